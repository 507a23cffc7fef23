/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bank holidays of England and Wales and working days (regulation 7(6) of SI 2022/1175). */
#include "care-test-law.h"

static void
test_kinds (void)
{
  static const struct
  {
    const char *date;
    CareDayKind kind;
  } cases[] = {
    { "2026-11-16", CARE_DAY_WORKING },  { "2026-11-14", CARE_DAY_SATURDAY },
    { "2026-11-15", CARE_DAY_SUNDAY },   { "2026-12-25", CARE_DAY_HOLIDAY },
    { "2026-12-26", CARE_DAY_SATURDAY }, { "2026-12-28", CARE_DAY_HOLIDAY },
    { "2022-09-19", CARE_DAY_HOLIDAY },  { "2023-05-08", CARE_DAY_HOLIDAY },
    { "2028-04-14", CARE_DAY_HOLIDAY },  { "2027-12-25", CARE_DAY_SATURDAY },
    { "2027-12-27", CARE_DAY_HOLIDAY },  { "2026-04-06", CARE_DAY_HOLIDAY },
  };
  g_autoptr (CareLaw) law = care_test_law ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareDayKind kind = care_holidays_kind (law->holidays, care_test_date (cases[i].date));
      g_test_message ("%s", cases[i].date);
      g_assert_cmpstr (care_day_kind_to_string (kind), ==, care_day_kind_to_string (cases[i].kind));
    }
}

static void
test_working_days (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  const CareHolidays *holidays = law->holidays;

  care_test_same_date ("from Good Friday", care_holidays_working_day_from (holidays, care_date (2028, 4, 14)),
                       "2028-04-18");
  care_test_same_date ("from a working day",
                       care_holidays_working_day_from (holidays, care_date (2028, 4, 18)), "2028-04-18");
  care_test_same_date ("before Easter Monday",
                       care_holidays_working_day_before (holidays, care_date (2028, 4, 17)), "2028-04-13");
  care_test_same_date ("the day itself does not count",
                       care_holidays_add_working_days (holidays, care_date (2026, 11, 16), 1), "2026-11-17");
  care_test_same_date ("third after Christmas Eve",
                       care_holidays_add_working_days (holidays, care_date (2026, 12, 24), 3), "2026-12-31");
}

static void
test_own_holidays (void)
{
  g_autoptr (CareHolidays) holidays = care_holidays_new ();
  CareDate day = care_date (2026, 11, 16);

  g_assert_true (care_holidays_add (holidays, day, "First", "", "Someone"));
  g_assert_false (care_holidays_add (holidays, day, "Second", "", "Someone else"));
  g_assert_cmpstr (care_holidays_find (holidays, day)->title, ==, "First");
  g_assert_true (care_holidays_add (holidays, day - 2, "On a Saturday", NULL, NULL));
  g_assert_true (care_holidays_add (holidays, day + 9, "Later", "", ""));
  g_assert_cmpint (care_holidays_kind (holidays, day - 2), ==, CARE_DAY_HOLIDAY);
  g_assert_null (care_holidays_find (holidays, day + 1));

  g_assert_cmpuint (care_holidays_count (holidays), ==, 3);
  for (size_t i = 1; i < 3; i++)
    g_assert_cmpint (care_holidays_at (holidays, i - 1)->date, <, care_holidays_at (holidays, i)->date);

  /* A copy is a thing of its own. */
  g_autoptr (CareHolidays) copy = care_holidays_copy (holidays);
  g_assert_true (care_holidays_add (copy, day + 1, "Only here", "", ""));
  g_assert_null (care_holidays_find (holidays, day + 1));
}

static void
test_horizon (void)
{
  g_autoptr (CareHolidays) holidays = care_holidays_new ();

  g_assert_cmpint (care_holidays_horizon (holidays), ==, CARE_NO_DATE);
  care_holidays_cover_year (holidays, 2028);
  care_test_same_date ("covered", care_holidays_horizon (holidays), "2028-12-31");
  care_holidays_cover_year (holidays, 2026);
  care_test_same_date ("never backward", care_holidays_horizon (holidays), "2028-12-31");
  care_holidays_add (holidays, care_date (2030, 1, 1), "Far", "", "Someone");
  care_test_same_date ("not by a day added", care_holidays_horizon (holidays), "2028-12-31");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holidays/kinds", test_kinds);
  g_test_add_func ("/holidays/working-days", test_working_days);
  g_test_add_func ("/holidays/own", test_own_holidays);
  g_test_add_func ("/holidays/horizon", test_horizon);
  return g_test_run ();
}
