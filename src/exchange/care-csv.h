/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comma-separated text as RFC 4180 has it, read strictly and written so that it reads back the same. A byte
 * order mark and any line ending are taken; another separator than the comma is not guessed at. Text is kept
 * exactly: a cell that begins like a formula stays as it is. */
#pragma once

#include "care-exchange-error.h"

#include <stdbool.h>

typedef struct
{
  int line;     /* on which it begins, from 1 */
  char **cells; /* NULL at the end */
} CareCsvRow;

void care_csv_row_free (CareCsvRow *row);

/* Of CareCsvRow; rows without any text are left out. NULL where the text is no CSV. */
GPtrArray *care_csv_read (const char *text, size_t length, GError **error);

/* Adds a row, its line ended by CR LF. cells end with NULL. */
void care_csv_append (GString *out, const char *const *cells);

/* The place of a column in a header, whatever its case, or -1. */
int care_csv_column (const CareCsvRow *header, const char *name);

/* The cell without white space at its ends, "" where the row is shorter or the column is -1; owned by the
 * caller. */
char *care_csv_cell (const CareCsvRow *row, int column);
