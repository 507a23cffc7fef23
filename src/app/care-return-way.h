/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way through the fields of a return: from one to the next, and from what was found to the field that it
 * is about. Of the form. */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

/* rows: CareReturnRow in the order of the form. To the first field. */
void care_return_way_first (GPtrArray *rows);

/* To the field after the one with the focus in form (step 1),
 * or the one before (step -1); to the first where none has it. Folded ones cannot be reached. False after the
 * last one. */
bool care_return_way_move (GPtrArray *rows, GtkWidget *form, int step);

/* Puts the focus into the field, or the first field of the
 * item, unfolding what it lies in. False where no row has it. */
bool care_return_way_go (GPtrArray *rows, const char *item);

/* The next field (step 1) or the one before (step -1) at which something was found, beginning where the focus
 * is in form (at the top where it is elsewhere) and going round. False where nothing was found anywhere. */
bool care_return_way_step (GPtrArray *rows, GtkWidget *form, int step);

/* Keeps what is in view where it is when something above it grows or shrinks with the next layout. Does
 * nothing at the very top. */
void care_return_way_hold (GtkScrolledWindow *scroller);
