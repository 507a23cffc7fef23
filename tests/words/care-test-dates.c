/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates and money in words. The voice of the house: "Monday 16 November 2026". */
#include "care-words-dates.h"

static void
test_dates (void)
{
  static const struct
  {
    const char *date, *full, *plain, *brief;
  } cases[] = {
    { "2026-11-16", "Monday 16 November 2026", "16 November 2026", "16 Nov 2026" },
    { "2026-05-03", "Sunday 3 May 2026", "3 May 2026", "3 May 2026" },
    { "2024-02-29", "Thursday 29 February 2024", "29 February 2024", "29 Feb 2024" },
    { "", "", "", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareDate date = care_date_parse (cases[i].date);
      g_autofree char *full = care_words_date (date);
      g_autofree char *plain = care_words_date_plain (date);
      g_autofree char *brief = care_words_date_short (date);

      g_assert_cmpstr (full, ==, cases[i].full);
      g_assert_cmpstr (plain, ==, cases[i].plain);
      g_assert_cmpstr (brief, ==, cases[i].brief);
    }
}

static void
test_months (void)
{
  g_autofree char *month = care_words_month (care_month (2026, 11));
  g_autofree char *none = care_words_month (CARE_NO_MONTH);

  g_assert_cmpstr (month, ==, "November 2026");
  g_assert_cmpstr (none, ==, "");
}

/* A moment is told by the clock in London: an hour ahead of UTC in summer, so even the day can differ. */
static void
test_moments_are_told_in_london (void)
{
  static const struct
  {
    const char *instant, *time, *words;
  } cases[] = {
    { "2026-11-16T10:42:00Z", "10:42", "Monday 16 November 2026 at 10:42" },
    { "2026-07-14T22:59:59Z", "23:59", "Tuesday 14 July 2026 at 23:59" },
    { "2026-07-14T23:00:00Z", "00:00", "Wednesday 15 July 2026 at 00:00" },
    { "", "", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareInstant instant = care_instant_parse (cases[i].instant);
      g_autofree char *time = care_words_time (instant);
      g_autofree char *words = care_words_instant (instant);

      g_assert_cmpstr (time, ==, cases[i].time);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_money (void)
{
  static const struct
  {
    int64_t pence;
    const char *words;
  } cases[] = {
    { 0, "£0" },          { 5, "£0.05" },
    { 1250, "£12.50" },   { 99900, "£999" },
    { 879200, "£8,792" }, { 123456789, "£1,234,567.89" },
    { -1250, "-£12.50" }, { 100000000, "£1,000,000" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = care_words_money (cases[i].pence);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/dates", test_dates);
  g_test_add_func ("/words/months", test_months);
  g_test_add_func ("/words/moments-in-london", test_moments_are_told_in_london);
  g_test_add_func ("/words/money", test_money);
  return g_test_run ();
}
