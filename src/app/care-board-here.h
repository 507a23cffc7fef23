/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The foot of the compliance board: the home and month under the cursor in words, what the home and its
 * provider are exposed to, what comes next, when the return was recorded, and the way to both. */
#pragma once

#include <adwaita.h>

#include "care-board.h"
#include "care-desk.h"

#define CARE_TYPE_BOARD_HERE (care_board_here_get_type ())
G_DECLARE_FINAL_TYPE (CareBoardHere, care_board_here, CARE, BOARD_HERE, AdwBin)

/* A home's month. The moment it was recorded at is read meanwhile, on the desk's thread. */
void care_board_here_show (CareBoardHere *self, CareDesk *desk, const CareBoard *board, int row, int month);

/* A line of totals, or nothing: words and no way to anywhere. provider: whose homes they are all of, told
 * with what it is exposed to; -1 where they are of several. */
void
care_board_here_show_words (CareBoardHere *self, const char *words, const CareBoard *board, int provider);

/* All that it says now, for tests; the caller's. */
char *care_board_here_words (CareBoardHere *self);
