/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid on the Returns page, in the real window: what is typed is checked at once, saved, and taken back;
 * and one deed for all returns that are left. */
#include "care-test-app.h"

#include "care-cell-grid.h"
#include "care-plain-dialog.h"
#include "care-returns-cells.h"
#include "care-returns-grid-view.h"
#include "care-returns-many.h"
#include "care-returns-page.h"

#define NOVEMBER care_month (2026, 11)

typedef struct
{
  CareTestApp *app;
  GtkWidget *page;
  CareCellGrid *grid;
  CareReturnsCells *cells;
} Fixture;

static bool
is_grid_switch (GtkWidget *widget, gpointer data)
{
  return GTK_IS_TOGGLE_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "view-grid-symbolic") == 0;
}

static void
open_grid (Fixture *self)
{
  GtkWidget *button = NULL;

  self->app = care_test_app_new ("2026-11-10T10:42:00Z", true);
  gtk_widget_activate_action (GTK_WIDGET (self->app->window), "win.page", "s", "returns");
  self->page = care_test_find_type (GTK_WIDGET (self->app->window), CARE_TYPE_RETURNS_PAGE);
  button = care_test_find (self->page, is_grid_switch, NULL);
  g_assert_true (gtk_widget_get_mapped (button)); /* more than one return */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  self->grid = CARE_CELL_GRID (care_test_find_type (self->page, CARE_TYPE_CELL_GRID));
  self->cells = CARE_RETURNS_CELLS (care_cell_grid_get_model (self->grid));
  care_test_wait_for (care_cell_model_n_columns (CARE_CELL_MODEL (self->cells)) > 0
                      && care_cell_model_n_rows (CARE_CELL_MODEL (self->cells)) > 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
close_grid (Fixture *self)
{
  care_test_app_free (self->app);
}

static void
type (Fixture *self, const char *text)
{
  for (; *text != '\0'; text++)
    g_assert_true (care_cell_grid_press (self->grid, (guint)*text, 0));
  g_assert_true (care_cell_grid_press (self->grid, GDK_KEY_Return, 0));
}

typedef struct
{
  char *location, *value;
  CareService service;
} Asked;

static gpointer
read_answer (CareRecord *record, gpointer data, GError **error)
{
  Asked *asked = data;
  g_autoptr (CareReturnView) view
      = care_record_view_return (record, asked->location, asked->service, NOVEMBER, error);

  g_assert_nonnull (view);
  asked->value = g_strdup (care_return_get (view->ret, "ch.bed.occ"));
  return asked;
}

/* What the record itself holds. */
static char *
stored (Fixture *self, int row)
{
  const CareGridRow *at = care_returns_cells_get_row (self->cells, row);
  Asked asked = { at->location->id, NULL, at->service };

  care_desk_run_async (self->app->desk, read_answer, &asked, NULL, NULL, false, NULL, NULL, NULL);
  care_desk_drain (self->app->desk);
  return asked.value;
}

#define assert_stored(self, row, wanted)                                                                     \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *stored_ = stored (self, row);                                                           \
    g_assert_cmpstr (stored_, ==, wanted);                                                                   \
  }                                                                                                          \
  G_STMT_END

static void
test_types_and_takes_back (void)
{
  Fixture self = { 0 };
  CareCellModel *model = NULL;
  g_autofree char *before = NULL;
  g_autofree char *spoken = NULL;

  open_grid (&self);
  model = CARE_CELL_MODEL (self.cells);
  before = care_cell_model_text (model, 0, 1);
  care_cell_grid_move_to (self.grid, 0, 1, false);
  type (&self, "forty");
  g_assert_cmpint (care_cell_model_state (model, 0, 1), ==,
                   CARE_CELL_ERROR); /* without a look at the record */
  spoken = care_cell_model_spoken (model, 0, 1);
  g_assert_nonnull (strstr (spoken, "Occupied or used, forty"));
  g_assert_nonnull (strstr (spoken, "not a number"));
  g_assert_cmpint (care_returns_cells_count (self.cells).findings, >=, 1);
  care_test_wait_for (!care_returns_cells_is_busy (self.cells));
  assert_stored (&self, 0, "forty");
  care_cell_model_undo (model);
  care_test_wait_for (!care_returns_cells_is_busy (self.cells));
  assert_stored (&self, 0, *before != '\0' ? before : NULL);
  care_cell_model_redo (model);
  care_test_wait_for (!care_returns_cells_is_busy (self.cells));
  assert_stored (&self, 0, "forty");
  close_grid (&self);
}

/* Undo before the save has come back waits for it. */
static void
test_takes_back_at_once (void)
{
  Fixture self = { 0 };
  g_autofree char *before = NULL;

  open_grid (&self);
  before = care_cell_model_text (CARE_CELL_MODEL (self.cells), 0, 1);
  care_cell_grid_move_to (self.grid, 0, 1, false);
  type (&self, "11");
  care_cell_grid_move_to (self.grid, 0, 1, false);
  type (&self, "12");
  care_cell_model_undo (CARE_CELL_MODEL (self.cells));
  care_cell_model_undo (CARE_CELL_MODEL (self.cells));
  care_test_wait_for (!care_returns_cells_is_busy (self.cells));
  assert_stored (&self, 0, *before != '\0' ? before : NULL);
  close_grid (&self);
}

static void
test_filters (void)
{
  Fixture self = { 0 };
  CareReturnsFilter filter = { NULL, NULL, CARE_RETURNS_DONE };
  CareReturnsCount all, done;

  open_grid (&self);
  all = care_returns_cells_count (self.cells);
  g_assert_cmpint (all.shown, ==, all.all);
  care_returns_cells_set_filter (self.cells, &filter);
  done = care_returns_cells_count (self.cells);
  g_assert_cmpint (done.shown, ==, done.done);
  g_assert_cmpint (done.shown, <, all.all);
  filter.which = CARE_RETURNS_ALL;
  care_returns_filter_set_search (&filter, "NO SUCH home");
  care_returns_cells_set_filter (self.cells, &filter);
  g_assert_cmpint (care_returns_cells_count (self.cells).shown, ==, 0);
  care_returns_filter_clear (&filter);
  close_grid (&self);
}

static int
count_kind (Fixture *self, CareReturnKind kind)
{
  const CareReturnsGrid *grid = care_returns_cells_get_grid (self->cells);
  int n = 0;

  for (guint i = 0; i < grid->rows->len; i++)
    n += ((CareGridRow *)grid->rows->pdata[i])->returns[0]->kind == kind;
  return n;
}

static int
count_taken (Fixture *self, CareManyDeed deed)
{
  const CareReturnsGrid *grid = care_returns_cells_get_grid (self->cells);
  int n = 0;

  for (guint i = 0; i < grid->rows->len; i++)
    n += care_returns_many_why (grid, grid->rows->pdata[i], deed) == CARE_MANY_TAKEN;
  return n;
}

static CarePlainDialog *
dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (CARE_IS_PLAIN_DIALOG (at->data))
      return at->data;
  return NULL;
}

static void
test_many (void)
{
  Fixture self = { 0 };
  int taken = 0, unchanged = 0;

  open_grid (&self);
  /* One is emptied, so that there is one for which nothing is begun. */
  care_cell_grid_move_to (self.grid, 0, 1, false);
  taken = count_taken (&self, CARE_MANY_UNCHANGED);
  g_assert_cmpint (taken, >, 0);
  unchanged = count_kind (&self, CARE_RETURN_UNCHANGED);
  gtk_widget_activate_action (self.page, "returns.many", "(ss)", "unchanged", "any");
  care_test_wait_for (dialog () != NULL);
  gtk_widget_activate_action (GTK_WIDGET (dialog ()), "dialog.go", NULL);
  care_test_wait_for (dialog () == NULL);
  care_test_wait_for (count_kind (&self, CARE_RETURN_UNCHANGED) == unchanged + taken);
  g_assert_cmpint (count_taken (&self, CARE_MANY_UNCHANGED), ==, 0);
  close_grid (&self);
}

int
main (int argc, char *argv[])
{
  care_test_app_init (&argc, &argv);
  g_test_add_func ("/app/returns-grid/types-and-takes-back", test_types_and_takes_back);
  g_test_add_func ("/app/returns-grid/takes-back-at-once", test_takes_back_at_once);
  g_test_add_func ("/app/returns-grid/filters", test_filters);
  g_test_add_func ("/app/returns-grid/many", test_many);
  return g_test_run ();
}
