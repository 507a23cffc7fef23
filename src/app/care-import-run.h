/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One import as a person goes through it: a file is recognised and read on a thread of its own, so that what
 * is typed meanwhile is saved as ever, and what was read is taken on the database thread. Main thread. */
#pragma once

#include "care-desk.h"
#include "care-record-import.h"

#define CARE_TYPE_IMPORT_RUN (care_import_run_get_type ())
G_DECLARE_FINAL_TYPE (CareImportRun, care_import_run, CARE, IMPORT_RUN, GObject)

CareImportRun *care_import_run_new (CareDesk *desk);

/* What is to be read; copied. Forgets what was read before. */
void care_import_run_set (CareImportRun *self, const char *path, const CareImportWishes *wishes);

/* What the file is, by its content: CareFileKind. */
void care_import_run_recognise_async (CareImportRun *self,
                                      const char *path,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
/* CARE_FILE_UNKNOWN with error where the file cannot be read, without where it is nothing that is known. */
CareFileKind care_import_run_recognise_finish (CareImportRun *self, GAsyncResult *result, GError **error);

/* A dry run or the import itself; reads the file where that was not done yet. The report is the caller's. */
void care_import_run_async (CareImportRun *self,
                            bool dry_run,
                            bool accept_good_rows,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data);
CareImportReport *care_import_run_finish (CareImportRun *self, GAsyncResult *result, GError **error);

/* How far the work is, 0 to 1. */
double care_import_run_get_progress (CareImportRun *self);
