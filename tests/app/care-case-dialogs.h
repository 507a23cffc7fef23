/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case with a notice of intent in the real window, and ways to fill in the dialogs over it. */
#pragma once

#include "care-app-fixture.h"

#include "care-event-dialog.h"

/* A home that missed August to October 2026 and its provider's case: a notice of 19 November by post, of
 * £8,792.50, with one file, notice.txt. It is the 21st, ten o'clock. */
void care_case_dialogs_set_up (CareAppFixture *self, gconstpointer data);
void care_case_dialogs_make_folder (void); /* for files, where a test sets up otherwise */
void care_case_dialogs_tear_down (CareAppFixture *self, gconstpointer data);

/* The case as it stands in the record; the caller's. */
CareCaseView *care_case_dialogs_view (CareAppFixture *self);

/* Adds an event to it by the record's own verb. */
void care_case_dialogs_add (CareAppFixture *self, CareEventKind kind, CareOutcome outcome);

/* The row of that title, or NULL. */
GtkWidget *care_case_dialogs_row (GtkWidget *dialog, const char *title);
void care_case_dialogs_choose (GtkWidget *dialog, const char *title, const char *word);
void care_case_dialogs_set_date (GtkWidget *dialog, const char *title, const char *text);
void care_case_dialogs_type (GtkWidget *dialog, const char *title, const char *text);

/* What stands in the entry, or the date, of that title. Borrowed. */
const char *care_case_dialogs_typed (GtkWidget *dialog, const char *title);
bool care_case_dialogs_note_is (GtkWidget *dialog, const char *text);

/* The first label inside, in view or not, that holds the text; NULL where there is none. */
GtkWidget *care_case_dialogs_label (GtkWidget *inside, const char *text);

/* A further home of "1-201", Home <n>, whose history begins in August 2026. */
void care_case_dialogs_add_home (CareRecord *record, int n);

/* Presses the first button with that tooltip. */
void care_case_dialogs_press_first (GtkWidget *dialog, const char *tooltip);

/* Presses the button with that spoken name. */
void care_case_dialogs_press (GtkWidget *dialog, const char *name);
bool care_case_dialogs_drop (GtkWidget *dialog, GFile **files, size_t n);

/* A file of that name with that content, or a PDF with lines of text (NULL: a picture, as a scan is). The
 * path is borrowed; all are removed when the test is torn down. */
const char *care_case_dialogs_file (const char *name, const char *content);
const char *care_case_dialogs_pdf (const char *name, const char *const *lines);

/* A copy of the PDF at path that opens with a password only. */
const char *care_case_dialogs_lock (const char *path, const char *name);
