/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-reminder-plan.h"

#define HOUR ((CareInstant)3600)
#define MORNING 9 /* of the day after, where somebody asks to be reminded then */
/* Nobody asks for later than that: what is remembered of it is from a clock that was set back. */
#define LATEST (72 * HOUR)

/* One run of the planner. */
typedef struct
{
  GPtrArray *all;
  GHashTable *before; /* id to CareReminded, borrowed */
  const CareReminderSettings *settings;
  CareInstant now;
  CareReminderPlan *plan;
} Run;

CareReminderSettings
care_reminder_settings (GTimeZone *zone)
{
  return (CareReminderSettings){ .kinds = CARE_REMIND_ALL, .quiet = { true, 20, 8, zone } };
}

CareReminded *
care_reminded_new (const char *id, CareReminderStage stage, CareInstant at, CareInstant later)
{
  CareReminded *self = g_new (CareReminded, 1);

  *self = (CareReminded){ g_strdup (id), stage, at, later };
  return self;
}

void
care_reminded_free (CareReminded *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self);
}

CareReminded *
care_reminded_find (GPtrArray *reminded, const char *id)
{
  for (guint i = 0; i < reminded->len; i++)
    if (g_str_equal (((CareReminded *)reminded->pdata[i])->id, id))
      return reminded->pdata[i];
  return NULL;
}

const char *
care_reminder_standing_to_string (CareReminderStanding standing)
{
  static const char *const words[] = { "show", "shown", "later", "quiet" };

  g_return_val_if_fail ((unsigned)standing < G_N_ELEMENTS (words), NULL);
  return words[standing];
}

static void
due_free (gpointer data)
{
  CareReminderDue *self = data;

  care_reminder_free (self->reminder);
  g_free (self);
}

void
care_reminder_plan_free (CareReminderPlan *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->due);
  g_ptr_array_unref (self->show);
  g_ptr_array_unref (self->withdraw);
  g_ptr_array_unref (self->reminded);
  g_free (self);
}

static CareReminderPlan *
plan_new (void)
{
  CareReminderPlan *self = g_new (CareReminderPlan, 1);

  self->due = g_ptr_array_new_with_free_func (due_free);
  self->show = care_reminder_list_new ();
  self->withdraw = g_ptr_array_new_with_free_func (g_free);
  self->reminded = g_ptr_array_new_with_free_func ((GDestroyNotify)care_reminded_free);
  self->wake = CARE_NO_INSTANT;
  return self;
}

/* When a stage is due, quiet hours looked at; CARE_NO_INSTANT where it is none of this reminder's. */
static CareInstant
due_of (const CareReminder *one, CareReminderStage stage, const CareQuiet *quiet)
{
  CareInstant begins = care_reminder_begins (one, stage);
  CareInstant at, before;

  if (begins == CARE_NO_INSTANT)
    return CARE_NO_INSTANT;
  at = care_quiet_after (quiet, begins);
  if (at < one->ends)
    return at;
  before = care_quiet_since (quiet, begins) - HOUR;
  return care_quiet_is (quiet, before) ? care_quiet_since (quiet, begins) - 1 : before;
}

static bool
is_wanted (const Run *run, CareReminderStage stage)
{
  return (run->settings->kinds & (1u << care_reminder_stage_kind (stage))) != 0;
}

/* The last stage that has come, of those that are wanted. */
static CareReminderStage
stage_now (const Run *run, const CareReminder *one)
{
  CareReminderStage found = CARE_N_STAGES;

  for (int stage = 0; stage < CARE_N_STAGES; stage++)
    {
      CareInstant due = due_of (one, (CareReminderStage)stage, &run->settings->quiet);

      if (due != CARE_NO_INSTANT && due <= run->now && is_wanted (run, (CareReminderStage)stage))
        found = (CareReminderStage)stage;
    }
  return found;
}

static void
wake_at (Run *run, CareInstant at)
{
  if (at != CARE_NO_INSTANT && at > run->now && (run->plan->wake == CARE_NO_INSTANT || at < run->plan->wake))
    run->plan->wake = at;
}

static bool
is_over (const Run *run, const CareReminder *one)
{
  return run->now >= one->ends;
}

/* The one that stands for all returns of a window, whether it is among all or not. */
static CareReminded *
find_gathered (const Run *run, const CareReminder *one)
{
  if (one->about != CARE_REMINDER_RETURN)
    return NULL;
  g_autofree char *month = care_month_format (one->window.month);
  g_autofree char *id = g_strconcat ("window:", month, NULL);
  return g_hash_table_lookup (run->before, id);
}

/* Until when it rests. Whoever was told of all returns at once, and put that off, put off each. */
static CareInstant
later_of (const Run *run, const CareReminder *one)
{
  const CareReminded *seen = g_hash_table_lookup (run->before, one->id);
  const CareReminded *gathered = find_gathered (run, one);
  CareInstant later = seen != NULL ? seen->later : CARE_NO_INSTANT;

  if (gathered != NULL && gathered->later > later)
    later = gathered->later;
  return later != CARE_NO_INSTANT && later - run->now <= LATEST ? later : CARE_NO_INSTANT;
}

/* What was shown of it. A stage that has not come yet, by the clock as it is now, was shown by another clock,
 * or the date moved since: it will come again, and what stands meanwhile is known. */
static CareReminderStage
shown_of (const Run *run, const CareReminder *one, CareReminderStage now)
{
  const CareReminded *seen = g_hash_table_lookup (run->before, one->id);

  if (seen == NULL || seen->stage == CARE_N_STAGES)
    return CARE_N_STAGES;
  CareInstant due = due_of (one, seen->stage, &run->settings->quiet);
  return due != CARE_NO_INSTANT && due <= run->now ? seen->stage : now;
}

/* Nothing was said yet on the last day, and the quiet hours outlast it. */
static bool
is_last_chance (const Run *run, const CareReminder *one, CareReminderStage shown)
{
  CareReminderStage last_day = one->about == CARE_REMINDER_CASE ? CARE_STAGE_DAY : CARE_STAGE_LAST_DAY;
  CareInstant begins = care_reminder_begins (one, last_day);

  return run->now >= begins && care_quiet_after (&run->settings->quiet, run->now) >= one->ends
         && (shown == CARE_N_STAGES || shown < last_day);
}

static CareReminderStanding
standing_of (const Run *run, const CareReminder *one, CareReminderStage stage, CareReminderStage shown)
{
  CareInstant later = later_of (run, one);
  bool asked = later != CARE_NO_INSTANT && later <= run->now;

  if (later != CARE_NO_INSTANT && later > run->now)
    return CARE_REMINDER_LATER;
  if (!asked && shown != CARE_N_STAGES && stage <= shown)
    return CARE_REMINDER_SHOWN;
  if (care_quiet_is (&run->settings->quiet, run->now) && !is_last_chance (run, one, shown))
    return CARE_REMINDER_QUIET;
  return CARE_REMINDER_SHOW;
}

static void
plan_wakes (Run *run, const CareReminder *one)
{
  for (int stage = 0; stage < CARE_N_STAGES; stage++)
    if (is_wanted (run, (CareReminderStage)stage))
      wake_at (run, due_of (one, (CareReminderStage)stage, &run->settings->quiet));
}

static void
remember (Run *run, const CareReminder *one, CareReminderStage shown, CareReminderStanding standing)
{
  const CareReminded *seen = g_hash_table_lookup (run->before, one->id);
  CareInstant later = seen != NULL ? seen->later : CARE_NO_INSTANT;
  CareInstant at = seen != NULL ? seen->at : CARE_NO_INSTANT;

  if (standing == CARE_REMINDER_SHOW)
    {
      shown = one->stage;
      at = run->now;
      later = CARE_NO_INSTANT;
    }
  if (later != CARE_NO_INSTANT && later - run->now > LATEST)
    later = CARE_NO_INSTANT;
  if (shown != CARE_N_STAGES || later != CARE_NO_INSTANT)
    g_ptr_array_add (run->plan->reminded, care_reminded_new (one->id, shown, at, later));
}

static void
plan_one (Run *run, const CareReminder *one)
{
  CareReminderStage stage = stage_now (run, one);
  bool ahead = one->about == CARE_REMINDER_WINDOW && one->left == 0;

  if (is_over (run, one))
    return;
  plan_wakes (run, one);
  if (ahead || stage == CARE_N_STAGES)
    return;
  CareReminderStage shown = shown_of (run, one, stage);
  CareReminderStanding standing = standing_of (run, one, stage, shown);
  CareReminderDue *due = g_new (CareReminderDue, 1);
  *due = (CareReminderDue){ care_reminder_copy (one), standing };
  due->reminder->stage = stage;
  due->reminder->due = due_of (one, stage, &run->settings->quiet);
  g_ptr_array_add (run->plan->due, due);
  remember (run, due->reminder, shown, standing);

  wake_at (run, one->ends);
  wake_at (run, later_of (run, one));
  if (standing == CARE_REMINDER_QUIET)
    wake_at (run, care_quiet_after (&run->settings->quiet, run->now));
  if (standing == CARE_REMINDER_SHOW)
    g_ptr_array_add (run->plan->show, care_reminder_copy (due->reminder));
}

static guint
count_of (GPtrArray *reminders, CareMonth month)
{
  guint n = 0;

  for (guint i = 0; i < reminders->len; i++)
    {
      const CareReminder *one = reminders->pdata[i];
      n += one->about == CARE_REMINDER_RETURN && one->window.month == month;
    }
  return n;
}

/* How many returns of a month are left, shown or not. */
static int
left_in (const Run *run, CareMonth month)
{
  return (int)count_of (run->all, month);
}

static void
drop_returns (GPtrArray *show, CareMonth month)
{
  for (guint i = show->len; i > 0; i--)
    {
      const CareReminder *one = show->pdata[i - 1];
      if (one->about == CARE_REMINDER_RETURN && one->window.month == month)
        g_ptr_array_remove_index (show, i - 1);
    }
}

/* Many at once are one. */
static void
gather_many (Run *run)
{
  GPtrArray *show = run->plan->show;

  for (guint i = 0; i < show->len; i++)
    {
      const CareReminder *one = show->pdata[i];
      CareMonth month = one->window.month;

      if (one->about != CARE_REMINDER_RETURN || count_of (show, month) <= CARE_REMINDERS_FEW)
        continue;
      CareReminderStage stage = one->stage;
      CareInstant due = one->due;
      care_reminders_add_window (show, &one->window);
      CareReminder *all = show->pdata[show->len - 1];
      all->left = left_in (run, month);
      all->stage = stage;
      all->due = due;
      drop_returns (show, month);
      g_ptr_array_add (run->plan->reminded, care_reminded_new (all->id, stage, run->now, CARE_NO_INSTANT));
      i = G_MAXUINT; /* from the beginning, which is another one now */
    }
}

/* The one that was shown for many returns stands while some of them are left and none was shown by itself
 * since. */
static bool
still_stands_for_many (const Run *run, const char *id)
{
  bool some = false;

  for (guint i = 0; run->settings->each && i < run->plan->due->len; i++)
    {
      const CareReminderDue *due = run->plan->due->pdata[i];
      g_autofree char *month = care_month_format (due->reminder->window.month);
      g_autofree char *gathered = g_strconcat ("window:", month, NULL);

      if (due->reminder->about != CARE_REMINDER_RETURN || !g_str_equal (gathered, id))
        continue;
      if (due->standing == CARE_REMINDER_SHOW)
        return false;
      some = true;
    }
  return some;
}

/* id to CareReminded, both borrowed. */
static GHashTable *
by_id (GPtrArray *reminded)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < reminded->len; i++)
    {
      CareReminded *one = reminded->pdata[i];
      g_hash_table_insert (table, one->id, one);
    }
  return table;
}

static void
withdraw_what_is_gone (Run *run, GPtrArray *before)
{
  g_autoptr (GHashTable) kept = by_id (run->plan->reminded);

  for (guint i = 0; i < before->len; i++)
    {
      const CareReminded *seen = before->pdata[i];

      if (g_hash_table_contains (kept, seen->id))
        continue;
      if (g_str_has_prefix (seen->id, "window:") && still_stands_for_many (run, seen->id))
        g_ptr_array_add (run->plan->reminded,
                         care_reminded_new (seen->id, seen->stage, seen->at, seen->later));
      else if (seen->stage != CARE_N_STAGES)
        g_ptr_array_add (run->plan->withdraw, g_strdup (seen->id));
    }
}

CareReminderPlan *
care_reminder_plan (GPtrArray *all,
                    GPtrArray *reminded,
                    const CareReminderSettings *settings,
                    CareInstant now)
{
  g_return_val_if_fail (all != NULL && reminded != NULL && settings != NULL, NULL);
  g_return_val_if_fail (now != CARE_NO_INSTANT, NULL);
  g_autoptr (GPtrArray) subjects = settings->each ? g_ptr_array_ref (all) : care_reminders_gather (all);
  g_autoptr (GHashTable) before = by_id (reminded);
  Run run = { subjects, before, settings, now, plan_new () };

  for (guint i = 0; i < subjects->len; i++)
    plan_one (&run, subjects->pdata[i]);
  gather_many (&run);
  withdraw_what_is_gone (&run, reminded);
  return run.plan;
}

CareInstant
care_reminder_later (const CareReminder *self,
                     const CareReminderSettings *settings,
                     CareInstant now,
                     bool *tomorrow)
{
  g_return_val_if_fail (self != NULL && settings != NULL, CARE_NO_INSTANT);
  CareInstant morning
      = care_quiet_after (&settings->quiet, care_quiet_hour (&settings->quiet, now, 1, MORNING));
  CareInstant soon = care_quiet_after (&settings->quiet, now + HOUR);

  if (tomorrow != NULL)
    *tomorrow = morning < self->ends;
  if (morning < self->ends)
    return morning;
  return soon < self->ends ? soon : CARE_NO_INSTANT;
}
