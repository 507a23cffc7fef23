/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A year as twelve small months, as many beside each other as there is room for. Arrow keys move by days and
 * weeks, Page Up and Page Down by years, Home and "t" go to today. */
#pragma once

#include <adwaita.h>

#include "care-calendar-book.h"
#include "care-calendar-dot.h"

#define CARE_TYPE_CALENDAR_YEAR (care_calendar_year_get_type ())
G_DECLARE_FINAL_TYPE (CareCalendarYear, care_calendar_year, CARE, CALENDAR_YEAR, AdwBin)

/* Signals: "day-activated" (CareCalendarDot), "month-activated" (int: CareMonth), "year-changed". */
void care_calendar_year_refresh (CareCalendarYear *self, CareCalendarBook *book);

int care_calendar_year_get_year (CareCalendarYear *self); /* 0 before the first refresh */

/* Borrowed. */
CareCalendarDays *care_calendar_year_get_days (CareCalendarYear *self);

/* Shows the year of that day, and gives the day the focus if asked. */
void care_calendar_year_go_to (CareCalendarYear *self, CareDate date, bool focus);

CareDate care_calendar_year_get_date (CareCalendarYear *self); /* that has the focus, or would have */
CareCalendarDot *care_calendar_year_find_day (CareCalendarYear *self, CareDate date); /* or NULL */
