/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dates that moved because a bank holiday came or went: before, after and why, in words. */
#pragma once

#include "care-desk.h"

#include <gtk/gtk.h>

/* Shows those that moved after the moment (CARE_NO_INSTANT or 0: all), and remembers that they were seen.
 * With none it says so. */
void care_moved_dialog_present (GtkWidget *from, CareDesk *desk, CareInstant since);

/* Offers them in the window, as long as there are any that were not seen: now and whenever the record
 * changes. */
void care_moved_dialog_watch (GtkWidget *window, CareDesk *desk);
