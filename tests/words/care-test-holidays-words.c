/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of bank holidays: what moved, how a day stands, and why a list was not taken. */
#include "care-words-holidays.h"

#include <string.h>

static char title[] = "A royal day", none_named[] = "", named[] = "case-1";

static void
test_moved (void)
{
  CareMoved moved = { .month = care_month (2026, 12), .case_id = none_named, .title = title, .came = true };
  CareDate today = care_date (2026, 11, 27);

  moved.before = moved.safe_before = moved.day = care_date (2026, 12, 14);
  moved.after = moved.safe_after = care_date (2026, 12, 15);
  g_autofree char *window = care_words_moved (&moved, NULL, today);
  g_assert_cmpstr (
      window, ==,
      "The December 2026 window closes on Tuesday 15 December 2026 instead of Monday 14 December "
      "2026. Monday 14 December 2026 is now known as a bank holiday (A royal day).");
  g_autofree char *over = care_words_moved (&moved, NULL, care_date (2027, 1, 4));
  g_assert_true (g_str_has_prefix (over, "The December 2026 window closed on Tuesday"));

  moved.month = CARE_NO_MONTH;
  moved.case_id = named;
  moved.what = CARE_CLOCK_REPRESENTATIONS;
  moved.came = false;
  g_autofree char *clock = care_words_moved (&moved, "Elm Care Ltd", today);
  g_assert_cmpstr (
      clock, ==,
      "Elm Care Ltd: Written representations: by Tuesday 15 December 2026 instead of Monday 14 "
      "December 2026. Monday 14 December 2026 (A royal day) no longer counts as a bank holiday.");
  moved.before = moved.after;
  g_autofree char *safe = care_words_moved (&moved, NULL, today);
  g_assert_nonnull (strstr (safe, "case-1: Written representations: the safe day is Tuesday 15"));
}

static void
test_standing (void)
{
  CareHolidayMarkWhat kept = CARE_HOLIDAY_KEPT, confirmed = CARE_HOLIDAY_CONFIRMED;
  CareInstant at = care_instant_parse ("2026-11-27T10:00:00Z");
  g_autofree char *official = care_words_holiday_standing ("GOV.UK", NULL, "", CARE_NO_INSTANT);
  g_autofree char *own = care_words_holiday_standing ("Ann (Gazette)", NULL, "", CARE_NO_INSTANT);
  g_autofree char *both = care_words_holiday_standing ("Ann (Gazette)", &confirmed, "Ann", at);
  g_autofree char *held = care_words_holiday_standing ("GOV.UK", &kept, "Bob", at);

  g_assert_cmpstr (official, ==, "In GOV.UK’s list");
  g_assert_cmpstr (own, ==, "Added by Ann (Gazette)");
  g_assert_cmpstr (both, ==, "Added by Ann (Gazette); in GOV.UK’s list since 27 November 2026");
  g_assert_cmpstr (held, ==, "Kept by Bob on 27 November 2026, though GOV.UK’s list lacks it");
}

static void
test_result (void)
{
  const int none[4] = { 0 }, some[4] = { 2, 1, 0, 1 };
  g_autofree char *nothing = care_words_holidays_result (none, 0, care_date (2028, 12, 31));
  g_autofree char *much = care_words_holidays_result (some, 1, care_date (2029, 12, 31));

  g_assert_cmpstr (nothing, ==,
                   "The list was read. It says nothing new. Bank holidays are known up to December 2028.");
  g_assert_cmpstr (
      much, ==,
      "The list was read. 2 days were added. One day that you had is now in it. One day is missing "
      "from it: say whether it counts. One date moved. Bank holidays are known up to December 2029.");
}

/* Each says that nothing was changed. */
static void
test_faults (void)
{
  for (CareHolidaysFault fault = 0; fault < CARE_HOLIDAYS_FINE; fault++)
    {
      g_assert_cmpstr (care_holidays_fault_to_string (fault), !=, "");
      g_assert_true (strstr (care_words_holidays_fault (fault), "othing was") != NULL
                     || strstr (care_words_holidays_fault (fault), "so nothing") != NULL);
    }
  g_assert_cmpstr (care_words_holidays_fault (CARE_HOLIDAYS_FINE), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holidays-words/moved", test_moved);
  g_test_add_func ("/holidays-words/standing", test_standing);
  g_test_add_func ("/holidays-words/result", test_result);
  g_test_add_func ("/holidays-words/faults", test_faults);
  return g_test_run ();
}
