/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-board-order.h"

#include "care-board-private.h"
#include "care-code.h"

static const char *const SORTS[] = { "name", "exposure", "state" };

const char *
care_board_sort_to_string (CareBoardSort sort)
{
  g_return_val_if_fail ((size_t)sort < G_N_ELEMENTS (SORTS), NULL);

  return SORTS[sort];
}

bool
care_board_sort_from_string (const char *text, CareBoardSort *sort)
{
  int index = care_code_find (SORTS, G_N_ELEMENTS (SORTS), text);

  if (index >= 0)
    *sort = (CareBoardSort)index;
  return index >= 0;
}

void
care_board_wanted_init (CareBoardWanted *self)
{
  *self = (CareBoardWanted){ .service = CARE_BOARD_ANY,
                             .state = CARE_BOARD_ANY,
                             .month = CARE_BOARD_ANY,
                             .level = CARE_BOARD_ANY,
                             .group = CARE_BOARD_ANY };
}

static bool
has_state (const CareBoard *board, int row, const CareBoardWanted *wanted)
{
  if (wanted->month != CARE_BOARD_ANY)
    return care_board_state (board, row, wanted->month) == (CareState)wanted->state;
  for (int month = 0; month < board->n_shown; month++)
    if (care_board_state (board, row, month) == (CareState)wanted->state)
      return true;
  return false;
}

static bool
is_wanted (const CareBoard *board, int row, const CareBoardWanted *wanted, const char *text)
{
  const CareBoardRow *one = &g_array_index (board->rows, CareBoardRow, row);

  if (wanted->service != CARE_BOARD_ANY && one->service != (CareService)wanted->service)
    return false;
  if (wanted->level != CARE_BOARD_ANY && care_board_row_level (board, row) > (CareExposureLevel)wanted->level)
    return false;
  for (int i = 0; i < CARE_N_BOARD_TEXTS; i++)
    if (wanted->only[i] != NULL && strcmp (wanted->only[i], one->texts[i]) != 0)
      return false;
  if (text != NULL && strstr (one->folded, text) == NULL)
    return false;
  return wanted->state == CARE_BOARD_ANY || has_state (board, row, wanted);
}

/* A row with what it is sorted by, as one number: what counts more stands further left. */
typedef struct
{
  uint64_t key;
  int row;
} Keyed;

/* The state that wants looking at first has the lowest number. */
static uint64_t
rank_of_state (CareState state)
{
  static const CareState order[] = { CARE_STATE_MISSED,  CARE_STATE_OUTSIDE_WINDOW, CARE_STATE_INCOMPLETE,
                                     CARE_STATE_OPEN,    CARE_STATE_UNKNOWN,        CARE_STATE_NIL,
                                     CARE_STATE_ON_TIME, CARE_STATE_UPCOMING,       CARE_STATE_NOT_REQUIRED };

  for (size_t i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] == state)
      return i;
  return G_N_ELEMENTS (order);
}

static uint64_t
sort_key (const CareBoard *board, int row, const CareBoardWanted *wanted)
{
  const CareBoardRow *one = &g_array_index (board->rows, CareBoardRow, row);

  switch (wanted->sort)
    {
    case CARE_BOARD_SORT_EXPOSURE:
      return (uint64_t)care_board_row_level (board, row) << 24 | care_board_badness (&one->exposure);
    case CARE_BOARD_SORT_STATE:
      return board->n_shown == 0
                 ? 0
                 : rank_of_state (care_board_state (
                     board, row, wanted->month != CARE_BOARD_ANY ? wanted->month : board->n_shown - 1));
    case CARE_BOARD_SORT_NAME:
    default:
      return 0;
    }
}

/* The number of each text among those of its kind, in order; "", which is not known, comes last. */
static GHashTable *
number_texts (const CareBoard *board, CareBoardText what)
{
  const char *const *texts = care_board_list_texts (board, what);
  GHashTable *numbers = g_hash_table_new (NULL, NULL);

  for (int i = 0; texts[i] != NULL; i++)
    g_hash_table_insert (numbers, (gpointer)texts[i], GINT_TO_POINTER (*texts[i] == '\0' ? G_MAXINT : i));
  return numbers;
}

static int
compare_keyed (gconstpointer a, gconstpointer b)
{
  const Keyed *x = a, *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return (x->row > y->row) - (x->row < y->row);
}

/* Sorted twice, each time by one number: first by name, so that the second pass need only look at the rest.
 */
static void
sort_rows (const CareBoard *board, const CareBoardWanted *wanted, int *rows, int n)
{
  g_autoptr (GHashTable) groups = wanted->group != CARE_BOARD_ANY && !wanted->group_by_service
                                      ? number_texts (board, (CareBoardText)wanted->group)
                                      : NULL;
  g_autofree Keyed *keyed = g_new (Keyed, (size_t)n + 1);
  g_autofree int *by_name = g_new (int, (size_t)n + 1);

  for (int i = 0; i < n; i++)
    {
      const CareBoardRow *one = &g_array_index (board->rows, CareBoardRow, rows[i]);
      keyed[i] = (Keyed){ (uint64_t)one->rank << 1 | (uint64_t)(one->service & 1), rows[i] };
    }
  qsort (keyed, (size_t)n, sizeof (Keyed), compare_keyed);
  for (int i = 0; i < n; i++)
    by_name[i] = keyed[i].row;
  for (int i = 0; i < n; i++)
    {
      const CareBoardRow *one = &g_array_index (board->rows, CareBoardRow, by_name[i]);
      uint64_t group = 0;

      if (wanted->group_by_service)
        group = (uint64_t)one->service;
      else if (groups != NULL)
        group = (uint64_t)GPOINTER_TO_INT (g_hash_table_lookup (groups, one->texts[wanted->group]));
      keyed[i] = (Keyed){ group << 32 | sort_key (board, by_name[i], wanted), i };
    }
  qsort (keyed, (size_t)n, sizeof (Keyed), compare_keyed);
  for (int i = 0; i < n; i++)
    rows[i] = by_name[keyed[i].row];
}

int *
care_board_order (const CareBoard *board, const CareBoardWanted *wanted, int *n)
{
  int *rows = g_new (int, board->rows->len + 1);
  g_autofree char *text
      = wanted->text != NULL && *wanted->text != '\0' ? g_utf8_casefold (wanted->text, -1) : NULL;

  *n = 0;
  for (int row = 0; row < (int)board->rows->len; row++)
    if (is_wanted (board, row, wanted, text))
      rows[(*n)++] = row;
  sort_rows (board, wanted, rows, *n);
  return rows;
}

bool
care_board_same_group (const CareBoard *board, const CareBoardWanted *wanted, int row, int other)
{
  const CareBoardRow *a = care_board_row (board, row), *b = care_board_row (board, other);

  if (wanted->group_by_service)
    return a->service == b->service;
  return wanted->group == CARE_BOARD_ANY || a->texts[wanted->group] == b->texts[wanted->group];
}

const char *const *
care_board_list_texts (const CareBoard *board, CareBoardText what)
{
  g_return_val_if_fail (board != NULL && (unsigned)what < CARE_N_BOARD_TEXTS, NULL);

  return board->lists[what];
}
