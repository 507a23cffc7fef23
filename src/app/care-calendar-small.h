/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small month of the year view: its name, which opens it, and its days as a grid. */
#pragma once

#include <adwaita.h>

#include "care-calendar-book.h"
#include "care-calendar-dot.h"

#define CARE_TYPE_CALENDAR_SMALL (care_calendar_small_get_type ())
G_DECLARE_FINAL_TYPE (CareCalendarSmall, care_calendar_small, CARE, CALENDAR_SMALL, GtkBox)

/* Signals: "day-activated" (CareCalendarDot), "month-activated". */
GtkWidget *care_calendar_small_new (void);

/* days must cover the month. */
void care_calendar_small_show (CareCalendarSmall *self,
                               CareMonth month,
                               const CareCalendarDays *days,
                               CareCalendarLeft left);

CareMonth care_calendar_small_get_month (CareCalendarSmall *self);

/* NULL where the day is none of that month's. */
CareCalendarDot *care_calendar_small_find_day (CareCalendarSmall *self, CareDate date);
