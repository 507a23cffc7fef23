/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One day of the calendar: its number, a holiday's name, and that it can be pressed. The bars over it are
 * the month's. */
#pragma once

#include <adwaita.h>

#include "care-date.h"

#define CARE_TYPE_CALENDAR_DAY (care_calendar_day_get_type ())
G_DECLARE_FINAL_TYPE (CareCalendarDay, care_calendar_day, CARE, CALENDAR_DAY, AdwBin)

/* Emits "activate" when it is pressed or Enter or Space is. */
GtkWidget *care_calendar_day_new (void);

CareDate care_calendar_day_get_date (CareCalendarDay *self);

/* caption: a holiday's name or NULL; spoken: the whole day in words. */
void care_calendar_day_show (CareCalendarDay *self, CareDate date, const char *caption, const char *spoken);

/* What is not shown for want of room; 0 for nothing. */
void care_calendar_day_set_more (CareCalendarDay *self, int more);

/* Gives a class by whether it holds: "today", "other-month". */
void care_calendar_day_set_class (CareCalendarDay *self, const char *css_class, bool holds);
