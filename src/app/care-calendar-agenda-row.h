/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the agenda: a heading where one begins, the day, its mark, and what it is. */
#pragma once

#include <adwaita.h>

#include "care-calendar-lines.h"

#define CARE_TYPE_CALENDAR_AGENDA_ROW (care_calendar_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (CareCalendarAgendaRow, care_calendar_agenda_row, CARE, CALENDAR_AGENDA_ROW, AdwBin)

GtkWidget *care_calendar_agenda_row_new (void);
void care_calendar_agenda_row_show (CareCalendarAgendaRow *self, CareCalendarLine *line);

/* What it shows; NULL before the first. Borrowed. */
CareCalendarLine *care_calendar_agenda_row_get_line (CareCalendarAgendaRow *self);

/* The line itself, without a heading over it: where a popover points to. Borrowed. */
GtkWidget *care_calendar_agenda_row_get_body (CareCalendarAgendaRow *self);
