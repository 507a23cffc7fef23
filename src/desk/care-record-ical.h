/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar files for other programs: one of windows, one of the dates of cases. A file that stands there
 * already is brought up to date: what is the same keeps its bytes, what moved is an update that Outlook,
 * GNOME Calendar and Google take, what fell away is cancelled (care-ical.h). */
#pragma once

#include "care-record.h"

typedef enum
{
  CARE_ICAL_WINDOWS, /* the windows from a quarter of a year back to two years ahead */
  CARE_ICAL_CASES,   /* what runs or was missed in open cases; the windows among it are in the other */
  CARE_N_ICALS,
} CareIcalWhat;

/* "windows", "cases" */
const char *care_ical_what_to_string (CareIcalWhat what);

/* The name of the file that is kept up to date: "care-returns-windows.ics" */
const char *care_ical_file_name (CareIcalWhat what);

typedef struct
{
  int entries; /* in the calendar, without what was cancelled */
  int changed; /* new, otherwise or cancelled */
} CareIcalDone;

/* Writes, at once and whole, or not at all: where nothing changed the file stays as it is, its time too. What
 * stands there and is no calendar of ours is refused (EXISTS_ALREADY) rather than written over. */
bool care_record_export_ical (
    CareRecord *self, CareIcalWhat what, const char *path, CareIcalDone *done, GError **error);
