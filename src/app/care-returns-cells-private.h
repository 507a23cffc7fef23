/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the cells of returns share. */
#pragma once

#include "care-returns-cells.h"

/* A column: one field in one month. */
typedef struct
{
  int nth; /* month of the grid */
  char *field;
  const CareItem *item; /* NULL: that month's list does not have it */
  CareAsked asked;
} CareCellColumn;

struct _CareReturnsCells
{
  GObject parent_instance;

  /* owned */
  CareDesk *desk;
  CareReturnsGrid *grid;
  GPtrArray *shown; /* CareGridRow, borrowed from the grid */
  GArray *columns;  /* CareCellColumn */
  char *section;    /* or NULL */
  char *field;      /* or NULL */
  CareReturnsFilter filter;
  CareAutosave *autosave;
  GPtrArray *steps; /* what is not stored yet */

  CareService service;
  int64_t last_step; /* the number of the newest */
  int turns;         /* steps to take back (below 0) or to do again, once all is stored */
  int turning;       /* the one that is being done: -1, 1, or 0 for none */
  bool past_open;
};

/* What the grid asks of them. */
void care_returns_cells_fill_model (CareCellModelInterface *iface);

/* Puts a text into a return that is shown, and checks its row. */
void care_returns_cells_put (
    CareReturnsCells *self, CareGridRow *row, int nth, const char *field, const char *text);
void care_returns_cells_row_changed (CareReturnsCells *self, const CareGridRow *row);

void care_returns_cells_begin_saving (CareReturnsCells *self);
void care_returns_cells_end_saving (CareReturnsCells *self);

/* cells: of CareUndoCell; taken. */
void care_returns_cells_add_step (CareReturnsCells *self, const char *what, GPtrArray *cells);
void care_returns_cells_turn (CareReturnsCells *self, bool back);
