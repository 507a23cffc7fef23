/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to come as a list under headings, of every kind or of one. Page Up and Page Down move by months,
 * Home and "t" to today; the list's own keys move by lines. */
#pragma once

#include <adwaita.h>

#include "care-calendar-book.h"
#include "care-calendar-lines.h"

#define CARE_TYPE_CALENDAR_AGENDA (care_calendar_agenda_get_type ())
G_DECLARE_FINAL_TYPE (CareCalendarAgenda, care_calendar_agenda, CARE, CALENDAR_AGENDA, AdwBin)

/* Signals: "line-activated" (CareCalendarLine, GtkWidget: where it stands), "month-changed". */
void care_calendar_agenda_refresh (CareCalendarAgenda *self, CareCalendarBook *book);

/* The first month that is shown; of the present one, today and what comes after. */
CareMonth care_calendar_agenda_get_month (CareCalendarAgenda *self); /* CARE_NO_MONTH before a refresh */

/* Begins with that month; today's begins with today. */
void care_calendar_agenda_go_to (CareCalendarAgenda *self, CareMonth month, bool focus);

/* Shows one CareOccasionKind, or CARE_CALENDAR_ANY_KIND, which is how it begins. */
void care_calendar_agenda_set_kind (CareCalendarAgenda *self, int kind);

/* The days that are shown, and of which kind; the caller's. */
CareCalendarDays *
care_calendar_agenda_get_days (CareCalendarAgenda *self, CareDate *from, CareDate *to, int *kind);

/* The line that a row of the list shows, or NULL. Borrowed. */
CareCalendarLine *care_calendar_agenda_find_line (CareCalendarAgenda *self, GtkWidget *row);

/* The lines that are shown. Borrowed. */
GListModel *care_calendar_agenda_get_lines (CareCalendarAgenda *self);
