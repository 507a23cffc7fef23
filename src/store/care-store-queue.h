/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a row of the record to the document that it is on a hub, and into the outbox. Of this room alone. */
#pragma once

#include "care-store-outbox.h"
#include "care-store-statement.h"

/* Read anew each time: another program may have joined meanwhile. */
typedef struct
{
  bool group, cases;
} CareJoined;

bool care_store_joined (CareStore *self, CareJoined *joined, GError **error);

/* As care_store_hub_of, where it is known already what is joined. hub gets NULL where it belongs to none.
 * False: error is set. */
bool care_store_find_hub_of (
    CareStore *self, const CareJoined *joined, const char *id, const char **hub, GError **error);

/* For that hub, whether or not the document belongs there. */
bool care_store_queue_at (
    CareStore *self, const CareActor *actor, const char *hub, const char *id, GError **error);

/* The document of the present row of one of the queries of care-store-log.h; NULL where it has none. Owned by
 * the caller. */
char *care_store_document_of (CareRows *row);

/* Queues what was just written, inside its transaction. */
bool care_store_queue_row (CareStore *self, const CareActor *actor, CareRows *row, GError **error);
