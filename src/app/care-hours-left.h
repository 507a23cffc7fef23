/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A label that says how many hours are left in a window, on its last day, and keeps that right by itself. */
#pragma once

#include <gtk/gtk.h>

#include "care-desk.h"

/* window NULL: there is nothing to say, and the label is not there; as on any day but the last. */
void care_hours_left_show (GtkLabel *label, CareDesk *desk, const CareWindow *window);

/* What its timer does, every so many seconds. */
void care_hours_left_update (GtkLabel *label);
