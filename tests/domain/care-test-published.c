/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What others published, in tables: what is found, what a newer file puts in its place, and what stays. */
#include "care-published.h"

#include "care-month.h"

#define NEAR(is, should) g_assert_cmpfloat_with_epsilon ((is), (should), 1e-9)

typedef struct
{
  const char *area, *month;
  CareTrendMeasure measure;
  double value;
} Row;

static CareMonth
month_of (const char *text)
{
  CareMonth month = care_month_parse (text);

  g_assert_cmpint (month, !=, CARE_NO_MONTH);
  return month;
}

static CarePublished *
set_of (const Row *rows, const char *source, CareInstant at)
{
  CarePublished *self = care_published_new ();

  for (; rows->area != NULL; rows++)
    care_published_put (self, rows->measure, rows->area, month_of (rows->month), rows->value, source, at);
  return self;
}

static const Row OLD[] = {
  { "North East", "2026-09", CARE_TREND_OCCUPANCY, 84.5 },
  { "england", "2026-09", CARE_TREND_OCCUPANCY, 85 },
  { "England", "2026-10", CARE_TREND_OCCUPANCY, 85.5 },
  { "Barnsley", "2026-10", CARE_TREND_VACANCIES, 120 },
  { "Åland", "2026-10", CARE_TREND_OCCUPANCY, 70 },
  { NULL },
};

static void
test_find (void)
{
  static const struct
  {
    const char *area, *month;
    CareTrendMeasure measure;
    double value; /* -1: not known */
  } cases[] = {
    { "England", "2026-09", CARE_TREND_OCCUPANCY, 85 },
    { "  ENGLAND ", "2026-10", CARE_TREND_OCCUPANCY, 85.5 },
    { "north \t east", "2026-09", CARE_TREND_OCCUPANCY, 84.5 },
    { "åland", "2026-10", CARE_TREND_OCCUPANCY, 70 },
    { "North East", "2026-10", CARE_TREND_OCCUPANCY, -1 },
    { "England", "2026-09", CARE_TREND_ABSENCE, -1 },
    { "England", "2025-09", CARE_TREND_OCCUPANCY, -1 },
    { "NorthEast", "2026-09", CARE_TREND_OCCUPANCY, -1 },
    { "", "2026-09", CARE_TREND_OCCUPANCY, -1 },
  };
  g_autoptr (CarePublished) set = set_of (OLD, "a.csv", 1);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CarePublishedFigure *found
          = care_published_find (set, cases[i].measure, cases[i].area, month_of (cases[i].month));

      g_assert_cmpint (found != NULL, ==, cases[i].value >= 0);
      if (found != NULL)
        NEAR (found->value, cases[i].value);
    }
}

static void
assert_areas (const CarePublished *set, CareTrendMeasure measure, const char *expected)
{
  g_autoptr (GPtrArray) areas = care_published_areas (set, measure);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < areas->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", (const char *)areas->pdata[i]);
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_areas (void)
{
  static const Row rows[]
      = { { "Wales", "2026-09", CARE_TREND_STAFF, 1 },      { "Barnsley", "2026-09", CARE_TREND_STAFF, 1 },
          { "England", "2026-10", CARE_TREND_STAFF, 1 },    { "BARNSLEY", "2026-10", CARE_TREND_STAFF, 2 },
          { "Cornwall", "2026-10", CARE_TREND_ABSENCE, 2 }, { NULL } };
  g_autoptr (CarePublished) set = set_of (rows, "a", 1);
  g_autoptr (CarePublished) none = care_published_new ();

  assert_areas (set, CARE_TREND_STAFF, "England, Barnsley, Wales");
  assert_areas (set, CARE_TREND_ABSENCE, "Cornwall");
  assert_areas (set, CARE_TREND_OCCUPANCY, "");
  assert_areas (set, CARE_N_TRENDS, "England, Barnsley, Cornwall, Wales");
  assert_areas (none, CARE_N_TRENDS, "");
}

static void
test_merge (void)
{
  static const Row newer[] = { { "ENGLAND", "2026-10", CARE_TREND_OCCUPANCY, 86 },  /* changed */
                               { "England", "2026-09", CARE_TREND_OCCUPANCY, 85 },  /* same */
                               { "England", "2026-11", CARE_TREND_OCCUPANCY, 87 },  /* new */
                               { "Barnsley", "2026-10", CARE_TREND_OCCUPANCY, 80 }, /* new: another measure */
                               { NULL } };
  g_autoptr (CarePublished) set = set_of (OLD, "old.csv", 1);
  g_autoptr (CarePublished) file = set_of (newer, "new.csv", 2);
  int counts[CARE_N_PUBLISHED_TAKEN];

  care_published_merge (set, file, counts);
  g_assert_cmpint (counts[CARE_PUBLISHED_ADDED], ==, 2);
  g_assert_cmpint (counts[CARE_PUBLISHED_CHANGED], ==, 1);
  g_assert_cmpint (counts[CARE_PUBLISHED_SAME], ==, 1);
  g_assert_cmpint (care_published_count (set), ==, 7);

  const CarePublishedFigure *changed
      = care_published_find (set, CARE_TREND_OCCUPANCY, "England", month_of ("2026-10"));
  NEAR (changed->value, 86);
  g_assert_cmpstr (changed->source, ==, "new.csv");
  g_assert_cmpint (changed->at, ==, 2);
  g_assert_cmpstr (changed->area, ==, "england"); /* written as at first */
  const CarePublishedFigure *stays
      = care_published_find (set, CARE_TREND_OCCUPANCY, "England", month_of ("2026-09"));
  g_assert_cmpstr (stays->source, ==, "old.csv");
  g_assert_nonnull (care_published_find (set, CARE_TREND_VACANCIES, "Barnsley", month_of ("2026-10")));
  g_assert_nonnull (care_published_find (set, CARE_TREND_OCCUPANCY, "North East", month_of ("2026-09")));

  care_published_merge (set, file, counts);
  g_assert_cmpint (counts[CARE_PUBLISHED_SAME], ==, 4);
  g_assert_cmpint (counts[CARE_PUBLISHED_ADDED] + counts[CARE_PUBLISHED_CHANGED], ==, 0);
}

static void
test_list_and_remove (void)
{
  g_autoptr (CarePublished) set = set_of (OLD, "a", 1);
  g_autoptr (GPtrArray) all = care_published_list (set);
  const CarePublishedFigure *first = all->pdata[0], *second = all->pdata[1], *last = all->pdata[4];

  g_assert_cmpint (all->len, ==, 5);
  g_assert_cmpstr (first->area, ==, "england");
  g_assert_cmpint (first->month, ==, month_of ("2026-09"));
  g_assert_cmpint (second->month, ==, month_of ("2026-10"));
  g_assert_cmpint (last->measure, ==, CARE_TREND_VACANCIES);
  care_published_remove (set, CARE_TREND_OCCUPANCY, "ENGLAND", month_of ("2026-09"));
  care_published_remove (set, CARE_TREND_OCCUPANCY, "nowhere", month_of ("2026-09"));
  g_assert_cmpint (care_published_count (set), ==, 4);
  g_assert_null (care_published_find (set, CARE_TREND_OCCUPANCY, "England", month_of ("2026-09")));
}

static void
test_choose (void)
{
  static const struct
  {
    const char *first, *second;
    CareTrendMeasure measure;
    const char *chosen;
  } cases[] = {
    { "north east", NULL, CARE_TREND_OCCUPANCY, "North East" },
    { "London", "North East", CARE_TREND_OCCUPANCY, "North East" },
    { "London", NULL, CARE_TREND_OCCUPANCY, "england" },
    { NULL, NULL, CARE_TREND_OCCUPANCY, "england" },
    { "", NULL, CARE_TREND_OCCUPANCY, "england" },
    { "North East", NULL, CARE_TREND_VACANCIES, NULL },
    { "barnsley", NULL, CARE_TREND_VACANCIES, "Barnsley" },
    { "Barnsley", NULL, CARE_TREND_STAFF, NULL },
  };
  g_autoptr (CarePublished) set = set_of (OLD, "a", 1);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const wished[] = { cases[i].first, cases[i].second };
      g_autofree char *chosen = care_published_choose (set, cases[i].measure, wished, 2);

      g_assert_cmpstr (chosen, ==, cases[i].chosen);
    }
}

static void
test_series (void)
{
  g_autoptr (CarePublished) set = set_of (OLD, "a", 1);
  CareTrendPoint points[4];

  g_assert_true (
      care_published_series (set, CARE_TREND_OCCUPANCY, "England", month_of ("2026-08"), 4, points));
  g_assert_false (points[0].known);
  g_assert_true (points[1].known);
  NEAR (points[1].value, 85);
  NEAR (points[2].middle, 85.5);
  g_assert_false (points[3].known);
  g_assert_cmpint (points[3].month, ==, month_of ("2026-11"));
  g_assert_false (care_published_series (set, CARE_TREND_STAFF, "England", month_of ("2026-08"), 4, points));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/published/find", test_find);
  g_test_add_func ("/published/areas", test_areas);
  g_test_add_func ("/published/merge", test_merge);
  g_test_add_func ("/published/list-and-remove", test_list_and_remove);
  g_test_add_func ("/published/choose", test_choose);
  g_test_add_func ("/published/series", test_series);
  return g_test_run ();
}
