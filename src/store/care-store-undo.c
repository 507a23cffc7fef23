/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-undo.h"

#include "care-store-statement.h"

CareUndoCell *
care_undo_cell_new (const char *location,
                    CareService service,
                    CareMonth month,
                    const char *field,
                    const char *before,
                    const char *after)
{
  CareUndoCell *self = g_new0 (CareUndoCell, 1);

  self->location = g_strdup (location);
  self->service = service;
  self->month = month;
  self->field = g_strdup (field);
  self->before = g_strdup (before != NULL ? before : "");
  self->after = g_strdup (after != NULL ? after : "");
  return self;
}

CareUndoCell *
care_undo_cell_copy (const CareUndoCell *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return care_undo_cell_new (self->location, self->service, self->month, self->field, self->before,
                             self->after);
}

void
care_undo_cell_free (CareUndoCell *self)
{
  if (self == NULL)
    return;
  g_free (self->location);
  g_free (self->field);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

void
care_undo_step_free (CareUndoStep *self)
{
  if (self == NULL)
    return;
  g_free (self->person);
  g_free (self->what);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_free (self);
}

static bool
forget (CareStore *self, const char *cells, const char *steps, GError **error)
{
  return care_store_run (self, error, cells, "i", CARE_UNDO_STEPS)
         && care_store_run (self, error, steps, "i", CARE_UNDO_STEPS);
}

/* What could have been done again, and what is too old. The number of the newest step is never used again, so
 * that the oldest that is kept can be counted back from it. */
#define DONE_AGAIN "undone = 1"
#define OLD "number <= (SELECT max (number) FROM undo_step) - ?1"

static bool
add_step (CareStore *self, const CareActor *actor, const char *what, int64_t *number, GError **error)
{
  g_autofree char *text = NULL;

  if (!care_store_run (
          self, error,
          "DELETE FROM undo_cell WHERE step IN (SELECT number FROM undo_step WHERE " DONE_AGAIN ")", "")
      || !care_store_run (self, error, "DELETE FROM undo_step WHERE " DONE_AGAIN, "")
      || !care_store_run (self, error,
                          "INSERT INTO undo_step (at, person, what, undone) VALUES (?1, ?2, ?3, 0)", "ltt",
                          actor->at, actor->person, what)
      || !care_store_query_text (self, &text, error, "SELECT max (number) FROM undo_step", ""))
    return false;
  *number = g_ascii_strtoll (text, NULL, 10);
  return true;
}

static bool
add_cells (CareStore *self, int64_t number, GPtrArray *cells, GError **error)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const CareUndoCell *cell = g_ptr_array_index (cells, i);

      if (!care_store_run (self, error, "INSERT INTO undo_cell VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                           "littittt", number, (int)i + 1, cell->location,
                           care_service_to_string (cell->service), cell->month, cell->field, cell->before,
                           cell->after))
        return false;
    }
  return true;
}

static bool
add (CareStore *self, const CareActor *actor, const char *what, GPtrArray *cells, GError **error)
{
  int64_t number = 0;

  return add_step (self, actor, what, &number, error) && add_cells (self, number, cells, error)
         && forget (self, "DELETE FROM undo_cell WHERE step IN (SELECT number FROM undo_step WHERE " OLD ")",
                    "DELETE FROM undo_step WHERE " OLD, error);
}

bool
care_store_add_undo_step (
    CareStore *self, const CareActor *actor, const char *what, GPtrArray *cells, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && what != NULL && cells != NULL, false);

  return care_store_begin (self, error)
         && care_store_end (self, add (self, actor, what, cells, error), error);
}

static bool
read_cells (CareStore *self, CareUndoStep *step, GError **error)
{
  g_autoptr (CareRows) rows
      = care_store_query (self, error,
                          "SELECT location, service, month, field, value_before, value_after FROM undo_cell"
                          " WHERE step = ?1 ORDER BY position",
                          "l", step->number);
  int more = 0;

  if (rows == NULL)
    return false;
  while ((more = care_store_next (self, rows, error)) == 1)
    {
      CareService service = CARE_SERVICE_CARE_HOME;

      if (!care_service_from_string (care_rows_text (rows, 1), &service))
        continue;
      g_ptr_array_add (step->cells,
                       care_undo_cell_new (care_rows_text (rows, 0), service,
                                           (CareMonth)care_rows_int (rows, 2), care_rows_text (rows, 3),
                                           care_rows_text (rows, 4), care_rows_text (rows, 5)));
    }
  return more == 0;
}

static CareUndoStep *
find_step (CareStore *self, const char *sql, GError **error)
{
  g_autoptr (CareUndoStep) step = NULL;

  {
    g_autoptr (CareRows) rows = care_store_query (self, error, sql, "");

    if (rows == NULL || care_store_next (self, rows, error) != 1)
      return NULL;
    step = g_new0 (CareUndoStep, 1);
    step->number = care_rows_int (rows, 0);
    step->at = care_rows_int (rows, 1);
    step->person = care_rows_dup (rows, 2);
    step->what = care_rows_dup (rows, 3);
    step->cells = g_ptr_array_new_with_free_func ((GDestroyNotify)care_undo_cell_free);
  }
  return read_cells (self, step, error) ? g_steal_pointer (&step) : NULL;
}

CareUndoStep *
care_store_find_undo (CareStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_step (
      self, "SELECT number, at, person, what FROM undo_step WHERE undone = 0 ORDER BY number DESC LIMIT 1",
      error);
}

CareUndoStep *
care_store_find_redo (CareStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_step (
      self, "SELECT number, at, person, what FROM undo_step WHERE undone = 1 ORDER BY number LIMIT 1", error);
}

bool
care_store_mark_undone (CareStore *self, int64_t number, bool undone, GError **error)
{
  g_return_val_if_fail (self != NULL, false);

  return care_store_run (self, error, "UPDATE undo_step SET undone = ?2 WHERE number = ?1", "li", number,
                         undone ? 1 : 0);
}
