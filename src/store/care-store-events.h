/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The event log: append-only, chained by SHA-256 (care-event.h). A bar in one of the four words is kept as
 * "¦", since what lies between the bars could otherwise be moved without the hash noticing.
 *
 * The event of a change to the record names the row that changed ("row") and holds the SHA-256 of all its
 * columns ("seal") in its detail, so that the chain vouches for what the record is now (care-store-log.h). */
#pragma once

#include "care-event.h"
#include "care-store.h"

/* Inside the transaction of the change it speaks of. Other files of this room call it; so may desk, for what
 * is no record of its own ("exported"). */
bool care_store_append_event (CareStore *self,
                              const CareActor *actor,
                              const char *what,
                              const char *subject,
                              const char *detail,
                              GError **error);

/* Newest first; subject NULL: all; at most limit. Of CareEvent. */
GPtrArray *care_store_list_events (CareStore *self, const char *subject, int limit, GError **error);

/* All that is known of one subject, of this desk and of those whose sealed events came here; what they
 * withheld is left out. Oldest first by their own clocks. Of CareEvent. */
GPtrArray *care_store_list_events_about (CareStore *self, const char *subject, GError **error);

/* Those of these names alone, NULL at the end: this desk's, oldest first, then what other desks sealed, desk
 * by desk. What they withheld from this hub is left out. Of CareEvent; n_own: how many are this desk's. */
GPtrArray *
care_store_list_events_named (CareStore *self, const char *const *names, guint *n_own, GError **error);

/* How many events there are, and the hash of the last ("" where there is none), owned by the caller. */
bool care_store_read_head (CareStore *self, int64_t *events, char **head, GError **error);
