/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plot on the screen: the keys left and right, Home and End step through its months, and its spoken name
 * becomes what that month says. Colours are the theme's. */
#pragma once

#include "care-plot.h"

#define CARE_TYPE_PLOT_VIEW (care_plot_view_get_type ())
G_DECLARE_FINAL_TYPE (CarePlotView, care_plot_view, CARE, PLOT_VIEW, GtkWidget)

/* Signal "moved": the month that is marked changed. */
GtkWidget *care_plot_view_new (void);

/* Takes data; NULL: nothing to show. spoken: the whole of it in words. */
void care_plot_view_set (CarePlotView *self, CarePlotData *data, const char *spoken);

/* Goes to a month from 0, or the nearest there is, as the arrow keys do. */
void care_plot_view_move_to (CarePlotView *self, int at);

/* The month that is marked, from 0, -1: none; and what it says in words (the caller's). */
int care_plot_view_get_at (CarePlotView *self);
char *care_plot_view_words (CarePlotView *self);
