/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which column of a table is which, by the names in its header. Names are compared without case, with white
 * space of any kind and length (a no-break space too) as one space and none at the ends. Knows no names
 * itself. */
#pragma once

#include "care-table.h"

typedef struct CareTableHeader CareTableHeader;

/* Whether the row is a header: it has each of the names (NULL at the end). A file may have lines before it,
 * so it is looked for by what it says and not by its number. */
bool care_table_header_is (const CareTableRow *row, const char *const *names);

/* Keeps the names of the row. Owned by the caller. */
CareTableHeader *care_table_header_new (const CareTableRow *row);
void care_table_header_free (CareTableHeader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareTableHeader, care_table_header_free)

/* The first column of that name, counted from 0, or -1. */
int care_table_header_column (const CareTableHeader *self, const char *name);

/* How many columns there are, and the name of one as it stands in the file (borrowed). */
int care_table_header_n_columns (const CareTableHeader *self);
const char *care_table_header_name (const CareTableHeader *self, int column);

/* The cell of a row without white space at its ends, "" where the row is shorter or the column is -1. Owned
 * by the caller. */
char *care_table_row_text (const CareTableRow *row, int column);

/* A name as it is compared; owned by the caller. */
char *care_table_header_fold (const char *name);
