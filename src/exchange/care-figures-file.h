/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of another program, or of our own export of returns, put together into one group a return:
 * location, service and month, with a text for each field that the file speaks of. Knows no record: what is
 * known of the locations is handed in. */
#pragma once

#include "care-dataset.h"
#include "care-mapping.h"
#include "care-row-problem.h"
#include "care-table.h"

typedef struct
{
  char *text; /* NULL: the file says nothing of it */
  int line;   /* of the first row that does */
  bool odd;   /* as it stands in the file, and no answer to this field */
} CareFigureCell;

typedef struct
{
  char *location;
  CareService service;
  CareMonth month;
  int line;              /* of its first row */
  bool rejected;         /* a row of it was: what was put together is not whole */
  CareFigureCell *cells; /* one for each of the file's fields */
} CareFigureGroup;

typedef struct
{
  GPtrArray *fields;           /* char * */
  GPtrArray *headers;          /* char *: of the column that a field comes from first */
  GPtrArray *groups;           /* CareFigureGroup, as they come in the file */
  GPtrArray *problems;         /* CareRowProblem */
  int read, rejected, ignored; /* rows */
} CareFiguresFile;

void care_figures_file_free (CareFiguresFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareFiguresFile, care_figures_file_free)

typedef struct
{
  const CareMapping *mapping; /* NULL: the header of our own export says what is what */
  CareMonth month;            /* where the file has no month; else CARE_NO_MONTH */
  GHashTable *locations; /* care_mapping_fold() of a number, code or name -> id; "" where several have it */
  GPtrArray *datasets;   /* CareDataset */
} CareFiguresHow;

/* Rows without a location (totals, notes) are ignored. Problems: "column-missing" and "column-twice" (of the
 * whole file), "unknown-location", "two-locations", "not-a-month", "month-missing", "unknown-service",
 * "not-a-figure", "two-values", "too-many-cells". NULL with CARE_EXCHANGE_ERROR (NO_HEADER: no line has the
 * headers), or with G_IO_ERROR. */
CareFiguresFile *care_figures_file_read (const char *path,
                                         const CareTableHow *table,
                                         const CareFiguresHow *how,
                                         GError **error);

/* The same of bytes. */
CareFiguresFile *care_figures_file_read_bytes (GBytes *content,
                                               const CareTableHow *table,
                                               const CareFiguresHow *how,
                                               GError **error);

/* Whether a line of a table is the header of our own export of returns. */
bool care_figures_file_is_own (const CareTableRow *row);
