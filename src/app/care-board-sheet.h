/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compliance board as a table: the homes that are shown, in the order in which they are. */
#pragma once

#include "care-board-cells.h"
#include "care-sheet.h"

/* NULL where no board was read yet. The caller's. */
CareSheet *care_board_sheet_new (CareBoardCells *cells);
