/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed in the grid goes to the record step by step, in order, and is kept here until it is there. */
#include "care-returns-cells-private.h"

#include <glib/gi18n.h>

#include "care-words-findings.h"

#define NAMED 3 /* so many answers that were left alone are named */

typedef struct
{
  int64_t number;
  char *what;
  GPtrArray *cells; /* CareUndoCell */
} Step;

/* What goes to the database thread. */
typedef struct
{
  CareReturnsCells *cells;
  GPtrArray *steps;
  bool stored;
} Snapshot;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->what);
  g_ptr_array_unref (step->cells);
  g_free (step);
}

static gpointer
copy_cell (gconstpointer cell, gpointer data)
{
  return care_undo_cell_copy (cell);
}

static gpointer
take_snapshot (gpointer owner)
{
  CareReturnsCells *self = owner;
  Snapshot *snapshot = g_new0 (Snapshot, 1);

  snapshot->cells = g_object_ref (self);
  snapshot->steps = g_ptr_array_new_with_free_func (step_free);
  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = g_ptr_array_index (self->steps, i);
      Step *copy = g_new0 (Step, 1);

      copy->number = step->number;
      copy->what = g_strdup (step->what);
      copy->cells = g_ptr_array_copy (step->cells, copy_cell, NULL);
      g_ptr_array_set_free_func (copy->cells, (GDestroyNotify)care_undo_cell_free);
      g_ptr_array_add (snapshot->steps, copy);
    }
  return snapshot;
}

/* On the database thread: all of it or nothing, so that it can be tried again as it is. */
static gpointer
store_snapshot (CareRecord *record, gpointer data, GError **error)
{
  Snapshot *snapshot = data;
  bool done = true;

  if (!care_record_begin (record, error))
    return NULL;
  for (guint i = 0; i < snapshot->steps->len && done; i++)
    {
      const Step *step = g_ptr_array_index (snapshot->steps, i);

      done = care_record_set_many (record, step->what, step->cells, error);
    }
  snapshot->stored = care_record_end (record, done, error);
  return snapshot->stored ? data : NULL;
}

/* On the main thread again: what is stored need not be kept here. */
static void
snapshot_free (gpointer data)
{
  Snapshot *snapshot = data;
  GPtrArray *steps = snapshot->cells->steps;
  int64_t last = snapshot->steps->len > 0
                     ? ((Step *)g_ptr_array_index (snapshot->steps, snapshot->steps->len - 1))->number
                     : 0;

  while (snapshot->stored && steps->len > 0 && ((Step *)g_ptr_array_index (steps, 0))->number <= last)
    g_ptr_array_remove_index (steps, 0);
  g_ptr_array_unref (snapshot->steps);
  g_object_unref (snapshot->cells);
  g_free (snapshot);
}

void
care_returns_cells_add_step (CareReturnsCells *self, const char *what, GPtrArray *cells)
{
  Step *step = g_new0 (Step, 1);

  step->number = ++self->last_step;
  step->what = g_strdup (what);
  step->cells = cells;
  g_ptr_array_add (self->steps, step);
  care_autosave_touch (self->autosave);
  care_autosave_flush (self->autosave);
}

static const char *
name_of (CareReturnsCells *self, const CareUndoCell *cell)
{
  CareGridRow *row = care_returns_grid_find (self->grid, cell->location, cell->service);

  return row != NULL ? row->location->name : cell->location;
}

/* "Elm House (Occupied or used), Ash Court (...)" */
static char *
name_left (CareReturnsCells *self, GPtrArray *left)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < left->len && i < NAMED; i++)
    {
      const CareUndoCell *cell = g_ptr_array_index (left, i);
      g_autofree char *field = care_words_field (
          care_dataset_on (self->grid->law->datasets, cell->service, care_month_day (cell->month, 8)),
          cell->field);

      g_string_append_printf (text, "%s%s (%s)", i > 0 ? ", " : "", name_of (self, cell), field);
    }
  if (left->len > NAMED)
    g_string_append (text, _ (" and others"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
undone_words (CareReturnsCells *self, const CareUndone *undone, bool back)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gulong done = undone->done->len, left = undone->left->len;

  if (!undone->any)
    return g_strdup (back ? _ ("There is nothing to take back.") : _ ("There is nothing to do again."));
  if (done > 0 && back)
    g_string_append_printf (text, ngettext ("%lu answer taken back.", "%lu answers taken back.", done), done);
  else if (done > 0)
    g_string_append_printf (text, ngettext ("%lu answer done again.", "%lu answers done again.", done), done);
  if (left > 0)
    {
      g_autofree char *names = name_left (self, undone->left);

      g_string_append_printf (text,
                              ngettext ("%s%lu was left alone, because it was changed since: %s.",
                                        "%s%lu were left alone, because they were changed since: %s.", left),
                              done > 0 ? " " : "", left, names);
    }
  if (done + left == 0)
    g_string_append (text, _ ("All of it was as it is already."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_undone (CareReturnsCells *self, const CareUndone *undone)
{
  int row = -1, column = -1;

  for (guint i = 0; i < undone->done->len; i++)
    {
      const CareUndoCell *cell = g_ptr_array_index (undone->done, i);
      CareGridRow *found = care_returns_grid_find (self->grid, cell->location, cell->service);
      int nth = cell->month - self->grid->from;

      if (found == NULL || nth < 0 || nth >= care_returns_grid_n_months (self->grid))
        continue;
      care_returns_cells_put (self, found, nth, cell->field, cell->after);
      for (guint j = 0; row < 0 && j < self->columns->len; j++)
        {
          const CareCellColumn *at = &g_array_index (self->columns, CareCellColumn, j);
          guint index = 0;

          if (at->nth == nth && g_str_equal (at->field, cell->field)
              && g_ptr_array_find (self->shown, found, &index))
            {
              row = (int)index;
              column = (int)j;
            }
        }
    }
  if (row >= 0)
    g_signal_emit_by_name (self, "went", row, column);
}

static void turn_next (CareReturnsCells *self);

static void
on_turned (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareReturnsCells) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareUndone) undone = care_desk_run_finish (CARE_DESK (source), result, &error);
  bool back = self->turning < 0;
  g_autofree char *words = NULL;

  self->turning = 0;
  if (self->grid == NULL)
    return;
  if (undone != NULL)
    {
      words = undone_words (self, undone, back);
      show_undone (self, undone);
    }
  else
    {
      self->turns = 0;
      words = g_strdup (
          _ ("That could not be taken back just now. Nothing was changed; try it again in a moment."));
    }
  /* The cursor goes to what came back, which says it: words only where there is more to say, so that they do
   * not queue up behind each other. */
  if (undone == NULL || undone->done->len == 0 || undone->left->len > 0)
    g_signal_emit_by_name (self, "told", words);
  turn_next (self);
}

static gpointer
undo (CareRecord *record, gpointer data, GError **error)
{
  return care_record_undo (record, error);
}

static gpointer
redo (CareRecord *record, gpointer data, GError **error)
{
  return care_record_redo (record, error);
}

/* Only once all is stored: the step to be taken back is the newest one. */
static void
turn_next (CareReturnsCells *self)
{
  if (self->turns == 0 || self->turning != 0 || self->steps->len > 0)
    return;
  self->turning = self->turns < 0 ? -1 : 1;
  self->turns -= self->turning;
  care_desk_run_async (self->desk, self->turning < 0 ? undo : redo, NULL, NULL,
                       (GDestroyNotify)care_undone_free, true, NULL, on_turned, g_object_ref (self));
}

void
care_returns_cells_turn (CareReturnsCells *self, bool back)
{
  /* Back and forth again before either was begun comes to nothing. */
  self->turns += back ? -1 : 1;
  turn_next (self);
}

static void
on_autosave_changed (CareReturnsCells *self)
{
  if (care_autosave_get_state (self->autosave) == CARE_SAVE_TROUBLE)
    self->turns = 0;
  turn_next (self);
  g_signal_emit_by_name (self, "counted");
}

void
care_returns_cells_begin_saving (CareReturnsCells *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
  self->autosave = care_autosave_new (self->desk, self, take_snapshot, store_snapshot, snapshot_free);
  g_signal_connect_object (self->autosave, "changed", G_CALLBACK (on_autosave_changed), self,
                           G_CONNECT_SWAPPED);
}

void
care_returns_cells_end_saving (CareReturnsCells *self)
{
  if (self->autosave != NULL)
    care_autosave_close (self->autosave);
  g_clear_object (&self->autosave);
}
