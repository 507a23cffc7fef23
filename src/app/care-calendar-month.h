/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month as a grid of 42 days from a Monday, with bars across them. Arrow keys move by days and weeks, Page
 * Up and Page Down by months, Home and "t" go to today. */
#pragma once

#include <adwaita.h>

#include "care-calendar-book.h"
#include "care-calendar-day.h"

#define CARE_TYPE_CALENDAR_MONTH (care_calendar_month_get_type ())
G_DECLARE_FINAL_TYPE (CareCalendarMonth, care_calendar_month, CARE, CALENDAR_MONTH, AdwBin)

/* Signals: "day-activated" (CareCalendarDay), "month-changed". */
void care_calendar_month_refresh (CareCalendarMonth *self, CareCalendarBook *book);

CareMonth
care_calendar_month_get_month (CareCalendarMonth *self); /* CARE_NO_MONTH before the first refresh */

/* Shows the month of that day, and gives the day the focus if asked. */
void care_calendar_month_go_to (CareCalendarMonth *self, CareDate date, bool focus);

/* What is shown; NULL before the first refresh. Borrowed. */
CareCalendarDays *care_calendar_month_get_days (CareCalendarMonth *self);

/* The day that has the focus, or would have. */
CareDate care_calendar_month_get_date (CareCalendarMonth *self);

CareCalendarDay *care_calendar_month_find_day (CareCalendarMonth *self, CareDate date); /* or NULL */
