/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day of the calendar opened: what stands on it and what that means, "Why this date", and where to go from
 * there. */
#pragma once

#include <adwaita.h>

#include "care-calendar-book.h"

/* only: one of the day's entries (of days), or NULL for all that stands on the day. Everything is copied. Not
 * yet on a parent. */
GtkWidget *care_calendar_popover_new (CareCalendarBook *book,
                                      const CareCalendarDays *days,
                                      CareDate date,
                                      const CareCalendarEntry *only);
