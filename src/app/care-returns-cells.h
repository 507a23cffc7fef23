/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The returns of a month as cells: homes down, and across the questions of one section, or the months of one
 * question. What is typed is checked at once, for its own row alone, and saved in steps that can be taken
 * back. */
#pragma once

#include "care-cell-model.h"
#include "care-desk.h"
#include "care-record-grid.h"
#include "care-returns-filter.h"

#define CARE_TYPE_RETURNS_CELLS (care_returns_cells_get_type ())
G_DECLARE_FINAL_TYPE (CareReturnsCells, care_returns_cells, CARE, RETURNS_CELLS, GObject)

/* Signals: "counted": what care_returns_cells_count() says, or how far the saving is, changed; "told" (text):
 * something to be said; "went" (row, column): what was taken back is there. */
CareReturnsCells *care_returns_cells_new (CareDesk *desk);

/* What was read. Taken; NULL for none. keep: the rows that are shown stay shown, whatever became of them. */
void care_returns_cells_take (CareReturnsCells *self, CareReturnsGrid *grid, bool keep);
const CareReturnsGrid *care_returns_cells_get_grid (CareReturnsCells *self);

/* Whether something that was typed is not stored yet: what is read now would be older than what is shown. */
bool care_returns_cells_is_busy (CareReturnsCells *self);
CareAutosave *care_returns_cells_get_autosave (CareReturnsCells *self);
void care_returns_cells_flush (CareReturnsCells *self);

/* What stands across: the questions of a section in the last month, or the months of one field. */
void care_returns_cells_show_section (CareReturnsCells *self, CareService service, const char *section);
void care_returns_cells_show_field (CareReturnsCells *self, CareService service, const char *field);
void care_returns_cells_set_filter (CareReturnsCells *self, const CareReturnsFilter *filter);

/* Whether the months before the last can be changed too. */
void care_returns_cells_open_past (CareReturnsCells *self, bool open);

/* Borrowed. */
CareGridRow *care_returns_cells_get_row (CareReturnsCells *self, int row);
int care_returns_cells_find_row (CareReturnsCells *self, const char *location); /* -1: not shown */

/* What is to be said of a cell to who sees it: the question in full, what it was before, what was found. */
char *care_returns_cells_describe (CareReturnsCells *self, int row, int column);

/* Of all rows of the care type, whatever is shown. */
typedef struct
{
  int all, shown, done, findings;
} CareReturnsCount;

CareReturnsCount care_returns_cells_count (CareReturnsCells *self);
