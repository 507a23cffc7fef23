/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-goal.h"

#include "care-calendar-shape.h"
#include "care-words-dates.h"

#include <glib/gi18n.h>

CareCalendarGoal
care_calendar_goal_of_month (CareMonth month, const CareOverview *overview)
{
  CareCalendarGoal goal = { NULL, NULL, NULL };
  g_autofree char *name = care_words_month (month);

  g_return_val_if_fail (overview != NULL, goal);

  if (month > overview->window.month || overview->locations->len == 0)
    return goal;
  goal.action = "win.open-month";
  goal.target = care_month_format (month);
  goal.label = g_strdup_printf (_ ("Open the Returns of %s"), name);
  return goal;
}

static CareCalendarGoal
goal_new (const char *action, const char *target, const char *label)
{
  return (CareCalendarGoal){ action, g_strdup (target), g_strdup (label) };
}

CareCalendarGoal
care_calendar_goal_of (const CareCalendarEntry *entry, const CareOverview *overview)
{
  CareCalendarGoal nowhere = { NULL, NULL, NULL };

  g_return_val_if_fail (entry != NULL && overview != NULL, nowhere);
  const char *subject = entry->of[0]->subject;
  bool one = entry->n == 1;

  if (care_calendar_entry_is_window (entry))
    return care_calendar_goal_of_month (entry->of[0]->month, overview);
  if (entry->kind == CARE_OCCASION_CASE_CLOCK)
    return one ? goal_new ("win.open-case", subject, _ ("Open the Case"))
               : goal_new ("win.page", "enforcement", _ ("Open the Cases"));
  if (care_shape_of (entry->kind) != CARE_SHAPE_PLACE)
    return nowhere;
  if (!one)
    return goal_new ("win.page", "homes", _ ("Open the Homes"));
  if (entry->kind == CARE_OCCASION_CONTACT_CHECK || entry->kind == CARE_OCCASION_FEE_ANNIVERSARY)
    return goal_new ("win.edit-provider", subject, _ ("Provider Details…"));
  return goal_new ("win.open-home", subject, _ ("Open the Home"));
}

void
care_calendar_goal_clear (CareCalendarGoal *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->target, g_free);
  g_clear_pointer (&self->label, g_free);
  self->action = NULL;
}
