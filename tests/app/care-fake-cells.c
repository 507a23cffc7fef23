/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fake-cells.h"

#include "care-figure.h"

struct _CareFakeCells
{
  GObject parent_instance;

  GHashTable *texts; /* row x columns + column -> char */
  int n_rows, n_columns, shut;
  int asked, changes, cells, undos, redos;
  CareCellDeed deed;
};

static void care_fake_cells_model_init (CareCellModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CareFakeCells,
                               care_fake_cells,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CARE_TYPE_CELL_MODEL, care_fake_cells_model_init))

static gpointer
key_of (CareFakeCells *self, int row, int column)
{
  return GINT_TO_POINTER (row * self->n_columns + column);
}

static int
n_rows (CareCellModel *model)
{
  return CARE_FAKE_CELLS (model)->n_rows;
}

static int
n_columns (CareCellModel *model)
{
  return CARE_FAKE_CELLS (model)->n_columns;
}

static int
n_titles (CareCellModel *model)
{
  return 2;
}

static char *
heading (CareCellModel *model, int title)
{
  return g_strdup (title == 0 ? "Home" : "State");
}

static char *
column_title (CareCellModel *model, int column)
{
  return g_strdup_printf ("Item %d", column);
}

static char *
row_title (CareCellModel *model, int row, int title)
{
  CARE_FAKE_CELLS (model)->asked++;
  return title == 0 ? g_strdup_printf ("Home %d", row) : g_strdup ("Open");
}

static char *
text (CareCellModel *model, int row, int column)
{
  CareFakeCells *self = CARE_FAKE_CELLS (model);

  self->asked++;
  return g_strdup (care_fake_cells_get (self, row, column));
}

static CareCellState
look_at (CareCellModel *model, int row, int column, const char *typed)
{
  return *typed == '\0' || care_figure_parse (typed, NULL) ? CARE_CELL_PLAIN : CARE_CELL_ERROR;
}

static CareCellState
state (CareCellModel *model, int row, int column)
{
  CareFakeCells *self = CARE_FAKE_CELLS (model);

  return column == self->shut ? CARE_CELL_CLOSED
                              : look_at (model, row, column, care_fake_cells_get (self, row, column));
}

static bool
is_editable (CareCellModel *model, int row, int column)
{
  return column != CARE_FAKE_CELLS (model)->shut;
}

static void
change (CareCellModel *model, CareCellDeed deed, GArray *edits)
{
  CareFakeCells *self = CARE_FAKE_CELLS (model);

  self->changes++;
  self->deed = deed;
  self->cells = (int)edits->len;
  for (guint i = 0; i < edits->len; i++)
    {
      const CareCellEdit *edit = &g_array_index (edits, CareCellEdit, i);

      g_assert_true (is_editable (model, edit->row, edit->column));
      care_fake_cells_put (self, edit->row, edit->column, edit->text);
    }
  care_cell_model_changed (model, 0, self->n_rows);
}

static void
undo (CareCellModel *model)
{
  CARE_FAKE_CELLS (model)->undos++;
}

static void
redo (CareCellModel *model)
{
  CARE_FAKE_CELLS (model)->redos++;
}

static void
care_fake_cells_model_init (CareCellModelInterface *iface)
{
  iface->n_rows = n_rows;
  iface->n_columns = n_columns;
  iface->n_titles = n_titles;
  iface->heading = heading;
  iface->column_title = column_title;
  iface->row_title = row_title;
  iface->text = text;
  iface->state = state;
  iface->look_at = look_at;
  iface->is_editable = is_editable;
  iface->change = change;
  iface->undo = undo;
  iface->redo = redo;
}

static void
care_fake_cells_finalize (GObject *object)
{
  g_hash_table_unref (CARE_FAKE_CELLS (object)->texts);
  G_OBJECT_CLASS (care_fake_cells_parent_class)->finalize (object);
}

static void
care_fake_cells_class_init (CareFakeCellsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = care_fake_cells_finalize;
}

static void
care_fake_cells_init (CareFakeCells *self)
{
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

CareFakeCells *
care_fake_cells_new (int rows, int columns, int shut)
{
  CareFakeCells *self = g_object_new (CARE_TYPE_FAKE_CELLS, NULL);

  self->n_rows = rows;
  self->n_columns = columns;
  self->shut = shut;
  return self;
}

void
care_fake_cells_put (CareFakeCells *self, int row, int column, const char *words)
{
  g_hash_table_insert (self->texts, key_of (self, row, column), g_strdup (words));
}

const char *
care_fake_cells_get (CareFakeCells *self, int row, int column)
{
  const char *words = g_hash_table_lookup (self->texts, key_of (self, row, column));

  return words != NULL ? words : "";
}

int
care_fake_cells_asked (CareFakeCells *self)
{
  int asked = self->asked;

  self->asked = 0;
  return asked;
}

int
care_fake_cells_changes (CareFakeCells *self, CareCellDeed *deed, int *cells)
{
  *deed = self->deed;
  *cells = self->cells;
  return self->changes;
}

int
care_fake_cells_undos (CareFakeCells *self, int *redos)
{
  *redos = self->redos;
  return self->undos;
}
