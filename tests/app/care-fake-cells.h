/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A model of as many cells as one likes, which counts what it is asked. */
#pragma once

#include "care-cell-model.h"

#define CARE_TYPE_FAKE_CELLS (care_fake_cells_get_type ())
G_DECLARE_FINAL_TYPE (CareFakeCells, care_fake_cells, CARE, FAKE_CELLS, GObject)

/* shut: a column in which nothing can be filled in, -1: none. */
CareFakeCells *care_fake_cells_new (int n_rows, int n_columns, int shut);
void care_fake_cells_put (CareFakeCells *self, int row, int column, const char *text);
const char *care_fake_cells_get (CareFakeCells *self, int row, int column); /* "" for none */

/* How many texts of cells and titles of rows were asked for since the last time. */
int care_fake_cells_asked (CareFakeCells *self);

/* How many changes there were, and of the last: what it was and how many cells. */
int care_fake_cells_changes (CareFakeCells *self, CareCellDeed *deed, int *cells);
int care_fake_cells_undos (CareFakeCells *self, int *redos);
