/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a reminder comes, once for each stage, of what is not done: tables of moments by hand. */
#include "care-reminder-world.h"

static void
test_a_window (CareReminderWorld *w, gconstpointer data)
{
  static const char *const november[] = { "2026-11-08T08:00:00Z opens",     "2026-11-15T08:00:00Z 48-hours",
                                          "2026-11-16T08:00:00Z last-day",  "2026-11-16T16:00:00Z last-hours",
                                          "2026-11-16T19:00:00Z last-call", NULL };

  care_test_leave (w, "2026-11", 3);
  care_assert_walk (w, "2026-11-01T12:00:00Z", november);
}

static void
test_no_quiet_hours (CareReminderWorld *w, gconstpointer data)
{
  static const char *const july[] = { "2026-07-07T23:00:00Z opens",     "2026-07-12T23:00:00Z 48-hours",
                                      "2026-07-13T23:00:00Z last-day",  "2026-07-14T15:00:00Z last-hours",
                                      "2026-07-14T20:00:00Z last-call", NULL };

  w->settings.quiet.on = false;
  care_test_leave (w, "2026-07", 1);
  care_assert_walk (w, "2026-07-01T12:00:00Z", july);
}

static void
test_kinds (CareReminderWorld *w, gconstpointer data)
{
  static const char *const last[] = { "2026-11-16T08:00:00Z last-day", "2026-11-16T16:00:00Z last-hours",
                                      "2026-11-16T19:00:00Z last-call", NULL };
  static const char *const opens[] = { "2026-11-08T08:00:00Z opens", NULL };
  static const char *const none[] = { NULL };

  care_test_leave (w, "2026-11", 1);
  w->settings.kinds = 1u << CARE_REMIND_LAST_DAY;
  care_assert_walk (w, "2026-11-01T12:00:00Z", last);
  g_ptr_array_set_size (w->reminded, 0);
  w->settings.kinds = 1u << CARE_REMIND_OPENS;
  care_assert_walk (w, "2026-11-01T12:00:00Z", opens);
  g_ptr_array_set_size (w->reminded, 0);
  w->settings.kinds = 0;
  care_assert_walk (w, "2026-11-01T12:00:00Z", none);

  /* A kind that is turned off takes back what it showed. */
  w->settings.kinds = CARE_REMIND_ALL;
  care_assert_plan (w, "2026-11-09T12:00:00Z", "window:2026-11 opens", "");
  w->settings.kinds = 1u << CARE_REMIND_LAST_DAY;
  care_assert_plan (w, "2026-11-09T12:00:00Z", "", "window:2026-11");
}

static void
test_once_and_done (CareReminderWorld *w, gconstpointer data)
{
  care_test_leave (w, "2026-11", 3);
  care_assert_plan (w, "2026-11-10T12:00:00Z", "window:2026-11 opens", "");
  g_assert_cmpint (((CareReminder *)w->plan->show->pdata[0])->left, ==, 3);
  care_assert_wake (w, "2026-11-15T08:00:00Z");
  care_assert_plan (w, "2026-11-10T12:00:01Z", "", "");
  care_test_leave (w, "2026-11", 1);
  care_assert_plan (w, "2026-11-12T12:00:00Z", "", "");
  care_test_leave (w, "2026-11", 0);
  care_assert_plan (w, "2026-11-12T13:00:00Z", "", "window:2026-11");
  g_assert_cmpuint (w->reminded->len, ==, 0);
  care_assert_plan (w, "2026-11-12T13:00:01Z", "", "");

  /* Taken back in the Capacity Tracker: to do once more. */
  care_test_leave (w, "2026-11", 1);
  care_assert_plan (w, "2026-11-13T12:00:00Z", "window:2026-11 opens", "");
  g_assert_cmpstr (((CareReminder *)w->plan->show->pdata[0])->name, ==, "Elm House");
  care_assert_plan (w, "2026-11-17T00:00:00Z", "", "window:2026-11");
  care_assert_wake (w, "2026-12-08T08:00:00Z");
}

static void
test_each (CareReminderWorld *w, gconstpointer data)
{
  w->settings.each = true;
  care_test_leave (w, "2026-11", 2);
  care_assert_plan (w, "2026-11-10T12:00:00Z",
                    "return:1-100:care-home:2026-11 opens, return:1-101:care-home:2026-11 opens", "");
  care_test_leave (w, "2026-11", 1);
  care_assert_plan (w, "2026-11-11T12:00:00Z", "", "return:1-101:care-home:2026-11");
  care_assert_plan (w, "2026-11-15T12:00:00Z", "return:1-100:care-home:2026-11 48-hours", "");

  /* One for all from now on. */
  w->settings.each = false;
  care_assert_plan (w, "2026-11-15T12:01:00Z", "window:2026-11 48-hours", "return:1-100:care-home:2026-11");
}

/* Seven at once are one; when three are left the next stage names each. */
static void
test_many_are_one (CareReminderWorld *w, gconstpointer data)
{
  w->settings.each = true;
  care_test_leave (w, "2026-11", 7);
  care_assert_plan (w, "2026-11-10T12:00:00Z", "window:2026-11 opens", "");
  g_assert_cmpint (((CareReminder *)w->plan->show->pdata[0])->left, ==, 7);
  care_assert_plan (w, "2026-11-10T12:00:01Z", "", "");
  care_test_leave (w, "2026-11", 3);
  /* What was never shown by itself may be taken back by itself: nobody sees that. */
  care_assert_plan (w, "2026-11-11T12:00:00Z", "",
                    "return:1-103:care-home:2026-11, return:1-104:care-home:2026-11, "
                    "return:1-105:care-home:2026-11, return:1-106:care-home:2026-11");
  care_assert_plan (w, "2026-11-15T12:00:00Z",
                    "return:1-100:care-home:2026-11 48-hours, return:1-101:care-home:2026-11 48-hours, "
                    "return:1-102:care-home:2026-11 48-hours",
                    "window:2026-11");

  /* Put off for all: each rests. */
  g_ptr_array_set_size (w->reminded, 0);
  care_test_leave (w, "2026-11", 7);
  care_assert_plan (w, "2026-11-10T12:00:00Z", "window:2026-11 opens", "");
  care_test_put_off (w, "window:2026-11", "2026-11-10T12:00:00Z");
  care_assert_plan (w, "2026-11-10T13:00:00Z", "", "");
  care_assert_wake (w, "2026-11-11T09:00:00Z");
  care_assert_plan (w, "2026-11-11T09:00:00Z", "window:2026-11 opens", "");
  care_test_leave (w, "2026-11", 0);
  CareReminderPlan *plan = care_test_plan_at (w, "2026-11-11T10:00:00Z");
  g_assert_cmpuint (plan->show->len, ==, 0);
  g_assert_cmpuint (plan->withdraw->len, ==, 8);
  g_assert_cmpuint (plan->reminded->len, ==, 0);
}

static void
test_cases (CareReminderWorld *w, gconstpointer data)
{
  static const char *const ours[]
      = { "2026-12-01T08:00:00Z week", "2026-12-06T08:00:00Z two-days", "2026-12-08T08:00:00Z day", NULL };
  static const char *const theirs[] = { "2026-12-08T08:00:00Z day", NULL };

  care_test_add_clock (w, CARE_CLOCK_REPRESENTATIONS, "2026-12-08", CARE_CLOCK_RUNNING);
  care_assert_walk (w, "2026-11-20T12:00:00Z", ours);
  g_assert_cmpint (w->plan->wake, ==, CARE_NO_INSTANT);
  care_test_add_clock (w, CARE_CLOCK_DECISION, "2026-12-08", CARE_CLOCK_RUNNING);
  g_ptr_array_set_size (w->reminded, 0);
  care_assert_walk (w, "2026-11-20T12:00:00Z", theirs);

  /* The window reminds of itself; what is done or went by is no reminder. */
  care_test_add_clock (w, CARE_CLOCK_NEXT_WINDOW, "2026-12-14", CARE_CLOCK_RUNNING);
  g_assert_cmpuint (w->all->len, ==, 0);
  care_test_add_clock (w, CARE_CLOCK_APPEAL, "2026-12-08", CARE_CLOCK_MISSED);
  g_assert_cmpuint (w->all->len, ==, 0);

  care_test_add_clock (w, CARE_CLOCK_APPEAL, "2026-12-08", CARE_CLOCK_RUNNING);
  g_ptr_array_set_size (w->reminded, 0);
  care_assert_plan (w, "2026-12-07T12:00:00Z", "case:case-2026-1:appeal two-days", "");
  care_test_add_clock (w, CARE_CLOCK_APPEAL, "2026-12-08", CARE_CLOCK_MET);
  care_assert_plan (w, "2026-12-07T13:00:00Z", "", "case:case-2026-1:appeal");
}

static void
test_hours_left (void)
{
  CareInstant end = care_test_instant ("2026-11-17T00:00:00Z");

  g_assert_cmpint (care_hours_left (end, end - 7 * 3600), ==, 7);
  g_assert_cmpint (care_hours_left (end, end - 7 * 3600 + 1), ==, 6);
  g_assert_cmpint (care_hours_left (end, end - 1), ==, 0);
  g_assert_cmpint (care_hours_left (end, end + 3600), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define add(name, function)                                                                                  \
  g_test_add ("/reminder/" name, CareReminderWorld, NULL, care_reminder_world_set_up, function,              \
              care_reminder_world_tear_down)
  add ("a-window", test_a_window);
  add ("no-quiet-hours", test_no_quiet_hours);
  add ("kinds", test_kinds);
  add ("once-and-done", test_once_and_done);
  add ("each", test_each);
  add ("many-are-one", test_many_are_one);
  add ("cases", test_cases);
  g_test_add_func ("/reminder/hours-left", test_hours_left);
  return g_test_run ();
}
