/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-board-spot.h"

CareBoardSpot
care_board_spot_find (CareBoardCells *cells, CareCellGrid *grid)
{
  const CareBoard *board = care_board_cells_get_board (cells);
  CareBoardSpot spot = { NULL, CARE_SERVICE_CARE_HOME, CARE_NO_MONTH };
  int line = 0, column = 0, row = -1;

  if (board == NULL || !care_cell_grid_get_cursor (grid, &line, &column))
    return spot;
  row = care_board_cells_get_row (cells, line);
  if (row >= 0)
    {
      spot.location = g_strdup (care_board_row (board, row)->location);
      spot.service = care_board_row (board, row)->service;
    }
  if (column >= 0 && column < care_board_n_months (board))
    spot.month = care_board_window (board, column)->month;
  return spot;
}

void
care_board_spot_return (CareBoardSpot *self, CareBoardCells *cells, CareCellGrid *grid)
{
  g_return_if_fail (self != NULL);
  const CareBoard *board = care_board_cells_get_board (cells);
  int line = self->location != NULL ? care_board_cells_find (cells, self->location, self->service) : -1;
  int column = board != NULL ? care_board_n_months (board) - 1 : 0;

  if (board != NULL && self->month != CARE_NO_MONTH)
    column = CLAMP (self->month - care_board_first_month (board), 0, column);
  if (board != NULL)
    care_cell_grid_move_to (grid, MAX (line, 0), column, false);
  g_clear_pointer (&self->location, g_free);
}
