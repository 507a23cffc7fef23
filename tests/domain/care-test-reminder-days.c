/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds for reminders whatever happens to the computer: made-up months in which it sleeps, its clock is
 * set back and forward, it is carried to another zone, returns are recorded and settings are changed. */
#include "care-reminder-plan.h"
#include "care-test-law.h"

#define WALKS 150
#define STEPS 60
#define HOUR 3600

static const char *const ZONES[] = {
  "Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu", "UTC", "America/St_Johns"
};

typedef struct
{
  CareLaw *law;
  GRand *rand;
  GPtrArray *all, *reminded;
  GHashTable *told; /* id and stage, of a walk in which nothing is set back */
  CareReminderSettings settings;
  CareInstant now;
  CareMonth month;
  int left;
  bool steady; /* the clock only goes on, in one place, with the same settings */
} Walk;

static void
lay_out (Walk *w)
{
  CareWindow window = care_window (w->month, w->law->holidays, w->law->rules);
  CareWindow next = care_window (w->month + 1, w->law->holidays, w->law->rules);

  g_ptr_array_set_size (w->all, 0);
  for (int i = 0; i < w->left; i++)
    {
      g_autofree char *id = g_strdup_printf ("1-%d", i);
      care_reminders_add_return (w->all, &window, id, CARE_SERVICE_HOME_CARE, "Elm");
    }
  if (w->left == 0)
    care_reminders_add_window (w->all, &window);
  care_reminders_add_window (w->all, &next);
}

static void
choose_settings (Walk *w)
{
  g_clear_pointer (&w->settings.quiet.zone, g_time_zone_unref);
  w->settings.quiet.zone
      = g_time_zone_new_identifier (ZONES[g_rand_int_range (w->rand, 0, G_N_ELEMENTS (ZONES))]);
  w->settings.quiet.on = g_rand_int_range (w->rand, 0, 4) > 0;
  w->settings.quiet.from = g_rand_int_range (w->rand, 0, 24);
  w->settings.quiet.until = g_rand_int_range (w->rand, 0, 24);
  w->settings.kinds = (unsigned)g_rand_int_range (w->rand, 1, CARE_REMIND_ALL + 1);
  w->settings.each = g_rand_boolean (w->rand);
}

static bool
may_break_in (const Walk *w, const CareReminder *one)
{
  return w->now >= care_instant_start_of (one->window.closes)
         && care_quiet_after (&w->settings.quiet, w->now) >= one->ends;
}

static void
check_shown (Walk *w, const CareReminder *one)
{
  g_autofree char *key = g_strdup_printf ("%s %d", one->id, one->stage);

  g_assert_cmpint (one->due, <=, w->now);
  g_assert_cmpint (w->now, <, one->ends);
  g_assert_cmpint (one->left, >, 0);
  if (care_quiet_is (&w->settings.quiet, w->now))
    g_assert_true (may_break_in (w, one));
  if (w->steady)
    g_assert_true (g_hash_table_add (w->told, g_steal_pointer (&key)));
}

static bool
is_among (GPtrArray *ids, const char *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_str_equal (ids->pdata[i], id))
      return true;
  return false;
}

/* Nothing that was shown is forgotten without being taken back. */
static void
check_nothing_is_lost (Walk *w, const CareReminderPlan *plan)
{
  for (guint i = 0; i < w->reminded->len; i++)
    {
      const CareReminded *seen = w->reminded->pdata[i];
      bool kept = care_reminded_find (plan->reminded, seen->id) != NULL;

      g_assert_true (kept != is_among (plan->withdraw, seen->id) || seen->stage == CARE_N_STAGES);
    }
}

static void
look (Walk *w)
{
  g_autoptr (CareReminderPlan) plan = care_reminder_plan (w->all, w->reminded, &w->settings, w->now);
  g_autoptr (CareReminderPlan) again = care_reminder_plan (w->all, plan->reminded, &w->settings, w->now);

  for (guint i = 0; i < plan->show->len; i++)
    check_shown (w, plan->show->pdata[i]);
  check_nothing_is_lost (w, plan);
  g_assert_true (plan->wake == CARE_NO_INSTANT || plan->wake > w->now);
  g_assert_cmpuint (again->show->len, ==, 0);
  g_assert_cmpuint (again->withdraw->len, ==, 0);
  g_assert_cmpint (again->wake, ==, plan->wake);
  g_ptr_array_unref (w->reminded);
  w->reminded = g_ptr_array_ref (again->reminded);
}

static void
put_off_one (Walk *w)
{
  if (w->reminded->len > 0)
    {
      CareReminded *seen = w->reminded->pdata[g_rand_int_range (w->rand, 0, (gint32)w->reminded->len)];
      seen->later = w->now + g_rand_int_range (w->rand, 1, 40) * HOUR;
    }
}

static void
upset (Walk *w)
{
  switch (g_rand_int_range (w->rand, 0, 8))
    {
    case 0:
      w->now -= g_rand_int_range (w->rand, 1, 200) * HOUR;
      break;
    case 1:
      choose_settings (w);
      break;
    case 2:
      w->left = g_rand_int_range (w->rand, 0, 10);
      lay_out (w);
      break;
    case 3:
      put_off_one (w);
      break;
    default:
      w->now += g_rand_int_range (w->rand, 1, 3 * 86400);
      break;
    }
}

static void
begin (Walk *w, bool steady)
{
  w->steady = steady;
  w->month = care_test_month ("2025-01") + g_rand_int_range (w->rand, 0, 30);
  w->left = g_rand_int_range (w->rand, 1, 10);
  w->now = care_instant_start_of (care_month_day (w->month, 1)) + g_rand_int_range (w->rand, 0, 86400);
  choose_settings (w);
  g_ptr_array_set_size (w->reminded, 0);
  g_hash_table_remove_all (w->told);
  lay_out (w);
}

static Walk *
walk_new (guint32 seed)
{
  Walk *w = g_new0 (Walk, 1);

  w->law = care_test_law ();
  w->rand = g_rand_new_with_seed (seed);
  w->all = care_reminder_list_new ();
  w->reminded = g_ptr_array_new_with_free_func ((GDestroyNotify)care_reminded_free);
  w->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return w;
}

static void
walk_free (Walk *w)
{
  care_law_unref (w->law);
  g_rand_free (w->rand);
  g_ptr_array_unref (w->all);
  g_ptr_array_unref (w->reminded);
  g_hash_table_unref (w->told);
  g_clear_pointer (&w->settings.quiet.zone, g_time_zone_unref);
  g_free (w);
}

static void
test_whatever_happens (void)
{
  Walk *w = walk_new (6);

  for (int i = 0; i < WALKS; i++)
    {
      begin (w, false);
      for (int step = 0; step < STEPS; step++)
        {
          look (w);
          upset (w);
        }
    }
  walk_free (w);
}

/* A computer that looks in now and then, whose clock only goes on: no stage is told twice. */
static void
test_no_stage_twice (void)
{
  Walk *w = walk_new (7);

  for (int i = 0; i < WALKS; i++)
    {
      begin (w, true);
      for (int step = 0; step < STEPS; step++)
        {
          look (w);
          w->now += g_rand_int_range (w->rand, 1, 20 * HOUR);
        }
    }
  walk_free (w);
}

/* Woken exactly when the plan says and never else, nothing is missed: at any moment in between there would
 * have been nothing to show. */
static void
test_no_moment_is_missed (void)
{
  Walk *w = walk_new (8);

  for (int i = 0; i < WALKS; i++)
    {
      begin (w, true);
      for (int step = 0; step < STEPS; step++)
        {
          look (w);
          g_autoptr (CareReminderPlan) plan = care_reminder_plan (w->all, w->reminded, &w->settings, w->now);
          if (plan->wake == CARE_NO_INSTANT)
            break;
          for (int probe = 0; probe < 4; probe++)
            {
              CareInstant between = w->now + (plan->wake - w->now) * probe / 4;
              g_autoptr (CareReminderPlan) then
                  = care_reminder_plan (w->all, w->reminded, &w->settings, between);
              g_assert_cmpuint (then->show->len, ==, 0);
              g_assert_cmpuint (then->withdraw->len, ==, 0);
              g_assert_cmpint (then->wake, ==, plan->wake);
            }
          w->now = plan->wake;
        }
      /* It was told of the last day, if that is wanted at all. */
      g_autofree char *month = care_month_format (w->month);
      g_autofree char *key = w->settings.each && w->left <= CARE_REMINDERS_FEW
                                 ? g_strdup_printf ("return:1-0:home-care:%s %d", month, CARE_STAGE_LAST_CALL)
                                 : g_strdup_printf ("window:%s %d", month, CARE_STAGE_LAST_CALL);
      if ((w->settings.kinds & (1u << CARE_REMIND_LAST_DAY)) != 0)
        g_assert_true (g_hash_table_contains (w->told, key));
    }
  walk_free (w);
}

static void
test_quiet_hours (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  CareInstant first = care_test_instant ("2026-01-01T00:00:00Z");

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GTimeZone) zone
          = g_time_zone_new_identifier (ZONES[g_rand_int_range (rand, 0, G_N_ELEMENTS (ZONES))]);
      CareQuiet quiet = { true, g_rand_int_range (rand, 0, 24), g_rand_int_range (rand, 0, 24), zone };
      CareInstant at = first + g_rand_int_range (rand, 0, 365 * 86400);
      CareInstant after = care_quiet_after (&quiet, at), since = care_quiet_since (&quiet, at);

      g_assert_false (care_quiet_is (&quiet, after));
      g_assert_cmpint (after, >=, at);
      g_assert_cmpint (since, <=, at);
      for (CareInstant between = since; between < after; between += 600)
        g_assert_true (care_quiet_is (&quiet, between));
      if (!care_quiet_is (&quiet, at))
        g_assert_true (after == at && since == at);
      quiet.on = false;
      g_assert_false (care_quiet_is (&quiet, at));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder-days/whatever-happens", test_whatever_happens);
  g_test_add_func ("/reminder-days/no-stage-twice", test_no_stage_twice);
  g_test_add_func ("/reminder-days/no-moment-is-missed", test_no_moment_is_missed);
  g_test_add_func ("/reminder-days/quiet-hours", test_quiet_hours);
  return g_test_run ();
}
