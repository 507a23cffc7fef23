/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board against the status of cli.md, cell by cell and exposure by exposure, on groups made at random;
 * what is ahead. */
#include "care-board-world.h"

#include <locale.h>

static void
make_history (CareBoardWorld *self, GRand *rand, CareLocation *home, CareService service)
{
  for (CareMonth month = care_test_month ("2022-08"); month <= care_test_month (CARE_BOARD_WORLD_TO); month++)
    {
      CareWindow window = care_window (month, self->law->holidays, self->law->rules);
      int what = g_rand_int_range (rand, 0, 12);

      if (what < 8)
        care_board_world_add_saved (self, home, service, month,
                                    window.opens_at + g_rand_int_range (rand, 0, 8 * 86400), what == 0,
                                    what > 1);
      if (what == 8)
        care_board_world_add_saved (self, home, service, month,
                                    window.late_from + g_rand_int_range (rand, 0, 86400), false, true);
      if (what == 9)
        {
          CareRecollection *one = g_new0 (CareRecollection, 1);

          one->location = g_strdup (home->id);
          one->service = service;
          one->month = month;
          one->recalled = (CareRecalled)g_rand_int_range (rand, 0, CARE_RECALLED_NOT_KNOWN + 1);
          one->from = g_strdup ("memory");
          g_ptr_array_add (self->recollections, one);
        }
      if (what == 5) /* a second time */
        care_board_world_add_saved (self, home, service, month, window.opens_at + 3600, true, true);
    }
}

static CareBoardWorld *
make_group (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  CareBoardWorld *self = care_board_world_new ();
  int homes = g_rand_int_range (rand, 1, 9);

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("1-90%d", i);
      g_ptr_array_add (self->providers, care_provider_new (id, id));
    }
  for (int i = 0; i < homes; i++)
    {
      g_autofree char *id = g_strdup_printf ("1-%d", 100 + i);
      g_autofree char *provider
          = g_strdup_printf ("1-90%d", g_rand_int_range (rand, 0, 4)); /* one is not known */
      CareService service = (CareService)g_rand_int_range (rand, 0, CARE_N_SERVICES);
      CareLocation *home = care_board_world_add_home (self, id, id, provider, service);

      home->history_from = care_test_month ("2022-08") + g_rand_int_range (rand, 0, 55);
      home->places = g_rand_int_range (rand, -1, 60);
      home->users = 20;
      if (g_rand_int_range (rand, 0, 3) == 0)
        care_location_transfer (home, "1-902", care_date (2026, g_rand_int_range (rand, 1, 12), 15), "1-777");
      if (g_rand_int_range (rand, 0, 3) == 0)
        {
          care_location_add_service (home, (CareService)(1 - service), care_date (2026, 3, 14), CARE_NO_DATE);
          make_history (self, rand, home, (CareService)(1 - service));
        }
      if (g_rand_int_range (rand, 0, 5) == 0)
        care_location_close (home, care_date (2026, 6, 30));
      make_history (self, rand, home, service);
    }
  return self;
}

static void
same_exposure (const CareExposure *a, const CareExposure *b)
{
  g_assert_cmpint (a->consecutive_missed.at_least, ==, b->consecutive_missed.at_least);
  g_assert_cmpint (a->consecutive_missed.at_most, ==, b->consecutive_missed.at_most);
  g_assert_cmpint (a->missed_in_12.at_least, ==, b->missed_in_12.at_least);
  g_assert_cmpint (a->missed_in_12.at_most, ==, b->missed_in_12.at_most);
  g_assert_cmpint (a->at_risk, ==, b->at_risk);
  g_assert_cmpint (a->notice_may_issue, ==, b->notice_may_issue);
  g_assert_cmpint (a->one_more_miss, ==, b->one_more_miss);
}

static void
same_rows (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const CareExposureRow *x = a->pdata[i], *y = b->pdata[i];

      g_assert_cmpstr (x->location, ==, y->location);
      g_assert_cmpint (x->service, ==, y->service);
      g_assert_cmpstr (x->provider, ==, y->provider);
      same_exposure (&x->exposure, &y->exposure);
    }
}

/* Row by row and in the same order. */
static void
same_status (const CareStatus *a, const CareStatus *b)
{
  g_assert_cmpuint (a->months->len, ==, b->months->len);
  for (guint i = 0; i < a->months->len; i++)
    {
      const CareHistoryRow *x = a->months->pdata[i], *y = b->months->pdata[i];

      g_assert_cmpstr (x->location, ==, y->location);
      g_assert_cmpint (x->service, ==, y->service);
      g_assert_cmpint (x->month, ==, y->month);
      g_assert_cmpint (x->state, ==, y->state);
      g_assert_cmpint (x->recorded_at, ==, y->recorded_at);
      g_assert_cmpint (x->recalled, ==, y->recalled);
    }
  same_rows (a->locations, b->locations);
  same_rows (a->providers, b->providers);
}

static void
months_in_place (const CareStatus *status)
{
  for (guint i = 0; i < status->locations->len; i++)
    {
      const CareExposureRow *row = status->locations->pdata[i];
      guint n = 0;
      CareHistoryRow *const *months = care_status_months_of (status, i, &n);

      g_assert_cmpuint (n, ==, 14);
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpstr (months[j]->location, ==, row->location);
          g_assert_cmpint (months[j]->service, ==, row->service);
          g_assert_cmpint (months[j]->month, ==, care_test_month (CARE_BOARD_WORLD_FROM) + (int)j);
        }
    }
}

static const CareExposure *
provider_exposure (const CareBoard *board, const char *id)
{
  for (int i = 0; i < care_board_n_providers (board); i++)
    if (g_str_equal (care_board_provider (board, i)->id, id))
      return &care_board_provider (board, i)->exposure;
  g_error ("the board has no provider %s", id);
}

static void
test_same_as_status (void)
{
  for (guint32 seed = 1; seed <= 60; seed++)
    {
      CareBoardWorld *group = make_group (seed);
      CareStatusFacts facts = { group->locations,
                                group->submissions,
                                group->recollections,
                                group->law,
                                care_test_instant (CARE_BOARD_WORLD_AS_OF),
                                care_test_month (CARE_BOARD_WORLD_FROM),
                                care_test_month (CARE_BOARD_WORLD_TO) };
      g_autoptr (CareStatus) status = care_status_compute (&facts);
      g_autoptr (CareBoard) board = care_board_world_board (group);
      g_autoptr (CareStatus) again = care_board_status (board, group->locations);
      int n_months = care_board_n_months (board);

      same_status (again, status);
      months_in_place (again);
      g_assert_cmpint (n_months, ==, 14);
      g_assert_cmpuint (status->months->len, ==, (guint)(care_board_n_rows (board) * n_months));
      for (guint i = 0; i < status->months->len; i++)
        {
          const CareHistoryRow *row = status->months->pdata[i];
          int n = (int)i / n_months, month = (int)i % n_months;

          g_assert_cmpstr (care_board_row (board, n)->location, ==, row->location);
          g_assert_cmpint (care_board_window (board, month)->month, ==, row->month);
          g_assert_cmpint (care_board_state (board, n, month), ==, row->state);
          g_assert_cmpint (care_board_is_recalled (board, n, month), ==, row->recalled);
        }
      for (guint i = 0; i < status->locations->len; i++)
        same_exposure (&care_board_row (board, (int)i)->exposure,
                       &((CareExposureRow *)status->locations->pdata[i])->exposure);
      for (guint i = 0; i < status->providers->len; i++)
        {
          const CareExposureRow *row = status->providers->pdata[i];
          same_exposure (provider_exposure (board, row->provider), &row->exposure);
        }
      care_board_world_free (group);
    }
}

/* All met until October, none since: the windows of October and November are missed. */
static CareBoardWorld *
two_missed (void)
{
  CareBoardWorld *group = care_board_world_new ();
  CareLocation *home
      = care_board_world_add_home (group, "1-101", "Elm House", "1-900", CARE_SERVICE_CARE_HOME);

  for (CareMonth month = care_test_month ("2022-08"); month < care_test_month ("2026-10"); month++)
    care_board_world_add_saved (group, home, CARE_SERVICE_CARE_HOME, month,
                                care_window (month, group->law->holidays, group->law->rules).opens_at + 60,
                                false, true);
  home->places = 30;
  g_ptr_array_add (group->providers, care_provider_new ("1-900", "Fernleigh Care Limited"));
  return group;
}

static void
test_ahead (void)
{
  CareBoardWorld *group = two_missed ();
  g_autoptr (CareBoard) board = care_board_world_board (group);
  CareForecast ahead[12];

  g_assert_cmpint (care_exposure_level (&care_board_row (board, 0)->exposure), ==, CARE_LEVEL_ONE_MORE);
  care_board_forecast_row (board, 0, 12, ahead);
  g_assert_cmpint (ahead[0].month, ==, care_test_month ("2026-12"));
  g_assert_true (ahead[0].if_missed.notice_may_issue);
  g_assert_cmpint (ahead[0].if_missed.consecutive_missed.at_least, ==, 3);
  g_assert_false (ahead[0].if_met.notice_may_issue);
  g_assert_cmpint (ahead[0].if_met.consecutive_missed.at_least, ==, 0);
  g_assert_cmpint (ahead[0].if_met.missed_in_12.at_least, ==, 2);
  /* October 2026 is one of the twelve to September 2027, and none of those to October 2027. */
  g_assert_cmpint (ahead[9].month, ==, care_test_month ("2027-09"));
  g_assert_cmpint (ahead[9].if_met.missed_in_12.at_least, ==, 2);
  g_assert_cmpint (ahead[10].if_met.missed_in_12.at_least, ==, 1);
  g_assert_cmpint (ahead[11].if_met.missed_in_12.at_least, ==, 0);
  care_board_forecast_provider (board, 0, 1, ahead);
  g_assert_true (ahead[0].if_missed.notice_may_issue);
  care_board_world_free (group);
}

/* As of the open window of December: who has recorded it has not to miss it, and a home that closes in
 * January is asked in December for the last time. */
static void
test_ahead_of_some (void)
{
  CareBoardWorld *group = care_board_world_new ();
  CareLocation *met
      = care_board_world_add_home (group, "1-101", "Elm House", "1-900", CARE_SERVICE_CARE_HOME);
  CareLocation *closes
      = care_board_world_add_home (group, "1-102", "Ash House", "1-901", CARE_SERVICE_CARE_HOME);
  CareMonth december = care_test_month ("2026-12");
  CareWindow window = care_window (december, group->law->holidays, group->law->rules);
  CareForecast ahead[3];

  for (CareMonth month = care_test_month ("2022-08"); month < care_test_month ("2026-11"); month++)
    {
      CareInstant at = care_window (month, group->law->holidays, group->law->rules).opens_at + 60;
      care_board_world_add_saved (group, met, CARE_SERVICE_CARE_HOME, month, at, false, true);
      care_board_world_add_saved (group, closes, CARE_SERVICE_CARE_HOME, month, at, false, true);
    }
  care_board_world_add_saved (group, met, CARE_SERVICE_CARE_HOME, december, window.opens_at + 60, false,
                              true);
  care_location_close (closes, care_date (2027, 1, 5));
  CareBoardFacts facts = { group->locations, group->providers,       group->recollections,
                           group->law,       window.opens_at + 3600, care_test_month ("2026-01"),
                           december };
  CareBoardMaker *maker = care_board_maker_new (&facts);
  care_board_world_hand_over (group, maker);
  g_autoptr (CareBoard) board = care_board_maker_finish (maker);

  care_board_forecast_row (board, 0, 3, ahead);
  g_assert_cmpint (ahead[0].month, ==, december);
  g_assert_false (ahead[0].left);
  g_assert_cmpint (ahead[0].if_missed.consecutive_missed.at_least, ==, 0);
  g_assert_true (ahead[1].left);
  g_assert_cmpint (ahead[1].if_missed.consecutive_missed.at_least, ==, 1);
  care_board_forecast_row (board, 1, 3, ahead);
  g_assert_true (ahead[0].left);
  g_assert_cmpint (ahead[0].if_missed.consecutive_missed.at_least, ==, 2);
  g_assert_false (ahead[1].left);
  g_assert_cmpint (ahead[2].if_missed.consecutive_missed.at_least, ==, 2);
  care_board_forecast_provider (board, 1, 3, ahead);
  g_assert_cmpint (ahead[2].if_missed.consecutive_missed.at_least, ==, 2);

  g_autoptr (GArray) december_rows = care_board_expect_rows (board, 0);
  g_autoptr (GArray) january_rows = care_board_expect_rows (board, 1);
  g_autoptr (GArray) january_providers = care_board_expect_providers (board, 1);
  g_assert_cmpuint (december_rows->len, ==, 2);
  g_assert_cmpint (g_array_index (december_rows, CareExpected, 0).index, ==, 1);
  g_assert_cmpuint (january_rows->len, ==, 1);
  g_assert_cmpint (g_array_index (january_rows, CareExpected, 0).index, ==, 0);
  g_assert_cmpuint (january_providers->len, ==, 1);
  care_board_world_free (group);
}

static void
test_stake (void)
{
  CareBoardWorld *group = two_missed ();
  const CareFeeScheme *scheme = care_fee_scheme_on (group->law->fee_schemes, care_date (2026, 11, 20));
  g_autoptr (CareBoard) board = care_board_world_board (group);

  g_assert_cmpint (care_board_provider (board, 0)->stake_pence, ==,
                   care_fee_part (scheme, CARE_SERVICE_CARE_HOME, 30));
  g_assert_cmpint (care_board_provider (board, 0)->homes, ==, 1);
  g_assert_cmpstr (care_board_fee_scheme (board), ==, scheme->id);
  ((CareLocation *)group->locations->pdata[0])->places = -1;
  g_autoptr (CareBoard) unknown = care_board_world_board (group);
  g_assert_cmpint (care_board_provider (unknown, 0)->stake_pence, ==, -1);
  care_board_world_free (group);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/domain/board/same-as-status", test_same_as_status);
  g_test_add_func ("/domain/board/ahead", test_ahead);
  g_test_add_func ("/domain/board/ahead-of-some", test_ahead_of_some);
  g_test_add_func ("/domain/board/stake", test_stake);
  return g_test_run ();
}
