/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compliance board: homes down, months across, as a drawn grid that stays quick with all of England's
 * homes, or as a plain list of the same homes in the same order. Read on the database thread when it is
 * looked at; the old picture stays meanwhile. */
#pragma once

#include <adwaita.h>

#include "care-board-cells.h"
#include "care-desk.h"

#define CARE_TYPE_BOARD_VIEW (care_board_view_get_type ())
G_DECLARE_FINAL_TYPE (CareBoardView, care_board_view, CARE, BOARD_VIEW, AdwBin)

/* Once. Takes a reference. */
void care_board_view_set_desk (CareBoardView *self, CareDesk *desk);

/* Something may have changed: read again, at once where it is shown, else when it will be. */
void care_board_view_refresh (CareBoardView *self);

/* As the plain list; else as the grid. */
void care_board_view_set_as_list (CareBoardView *self, bool as_list);

/* What is shown, and in which order. Borrowed. */
CareBoardCells *care_board_view_get_cells (CareBoardView *self);
