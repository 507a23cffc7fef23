/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month as a grid of 42 days from a Monday, with bars across them. Arrow keys move by days and weeks, Page
 * Up and Page Down by months, Home and "t" go to today. */
#pragma once

#include <adwaita.h>

#include "care-calendar-day.h"
#include "care-desk.h"

#define CARE_TYPE_CALENDAR_MONTH (care_calendar_month_get_type ())
G_DECLARE_FINAL_TYPE (CareCalendarMonth, care_calendar_month, CARE, CALENDAR_MONTH, AdwBin)

/* Signals: "day-activated" (CareCalendarDay), "month-changed". */
void care_calendar_month_refresh (CareCalendarMonth *self, const CareOverview *overview);

CareMonth
care_calendar_month_get_month (CareCalendarMonth *self); /* CARE_NO_MONTH before the first refresh */

/* Shows the month of that day, and gives the day the focus if asked. */
void care_calendar_month_go_to (CareCalendarMonth *self, CareDate date, bool focus);

/* Of CareMark, for the days shown. Borrowed. */
GPtrArray *care_calendar_month_get_marks (CareCalendarMonth *self);

CareCalendarDay *care_calendar_month_find_day (CareCalendarMonth *self, CareDate date); /* or NULL */
