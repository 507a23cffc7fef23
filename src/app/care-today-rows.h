/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the Today page, each made whole from a line of the overview. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"
#include "care-place-todo.h"

/* A return that is left to do; a press opens it. */
GtkWidget *care_today_task_row (const CareTask *task, const CareOverview *overview);

/* A return of a window that has closed without it. */
GtkWidget *care_today_missed_row (const CareHistoryRow *row, const CareOverview *overview);

/* Where the others are, of count in all. */
GtkWidget *care_today_more_missed_row (int count);

/* What there is to put right about a home or a provider; and that there is more of it. */
GtkWidget *care_today_home_row (const CarePlaceTodo *todo, const CareOverview *overview);
GtkWidget *care_today_more_homes_row (int count);

/* A clock of an open case; a press opens the case. */
GtkWidget *care_today_deadline_row (const CareDeadlineRow *row, const CareOverview *overview);

/* A day to come, with what it is. Not to be pressed. */
GtkWidget *care_today_coming_row (CareDate date, const char *title, const char *subtitle);
CareDate care_today_coming_date (GtkWidget *row);
