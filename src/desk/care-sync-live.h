/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line held open to a hub, which says so when something changes there. A thread with a client of its own,
 * so that nothing is ever held up by it. It knows nothing of the record, and ends by itself where the hub
 * cannot be reached or does not hold the line: then the hub is simply asked now and then. */
#pragma once

#include "care-store-hub.h"

typedef struct CareSyncLive CareSyncLive;

/* changed is called on the line's own thread, the first time as soon as the line stands: what happened before
 * that would else be missed. */
typedef void (*CareSyncLiveChanged) (gpointer data);

/* password: one kept in memory, or NULL. */
CareSyncLive *
care_sync_live_new (const CareHub *hub, const char *password, CareSyncLiveChanged changed, gpointer data);

/* Whether it is a line to that hub, under the same address and user. */
bool care_sync_live_is_for (const CareSyncLive *self, const CareHub *hub);
bool care_sync_live_is_over (CareSyncLive *self);

/* Ends it at once. */
void care_sync_live_free (CareSyncLive *self);
