/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where somebody is on the compliance board: the home, its care type and the month, whatever line and column
 * they stand in. Kept while the board is read, sorted or grouped anew. */
#pragma once

#include "care-board-cells.h"
#include "care-cell-grid.h"

typedef struct
{
  char *location; /* owned; NULL: on a line of totals, or nowhere */
  CareService service;
  CareMonth month;
} CareBoardSpot;

CareBoardSpot care_board_spot_find (CareBoardCells *cells, CareCellGrid *grid);

/* Back to it, where it is still shown, else to the first line; clears the spot. */
void care_board_spot_return (CareBoardSpot *self, CareBoardCells *cells, CareCellGrid *grid);
