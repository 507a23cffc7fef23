/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that is kept with the record, opened in the person's own program or saved beside: always a copy, so
 * that what is kept cannot change. */
#pragma once

#include <gtk/gtk.h>

#include "care-desk.h"

/* What could not be done is said by the window around from. */
void care_case_files_open (GtkWidget *from, CareDesk *desk, const char *sha256, const char *name);
void care_case_files_save (GtkWidget *from, CareDesk *desk, const char *sha256, const char *name);

/* CareDeskWork: data is of a CareKeptCopy. Writes the copy and gives its path. */
typedef struct
{
  char *sha256;
  char *name;
  char *path; /* where to, or NULL: under its own name in a folder that is gone after the session */
} CareKeptCopy;

CareKeptCopy *care_kept_copy_new (const char *sha256, const char *name, const char *path);
void care_kept_copy_free (CareKeptCopy *self);
gpointer care_kept_copy_write (CareRecord *record, gpointer data, GError **error);
