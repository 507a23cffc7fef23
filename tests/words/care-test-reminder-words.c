/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminders as they are read: how many returns, until when, and how much time is left; by the clock of a
 * computer elsewhere too. */
#include "care-test-law.h"
#include "care-words-reminders.h"

static CareReminder *
reminder_of (int left, CareReminderStage stage)
{
  g_autoptr (CareLaw) law = care_test_law ();
  CareWindow window = care_window (care_test_month ("2026-11"), law->holidays, law->rules);
  g_autoptr (GPtrArray) all = care_reminder_list_new ();
  CareReminder *one;

  for (int i = 0; i < left; i++)
    {
      g_autofree char *id = g_strdup_printf ("1-%d", i);
      care_reminders_add_return (all, &window, id, CARE_SERVICE_HOME_CARE, "Elm House");
    }
  g_autoptr (GPtrArray) gathered = care_reminders_gather (all);
  one = care_reminder_copy (gathered->pdata[0]);
  one->stage = stage;
  return one;
}

static void
test_windows (void)
{
  static const struct
  {
    int left;
    CareReminderStage stage;
    const char *zone, *now, *title, *body;
  } cases[] = {
    { 3, CARE_STAGE_OPENS, "Europe/London", "2026-11-08T08:00:00Z", "The November 2026 window is open",
      "The November 2026 window closes at the end of Monday 16 November 2026. 3 returns are not recorded." },
    { 1, CARE_STAGE_48_HOURS, "Europe/London", "2026-11-15T08:00:00Z",
      "Elm House: The November 2026 window closes tomorrow",
      "The November 2026 window closes at the end of Monday 16 November 2026. The return of Elm House is not "
      "recorded (Home care)." },
    { 3, CARE_STAGE_LAST_HOURS, NULL, "2026-11-16T17:00:00Z", "The November 2026 window closes today",
      "The November 2026 window closes at the end of today. 3 returns are not recorded. 7 hours are left." },
    { 2, CARE_STAGE_LAST_CALL, "Europe/London", "2026-11-16T23:20:00Z",
      "The November 2026 window closes today",
      "The November 2026 window closes at the end of today. 2 returns are not recorded. Less than an hour is "
      "left." },
    { 2, CARE_STAGE_48_HOURS, "Europe/London", "2026-11-14T09:00:00Z",
      "The November 2026 window closes in 2 days",
      "The November 2026 window closes at the end of Monday 16 November 2026. 2 returns are not recorded." },
    /* In New York it is still the 15th, and the window closes in its evening of the 16th. */
    { 2, CARE_STAGE_LAST_DAY, "America/New_York", "2026-11-16T00:30:00Z",
      "The November 2026 window closes today",
      "The November 2026 window closes at the end of Monday 16 November 2026. By the clock of this computer "
      "that is 19:00 on Monday 16 November 2026. 2 returns are not recorded. 23 hours are left." },
    { 2, CARE_STAGE_LAST_DAY, "America/New_York", "2026-11-16T15:00:00Z",
      "The November 2026 window closes today",
      "The November 2026 window closes at the end of today. By the clock of this computer that is 19:00 on "
      "Monday 16 November 2026. 2 returns are not recorded. 9 hours are left." },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CareReminder) one = reminder_of (cases[i].left, cases[i].stage);
      g_autoptr (GTimeZone) zone = cases[i].zone != NULL ? g_time_zone_new_identifier (cases[i].zone) : NULL;
      CareInstant now = care_test_instant (cases[i].now);
      g_autofree char *title = care_words_reminder_title (one, now);
      g_autofree char *body = care_words_reminder (one, now, zone);

      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_cmpstr (body, ==, cases[i].body);
    }
}

static void
test_cases (void)
{
  CareReminder one = { .about = CARE_REMINDER_CASE, .name = (char *)"Elm Care" };
  CareInstant now = care_test_instant ("2026-12-01T08:00:00Z");

  one.clock.what = CARE_CLOCK_REPRESENTATIONS;
  one.clock.date = one.clock.safe = care_test_date ("2026-12-08");
  g_autofree char *title = care_words_reminder_title (&one, now);
  g_autofree char *body = care_words_reminder (&one, now, NULL);
  g_assert_cmpstr (title, ==, "Written representations, Elm Care: 7 days left");
  g_assert_cmpstr (body, ==, "Send written representations by Tuesday 8 December 2026. 7 days left.");

  one.clock.arguable = care_test_date ("2026-12-10");
  g_autofree char *two = care_words_reminder (&one, now, NULL);
  g_assert_cmpstr (
      two, ==,
      "Send written representations by Tuesday 8 December 2026. 7 days left. Be safe: 8 December "
      "2026. Some would argue 10 December 2026.");
}

static void
test_hours (void)
{
  CareInstant end = care_test_instant ("2026-11-17T00:00:00Z");
  static const struct
  {
    int seconds;
    const char *words;
  } cases[] = {
    { 86400, "24 hours are left." },
    { 2 * 3600, "2 hours are left." },
    { 2 * 3600 - 1, "1 hour is left." },
    { 3600, "1 hour is left." },
    { 3599, "Less than an hour is left." },
    { 1, "Less than an hour is left." },
    { 0, "" },
    { -5, "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = care_words_hours_left (end, end - cases[i].seconds);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_again (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");
  g_autofree char *words = care_words_reminded_again (care_test_instant ("2026-11-10T09:00:00Z"), zone);

  g_assert_cmpstr (words, ==, "You are reminded again on Tuesday 10 November 2026 at 10:00.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder-words/windows", test_windows);
  g_test_add_func ("/reminder-words/cases", test_cases);
  g_test_add_func ("/reminder-words/hours", test_hours);
  g_test_add_func ("/reminder-words/again", test_again);
  return g_test_run ();
}
