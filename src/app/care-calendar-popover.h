/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day of the calendar opened: what stands on it and what that means, "Why this date", and where to go from
 * there. */
#pragma once

#include <adwaita.h>

#include "care-calendar-book.h"

/* only: one of the day's entries (of days), or NULL for all that stands on the day. over: the page; source:
 * what in it the popover points to; focus: what has the keyboard once it is closed. Both may go before it
 * does. What it shows is copied. */
void care_calendar_popover_open (CareCalendarBook *book,
                                 GtkWidget *over,
                                 const CareCalendarDays *days,
                                 CareDate date,
                                 const CareCalendarEntry *only,
                                 GtkWidget *source,
                                 GtkWidget *focus);

/* Whatever is open over the page; before the page goes. */
void care_calendar_popover_drop (GtkWidget *over);
