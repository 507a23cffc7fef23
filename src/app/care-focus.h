/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the keyboard's place while the widgets under it are made anew. */
#pragma once

#include <gtk/gtk.h>

/* Where the focus is inside a widget, or NULL where it is elsewhere. */
typedef struct CareFocus CareFocus;

CareFocus *care_focus_save (GtkWidget *widget);

/* Gives the focus to the widget in the same place, or the nearest before it. Frees the place. */
void care_focus_restore (CareFocus *self, GtkWidget *widget);
