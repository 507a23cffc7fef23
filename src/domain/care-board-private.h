/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the board share. */
#pragma once

#include "care-board.h"

#define CARE_CELL_RECALLED 0x80u
#define CARE_CELL_NOT_JUDGED 0xffu /* while the board is made */

/* Of the windows that are not closed yet, a bit each, the next the lowest: what is asked for in it, and of
 * that what is not met already. */
typedef struct
{
  uint16_t asked, left;
} CareAhead;

struct CareBoard
{
  CareLaw *law;       /* owned */
  GStringChunk *text; /* owned: all texts of the rows and providers, each once */
  GArray *rows;       /* CareBoardRow */
  GArray *providers;  /* CareBoardProvider */
  GArray *windows;    /* CareWindow, one a month, from the first that is known to the last shown */
  CareWindow ahead[CARE_BOARD_AHEAD]; /* those that are not closed yet */
  CareAhead *ahead_rows, *ahead_providers;
  uint8_t *cells;        /* rows x windows */
  uint8_t *combined;     /* providers x n_closed */
  CareInstant *recorded; /* rows x n_shown: the moments that decided; NULL where they are not kept */
  const char *scheme;
  const char **lists[CARE_N_BOARD_TEXTS]; /* each text once, in order, NULL at the end */
  int shown;                              /* index of the first window shown */
  int n_shown;
  int n_closed; /* windows that have closed: the first so many */
  CareDate on;  /* the day whose rules hold */
};

static inline const uint8_t *
care_board_cells_of (const CareBoard *self, int row)
{
  return self->cells + (size_t)row * self->windows->len;
}
