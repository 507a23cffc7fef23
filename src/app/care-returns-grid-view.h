/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The returns of a month as a grid: what stands across and which rows are shown is chosen above it, the cell
 * with the keyboard is told of in full below it, and at the foot how far all of it is. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"
#include "care-record-grid.h"

#define CARE_TYPE_RETURNS_GRID_VIEW (care_returns_grid_view_get_type ())
G_DECLARE_FINAL_TYPE (CareReturnsGridView, care_returns_grid_view, CARE, RETURNS_GRID_VIEW, AdwBin)

/* Signals: "opened" (row: CareGridRow): a return is to be opened; "chosen": the selected rows changed. */
void care_returns_grid_view_set_desk (CareReturnsGridView *self, CareDesk *desk);

/* Reads the month; what was typed and is not stored yet stays. */
void care_returns_grid_view_show (CareReturnsGridView *self, CareMonth month);

/* What is being typed is kept and goes to the record now. */
void care_returns_grid_view_flush (CareReturnsGridView *self);

/* The rows that are selected, of CareGridRow; borrowed, the array is the caller's. */
GPtrArray *care_returns_grid_view_get_chosen (CareReturnsGridView *self);
