/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A block of cells as the text that spreadsheets exchange over the clipboard: a tab between cells, a line end
 * between rows; a cell that itself holds a tab, a line end or a quote is quoted, as Calc and Excel do. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct
{
  int n_rows, n_columns; /* of the longest row */
  GPtrArray *rows;       /* GPtrArray of char */
} CareCellText;

/* What stands after the last line end makes a row only where there is something in it. */
CareCellText *care_cell_text_parse (const char *text);
void care_cell_text_free (CareCellText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareCellText, care_cell_text_free)

/* "" where the row is shorter. Borrowed. */
const char *care_cell_text_get (const CareCellText *self, int row, int column);

/* Adds one cell to a text that is being written, quoted where it must be. */
void care_cell_text_append (GString *text, const char *cell);
