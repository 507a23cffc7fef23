/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trends said: what is known, of how many, and that a gap is a gap. */
#include "care-words-trends.h"

#include <string.h>

static void
test_values (void)
{
  static const struct
  {
    CareTrendMeasure measure;
    bool known;
    double value;
    const char *said;
  } cases[] = {
    { CARE_TREND_COMPLETION, true, 100, "100%" },  { CARE_TREND_COMPLETION, true, 85.714, "85.7%" },
    { CARE_TREND_OCCUPANCY, true, 93.96, "94%" },  { CARE_TREND_OCCUPANCY, false, 93.96, "Not known" },
    { CARE_TREND_DAYS_BEFORE, true, 4, "4 days" }, { CARE_TREND_DAYS_BEFORE, true, 1, "1 day" },
    { CARE_TREND_DAYS_BEFORE, true, 0, "0 days" }, { CARE_TREND_DAYS_BEFORE, true, 2.5, "2.5 days" },
    { CARE_TREND_VACANCIES, true, 12, "12" },      { CARE_TREND_STAFF, true, 1234, "1234" },
    { CARE_TREND_ABSENCE, true, 0, "0%" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = care_words_trend_value (cases[i].measure, cases[i].known, cases[i].value);

      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

static CareTrendPoint
point (int number, bool known, double value, int n_known, int n_asked)
{
  return (CareTrendPoint){
    .month = care_month (2026, number), .known = known, .value = value, .n_known = n_known, .n_asked = n_asked
  };
}

static void
test_points (void)
{
  CareTrendPoint many = point (10, true, 85.714, 6, 7), one = point (10, true, 93, 1, 1),
                 gap = point (10, false, 93, 0, 7);
  g_autofree char *of_many = care_words_trend_point (CARE_TREND_COMPLETION, &many);
  g_autofree char *of_one = care_words_trend_point (CARE_TREND_OCCUPANCY, &one);
  g_autofree char *of_none = care_words_trend_point (CARE_TREND_OCCUPANCY, &gap);

  g_assert_cmpstr (of_many, ==, "October 2026: 85.7%, of 6 of 7 returns");
  g_assert_cmpstr (of_one, ==, "October 2026: 93%");
  g_assert_cmpstr (of_none, ==, "October 2026: not known");
}

static void
test_series (void)
{
  CareTrendPoint points[] = { point (6, false, 0, 0, 2), point (7, true, 90, 2, 2), point (8, true, 80, 2, 2),
                              point (9, false, 0, 0, 2), point (10, true, 95, 1, 2) };
  g_autofree char *said
      = care_words_trend_series (CARE_TREND_OCCUPANCY, "Elm House", points, G_N_ELEMENTS (points));
  g_autofree char *one_gap = care_words_trend_series (CARE_TREND_OCCUPANCY, "Elm House", points + 1, 3);
  g_autofree char *nothing = care_words_trend_series (CARE_TREND_OCCUPANCY, "Elm House", points, 1);
  g_autofree char *none = care_words_trend_series (CARE_TREND_OCCUPANCY, "Elm House", NULL, 0);

  g_assert_cmpstr (
      said, ==,
      "Occupancy, Elm House. First July 2026: 90%, of 2 of 2 returns. Last October 2026: 95%, of 1 "
      "of 2 returns. Least August 2026: 80%, of 2 of 2 returns. Most October 2026: 95%, of 1 of 2 "
      "returns. 2 months are not known.");
  g_assert_true (g_str_has_suffix (one_gap, " 1 month is not known."));
  g_assert_cmpstr (nothing, ==, "Occupancy, Elm House: nothing is known of these months.");
  g_assert_cmpstr (none, ==, nothing);
}

/* Each measure and each sort of group has a name of its own, and each measure says what it counts. */
static void
test_names (void)
{
  for (int i = 0; i < CARE_N_TRENDS; i++)
    {
      g_assert_cmpint (strlen (care_words_trend_about ((CareTrendMeasure)i)), >, 20);
      for (int j = 0; j < i; j++)
        g_assert_cmpstr (care_words_trend ((CareTrendMeasure)i), !=, care_words_trend ((CareTrendMeasure)j));
    }
  for (int i = 0; i < CARE_N_TREND_BY; i++)
    for (int j = 0; j < i; j++)
      g_assert_cmpstr (care_words_trend_by ((CareTrendBy)i), !=, care_words_trend_by ((CareTrendBy)j));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/trends/values", test_values);
  g_test_add_func ("/words/trends/points", test_points);
  g_test_add_func ("/words/trends/series", test_series);
  g_test_add_func ("/words/trends/names", test_names);
  return g_test_run ();
}
