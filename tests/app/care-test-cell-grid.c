/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cell grid: the keys of a spreadsheet, what is selected, what goes over the clipboard, what is spoken,
 * and that it asks only for what it shows. */
#include "care-test-app.h"

#include "care-cell-grid.h"
#include "care-cell-spot.h"
#include "care-fake-cells.h"

typedef struct
{
  GtkWidget *window, *scroller, *after;
  CareCellGrid *grid;
  CareFakeCells *cells;
  char *told;
  int opened_row, opened_column;
} Fixture;

static void
on_told (Fixture *self, const char *text)
{
  g_free (self->told);
  self->told = g_strdup (text);
}

static void
on_opened (Fixture *self, int row, int column)
{
  self->opened_row = row;
  self->opened_column = column;
}

static void
open_with (Fixture *self, int n_rows, int n_columns, int shut)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->window = gtk_window_new ();
  self->scroller = gtk_scrolled_window_new ();
  self->after = gtk_button_new_with_label ("After");
  self->grid = CARE_CELL_GRID (care_cell_grid_new ());
  self->cells = care_fake_cells_new (n_rows, n_columns, shut);
  self->opened_row = -1;
  care_cell_grid_set_model (self->grid, CARE_CELL_MODEL (self->cells));
  g_signal_connect_swapped (self->grid, "told", G_CALLBACK (on_told), self);
  g_signal_connect_swapped (self->grid, "opened", G_CALLBACK (on_opened), self);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (box), self->scroller);
  gtk_box_append (GTK_BOX (box), self->after);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 500);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->window);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
close_it (Fixture *self)
{
  gpointer grid = self->grid;

  g_object_add_weak_pointer (G_OBJECT (grid), &grid);
  gtk_window_destroy (GTK_WINDOW (self->window));
  care_test_wait_for (grid == NULL);
  g_assert_finalize_object (self->cells);
  g_free (self->told);
}

static void
press (Fixture *self, guint key, GdkModifierType modifiers)
{
  g_assert_true (care_cell_grid_press (self->grid, key, modifiers));
}

static void
type (Fixture *self, const char *text)
{
  for (; *text != '\0'; text++)
    press (self, (guint)*text, 0);
}

#define assert_at(self, wanted_row, wanted_column)                                                           \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    int row_, column_;                                                                                       \
    g_assert_true (care_cell_grid_get_cursor ((self)->grid, &row_, &column_));                               \
    g_assert_cmpint (row_, ==, wanted_row);                                                                  \
    g_assert_cmpint (column_, ==, wanted_column);                                                            \
  }                                                                                                          \
  G_STMT_END

#define assert_selected(self, a, b, c, d)                                                                    \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    CareCellBlock block_ = care_cell_grid_get_selection ((self)->grid);                                      \
    g_assert_cmpint (block_.row, ==, a);                                                                     \
    g_assert_cmpint (block_.column, ==, b);                                                                  \
    g_assert_cmpint (block_.n_rows, ==, c);                                                                  \
    g_assert_cmpint (block_.n_columns, ==, d);                                                               \
  }                                                                                                          \
  G_STMT_END

static void
test_moves (void)
{
  Fixture self = { 0 };

  open_with (&self, 50, 8, -1);
  assert_at (&self, 0, 0);
  press (&self, GDK_KEY_Down, 0);
  press (&self, GDK_KEY_Right, 0);
  assert_at (&self, 1, 1);
  press (&self, GDK_KEY_End, 0);
  assert_at (&self, 1, 7);
  press (&self, GDK_KEY_Right, 0);
  assert_at (&self, 1, 7);
  press (&self, GDK_KEY_End, GDK_CONTROL_MASK);
  assert_at (&self, 49, 7);
  press (&self, GDK_KEY_Home, 0);
  assert_at (&self, 49, 0);
  press (&self, GDK_KEY_Home, GDK_CONTROL_MASK);
  press (&self, GDK_KEY_Page_Down, 0);
  {
    int row, column;

    care_cell_grid_get_cursor (self.grid, &row, &column);
    g_assert_cmpint (row, >, 5);
    g_assert_cmpint (row, <, 30);
  }
  press (&self, GDK_KEY_Page_Up, 0);
  assert_at (&self, 0, 0);
  press (&self, GDK_KEY_Down, GDK_CONTROL_MASK);
  assert_at (&self, 49, 0);
  /* The month before and after are not the grid's. */
  g_assert_false (care_cell_grid_press (self.grid, GDK_KEY_Page_Up, GDK_CONTROL_MASK));
  close_it (&self);
}

static void
test_turned_round (void)
{
  Fixture self = { 0 };

  open_with (&self, 50, 30, -1);
  gtk_widget_set_direction (GTK_WIDGET (self.grid), GTK_TEXT_DIR_RTL);
  gtk_test_widget_wait_for_draw (self.window);
  press (&self, GDK_KEY_Left, 0);
  assert_at (&self, 0, 1);
  press (&self, GDK_KEY_Right, 0);
  assert_at (&self, 0, 0);
  press (&self, GDK_KEY_End, 0);
  assert_at (&self, 0, 29);
  g_assert_cmpfloat_with_epsilon (
      gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self.scroller))), 0,
      0.5);
  close_it (&self);
}

static void
test_types (void)
{
  Fixture self = { 0 };
  CareCellDeed deed;
  int cells;

  open_with (&self, 10, 4, 3);
  type (&self, "38");
  g_assert_cmpstr (care_cell_grid_get_typed (self.grid), ==, "38");
  g_assert_cmpstr (care_fake_cells_get (self.cells, 0, 0), ==, "");
  press (&self, GDK_KEY_Return, 0);
  g_assert_cmpstr (care_fake_cells_get (self.cells, 0, 0), ==, "38");
  g_assert_null (care_cell_grid_get_typed (self.grid));
  assert_at (&self, 1, 0);
  press (&self, GDK_KEY_Up, 0);
  press (&self, GDK_KEY_F2, 0);
  press (&self, '5', 0);
  g_assert_cmpstr (care_cell_grid_get_typed (self.grid), ==, "385");
  press (&self, GDK_KEY_Escape, 0);
  g_assert_cmpstr (care_fake_cells_get (self.cells, 0, 0), ==, "38");
  /* Typing replaces; an arrow keeps it and goes on. */
  type (&self, "7");
  press (&self, GDK_KEY_Right, 0);
  g_assert_cmpstr (care_fake_cells_get (self.cells, 0, 0), ==, "7");
  assert_at (&self, 0, 1);
  g_assert_cmpint (care_fake_cells_changes (self.cells, &deed, &cells), ==, 2);
  g_assert_cmpint (deed, ==, CARE_CELL_TYPED);
  /* In place the arrows are the text's. */
  type (&self, "12");
  press (&self, GDK_KEY_Return, 0);
  press (&self, GDK_KEY_Up, 0);
  press (&self, GDK_KEY_F2, 0);
  g_assert_false (care_cell_grid_press (self.grid, GDK_KEY_Left, 0));
  g_assert_cmpstr (care_cell_grid_get_typed (self.grid), ==, "12");
  press (&self, GDK_KEY_Tab, 0);
  assert_at (&self, 0, 2);
  /* Nothing can be typed where there is nothing to fill in. */
  press (&self, GDK_KEY_Right, 0);
  g_assert_false (care_cell_grid_press (self.grid, '1', 0));
  g_assert_null (care_cell_grid_get_typed (self.grid));
  press (&self, GDK_KEY_Home, 0);
  press (&self, GDK_KEY_Delete, 0);
  g_assert_cmpstr (care_fake_cells_get (self.cells, 0, 0), ==, "");
  close_it (&self);
}

static void
test_tab_and_enter (void)
{
  Fixture self = { 0 };

  open_with (&self, 3, 3, -1);
  press (&self, GDK_KEY_Right, 0);
  type (&self, "1");
  press (&self, GDK_KEY_Tab, 0);
  type (&self, "2");
  press (&self, GDK_KEY_Return, 0);
  assert_at (&self, 1, 1); /* back to where Tab began */
  press (&self, GDK_KEY_Return, GDK_SHIFT_MASK);
  assert_at (&self, 0, 1);
  press (&self, GDK_KEY_Tab, GDK_SHIFT_MASK);
  assert_at (&self, 0, 0);
  g_assert_false (care_cell_grid_press (self.grid, GDK_KEY_Tab, GDK_SHIFT_MASK));
  press (&self, GDK_KEY_End, 0);
  press (&self, GDK_KEY_Tab, 0);
  assert_at (&self, 1, 0);
  press (&self, GDK_KEY_End, GDK_CONTROL_MASK);
  g_assert_false (care_cell_grid_press (self.grid, GDK_KEY_Tab, 0)); /* and on, out of the grid */
  g_assert_true (gtk_widget_child_focus (self.window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self.window)) == self.after);
  gtk_widget_grab_focus (GTK_WIDGET (self.grid));
  press (&self, GDK_KEY_F6, 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self.window)) == self.after);
  close_it (&self);
}

static void
test_selects (void)
{
  Fixture self = { 0 };

  open_with (&self, 20, 5, -1);
  press (&self, GDK_KEY_Down, 0);
  press (&self, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (&self, GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_selected (&self, 1, 0, 2, 2);
  press (&self, GDK_KEY_space, GDK_SHIFT_MASK);
  assert_selected (&self, 1, 0, 2, 5);
  press (&self, GDK_KEY_Escape, 0);
  assert_selected (&self, 1, 0, 1, 1);
  press (&self, GDK_KEY_space, GDK_CONTROL_MASK);
  assert_selected (&self, 0, 0, 20, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.grid), "grid.select-all", NULL));
  assert_selected (&self, 0, 0, 20, 5);
  press (&self, GDK_KEY_Home, GDK_CONTROL_MASK);
  press (&self, GDK_KEY_End, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  assert_selected (&self, 0, 0, 20, 5);
  close_it (&self);
}

static void
test_blocks (void)
{
  Fixture self = { 0 };
  CareCellBlock block = { 0, 0, 3, 2 };
  CareCellDeed deed;
  int cells;
  g_autofree char *copied = NULL;

  open_with (&self, 4, 3, 2);
  care_cell_grid_paste_text (self.grid, "1\t2\n3\t\"a\tb\"\n");
  g_assert_cmpstr (care_fake_cells_get (self.cells, 1, 1), ==, "a\tb");
  assert_selected (&self, 0, 0, 2, 2);
  g_assert_cmpint (care_fake_cells_changes (self.cells, &deed, &cells), ==, 1); /* one step */
  g_assert_cmpint (deed, ==, CARE_CELL_PASTED);
  g_assert_cmpint (cells, ==, 4);
  copied = care_cell_grid_copy_text (self.grid);
  g_assert_cmpstr (copied, ==, "1\t2\n3\t\"a\tb\"");
  g_assert_null (self.told);
  /* The first row goes down. */
  care_cell_grid_select (self.grid, &block);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.grid), "grid.fill-down", NULL));
  g_assert_cmpstr (care_fake_cells_get (self.cells, 2, 0), ==, "1");
  g_assert_cmpstr (care_fake_cells_get (self.cells, 1, 1), ==, "2");
  care_fake_cells_changes (self.cells, &deed, &cells);
  g_assert_cmpint (deed, ==, CARE_CELL_FILLED);
  /* To the right, into what cannot be filled in: said, and left. */
  care_cell_grid_move_to (self.grid, 0, 1, false);
  care_cell_grid_move_to (self.grid, 0, 2, true);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.grid), "grid.fill-right", NULL));
  g_assert_cmpstr (care_fake_cells_get (self.cells, 0, 2), ==, "");
  g_assert_nonnull (strstr (self.told, "cannot be filled in"));
  /* More than there is room for. */
  care_cell_grid_move_to (self.grid, 3, 0, false);
  care_cell_grid_paste_text (self.grid, "5\t6\n7\t8\n");
  g_assert_cmpstr (care_fake_cells_get (self.cells, 3, 1), ==, "6");
  g_assert_nonnull (strstr (self.told, "left out"));
  /* One value goes everywhere. */
  care_cell_grid_select (self.grid, &block);
  care_cell_grid_paste_text (self.grid, "9");
  g_assert_cmpstr (care_fake_cells_get (self.cells, 2, 1), ==, "9");
  g_assert_cmpstr (care_fake_cells_get (self.cells, 3, 1), ==, "6");
  press (&self, GDK_KEY_Delete, 0);
  g_assert_cmpstr (care_fake_cells_get (self.cells, 2, 1), ==, "");
  close_it (&self);
}

static void
test_clipboard (void)
{
  Fixture self = { 0 };
  CareCellBlock block = { 0, 0, 1, 2 };
  int redos;

  open_with (&self, 4, 3, -1);
  care_fake_cells_put (self.cells, 0, 0, "1,234");
  care_fake_cells_put (self.cells, 0, 1, "12.5");
  care_cell_grid_select (self.grid, &block);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.grid), "grid.cut", NULL));
  g_assert_cmpstr (care_fake_cells_get (self.cells, 0, 0), ==, "");
  care_cell_grid_move_to (self.grid, 2, 1, false);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.grid), "grid.paste", NULL));
  care_test_wait_for (g_str_equal (care_fake_cells_get (self.cells, 2, 2), "12.5"));
  g_assert_cmpstr (care_fake_cells_get (self.cells, 2, 1), ==, "1,234");
  g_assert_true (care_test_press_key (GTK_WIDGET (self.grid), GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_true (care_test_press_key (GTK_WIDGET (self.grid), GDK_KEY_y, GDK_CONTROL_MASK));
  g_assert_cmpint (care_fake_cells_undos (self.cells, &redos), ==, 1);
  g_assert_cmpint (redos, ==, 1);
  close_it (&self);
}

/* 40,000 homes and 60 months: only what is in view is asked for, wherever that is. */
static void
test_asks_for_what_shows (void)
{
  Fixture self = { 0 };
  GtkAdjustment *down = NULL;
  int asked;

  open_with (&self, 40000, 60, -1);
  down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self.scroller));
  asked = care_fake_cells_asked (self.cells);
  g_assert_cmpint (asked, >, 0);
  g_assert_cmpint (asked, <, 3000);
  gtk_adjustment_set_value (down, gtk_adjustment_get_upper (down) / 2);
  gtk_test_widget_wait_for_draw (self.window);
  asked = care_fake_cells_asked (self.cells);
  g_assert_cmpint (asked, >, 0);
  g_assert_cmpint (asked, <, 1500);
  press (&self, GDK_KEY_End, GDK_CONTROL_MASK);
  assert_at (&self, 39999, 59);
  gtk_test_widget_wait_for_draw (self.window);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (down),
                                  gtk_adjustment_get_upper (down) - gtk_adjustment_get_page_size (down), 0.5);
  g_assert_cmpint (care_fake_cells_asked (self.cells), <, 1500);
  close_it (&self);
}

static void
test_speaks (void)
{
  Fixture self = { 0 };
  GtkWidget *spot = NULL, *next = NULL;

  open_with (&self, 10, 4, 3);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (self.grid), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (self.grid), GTK_ACCESSIBLE_RELATION_ROW_COUNT, 10);
  spot = gtk_window_get_focus (GTK_WINDOW (self.window));
  g_assert_true (CARE_IS_CELL_SPOT (spot));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (spot), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  care_test_assert_spoken (spot, "Home 0, Item 0, ");
  care_fake_cells_put (self.cells, 1, 0, "x");
  press (&self, GDK_KEY_Down, 0);
  next = gtk_window_get_focus (GTK_WINDOW (self.window));
  g_assert_true (CARE_IS_CELL_SPOT (next) && next != spot); /* the keyboard moved: it is spoken */
  care_test_assert_spoken (next, "Home 1, Item 0, x");
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (next), GTK_ACCESSIBLE_RELATION_ROW_INDEX, 2);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (next), GTK_ACCESSIBLE_RELATION_COL_INDEX, 1);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (next), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  press (&self, GDK_KEY_Down, GDK_SHIFT_MASK);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_window_get_focus (GTK_WINDOW (self.window))),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "2 by 1 cells are selected");
  close_it (&self);
}

/* Fewer rows than before: what was typed is not put somewhere else, and the cursor is on a cell. */
static void
test_reshaped (void)
{
  Fixture self = { 0 };
  CareFakeCells *fewer = care_fake_cells_new (2, 2, -1);
  CareFakeCells *none = care_fake_cells_new (0, 2, -1);
  int row, column;

  open_with (&self, 30, 6, -1);
  press (&self, GDK_KEY_End, GDK_CONTROL_MASK);
  type (&self, "5");
  care_cell_grid_set_model (self.grid, CARE_CELL_MODEL (fewer));
  assert_at (&self, 1, 1);
  g_assert_cmpstr (care_fake_cells_get (fewer, 1, 1), ==, "");
  care_cell_grid_set_model (self.grid, CARE_CELL_MODEL (none));
  gtk_test_widget_wait_for_draw (self.window);
  g_assert_false (care_cell_grid_get_cursor (self.grid, &row, &column));
  g_assert_false (care_cell_grid_press (self.grid, GDK_KEY_Down, 0));
  close_it (&self);
  g_assert_finalize_object (fewer);
  g_assert_finalize_object (none);
}

int
main (int argc, char *argv[])
{
  care_test_app_init (&argc, &argv);
  g_test_add_func ("/app/cell-grid/moves", test_moves);
  g_test_add_func ("/app/cell-grid/turned-round", test_turned_round);
  g_test_add_func ("/app/cell-grid/types", test_types);
  g_test_add_func ("/app/cell-grid/tab-and-enter", test_tab_and_enter);
  g_test_add_func ("/app/cell-grid/selects", test_selects);
  g_test_add_func ("/app/cell-grid/blocks", test_blocks);
  g_test_add_func ("/app/cell-grid/clipboard", test_clipboard);
  g_test_add_func ("/app/cell-grid/asks-for-what-shows", test_asks_for_what_shows);
  g_test_add_func ("/app/cell-grid/speaks", test_speaks);
  g_test_add_func ("/app/cell-grid/reshaped", test_reshaped);
  return g_test_run ();
}
