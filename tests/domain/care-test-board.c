/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board against the status of cli.md, cell by cell and exposure by exposure, on groups made at random;
 * what is ahead; orders and totals by hand. */
#include "care-board-order.h"
#include "care-test-law.h"

#include <locale.h>

#define AS_OF "2026-11-20T10:00:00Z"
#define FROM "2025-11"
#define TO "2026-12"

typedef struct
{
  CareLaw *law;
  GPtrArray *locations, *providers, *submissions, *recollections;
} Group;

static Group *
group_new (void)
{
  Group *self = g_new0 (Group, 1);

  self->law = care_test_law ();
  self->locations = g_ptr_array_new_with_free_func ((GDestroyNotify)care_location_free);
  self->providers = g_ptr_array_new_with_free_func ((GDestroyNotify)care_provider_free);
  self->submissions = g_ptr_array_new_with_free_func ((GDestroyNotify)care_submission_free);
  self->recollections = g_ptr_array_new_with_free_func ((GDestroyNotify)care_recollection_free);
  return self;
}

static void
group_free (Group *self)
{
  care_law_unref (self->law);
  g_ptr_array_unref (self->locations);
  g_ptr_array_unref (self->providers);
  g_ptr_array_unref (self->submissions);
  g_ptr_array_unref (self->recollections);
  g_free (self);
}

static CareLocation *
add_home (Group *self, const char *id, const char *name, const char *provider, CareService service)
{
  CareLocation *home = care_location_new (id, name);

  care_location_add_registration (home, id, provider, care_date (2020, 1, 1), CARE_NO_DATE);
  care_location_add_service (home, service, care_date (2020, 1, 1), CARE_NO_DATE);
  home->history_from = care_test_month ("2022-08");
  g_ptr_array_add (self->locations, home);
  return home;
}

static void
add_saved (Group *self,
           const CareLocation *home,
           CareService service,
           CareMonth month,
           CareInstant at,
           bool nil,
           bool whole)
{
  CareSubmission *one = g_new0 (CareSubmission, 1);

  one->location = g_strdup (home->id);
  one->service = service;
  one->month = month;
  one->at = at;
  one->nil = nil;
  one->every_section = whole;
  g_ptr_array_add (self->submissions, one);
}

static void
make_history (Group *self, GRand *rand, CareLocation *home, CareService service)
{
  for (CareMonth month = care_test_month ("2022-08"); month <= care_test_month (TO); month++)
    {
      CareWindow window = care_window (month, self->law->holidays, self->law->rules);
      int what = g_rand_int_range (rand, 0, 12);

      if (what < 8)
        add_saved (self, home, service, month, window.opens_at + g_rand_int_range (rand, 0, 8 * 86400),
                   what == 0, what > 1);
      if (what == 8)
        add_saved (self, home, service, month, window.late_from + g_rand_int_range (rand, 0, 86400), false,
                   true);
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
        add_saved (self, home, service, month, window.opens_at + 3600, true, true);
    }
}

static Group *
make_group (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Group *self = group_new ();
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
      CareLocation *home = add_home (self, id, id, provider, service);

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
hand_over (Group *self, CareBoardMaker *maker)
{
  for (guint i = 0; i < self->submissions->len; i++)
    {
      const CareSubmission *one = self->submissions->pdata[i];
      g_autoptr (GArray) saved = g_array_new (FALSE, FALSE, sizeof (CareSaved));

      for (guint j = 0; j < self->submissions->len; j++)
        {
          const CareSubmission *other = self->submissions->pdata[j];
          CareSaved save = { other->at, other->nil, other->every_section };

          if (other->month == one->month && other->service == one->service
              && g_str_equal (other->location, one->location))
            g_array_append_val (saved, save);
        }
      care_board_maker_take (maker, one->location, one->service, one->month,
                             (const CareSaved *)(void *)saved->data, saved->len);
    }
}

static CareBoard *
make_board (Group *self)
{
  CareBoardFacts facts
      = { self->locations,           self->providers,        self->recollections,  self->law,
          care_test_instant (AS_OF), care_test_month (FROM), care_test_month (TO), .keep_moments = true };
  CareBoardMaker *maker = care_board_maker_new (&facts);

  hand_over (self, maker);
  return care_board_maker_finish (maker);
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
          g_assert_cmpint (months[j]->month, ==, care_test_month (FROM) + (int)j);
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
      Group *group = make_group (seed);
      CareStatusFacts facts
          = { group->locations,          group->submissions,     group->recollections, group->law,
              care_test_instant (AS_OF), care_test_month (FROM), care_test_month (TO) };
      g_autoptr (CareStatus) status = care_status_compute (&facts);
      g_autoptr (CareBoard) board = make_board (group);
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
      group_free (group);
    }
}

/* All met until October, none since: the windows of October and November are missed. */
static Group *
two_missed (void)
{
  Group *group = group_new ();
  CareLocation *home = add_home (group, "1-101", "Elm House", "1-900", CARE_SERVICE_CARE_HOME);

  for (CareMonth month = care_test_month ("2022-08"); month < care_test_month ("2026-10"); month++)
    add_saved (group, home, CARE_SERVICE_CARE_HOME, month,
               care_window (month, group->law->holidays, group->law->rules).opens_at + 60, false, true);
  home->places = 30;
  g_ptr_array_add (group->providers, care_provider_new ("1-900", "Fernleigh Care Limited"));
  return group;
}

static void
test_ahead (void)
{
  Group *group = two_missed ();
  g_autoptr (CareBoard) board = make_board (group);
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
  group_free (group);
}

/* As of the open window of December: who has recorded it has not to miss it, and a home that closes in
 * January is asked in December for the last time. */
static void
test_ahead_of_some (void)
{
  Group *group = group_new ();
  CareLocation *met = add_home (group, "1-101", "Elm House", "1-900", CARE_SERVICE_CARE_HOME);
  CareLocation *closes = add_home (group, "1-102", "Ash House", "1-901", CARE_SERVICE_CARE_HOME);
  CareMonth december = care_test_month ("2026-12");
  CareWindow window = care_window (december, group->law->holidays, group->law->rules);
  CareForecast ahead[3];

  for (CareMonth month = care_test_month ("2022-08"); month < care_test_month ("2026-11"); month++)
    {
      CareInstant at = care_window (month, group->law->holidays, group->law->rules).opens_at + 60;
      add_saved (group, met, CARE_SERVICE_CARE_HOME, month, at, false, true);
      add_saved (group, closes, CARE_SERVICE_CARE_HOME, month, at, false, true);
    }
  add_saved (group, met, CARE_SERVICE_CARE_HOME, december, window.opens_at + 60, false, true);
  care_location_close (closes, care_date (2027, 1, 5));
  CareBoardFacts facts = { group->locations, group->providers,       group->recollections,
                           group->law,       window.opens_at + 3600, care_test_month ("2026-01"),
                           december };
  CareBoardMaker *maker = care_board_maker_new (&facts);
  hand_over (group, maker);
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
  group_free (group);
}

static void
test_stake (void)
{
  Group *group = two_missed ();
  const CareFeeScheme *scheme = care_fee_scheme_on (group->law->fee_schemes, care_date (2026, 11, 20));
  g_autoptr (CareBoard) board = make_board (group);

  g_assert_cmpint (care_board_provider (board, 0)->stake_pence, ==,
                   care_fee_part (scheme, CARE_SERVICE_CARE_HOME, 30));
  g_assert_cmpint (care_board_provider (board, 0)->homes, ==, 1);
  g_assert_cmpstr (care_board_fee_scheme (board), ==, scheme->id);
  ((CareLocation *)group->locations->pdata[0])->places = -1;
  g_autoptr (CareBoard) unknown = make_board (group);
  g_assert_cmpint (care_board_provider (unknown, 0)->stake_pence, ==, -1);
  group_free (group);
}

static Group *
four_homes (void)
{
  static const struct
  {
    const char *id, *name, *region;
    CareService service;
    int missed; /* how many of the last windows */
  } homes[] = {
    { "1-101", "Willow", "North West", CARE_SERVICE_CARE_HOME, 0 },
    { "1-102", "Ash", "", CARE_SERVICE_HOME_CARE, 3 },
    { "1-103", "Elân", "London", CARE_SERVICE_CARE_HOME, 1 },
    { "1-104", "Birch", "London", CARE_SERVICE_CARE_HOME, 2 },
  };
  Group *group = group_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (homes); i++)
    {
      CareLocation *home = add_home (group, homes[i].id, homes[i].name, "1-900", homes[i].service);

      g_free (home->region);
      home->region = g_strdup (homes[i].region);
      for (CareMonth month = care_test_month ("2022-08");
           month <= care_test_month ("2026-11") - homes[i].missed; month++)
        add_saved (group, home, homes[i].service, month,
                   care_window (month, group->law->holidays, group->law->rules).opens_at + 60, false, true);
    }
  return group;
}

static void
expect_order (const CareBoard *board, const CareBoardWanted *wanted, const char *expected)
{
  int n = 0;
  g_autofree int *rows = care_board_order (board, wanted, &n);
  g_autoptr (GString) names = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                            care_board_row (board, rows[i])->texts[CARE_BOARD_NAME]);
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_order (void)
{
  Group *group = four_homes ();
  g_autoptr (CareBoard) board = make_board (group);
  CareBoardWanted wanted;

  care_board_wanted_init (&wanted);
  expect_order (board, &wanted, "Ash Birch Elân Willow");
  wanted.sort = CARE_BOARD_SORT_EXPOSURE;
  expect_order (board, &wanted, "Ash Birch Elân Willow");
  wanted.level = CARE_LEVEL_ONE_MORE;
  expect_order (board, &wanted, "Ash Birch");
  care_board_wanted_init (&wanted);
  wanted.text = "ELÂ";
  expect_order (board, &wanted, "Elân");
  wanted.text = "1-104";
  expect_order (board, &wanted, "Birch");
  wanted.text = "nowhere";
  expect_order (board, &wanted, "");
  care_board_wanted_init (&wanted);
  wanted.only[CARE_BOARD_REGION] = "London";
  expect_order (board, &wanted, "Birch Elân");
  wanted.only[CARE_BOARD_REGION] = "";
  expect_order (board, &wanted, "Ash");
  care_board_wanted_init (&wanted);
  wanted.group = CARE_BOARD_REGION; /* what is not known comes last */
  expect_order (board, &wanted, "Birch Elân Willow Ash");
  care_board_wanted_init (&wanted);
  wanted.group_by_service = true;
  expect_order (board, &wanted, "Birch Elân Willow Ash");
  care_board_wanted_init (&wanted);
  wanted.state = CARE_STATE_MISSED;
  wanted.month = 12; /* November */
  expect_order (board, &wanted, "Ash Birch Elân");
  wanted.month = 11;
  expect_order (board, &wanted, "Ash Birch");
  wanted.month = CARE_BOARD_ANY;
  expect_order (board, &wanted, "Ash Birch Elân");
  care_board_wanted_init (&wanted);
  wanted.service = CARE_SERVICE_HOME_CARE;
  expect_order (board, &wanted, "Ash");
  care_board_wanted_init (&wanted);
  wanted.sort = CARE_BOARD_SORT_STATE;
  wanted.month = 11;
  expect_order (board, &wanted, "Ash Birch Elân Willow");
  group_free (group);
}

static void
test_count (void)
{
  Group *group = four_homes ();
  g_autoptr (CareBoard) board = make_board (group);
  g_autofree int *counts = g_new (int, CARE_N_STATES *care_board_n_months (board));
  int some[] = { 0, 2 };

  care_board_count (board, NULL, 0, counts);
  g_assert_cmpint (counts[12 * CARE_N_STATES + CARE_STATE_MISSED], ==, 3);
  g_assert_cmpint (counts[12 * CARE_N_STATES + CARE_STATE_ON_TIME], ==, 1);
  g_assert_cmpint (counts[13 * CARE_N_STATES + CARE_STATE_UPCOMING], ==, 4);
  care_board_count (board, some, 2, counts);
  g_assert_cmpint (counts[12 * CARE_N_STATES + CARE_STATE_MISSED], ==, 1);
  group_free (group);
}

/* What is not of a home of the record, or of no month of it, is passed over. */
static void
test_strangers (void)
{
  Group *group = four_homes ();
  CareSaved saved = { care_test_instant ("2026-11-10T10:00:00Z"), false, true };
  CareBoardFacts facts
      = { group->locations,          group->providers,       group->recollections, group->law,
          care_test_instant (AS_OF), care_test_month (FROM), care_test_month (TO), .keep_moments = true };
  CareBoardMaker *maker = care_board_maker_new (&facts);

  care_board_maker_take (maker, "1-999", CARE_SERVICE_CARE_HOME, care_test_month ("2026-11"), &saved, 1);
  care_board_maker_take (maker, "1-104", CARE_SERVICE_HOME_CARE, care_test_month ("2026-11"), &saved, 1);
  care_board_maker_take (maker, "1-104", CARE_SERVICE_CARE_HOME, care_test_month ("1999-11"), &saved, 1);
  care_board_maker_take (maker, "1-104", CARE_SERVICE_CARE_HOME, care_test_month ("2999-11"), &saved, 1);
  g_autoptr (CareBoard) board = care_board_maker_finish (maker);
  for (int row = 0; row < care_board_n_rows (board); row++)
    g_assert_cmpint (care_board_state (board, row, 12), ==, CARE_STATE_MISSED);
  group_free (group);
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
  g_test_add_func ("/domain/board/order", test_order);
  g_test_add_func ("/domain/board/count", test_count);
  g_test_add_func ("/domain/board/strangers", test_strangers);
  return g_test_run ();
}
