/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person works at: the record on its one database thread, first come first served, and word of every
 * change. Made once at start-up and handed down. */
#pragma once

#include <gio/gio.h>

#include "care-autosave.h"
#include "care-record-cases.h"
#include "care-record-files.h"
#include "care-record-place-changes.h"
#include "care-record-place-lists.h"
#include "care-record-places.h"
#include "care-record-returns.h"
#include "care-record-status.h"
#include "care-record.h"

#define CARE_TYPE_DESK (care_desk_get_type ())
G_DECLARE_FINAL_TYPE (CareDesk, care_desk, CARE, DESK, GObject)

/* Opens the record first (see care_record_open); NULL where that cannot be. Takes the clock.
 * Signal, on the main thread: "changed" after any work that wrote something, when care_desk_get_saved_at() is
 * the moment of that durable change. */
CareDesk *care_desk_new (
    const char *folder, const char *law_folder, const char *person, CareClock *clock, GError **error);

/* Work for the database thread: runs there with the record and data and returns what it made, which the
 * caller gets from care_desk_run_finish(). NULL with an error where it could not. */
typedef gpointer (*CareDeskWork) (CareRecord *record, gpointer data, GError **error);

/* writes: whether to emit "changed" afterwards. free_result is used where nobody comes for the result. */
void care_desk_run_async (CareDesk *self,
                          CareDeskWork work,
                          gpointer data,
                          GDestroyNotify free_data,
                          GDestroyNotify free_result,
                          bool writes,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
gpointer care_desk_run_finish (CareDesk *self, GAsyncResult *result, GError **error);

/* The present moment and day, from the desk's clock. Main thread. */
CareInstant care_desk_now (CareDesk *self);
CareDate care_desk_today (CareDesk *self);
CareClock *care_desk_copy_clock (CareDesk *self);
const char *care_desk_folder (CareDesk *self);       /* of the record */
CareInstant care_desk_get_saved_at (CareDesk *self); /* CARE_NO_INSTANT: nothing was saved in this run */

/* Whether something that was typed could not be saved yet. Kept by the autosaves, which count themselves in
 * and out. */
bool care_desk_has_unsaved (CareDesk *self);
void care_desk_count_unsaved (CareDesk *self, int change);

/* Waits until all work asked for so far is done: for quitting, and for tests. Runs the main context
 * meanwhile. */
void care_desk_drain (CareDesk *self);

/* An autosave for something that is typed at: snapshot (main thread) copies what to save, save (database
 * thread) stores it. owner is what both are given; it must outlive the autosave. */
typedef gpointer (*CareSnapshot) (gpointer owner);
CareAutosave *care_autosave_new (
    CareDesk *desk, gpointer owner, CareSnapshot snapshot, CareDeskWork save, GDestroyNotify free_snapshot);
