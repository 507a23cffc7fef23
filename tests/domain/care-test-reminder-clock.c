/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminders where the computer sleeps, its clock is set, it stands elsewhere, summer time begins or ends, a
 * date moves, or somebody says "tomorrow": tables of moments by hand. */
#include "care-reminder-world.h"

/* The quiet hours are the wall's, and so an hour earlier in UTC; the close is at 23:00 UTC. */
static void
test_a_window_in_summer (CareReminderWorld *w, gconstpointer data)
{
  static const char *const july[] = { "2026-07-08T07:00:00Z opens",     "2026-07-13T07:00:00Z 48-hours",
                                      "2026-07-14T07:00:00Z last-day",  "2026-07-14T15:00:00Z last-hours",
                                      "2026-07-14T18:00:00Z last-call", NULL };

  care_test_leave (w, "2026-07", 1);
  care_assert_walk (w, "2026-07-01T12:00:00Z", july);
}

/* A computer in New York: the window opens and closes there at seven in the evening, before the quiet hours.
 * One in Auckland, thirteen hours ahead in November: it closes at one in the afternoon of the 17th there. */
static void
test_other_zones (CareReminderWorld *w, gconstpointer data)
{
  static const char *const york[] = { "2026-11-08T00:00:00Z opens",     "2026-11-15T00:00:00Z 48-hours",
                                      "2026-11-16T00:00:00Z last-day",  "2026-11-16T16:00:00Z last-hours",
                                      "2026-11-16T21:00:00Z last-call", NULL };
  static const char *const auckland[] = { "2026-11-08T00:00:00Z opens",     "2026-11-15T00:00:00Z 48-hours",
                                          "2026-11-16T00:00:00Z last-day",  "2026-11-16T19:00:00Z last-hours",
                                          "2026-11-16T21:00:00Z last-call", NULL };

  care_test_set_zone (w, "America/New_York");
  care_test_leave (w, "2026-11", 1);
  care_assert_walk (w, "2026-11-01T12:00:00Z", york);
  care_test_set_zone (w, "Pacific/Auckland");
  g_ptr_array_set_size (w->reminded, 0);
  care_assert_walk (w, "2026-11-01T12:00:00Z", auckland);
}

/* From the 13th to the 16th, asleep: how it stands, once. */
static void
test_three_days_asleep (CareReminderWorld *w, gconstpointer data)
{
  care_test_leave (w, "2026-11", 2);
  care_assert_plan (w, "2026-11-13T17:00:00Z", "window:2026-11 opens", "");
  care_assert_plan (w, "2026-11-16T17:03:00Z", "window:2026-11 last-hours", "");
  care_assert_wake (w, "2026-11-16T19:00:00Z");
  /* Until after the close: nothing to say any more. */
  care_assert_plan (w, "2026-11-17T09:00:00Z", "", "window:2026-11");
}

/* Off all of the last day, and on again in the quiet hours: they outlast the window. */
static void
test_last_chance_in_quiet_hours (CareReminderWorld *w, gconstpointer data)
{
  care_test_leave (w, "2026-11", 2);
  care_assert_plan (w, "2026-11-15T19:00:00Z", "window:2026-11 48-hours", "");
  care_assert_plan (w, "2026-11-15T21:00:00Z", "", "");
  care_assert_plan (w, "2026-11-16T21:30:00Z", "window:2026-11 last-call", "");
  care_assert_plan (w, "2026-11-16T22:30:00Z", "", "");

  /* Something was said that day: then they hold. */
  g_ptr_array_set_size (w->reminded, 0);
  care_assert_plan (w, "2026-11-16T08:00:00Z", "window:2026-11 last-day", "");
  care_assert_plan (w, "2026-11-16T21:30:00Z", "", "");
  g_assert_cmpint (((CareReminderDue *)w->plan->due->pdata[0])->standing, ==, CARE_REMINDER_QUIET);
}

/* The clock was two months ahead while it was started, and is put right. */
static void
test_clock_set_back (CareReminderWorld *w, gconstpointer data)
{
  care_test_leave (w, "2026-11", 2);
  care_assert_plan (w, "2026-11-16T10:00:00Z", "window:2026-11 last-day", "");
  /* Back to the 15th: what is true then is known already, and nothing is lost of what comes. */
  care_assert_plan (w, "2026-11-15T10:00:00Z", "", "");
  care_assert_wake (w, "2026-11-16T08:00:00Z");
  care_assert_plan (w, "2026-11-16T08:00:00Z", "window:2026-11 last-day", "");
  /* By a few seconds only, as a time server does it. */
  care_assert_plan (w, "2026-11-16T07:59:58Z", "", "");
  care_assert_wake (w, "2026-11-16T08:00:00Z");
  /* Back before the window opened. */
  care_assert_plan (w, "2026-11-05T10:00:00Z", "", "window:2026-11");
  care_assert_wake (w, "2026-11-08T08:00:00Z");
  care_assert_plan (w, "2026-11-08T08:00:00Z", "window:2026-11 opens", "");
}

static void
test_clock_set_forward (CareReminderWorld *w, gconstpointer data)
{
  care_test_leave (w, "2026-11", 2);
  care_assert_plan (w, "2026-11-09T10:00:00Z", "window:2026-11 opens", "");
  care_assert_plan (w, "2027-03-02T10:00:00Z", "", "window:2026-11");
  care_assert_plan (w, "2026-11-09T10:05:00Z", "window:2026-11 opens", "");
  care_assert_wake (w, "2026-11-15T08:00:00Z");
}

/* A holiday is proclaimed on the last day: it is the last day again on the next. */
static void
test_a_close_that_moves (CareReminderWorld *w, gconstpointer data)
{
  care_test_leave (w, "2026-11", 1);
  care_assert_plan (w, "2026-11-16T09:00:00Z", "window:2026-11 last-day", "");
  for (guint i = 0; i < w->all->len; i++)
    {
      CareReminder *one = w->all->pdata[i];
      one->window.closes++;
      one->window.late_from += 86400;
      one->ends += 86400;
    }
  care_assert_plan (w, "2026-11-16T10:00:00Z", "", "");
  care_assert_wake (w, "2026-11-17T08:00:00Z");
  care_assert_plan (w, "2026-11-17T08:00:00Z", "window:2026-11 last-day", "");
}

static void
test_tomorrow (CareReminderWorld *w, gconstpointer data)
{
  care_test_leave (w, "2026-11", 2);
  care_assert_plan (w, "2026-11-09T10:00:00Z", "window:2026-11 opens", "");
  care_test_put_off (w, "window:2026-11", "2026-11-09T10:00:00Z");
  care_assert_plan (w, "2026-11-09T11:00:00Z", "", "");
  care_assert_wake (w, "2026-11-10T09:00:00Z");
  care_assert_plan (w, "2026-11-10T09:00:00Z", "window:2026-11 opens", "");
  care_assert_plan (w, "2026-11-10T09:00:01Z", "", "");

  /* Over the beginning of the last day: it comes with what is true then. */
  care_assert_plan (w, "2026-11-15T12:00:00Z", "window:2026-11 48-hours", "");
  care_test_put_off (w, "window:2026-11", "2026-11-15T12:00:00Z");
  care_assert_plan (w, "2026-11-16T08:30:00Z", "", "");
  care_assert_plan (w, "2026-11-16T09:00:00Z", "window:2026-11 last-day", "");

  /* On the last day tomorrow is too late. */
  care_test_put_off (w, "window:2026-11", "2026-11-16T09:10:00Z");
  care_assert_plan (w, "2026-11-16T09:30:00Z", "", "");
  care_assert_wake (w, "2026-11-16T10:10:00Z");
  care_assert_plan (w, "2026-11-16T10:10:00Z", "window:2026-11 last-day", "");

  /* A clock that was a month ahead does not put off for a month. */
  care_reminded_find (w->reminded, "window:2026-11")->later = care_test_instant ("2026-12-17T09:00:00Z");
  care_assert_plan (w, "2026-11-16T16:00:00Z", "window:2026-11 last-hours", "");
}

static void
test_later (CareReminderWorld *w, gconstpointer data)
{
  static const struct
  {
    const char *zone, *now, *later;
    bool tomorrow;
  } cases[] = {
    { "Europe/London", "2026-11-09T10:00:00Z", "2026-11-10T09:00:00Z", true },
    { "Europe/London", "2026-11-16T10:00:00Z", "2026-11-16T11:00:00Z", false },
    { "Europe/London", "2026-11-16T19:30:00Z", NULL, false }, /* quiet until too late */
    { "America/New_York", "2026-11-15T23:00:00Z", "2026-11-16T14:00:00Z", true },
    { "America/New_York", "2026-11-16T22:30:00Z", "2026-11-16T23:30:00Z", false },
    { "America/New_York", "2026-11-16T23:30:00Z", NULL, false },
  };
  CareWindow window = care_test_window_of (w, "2026-11");
  g_autoptr (GPtrArray) one = care_reminder_list_new ();

  care_reminders_add_return (one, &window, "1-101", CARE_SERVICE_CARE_HOME, "Elm House");
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      bool tomorrow = !cases[i].tomorrow;
      care_test_set_zone (w, cases[i].zone);
      g_autofree char *later = care_instant_format (
          care_reminder_later (one->pdata[0], &w->settings, care_test_instant (cases[i].now), &tomorrow));
      g_assert_cmpstr (later, ==, cases[i].later);
      g_assert_cmpint (tomorrow, ==, cases[i].tomorrow);
    }
}

/* The day on which clocks change: 24 hours are not a day. */
static void
test_days_of_the_change (CareReminderWorld *w, gconstpointer data)
{
  static const char *const autumn[]
      = { "2026-10-18T07:00:00Z week", "2026-10-23T07:00:00Z two-days", "2026-10-25T08:00:00Z day", NULL };
  static const char *const spring[]
      = { "2027-03-21T08:00:00Z week", "2027-03-26T08:00:00Z two-days", "2027-03-28T07:00:00Z day", NULL };

  care_test_add_clock (w, CARE_CLOCK_APPEAL, "2026-10-25", CARE_CLOCK_RUNNING);
  g_assert_cmpint (((CareReminder *)w->all->pdata[0])->ends, ==, care_test_instant ("2026-10-26T00:00:00Z"));
  care_assert_walk (w, "2026-10-01T12:00:00Z", autumn);
  care_test_add_clock (w, CARE_CLOCK_APPEAL, "2027-03-28", CARE_CLOCK_RUNNING);
  g_ptr_array_set_size (w->reminded, 0);
  care_assert_walk (w, "2027-03-01T12:00:00Z", spring);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define add(name, function)                                                                                  \
  g_test_add ("/reminder-clock/" name, CareReminderWorld, NULL, care_reminder_world_set_up, function,        \
              care_reminder_world_tear_down)
  add ("a-window-in-summer", test_a_window_in_summer);
  add ("other-zones", test_other_zones);
  add ("three-days-asleep", test_three_days_asleep);
  add ("last-chance-in-quiet-hours", test_last_chance_in_quiet_hours);
  add ("clock-set-back", test_clock_set_back);
  add ("clock-set-forward", test_clock_set_forward);
  add ("a-close-that-moves", test_a_close_that_moves);
  add ("tomorrow", test_tomorrow);
  add ("later", test_later);
  add ("days-of-the-change", test_days_of_the_change);
  return g_test_run ();
}
