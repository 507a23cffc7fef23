/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Civil dates and months: read strictly, written the same. */
#include "care-month.h"

static void
test_date_words (void)
{
  static const struct
  {
    const char *text;
    bool is_date;
  } cases[] = {
    { "2026-11-16", true },   { "2024-02-29", true },  { "1900-01-01", true },  { "2999-12-31", true },
    { "2026-02-29", false },  { "2026-13-01", false }, { "2026-00-10", false }, { "2026-04-31", false },
    { "2026-1-16", false },   { "26-11-16", false },   { "2026/11/16", false }, { "2026-11-16 ", false },
    { " 2026-11-16", false }, { "2026-11-1x", false }, { "+026-11-16", false }, { "0000-01-01", false },
    { "0206-11-16", false },  { "1899-12-31", false }, { "3000-01-01", false }, { "", false },
    { NULL, false },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareDate date = care_date_parse (cases[i].text);
      g_autofree char *back = care_date_format (date);
      g_assert_cmpstr (back, ==, cases[i].is_date ? cases[i].text : NULL);
    }
}

/* Every day of eight centuries follows the one before, by the rule of leap years alone. */
static void
test_every_day (void)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  CareDate expected = care_date (1800, 1, 1);

  for (int year = 1800; year < 2600; year++)
    for (int month = 1; month <= 12; month++)
      {
        bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        int n = days[month - 1] + (month == 2 && leap ? 1 : 0);
        g_assert_cmpint (care_date (year, month, n + 1), ==, CARE_NO_DATE);
        g_assert_cmpint (care_month_last_day (care_month (year, month)), ==, expected + n - 1);
        for (int day = 1; day <= n; day++, expected++)
          g_assert_cmpint (care_date (year, month, day), ==, expected);
      }
}

static void
test_parts (void)
{
  CareDate date = care_date (2026, 11, 16);

  g_assert_cmpint (care_date_year (date), ==, 2026);
  g_assert_cmpint (care_date_month_number (date), ==, 11);
  g_assert_cmpint (care_date_day (date), ==, 16);
  g_assert_cmpint (care_date_weekday (date), ==, G_DATE_MONDAY);
  g_assert_cmpint (care_date_weekday (care_date (2028, 4, 14)), ==, G_DATE_FRIDAY);
}

static void
test_months (void)
{
  static const char *const bad[] = { "2026-13", "2026-00", "2026-1", "2026-11-01", "202611", "2026-1a", "" };
  CareMonth month = care_month_parse ("2026-12");
  g_autofree char *next = care_month_format (month + 1);

  g_assert_cmpstr (next, ==, "2027-01");
  g_assert_cmpint (care_month_year (month), ==, 2026);
  g_assert_cmpint (care_month_number (month), ==, 12);
  g_assert_cmpint (care_month_of (care_date (2026, 12, 31)), ==, month);
  g_assert_cmpint (care_month_day (month, 8), ==, care_date (2026, 12, 8));
  g_assert_cmpint (care_month_day (care_month (2026, 2), 29), ==, CARE_NO_DATE);
  g_assert_cmpint (care_month_last_day (care_month (2028, 2)), ==, care_date (2028, 2, 29));
  g_assert_null (care_month_format (CARE_NO_MONTH));
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_cmpint (care_month_parse (bad[i]), ==, CARE_NO_MONTH);
  g_assert_cmpint (care_month_parse (NULL), ==, CARE_NO_MONTH);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/words", test_date_words);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/parts", test_parts);
  g_test_add_func ("/month/words-and-days", test_months);
  return g_test_run ();
}
