/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the verbs that take in a file keep account of it. Of this room alone. */
#pragma once

#include "care-record-files.h"

CareImportReport *care_import_note_new (void);

/* A problem of a line that does not count as a rejected row by itself. Of many, only the first are kept. */
void care_import_note (
    CareImportReport *report, int line, const char *column, const char *code, const char *value);

/* The same of a row that is rejected by it. */
void care_import_reject (
    CareImportReport *report, int line, const char *column, const char *code, const char *value);

/* Ends the transaction that the caller began as the report and the wishes say: nothing of a file is taken
 * where a row of it was rejected, unless accept_good_rows, and never in a dry run. */
bool care_import_settle (
    CareRecord *self, CareImportReport *report, bool dry_run, bool accept_good_rows, GError **error);
