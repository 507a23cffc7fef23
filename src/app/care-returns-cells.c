/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-returns-cells-private.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE_WITH_CODE (CareReturnsCells,
                               care_returns_cells,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CARE_TYPE_CELL_MODEL, care_returns_cells_fill_model))

static void
column_clear (gpointer column)
{
  g_clear_pointer (&((CareCellColumn *)column)->field, g_free);
}

static void
add_column (CareReturnsCells *self, int nth, const char *field)
{
  const CareDataset *dataset = care_returns_grid_dataset (self->grid, self->service, nth);
  CareCellColumn column = { .nth = nth, .field = g_strdup (field) };

  column.item = dataset != NULL ? care_dataset_find_field (dataset, field) : NULL;
  if (column.item != NULL)
    column.asked = care_item_asked (column.item, self->grid->windows[nth].opens, self->grid->law->campaigns);
  g_array_append_val (self->columns, column);
}

static void
add_section (CareReturnsCells *self)
{
  int last = care_returns_grid_n_months (self->grid) - 1;
  const CareDataset *dataset = care_returns_grid_dataset (self->grid, self->service, last);

  for (guint i = 0; dataset != NULL && i < dataset->items->len; i++)
    {
      const CareItem *item = g_ptr_array_index (dataset->items, i);
      g_auto (GStrv) fields = care_item_fields (item);

      for (int j = 0; g_str_equal (item->section, self->section) && fields[j] != NULL; j++)
        add_column (self, last, fields[j]);
    }
}

static void
find_columns (CareReturnsCells *self)
{
  g_array_set_size (self->columns, 0);
  if (self->grid == NULL)
    return;
  if (self->section != NULL)
    add_section (self);
  for (int i = 0; self->field != NULL && i < care_returns_grid_n_months (self->grid); i++)
    add_column (self, i, self->field);
}

/* kept: rows of before, which stay whatever became of them; or NULL. */
static void
find_rows (CareReturnsCells *self, GPtrArray *kept)
{
  g_ptr_array_set_size (self->shown, 0);
  if (self->grid != NULL)
    self->filter.on = self->grid->windows[care_returns_grid_n_months (self->grid) - 1].closes;
  for (guint i = 0; self->grid != NULL && i < self->grid->rows->len; i++)
    {
      CareGridRow *row = g_ptr_array_index (self->grid->rows, i);
      bool keep
          = kept != NULL && g_ptr_array_find_with_equal_func (kept, row->location->id, g_str_equal, NULL);

      if (row->service == self->service && (keep || care_returns_filter_takes (&self->filter, row)))
        g_ptr_array_add (self->shown, row);
    }
}

static void
reshape (CareReturnsCells *self)
{
  find_columns (self);
  find_rows (self, NULL);
  care_cell_model_reshaped (CARE_CELL_MODEL (self));
  g_signal_emit_by_name (self, "counted");
}

static void
care_returns_cells_dispose (GObject *object)
{
  care_returns_cells_end_saving (CARE_RETURNS_CELLS (object));
  G_OBJECT_CLASS (care_returns_cells_parent_class)->dispose (object);
}

static void
care_returns_cells_finalize (GObject *object)
{
  CareReturnsCells *self = CARE_RETURNS_CELLS (object);

  g_clear_object (&self->desk);
  g_ptr_array_unref (self->shown);
  g_array_unref (self->columns);
  g_clear_pointer (&self->grid, care_returns_grid_free);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  care_returns_filter_clear (&self->filter);
  g_free (self->section);
  g_free (self->field);
  G_OBJECT_CLASS (care_returns_cells_parent_class)->finalize (object);
}

static void
care_returns_cells_class_init (CareReturnsCellsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_returns_cells_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_returns_cells_finalize;
  g_signal_new ("counted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_signal_new ("went", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
}

static void
care_returns_cells_init (CareReturnsCells *self)
{
  self->shown = g_ptr_array_new ();
  self->columns = g_array_new (FALSE, TRUE, sizeof (CareCellColumn));
  g_array_set_clear_func (self->columns, column_clear);
}

CareReturnsCells *
care_returns_cells_new (CareDesk *desk)
{
  CareReturnsCells *self = NULL;

  g_return_val_if_fail (CARE_IS_DESK (desk), NULL);

  self = g_object_new (CARE_TYPE_RETURNS_CELLS, NULL);
  self->desk = g_object_ref (desk);
  care_returns_cells_begin_saving (self);
  return self;
}

static GPtrArray *
ids_of (GPtrArray *rows)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (ids, g_strdup (((CareGridRow *)g_ptr_array_index (rows, i))->location->id));
  return ids;
}

static bool
same_ids (GPtrArray *ids, GPtrArray *rows)
{
  if (ids->len != rows->len)
    return false;
  for (guint i = 0; i < ids->len; i++)
    if (!g_str_equal (ids->pdata[i], ((CareGridRow *)g_ptr_array_index (rows, i))->location->id))
      return false;
  return true;
}

void
care_returns_cells_take (CareReturnsCells *self, CareReturnsGrid *grid, bool keep)
{
  g_autoptr (GPtrArray) before = NULL;
  guint n_columns = 0;

  g_return_if_fail (CARE_IS_RETURNS_CELLS (self));

  before = ids_of (self->shown);
  n_columns = self->columns->len;
  g_ptr_array_set_size (self->shown, 0);
  g_clear_pointer (&self->grid, care_returns_grid_free);
  self->grid = grid;
  find_columns (self);
  find_rows (self, keep ? before : NULL);
  if (keep && n_columns == self->columns->len && same_ids (before, self->shown))
    care_cell_model_changed (CARE_CELL_MODEL (self), 0, (int)self->shown->len);
  else
    care_cell_model_reshaped (CARE_CELL_MODEL (self));
  g_signal_emit_by_name (self, "counted");
}

const CareReturnsGrid *
care_returns_cells_get_grid (CareReturnsCells *self)
{
  g_return_val_if_fail (CARE_IS_RETURNS_CELLS (self), NULL);
  return self->grid;
}

bool
care_returns_cells_is_busy (CareReturnsCells *self)
{
  g_return_val_if_fail (CARE_IS_RETURNS_CELLS (self), false);
  return self->steps->len > 0 || self->turning != 0;
}

CareAutosave *
care_returns_cells_get_autosave (CareReturnsCells *self)
{
  g_return_val_if_fail (CARE_IS_RETURNS_CELLS (self), NULL);
  return self->autosave;
}

void
care_returns_cells_flush (CareReturnsCells *self)
{
  g_return_if_fail (CARE_IS_RETURNS_CELLS (self));
  care_autosave_flush (self->autosave);
}

static void
show (CareReturnsCells *self, CareService service, const char *section, const char *field)
{
  g_autofree char *old_section = self->section;
  g_autofree char *old_field = self->field;

  self->service = service;
  self->section = g_strdup (section);
  self->field = g_strdup (field);
  reshape (self);
}

void
care_returns_cells_show_section (CareReturnsCells *self, CareService service, const char *section)
{
  g_return_if_fail (CARE_IS_RETURNS_CELLS (self) && section != NULL);
  show (self, service, section, NULL);
}

void
care_returns_cells_show_field (CareReturnsCells *self, CareService service, const char *field)
{
  g_return_if_fail (CARE_IS_RETURNS_CELLS (self) && field != NULL);
  show (self, service, NULL, field);
}

void
care_returns_cells_set_filter (CareReturnsCells *self, const CareReturnsFilter *filter)
{
  g_return_if_fail (CARE_IS_RETURNS_CELLS (self) && filter != NULL);

  care_returns_filter_set_search (&self->filter, filter->search);
  care_returns_filter_set_whose (&self->filter, filter->whose);
  self->filter.which = filter->which;
  reshape (self);
}

void
care_returns_cells_open_past (CareReturnsCells *self, bool open)
{
  g_return_if_fail (CARE_IS_RETURNS_CELLS (self));

  self->past_open = open;
  care_cell_model_changed (CARE_CELL_MODEL (self), 0, (int)self->shown->len);
}

CareGridRow *
care_returns_cells_get_row (CareReturnsCells *self, int row)
{
  g_return_val_if_fail (CARE_IS_RETURNS_CELLS (self) && row >= 0 && (guint)row < self->shown->len, NULL);
  return g_ptr_array_index (self->shown, row);
}

int
care_returns_cells_find_row (CareReturnsCells *self, const char *location)
{
  g_return_val_if_fail (CARE_IS_RETURNS_CELLS (self) && location != NULL, -1);

  for (guint i = 0; i < self->shown->len; i++)
    if (g_str_equal (((CareGridRow *)self->shown->pdata[i])->location->id, location))
      return (int)i;
  return -1;
}

void
care_returns_cells_row_changed (CareReturnsCells *self, const CareGridRow *row)
{
  guint index = 0;

  if (g_ptr_array_find (self->shown, row, &index))
    care_cell_model_changed (CARE_CELL_MODEL (self), (int)index, 1);
}

void
care_returns_cells_put (
    CareReturnsCells *self, CareGridRow *row, int nth, const char *field, const char *text)
{
  if (!care_return_set (row->returns[nth], field, text))
    return;
  if (nth == care_returns_grid_n_months (self->grid) - 1)
    care_returns_grid_check (self->grid, row);
  care_returns_cells_row_changed (self, row);
}

CareReturnsCount
care_returns_cells_count (CareReturnsCells *self)
{
  CareReturnsCount count = { 0 };

  g_return_val_if_fail (CARE_IS_RETURNS_CELLS (self), count);

  count.shown = (int)self->shown->len;
  for (guint i = 0; self->grid != NULL && i < self->grid->rows->len; i++)
    {
      const CareGridRow *row = g_ptr_array_index (self->grid->rows, i);

      if (row->service != self->service)
        continue;
      count.all++;
      count.done += care_returns_is_done (row);
      count.findings += care_returns_has_findings (row);
    }
  return count;
}
