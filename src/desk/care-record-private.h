/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs of the record share among themselves. */
#pragma once

#include "care-location.h"
#include "care-record.h"

/* Sets error to a refusal and gives false, so that a verb can end with it. about may be NULL. */
bool care_refuse (GError **error, CareRefusal refusal, const char *about);

/* The same of a file that could not be read: what the file system says of it, else what why says (an error of
 * exchange or wire; NULL: nothing is known), with the place. */
bool care_refuse_file (GError **error, const char *path, const GError *why);

/* Ends a look-up: hands local on where there is one (true: it failed). */
bool care_failed (GError *local, GError **error);

/* The same, and refuses where nothing was found. False where the caller has nothing to go on with. */
bool
care_need_found (const void *found, GError *local, CareRefusal refusal, const char *about, GError **error);

bool care_save_location (CareRecord *self, const CareLocation *location, GError **error);

/* The setting that keeps a question list of the record's own: this, then "care-home:V6". */
#define CARE_DATASET_SETTING "dataset:"

/* The law as it came with this program, without anything of the record's own. Borrowed. */
CareLaw *care_record_shipped_law (CareRecord *self);

/* Puts another moment in place of the clock's, or takes it away (CARE_NO_INSTANT): only the demo group writes
 * a past. */
void care_record_set_now (CareRecord *self, CareInstant now);

/* The location that must be there. */
CareLocation *care_record_need_location (CareRecord *self, const char *id_or_number, GError **error);

/* What a file that is kept or imported may have at the most, in bytes: a hub takes no larger one. */
#define CARE_LARGEST_FILE ((goffset)64 * 1024 * 1024)

/* The whole of a file that a person named; refused as unreadable where it cannot be had, or as too large. */
GBytes *care_read_file (const char *path, GError **error);

/* Written beside and moved into place, and on the disk before that is said. */
bool care_write_file (const char *path, const char *content, gsize length, GError **error);

/* True where the two texts are the same words; NULL is "". */
bool care_same_text (const char *a, const char *b);

/* A name that no other desk has; the caller's. */
char *care_new_desk_name (void);

/* After a restore: a new name for this desk, kept with the name of the one it was copied from; and the law
 * with the holidays that the record now holds. */
bool care_record_become_copy (CareRecord *self, GError **error);

/* The last moment of a day that has not passed yet: the present, where the day is this one, is still to come
 * or is CARE_NO_DATE. */
CareInstant care_record_end_of (CareRecord *self, CareDate day);

/* Reads the name of this desk and the record's holidays again, after another connection to the record changed
 * them. */
bool care_record_reload_desk (CareRecord *self, GError **error);
