/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record reminds of what is not done in it: once, also after a restart and beside a second program; over
 * days of sleep and a clock that is set, by a clock of the test's that nobody waits for. */
#include "care-alarm.h"
#include "care-desk-fixture.h"
#include "care-reminders.h"

#include <glib/gstdio.h>

#define NOW "2026-11-09T12:00:00Z"

typedef struct
{
  CareDeskFixture desk;
  CareReminders *reminders;
  CareReminderSettings settings;
  CareInstant now;
  GString *said; /* what was shown and taken back since it was last asked */
} World;

static void
on_show (CareReminders *reminders, const CareReminder *one, World *w)
{
  g_string_append_printf (w->said, "+%s %s;", one->id, care_reminder_stage_to_string (one->stage));
}

static void
on_withdraw (CareReminders *reminders, const char *id, World *w)
{
  g_string_append_printf (w->said, "-%s;", id);
}

static void
listen_to (World *w, CareReminders *reminders)
{
  g_signal_connect (reminders, "show", G_CALLBACK (on_show), w);
  g_signal_connect (reminders, "withdraw", G_CALLBACK (on_withdraw), w);
}

static void
set_up (World *w, gconstpointer data)
{
  w->said = g_string_new ("");
  w->settings = care_reminder_settings (g_time_zone_new_identifier ("Europe/London"));
  w->now = care_instant_parse (NOW);
  care_desk_fixture_open_record (&w->desk, NOW);
  care_desk_fixture_add_home (&w->desk, "2022-08");
  care_desk_fixture_close (&w->desk);
  w->reminders = care_reminders_new_for_folder (w->desk.folder, care_clock_new_reading (&w->now));
  listen_to (w, w->reminders);
}

static void
tear_down (World *w, gconstpointer data)
{
  g_assert_finalize_object (w->reminders);
  g_time_zone_unref (w->settings.quiet.zone);
  g_string_free (w->said, TRUE);
  care_desk_fixture_clear (&w->desk);
}

static void
settle (CareReminders *reminders)
{
  while (care_reminders_is_looking (reminders))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_said (World *w, const char *said)
{
  settle (w->reminders);
  g_assert_no_error (care_reminders_get_error (w->reminders));
  g_assert_cmpstr (w->said->str, ==, said);
  g_string_set_size (w->said, 0);
}

static void
at (World *w, const char *now)
{
  w->now = care_instant_parse (now);
  care_reminders_look (w->reminders);
}

static void
assert_wake (World *w, const char *wake)
{
  g_autofree char *at = care_instant_format (care_reminders_get_wake (w->reminders));

  g_assert_cmpstr (at, ==, wake);
}

/* As the command line does it, beside what runs. */
static void
record_return (World *w, const char *now)
{
  g_autoptr (GError) error = NULL;
  CareMonth month = care_month_parse ("2026-11");
  CareRecording how = { care_instant_parse (now), "Test Person", NULL, CARE_HOW_PAGES, NULL };

  care_desk_fixture_open_record (&w->desk, now);
  g_autoptr (CareReturnView) nil
      = care_record_set_nil (w->desk.record, "1-101", CARE_SERVICE_CARE_HOME, month, "Dormant", &error);
  g_assert_no_error (error);
  g_autoptr (CareReturnView) view
      = care_record_record_return (w->desk.record, "1-101", CARE_SERVICE_CARE_HOME, month, &how, &error);
  g_assert_no_error (error);
  care_desk_fixture_close (&w->desk);
}

static void
test_a_window (World *w, gconstpointer data)
{
  care_reminders_set (w->reminders, &w->settings);
  assert_said (w, "+window:2026-11 opens;");
  assert_wake (w, "2026-11-15T08:00:00Z");
  at (w, "2026-11-15T08:00:00Z");
  assert_said (w, "+window:2026-11 48-hours;");
  at (w, "2026-11-15T09:00:00Z");
  assert_said (w, "");
  record_return (w, "2026-11-15T10:00:00Z");
  at (w, "2026-11-15T10:00:01Z");
  assert_said (w, "-window:2026-11;");
  assert_wake (w, "2026-12-08T08:00:00Z");
}

/* Asleep from the 13th to the afternoon of the 16th: the moment passed meanwhile, and one thing is said. */
static void
test_a_suspended_clock (World *w, gconstpointer data)
{
  care_reminders_set (w->reminders, &w->settings);
  assert_said (w, "+window:2026-11 opens;");
  at (w, "2026-11-16T17:00:00Z");
  assert_said (w, "+window:2026-11 last-hours;");
  assert_wake (w, "2026-11-16T19:00:00Z");
  /* Set back by a day, and right again. */
  at (w, "2026-11-15T17:00:00Z");
  assert_said (w, "");
  at (w, "2026-11-16T17:00:30Z");
  assert_said (w, "+window:2026-11 last-hours;");
  at (w, "2026-11-20T09:00:00Z");
  assert_said (w, "-window:2026-11;");
}

static void
test_started_again (World *w, gconstpointer data)
{
  CareReminders *second = care_reminders_new_for_folder (w->desk.folder, care_clock_new_reading (&w->now));

  care_reminders_set (w->reminders, &w->settings);
  assert_said (w, "+window:2026-11 opens;");
  listen_to (w, second);
  care_reminders_set (second, &w->settings);
  settle (second);
  assert_said (w, "");

  /* Both wake at the same moment. */
  w->now = care_instant_parse ("2026-11-15T08:00:00Z");
  care_reminders_look (w->reminders);
  care_reminders_look (second);
  settle (second);
  assert_said (w, "+window:2026-11 48-hours;");
  g_assert_finalize_object (second);
}

static void
test_tomorrow (World *w, gconstpointer data)
{
  care_reminders_set (w->reminders, &w->settings);
  assert_said (w, "+window:2026-11 opens;");
  care_reminders_later (w->reminders, "window:2026-11");
  assert_said (w, "-window:2026-11;");
  assert_wake (w, "2026-11-10T09:00:00Z");
  at (w, "2026-11-10T08:59:00Z");
  assert_said (w, "");
  at (w, "2026-11-10T09:00:00Z");
  assert_said (w, "+window:2026-11 opens;");

  /* What is done cannot be put off, and nothing comes of it. */
  record_return (w, "2026-11-10T10:00:00Z");
  w->now = care_instant_parse ("2026-11-10T10:00:01Z");
  care_reminders_later (w->reminders, "window:2026-11");
  assert_said (w, "-window:2026-11;-window:2026-11;");
}

/* What cannot be shown is not taken for shown. */
static void
test_not_able (World *w, gconstpointer data)
{
  care_reminders_set_able (w->reminders, false);
  care_reminders_set (w->reminders, &w->settings);
  assert_said (w, "");
  care_reminders_set_able (w->reminders, true);
  assert_said (w, "+window:2026-11 opens;");

  /* That it is able turns out while it looks: once all the same. */
  care_reminders_set_able (w->reminders, false);
  at (w, "2026-11-15T08:00:00Z");
  care_reminders_set_able (w->reminders, true);
  assert_said (w, "+window:2026-11 48-hours;");
  at (w, "2026-11-15T08:00:01Z");
  assert_said (w, "");
}

/* Beside the window: a change of the record is enough. */
static void
test_with_a_desk (World *w, gconstpointer data)
{
  care_desk_fixture_open_desk (&w->desk, NOW);
  CareReminders *beside = care_reminders_new (w->desk.desk);

  listen_to (w, beside);
  care_reminders_set (beside, &w->settings);
  settle (beside);
  assert_said (w, "+window:2026-11 opens;");
  g_signal_emit_by_name (w->desk.desk, "changed");
  g_assert_true (care_reminders_is_looking (beside));
  settle (beside);
  assert_said (w, "");

  /* No kind is wanted any more. */
  CareReminderSettings none = w->settings;
  none.kinds = 0;
  care_reminders_set (beside, &none);
  settle (beside);
  assert_said (w, "-window:2026-11;");
  care_reminders_set (beside, NULL);
  care_reminders_look (beside);
  g_assert_false (care_reminders_is_looking (beside));
  g_assert_null (care_reminders_get_settings (beside));
  g_assert_finalize_object (beside);
}

/* Nothing is made where there is no record, and what cannot be opened is said and tried again. */
static void
test_no_record (World *w, gconstpointer data)
{
  g_autofree char *none = g_build_filename (w->desk.folder, "none", NULL);
  g_autofree char *file = g_build_filename (w->desk.folder, "record.db", NULL);
  CareReminders *alone = care_reminders_new_for_folder (none, care_clock_new_reading (&w->now));

  care_reminders_set (alone, &w->settings);
  settle (alone);
  g_assert_false (g_file_test (none, G_FILE_TEST_EXISTS));
  g_assert_no_error (care_reminders_get_error (alone));
  g_assert_finalize_object (alone);

  g_assert_true (
      g_file_set_contents (file, "not a record at all, but long enough to be looked at", -1, NULL));
  care_reminders_set (w->reminders, &w->settings);
  settle (w->reminders);
  g_assert_nonnull (care_reminders_get_error (w->reminders));
  assert_wake (w, "2026-11-09T13:00:00Z");
}

/* A file of what was shown that is damaged, or cannot be written: it is shown all the same. */
static void
test_what_is_remembered (World *w, gconstpointer data)
{
  g_autofree char *path = g_build_filename (w->desk.folder, "reminders.ini", NULL);

  g_assert_true (g_file_set_contents (path, "[window:2026-11]\nshown=never\n[%zz]\nshown", -1, NULL));
  care_reminders_set (w->reminders, &w->settings);
  assert_said (w, "+window:2026-11 opens;");
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  at (w, "2026-11-15T08:00:00Z");
  assert_said (w, "+window:2026-11 48-hours;");
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
on_ring (gpointer data)
{
  (*(int *)data)++;
}

/* The timer itself: a moment that passed rings at once, one that is far away does not. */
static void
test_alarm (void)
{
  int rings = 0;
  g_autoptr (CareAlarm) alarm = care_alarm_new (on_ring, &rings);
  g_autoptr (CareClock) clock = care_clock_new ();

  care_alarm_set (alarm, care_clock_now (clock) + 3600);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (rings, ==, 0);
  care_alarm_set (alarm, care_clock_now (clock) - 3 * 86400);
  while (rings == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (rings, ==, 1);
  care_alarm_set (alarm, CARE_NO_INSTANT);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (rings, ==, 1);
  care_alarm_set (alarm, -5);
  while (rings == 1)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define add(name, function) g_test_add ("/reminders/" name, World, NULL, set_up, function, tear_down)
  add ("a-window", test_a_window);
  add ("a-suspended-clock", test_a_suspended_clock);
  add ("started-again", test_started_again);
  add ("tomorrow", test_tomorrow);
  add ("not-able", test_not_able);
  add ("with-a-desk", test_with_a_desk);
  add ("no-record", test_no_record);
  add ("what-is-remembered", test_what_is_remembered);
  g_test_add_func ("/reminders/alarm", test_alarm);
  return g_test_run ();
}
