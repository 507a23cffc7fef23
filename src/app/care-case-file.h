/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case as the pages of Enforcement show it: the desk's view with the names of all homes and what is left
 * of the next window, read in one go. */
#pragma once

#include <gio/gio.h>

#include "care-desk.h"

typedef struct
{
  CareCaseView *view;
  GPtrArray *locations; /* CareLocation: all of the record */
  CareWindow window;    /* open now, or the next */
  int asked, left;      /* returns of this provider in that window, and those not recorded yet */
} CareCaseFile;

CareCaseFile *
care_case_file_new (CareRecord *record, CareCaseView *view, GError **error); /* takes the view */
void care_case_file_free (CareCaseFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareCaseFile, care_case_file_free)

/* CareDeskWork; data is a case's id. Gives a CareCaseFile. */
gpointer care_case_file_read (CareRecord *record, gpointer data, GError **error);

/* The name of a home, or its id where the record does not know it. Borrowed. */
const char *care_case_file_location (const CareCaseFile *self, const char *id);

/* The clock that says what to do now: the first that runs, before the next window; NULL where none runs. */
const CareCaseClock *care_case_file_next_clock (const CareCaseFile *self);

/* "Elm House, care home, October 2026"; the caller's. */
char *care_case_file_allegation (const CareCaseFile *self, const CareAllegation *alleged);

/* "Elm House, care home"; the caller's. */
char *care_case_file_place (const CareCaseFile *self, const CareAllegation *alleged);

/* The event as it is now, by its own id or by one that it had before it was put right; NULL where it was
 * struck. Borrowed. */
const CareCaseEvent *care_case_file_event (const CareCaseFile *self, const char *id);

/* A text that changes with anything that the case's page shows: where it is the same, so is the page. The
 * caller's. */
char *care_case_file_signature (const CareCaseFile *self);
