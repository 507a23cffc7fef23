/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The draft of each case's documents, and where it had got to before. */
#pragma once

#include "care-representation.h"
#include "care-store.h"

bool care_store_save_representation (CareStore *self,
                                     const CareActor *actor,
                                     const CareRepresentation *draft,
                                     GError **error);
CareRepresentation *
care_store_find_representation (CareStore *self, const char *case_id, GError **error); /* NULL: none yet */

/* Of CareDraftVersion, newest first: the newest is the draft as it stands, unless a colleague's writing has
 * come to it since. */
GPtrArray *care_store_list_draft_versions (CareStore *self, const char *case_id, GError **error);
