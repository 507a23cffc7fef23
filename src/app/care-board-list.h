/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compliance board as a plain list: the same homes in the same order and groups, each with what it is
 * exposed to in words and its months as buttons. Rows are made a few a frame, and some at a time. */
#pragma once

#include <adwaita.h>

#include "care-board-cells.h"

#define CARE_TYPE_BOARD_LIST (care_board_list_get_type ())
G_DECLARE_FINAL_TYPE (CareBoardList, care_board_list, CARE, BOARD_LIST, AdwBin)

/* Once. Takes a reference; follows it from then on, while it is looked at. */
void care_board_list_set_cells (CareBoardList *self, CareBoardCells *cells);

/* Gives the present month of the first row the keyboard; false where there is no row yet. */
bool care_board_list_take_focus (CareBoardList *self);
