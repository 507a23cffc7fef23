/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows of a board are looked at, and in which order: filters, groups, sorting. Pure, and quick enough
 * for each key that is typed. */
#pragma once

#include "care-board.h"

typedef enum
{
  CARE_BOARD_SORT_NAME,
  CARE_BOARD_SORT_EXPOSURE, /* worst first: level, then misses in a row, then in twelve */
  CARE_BOARD_SORT_STATE,    /* of the month wanted, worst first */
} CareBoardSort;

/* "name", "exposure", "state" */
const char *care_board_sort_to_string (CareBoardSort sort);
bool care_board_sort_from_string (const char *text, CareBoardSort *sort);

#define CARE_BOARD_ANY (-1)

/* What rows are grouped by beside their texts. */
enum
{
  CARE_BOARD_BY_SERVICE = CARE_N_BOARD_TEXTS,
  CARE_BOARD_BY_LEVEL, /* how near a notice is */
  CARE_BOARD_BY_STATE, /* in the month wanted, else the newest that is shown */
};

/* What is wanted; see care_board_wanted_init(). */
typedef struct
{
  const char *text;                     /* in the name or the number; NULL or "" any */
  const char *only[CARE_N_BOARD_TEXTS]; /* rows with exactly that text ("" is one: not known); NULL any */
  int service;                          /* CareService, or CARE_BOARD_ANY */
  int state;          /* CareState in month, or in any month shown where month is CARE_BOARD_ANY */
  int month;          /* counted from the first shown */
  int level;          /* CareExposureLevel or worse, the home's or its provider's, or CARE_BOARD_ANY */
  int group;          /* CareBoardText or one of the above, CARE_BOARD_ANY for none: rows of a group stand
                         together */
  CareBoardSort sort; /* within a group; and of the groups, where the worst comes first */
} CareBoardWanted;

/* Everything, by name. */
void care_board_wanted_init (CareBoardWanted *self);

/* Row numbers, n of them; the caller's. Never NULL. */
int *care_board_order (const CareBoard *board, const CareBoardWanted *wanted, int *n);

/* The state that a row is sorted and grouped by: that of the month wanted, else of the newest that is shown.
 */
CareState care_board_state_wanted (const CareBoard *board, const CareBoardWanted *wanted, int row);

/* Whether two rows are of one group. */
bool care_board_same_group (const CareBoard *board, const CareBoardWanted *wanted, int row, int other);

/* Every text of that kind (not the names) that rows have, each once and in order, NULL at the end. The
 * board's. */
const char *const *care_board_list_texts (const CareBoard *board, CareBoardText what);
