/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-cell-model.h"

#define TITLE_CHARS 24
#define MORE_TITLE_CHARS 13
#define COLUMN_CHARS 7

G_DEFINE_INTERFACE (CareCellModel, care_cell_model, G_TYPE_OBJECT)

enum
{
  CHANGED,
  RESHAPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define ASK(self, what) (CARE_CELL_MODEL_GET_IFACE (self)->what)

static void
care_cell_model_default_init (CareCellModelInterface *iface)
{
  signals[CHANGED] = g_signal_new ("changed", CARE_TYPE_CELL_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[RESHAPED] = g_signal_new ("reshaped", CARE_TYPE_CELL_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

void
care_cell_edit_clear (gpointer edit)
{
  g_clear_pointer (&((CareCellEdit *)edit)->text, g_free);
}

void
care_cell_model_changed (CareCellModel *self, int row, int n_rows)
{
  g_return_if_fail (CARE_IS_CELL_MODEL (self));
  g_signal_emit (self, signals[CHANGED], 0, row, n_rows);
}

void
care_cell_model_reshaped (CareCellModel *self)
{
  g_return_if_fail (CARE_IS_CELL_MODEL (self));
  g_signal_emit (self, signals[RESHAPED], 0);
}

int
care_cell_model_n_rows (CareCellModel *self)
{
  return ASK (self, n_rows) (self);
}

int
care_cell_model_n_columns (CareCellModel *self)
{
  return ASK (self, n_columns) (self);
}

int
care_cell_model_n_titles (CareCellModel *self)
{
  return ASK (self, n_titles) != NULL ? ASK (self, n_titles) (self) : 1;
}

char *
care_cell_model_column_title (CareCellModel *self, int column)
{
  return ASK (self, column_title) (self, column);
}

bool
care_cell_model_is_present (CareCellModel *self, int column)
{
  return ASK (self, is_present) != NULL && ASK (self, is_present) (self, column);
}

char *
care_cell_model_row_title (CareCellModel *self, int row, int title)
{
  return ASK (self, row_title) (self, row, title);
}

char *
care_cell_model_heading (CareCellModel *self, int title)
{
  return ASK (self, heading) != NULL ? ASK (self, heading) (self, title) : g_strdup ("");
}

int
care_cell_model_title_chars (CareCellModel *self, int title)
{
  if (ASK (self, title_chars) != NULL)
    return ASK (self, title_chars) (self, title);
  return title == 0 ? TITLE_CHARS : MORE_TITLE_CHARS;
}

CareCellState
care_cell_model_title_state (CareCellModel *self, int row, int title)
{
  return ASK (self, title_state) != NULL ? ASK (self, title_state) (self, row, title) : CARE_CELL_PLAIN;
}

CareCellShape
care_cell_model_shape (CareCellModel *self, int column)
{
  return ASK (self, shape) != NULL ? ASK (self, shape) (self, column) : CARE_CELL_FIGURE;
}

int
care_cell_model_column_chars (CareCellModel *self, int column)
{
  return ASK (self, column_chars) != NULL ? ASK (self, column_chars) (self, column) : COLUMN_CHARS;
}

char *
care_cell_model_text (CareCellModel *self, int row, int column)
{
  char *text = ASK (self, text) != NULL ? ASK (self, text) (self, row, column) : NULL;

  return text != NULL ? text : g_strdup ("");
}

CareCellState
care_cell_model_state (CareCellModel *self, int row, int column)
{
  return ASK (self, state) != NULL ? ASK (self, state) (self, row, column) : CARE_CELL_PLAIN;
}

char *
care_cell_model_spoken (CareCellModel *self, int row, int column)
{
  g_autofree char *home = NULL;
  g_autofree char *item = NULL;
  g_autofree char *text = NULL;

  if (ASK (self, spoken) != NULL)
    return ASK (self, spoken) (self, row, column);
  home = care_cell_model_row_title (self, row, 0);
  item = care_cell_model_column_title (self, column);
  text = care_cell_model_text (self, row, column);
  return g_strdup_printf ("%s, %s, %s", home, item, text);
}

char *
care_cell_model_tooltip (CareCellModel *self, int row, int column)
{
  return ASK (self, tooltip) != NULL ? ASK (self, tooltip) (self, row, column) : NULL;
}

char *
care_cell_model_column_tooltip (CareCellModel *self, int column)
{
  return ASK (self, column_tooltip) != NULL ? ASK (self, column_tooltip) (self, column)
                                            : care_cell_model_column_title (self, column);
}

bool
care_cell_model_is_editable (CareCellModel *self, int row, int column)
{
  return ASK (self, change) != NULL
         && (ASK (self, is_editable) == NULL || ASK (self, is_editable) (self, row, column));
}

CareCellState
care_cell_model_look_at (CareCellModel *self, int row, int column, const char *text)
{
  return ASK (self, look_at) != NULL ? ASK (self, look_at) (self, row, column, text) : CARE_CELL_PLAIN;
}

void
care_cell_model_change (CareCellModel *self, CareCellDeed deed, GArray *edits)
{
  g_return_if_fail (CARE_IS_CELL_MODEL (self) && ASK (self, change) != NULL && edits != NULL);
  ASK (self, change) (self, deed, edits);
}

void
care_cell_model_undo (CareCellModel *self)
{
  if (ASK (self, undo) != NULL)
    ASK (self, undo) (self);
}

void
care_cell_model_redo (CareCellModel *self)
{
  if (ASK (self, redo) != NULL)
    ASK (self, redo) (self);
}
