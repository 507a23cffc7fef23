/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reporting windows: from the start of the 8th to the end of the 14th or of the next working day (formal
 * notice; guidance on data collection, Annex B), by the clock in London. */
#include "care-test-law.h"

/* 0 is Sunday. Sakamoto's method, which shares nothing with what is tested. */
static int
weekday (int year, int month, int day)
{
  static const int t[] = { 0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4 };

  year -= month < 3 ? 1 : 0;
  return (year + year / 4 - year / 100 + year / 400 + t[month - 1] + day) % 7;
}

/* Between 2022 and 2028 one 14th is a bank holiday, Good Friday of 2028, with Easter Monday on the 17th; no
 * other bank holiday falls on the 15th or 16th of a month whose 14th is on a weekend. */
static int
closing_day (int year, int month)
{
  if (year == 2028 && month == 4)
    return 18;
  int day = weekday (year, month, 14);
  return day == 6 ? 16 : day == 0 ? 15 : 14;
}

static void
test_every_window (void)
{
  g_autoptr (CareLaw) law = care_test_law ();

  for (CareMonth month = care_test_month ("2022-08"); month <= care_test_month ("2028-12"); month++)
    {
      int year = care_month_year (month);
      int number = care_month_number (month);
      int closes = closing_day (year, number);
      CareWindow window = care_window (month, law->holidays, law->rules);
      /* Summer time ends after the 24th of October and begins after the 24th of March. */
      int64_t summer = number >= 4 && number <= 10 ? 3600 : 0;
      int64_t midnight = (int64_t)(care_date (year, number, 1) - care_date (1970, 1, 1)) * 86400 - summer;

      g_assert_cmpint (window.month, ==, month);
      g_assert_cmpint (window.opens, ==, care_date (year, number, 8));
      g_assert_cmpint (window.closes, ==, care_date (year, number, closes));
      g_assert_cmpint (window.opens_at, ==, midnight + 7 * 86400);
      g_assert_cmpint (window.late_from, ==, midnight + closes * 86400);
      g_assert_true (window.certain);
    }
}

static void
test_printed_windows (void)
{
  static const struct
  {
    const char *source, *month, *closes, *late_from;
  } cases[] = {
    { "Annex B", "2022-10", "2022-10-14", "2022-10-14T23:00:00Z" },
    { "Annex B", "2022-11", "2022-11-14", "2022-11-15T00:00:00Z" },
    { "Annex B", "2022-12", "2022-12-14", "2022-12-15T00:00:00Z" },
    { "Annex B", "2023-01", "2023-01-16", "2023-01-17T00:00:00Z" },
    { "Annex B", "2023-02", "2023-02-14", "2023-02-15T00:00:00Z" },
    { "Annex B", "2023-03", "2023-03-14", "2023-03-15T00:00:00Z" },
    { "Dorset Council, 11:59pm", "2024-07", "2024-07-15", "2024-07-15T23:00:00Z" },
    { "Dorset Council", "2024-09", "2024-09-16", "2024-09-16T23:00:00Z" },
    { "Dorset Council", "2024-12", "2024-12-16", "2024-12-17T00:00:00Z" },
    { "Good Friday on the 14th", "2028-04", "2028-04-18", "2028-04-18T23:00:00Z" },
  };
  g_autoptr (CareLaw) law = care_test_law ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareWindow window = care_window (care_test_month (cases[i].month), law->holidays, law->rules);
      care_test_same_date (cases[i].source, window.closes, cases[i].closes);
      g_assert_cmpint (window.late_from, ==, care_test_instant (cases[i].late_from));
      g_assert_true (care_window_contains (&window, window.opens_at));
      g_assert_true (care_window_contains (&window, window.late_from - 1));
      g_assert_false (care_window_contains (&window, window.opens_at - 1));
      g_assert_false (care_window_contains (&window, window.late_from));
    }
}

static void
test_moved_days (void)
{
  static const CareDayKind easter[]
      = { CARE_DAY_HOLIDAY, CARE_DAY_SATURDAY, CARE_DAY_SUNDAY, CARE_DAY_HOLIDAY };
  g_autoptr (CareLaw) law = care_test_law ();
  CareWindow window = care_window (care_test_month ("2028-04"), law->holidays, law->rules);
  CareDate first = care_window_first_moved (&window, law->rules);

  care_test_same_date ("first day passed over", first, "2028-04-14");
  g_assert_cmpint (window.closes - first, ==, G_N_ELEMENTS (easter));
  for (int i = 0; i < window.closes - first; i++)
    g_assert_cmpint (care_holidays_kind (law->holidays, first + i), ==, easter[i]);

  window = care_window (care_test_month ("2026-12"), law->holidays, law->rules);
  g_assert_cmpint (care_window_first_moved (&window, law->rules), ==, window.closes);
}

static void
test_horizon (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareHolidays) more = care_holidays_copy (law->holidays);

  g_assert_false (care_window (care_test_month ("2029-01"), law->holidays, law->rules).certain);

  /* One day added by hand does not say that the others of its year are known. */
  g_assert_true (care_holidays_add (more, care_date (2029, 2, 14), "A royal wedding", "", "Entered by hand"));
  CareWindow window = care_window (care_test_month ("2029-02"), more, law->rules);
  care_test_same_date ("moved by a day added by hand", window.closes, "2029-02-15");
  g_assert_false (window.certain);

  care_holidays_cover_year (more, 2029);
  g_assert_true (care_window (care_test_month ("2029-02"), more, law->rules).certain);
}

static void
test_current (void)
{
  static const struct
  {
    const char *now, *month;
  } cases[] = {
    { "2026-11-01T00:00:00Z", "2026-11" }, { "2026-11-16T23:59:59Z", "2026-11" },
    { "2026-11-17T00:00:00Z", "2026-12" }, { "2026-07-14T22:59:59Z", "2026-07" },
    { "2026-07-14T23:00:00Z", "2026-08" }, { "2026-07-31T23:30:00Z", "2026-08" },
    { "2026-12-31T23:59:59Z", "2027-01" }, { "2020-05-01T00:00:00Z", "2022-08" },
  };
  g_autoptr (CareLaw) law = care_test_law ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareWindow window = care_window_current (care_test_instant (cases[i].now), law->holidays, law->rules);
      g_test_message ("%s", cases[i].now);
      g_assert_cmpint (window.month, ==, care_test_month (cases[i].month));
    }
  g_assert_cmpint (care_window_first_month (law->rules), ==, care_test_month ("2022-08"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/every-one-to-2028", test_every_window);
  g_test_add_func ("/window/as-printed", test_printed_windows);
  g_test_add_func ("/window/days-that-moved-it", test_moved_days);
  g_test_add_func ("/window/horizon", test_horizon);
  g_test_add_func ("/window/current", test_current);
  return g_test_run ();
}
