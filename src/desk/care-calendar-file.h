/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps calendar files in a folder up to date: written whole after each change that matters, and when a day
 * begins. Another program that reads the folder (or syncs it) so has the dates without this one running. Main
 * thread; the writing is on the database thread. */
#pragma once

#include "care-desk.h"
#include "care-record-ical.h"

#define CARE_TYPE_CALENDAR_FILE (care_calendar_file_get_type ())
G_DECLARE_FINAL_TYPE (CareCalendarFile, care_calendar_file, CARE, CALENDAR_FILE, GObject)

/* The one that a desk has, made when first asked for; it ends with the desk. Borrowed. Signal "changed" when
 * something was written or could not be. */
CareCalendarFile *care_calendar_file_of (CareDesk *desk);

/* folder NULL or "": nothing is kept. what: bits 1 << CareIcalWhat. Writes at once. A file that is no longer
 * kept stays where it is, as it was. */
void care_calendar_file_keep (CareCalendarFile *self, const char *folder, unsigned what);

/* Writes soon, once for many changes; now: at once. */
void care_calendar_file_write (CareCalendarFile *self, bool now);

/* When the files were last seen to be up to date; CARE_NO_INSTANT: not yet. */
CareInstant care_calendar_file_get_at (CareCalendarFile *self);

/* Why they could not be written at the last try; NULL where they were. Borrowed. */
const GError *care_calendar_file_get_error (CareCalendarFile *self);
