/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure through the months as a small drawing: a dot a month, joined where months follow one another, a
 * gap where there is none. Its name says the same in words. Colours are the theme's. */
#pragma once

#include <gtk/gtk.h>

#define CARE_TYPE_ITEM_PLOT (care_item_plot_get_type ())
G_DECLARE_FINAL_TYPE (CareItemPlot, care_item_plot, CARE, ITEM_PLOT, GtkWidget)

/* months: CareItemMonth, oldest first, one at least; a reference is kept. The last one is marked. */
GtkWidget *care_item_plot_new (GPtrArray *months);
