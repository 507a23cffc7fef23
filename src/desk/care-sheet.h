/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small table as it is shown, to be written out as it is: a title, the names of the columns, and rows of
 * texts. For what a page or a command has in memory anyway; returns by the thousand go another way
 * (care-record-figures.h). */
#pragma once

#include "care-record-files.h"

typedef struct
{
  char *title;     /* also the name of the sheet, and of a file that is proposed */
  GPtrArray *rows; /* char **, the columns' names first; NULL at the end of each */
} CareSheet;

/* The columns' names, NULL at the end. */
CareSheet *care_sheet_new (const char *title, const char *const *header);
void care_sheet_free (CareSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareSheet, care_sheet_free)

void care_sheet_add (CareSheet *self, const char *const *cells); /* NULL at the end */

/* CSV, ODS or XLSX by the path's ending. Returns the rows without the header, or -1. Needs no record, so that
 * any thread may call it. */
int care_sheet_export (const CareSheet *self, const char *path, GError **error);
