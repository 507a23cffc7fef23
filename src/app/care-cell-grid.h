/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grid of cells in one drawn widget: titles and a head that stay put, one place where the keyboard is, a
 * block that is selected, and one editor that moves. To be put into a GtkScrolledWindow.
 *
 * Keys are a spreadsheet's: arrows, Home, End, Page Up and Down, with Control to the edge of all; with Shift
 * to select; Enter and Tab with Shift back; typing, F2, Escape, Delete; Control with C, X, V, D, R, Z, Y and
 * A. Tab at the last cell, Control+Tab and F6 leave it.
 *
 * Only widgets are accessible in GTK 4.8, so the cell with the keyboard is one (care-cell-spot.h).
 *
 * Actions: grid.cut, grid.copy, grid.paste, grid.clear, grid.fill-down, grid.fill-right, grid.undo,
 * grid.redo, grid.edit, grid.select-all. Signals: "moved": the cursor or the selection did; "opened" (row,
 * column): Enter or a double press on a cell that cannot be typed in, or on a row's title (column -1); "told"
 * (text): something to be said to the person. */
#pragma once

#include <gtk/gtk.h>

#include "care-cell-geometry.h"
#include "care-cell-model.h"

#define CARE_TYPE_CELL_GRID (care_cell_grid_get_type ())
G_DECLARE_FINAL_TYPE (CareCellGrid, care_cell_grid, CARE, CELL_GRID, GtkWidget)

GtkWidget *care_cell_grid_new (void);

/* model may be NULL. The cursor stays where it is, as far as there is such a cell. */
void care_cell_grid_set_model (CareCellGrid *self, CareCellModel *model);
CareCellModel *care_cell_grid_get_model (CareCellGrid *self);

/* Where the keyboard is; false where there is no cell at all. */
bool care_cell_grid_get_cursor (CareCellGrid *self, int *row, int *column);

/* Moves it and scrolls to it; extend: the selection reaches there from where it began. */
void care_cell_grid_move_to (CareCellGrid *self, int row, int column, bool extend);
void care_cell_grid_select (CareCellGrid *self, const CareCellBlock *block);
CareCellBlock care_cell_grid_get_selection (CareCellGrid *self);

/* How far off the rows are seen: 0 as they are read, -1 in small letters, -2 as coloured lines without words,
 * CARE_CELL_ZOOM_ALL with all of them in view, where several may share a line. Kept within these. */
#define CARE_CELL_ZOOM_ALL (-3)
void care_cell_grid_set_zoom (CareCellGrid *self, int zoom);
int care_cell_grid_get_zoom (CareCellGrid *self);

/* More for the menu of a cell, under cut, copy and paste; or NULL. */
void care_cell_grid_set_more_menu (CareCellGrid *self, GMenuModel *menu);

/* What is typed at this moment, or NULL where nothing is; for tests. Borrowed. */
const char *care_cell_grid_get_typed (CareCellGrid *self);

/* The selected cells as text, as they are copied; and the other way round, from the selection's first cell
 * on. */
char *care_cell_grid_copy_text (CareCellGrid *self);
void care_cell_grid_paste_text (CareCellGrid *self, const char *text);

/* A key as if it were pressed here; false where it means nothing. For tests, as GTK 4 can make no key events.
 */
bool care_cell_grid_press (CareCellGrid *self, guint key, GdkModifierType modifiers);
