/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a bulk file: beside it, and in the window. */
#pragma once

#include "care-column-map.h"
#include "care-dataset.h"

typedef struct
{
  const CareColumnMap *map;
  const CareDataset *dataset;
  CareMonth month;
  int rows, left_out;        /* returns */
  GPtrArray *unknown;        /* char *: fields of the map that the month's list does not have */
  GPtrArray *without_column; /* char *: ids of items asked for that no column takes */
} CareBulkWords;

/* That the tracker's own template is not public and what to do about it, in one or two sentences; translated,
 * static. */
const char *care_words_bulk_honest (void);

/* What of the month's questions is not in the file, and which of its columns the month does not know; ""
 * where all is well. The caller's. */
char *care_words_bulk_gaps (const CareBulkWords *words);

/* The whole text that is kept beside the file. The caller's. */
char *care_words_bulk_companion (const CareBulkWords *words, const char *file_name);

/* What a place or its return gives to a column: "Name of the home", "CQC location ID". */
const char *care_words_column_of (CareColumnOf of);
