/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the cell grid share. */
#pragma once

#include "care-cell-grid.h"
#include "care-cell-layouts.h"

/* From the edge of a cell to its text. */
#define CARE_CELL_PADDING 8

/* A row without words. */
#define LOW_ROW 5.0

struct _CareCellGrid
{
  GtkWidget parent_instance;

  /* owned */
  CareCellModel *model;
  GtkAdjustment *adjustments[2]; /* by GtkOrientation; NULL outside a scrolled window */
  GtkScrollablePolicy policies[2];
  CareCellGeometry geometry;
  int *title_widths; /* as they would be with room enough */
  CareCellLayouts *layouts;
  GMenuModel *more_menu;
  GCancellable *reading; /* the clipboard */

  /* children */
  GtkWidget *spots[2];
  GtkWidget *editor;
  GtkWidget *menu;

  int zoom;
  GBytes *bands; /* states of each line of pixels, where rows share lines; NULL: to be found */

  int spot; /* which of the two has the cell */
  int row, column;
  int anchor_row, anchor_column; /* the other corner of the selection */
  int tab_column;                /* where Tab began, to which Enter goes back; -1: nowhere */
  bool editing;
  bool edit_in_place; /* begun by F2: arrows move in the text */
  bool composing;     /* an input method has something of its own in the editor */
  bool show_cursor;   /* to be scrolled to once there is a size */
  bool whole_rows, whole_columns;
  int resized; /* the column whose width is being drawn, -1: none */
  int resize_from;
};

/* Where a cell is drawn, whether or not that is in view; column -1 - n: the nth title. */
void care_cell_grid_get_area (CareCellGrid *self, int row, int column, GdkRectangle *area);

/* The cell at a place of the widget. row -1: in the head; column as above; false: in none. */
bool care_cell_grid_find (CareCellGrid *self, double x, double y, int *row, int *column);

/* How far it is scrolled, from the side where one begins to read. */
double care_cell_grid_get_offset (CareCellGrid *self, GtkOrientation orientation);
void
care_cell_grid_set_adjustment (CareCellGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment);
void care_cell_grid_configure (
    CareCellGrid *self, GtkOrientation orientation, double size, double page, double step);
bool care_cell_grid_is_empty (CareCellGrid *self);

/* Moves without a care for what was typed. */
void care_cell_grid_put_cursor (CareCellGrid *self, int row, int column, bool extend);

/* Says anew what is at the cursor; moved: so that it is spoken. */
void care_cell_grid_tell_spot (CareCellGrid *self, bool moved);
void care_cell_grid_show_cursor (CareCellGrid *self);

/* From the edge of a column to its title: a column of signs is no wider than they are, so its title has all
 * of it. */
int care_cell_grid_head_padding (CareCellGrid *self, int column);

/* drawing. fill_of: the name of the colour that a state is filled with, or NULL. */
const char *care_cell_state_fill (CareCellState state);
void care_cell_grid_snapshot_low (CareCellGrid *self, GtkSnapshot *snapshot);
void care_cell_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

/* measuring */
void care_cell_grid_measure (CareCellGrid *self);

/* keys */
void care_cell_grid_add_keys (CareCellGrid *self);
void care_cell_grid_class_add_actions (GtkWidgetClass *klass);

/* pointer */
void care_cell_grid_add_pointer (CareCellGrid *self);

/* editor. text NULL: what stands there; replace: begun by typing. */
void care_cell_grid_add_editor (CareCellGrid *self);
bool care_cell_grid_edit (CareCellGrid *self, const char *text, bool in_place);
void care_cell_grid_commit (CareCellGrid *self);
void care_cell_grid_take_back (CareCellGrid *self);

/* blocks */
void care_cell_grid_copy (CareCellGrid *self);
void care_cell_grid_paste (CareCellGrid *self);
void care_cell_grid_clear (CareCellGrid *self, CareCellDeed deed);
void care_cell_grid_fill (CareCellGrid *self, bool down);
void care_cell_grid_tell (CareCellGrid *self, const char *text);
void care_cell_grid_open (CareCellGrid *self, int row, int column);
