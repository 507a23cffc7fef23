/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a reminder comes: tables of moments by hand. The November 2026 window closes at the end of Monday the
 * 16th, as the 14th and 15th are a weekend; the July 2026 one at the end of Tuesday the 14th, at 23:00 UTC.
 */
#include "care-reminder-plan.h"
#include "care-test-law.h"

typedef struct
{
  CareLaw *law;
  GPtrArray *all, *reminded;
  CareReminderSettings settings;
  CareReminderPlan *plan; /* the last */
} World;

static void
set_up (World *w, gconstpointer data)
{
  w->law = care_test_law ();
  w->all = care_reminder_list_new ();
  w->reminded = g_ptr_array_new_with_free_func ((GDestroyNotify)care_reminded_free);
  w->settings = care_reminder_settings (g_time_zone_new_identifier ("Europe/London"));
}

static void
tear_down (World *w, gconstpointer data)
{
  care_law_unref (w->law);
  g_ptr_array_unref (w->all);
  g_ptr_array_unref (w->reminded);
  g_time_zone_unref (w->settings.quiet.zone);
  care_reminder_plan_free (w->plan);
}

static void
set_zone (World *w, const char *name)
{
  g_time_zone_unref (w->settings.quiet.zone);
  w->settings.quiet.zone = g_time_zone_new_identifier (name);
  g_assert_nonnull (w->settings.quiet.zone);
}

static CareWindow
window_of (World *w, const char *month)
{
  return care_window (care_test_month (month), w->law->holidays, w->law->rules);
}

/* n returns left in a month, and the window after it. */
static void
leave (World *w, const char *month, int n)
{
  CareWindow window = window_of (w, month);
  CareWindow next = care_window (window.month + 1, w->law->holidays, w->law->rules);

  g_ptr_array_set_size (w->all, 0);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("1-10%d", i);
      care_reminders_add_return (w->all, &window, id, CARE_SERVICE_CARE_HOME, "Elm House");
    }
  if (n == 0)
    care_reminders_add_window (w->all, &window);
  care_reminders_add_window (w->all, &next);
}

/* Plans, and remembers what the plan says to. */
static CareReminderPlan *
plan_at (World *w, const char *now)
{
  care_reminder_plan_free (w->plan);
  w->plan = care_reminder_plan (w->all, w->reminded, &w->settings, care_test_instant (now));
  g_ptr_array_unref (w->reminded);
  w->reminded = g_ptr_array_ref (w->plan->reminded);
  g_assert_true (w->plan->wake == CARE_NO_INSTANT || w->plan->wake > care_test_instant (now));
  return w->plan;
}

/* "-" or "id stage": what is shown at that moment, and what is taken back. */
static void
assert_plan (World *w, const char *now, const char *shown, const char *withdrawn)
{
  CareReminderPlan *plan = plan_at (w, now);
  g_autoptr (GString) shows = g_string_new ("");
  g_autoptr (GString) takes = g_string_new ("");

  for (guint i = 0; i < plan->show->len; i++)
    {
      const CareReminder *one = plan->show->pdata[i];
      g_string_append_printf (shows, "%s%s %s", i > 0 ? ", " : "", one->id,
                              care_reminder_stage_to_string (one->stage));
    }
  for (guint i = 0; i < plan->withdraw->len; i++)
    g_string_append_printf (takes, "%s%s", i > 0 ? ", " : "", (char *)plan->withdraw->pdata[i]);
  g_test_message ("%s: %s / %s", now, shows->str, takes->str);
  g_assert_cmpstr (shows->str, ==, shown);
  g_assert_cmpstr (takes->str, ==, withdrawn);
}

static void
assert_wake (World *w, const char *at)
{
  g_autofree char *wake = care_instant_format (w->plan->wake);

  g_assert_cmpstr (wake, ==, at);
}

/* Woken each time exactly when the plan says, from the first of a month on. */
static void
assert_walk (World *w, const char *from, const char *const *shown)
{
  g_autofree char *now = g_strdup (from);

  for (size_t i = 0; i < 40; i++)
    {
      CareReminderPlan *plan = plan_at (w, now);

      for (guint k = 0; k < plan->show->len; k++, shown++)
        {
          const CareReminder *one = plan->show->pdata[k];
          g_autofree char *said = g_strdup_printf ("%s %s", now, care_reminder_stage_to_string (one->stage));
          g_assert_cmpstr (said, ==, *shown);
        }
      g_free (now);
      now = care_instant_format (plan->wake);
      if (plan->withdraw->len > 0 || now == NULL)
        break;
    }
  g_assert_null (*shown);
}

static void
test_a_window (World *w, gconstpointer data)
{
  static const char *const november[] = { "2026-11-08T08:00:00Z opens",     "2026-11-15T08:00:00Z 48-hours",
                                          "2026-11-16T08:00:00Z last-day",  "2026-11-16T16:00:00Z last-hours",
                                          "2026-11-16T19:00:00Z last-call", NULL };

  leave (w, "2026-11", 3);
  assert_walk (w, "2026-11-01T12:00:00Z", november);
}

/* The quiet hours are the wall's, and so an hour earlier in UTC; the close is at 23:00 UTC. */
static void
test_a_window_in_summer (World *w, gconstpointer data)
{
  static const char *const july[] = { "2026-07-08T07:00:00Z opens",     "2026-07-13T07:00:00Z 48-hours",
                                      "2026-07-14T07:00:00Z last-day",  "2026-07-14T15:00:00Z last-hours",
                                      "2026-07-14T18:00:00Z last-call", NULL };

  leave (w, "2026-07", 1);
  assert_walk (w, "2026-07-01T12:00:00Z", july);
}

static void
test_no_quiet_hours (World *w, gconstpointer data)
{
  static const char *const july[] = { "2026-07-07T23:00:00Z opens",     "2026-07-12T23:00:00Z 48-hours",
                                      "2026-07-13T23:00:00Z last-day",  "2026-07-14T15:00:00Z last-hours",
                                      "2026-07-14T20:00:00Z last-call", NULL };

  w->settings.quiet.on = false;
  leave (w, "2026-07", 1);
  assert_walk (w, "2026-07-01T12:00:00Z", july);
}

/* A computer in New York: the window opens and closes there at seven in the evening, before the quiet hours.
 * One in Auckland, thirteen hours ahead in November: it closes at one in the afternoon of the 17th there. */
static void
test_other_zones (World *w, gconstpointer data)
{
  static const char *const york[] = { "2026-11-08T00:00:00Z opens",     "2026-11-15T00:00:00Z 48-hours",
                                      "2026-11-16T00:00:00Z last-day",  "2026-11-16T16:00:00Z last-hours",
                                      "2026-11-16T21:00:00Z last-call", NULL };
  static const char *const auckland[] = { "2026-11-08T00:00:00Z opens",     "2026-11-15T00:00:00Z 48-hours",
                                          "2026-11-16T00:00:00Z last-day",  "2026-11-16T19:00:00Z last-hours",
                                          "2026-11-16T21:00:00Z last-call", NULL };

  set_zone (w, "America/New_York");
  leave (w, "2026-11", 1);
  assert_walk (w, "2026-11-01T12:00:00Z", york);
  set_zone (w, "Pacific/Auckland");
  g_ptr_array_set_size (w->reminded, 0);
  assert_walk (w, "2026-11-01T12:00:00Z", auckland);
}

static void
test_kinds (World *w, gconstpointer data)
{
  static const char *const last[] = { "2026-11-16T08:00:00Z last-day", "2026-11-16T16:00:00Z last-hours",
                                      "2026-11-16T19:00:00Z last-call", NULL };
  static const char *const opens[] = { "2026-11-08T08:00:00Z opens", NULL };
  static const char *const none[] = { NULL };

  leave (w, "2026-11", 1);
  w->settings.kinds = 1u << CARE_REMIND_LAST_DAY;
  assert_walk (w, "2026-11-01T12:00:00Z", last);
  g_ptr_array_set_size (w->reminded, 0);
  w->settings.kinds = 1u << CARE_REMIND_OPENS;
  assert_walk (w, "2026-11-01T12:00:00Z", opens);
  g_ptr_array_set_size (w->reminded, 0);
  w->settings.kinds = 0;
  assert_walk (w, "2026-11-01T12:00:00Z", none);

  /* A kind that is turned off takes back what it showed. */
  w->settings.kinds = CARE_REMIND_ALL;
  assert_plan (w, "2026-11-09T12:00:00Z", "window:2026-11 opens", "");
  w->settings.kinds = 1u << CARE_REMIND_LAST_DAY;
  assert_plan (w, "2026-11-09T12:00:00Z", "", "window:2026-11");
}

static void
test_once_and_done (World *w, gconstpointer data)
{
  leave (w, "2026-11", 3);
  assert_plan (w, "2026-11-10T12:00:00Z", "window:2026-11 opens", "");
  g_assert_cmpint (((CareReminder *)w->plan->show->pdata[0])->left, ==, 3);
  assert_wake (w, "2026-11-15T08:00:00Z");
  assert_plan (w, "2026-11-10T12:00:01Z", "", "");
  leave (w, "2026-11", 1);
  assert_plan (w, "2026-11-12T12:00:00Z", "", "");
  leave (w, "2026-11", 0);
  assert_plan (w, "2026-11-12T13:00:00Z", "", "window:2026-11");
  g_assert_cmpuint (w->reminded->len, ==, 0);
  assert_plan (w, "2026-11-12T13:00:01Z", "", "");

  /* Taken back in the Capacity Tracker: to do once more. */
  leave (w, "2026-11", 1);
  assert_plan (w, "2026-11-13T12:00:00Z", "window:2026-11 opens", "");
  g_assert_cmpstr (((CareReminder *)w->plan->show->pdata[0])->name, ==, "Elm House");
  assert_plan (w, "2026-11-17T00:00:00Z", "", "window:2026-11");
  assert_wake (w, "2026-12-08T08:00:00Z");
}

/* From the 13th to the 16th, asleep: how it stands, once. */
static void
test_three_days_asleep (World *w, gconstpointer data)
{
  leave (w, "2026-11", 2);
  assert_plan (w, "2026-11-13T17:00:00Z", "window:2026-11 opens", "");
  assert_plan (w, "2026-11-16T17:03:00Z", "window:2026-11 last-hours", "");
  assert_wake (w, "2026-11-16T19:00:00Z");
  /* Until after the close: nothing to say any more. */
  assert_plan (w, "2026-11-17T09:00:00Z", "", "window:2026-11");
}

/* Off all of the last day, and on again in the quiet hours: they outlast the window. */
static void
test_last_chance_in_quiet_hours (World *w, gconstpointer data)
{
  leave (w, "2026-11", 2);
  assert_plan (w, "2026-11-15T19:00:00Z", "window:2026-11 48-hours", "");
  assert_plan (w, "2026-11-15T21:00:00Z", "", "");
  assert_plan (w, "2026-11-16T21:30:00Z", "window:2026-11 last-call", "");
  assert_plan (w, "2026-11-16T22:30:00Z", "", "");

  /* Something was said that day: then they hold. */
  g_ptr_array_set_size (w->reminded, 0);
  assert_plan (w, "2026-11-16T08:00:00Z", "window:2026-11 last-day", "");
  assert_plan (w, "2026-11-16T21:30:00Z", "", "");
  g_assert_cmpint (((CareReminderDue *)w->plan->due->pdata[0])->standing, ==, CARE_REMINDER_QUIET);
}

/* The clock was two months ahead while it was started, and is put right. */
static void
test_clock_set_back (World *w, gconstpointer data)
{
  leave (w, "2026-11", 2);
  assert_plan (w, "2026-11-16T10:00:00Z", "window:2026-11 last-day", "");
  /* Back to the 15th: what is true then is known already, and nothing is lost of what comes. */
  assert_plan (w, "2026-11-15T10:00:00Z", "", "");
  assert_wake (w, "2026-11-16T08:00:00Z");
  assert_plan (w, "2026-11-16T08:00:00Z", "window:2026-11 last-day", "");
  /* By a few seconds only, as a time server does it. */
  assert_plan (w, "2026-11-16T07:59:58Z", "", "");
  assert_wake (w, "2026-11-16T08:00:00Z");
  /* Back before the window opened. */
  assert_plan (w, "2026-11-05T10:00:00Z", "", "window:2026-11");
  assert_wake (w, "2026-11-08T08:00:00Z");
  assert_plan (w, "2026-11-08T08:00:00Z", "window:2026-11 opens", "");
}

static void
test_clock_set_forward (World *w, gconstpointer data)
{
  leave (w, "2026-11", 2);
  assert_plan (w, "2026-11-09T10:00:00Z", "window:2026-11 opens", "");
  assert_plan (w, "2027-03-02T10:00:00Z", "", "window:2026-11");
  assert_plan (w, "2026-11-09T10:05:00Z", "window:2026-11 opens", "");
  assert_wake (w, "2026-11-15T08:00:00Z");
}

/* A holiday is proclaimed on the last day: it is the last day again on the next. */
static void
test_a_close_that_moves (World *w, gconstpointer data)
{
  leave (w, "2026-11", 1);
  assert_plan (w, "2026-11-16T09:00:00Z", "window:2026-11 last-day", "");
  for (guint i = 0; i < w->all->len; i++)
    {
      CareReminder *one = w->all->pdata[i];
      one->window.closes++;
      one->window.late_from += 86400;
      one->ends += 86400;
    }
  assert_plan (w, "2026-11-16T10:00:00Z", "", "");
  assert_wake (w, "2026-11-17T08:00:00Z");
  assert_plan (w, "2026-11-17T08:00:00Z", "window:2026-11 last-day", "");
}

static void
put_off (World *w, const char *id, const char *now)
{
  const CareReminder *one = NULL;

  for (guint i = 0; i < w->plan->show->len; i++)
    if (g_str_equal (((CareReminder *)w->plan->show->pdata[i])->id, id))
      one = w->plan->show->pdata[i];
  g_assert_nonnull (one);
  care_reminded_find (w->reminded, id)->later
      = care_reminder_later (one, &w->settings, care_test_instant (now), NULL);
}

static void
test_tomorrow (World *w, gconstpointer data)
{
  leave (w, "2026-11", 2);
  assert_plan (w, "2026-11-09T10:00:00Z", "window:2026-11 opens", "");
  put_off (w, "window:2026-11", "2026-11-09T10:00:00Z");
  assert_plan (w, "2026-11-09T11:00:00Z", "", "");
  assert_wake (w, "2026-11-10T09:00:00Z");
  assert_plan (w, "2026-11-10T09:00:00Z", "window:2026-11 opens", "");
  assert_plan (w, "2026-11-10T09:00:01Z", "", "");

  /* Over the beginning of the last day: it comes with what is true then. */
  assert_plan (w, "2026-11-15T12:00:00Z", "window:2026-11 48-hours", "");
  put_off (w, "window:2026-11", "2026-11-15T12:00:00Z");
  assert_plan (w, "2026-11-16T08:30:00Z", "", "");
  assert_plan (w, "2026-11-16T09:00:00Z", "window:2026-11 last-day", "");

  /* On the last day tomorrow is too late. */
  put_off (w, "window:2026-11", "2026-11-16T09:10:00Z");
  assert_plan (w, "2026-11-16T09:30:00Z", "", "");
  assert_wake (w, "2026-11-16T10:10:00Z");
  assert_plan (w, "2026-11-16T10:10:00Z", "window:2026-11 last-day", "");

  /* A clock that was a month ahead does not put off for a month. */
  care_reminded_find (w->reminded, "window:2026-11")->later = care_test_instant ("2026-12-17T09:00:00Z");
  assert_plan (w, "2026-11-16T16:00:00Z", "window:2026-11 last-hours", "");
}

static void
test_later (World *w, gconstpointer data)
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
  CareWindow window = window_of (w, "2026-11");
  g_autoptr (GPtrArray) one = care_reminder_list_new ();

  care_reminders_add_return (one, &window, "1-101", CARE_SERVICE_CARE_HOME, "Elm House");
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      bool tomorrow = !cases[i].tomorrow;
      set_zone (w, cases[i].zone);
      g_autofree char *later = care_instant_format (
          care_reminder_later (one->pdata[0], &w->settings, care_test_instant (cases[i].now), &tomorrow));
      g_assert_cmpstr (later, ==, cases[i].later);
      g_assert_cmpint (tomorrow, ==, cases[i].tomorrow);
    }
}

static void
test_each (World *w, gconstpointer data)
{
  w->settings.each = true;
  leave (w, "2026-11", 2);
  assert_plan (w, "2026-11-10T12:00:00Z",
               "return:1-100:care-home:2026-11 opens, return:1-101:care-home:2026-11 opens", "");
  leave (w, "2026-11", 1);
  assert_plan (w, "2026-11-11T12:00:00Z", "", "return:1-101:care-home:2026-11");
  assert_plan (w, "2026-11-15T12:00:00Z", "return:1-100:care-home:2026-11 48-hours", "");

  /* One for all from now on. */
  w->settings.each = false;
  assert_plan (w, "2026-11-15T12:01:00Z", "window:2026-11 48-hours", "return:1-100:care-home:2026-11");
}

/* Seven at once are one; when three are left the next stage names each. */
static void
test_many_are_one (World *w, gconstpointer data)
{
  w->settings.each = true;
  leave (w, "2026-11", 7);
  assert_plan (w, "2026-11-10T12:00:00Z", "window:2026-11 opens", "");
  g_assert_cmpint (((CareReminder *)w->plan->show->pdata[0])->left, ==, 7);
  assert_plan (w, "2026-11-10T12:00:01Z", "", "");
  leave (w, "2026-11", 3);
  /* What was never shown by itself may be taken back by itself: nobody sees that. */
  assert_plan (w, "2026-11-11T12:00:00Z", "",
               "return:1-103:care-home:2026-11, return:1-104:care-home:2026-11, "
               "return:1-105:care-home:2026-11, return:1-106:care-home:2026-11");
  assert_plan (w, "2026-11-15T12:00:00Z",
               "return:1-100:care-home:2026-11 48-hours, return:1-101:care-home:2026-11 48-hours, "
               "return:1-102:care-home:2026-11 48-hours",
               "window:2026-11");

  /* Put off for all: each rests. */
  g_ptr_array_set_size (w->reminded, 0);
  leave (w, "2026-11", 7);
  assert_plan (w, "2026-11-10T12:00:00Z", "window:2026-11 opens", "");
  put_off (w, "window:2026-11", "2026-11-10T12:00:00Z");
  assert_plan (w, "2026-11-10T13:00:00Z", "", "");
  assert_wake (w, "2026-11-11T09:00:00Z");
  assert_plan (w, "2026-11-11T09:00:00Z", "window:2026-11 opens", "");
  leave (w, "2026-11", 0);
  CareReminderPlan *plan = plan_at (w, "2026-11-11T10:00:00Z");
  g_assert_cmpuint (plan->show->len, ==, 0);
  g_assert_cmpuint (plan->withdraw->len, ==, 8);
  g_assert_cmpuint (plan->reminded->len, ==, 0);
}

static void
add_clock (World *w, CareClockWhat what, const char *safe, CareClockState state)
{
  g_autoptr (GPtrArray) occasions = care_occasions_new ();
  CareOccasion *one = g_new0 (CareOccasion, 1);

  one->kind = CARE_OCCASION_CASE_CLOCK;
  one->date = one->clock.safe = one->clock.date = care_test_date (safe);
  one->clock.what = what;
  one->clock.state = state;
  one->subject = g_strdup ("case-2026-1");
  one->name = g_strdup ("Elm Care");
  g_ptr_array_add (occasions, one);
  g_ptr_array_set_size (w->all, 0);
  care_reminders_add_cases (w->all, occasions);
}

static void
test_cases (World *w, gconstpointer data)
{
  static const char *const ours[]
      = { "2026-12-01T08:00:00Z week", "2026-12-06T08:00:00Z two-days", "2026-12-08T08:00:00Z day", NULL };
  static const char *const theirs[] = { "2026-12-08T08:00:00Z day", NULL };

  add_clock (w, CARE_CLOCK_REPRESENTATIONS, "2026-12-08", CARE_CLOCK_RUNNING);
  assert_walk (w, "2026-11-20T12:00:00Z", ours);
  g_assert_cmpint (w->plan->wake, ==, CARE_NO_INSTANT);
  add_clock (w, CARE_CLOCK_DECISION, "2026-12-08", CARE_CLOCK_RUNNING);
  g_ptr_array_set_size (w->reminded, 0);
  assert_walk (w, "2026-11-20T12:00:00Z", theirs);

  /* The window reminds of itself; what is done or went by is no reminder. */
  add_clock (w, CARE_CLOCK_NEXT_WINDOW, "2026-12-14", CARE_CLOCK_RUNNING);
  g_assert_cmpuint (w->all->len, ==, 0);
  add_clock (w, CARE_CLOCK_APPEAL, "2026-12-08", CARE_CLOCK_MISSED);
  g_assert_cmpuint (w->all->len, ==, 0);

  add_clock (w, CARE_CLOCK_APPEAL, "2026-12-08", CARE_CLOCK_RUNNING);
  g_ptr_array_set_size (w->reminded, 0);
  assert_plan (w, "2026-12-07T12:00:00Z", "case:case-2026-1:appeal two-days", "");
  add_clock (w, CARE_CLOCK_APPEAL, "2026-12-08", CARE_CLOCK_MET);
  assert_plan (w, "2026-12-07T13:00:00Z", "", "case:case-2026-1:appeal");
}

/* The day on which clocks change: 24 hours are not a day. */
static void
test_days_of_the_change (World *w, gconstpointer data)
{
  static const char *const autumn[]
      = { "2026-10-18T07:00:00Z week", "2026-10-23T07:00:00Z two-days", "2026-10-25T08:00:00Z day", NULL };
  static const char *const spring[]
      = { "2027-03-21T08:00:00Z week", "2027-03-26T08:00:00Z two-days", "2027-03-28T07:00:00Z day", NULL };

  add_clock (w, CARE_CLOCK_APPEAL, "2026-10-25", CARE_CLOCK_RUNNING);
  g_assert_cmpint (((CareReminder *)w->all->pdata[0])->ends, ==, care_test_instant ("2026-10-26T00:00:00Z"));
  assert_walk (w, "2026-10-01T12:00:00Z", autumn);
  add_clock (w, CARE_CLOCK_APPEAL, "2027-03-28", CARE_CLOCK_RUNNING);
  g_ptr_array_set_size (w->reminded, 0);
  assert_walk (w, "2027-03-01T12:00:00Z", spring);
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

#define add(name, function) g_test_add ("/reminder/" name, World, NULL, set_up, function, tear_down)
  add ("a-window", test_a_window);
  add ("a-window-in-summer", test_a_window_in_summer);
  add ("no-quiet-hours", test_no_quiet_hours);
  add ("other-zones", test_other_zones);
  add ("kinds", test_kinds);
  add ("once-and-done", test_once_and_done);
  add ("three-days-asleep", test_three_days_asleep);
  add ("last-chance-in-quiet-hours", test_last_chance_in_quiet_hours);
  add ("clock-set-back", test_clock_set_back);
  add ("clock-set-forward", test_clock_set_forward);
  add ("a-close-that-moves", test_a_close_that_moves);
  add ("tomorrow", test_tomorrow);
  add ("later", test_later);
  add ("each", test_each);
  add ("many-are-one", test_many_are_one);
  add ("cases", test_cases);
  add ("days-of-the-change", test_days_of_the_change);
  g_test_add_func ("/reminder/hours-left", test_hours_left);
  return g_test_run ();
}
