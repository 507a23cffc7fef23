/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-reminder.h"

#include "care-code.h"
#include "care-return.h"

#define HOUR ((CareInstant)3600)
#define WEEK 7
#define TWO_DAYS 2

static const char *const KINDS[] = { "opens", "48-hours", "last-day", "cases" };
static const char *const STAGES[]
    = { "opens", "48-hours", "last-day", "last-hours", "last-call", "week", "two-days", "day", "none" };

G_STATIC_ASSERT (G_N_ELEMENTS (KINDS) == CARE_N_REMIND_KINDS);
G_STATIC_ASSERT (G_N_ELEMENTS (STAGES) == CARE_N_STAGES + 1);

const char *
care_remind_kind_to_string (CareRemindKind kind)
{
  g_return_val_if_fail ((unsigned)kind < CARE_N_REMIND_KINDS, NULL);

  return KINDS[kind];
}

const char *
care_reminder_stage_to_string (CareReminderStage stage)
{
  g_return_val_if_fail ((unsigned)stage <= CARE_N_STAGES, NULL);

  return STAGES[stage];
}

bool
care_reminder_stage_from_string (const char *text, CareReminderStage *stage)
{
  int index = care_code_find (STAGES, G_N_ELEMENTS (STAGES), text);

  if (index >= 0)
    *stage = (CareReminderStage)index;
  return index >= 0;
}

CareRemindKind
care_reminder_stage_kind (CareReminderStage stage)
{
  switch (stage)
    {
    case CARE_STAGE_OPENS:
      return CARE_REMIND_OPENS;
    case CARE_STAGE_48_HOURS:
      return CARE_REMIND_48_HOURS;
    case CARE_STAGE_LAST_DAY:
    case CARE_STAGE_LAST_HOURS:
    case CARE_STAGE_LAST_CALL:
      return CARE_REMIND_LAST_DAY;
    case CARE_STAGE_WEEK:
    case CARE_STAGE_TWO_DAYS:
    case CARE_STAGE_DAY:
    case CARE_N_STAGES:
    default:
      return CARE_REMIND_CASES;
    }
}

static CareReminder *
reminder_new (CareReminderAbout about, char *id, CareInstant ends)
{
  CareReminder *self = g_new0 (CareReminder, 1);

  self->id = id;
  self->about = about;
  self->stage = CARE_N_STAGES;
  self->due = CARE_NO_INSTANT;
  self->ends = ends;
  return self;
}

CareReminder *
care_reminder_copy (const CareReminder *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  CareReminder *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->location = g_strdup (self->location);
  copy->name = g_strdup (self->name);
  copy->case_id = g_strdup (self->case_id);
  return copy;
}

void
care_reminder_free (CareReminder *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->location);
  g_free (self->name);
  g_free (self->case_id);
  g_free (self);
}

GPtrArray *
care_reminder_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)care_reminder_free);
}

void
care_reminders_add_window (GPtrArray *all, const CareWindow *window)
{
  g_return_if_fail (all != NULL && window != NULL);
  g_autofree char *month = care_month_format (window->month);
  CareReminder *one
      = reminder_new (CARE_REMINDER_WINDOW, g_strconcat ("window:", month, NULL), window->late_from);

  one->window = *window;
  one->location = g_strdup ("");
  one->name = g_strdup ("");
  one->case_id = g_strdup ("");
  g_ptr_array_add (all, one);
}

void
care_reminders_add_return (
    GPtrArray *all, const CareWindow *window, const char *location, CareService service, const char *name)
{
  g_return_if_fail (all != NULL && window != NULL && location != NULL && name != NULL);
  CareReminder *one = reminder_new (CARE_REMINDER_RETURN, care_return_key (location, service, window->month),
                                    window->late_from);

  one->window = *window;
  one->left = 1;
  one->location = g_strdup (location);
  one->service = service;
  one->name = g_strdup (name);
  one->case_id = g_strdup ("");
  g_ptr_array_add (all, one);
}

void
care_reminders_add_cases (GPtrArray *all, GPtrArray *occasions)
{
  g_return_if_fail (all != NULL && occasions != NULL);

  for (guint i = 0; i < occasions->len; i++)
    {
      const CareOccasion *occasion = occasions->pdata[i];

      if (occasion->kind != CARE_OCCASION_CASE_CLOCK || occasion->clock.state != CARE_CLOCK_RUNNING
          || occasion->clock.what == CARE_CLOCK_NEXT_WINDOW)
        continue;
      CareReminder *one = reminder_new (
          CARE_REMINDER_CASE,
          g_strdup_printf ("case:%s:%s", occasion->subject, care_clock_what_to_string (occasion->clock.what)),
          care_instant_start_of (occasion->date + 1));
      one->location = g_strdup ("");
      one->name = g_strdup (occasion->name);
      one->case_id = g_strdup (occasion->subject);
      one->clock = occasion->clock;
      g_ptr_array_add (all, one);
    }
}

static CareReminder *
find_window (GPtrArray *all, CareMonth month)
{
  for (guint i = 0; i < all->len; i++)
    {
      CareReminder *one = all->pdata[i];

      if (one->about == CARE_REMINDER_WINDOW && one->window.month == month)
        return one;
    }
  return NULL;
}

/* Where one return is left, the reminder can name it and open it. */
static void
count_in (GPtrArray *gathered, const CareReminder *one)
{
  CareReminder *window = find_window (gathered, one->window.month);

  if (window == NULL)
    {
      care_reminders_add_window (gathered, &one->window);
      window = gathered->pdata[gathered->len - 1];
    }
  window->left++;
  g_free (window->location);
  g_free (window->name);
  window->location = g_strdup (window->left == 1 ? one->location : "");
  window->name = g_strdup (window->left == 1 ? one->name : "");
  window->service = one->service;
}

GPtrArray *
care_reminders_gather (GPtrArray *all)
{
  g_return_val_if_fail (all != NULL, NULL);
  GPtrArray *gathered = care_reminder_list_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const CareReminder *one = all->pdata[i];

      if (one->about == CARE_REMINDER_RETURN)
        count_in (gathered, one);
      else
        g_ptr_array_add (gathered, care_reminder_copy (one));
    }
  return gathered;
}

static CareInstant
window_begins (const CareWindow *window, CareReminderStage stage)
{
  switch (stage)
    {
    case CARE_STAGE_OPENS:
      return window->opens_at;
    case CARE_STAGE_48_HOURS:
      return window->late_from - 48 * HOUR;
    case CARE_STAGE_LAST_DAY:
      return care_instant_start_of (window->closes);
    case CARE_STAGE_LAST_HOURS:
      return window->late_from - 8 * HOUR;
    case CARE_STAGE_LAST_CALL:
      return window->late_from - 3 * HOUR;
    case CARE_STAGE_WEEK:
    case CARE_STAGE_TWO_DAYS:
    case CARE_STAGE_DAY:
    case CARE_N_STAGES:
    default:
      return CARE_NO_INSTANT;
    }
}

/* What others do by a day is worth a word on that day only. */
static bool
is_theirs (CareClockWhat what)
{
  return what == CARE_CLOCK_DECISION || what == CARE_CLOCK_DEBT_REFERRAL;
}

static CareInstant
case_begins (const CareCaseClock *clock, CareReminderStage stage)
{
  if (stage == CARE_STAGE_DAY)
    return care_instant_start_of (clock->safe);
  if (is_theirs (clock->what))
    return CARE_NO_INSTANT;
  if (stage == CARE_STAGE_WEEK)
    return care_instant_start_of (clock->safe - WEEK);
  return stage == CARE_STAGE_TWO_DAYS ? care_instant_start_of (clock->safe - TWO_DAYS) : CARE_NO_INSTANT;
}

CareInstant
care_reminder_begins (const CareReminder *self, CareReminderStage stage)
{
  g_return_val_if_fail (self != NULL, CARE_NO_INSTANT);

  return self->about == CARE_REMINDER_CASE ? case_begins (&self->clock, stage)
                                           : window_begins (&self->window, stage);
}

int
care_hours_left (CareInstant until, CareInstant now)
{
  return now < until ? (int)((until - now) / HOUR) : 0;
}
