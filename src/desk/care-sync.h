/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sync for the window: a thread with a record of its own goes to the hub and back, so that neither the
 * interface nor saving ever waits for the network. It goes by itself: soon after something was saved (a
 * return: when its page was left, or after a minute), when the network comes back (a hint, not the truth),
 * when the hub says that something changed, when a row is due, and on a person's wish. */
#pragma once

#include "care-desk.h"
#include "care-record-sync.h"

#define CARE_TYPE_SYNC (care_sync_get_type ())
G_DECLARE_FINAL_TYPE (CareSync, care_sync, CARE, SYNC, GObject)

/* Signal "changed" on the main thread: phase, progress or what waits is another. What changed in the record
 * is told by the desk's own "changed". */
CareSync *care_sync_new (CareDesk *desk, const char *law_folder);

typedef enum
{
  CARE_SYNC_NOT_JOINED,
  CARE_SYNC_IN_STEP, /* and nothing waits */
  CARE_SYNC_WAITS,   /* something waits to be sent, or the hub could not be reached; why says it */
  CARE_SYNC_AT_WORK,
  CARE_SYNC_NEEDS_YOU, /* a password, an answer, a conflict, a row set aside */
} CareSyncPhase;

CareSyncPhase care_sync_get_phase (CareSync *self);
/* As of the last change; borrowed, NULL before the first reading. */
const CareSyncState *care_sync_get_state (CareSync *self);
void care_sync_get_progress (CareSync *self, int *done, int *of);

void care_sync_now (CareSync *self);       /* everything, at once */
void care_sync_page_left (CareSync *self); /* what was typed may go */
/* Of the hub for cases, or of the group's; kept in memory only. */
void care_sync_set_password (CareSync *self, bool cases, const char *password);

/* Joins on the courier's thread, and follows. */
void care_sync_join_async (CareSync *self,
                           const CareHubAddress *address,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
/* True: joined. False without an error: why says what is wrong. */
bool care_sync_join_finish (CareSync *self,
                            GAsyncResult *result,
                            CareSyncWhy *why,
                            char **detail,
                            bool *password_kept,
                            GError **error);

/* Interrupts what is under way and goes on later. Waits at most a moment: for quitting. */
void care_sync_stop (CareSync *self);
