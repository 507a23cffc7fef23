/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the Homes page: what is shown is what is spoken. */
#pragma once

#include <adwaita.h>

/* subtitle NULL: none. */
GtkWidget *care_home_row (const char *title, const char *subtitle);

/* A status beside it, in words; css_class "warning", "error", or NULL for a quiet one. */
void care_home_row_add_status (GtkWidget *row, const char *words, const char *css_class);

/* Can be pressed: emits "activated". arrow: leads somewhere; else a pencil. */
void care_home_row_make_pressable (GtkWidget *row, bool arrow);

/* A group with a heading and, with verb, a button beside it that does an action of an ancestor. */
AdwPreferencesGroup *
care_home_group (const char *title, const char *verb, const char *spoken, const char *action);
