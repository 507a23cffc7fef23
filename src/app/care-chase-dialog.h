/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose returns of the present window are not recorded yet, by person: to copy, to print, or as a message to
 * each. Nothing is sent by this. */
#pragma once

#include <gtk/gtk.h>

#include "care-desk.h"

/* Reads the list first, and shows it over the window of from. */
void care_chase_dialog_present (GtkWidget *from, CareDesk *desk);
