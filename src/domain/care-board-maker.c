/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a board is made: rows from the places, what was saved taken in as it is read, and at the end what can
 * only be told of all of it, exposures and providers. */
#include "care-board-private.h"

struct CareBoardMaker
{
  CareBoard *board;
  GPtrArray *locations;  /* as given; borrowed */
  GPtrArray *of_row;     /* CareLocation of each row, borrowed */
  GHashTable *rows;      /* location id, borrowed -> index of its first row + 1 */
  GHashTable *providers; /* provider id, borrowed -> index + 1 */
  GHashTable *recalled;  /* see recalled_key() -> CareRecollection, borrowed */
  CareInstant as_of;
};

static const char *
keep (CareBoardMaker *self, const char *text)
{
  return g_string_chunk_insert_const (self->board->text, text != NULL ? text : "");
}

static void
lay_windows (CareBoard *board, const CareBoardFacts *facts)
{
  CareMonth first = MIN (care_window_first_month (facts->law->rules), MAX (facts->from, care_month (1, 1)));
  CareMonth last = MAX (facts->to, care_month_of (care_instant_date (facts->as_of)));

  board->windows = g_array_new (FALSE, FALSE, sizeof (CareWindow));
  for (CareMonth month = first; month <= last; month++)
    {
      CareWindow window = care_window (month, facts->law->holidays, facts->law->rules);

      g_array_append_val (board->windows, window);
      board->n_closed += window.late_from <= facts->as_of;
    }
  for (int i = 0; i < CARE_BOARD_AHEAD; i++)
    board->ahead[i] = care_window (first + board->n_closed + i, facts->law->holidays, facts->law->rules);
  board->shown = MAX (facts->from, first) - first;
  board->n_shown = MAX (facts->to - MAX (facts->from, first) + 1, 0);
}

static int
provider_index (CareBoardMaker *self, const char *id)
{
  return id != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->providers, id)) - 1 : -1;
}

static void
add_provider (CareBoardMaker *self, const char *id, const char *name, bool is_public)
{
  CareBoardProvider one
      = { keep (self, id), keep (self, name), is_public, 0, -1, { { 0 }, { 0 }, false, false, false } };

  if (g_hash_table_contains (self->providers, id))
    return;
  g_array_append_val (self->board->providers, one);
  g_hash_table_insert (self->providers, (gpointer)one.id, GINT_TO_POINTER (self->board->providers->len));
}

/* Those that are known, and those of a registration that are not. */
static void
add_providers (CareBoardMaker *self, const CareBoardFacts *facts)
{
  for (guint i = 0; i < facts->providers->len; i++)
    {
      const CareProvider *provider = g_ptr_array_index (facts->providers, i);

      add_provider (self, provider->id, provider->name, provider->ownership == CARE_OWNERSHIP_PUBLIC);
    }
  for (guint i = 0; i < facts->locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (facts->locations, i);

      for (guint j = 0; j < location->registrations->len; j++)
        {
          const CareRegistration *one = g_ptr_array_index (location->registrations, j);

          add_provider (self, one->provider, one->provider, false);
        }
    }
}

static void
add_row (CareBoardMaker *self, CareLocation *location, CareService service)
{
  const CareRegistration *now = care_location_registration_on (location, self->board->on);
  int provider = provider_index (self, now != NULL ? now->provider : NULL);
  g_autofree char *all = g_strconcat (location->name, "\n", location->id, NULL);
  g_autofree char *folded = g_utf8_casefold (all, -1);
  CareBoardRow row = {
    .location = keep (self, location->id),
    .texts
    = { keep (self, location->name),
        keep (self, provider >= 0 ? care_board_provider (self->board, provider)->name : ""),
        keep (self, location->brand), keep (self, location->region), keep (self, location->local_authority) },
    .folded = keep (self, folded),
    .provider = provider >= 0 ? (uint32_t)provider : G_MAXUINT32,
    .service = service,
  };

  if (!g_hash_table_contains (self->rows, location->id))
    g_hash_table_insert (self->rows, (gpointer)row.location, GINT_TO_POINTER (self->board->rows->len + 1));
  g_array_append_val (self->board->rows, row);
  g_ptr_array_add (self->of_row, location);
}

typedef struct
{
  char *key;
  uint32_t row;
} Named;

static int
compare_named (gconstpointer a, gconstpointer b)
{
  const Named *x = a, *y = b;
  int order = strcmp (x->key, y->key);

  return order != 0 ? order : (x->row > y->row) - (x->row < y->row);
}

/* As a person looks for a name: once, since comparing by the rules of a language takes its time. */
static void
rank_rows (CareBoard *board)
{
  g_autofree Named *names = g_new (Named, board->rows->len + 1); /* none is no array to sort */

  for (guint i = 0; i < board->rows->len; i++)
    names[i] = (Named){
      g_utf8_collate_key (g_array_index (board->rows, CareBoardRow, i).texts[CARE_BOARD_NAME], -1), i
    };
  qsort (names, board->rows->len, sizeof (Named), compare_named);
  for (guint i = 0; i < board->rows->len; i++)
    {
      g_array_index (board->rows, CareBoardRow, names[i].row).rank = i;
      g_free (names[i].key);
    }
}

static char *
recalled_key (const char *location, CareService service, CareMonth month)
{
  return g_strdup_printf ("%d %d %s", service, month, location);
}

static void
judge (CareBoardMaker *self, int row, int window, const CareSaved *saved, size_t n_saved)
{
  const CareLocation *location = g_ptr_array_index (self->of_row, row);
  const CareBoardRow *row_of = care_board_row (self->board, row);
  const CareWindow *one = &g_array_index (self->board->windows, CareWindow, window);
  const CareRecollection *memory = NULL;
  CareInstant recorded_at = CARE_NO_INSTANT;

  if (g_hash_table_size (self->recalled) > 0)
    {
      g_autofree char *key = recalled_key (location->id, row_of->service, one->month);
      memory = g_hash_table_lookup (self->recalled, key);
    }
  CareMonthFacts facts = {
    .window = *one,
    .required = care_history_is_asked (location, row_of->service, one, self->board->law->rules),
    .speaks_from = location->history_from,
    .recalled = memory != NULL ? memory->recalled : CARE_RECALLED_NOTHING,
    .saved = saved,
    .n_saved = n_saved,
    .as_of = self->as_of,
  };
  CareState state = care_compliance_state (&facts, &recorded_at);
  bool recalled = memory != NULL && memory->recalled != CARE_RECALLED_NOTHING
                  && recorded_at == CARE_NO_INSTANT && state != CARE_STATE_NOT_REQUIRED
                  && state != CARE_STATE_UPCOMING && state != CARE_STATE_OPEN;

  if (self->board->recorded != NULL && window >= self->board->shown
      && window < self->board->shown + self->board->n_shown)
    self->board->recorded[(size_t)row * (size_t)self->board->n_shown + (size_t)(window - self->board->shown)]
        = recorded_at;
  self->board->cells[(size_t)row * self->board->windows->len + (size_t)window]
      = (uint8_t)((unsigned)state | (recalled ? CARE_CELL_RECALLED : 0u));
}

/* Of what was never saved nothing was handed over. */
static bool
is_met (const CareBoard *board, int row, int window)
{
  int cell = board->n_closed + window;
  CareState state = CARE_STATE_UPCOMING;

  if (cell < (int)board->windows->len)
    state = (CareState)(care_board_cells_of (board, row)[cell] & ~CARE_CELL_RECALLED);
  return state == CARE_STATE_ON_TIME || state == CARE_STATE_NIL;
}

static void
look_ahead (CareBoardMaker *self, int row)
{
  CareBoard *board = self->board;
  const CareLocation *location = g_ptr_array_index (self->of_row, row);
  CareAhead *its = &board->ahead_rows[row];
  int provider = -1;

  for (int i = 0; i < CARE_BOARD_AHEAD; i++)
    {
      const CareWindow *window = &board->ahead[i];
      uint16_t bit = (uint16_t)(1u << i);

      if (!care_history_is_asked (location, care_board_row (board, row)->service, window, board->law->rules))
        continue;
      its->asked |= bit;
      if (!is_met (board, row, i))
        its->left |= bit;
      if (provider < 0 || location->registrations->len > 1)
        provider = provider_index (self, care_location_provider_on (location, window->closes));
      if (provider < 0)
        continue;
      board->ahead_providers[provider].asked |= its->asked & bit;
      board->ahead_providers[provider].left |= its->left & bit;
    }
}

static void
judge_the_rest (CareBoardMaker *self)
{
  const CareBoard *board = self->board;

  for (int row = 0; row < (int)board->rows->len; row++)
    for (int window = 0; window < (int)board->windows->len; window++)
      if (care_board_cells_of (board, row)[window] == CARE_CELL_NOT_JUDGED)
        judge (self, row, window, NULL, 0);
}

static void
make_room (CareBoard *board, bool moments)
{
  size_t cells = (size_t)board->rows->len * board->windows->len;

  board->cells = g_malloc (cells + 1);
  memset (board->cells, CARE_CELL_NOT_JUDGED, cells);
  if (moments)
    board->recorded = g_new (CareInstant, (size_t)board->rows->len * (size_t)board->n_shown + 1);
}

CareBoardMaker *
care_board_maker_new (const CareBoardFacts *facts)
{
  g_return_val_if_fail (facts != NULL && facts->law != NULL, NULL);

  CareBoardMaker *self = g_new0 (CareBoardMaker, 1);
  CareBoard *board = g_atomic_rc_box_new0 (CareBoard);

  self->board = board;
  self->locations = facts->locations;
  self->of_row = g_ptr_array_new ();
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->providers = g_hash_table_new (g_str_hash, g_str_equal);
  self->recalled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->as_of = facts->as_of;
  board->law = care_law_ref (facts->law);
  board->text = g_string_chunk_new (4096);
  board->rows = g_array_new (FALSE, FALSE, sizeof (CareBoardRow));
  board->providers = g_array_new (FALSE, FALSE, sizeof (CareBoardProvider));
  board->on = care_instant_date (facts->as_of);
  lay_windows (board, facts);
  add_providers (self, facts);
  for (guint i = 0; i < facts->locations->len; i++)
    for (int service = 0; service < CARE_N_SERVICES; service++)
      if (care_location_ever_served (facts->locations->pdata[i], (CareService)service))
        add_row (self, facts->locations->pdata[i], (CareService)service);
  for (guint i = 0; i < facts->recollections->len; i++)
    {
      CareRecollection *one = g_ptr_array_index (facts->recollections, i);

      g_hash_table_insert (self->recalled, recalled_key (one->location, one->service, one->month), one);
    }
  make_room (board, facts->keep_moments);
  return self;
}

void
care_board_maker_take (CareBoardMaker *self,
                       const char *location,
                       CareService service,
                       CareMonth month,
                       const CareSaved *saved,
                       size_t n_saved)
{
  g_return_if_fail (self != NULL && location != NULL);

  const GArray *windows = self->board->windows;
  int row = GPOINTER_TO_INT (g_hash_table_lookup (self->rows, location)) - 1;
  int window = month - g_array_index (windows, CareWindow, 0).month;

  if (row < 0 || window < 0 || window >= (int)windows->len)
    return;
  while (row < (int)self->of_row->len && care_board_row (self->board, row)->service != service)
    row++;
  if (row == (int)self->of_row->len || strcmp (care_board_row (self->board, row)->location, location) != 0)
    return;
  judge (self, row, window, saved, n_saved);
}

static CareExposure
exposure_of (const CareBoard *board, const uint8_t *cells)
{
  g_autofree CareState *states = g_new (CareState, (size_t)board->n_closed + 1);

  for (int i = 0; i < board->n_closed; i++)
    states[i] = (CareState)(cells[i] & ~CARE_CELL_RECALLED);
  return care_exposure (states, (size_t)board->n_closed, board->law->rules, board->on);
}

/* A closed window counts for the provider that held the registration when it closed. */
static void
combine_row (CareBoardMaker *self, int row)
{
  CareBoard *board = self->board;
  const CareLocation *location = g_ptr_array_index (self->of_row, row);
  const uint8_t *cells = care_board_cells_of (board, row);
  bool passed = location->registrations->len > 1;
  int provider = -1;

  for (int i = 0; i < board->n_closed; i++)
    {
      CareDate closes = g_array_index (board->windows, CareWindow, i).closes;
      uint8_t *there = NULL;

      if (i == 0 || passed || provider < 0)
        provider = provider_index (self, care_location_provider_on (location, closes));
      if (provider < 0 || (cells[i] & ~CARE_CELL_RECALLED) == CARE_STATE_NOT_REQUIRED)
        continue;
      there = &board->combined[(size_t)provider * (size_t)board->n_closed + (size_t)i];
      CareState both[] = { (CareState)*there, (CareState)(cells[i] & ~CARE_CELL_RECALLED) };
      *there = (uint8_t)care_compliance_combine (both, G_N_ELEMENTS (both));
    }
}

/* The estimate is by the scheme of that day and by the homes that the provider has then. */
static void
add_stakes (CareBoardMaker *self)
{
  CareBoard *board = self->board;
  const CareFeeScheme *scheme = care_fee_scheme_on (board->law->fee_schemes, board->on);

  board->scheme = keep (self, scheme != NULL ? scheme->id : "");
  for (guint i = 0; i < board->providers->len && scheme != NULL; i++)
    g_array_index (board->providers, CareBoardProvider, i).stake_pence = 0;
  for (guint i = 0; i < self->locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (self->locations, i);
      int provider = provider_index (self, care_location_provider_on (location, board->on));
      CareBoardProvider *one
          = provider >= 0 ? &g_array_index (board->providers, CareBoardProvider, provider) : NULL;

      if (one == NULL)
        continue;
      one->homes++;
      for (int service = 0; service < CARE_N_SERVICES; service++)
        {
          int number = service == CARE_SERVICE_CARE_HOME ? location->places : location->users;

          if (!care_location_serves (location, (CareService)service, board->on) || one->stake_pence < 0)
            continue;
          one->stake_pence
              = number < 0 ? -1 : one->stake_pence + care_fee_part (scheme, (CareService)service, number);
        }
    }
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/* Once, here: putting thousands of names in order takes longer than whoever opens a choice should wait. */
static const char **
list_texts (const CareBoard *board, CareBoardText what)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; i < board->rows->len; i++)
    {
      const char *text = g_array_index (board->rows, CareBoardRow, i).texts[what];

      if (g_hash_table_add (seen, (gpointer)text))
        g_ptr_array_add (texts, (gpointer)text);
    }
  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);
  return (const char **)g_ptr_array_free (texts, FALSE);
}

CareBoard *
care_board_maker_finish (CareBoardMaker *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  CareBoard *board = self->board;
  size_t combined = (size_t)board->providers->len * (size_t)board->n_closed;

  judge_the_rest (self);
  board->ahead_rows = g_new0 (CareAhead, board->rows->len + 1);
  board->ahead_providers = g_new0 (CareAhead, board->providers->len + 1);
  board->combined = g_malloc (combined + 1);
  memset (board->combined, CARE_STATE_NOT_REQUIRED, combined);
  for (int row = 0; row < (int)board->rows->len; row++)
    {
      g_array_index (board->rows, CareBoardRow, row).exposure
          = exposure_of (board, care_board_cells_of (board, row));
      combine_row (self, row);
      look_ahead (self, row);
    }
  for (guint i = 0; i < board->providers->len; i++)
    g_array_index (board->providers, CareBoardProvider, i).exposure
        = exposure_of (board, board->combined + (size_t)i * (size_t)board->n_closed);
  add_stakes (self);
  rank_rows (board);
  for (int i = CARE_BOARD_PROVIDER; i < CARE_N_BOARD_TEXTS; i++)
    board->lists[i] = list_texts (board, (CareBoardText)i);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->providers);
  g_hash_table_unref (self->recalled);
  g_ptr_array_unref (self->of_row);
  g_free (self);
  return board;
}
