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

CareState
care_board_state_wanted (const CareBoard *board, const CareBoardWanted *wanted, int row)
{
  int month = wanted->month != CARE_BOARD_ANY ? wanted->month : board->n_shown - 1;

  return month >= 0 ? care_board_state (board, row, month) : CARE_STATE_NOT_REQUIRED;
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

/* The home's, or its provider's with all its homes, to whom the notice goes. */
static CareExposureLevel
worst_level (const CareBoard *board, int row)
{
  const CareBoardRow *one = &g_array_index (board->rows, CareBoardRow, row);
  CareExposureLevel own = care_board_row_level (board, row);

  return one->provider == G_MAXUINT32
             ? own
             : MIN (own, care_board_provider_level (care_board_provider (board, (int)one->provider)));
}

static bool
is_wanted (const CareBoard *board, int row, const CareBoardWanted *wanted, const char *text)
{
  const CareBoardRow *one = &g_array_index (board->rows, CareBoardRow, row);

  if (wanted->service != CARE_BOARD_ANY && one->service != (CareService)wanted->service)
    return false;
  if (wanted->level != CARE_BOARD_ANY && worst_level (board, row) > (CareExposureLevel)wanted->level)
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
      return rank_of_state (care_board_state_wanted (board, wanted, row));
    case CARE_BOARD_SORT_NAME:
    default:
      return 0;
    }
}

static int
compare_keyed (gconstpointer a, gconstpointer b)
{
  const Keyed *x = a, *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return (x->row > y->row) - (x->row < y->row);
}

/* The groups that rows can be in, numbered by name; what is not known comes last. */
typedef struct
{
  const CareBoard *board;
  const CareBoardWanted *wanted;
  GHashTable *numbers; /* of texts; NULL where they are groups of something else, or none */
  int n;
} Groups;

static void
groups_init (Groups *self, const CareBoard *board, const CareBoardWanted *wanted)
{
  static const int N_OTHER[] = { [CARE_BOARD_BY_SERVICE - CARE_N_BOARD_TEXTS] = CARE_N_SERVICES,
                                 [CARE_BOARD_BY_LEVEL - CARE_N_BOARD_TEXTS] = CARE_N_LEVELS,
                                 [CARE_BOARD_BY_STATE - CARE_N_BOARD_TEXTS] = CARE_N_STATES + 1 };

  *self = (Groups){ board, wanted, NULL, 1 };
  if (wanted->group >= CARE_N_BOARD_TEXTS)
    self->n = N_OTHER[wanted->group - CARE_N_BOARD_TEXTS];
  if (wanted->group < 0 || wanted->group >= CARE_N_BOARD_TEXTS)
    return;
  const char *const *texts = care_board_list_texts (board, (CareBoardText)wanted->group);
  self->numbers = g_hash_table_new (NULL, NULL);
  for (int i = 0; texts[i] != NULL; i++)
    g_hash_table_insert (self->numbers, (gpointer)texts[i], GINT_TO_POINTER (i));
  self->n = (int)g_hash_table_size (self->numbers) + 1;
  if (g_hash_table_size (self->numbers) > 0 && *texts[0] == '\0')
    g_hash_table_insert (self->numbers, (gpointer)texts[0], GINT_TO_POINTER (self->n - 1));
}

static int
group_of (const Groups *self, int row)
{
  const CareBoardRow *one = &g_array_index (self->board->rows, CareBoardRow, row);

  switch (self->wanted->group)
    {
    case CARE_BOARD_ANY:
      return 0;
    case CARE_BOARD_BY_SERVICE:
      return (int)one->service;
    case CARE_BOARD_BY_LEVEL:
      return (int)care_board_row_level (self->board, row);
    case CARE_BOARD_BY_STATE:
      return (int)rank_of_state (care_board_state_wanted (self->board, self->wanted, row));
    default:
      return GPOINTER_TO_INT (g_hash_table_lookup (self->numbers, one->texts[self->wanted->group]));
    }
}

/* How bad it is: of a provider with all its homes, as the notice goes to it, else of the row. */
static uint64_t
badness_in_group (const Groups *self, int row)
{
  const CareBoardRow *one = &g_array_index (self->board->rows, CareBoardRow, row);

  if (self->numbers == NULL || self->wanted->group != CARE_BOARD_PROVIDER || one->provider == G_MAXUINT32)
    return sort_key (self->board, row, self->wanted);
  const CareBoardProvider *provider = care_board_provider (self->board, (int)one->provider);
  return (uint64_t)care_board_provider_level (provider) << 24 | care_board_badness (&provider->exposure);
}

/* Where each group stands: by name or, where the worst is wanted first, by the worst in it. The caller's. */
static uint32_t *
rank_groups (const Groups *self, const int *rows, int n)
{
  g_autofree Keyed *worst = g_new (Keyed, (size_t)self->n);
  uint32_t *ranks = g_new (uint32_t, (size_t)self->n);

  for (int i = 0; i < self->n; i++)
    worst[i] = (Keyed){ G_MAXUINT64, i };
  for (int i = 0; i < n && self->wanted->sort == CARE_BOARD_SORT_EXPOSURE; i++)
    {
      Keyed *of = &worst[group_of (self, rows[i])];
      of->key = MIN (of->key, badness_in_group (self, rows[i]));
    }
  qsort (worst, (size_t)self->n, sizeof (Keyed), compare_keyed);
  for (int i = 0; i < self->n; i++)
    ranks[worst[i].row] = (uint32_t)i;
  return ranks;
}

/* Sorted twice, each time by one number: first by name, so that the second pass need only look at the rest.
 */
static void
sort_rows (const CareBoard *board, const CareBoardWanted *wanted, int *rows, int n)
{
  g_autofree Keyed *keyed = g_new (Keyed, (size_t)n + 1);
  g_autofree int *by_name = g_new (int, (size_t)n + 1);
  Groups groups;

  groups_init (&groups, board, wanted);
  g_autoptr (GHashTable) numbers = groups.numbers;
  g_autofree uint32_t *ranks = rank_groups (&groups, rows, n);
  for (int i = 0; i < n; i++)
    {
      const CareBoardRow *one = &g_array_index (board->rows, CareBoardRow, rows[i]);
      keyed[i] = (Keyed){ (uint64_t)one->rank << 1 | (uint64_t)(one->service & 1), rows[i] };
    }
  qsort (keyed, (size_t)n, sizeof (Keyed), compare_keyed);
  for (int i = 0; i < n; i++)
    by_name[i] = keyed[i].row;
  for (int i = 0; i < n; i++)
    keyed[i] = (Keyed){
      (uint64_t)ranks[group_of (&groups, by_name[i])] << 32 | sort_key (board, by_name[i], wanted), i
    };
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

  switch (wanted->group)
    {
    case CARE_BOARD_ANY:
      return true;
    case CARE_BOARD_BY_SERVICE:
      return a->service == b->service;
    case CARE_BOARD_BY_LEVEL:
      return care_board_row_level (board, row) == care_board_row_level (board, other);
    case CARE_BOARD_BY_STATE:
      return care_board_state_wanted (board, wanted, row) == care_board_state_wanted (board, wanted, other);
    default:
      return a->texts[wanted->group] == b->texts[wanted->group];
    }
}

const char *const *
care_board_list_texts (const CareBoard *board, CareBoardText what)
{
  g_return_val_if_fail (board != NULL && (unsigned)what < CARE_N_BOARD_TEXTS, NULL);

  return board->lists[what];
}
