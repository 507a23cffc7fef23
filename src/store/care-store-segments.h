/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The event log on its way to the group: sealed in segments, one chain for each desk. A desk that turns out
 * to be a copy takes a new name, which points at its parent. */
#pragma once

#include "care-event.h"
#include "care-store.h"

/* Seals what the log holds beyond the last segment, in pieces of at most 500 events, and queues them. Nothing
 * where no hub is joined. Returns how many segments, -1 with error. */
int care_store_seal_events (CareStore *self, const CareActor *actor, GError **error);

/* Notes that it is on the hub, under this desk's name of then: from now on it is never sealed anew. */
bool care_store_segment_sent (CareStore *self, const char *id, GError **error);

/* A segment of this desk's own log or one that came from another desk. whole false: events that speak of
 * cases are withheld (only their hashes stand for them), as the group's hub gets them where cases have a hub
 * of their own. */
CareSegment *care_store_find_segment (CareStore *self, const char *id, bool whole, GError **error);

/* Gives this desk a new name that points at the old one (settings "desk", "desk-parent"), and takes back the
 * segments that were not sent, so that they are sealed under the new name; hubs have no document of that name
 * yet. Event "desk-renamed". why: "copied", "restored", "broken". Returns the new name. */
char *care_store_rename_desk (
    CareStore *self, const CareActor *actor, const char *new_name, const char *why, GError **error);
