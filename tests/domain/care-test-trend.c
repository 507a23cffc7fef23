/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Series of a group made by hand: shares, medians and gaps, against figures reckoned on paper. */
#include "care-test-law.h"
#include "care-trend.h"

#define NEAR(is, should) g_assert_cmpfloat_with_epsilon ((is), (should), 1e-4)

typedef struct
{
  CareLaw *law;
  GPtrArray *locations, *providers, *recollections;
  CareBoard *board;
  CareTrends *trends;
} Group;

static void
add_home (Group *self, const char *id, const char *region)
{
  CareLocation *home = care_location_new (id, id);

  care_location_add_registration (home, id, "P", care_date (2020, 1, 1), CARE_NO_DATE);
  care_location_add_service (home, CARE_SERVICE_CARE_HOME, care_date (2020, 1, 1), CARE_NO_DATE);
  home->history_from = care_test_month ("2026-09");
  g_free (home->region);
  home->region = g_strdup (region);
  g_ptr_array_add (self->locations, home);
}

/* September: A and B in time (9th and 13th), C not. October: A in time (10th), the others missed. November is
 * open: nobody yet. August is before the history. */
static const struct
{
  const char *home, *month, *at;
} SAVED[] = { { "A", "2026-09", "2026-09-09T09:00:00Z" },
              { "A", "2026-10", "2026-10-10T09:00:00Z" },
              { "B", "2026-09", "2026-09-13T09:00:00Z" } };

static const struct
{
  const char *home, *month, *beds, *used;
} FIGURES[] = { { "A", "2026-09", "40", "30" },
                { "B", "2026-09", "10", "10" },
                { "C", "2026-09", "50", NULL },
                { "B", "2026-10", "10", "0" } };

static CareTrends *
make_trends (Group *self)
{
  CareTrendMaker *maker
      = care_trend_maker_new (self->board, self->law, care_test_instant ("2026-11-10T10:00:00Z"));

  for (size_t i = 0; i < G_N_ELEMENTS (SAVED); i++)
    {
      CareSaved saved = { care_test_instant (SAVED[i].at), false, true };
      care_trend_maker_take_saved (maker, SAVED[i].home, CARE_SERVICE_CARE_HOME,
                                   care_test_month (SAVED[i].month), &saved, 1);
    }
  for (size_t i = 0; i < G_N_ELEMENTS (FIGURES); i++)
    {
      g_autoptr (CareReturn) ret
          = care_return_new (FIGURES[i].home, CARE_SERVICE_CARE_HOME, care_test_month (FIGURES[i].month));
      care_return_set (ret, "ch.bed.max", FIGURES[i].beds);
      care_return_set (ret, "ch.bed.occ", FIGURES[i].used);
      care_trend_maker_take_return (maker, ret);
    }
  return care_trend_maker_finish (maker);
}

static Group *
group_new (void)
{
  Group *self = g_new0 (Group, 1);
  CareInstant now = care_test_instant ("2026-11-10T10:00:00Z");

  self->law = care_test_law ();
  self->locations = g_ptr_array_new_with_free_func ((GDestroyNotify)care_location_free);
  self->providers = g_ptr_array_new ();
  self->recollections = g_ptr_array_new ();
  add_home (self, "A", "North");
  add_home (self, "B", "North");
  add_home (self, "C", "South");
  CareBoardFacts facts = { self->locations,
                           self->providers,
                           self->recollections,
                           self->law,
                           now,
                           care_test_month ("2026-08"),
                           care_test_month ("2026-11") };
  CareBoardMaker *maker = care_board_maker_new (&facts);
  for (size_t i = 0; i < G_N_ELEMENTS (SAVED); i++)
    {
      CareSaved saved = { care_test_instant (SAVED[i].at), false, true };
      care_board_maker_take (maker, SAVED[i].home, CARE_SERVICE_CARE_HOME, care_test_month (SAVED[i].month),
                             &saved, 1);
    }
  self->board = care_board_maker_finish (maker);
  self->trends = make_trends (self);
  return self;
}

static void
group_free (Group *self)
{
  care_trends_unref (self->trends);
  care_board_unref (self->board);
  g_ptr_array_unref (self->locations);
  g_ptr_array_unref (self->providers);
  g_ptr_array_unref (self->recollections);
  care_law_unref (self->law);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Group, group_free)

static void
test_completion (void)
{
  g_autoptr (Group) group = group_new ();
  CareTrendPoint points[4];

  care_trends_series (group->trends, CARE_TREND_COMPLETION, NULL, 0, points);
  g_assert_false (points[0].known); /* before the history: not known is not missed */
  g_assert_cmpint (points[0].n_asked, ==, 3);
  g_assert_true (points[1].known);
  NEAR (points[1].value, 200.0 / 3);
  NEAR (points[2].value, 100.0 / 3);
  g_assert_false (points[3].known); /* still open */
}

static void
test_days (void)
{
  g_autoptr (Group) group = group_new ();
  CareTrendPoint points[4];

  care_trends_series (group->trends, CARE_TREND_DAYS_BEFORE, NULL, 0, points);
  g_assert_cmpint (points[1].n_known, ==, 2);
  NEAR (points[1].value, 3); /* closes on the 14th: 5 and 1 */
  NEAR (points[1].low, 2);
  NEAR (points[1].high, 4);
  NEAR (points[2].value, 4); /* the 10th to Wednesday the 14th */
}

static void
test_occupancy (void)
{
  g_autoptr (Group) group = group_new ();
  CareTrendPoint points[4];

  care_trends_series (group->trends, CARE_TREND_OCCUPANCY, NULL, 0, points);
  g_assert_cmpint (points[1].n_known, ==, 2); /* C did not say how many are used */
  g_assert_cmpint (points[1].n_asked, ==, 3);
  NEAR (points[1].value, 80);    /* 40 of 50 beds, not the mean of the homes */
  NEAR (points[1].middle, 87.5); /* between 75 and 100 */
  g_assert_true (points[2].known);
  NEAR (points[2].value, 0); /* an answered nothing is a figure */
  g_assert_false (points[0].known);
  care_trends_series (group->trends, CARE_TREND_VACANCIES, NULL, 0, points);
  for (int i = 0; i < 4; i++)
    g_assert_false (points[i].known);
}

static void
test_groups (void)
{
  g_autoptr (Group) group = group_new ();
  g_autoptr (GArray) regions = care_trends_groups (group->trends, CARE_TREND_BY_REGION);
  g_autoptr (GArray) brands = care_trends_groups (group->trends, CARE_TREND_BY_BRAND);
  CareTrendPoint points[4];
  int n = 0;

  g_assert_cmpint (regions->len, ==, 2);
  g_assert_cmpstr (g_array_index (regions, CareTrendGroup, 0).name, ==, "North");
  g_assert_cmpint (g_array_index (regions, CareTrendGroup, 0).n_rows, ==, 2);
  g_assert_cmpint (brands->len, ==, 0);
  g_autofree int *rows = care_trends_select (group->trends, CARE_TREND_BY_REGION, "North", &n);
  g_assert_cmpint (n, ==, 2);
  care_trends_series (group->trends, CARE_TREND_COMPLETION, rows, n, points);
  NEAR (points[1].value, 100);
  NEAR (points[2].value, 50);
}

static void
test_quantile (void)
{
  const double four[] = { 1, 2, 4, 8 };

  NEAR (care_trend_quantile (four, 4, 0.5), 3);
  NEAR (care_trend_quantile (four, 4, 0.25), 1.75);
  NEAR (care_trend_quantile (four, 4, 1), 8);
  NEAR (care_trend_quantile (four, 1, 0.25), 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend/completion", test_completion);
  g_test_add_func ("/trend/days", test_days);
  g_test_add_func ("/trend/occupancy", test_occupancy);
  g_test_add_func ("/trend/groups", test_groups);
  g_test_add_func ("/trend/quantile", test_quantile);
  return g_test_run ();
}
