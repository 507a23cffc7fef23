/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the one file that is handed over for a whole group, as a column map has it. Knows no record and
 * writes no file: what is in a row is given, and its cells are what comes out. */
#pragma once

#include "care-column-map.h"
#include "care-location.h"
#include "care-provider.h"
#include "care-return.h"

typedef struct
{
  const CareLocation *location;
  const CareProvider *provider; /* or NULL where it is not known */
  const CareReturn *ret;
  const CareDataset *dataset; /* of the month */
  CareDate closes;            /* the last day of its window: the registration of that day counts */
} CareBulkRow;

/* The first line; NULL at the end. The caller's (g_strfreev). */
char **care_bulk_file_header (const CareColumnMap *map);

/* One cell a column, NULL at the end; "" for what is not known, not answered or has no meaning in our record.
 * A nil return has no figures. The caller's (g_strfreev). */
char **care_bulk_file_cells (const CareColumnMap *map, const CareBulkRow *row);

/* A moment as spreadsheets count days (30 December 1899 is 0), to about a tenth of a second, in UTC or by the
 * clock in London; "" for no moment. The caller's. */
char *care_bulk_file_day_number (CareInstant moment, bool london);
