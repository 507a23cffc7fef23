/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the views of the calendar read from: the days of whatever span is asked for, at once as far as the law
 * alone says them, and whole as soon as the record was read. Main thread. */
#pragma once

#include <glib-object.h>

#include "care-calendar-days.h"

#define CARE_TYPE_CALENDAR_BOOK (care_calendar_book_get_type ())
G_DECLARE_FINAL_TYPE (CareCalendarBook, care_calendar_book, CARE, CALENDAR_BOOK, GObject)

/* Signals: "changed", when what was asked for reads otherwise now; "failed" (GError), when it could not be
 * read. */
CareCalendarBook *care_calendar_book_new (CareDesk *desk);

/* The record or the day changed: what is known is read again when it is next asked for. The overview must
 * live until the next call. Tells no "changed". */
void care_calendar_book_refresh (CareCalendarBook *self, const CareOverview *overview);

/* After the first refresh; borrowed. */
const CareOverview *care_calendar_book_overview (CareCalendarBook *self);
CareCalendarLeft care_calendar_book_left (CareCalendarBook *self);

/* Covers from..to at the least; the caller's. */
CareCalendarDays *care_calendar_book_days (CareCalendarBook *self, CareDate from, CareDate to);

/* Whether the record is being read. */
bool care_calendar_book_is_reading (CareCalendarBook *self);
