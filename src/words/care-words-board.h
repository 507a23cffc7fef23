/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compliance board in words. Texts that are char * are the caller's. */
#pragma once

#include "care-board-order.h"

/* In a column of its own: "A notice may issue", "One more and it may", ..., "" for clear. */
const char *care_words_exposure_level (CareExposureLevel level);

/* "Northfield"; of a home with both care types, which are rows of their own, "Northfield · Care home". */
char *care_words_board_home (const CareBoard *board, int row);

/* The name of the group that a row is in; wanted->group is not CARE_BOARD_ANY. Borrowed. */
const char *care_words_board_group (const CareBoard *board, const CareBoardWanted *wanted, int row);

/* "Northfield, care home, October 2026: missed, from memory" */
char *care_words_board_cell (const CareBoard *board, int row, int month);

/* What the next windows bring: "If December 2026 is missed, a notice of intent may be issued. If all are met,
 * fewer than one are left of the twelve from …". "" where nothing is to be said. For a row, or where row is
 * below zero for a provider. */
char *care_words_board_ahead (const CareBoard *board, int row, int provider);

/* "Two missed in a row. One more and a notice of intent may be issued.": of a row, or where row is below zero
 * of a provider. See care_words_exposure(). */
char *care_words_board_exposure (const CareBoard *board, int row, int provider);

/* What a penalty would be, as an estimate with its scheme, or that a public body is given none; "" where
 * nothing is to be said. */
char *care_words_board_penalty (const CareBoard *board, int provider);

/* What to expect of a window that is not closed yet: "If missed: two missed in a row. … If met: none missed."
 * Of a row, or where row is below zero of a provider; window and forecast as care_board_expect_rows() has
 * them. */
char *care_words_board_expected (
    const CareBoard *board, int row, int provider, int window, const CareForecast *forecast);

/* "North West, October 2026: 3 missed, 1 to do, 40 of 44 on time or nil". counts: of CARE_N_STATES. */
char *care_words_board_count (const char *name, CareMonth month, const int *counts);
