/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of others into the record, in two steps: a file is read, which needs no record and can be done on any
 * thread, and what was read is taken in one transaction. So a dry run, a look at what was found and the
 * import itself read a file once, and nobody waits for a file who wants to save.
 *
 * Kinds that are read and taken elsewhere: CARE_FILE_FIGURES, CARE_FILE_ARCHIVE. */
#pragma once

#include "care-cqc-type.h"
#include "care-file-kind.h"
#include "care-record-reconcile.h"
#include "care-record.h"

#include <gio/gio.h>

/* How much a problem weighs. */
typedef enum
{
  CARE_IMPORT_REJECTS, /* the row is not taken */
  CARE_IMPORT_ASKS,    /* a person should say what is meant; the row is no reason to refuse the file */
  CARE_IMPORT_TELLS,   /* worth knowing */
} CareImportWeight;

/* "rejected", "asked", "told" */
const char *care_import_weight_to_string (CareImportWeight weight);

/* By the code of a problem. */
CareImportWeight care_import_weight_of (const char *code);

typedef struct
{
  int line;     /* from 1; 0 for the file as a whole */
  char *column; /* as the file's header has it; "" for the row as a whole */
  char *code;   /* "missing", "not-a-number", …: care_words_problem() has the sentences */
  char *value;  /* as the file has it, or what the problem is about */
  CareImportWeight weight;
} CareImportProblem;

/* What an import found. Of a file with rejected rows nothing is taken unless accept_good_rows. read is the
 * sum of added, changed, unchanged, rejected and ignored. */
typedef struct
{
  CareFileKind kind;
  int read, added, changed, unchanged, rejected, ignored;
  GPtrArray *problems;      /* CareImportProblem */
  GPtrArray *disagreements; /* CareDisagreement: of files out of the Capacity Tracker; NULL for other kinds */
  bool taken;               /* whether anything was stored */
} CareImportReport;

void care_import_problem_free (CareImportProblem *self);
void care_import_report_free (CareImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareImportReport, care_import_report_free)

/* What is asked of an import. Borrowed; all but the kind may be left out. */
typedef struct
{
  CareFileKind kind;       /* CARE_FILE_UNKNOWN: by the content */
  const char *provider;    /* locations: for rows that name none; lists of the CQC: only this one's */
  const char *brand;       /* only homes of this brand, by its ID or name */
  const char *const *only; /* only locations of these IDs */
  CareSharedLives shared_lives;
  CareDate transfer_on; /* a home that is another provider's in the record passes to the file's on that day;
                           CARE_NO_DATE: such a row is rejected */
  CareDate
      service_ended; /* the last day of services that a list no longer has; CARE_NO_DATE: none is ended */
  CareMonth month;   /* an extract: the window that it is held against; CARE_NO_MONTH: of each row, the
                        last one that had opened when it was updated */
  bool fill_unknown; /* windows before the record speaks are filled in, as from papers */
  bool dry_run, accept_good_rows;
} CareImportWishes;

/* part: 0 to 1, on the thread that works. */
typedef void (*CareImportProgress) (double part, gpointer data);

typedef struct CareImportFile CareImportFile;

void care_import_file_free (CareImportFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareImportFile, care_import_file_free)

CareFileKind care_import_file_kind (const CareImportFile *self);

/* Reads a file. Any thread; law is not changed. on: the day whose mapping of service types holds. Refused as
 * unreadable where the file is none of the kinds, or not of the one that is wished; G_IO_ERROR_CANCELLED. */
CareImportFile *care_import_file_read (const char *path,
                                       const CareImportWishes *wishes,
                                       const CareLaw *law,
                                       CareDate on,
                                       GCancellable *cancellable,
                                       CareImportProgress progress,
                                       gpointer data,
                                       GError **error);

/* Takes what was read; may be asked again of the same file, first as a dry run. Where it was cancelled
 * nothing is taken (G_IO_ERROR_CANCELLED). The wishes are those that the file was read with, but for dry_run,
 * accept_good_rows, transfer_on, service_ended, month and fill_unknown. */
CareImportReport *care_record_import (CareRecord *self,
                                      const CareImportFile *file,
                                      const CareImportWishes *wishes,
                                      GCancellable *cancellable,
                                      CareImportProgress progress,
                                      gpointer data,
                                      GError **error);

/* IDs out of a text: parted by commas, semicolons or white space, each once. NULL at the end; the caller's.
 */
char **care_import_split_ids (const char *text);

/* What a file is, by its content. */
CareFileKind care_import_recognise (const char *path);

/* Sets error to why it was not recognised: that it cannot be read, and where, else that no line has the names
 * of columns that are known. Reads all of it. */
void care_import_refuse_unknown (const char *path, GError **error);
