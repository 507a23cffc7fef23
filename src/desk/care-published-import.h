/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of published figures, into the record. Which tables are read is said in
 * exchange/care-published-file.h: two plain shapes, as nobody publishes them in one that could be counted
 * on. */
#pragma once

#include "care-record-import.h"
#include "care-record-published.h"

typedef struct
{
  CareTrendMeasure measure; /* of a file that has no column for it; CARE_N_TRENDS: not known */
  bool only;                /* of one that has, no other measure is taken */
  CarePublishedShares shares;
  const char *source; /* who says so; NULL or empty: the file's name. Borrowed */
  bool leave_out;     /* rows with a problem: else nothing is taken while there is one */
  bool dry_run;
} CarePublishedWishes;

typedef struct
{
  CarePublished *figures; /* those without a problem */
  GPtrArray *problems;    /* CareImportProblem, by line; a thousand at the most */
  bool wide;
  bool has_measure;           /* a column says it */
  bool needs_measure;         /* nothing says it: no figures are here */
  bool asks_fractions;        /* shares that look like fractions: shares was CARE_PUBLISHED_SHARES_ASK */
  int read, unknown, ignored; /* as in care-published-file.h */
  int rejected;               /* as above */
  int counts[CARE_N_PUBLISHED_TAKEN]; /* of figures, against the record */
  bool taken;                         /* whether anything was stored */
} CarePublishedReport;

void care_published_report_free (CarePublishedReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CarePublishedReport, care_published_report_free)

/* Blocks: for the database thread. NULL with CARE_REFUSED where the file as a whole cannot be read, with
 * G_IO_ERROR_CANCELLED, or with what the store says; nothing was changed then. cancellable may be NULL. */
CarePublishedReport *care_record_published_import (CareRecord *self,
                                                   const char *path,
                                                   const CarePublishedWishes *wishes,
                                                   GCancellable *cancellable,
                                                   GError **error);
