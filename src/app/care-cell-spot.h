/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cell of a grid that has the keyboard, for who cannot see it. A grid has two and uses them in turn:
 * moving the keyboard from one to the other is an event that every screen reader speaks. */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

#define CARE_TYPE_CELL_SPOT (care_cell_spot_get_type ())
G_DECLARE_FINAL_TYPE (CareCellSpot, care_cell_spot, CARE, CELL_SPOT, GtkWidget)

GtkWidget *care_cell_spot_new (void);

/* row and column from 0; spoken: all that is to be said; more: of the selection, or "". */
void care_cell_spot_say (
    CareCellSpot *self, int row, int column, const char *spoken, const char *more, bool can_edit, bool wrong);
