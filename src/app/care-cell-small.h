/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells that are too low for words: what is left of them is their state. A band is a row or, where there are
 * more rows than lines of pixels, the rows that fall on one line, of which the worst shows. Equal neighbours
 * are one run. */
#pragma once

#include <stdint.h>

#include "care-cell-model.h"

typedef struct
{
  int first, end; /* columns; one past the last */
  CareCellState state;
} CareCellRun;

/* How bad a state is to look at; less is better. */
int care_cell_state_weight (CareCellState state);

/* The worst state of each column in rows first..end (one past the last). states: room for n_columns. */
void care_cell_small_band (CareCellModel *model, int first, int end, int n_columns, uint8_t *states);

/* The runs of a band; runs: room for n_columns. Returns how many. */
int care_cell_small_runs (const uint8_t *states, int n_columns, CareCellRun *runs);
