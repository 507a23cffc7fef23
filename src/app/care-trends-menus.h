/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu buttons over the trends. */
#pragma once

#include <gtk/gtk.h>

GtkWidget *care_trends_save_menu_new (void);      /* "trends.save" */
GtkWidget *care_trends_published_menu_new (void); /* "trends.import", "trends.forget" */
