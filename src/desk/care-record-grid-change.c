/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many answers changed at once, and that taken back. */
#include "care-record-grid.h"

#include "care-record-private.h"
#include "care-record-returns.h"
#include "care-store-returns.h"

#include <string.h>

/* What is changed in one return. */
typedef struct
{
  CareReturn *draft;   /* with the new answers */
  GHashTable *touched; /* as care_record_save_fields() wants it */
} Part;

static void
part_free (gpointer data)
{
  Part *part = data;

  care_return_free (part->draft);
  g_hash_table_unref (part->touched);
  g_free (part);
}

/* The return as the record has it now, or a new one of the month's list. */
static CareReturn *
read_return (CareRecord *self, const CareUndoCell *cell, GError **error)
{
  g_autoptr (GError) local = NULL;
  CareReturn *ret
      = care_store_find_return (care_record_store (self), cell->location, cell->service, cell->month, &local);
  const CareLaw *law = care_record_law (self);
  const CareDataset *dataset
      = care_dataset_on (law->datasets, cell->service, care_record_window_of (self, cell->month).opens);

  if (care_failed (g_steal_pointer (&local), error))
    return NULL;
  if (ret != NULL)
    return ret;
  if (dataset == NULL)
    {
      g_autofree char *about = care_month_format (cell->month);

      care_refuse (error, CARE_REFUSAL_NO_DATASET, about);
      return NULL;
    }
  ret = care_return_new (cell->location, cell->service, cell->month);
  g_free (ret->version);
  ret->version = g_strdup (dataset->version);
  return ret;
}

static Part *
find_part (CareRecord *self, GHashTable *parts, GPtrArray *order, const CareUndoCell *cell, GError **error)
{
  g_autofree char *key = care_return_key (cell->location, cell->service, cell->month);
  Part *part = g_hash_table_lookup (parts, key);
  CareReturn *ret = NULL;

  if (part != NULL)
    return part;
  ret = read_return (self, cell, error);
  if (ret == NULL)
    return NULL;
  part = g_new0 (Part, 1);
  part->draft = ret;
  part->touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  g_hash_table_insert (parts, g_steal_pointer (&key), part);
  g_ptr_array_add (order, part);
  return part;
}

/* What the record may hold for all that whoever changes it knew. */
static void
touch (Part *part, const CareUndoCell *cell)
{
  GPtrArray *known = g_hash_table_lookup (part->touched, cell->field);

  if (known == NULL)
    {
      known = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (part->touched, g_strdup (cell->field), known);
    }
  g_ptr_array_add (known, g_strdup (cell->before));
}

static const char *
answer_of (const CareReturn *ret, const char *field)
{
  const char *answer = care_return_get (ret, field);

  return answer != NULL ? answer : "";
}

/* Changes the draft; gives what changed in truth, or NULL where nothing did. */
static CareUndoCell *
put (Part *part, const CareUndoCell *cell)
{
  g_autofree char *before = g_strdup (answer_of (part->draft, cell->field));

  if (!care_return_set (part->draft, cell->field, cell->after))
    return NULL;
  touch (part, cell);
  return care_undo_cell_new (cell->location, cell->service, cell->month, cell->field, before,
                             answer_of (part->draft, cell->field));
}

static bool
save_parts (CareRecord *self, GPtrArray *order, GError **error)
{
  for (guint i = 0; i < order->len; i++)
    {
      Part *part = g_ptr_array_index (order, i);

      if (g_hash_table_size (part->touched) > 0
          && !care_record_save_fields (self, part->draft, part->touched, error))
        return false;
    }
  return true;
}

static bool
set_many (CareRecord *self, const char *what, GPtrArray *cells, GError **error)
{
  g_autoptr (GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, part_free);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GPtrArray) step = g_ptr_array_new_with_free_func ((GDestroyNotify)care_undo_cell_free);
  CareActor actor = care_record_actor (self);

  for (guint i = 0; i < cells->len; i++)
    {
      const CareUndoCell *cell = g_ptr_array_index (cells, i);
      Part *part = find_part (self, parts, order, cell, error);
      CareUndoCell *changed = part != NULL ? put (part, cell) : NULL;

      if (part == NULL)
        return false;
      if (changed != NULL)
        g_ptr_array_add (step, changed);
    }
  return save_parts (self, order, error)
         && (step->len == 0
             || care_store_add_undo_step (care_record_store (self), &actor, what, step, error));
}

bool
care_record_set_many (CareRecord *self, const char *what, GPtrArray *cells, GError **error)
{
  g_return_val_if_fail (self != NULL && what != NULL && cells != NULL, false);

  return care_record_begin (self, error)
         && care_record_end (self, set_many (self, what, cells, error), error);
}

void
care_undone_free (CareUndone *self)
{
  if (self == NULL)
    return;
  g_free (self->what);
  g_free (self->person);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->left, g_ptr_array_unref);
  g_free (self);
}

/* The cell as it is to be changed now: back, or forward again. */
static CareUndoCell *
turned (const CareUndoCell *cell, bool back)
{
  return care_undo_cell_new (cell->location, cell->service, cell->month, cell->field,
                             back ? cell->after : cell->before, back ? cell->before : cell->after);
}

/* Whoever said since that nothing changed, or that there is nothing to report, meant all of the return. */
static bool
still_holds (const Part *part, const CareUndoCell *cell)
{
  return part->draft->kind == CARE_RETURN_ANSWERED
         && strcmp (answer_of (part->draft, cell->field), cell->before) == 0;
}

static bool
turn (CareRecord *self, const CareUndoStep *step, bool back, CareUndone *undone, GError **error)
{
  g_autoptr (GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, part_free);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < step->cells->len; i++)
    {
      g_autoptr (GError) local = NULL;
      CareUndoCell *cell = turned (step->cells->pdata[i], back);
      Part *part = find_part (self, parts, order, cell, &local);

      if (part == NULL && local->domain != CARE_REFUSED)
        {
          care_undo_cell_free (cell);
          return !care_failed (g_steal_pointer (&local), error);
        }
      if (part != NULL && still_holds (part, cell))
        {
          CareUndoCell *changed = put (part, cell);

          care_undo_cell_free (cell);
          if (changed != NULL)
            g_ptr_array_add (undone->done, changed);
        }
      else
        g_ptr_array_add (undone->left, cell);
    }
  return save_parts (self, order, error)
         && care_store_mark_undone (care_record_store (self), step->number, back, error);
}

static CareUndone *
turn_next (CareRecord *self, bool back, GError **error)
{
  CareStore *store = care_record_store (self);
  g_autoptr (GError) local = NULL;
  g_autoptr (CareUndoStep) step
      = back ? care_store_find_undo (store, &local) : care_store_find_redo (store, &local);
  g_autoptr (CareUndone) undone = g_new0 (CareUndone, 1);

  if (care_failed (g_steal_pointer (&local), error))
    return NULL;
  undone->done = g_ptr_array_new_with_free_func ((GDestroyNotify)care_undo_cell_free);
  undone->left = g_ptr_array_new_with_free_func ((GDestroyNotify)care_undo_cell_free);
  undone->any = step != NULL;
  undone->what = g_strdup (step != NULL ? step->what : "");
  undone->person = g_strdup (step != NULL ? step->person : "");
  undone->at = step != NULL ? step->at : CARE_NO_INSTANT;
  if (step != NULL && !turn (self, step, back, undone, error))
    return NULL;
  return g_steal_pointer (&undone);
}

static CareUndone *
turn_whole (CareRecord *self, bool back, GError **error)
{
  g_autoptr (CareUndone) undone = NULL;

  if (!care_record_begin (self, error))
    return NULL;
  undone = turn_next (self, back, error);
  return care_record_end (self, undone != NULL, error) ? g_steal_pointer (&undone) : NULL;
}

CareUndone *
care_record_undo (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  return turn_whole (self, true, error);
}

CareUndone *
care_record_redo (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  return turn_whole (self, false, error);
}
