/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-reminder-world.h"

void
care_reminder_world_set_up (CareReminderWorld *w, gconstpointer data)
{
  w->law = care_test_law ();
  w->all = care_reminder_list_new ();
  w->reminded = g_ptr_array_new_with_free_func ((GDestroyNotify)care_reminded_free);
  w->settings = care_reminder_settings (g_time_zone_new_identifier ("Europe/London"));
}

void
care_reminder_world_tear_down (CareReminderWorld *w, gconstpointer data)
{
  care_law_unref (w->law);
  g_ptr_array_unref (w->all);
  g_ptr_array_unref (w->reminded);
  g_time_zone_unref (w->settings.quiet.zone);
  care_reminder_plan_free (w->plan);
}

void
care_test_set_zone (CareReminderWorld *w, const char *name)
{
  g_time_zone_unref (w->settings.quiet.zone);
  w->settings.quiet.zone = g_time_zone_new_identifier (name);
  g_assert_nonnull (w->settings.quiet.zone);
}

CareWindow
care_test_window_of (CareReminderWorld *w, const char *month)
{
  return care_window (care_test_month (month), w->law->holidays, w->law->rules);
}

void
care_test_leave (CareReminderWorld *w, const char *month, int n)
{
  CareWindow window = care_test_window_of (w, month);
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

void
care_test_add_clock (CareReminderWorld *w, CareClockWhat what, const char *safe, CareClockState state)
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

CareReminderPlan *
care_test_plan_at (CareReminderWorld *w, const char *now)
{
  care_reminder_plan_free (w->plan);
  w->plan = care_reminder_plan (w->all, w->reminded, &w->settings, care_test_instant (now));
  g_ptr_array_unref (w->reminded);
  w->reminded = g_ptr_array_ref (w->plan->reminded);
  g_assert_true (w->plan->wake == CARE_NO_INSTANT || w->plan->wake > care_test_instant (now));
  return w->plan;
}

void
care_assert_plan (CareReminderWorld *w, const char *now, const char *shown, const char *withdrawn)
{
  CareReminderPlan *plan = care_test_plan_at (w, now);
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

void
care_assert_wake (CareReminderWorld *w, const char *at)
{
  g_autofree char *wake = care_instant_format (w->plan->wake);

  g_assert_cmpstr (wake, ==, at);
}

void
care_assert_walk (CareReminderWorld *w, const char *from, const char *const *shown)
{
  g_autofree char *now = g_strdup (from);

  for (size_t i = 0; i < 40; i++)
    {
      CareReminderPlan *plan = care_test_plan_at (w, now);

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

void
care_test_put_off (CareReminderWorld *w, const char *id, const char *now)
{
  const CareReminder *one = NULL;

  for (guint i = 0; i < w->plan->show->len; i++)
    if (g_str_equal (((CareReminder *)w->plan->show->pdata[i])->id, id))
      one = w->plan->show->pdata[i];
  g_assert_nonnull (one);
  care_reminded_find (w->reminded, id)->later
      = care_reminder_later (one, &w->settings, care_test_instant (now), NULL);
}
