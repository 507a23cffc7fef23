/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How one's own figures stand beside published ones, said; and what is not known, never reckoned with. */
#include "care-words-published.h"

typedef struct
{
  CareTrendMeasure measure;
  bool published_known, own_known;
  double published, own;
  const char *said;
} Case;

static const Case CASES[] = {
  { CARE_TREND_OCCUPANCY, true, true, 84.1, 87.3,
    "England published 84.1% for October 2026, and Elm House is 3.2 points above that." },
  { CARE_TREND_ABSENCE, true, true, 6, 4.96,
    "England published 6% for October 2026, and Elm House is 1 points below that." },
  { CARE_TREND_OCCUPANCY, true, true, 84.1, 84.13,
    "England published 84.1% for October 2026, and Elm House is level with that." },
  { CARE_TREND_DAYS_BEFORE, true, true, 2, 4.5,
    "England published 2 days for October 2026, and Elm House is 2.5 days earlier." },
  { CARE_TREND_VACANCIES, true, true, 12345, 3, "England published 12345 for October 2026." },
  { CARE_TREND_OCCUPANCY, true, false, 84.1, 0, "England published 84.1% for October 2026." },
  { CARE_TREND_OCCUPANCY, false, true, 0, 84, "Nothing published by England is known for October 2026." },
};

static void
test_points (void)
{
  CareMonth month = care_month (2026, 10);

  for (size_t i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const Case *one = &CASES[i];
      CareTrendPoint published = { .month = month, .known = one->published_known, .value = one->published };
      CareTrendPoint own = { .month = month, .known = one->own_known, .value = one->own };
      g_autofree char *said
          = care_words_published_point (one->measure, "England", &published, "Elm House", &own);

      g_assert_cmpstr (said, ==, one->said);
    }
}

/* Of the last month for which both are known; else of the last that was published. */
static void
test_series (void)
{
  CareTrendPoint published[3], own[3];

  for (int i = 0; i < 3; i++)
    {
      published[i] = (CareTrendPoint){ .month = care_month (2026, 9) + i, .known = true, .value = 80 + i };
      own[i] = (CareTrendPoint){ .month = published[i].month, .known = i < 2, .value = 90 };
    }
  g_autofree char *both
      = care_words_published_series (CARE_TREND_OCCUPANCY, "Kent", published, "Elm House", own, 3);
  g_assert_cmpstr (both, ==, "Kent published 81% for October 2026, and Elm House is 9 points above that.");
  own[0].known = own[1].known = false;
  g_autofree char *theirs
      = care_words_published_series (CARE_TREND_OCCUPANCY, "Kent", published, "Elm House", own, 3);
  g_assert_cmpstr (theirs, ==, "Kent published 82% for November 2026.");
  for (int i = 0; i < 3; i++)
    published[i].known = false;
  g_autofree char *none
      = care_words_published_series (CARE_TREND_OCCUPANCY, "Kent", published, "Elm House", own, 3);
  g_assert_cmpstr (none, ==, "Nothing published by Kent is known for these months.");
}

static void
test_areas (void)
{
  static const struct
  {
    int n;
    const char *said;
  } cases[] = { { 0, "" }, { 1, "A" }, { 4, "A, B, C, D" }, { 5, "A, B, C and 2 more" } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const char *const names[] = { "A", "B", "C", "D", "E" };
      g_autoptr (GPtrArray) areas = g_ptr_array_new ();

      for (int j = 0; j < cases[i].n; j++)
        g_ptr_array_add (areas, (gpointer)names[j]);
      g_autofree char *said = care_words_published_areas (areas);
      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/published-words/points", test_points);
  g_test_add_func ("/published-words/series", test_series);
  g_test_add_func ("/published-words/areas", test_areas);
  return g_test_run ();
}
