/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-history.h"

/* What is known of one location x service x month, by key. */
typedef struct
{
  const char *location;
  CareService service;
  CareMonth month;
} MonthKey;

static unsigned
month_key_hash (gconstpointer data)
{
  const MonthKey *key = data;

  /* Numbers of homes and months both count up by one: simply put together, most of them would meet. */
  return (g_str_hash (key->location) * 131u + (unsigned)key->month) * 2654435761u + (unsigned)key->service;
}

static gboolean
month_key_equal (gconstpointer a, gconstpointer b)
{
  const MonthKey *x = a, *y = b;

  return x->month == y->month && x->service == y->service && strcmp (x->location, y->location) == 0;
}

static MonthKey *
month_key_new (const char *location, CareService service, CareMonth month)
{
  MonthKey *key = g_new (MonthKey, 1);

  *key = (MonthKey){ location, service, month };
  return key;
}

/* One computation of the board. Owned: saved, recalled, windows, by_provider. */
typedef struct
{
  const CareStatusFacts *facts;
  GHashTable *saved;       /* MonthKey -> GArray of CareSaved */
  GHashTable *recalled;    /* MonthKey -> CareRecollection, borrowed */
  GArray *windows;         /* CareWindow, from first on, one a month */
  CareMonth first;         /* the first month that ever had a window */
  size_t n_closed;         /* how many of windows are closed at as_of */
  GHashTable *by_provider; /* provider id, borrowed -> GArray of CareState, n_closed of them */
  CareStatus *status;
} Board;

static void
board_index_facts (Board *board)
{
  board->saved
      = g_hash_table_new_full (month_key_hash, month_key_equal, g_free, (GDestroyNotify)g_array_unref);
  for (size_t i = 0; i < board->facts->submissions->len; i++)
    {
      const CareSubmission *submission = board->facts->submissions->pdata[i];
      MonthKey key = { submission->location, submission->service, submission->month };
      GArray *saves = g_hash_table_lookup (board->saved, &key);
      CareSaved save = { submission->at, submission->nil, submission->every_section };

      if (saves == NULL)
        {
          saves = g_array_new (FALSE, FALSE, sizeof (CareSaved));
          g_hash_table_insert (board->saved, month_key_new (key.location, key.service, key.month), saves);
        }
      g_array_append_val (saves, save);
    }

  board->recalled = g_hash_table_new_full (month_key_hash, month_key_equal, g_free, NULL);
  for (size_t i = 0; i < board->facts->recollections->len; i++)
    {
      CareRecollection *memory = board->facts->recollections->pdata[i];

      g_hash_table_insert (board->recalled, month_key_new (memory->location, memory->service, memory->month),
                           memory);
    }
}

static void
board_lay_windows (Board *board)
{
  const CareLaw *law = board->facts->law;
  CareMonth last = board->facts->to;

  board->first = MIN (care_window_first_month (law->rules), MAX (board->facts->from, care_month (1, 1)));
  last = MAX (last, care_month_of (care_instant_date (board->facts->as_of)));
  board->windows = g_array_new (FALSE, FALSE, sizeof (CareWindow));
  for (CareMonth month = board->first; month <= last; month++)
    {
      CareWindow window = care_window (month, law->holidays, law->rules);

      g_array_append_val (board->windows, window);
      if (window.late_from <= board->facts->as_of)
        board->n_closed++;
    }
}

bool
care_history_is_asked (const CareLocation *location,
                       CareService service,
                       const CareWindow *window,
                       const CareRules *rules)
{
  return window->month >= care_window_first_month (rules)
         && care_location_is_asked_for (location, service, window->closes);
}

static CareHistoryRow *
board_row (Board *board, const CareLocation *location, CareService service, const CareWindow *window)
{
  MonthKey key = { location->id, service, window->month };
  GArray *saves = g_hash_table_lookup (board->saved, &key);
  const CareRecollection *memory = g_hash_table_lookup (board->recalled, &key);
  CareMonthFacts facts = {
    .window = *window,
    .required = care_history_is_asked (location, service, window, board->facts->law->rules),
    .speaks_from = location->history_from,
    .recalled = memory != NULL ? memory->recalled : CARE_RECALLED_NOTHING,
    .saved = saves != NULL ? &g_array_index (saves, CareSaved, 0) : NULL,
    .n_saved = saves != NULL ? saves->len : 0,
    .as_of = board->facts->as_of,
  };
  CareHistoryRow *row = g_new0 (CareHistoryRow, 1);

  row->location = g_strdup (location->id);
  row->service = service;
  row->month = window->month;
  row->state = care_compliance_state (&facts, &row->recorded_at);
  row->recalled = memory != NULL && memory->recalled != CARE_RECALLED_NOTHING
                  && row->recorded_at == CARE_NO_INSTANT && row->state != CARE_STATE_NOT_REQUIRED
                  && row->state != CARE_STATE_UPCOMING && row->state != CARE_STATE_OPEN;
  return row;
}

/* A closed window's state counts for the provider that held the registration when it closed. */
static void
board_count_for_provider (Board *board, const CareLocation *location, size_t closed, CareState state)
{
  const CareWindow *window = &g_array_index (board->windows, CareWindow, closed);
  const char *provider = care_location_provider_on (location, window->closes);
  GArray *states = provider != NULL ? g_hash_table_lookup (board->by_provider, provider) : NULL;

  if (states == NULL)
    return;
  CareState both[] = { g_array_index (states, CareState, closed), state };
  g_array_index (states, CareState, closed) = care_compliance_combine (both, G_N_ELEMENTS (both));
}

static void
board_add_exposure (Board *board,
                    GPtrArray *rows,
                    const char *location,
                    CareService service,
                    const char *provider,
                    GArray *closed)
{
  CareExposureRow *row = g_new0 (CareExposureRow, 1);

  row->location = g_strdup (location);
  row->service = service;
  row->provider = g_strdup (provider);
  row->exposure = care_exposure ((const CareState *)(void *)closed->data, closed->len,
                                 board->facts->law->rules, care_instant_date (board->facts->as_of));
  g_ptr_array_add (rows, row);
}

static void
board_add_service (Board *board, const CareLocation *location, CareService service)
{
  g_autoptr (GArray) closed = g_array_new (FALSE, FALSE, sizeof (CareState));
  const CareRegistration *registration
      = care_location_registration_on (location, care_instant_date (board->facts->as_of));

  for (size_t i = 0; i < board->windows->len; i++)
    {
      const CareWindow *window = &g_array_index (board->windows, CareWindow, i);
      CareHistoryRow *row = board_row (board, location, service, window);

      if (i < board->n_closed)
        {
          g_array_append_val (closed, row->state);
          board_count_for_provider (board, location, i, row->state);
        }
      if (window->month >= board->facts->from && window->month <= board->facts->to)
        g_ptr_array_add (board->status->months, row);
      else
        care_history_row_free (row);
    }
  board_add_exposure (board, board->status->locations, location->id, service,
                      registration != NULL ? registration->provider : NULL, closed);
}

/* Every provider that ever held one of the registrations, in the order in which they are met. */
static GPtrArray *
board_list_providers (Board *board)
{
  GPtrArray *order = g_ptr_array_new ();

  board->by_provider = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
  for (size_t i = 0; i < board->facts->locations->len; i++)
    {
      const CareLocation *location = board->facts->locations->pdata[i];

      for (size_t j = 0; j < location->registrations->len; j++)
        {
          const CareRegistration *registration = location->registrations->pdata[j];

          if (g_hash_table_contains (board->by_provider, registration->provider))
            continue;
          GArray *states = g_array_new (FALSE, FALSE, sizeof (CareState));
          CareState none = CARE_STATE_NOT_REQUIRED;
          for (size_t k = 0; k < board->n_closed; k++)
            g_array_append_val (states, none);
          g_hash_table_insert (board->by_provider, registration->provider, states);
          g_ptr_array_add (order, registration->provider);
        }
    }
  return order;
}

CareStatus *
care_status_compute (const CareStatusFacts *facts)
{
  g_return_val_if_fail (facts != NULL && facts->law != NULL, NULL);

  Board board = { .facts = facts, .status = g_new0 (CareStatus, 1) };
  board.status->months = g_ptr_array_new_with_free_func ((GDestroyNotify)care_history_row_free);
  board.status->locations = g_ptr_array_new_with_free_func ((GDestroyNotify)care_exposure_row_free);
  board.status->providers = g_ptr_array_new_with_free_func ((GDestroyNotify)care_exposure_row_free);
  board_index_facts (&board);
  board_lay_windows (&board);
  g_autoptr (GPtrArray) providers = board_list_providers (&board);

  for (size_t i = 0; i < facts->locations->len; i++)
    for (int service = 0; service < CARE_N_SERVICES; service++)
      if (care_location_ever_served (facts->locations->pdata[i], (CareService)service))
        board_add_service (&board, facts->locations->pdata[i], (CareService)service);
  for (size_t i = 0; i < providers->len; i++)
    board_add_exposure (&board, board.status->providers, NULL, CARE_SERVICE_CARE_HOME, providers->pdata[i],
                        g_hash_table_lookup (board.by_provider, providers->pdata[i]));

  g_hash_table_unref (board.saved);
  g_hash_table_unref (board.recalled);
  g_hash_table_unref (board.by_provider);
  g_array_unref (board.windows);
  return board.status;
}

CareHistoryRow *const *
care_status_months_of (const CareStatus *self, guint location, guint *n)
{
  g_return_val_if_fail (self != NULL && location < self->locations->len && n != NULL, NULL);

  *n = self->months->len / self->locations->len;
  return (CareHistoryRow *const *)(void *)&self->months->pdata[location * *n];
}

void
care_status_free (CareStatus *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->months);
  g_ptr_array_unref (self->locations);
  g_ptr_array_unref (self->providers);
  g_free (self);
}

void
care_history_row_free (CareHistoryRow *self)
{
  if (self == NULL)
    return;
  g_free (self->location);
  g_free (self);
}

void
care_exposure_row_free (CareExposureRow *self)
{
  if (self == NULL)
    return;
  g_free (self->location);
  g_free (self->provider);
  g_free (self);
}

void
care_recollection_free (CareRecollection *self)
{
  if (self == NULL)
    return;
  g_free (self->location);
  g_free (self->from);
  g_free (self);
}
