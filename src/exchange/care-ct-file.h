/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What others have out of the Capacity Tracker: an extract, a row a location with its figures and when it was
 * last updated (columns as in domain facts 5.3), and a council's status list, which says for each location
 * and month whether it was updated in the window, 1 or 0: a column a month, or a row a month. */
#pragma once

#include "care-file-kind.h"
#include "care-instant.h"
#include "care-month.h"
#include "care-row-problem.h"
#include "care-service.h"
#include "care-table.h"

/* A row of an extract. */
typedef struct
{
  int line;
  char *id;            /* CQC location ID */
  CareInstant updated; /* CARE_NO_INSTANT: never, or the file does not say */
  char **cells;        /* beside the file's header; NULL at the end, never longer than it */
} CareCtRow;

/* One month of one location in a status list. */
typedef struct
{
  int line;
  char *id;    /* "" where the list has names alone */
  char *name;  /* "" where it has IDs alone */
  int service; /* CareService; -1: the list does not say */
  CareMonth month;
  bool met;
} CareCtStatus;

typedef struct
{
  CareFileKind kind;
  CareService service; /* of an extract */
  char **header;       /* of an extract: the columns' names in plain letters (care_column_plain) */
  GPtrArray *rows;     /* CareCtRow */
  GPtrArray *statuses; /* CareCtStatus */
  GPtrArray *problems; /* CareRowProblem */
  int rejected;        /* rows of an extract, months of a status list */
} CareCtFile;

void care_ct_file_free (CareCtFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareCtFile, care_ct_file_free)

bool care_ct_file_is_extract (const CareTableRow *row);
bool care_ct_file_is_status (const CareTableRow *row);

/* kind: CARE_FILE_CT_EXTRACT or CARE_FILE_CT_STATUS. NULL where it is no such file. */
CareCtFile *care_ct_file_read (const char *path, CareFileKind kind, const CareTableHow *how, GError **error);
