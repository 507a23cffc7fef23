/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record, opened: its store, the law, a clock and the person who acts. Its verbs (the other
 * care-record-*.h) are plain synchronous functions, used as they are by the command line and on the database
 * thread by CareDesk.
 *
 * A verb that understands but cannot do gives CARE_REFUSED with a CareRefusal as its code and the name of
 * what it is about as its message; a file that holds the wrong things gives CARE_WIRE_ERROR, the store
 * CARE_STORE_ERROR. Whichever: nothing was changed. */
#pragma once

#include "care-clock.h"
#include "care-law.h"
#include "care-refusal.h"
#include "care-store.h"
#include "care-trouble.h"
#include "care-window.h"

typedef struct CareRecord CareRecord;

/* What kind of trouble an error of any room is, for the sentence that is shown. A refusal is none: ask its
 * code. */
CareTrouble care_record_trouble (const GError *error);

/* The law as it was shipped: out of folder or, where that is NULL, out of CARE_RETURNS_LAW_DIR or the place
 * it was installed. Needs no record. */
CareLaw *care_record_read_law (const char *folder, GError **error);

/* Whether a record was ever made in folder (NULL: the application's own). */
bool care_record_exists (const char *folder);

/* Opens, or makes, the record in folder (made where it is missing; NULL: the application's own). law_folder
 * NULL: where CARE_RETURNS_LAW_DIR says, else where the law was installed. person NULL: the account's full
 * name. Takes the clock. */
CareRecord *care_record_open (
    const char *folder, const char *law_folder, const char *person, CareClock *clock, GError **error);
void care_record_close (CareRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareRecord, care_record_close)

/* The law with the record's own holidays and question lists in it. Borrowed; take a reference to keep it. */
CareLaw *care_record_law (CareRecord *self);
CareStore *care_record_store (CareRecord *self);
CareInstant care_record_now (CareRecord *self);
CareDate care_record_today (CareRecord *self);
const char *care_record_folder (CareRecord *self);
const char *care_record_person (CareRecord *self);
void care_record_set_person (CareRecord *self, const char *person); /* NULL or "": as in care_record_open() */

/* Several steps as one change: what is read in it is still so when it is written, because no other program
 * can write meanwhile. end keeps it all where done is true, else nothing of it, and gives whether it was
 * kept. */
bool care_record_begin (CareRecord *self, GError **error);
bool care_record_end (CareRecord *self, bool done, GError **error);

/* Reads the record's own holidays and question lists again, after some were added. */
bool care_record_reload_law (CareRecord *self, GError **error);

/* The present moment with who acts, for the store. Borrows from the record. */
CareActor care_record_actor (CareRecord *self);

/* The window that is open now or, where none is, the next one. */
CareWindow care_record_window (CareRecord *self);
CareWindow care_record_window_of (CareRecord *self, CareMonth month);
