/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of an import share. */
#pragma once

#include "care-ct-file.h"
#include "care-holidays-file.h"
#include "care-import-note.h"
#include "care-locations-file.h"
#include "care-record-import.h"
#include "care-row-problem.h"

struct CareImportFile
{
  CareFileKind kind;
  char *path, *name;

  /* owned; one of them is there */
  CareLocationsFile *locations;
  CareCtFile *ct;
  CareHolidaysFile *days;
  CareHolidays *govuk; /* GOV.UK's shape */
  CareDataset *dataset;
  char *dataset_text;
};

/* One run of care_record_import(). */
typedef struct
{
  CareRecord *record;
  const CareImportFile *file;
  const CareImportWishes *wishes;
  CareImportReport *report;
  GCancellable *cancellable;
  CareImportProgress progress;
  gpointer progress_data;
} CareImporting;

/* Says how far it is, now and then; false, with an error, where it was cancelled. */
bool care_importing_go_on (const CareImporting *self, guint done, guint all, GError **error);

/* Each takes what the file holds, inside a transaction; false with an error. */
bool care_import_locations (CareImporting *self, GError **error);
bool care_import_holidays (CareImporting *self, GError **error);
bool care_import_dataset (CareImporting *self, GError **error);
bool care_import_ct (CareImporting *self, GError **error);
