/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The agenda's lines: what is to come, day by day, under headings "Today", "This Week" and then the months.
 */
#pragma once

#include <gio/gio.h>

#include "care-calendar-days.h"

#define CARE_TYPE_CALENDAR_LINE (care_calendar_line_get_type ())
G_DECLARE_FINAL_TYPE (CareCalendarLine, care_calendar_line, CARE, CALENDAR_LINE, GObject)

#define CARE_CALENDAR_ANY_KIND (-1)

/* A store of CareCalendarLine: those of the days from..to, of that CareOccasionKind or of any. */
GListStore *
care_calendar_lines_new (CareCalendarDays *days, CareDate from, CareDate to, int kind, CareCalendarLeft left);

/* Makes a store as fresh is: what reads the same stays where it is, with what it stands for now, so that a
 * list over it keeps its rows, its place and the keyboard. fresh is used up. */
void care_calendar_lines_update (GListStore *store, GListStore *fresh);

/* Borrowed; the days live as long as the line. */
const CareCalendarEntry *care_calendar_line_get_entry (CareCalendarLine *self);
CareCalendarDays *care_calendar_line_get_days (CareCalendarLine *self);

/* "Today", "This Week", "December 2026"; NULL where the line before has the same one. */
const char *care_calendar_line_get_heading (CareCalendarLine *self);
bool care_calendar_line_begins_day (CareCalendarLine *self);

/* What it means, and how many homes are left of a window; the caller's. */
char *care_calendar_line_detail (CareCalendarLine *self);
char *care_calendar_line_spoken (CareCalendarLine *self); /* day, title and what is left; the caller's */

/* The heading under which a day stands; the caller's. */
char *care_calendar_heading (CareDate date, CareDate today);
