/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import found, as a table for somebody else: who has to mend the file, or to look into what
 * disagrees. */
#pragma once

#include "care-record-import.h"

/* The problems and, for a file out of the Capacity Tracker, what disagrees, under a row of headings: rows,
 * each an array of char * that ends with NULL. The caller's. */
GPtrArray *care_import_list_new (const CareImportReport *report);

/* Writes such rows; CSV, ODS or XLSX by the ending of path. Refused as unwritable. */
bool care_import_list_write (GPtrArray *rows, const char *path, GError **error);

/* The same as lines of text, cells parted by tabs; the caller's. */
char *care_import_list_to_text (GPtrArray *rows);
