/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cell grid shows: rows and columns of short texts, each with a state. The grid asks only for what is
 * in view and keeps nothing of it, so a model may be as large as a board of 40,000 homes and 60 months. */
#pragma once

#include <gio/gio.h>
#include <stdbool.h>

#define CARE_TYPE_CELL_MODEL (care_cell_model_get_type ())
G_DECLARE_INTERFACE (CareCellModel, care_cell_model, CARE, CELL_MODEL, GObject)

/* How a cell is drawn. Each that matters has a glyph or a fill with a text over it: never colour alone. */
typedef enum
{
  CARE_CELL_PLAIN,
  CARE_CELL_FAINT,     /* a fact that nobody need look at */
  CARE_CELL_NOT_ASKED, /* may be filled in, is not asked for */
  CARE_CELL_CLOSED,    /* there is no such cell: cannot be filled in */
  CARE_CELL_ADVICE,
  CARE_CELL_WARNING,
  CARE_CELL_ERROR,
  CARE_CELL_CURRENT, /* in progress */
  /* filled, as on a board of months */
  CARE_CELL_ON_TIME,
  CARE_CELL_INCOMPLETE,
  CARE_CELL_OUTSIDE_WINDOW,
  CARE_CELL_MISSED,
  CARE_CELL_OPEN,
  CARE_N_CELL_STATES,
} CareCellState;

typedef enum
{
  CARE_CELL_FIGURE, /* at the end of its cell */
  CARE_CELL_TEXT,   /* at the start */
  CARE_CELL_GLYPH,  /* in the middle */
} CareCellShape;

/* What a person did, for the one step that takes it back. */
typedef enum
{
  CARE_CELL_TYPED,
  CARE_CELL_PASTED,
  CARE_CELL_FILLED,
  CARE_CELL_CLEARED,
} CareCellDeed;

typedef struct
{
  int row, column;
  char *text; /* "" for none */
} CareCellEdit;

void care_cell_edit_clear (gpointer edit);

/* Rows, columns and titles count from 0. Texts are the caller's. All but the first four may be left out. */
struct _CareCellModelInterface
{
  GTypeInterface parent_interface;

  int (*n_rows) (CareCellModel *self);
  int (*n_columns) (CareCellModel *self);
  char *(*column_title) (CareCellModel *self, int column);
  char *(*row_title) (CareCellModel *self, int row, int title);

  int (*n_titles) (CareCellModel *self); /* columns at the start that stay put; 1 unless said */
  char *(*heading) (CareCellModel *self, int title);
  int (*title_chars) (CareCellModel *self, int title); /* about how many letters wide */
  CareCellState (*title_state) (CareCellModel *self, int row, int title);

  CareCellShape (*shape) (CareCellModel *self, int column);
  int (*column_chars) (CareCellModel *self, int column);
  char *(*text) (CareCellModel *self, int row, int column);
  CareCellState (*state) (CareCellModel *self, int row, int column);
  char *(*spoken) (CareCellModel *self,
                   int row,
                   int column); /* all that is to be said of it, in one sentence */
  char *(*tooltip) (CareCellModel *self, int row, int column);
  char *(*column_tooltip) (CareCellModel *self, int column);
  bool (*is_present) (CareCellModel *self,
                      int column); /* the month that counts now: its heading stands out */

  bool (*is_editable) (CareCellModel *self, int row, int column);
  /* The state that the cell would have with this text: asked with each key. */
  CareCellState (*look_at) (CareCellModel *self, int row, int column, const char *text);
  /* edits: of CareCellEdit, only of cells that are editable. */
  void (*change) (CareCellModel *self, CareCellDeed deed, GArray *edits);
  void (*undo) (CareCellModel *self);
  void (*redo) (CareCellModel *self);
};

/* Signals. "changed" (row, n_rows): their cells are to be drawn again; "reshaped": rows or columns came or
 * went. */
void care_cell_model_changed (CareCellModel *self, int row, int n_rows);
void care_cell_model_reshaped (CareCellModel *self);

int care_cell_model_n_rows (CareCellModel *self);
int care_cell_model_n_columns (CareCellModel *self);
int care_cell_model_n_titles (CareCellModel *self);
char *care_cell_model_column_title (CareCellModel *self, int column);
bool care_cell_model_is_present (CareCellModel *self, int column);
char *care_cell_model_row_title (CareCellModel *self, int row, int title);
char *care_cell_model_heading (CareCellModel *self, int title);
int care_cell_model_title_chars (CareCellModel *self, int title);
CareCellState care_cell_model_title_state (CareCellModel *self, int row, int title);
CareCellShape care_cell_model_shape (CareCellModel *self, int column);
int care_cell_model_column_chars (CareCellModel *self, int column);
char *care_cell_model_text (CareCellModel *self, int row, int column); /* never NULL */
CareCellState care_cell_model_state (CareCellModel *self, int row, int column);
char *care_cell_model_spoken (CareCellModel *self, int row, int column);
char *care_cell_model_tooltip (CareCellModel *self, int row, int column); /* NULL: none */
char *care_cell_model_column_tooltip (CareCellModel *self, int column);
bool care_cell_model_is_editable (CareCellModel *self, int row, int column);
CareCellState care_cell_model_look_at (CareCellModel *self, int row, int column, const char *text);
void care_cell_model_change (CareCellModel *self, CareCellDeed deed, GArray *edits);
void care_cell_model_undo (CareCellModel *self);
void care_cell_model_redo (CareCellModel *self);
