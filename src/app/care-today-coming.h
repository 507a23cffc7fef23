/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is coming up: the next windows, a season that begins or ends, and the bank holiday that matters. */
#pragma once

#include <gtk/gtk.h>

#include "care-desk.h"

/* Adds a row for each to the list; nothing for what is far away. */
void care_today_coming_add (GtkListBox *list, const CareOverview *overview);
