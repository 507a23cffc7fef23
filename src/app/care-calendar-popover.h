/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day of the calendar opened: what it is, "Why this date", and the one thing to do from there. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

/* marks: of CareMark. Everything is copied. Not yet on a parent. */
GtkWidget *care_calendar_popover_new (const CareOverview *overview, GPtrArray *marks, CareDate date);
