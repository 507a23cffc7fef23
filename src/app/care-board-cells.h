/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compliance board as a cell grid shows it: a line of totals for all homes, then the homes, under a line
 * of totals for each group where they are grouped. Reads the board's own bytes and keeps the order alone. */
#pragma once

#include "care-board-order.h"
#include "care-cell-model.h"

#define CARE_TYPE_BOARD_CELLS (care_board_cells_get_type ())
G_DECLARE_FINAL_TYPE (CareBoardCells, care_board_cells, CARE, BOARD_CELLS, GObject)

CareBoardCells *care_board_cells_new (void);

/* board may be NULL: none read yet. Takes a reference. */
void care_board_cells_set_board (CareBoardCells *self, CareBoard *board);
CareBoard *care_board_cells_get_board (CareBoardCells *self); /* borrowed; or NULL */

/* Texts are copied. */
void care_board_cells_set_wanted (CareBoardCells *self, const CareBoardWanted *wanted);

int care_board_cells_n_homes (CareBoardCells *self); /* rows that are shown, without the totals */

/* The line of a home's care type; -1 where it is not shown. */
int care_board_cells_find (CareBoardCells *self, const char *location, CareService service);

/* The board's row of a line; -1 for totals. */
int care_board_cells_get_row (CareBoardCells *self, int line);

/* Whether a line is of the totals of all that are shown. There is none where they are of one group alone, nor
 * is there one for the group of a single home. */
bool care_board_cells_is_all (CareBoardCells *self, int line);

/* The board's provider of a home's line, or of totals that are of one provider's homes; -1 for others. */
int care_board_cells_get_provider (CareBoardCells *self, int line);
