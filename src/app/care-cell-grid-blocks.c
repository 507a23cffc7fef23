/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to a block of cells at once. Each is one change of the model, so that one step takes it back.
 */
#include "care-cell-grid-private.h"

#include <glib/gi18n.h>

#include "care-cell-text.h"

/* A change being put together: edits of cells that can be edited, and how many cannot. */
typedef struct
{
  GArray *edits;
  int shut;
} Change;

static void
begin (Change *change)
{
  change->edits = g_array_new (FALSE, FALSE, sizeof (CareCellEdit));
  g_array_set_clear_func (change->edits, care_cell_edit_clear);
  change->shut = 0;
}

static void
add (CareCellGrid *self, Change *change, int row, int column, const char *text)
{
  g_autofree char *before = care_cell_model_text (self->model, row, column);
  CareCellEdit edit = { row, column, NULL };

  if (g_str_equal (before, text))
    return;
  if (!care_cell_model_is_editable (self->model, row, column))
    {
      change->shut++;
      return;
    }
  edit.text = g_strdup (text);
  g_array_append_val (change->edits, edit);
}

static void
finish (CareCellGrid *self, Change *change, CareCellDeed deed)
{
  if (change->edits->len > 0)
    care_cell_model_change (self->model, deed, change->edits);
  if (change->shut > 0)
    {
      g_autofree char *words = g_strdup_printf (
          ngettext ("%d cell cannot be filled in here and was left as it is.",
                    "%d cells cannot be filled in here and were left as they are.", (gulong)change->shut),
          change->shut);

      care_cell_grid_tell (self, words);
    }
  g_array_unref (change->edits);
}

char *
care_cell_grid_copy_text (CareCellGrid *self)
{
  CareCellBlock block = care_cell_grid_get_selection (self);
  GString *text = g_string_new (NULL);

  for (int row = block.row; row < block.row + block.n_rows; row++)
    {
      for (int column = block.column; column < block.column + block.n_columns; column++)
        {
          g_autofree char *cell = care_cell_model_text (self->model, row, column);

          if (column > block.column)
            g_string_append_c (text, '\t');
          care_cell_text_append (text, cell);
        }
      if (row + 1 < block.row + block.n_rows)
        g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

void
care_cell_grid_copy (CareCellGrid *self)
{
  g_autofree char *text = care_cell_grid_is_empty (self) ? NULL : care_cell_grid_copy_text (self);

  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

/* One value goes into every cell that is selected. */
static void
paste_everywhere (CareCellGrid *self, const char *value, const CareCellBlock *block)
{
  Change change;

  begin (&change);
  for (int row = block->row; row < block->row + block->n_rows; row++)
    for (int column = block->column; column < block->column + block->n_columns; column++)
      add (self, &change, row, column, value);
  finish (self, &change, CARE_CELL_PASTED);
}

static void
paste_block (CareCellGrid *self, const CareCellText *cells, int row, int column)
{
  int n_rows = MIN (cells->n_rows, self->geometry.n_rows - row);
  int n_columns = MIN (cells->n_columns, self->geometry.n_columns - column);
  CareCellBlock block = { row, column, n_rows, n_columns };
  Change change;

  begin (&change);
  for (int i = 0; i < n_rows; i++)
    for (int j = 0; j < n_columns; j++)
      add (self, &change, row + i, column + j, care_cell_text_get (cells, i, j));
  care_cell_grid_select (self, &block);
  finish (self, &change, CARE_CELL_PASTED);
  if (n_rows < cells->n_rows || n_columns < cells->n_columns)
    {
      g_autofree char *words = g_strdup_printf (_ ("What was copied has %d rows and %d columns. There was "
                                                   "room from here on for %d and %d, and the rest was "
                                                   "left out."),
                                                cells->n_rows, cells->n_columns, n_rows, n_columns);

      care_cell_grid_tell (self, words);
    }
}

void
care_cell_grid_paste_text (CareCellGrid *self, const char *text)
{
  g_autoptr (CareCellText) cells = NULL;
  CareCellBlock block;

  g_return_if_fail (CARE_IS_CELL_GRID (self) && text != NULL);

  cells = care_cell_text_parse (text);
  if (cells->n_rows == 0 || care_cell_grid_is_empty (self))
    return;
  care_cell_grid_commit (self);
  block = care_cell_grid_get_selection (self);
  if (cells->n_rows == 1 && cells->n_columns == 1)
    paste_everywhere (self, care_cell_text_get (cells, 0, 0), &block);
  else
    paste_block (self, cells, block.row, block.column);
}

static void
on_text (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_autoptr (CareCellGrid) self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->model == NULL)
    return;
  if (text != NULL)
    care_cell_grid_paste_text (self, text);
  else
    care_cell_grid_tell (self, _ ("There is no text to paste. Copy the cells in your spreadsheet first."));
}

void
care_cell_grid_paste (CareCellGrid *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->reading, on_text,
                                 g_object_ref (self));
}

void
care_cell_grid_clear (CareCellGrid *self, CareCellDeed deed)
{
  CareCellBlock block = care_cell_grid_get_selection (self);
  Change change;

  begin (&change);
  for (int row = block.row; row < block.row + block.n_rows; row++)
    for (int column = block.column; column < block.column + block.n_columns; column++)
      add (self, &change, row, column, "");
  finish (self, &change, deed);
}

/* The first row, or column, of the selection goes into all the others; where only one is selected, what is
 * before it. */
void
care_cell_grid_fill (CareCellGrid *self, bool down)
{
  CareCellBlock block = care_cell_grid_get_selection (self);
  int from = down ? block.row : block.column;
  Change change;

  if (care_cell_grid_is_empty (self))
    return;
  if ((down ? block.n_rows : block.n_columns) == 1)
    from--;
  if (from < 0)
    return;
  begin (&change);
  for (int row = block.row; row < block.row + block.n_rows; row++)
    for (int column = block.column; column < block.column + block.n_columns; column++)
      if ((down ? row : column) != from)
        {
          g_autofree char *text = care_cell_model_text (self->model, down ? from : row, down ? column : from);

          add (self, &change, row, column, text);
        }
  finish (self, &change, CARE_CELL_FILLED);
}
