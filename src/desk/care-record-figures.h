/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of returns, out and in by the thousand: to a spreadsheet, and from whatever program the figures are
 * kept in already. Nothing is submitted by an import: it answers questions, as typing does. */
#pragma once

#include "care-mapping.h"
#include "care-record-files.h"
#include "care-check.h"

/* One row a return: location, name, provider, service, month, version, kind, nil_reason, state, recorded_at,
 * then each field of the question lists that held in those months. CSV, ODS or XLSX by the path's ending.
 * from, to: CARE_NO_MONTH for no such end; service: CARE_N_SERVICES for both. Returns the rows, or -1. */
int care_record_export_returns (CareRecord *self,
                                const char *path,
                                CareMonth from,
                                CareMonth to,
                                CareService service,
                                GCancellable *cancellable,
                                GError **error);

/* An answer that the file would give, where the record has another or none. */
typedef struct
{
  int line;
  char *location;
  CareService service;
  CareMonth month;
  char *field, *header;
  char *before; /* "": none */
  char *after;
} CareFigureChange;

/* A finding on a return as the file would leave it, of a field that it speaks of. */
typedef struct
{
  int line;
  char *location;
  CareService service;
  CareMonth month;
  CareFinding *finding;
  const CareDataset *dataset; /* kept alive by the report */
} CareFigureFinding;

typedef struct
{
  CareImportReport *report; /* added, changed, unchanged: returns; read, rejected, ignored: rows */
  GPtrArray *changes;       /* CareFigureChange, in the file's order */
  GPtrArray *findings;      /* CareFigureFinding: the first thousand */
  int returns;              /* that the file speaks of */
  int answers;              /* that it gives, whether or not they change anything */
  int overwritten;          /* changes of an answer that was there */
  CareLaw *law;             /* a reference */
} CareFiguresReport;

void care_figures_report_free (CareFiguresReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareFiguresReport, care_figures_report_free)

typedef struct
{
  const CareMapping *mapping; /* NULL: the header of our own export */
  CareMonth month;            /* where the file has none; else CARE_NO_MONTH */
  bool dry_run;
  bool accept_good_rows;
  bool overwrite; /* answers that are there may be replaced */
  GCancellable *cancellable;
  void (*progress) (double part, gpointer data); /* or NULL; on the thread that works */
  gpointer progress_data;
} CareFiguresWish;

/* An empty cell leaves the answer as it is. An answer that is there and would become another one is a change
 * like all others, but without overwrite it rejects its return ("would-overwrite"), and so does an answer to
 * a nil return ("is-nil"). All in one transaction. */
CareFiguresReport *
care_record_import_figures (CareRecord *self, const char *path, const CareFiguresWish *wish, GError **error);

/* Whether the file begins as our own export of returns does, so that it needs no mapping. */
bool care_record_is_own_figures (const char *path);

/* The lines from the beginning of a table, at most so many: GPtrArray of char **; with the number of each
 * line in lines, where that is not NULL. For whoever makes a mapping. */
GPtrArray *
care_record_look_into (const char *path, const char *sheet, int most, GArray **lines, GError **error);

/* Mappings kept in the record, by their names: CareMapping. */
GPtrArray *care_record_list_mappings (CareRecord *self, GError **error);
bool care_record_save_mapping (CareRecord *self, const CareMapping *mapping, GError **error);
bool care_record_remove_mapping (CareRecord *self, const char *name, GError **error);

/* A file that holds one; or, where there is no file of that name, the one that is kept under it. */
CareMapping *care_record_read_mapping (CareRecord *self, const char *path_or_name, GError **error);
