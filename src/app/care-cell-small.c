/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-cell-small.h"

int
care_cell_state_weight (CareCellState state)
{
  static const int weights[CARE_N_CELL_STATES]
      = { [CARE_CELL_ON_TIME] = 1, [CARE_CELL_OPEN] = 2,           [CARE_CELL_CURRENT] = 2,
          [CARE_CELL_ADVICE] = 3,  [CARE_CELL_WARNING] = 4,        [CARE_CELL_INCOMPLETE] = 5,
          [CARE_CELL_ERROR] = 6,   [CARE_CELL_OUTSIDE_WINDOW] = 7, [CARE_CELL_MISSED] = 8 };

  g_return_val_if_fail ((size_t)state < CARE_N_CELL_STATES, 0);

  return weights[state];
}

void
care_cell_small_band (CareCellModel *model, int first, int end, int n_columns, uint8_t *states)
{
  g_return_if_fail (CARE_IS_CELL_MODEL (model) && first < end && states != NULL);
  CareCellState (*state_of) (CareCellModel *, int, int) = CARE_CELL_MODEL_GET_IFACE (model)->state;

  if (state_of == NULL)
    state_of = care_cell_model_state;
  for (int column = 0; column < n_columns; column++)
    states[column] = (uint8_t)state_of (model, first, column);
  for (int row = first + 1; row < end; row++)
    for (int column = 0; column < n_columns; column++)
      {
        CareCellState state = state_of (model, row, column);

        if (care_cell_state_weight (state) > care_cell_state_weight ((CareCellState)states[column]))
          states[column] = (uint8_t)state;
      }
}

int
care_cell_small_runs (const uint8_t *states, int n_columns, CareCellRun *runs)
{
  int n = 0;

  g_return_val_if_fail (states != NULL && runs != NULL, 0);

  for (int column = 0; column < n_columns; column++)
    if (n > 0 && runs[n - 1].state == (CareCellState)states[column])
      runs[n - 1].end = column + 1;
    else
      runs[n++] = (CareCellRun){ column, column + 1, (CareCellState)states[column] };
  return n;
}
