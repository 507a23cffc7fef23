/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows of the compliance board are shown, by what a home is: a button that says how many of its choices
 * are made, over a sheet with a choice each of provider, brand, region, council and care type, and of the
 * state in the newest month. Signal "changed". */
#pragma once

#include <adwaita.h>

#include "care-board-order.h"

#define CARE_TYPE_BOARD_FILTER (care_board_filter_get_type ())
G_DECLARE_FINAL_TYPE (CareBoardFilter, care_board_filter, CARE, BOARD_FILTER, AdwBin)

/* Offers what the board has; what was chosen stays chosen where it is still there. Takes a reference. */
void care_board_filter_offer (CareBoardFilter *self, CareBoard *board);

/* Puts what is chosen into wanted. Texts are the filter's, until it is asked again. */
void care_board_filter_apply (CareBoardFilter *self, CareBoardWanted *wanted);

/* Everything is shown again. */
void care_board_filter_clear (CareBoardFilter *self);

/* The choice of a text, of the care type (CARE_N_BOARD_TEXTS) or of the state (one more), for tests. */
GtkDropDown *care_board_filter_get_choice (CareBoardFilter *self, int which);
