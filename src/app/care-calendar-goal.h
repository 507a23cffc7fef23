/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where to go from a date in the calendar: the returns of a month, a case, a home, a provider. */
#pragma once

#include "care-calendar-days.h"

typedef struct
{
  const char *action; /* of the window; NULL: nowhere */
  char *target;       /* owned; NULL: none */
  char *label;        /* of the button; owned */
} CareCalendarGoal;

/* Months whose window has not come yet have no returns to open. */
CareCalendarGoal care_calendar_goal_of_month (CareMonth month, const CareOverview *overview);
CareCalendarGoal care_calendar_goal_of (const CareCalendarEntry *entry, const CareOverview *overview);
void care_calendar_goal_clear (CareCalendarGoal *self);
