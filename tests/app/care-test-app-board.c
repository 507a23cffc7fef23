/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board in the window: what its cells say, what the totals count, and the return under a cell. */
#include "care-app-fixture.h"

#include "care-board-cells.h"
#include "care-board-filter.h"
#include "care-board-here.h"
#include "care-board-sheet.h"
#include "care-board-view.h"
#include "care-cell-grid.h"
#include "care-cell-small.h"
#include "care-compliance-page.h"
#include "care-page.h"
#include "care-plain-dialog.h"
#include "care-return-form.h"

#define NOW "2026-11-10T10:00:00Z"

static void
set_up (CareAppFixture *self, gconstpointer data)
{
  care_app_fixture_open_demo (self, NOW, 6, 14);
  gtk_widget_activate_action (self->window, "win.page", "s", "compliance");
  care_app_settle (self);
}

static void
tear_down (CareAppFixture *self, gconstpointer data)
{
  care_app_fixture_clear (self);
}

static GtkWidget *
show_board (CareAppFixture *self)
{
  GtkWidget *toggle = GTK_WIDGET (gtk_widget_get_template_child (
      care_app_find (self->window, CARE_TYPE_COMPLIANCE_PAGE), CARE_TYPE_COMPLIANCE_PAGE, "as_board"));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  care_app_settle (self);
  return care_app_find (care_app_find (self->window, CARE_TYPE_BOARD_VIEW), CARE_TYPE_CELL_GRID);
}

static int
find_home (CareCellModel *model, const char *name)
{
  for (int row = 0; row < care_cell_model_n_rows (model); row++)
    {
      g_autofree char *title = care_cell_model_row_title (model, row, 0);

      if (g_str_equal (title, name))
        return row;
    }
  g_error ("there is no %s", name);
}

static void
test_cells (CareAppFixture *self, gconstpointer data)
{
  CareCellModel *model = care_cell_grid_get_model (CARE_CELL_GRID (show_board (self)));
  int last = care_cell_model_n_columns (model) - 1;
  int row = find_home (model, "Northfield");
  g_autofree char *spoken = care_cell_model_spoken (model, row, last - 1);
  g_autofree char *level = care_cell_model_row_title (model, row, 1);
  g_autofree char *totals = care_cell_model_spoken (model, 0, last);

  g_assert_cmpint (last, ==, 12);
  g_assert_cmpstr (spoken, ==, "Northfield, Care home, October 2026: Missed");
  g_assert_cmpint (care_cell_model_state (model, row, last - 1), ==, CARE_CELL_MISSED);
  g_assert_cmpstr (level, ==, "A notice may issue");
  g_assert_cmpint (care_cell_model_title_state (model, row, 1), ==, CARE_CELL_ERROR);
  g_assert_cmpstr (totals, ==, "All 7 returns, November 2026: 1 of 7 on time or nil, 6 to do");
  find_home (model, "The Old Rectory · Care home");
  find_home (model, "The Old Rectory · Home care");
}

static void
test_opens (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *grid = show_board (self);
  CareCellModel *model = care_cell_grid_get_model (CARE_CELL_GRID (grid));

  care_cell_grid_move_to (CARE_CELL_GRID (grid), find_home (model, "Northfield"), 11, false);
  g_assert_true (care_cell_grid_press (CARE_CELL_GRID (grid), GDK_KEY_Return, 0));
  care_app_settle (self);
  g_assert_true (gtk_widget_get_mapped (care_app_find (self->window, CARE_TYPE_RETURN_FORM)));
}

static void
test_groups (CareAppFixture *self, gconstpointer data)
{
  CareBoardCells *cells = CARE_BOARD_CELLS (care_cell_grid_get_model (CARE_CELL_GRID (show_board (self))));
  CareBoardWanted wanted;

  care_board_wanted_init (&wanted);
  wanted.group = CARE_BOARD_PROVIDER;
  care_board_cells_set_wanted (cells, &wanted);
  g_assert_cmpint (care_cell_model_n_rows (CARE_CELL_MODEL (cells)), ==, 1 + 3 + 7);
  g_autofree char *first = care_cell_model_row_title (CARE_CELL_MODEL (cells), 1, 0);
  g_assert_cmpstr (first, ==, "Exampleton Borough Council");
  g_assert_cmpint (care_board_cells_get_row (cells, 1), ==, -1);
  g_assert_cmpint (care_board_cells_get_row (cells, 2), >=, 0);
  wanted.text = "north";
  care_board_cells_set_wanted (cells, &wanted);
  g_assert_cmpint (care_board_cells_n_homes (cells), ==, 1);
  wanted.text = "nowhere";
  care_board_cells_set_wanted (cells, &wanted);
  g_assert_cmpint (care_cell_model_n_rows (CARE_CELL_MODEL (cells)), ==, 0);
}

static GtkWidget *
part (CareAppFixture *self, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (care_app_find (self->window, CARE_TYPE_BOARD_VIEW),
                                                    CARE_TYPE_BOARD_VIEW, name));
}

static char *
spoken_here (GtkWidget *grid)
{
  int row = 0, column = 0;

  g_assert_true (care_cell_grid_get_cursor (CARE_CELL_GRID (grid), &row, &column));
  return care_cell_model_spoken (care_cell_grid_get_model (CARE_CELL_GRID (grid)), row, column);
}

/* Whoever sorts, groups or looks further back stays at the home and month they were at. */
static void
test_stays (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *grid = show_board (self);
  CareCellModel *model = care_cell_grid_get_model (CARE_CELL_GRID (grid));

  care_cell_grid_move_to (CARE_CELL_GRID (grid), find_home (model, "Northfield"), 11, false);
  g_autofree char *before = spoken_here (grid);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (part (self, "sort")), 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (part (self, "group")), 1);
  g_autofree char *sorted = spoken_here (grid);
  g_assert_cmpstr (sorted, ==, before);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (part (self, "years")), TRUE);
  care_app_settle (self);
  g_assert_cmpint (care_cell_model_n_columns (model), >, 13);
  g_autofree char *years = spoken_here (grid);
  g_assert_cmpstr (years, ==, before);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (part (self, "years")), FALSE);
  care_app_settle (self);
}

/* Whoever types while the board is read goes on typing. */
static void
test_leaves_the_keyboard (CareAppFixture *self, gconstpointer data)
{
  show_board (self);
  GtkWidget *search = part (self, "search");

  gtk_widget_grab_focus (search);
  care_board_view_refresh (CARE_BOARD_VIEW (care_app_find (self->window, CARE_TYPE_BOARD_VIEW)));
  care_app_settle (self);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (search)), search));
}

static void
test_filter (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *grid = show_board (self);
  CareBoardCells *cells = CARE_BOARD_CELLS (care_cell_grid_get_model (CARE_CELL_GRID (grid)));
  CareBoardFilter *filter = CARE_BOARD_FILTER (part (self, "filter"));
  int all = care_board_cells_n_homes (cells);

  gtk_drop_down_set_selected (care_board_filter_get_choice (filter, CARE_BOARD_PROVIDER), 1);
  int some = care_board_cells_n_homes (cells);
  g_assert_cmpint (some, >, 0);
  g_assert_cmpint (some, <, all);
  care_board_view_refresh (CARE_BOARD_VIEW (care_app_find (self->window, CARE_TYPE_BOARD_VIEW)));
  care_app_settle (self);
  g_assert_cmpint (care_board_cells_n_homes (cells), ==, some); /* what was chosen stays */
  care_board_filter_clear (filter);
  g_assert_cmpint (care_board_cells_n_homes (cells), ==, all);

  gtk_drop_down_set_selected (care_board_filter_get_choice (filter, CARE_N_BOARD_TEXTS), 2);
  for (int line = 0; line < care_cell_model_n_rows (CARE_CELL_MODEL (cells)); line++)
    {
      int row = care_board_cells_get_row (cells, line);
      if (row >= 0)
        g_assert_cmpint (care_board_row (care_board_cells_get_board (cells), row)->service, ==,
                         CARE_SERVICE_HOME_CARE);
    }
  care_board_filter_clear (filter);
  care_app_assert_names (GTK_WIDGET (filter));
}

/* What is exported is what is shown, in its order. */
static void
test_sheet (CareAppFixture *self, gconstpointer data)
{
  CareBoardCells *cells = CARE_BOARD_CELLS (care_cell_grid_get_model (CARE_CELL_GRID (show_board (self))));
  CareBoardWanted wanted;

  care_board_wanted_init (&wanted);
  wanted.sort = CARE_BOARD_SORT_EXPOSURE;
  care_board_cells_set_wanted (cells, &wanted);
  g_autoptr (CareSheet) all
      = care_page_export_table (CARE_PAGE (care_app_find (self->window, CARE_TYPE_COMPLIANCE_PAGE)));
  g_assert_cmpuint (all->rows->len, ==, 1 + 7);
  g_assert_cmpstr (((char **)all->rows->pdata[1])[1], ==, "Northfield");
  g_assert_cmpstr (((char **)all->rows->pdata[1])[7], ==, "A notice may issue");
  g_assert_cmpuint (g_strv_length (all->rows->pdata[0]), ==, 8 + 13);
  g_assert_cmpuint (g_strv_length (all->rows->pdata[1]), ==, 8 + 13);
  wanted.text = "north";
  care_board_cells_set_wanted (cells, &wanted);
  g_autoptr (CareSheet) one = care_board_sheet_new (cells);
  g_assert_cmpuint (one->rows->len, ==, 1 + 1);
}

/* From one home to all: nothing of many homes is hidden, and the cursor still says where it is. */
static void
test_zoom (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *grid = show_board (self);
  CareCellModel *model = care_cell_grid_get_model (CARE_CELL_GRID (grid));
  int row = find_home (model, "Northfield");
  uint8_t states[13];

  care_cell_grid_move_to (CARE_CELL_GRID (grid), row, 11, false);
  g_autofree char *before = spoken_here (grid);
  for (int zoom = -1; zoom >= CARE_CELL_ZOOM_ALL; zoom--)
    {
      gtk_widget_activate_action (grid, "board.zoom-out", NULL);
      care_app_settle (self);
      g_assert_cmpint (care_cell_grid_get_zoom (CARE_CELL_GRID (grid)), ==, zoom);
      g_autofree char *now = spoken_here (grid);
      g_assert_cmpstr (now, ==, before);
    }
  gtk_widget_activate_action (grid, "board.zoom-out", NULL); /* no further */
  g_assert_cmpint (care_cell_grid_get_zoom (CARE_CELL_GRID (grid)), ==, CARE_CELL_ZOOM_ALL);

  /* Where rows share a line, the worst is what shows. */
  care_cell_small_band (model, 1, care_cell_model_n_rows (model), 13, states);
  g_assert_cmpint (states[11], ==, CARE_CELL_MISSED);

  g_assert_true (care_cell_grid_press (CARE_CELL_GRID (grid), GDK_KEY_Up, 0));
  g_autofree char *up = spoken_here (grid);
  g_assert_cmpstr (up, !=, before);
  gtk_widget_activate_action (grid, "board.zoom-normal", NULL);
  care_app_assert_names (care_app_find (self->window, CARE_TYPE_BOARD_VIEW));
  g_assert_cmpint (care_cell_grid_get_zoom (CARE_CELL_GRID (grid)), ==, 0);
}

/* A list of hundreds of homes is nothing to look through: they are shown as a board at once. */
static void
test_many (CareAppFixture *self, gconstpointer data)
{
  care_app_fixture_open_demo (self, NOW, 500, 3);
  gtk_widget_activate_action (self->window, "win.page", "s", "compliance");
  care_app_settle (self);
  g_assert_true (gtk_widget_get_mapped (care_app_find (self->window, CARE_TYPE_BOARD_VIEW)));
}

static bool
says_penalty (gpointer dialog)
{
  return care_app_says (dialog, "If missed: Four missed in a row");
}

static bool
says_december (gpointer dialog)
{
  return care_app_says (dialog, "If missed: Five missed in a row");
}

static bool
says_homes (gpointer dialog)
{
  return care_app_says (dialog, "Northfield · Care home");
}

/* For each of the next windows who comes how near a notice, the worst first. */
static void
test_ahead (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = NULL;

  show_board (self);
  gtk_widget_activate_action (care_app_find (self->window, CARE_TYPE_BOARD_VIEW), "board.ahead", NULL);
  dialog = care_app_dialog (CARE_TYPE_PLAIN_DIALOG);
  care_app_wait (says_penalty, dialog);
  g_assert_true (care_app_says (dialog, "A penalty would be about £"));
  g_assert_true (care_app_says (dialog, "A notice may issue"));
  care_app_assert_names (dialog);
  adw_combo_row_set_selected (ADW_COMBO_ROW (care_app_find (dialog, ADW_TYPE_COMBO_ROW)), 1);
  care_app_wait (says_december, dialog);
  g_assert_false (says_homes (dialog));
  adw_combo_row_set_selected (
      ADW_COMBO_ROW (gtk_widget_get_next_sibling (care_app_find (dialog, ADW_TYPE_COMBO_ROW))), 1);
  care_app_wait (says_homes, dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  care_app_settle (self);
}

/* The foot says when the return under the cursor was recorded, and what its provider is exposed to. */
static bool
says_recorded (gpointer here)
{
  g_autofree char *words = care_board_here_words (here);

  return strstr (words, "Recorded on ") != NULL;
}

static void
test_here (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *grid = show_board (self);
  CareBoardHere *here = CARE_BOARD_HERE (care_app_find (self->window, CARE_TYPE_BOARD_HERE));
  CareCellModel *model = care_cell_grid_get_model (CARE_CELL_GRID (grid));
  int northfield = find_home (model, "Northfield");

  care_cell_grid_move_to (CARE_CELL_GRID (grid), northfield, 5, false);
  care_app_wait (says_recorded, here);
  g_autofree char *words = care_board_here_words (here);
  g_assert_nonnull (strstr (words, "Northfield, Care home, April 2026: On time"));
  g_assert_nonnull (strstr (words, "Three missed in a row. A notice of intent may be issued."));
  g_assert_nonnull (strstr (words, "Fernleigh Care Limited: "));
  care_cell_grid_move_to (CARE_CELL_GRID (grid), northfield, 11, false); /* missed: there is no moment */
  g_assert_false (says_recorded (here));
  care_cell_grid_move_to (CARE_CELL_GRID (grid), northfield - 1, 11, false); /* its provider */
  g_autofree char *totals = care_board_here_words (here);
  g_assert_true (g_str_has_prefix (totals, "Fernleigh Care Limited, October 2026: "));
  g_assert_nonnull (strstr (totals, "A penalty would be about £"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/app/board/cells", CareAppFixture, NULL, set_up, test_cells, tear_down);
  g_test_add ("/app/board/opens", CareAppFixture, NULL, set_up, test_opens, tear_down);
  g_test_add ("/app/board/groups", CareAppFixture, NULL, set_up, test_groups, tear_down);
  g_test_add ("/app/board/stays", CareAppFixture, NULL, set_up, test_stays, tear_down);
  g_test_add ("/app/board/leaves-the-keyboard", CareAppFixture, NULL, set_up, test_leaves_the_keyboard,
              tear_down);
  g_test_add ("/app/board/filter", CareAppFixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/app/board/sheet", CareAppFixture, NULL, set_up, test_sheet, tear_down);
  g_test_add ("/app/board/zoom", CareAppFixture, NULL, set_up, test_zoom, tear_down);
  g_test_add ("/app/board/many", CareAppFixture, NULL, NULL, test_many, tear_down);
  g_test_add ("/app/board/ahead", CareAppFixture, NULL, set_up, test_ahead, tear_down);
  g_test_add ("/app/board/here", CareAppFixture, NULL, set_up, test_here, tear_down);
  return g_test_run ();
}
