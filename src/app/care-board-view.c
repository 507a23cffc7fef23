/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-board-view.h"

#include <glib/gi18n.h>

#include "care-ahead-dialog.h"
#include "care-application.h"
#include "care-board-cells.h"
#include "care-board-choices.h"
#include "care-board-filter.h"
#include "care-board-here.h"
#include "care-board-list.h"
#include "care-board-spot.h"
#include "care-cell-grid.h"
#include "care-main-window.h"
#include "care-record-board.h"
#include "care-words-error.h"

#define FEW_MONTHS 13 /* the last twelve windows and the present one */
#define MANY_MONTHS 60
#define PATIENCE 250 /* ms */
#define MANY_ROWS 6

struct _CareBoardView
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;
  CareBoardCells *cells;
  GCancellable *reading;

  /* template children */
  GtkWidget *search;
  CareBoardFilter *filter;
  GtkDropDown *level;
  GtkDropDown *group;
  GtkDropDown *sort;
  GtkToggleButton *years;
  GtkStack *stack;
  CareCellGrid *grid;
  CareBoardList *list;
  GtkWidget *second_bar;
  GtkWidget *zoom;
  AdwStatusPage *none;
  GtkWidget *again;
  CareBoardHere *here;
  GtkLabel *counts;

  GSettings *settings;
  unsigned patience; /* how long nothing is said while the board is read */
  bool as_list;
  bool stale;
  bool wants_focus;        /* was asked to take the keyboard before there was a cell */
  GtkWidget *focus_before; /* what had it then; only compared, never looked into */
};

G_DEFINE_FINAL_TYPE (CareBoardView, care_board_view, ADW_TYPE_BIN)

/* The lines of the drop-down of groups after the first, which is none. */
static const int GROUPS[]
    = { CARE_BOARD_PROVIDER,   CARE_BOARD_BRAND,    CARE_BOARD_REGION,  CARE_BOARD_COUNCIL,
        CARE_BOARD_BY_SERVICE, CARE_BOARD_BY_LEVEL, CARE_BOARD_BY_STATE };

/* One home, or a few, are not searched, filtered or grouped. */
static void
show_controls (CareBoardView *self)
{
  CareBoard *board = care_board_cells_get_board (self->cells);
  bool many = board != NULL && care_board_n_rows (board) >= MANY_ROWS;

  gtk_widget_set_visible (GTK_WIDGET (self->counts), many);
  gtk_widget_set_visible (self->search, many);
  gtk_widget_set_visible (GTK_WIDGET (self->filter), many);
  gtk_widget_set_visible (self->second_bar, many);
  gtk_widget_set_visible (GTK_WIDGET (self->years), !self->as_list);
  gtk_widget_set_visible (self->zoom, !self->as_list);
  gtk_widget_set_visible (GTK_WIDGET (self->here), !self->as_list && board != NULL);
}

static void
show_counts (CareBoardView *self)
{
  CareBoard *board = care_board_cells_get_board (self->cells);
  int all = board != NULL ? care_board_n_rows (board) : 0, shown = care_board_cells_n_homes (self->cells);
  g_autofree char *text = g_strdup_printf (_ ("%d of %d shown"), shown, all);
  const char *filled = self->as_list ? "list" : "grid";

  gtk_label_set_label (self->counts, board != NULL ? text : "");
  gtk_stack_set_visible_child_name (self->stack, board == NULL ? "waiting" : shown > 0 ? filled : "none");
  gtk_widget_set_visible (self->again, FALSE);
  adw_status_page_set_title (self->none, all > 0 ? _ ("None of These") : _ ("No Home Yet"));
  adw_status_page_set_description (
      self->none, all > 0 ? _ ("No home is like that. Look for another, or show all of them.")
                          : _ ("Once there is a home, its months stand here."));
  show_controls (self);
}

static void
show_here (CareBoardView *self)
{
  CareBoard *board = care_board_cells_get_board (self->cells);
  int line = 0, column = 0;

  if (board == NULL || !care_cell_grid_get_cursor (self->grid, &line, &column))
    {
      care_board_here_show_words (self->here, "", NULL, -1);
      return;
    }
  if (care_board_cells_get_row (self->cells, line) >= 0)
    care_board_here_show (self->here, self->desk, board, care_board_cells_get_row (self->cells, line),
                          column);
  else
    {
      g_autofree char *totals = care_cell_model_spoken (CARE_CELL_MODEL (self->cells), line, column);

      care_board_here_show_words (self->here, totals, board,
                                  care_board_cells_get_provider (self->cells, line));
    }
}

static void
show_wanted (CareBoardView *self)
{
  CareBoardSpot spot = care_board_spot_find (self->cells, self->grid);
  CareBoardWanted wanted;
  guint level = gtk_drop_down_get_selected (self->level), group = gtk_drop_down_get_selected (self->group);

  care_board_wanted_init (&wanted);
  wanted.text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  wanted.level = level == 0 ? CARE_BOARD_ANY : (int)level - 1;
  wanted.group = group > 0 && group <= G_N_ELEMENTS (GROUPS) ? GROUPS[group - 1] : CARE_BOARD_ANY;
  wanted.sort = (CareBoardSort)gtk_drop_down_get_selected (self->sort);
  care_board_filter_apply (self->filter, &wanted);
  care_board_cells_set_wanted (self->cells, &wanted);
  care_board_spot_return (&spot, self->cells, self->grid);
  show_counts (self);
  show_here (self);
}

/* What was shown before stays; where that is nothing, the page says so itself. */
static void
show_trouble (CareBoardView *self, const GError *error)
{
  g_autofree char *words = NULL;

  if (care_board_cells_get_board (self->cells) != NULL)
    {
      care_main_window_report (GTK_WIDGET (self), error);
      return;
    }
  words = care_words_error (error, care_record_trouble (error));
  adw_status_page_set_title (self->none, _ ("The Board Could Not Be Read"));
  adw_status_page_set_description (self->none, words);
  gtk_widget_set_visible (self->again, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "none");
}

/* Only where nobody has begun to do something else here meanwhile. */
static void
take_focus (CareBoardView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* Whoever went elsewhere meanwhile, in here or to another part of the window, stays there. */
  if (self->wants_focus && (focus == NULL || focus == self->focus_before)
      && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->wants_focus = false;
}

static gboolean
on_patience (gpointer data)
{
  CareBoardView *self = data;

  self->patience = 0;
  if (care_board_cells_get_board (self->cells) == NULL)
    gtk_stack_set_visible_child_name (self->stack, "reading");
  return G_SOURCE_REMOVE;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareBoardView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareBoard) board = care_desk_run_finish (CARE_DESK (source), result, &error);
  CareBoardSpot spot;

  if (self->desk == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* closed meanwhile, or another reading took its place */
  g_clear_handle_id (&self->patience, g_source_remove);
  if (board == NULL)
    {
      show_trouble (self, error);
      return;
    }
  spot = care_board_spot_find (self->cells, self->grid);
  care_board_cells_set_board (self->cells, board);
  care_board_filter_offer (self->filter, board);
  care_board_spot_return (&spot, self->cells,
                          self->grid); /* the first time to the present month, which is the last one */
  show_wanted (self);
  take_focus (self);
}

static gpointer
read_board (CareRecord *record, gpointer data, GError **error)
{
  CareMonth last = care_record_window (record).month;

  return care_record_board (record, CARE_NO_DATE, last - GPOINTER_TO_INT (data) + 1, last, error);
}

static void
read_again (CareBoardView *self)
{
  int months = gtk_toggle_button_get_active (self->years) ? MANY_MONTHS : FEW_MONTHS;

  self->stale = false;
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  if (self->patience == 0)
    self->patience = g_timeout_add (PATIENCE, on_patience, self);
  show_counts (self);
  care_desk_run_async (self->desk, read_board, GINT_TO_POINTER (months), NULL,
                       (GDestroyNotify)care_board_unref, false, self->reading, on_read, g_object_ref (self));
}

static void
ahead_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareBoardView *self = CARE_BOARD_VIEW (widget);
  CareBoard *board = care_board_cells_get_board (self->cells);

  if (board != NULL)
    gtk_window_present (GTK_WINDOW (care_ahead_dialog_new (widget, self->desk, board)));
}

static void
set_zoom (CareBoardView *self, int zoom)
{
  care_cell_grid_set_zoom (self->grid, zoom);
  zoom = care_cell_grid_get_zoom (self->grid);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.zoom-out", zoom > CARE_CELL_ZOOM_ALL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.zoom-in", zoom < 0);
  if (self->settings != NULL)
    g_settings_set_int (self->settings, "board-zoom", zoom);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareBoardView *self = CARE_BOARD_VIEW (widget);
  int zoom = care_cell_grid_get_zoom (self->grid);

  set_zoom (self, g_str_equal (name, "board.zoom-out")  ? zoom - 1
                  : g_str_equal (name, "board.zoom-in") ? zoom + 1
                                                        : 0);
}

/* The keys of every program that has something larger and smaller. */
static void
add_zoom_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_minus, "board.zoom-out" },   { GDK_KEY_KP_Subtract, "board.zoom-out" },
    { GDK_KEY_plus, "board.zoom-in" },     { GDK_KEY_equal, "board.zoom-in" },
    { GDK_KEY_KP_Add, "board.zoom-in" },   { GDK_KEY_0, "board.zoom-normal" },
    { GDK_KEY_KP_0, "board.zoom-normal" },
  };

  gtk_widget_class_install_action (klass, "board.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (klass, "board.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (klass, "board.zoom-normal", NULL, zoom_action);
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].key, GDK_CONTROL_MASK, keys[i].action, NULL);
}

static void
on_again (CareBoardView *self)
{
  read_again (self);
}

static void
on_years (CareBoardView *self)
{
  if (self->desk != NULL)
    read_again (self);
}

static void
on_opened (CareBoardView *self, int line, int column)
{
  CareBoard *board = care_board_cells_get_board (self->cells);
  int row = care_board_cells_get_row (self->cells, line);
  int month = column >= 0 ? column : care_board_n_months (board) - 1;
  g_autofree char *text = NULL;

  if (row < 0 || care_board_state (board, row, month) == CARE_STATE_NOT_REQUIRED)
    return;
  text = care_month_format (care_board_window (board, month)->month);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-return", "(sss)",
                              care_board_row (board, row)->location,
                              care_service_to_string (care_board_row (board, row)->service), text);
}

static void
on_told (CareBoardView *self, const char *text)
{
  care_main_window_toast (GTK_WIDGET (self), text);
}

static void
care_board_view_map (GtkWidget *widget)
{
  CareBoardView *self = CARE_BOARD_VIEW (widget);

  GTK_WIDGET_CLASS (care_board_view_parent_class)->map (widget);
  if (self->stale && self->desk != NULL)
    read_again (self);
}

static gboolean
care_board_view_grab_focus (GtkWidget *widget)
{
  CareBoardView *self = CARE_BOARD_VIEW (widget);

  self->wants_focus = self->as_list ? !care_board_list_take_focus (self->list)
                                    : !gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  self->focus_before = gtk_root_get_focus (gtk_widget_get_root (widget));
  return true;
}

static void
care_board_view_dispose (GObject *object)
{
  CareBoardView *self = CARE_BOARD_VIEW (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->settings);
  if (self->grid != NULL)
    care_cell_grid_set_model (self->grid, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_BOARD_VIEW);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (care_board_view_parent_class)->dispose (object);
}

static void
care_board_view_finalize (GObject *object)
{
  g_clear_object (&CARE_BOARD_VIEW (object)->cells);
  G_OBJECT_CLASS (care_board_view_parent_class)->finalize (object);
}

static void
care_board_view_class_init (CareBoardViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_board_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_board_view_finalize;
  widget_class->map = care_board_view_map;
  widget_class->grab_focus = care_board_view_grab_focus;
  add_zoom_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "board.ahead", NULL, ahead_action);
  g_type_ensure (CARE_TYPE_BOARD_FILTER);
  g_type_ensure (CARE_TYPE_BOARD_HERE);
  g_type_ensure (CARE_TYPE_BOARD_LIST);
  g_type_ensure (CARE_TYPE_CELL_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-board-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CareBoardView, search);
  gtk_widget_class_bind_template_child (widget_class, CareBoardView, filter);
  gtk_widget_class_bind_template_child (widget_class, CareBoardView, again);
  gtk_widget_class_bind_template_child (widget_class, CareBoardView, level);
  gtk_widget_class_bind_template_child (widget_class, CareBoardView, group);
  gtk_widget_class_bind_template_child (widget_class, CareBoardView, sort);
  gtk_widget_class_bind_template_child (widget_class, CareBoardView, years);
  gtk_widget_class_bind_template_child (widget_class, CareBoardView, stack);
  gtk_widget_class_bind_template_child (widget_class, CareBoardView, grid);
  gtk_widget_class_bind_template_child (widget_class, CareBoardView, list);
  gtk_widget_class_bind_template_child (widget_class, CareBoardView, second_bar);
  gtk_widget_class_bind_template_child (widget_class, CareBoardView, zoom);
  gtk_widget_class_bind_template_child (widget_class, CareBoardView, none);
  gtk_widget_class_bind_template_child (widget_class, CareBoardView, here);
  gtk_widget_class_bind_template_child (widget_class, CareBoardView, counts);
}

static void
care_board_view_init (CareBoardView *self)
{
  self->cells = care_board_cells_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  care_board_choices_fill (self->level, self->group, self->sort);
  self->settings = g_settings_new (CARE_APPLICATION_ID);
  g_settings_bind (self->settings, "board-years", self->years, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "board-group", self->group, "selected", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "board-sort", self->sort, "selected", G_SETTINGS_BIND_DEFAULT);
  care_cell_grid_set_model (self->grid, CARE_CELL_MODEL (self->cells));
  care_board_list_set_cells (self->list, self->cells);
  set_zoom (self, g_settings_get_int (self->settings, "board-zoom"));
  g_signal_connect_swapped (self->filter, "changed", G_CALLBACK (show_wanted), self);
  g_signal_connect_swapped (self->again, "clicked", G_CALLBACK (on_again), self);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (show_wanted), self);
  g_signal_connect_swapped (self->level, "notify::selected", G_CALLBACK (show_wanted), self);
  g_signal_connect_swapped (self->group, "notify::selected", G_CALLBACK (show_wanted), self);
  g_signal_connect_swapped (self->sort, "notify::selected", G_CALLBACK (show_wanted), self);
  g_signal_connect_swapped (self->years, "toggled", G_CALLBACK (on_years), self);
  g_signal_connect_swapped (self->grid, "moved", G_CALLBACK (show_here), self);
  g_signal_connect_swapped (self->grid, "told", G_CALLBACK (on_told), self);
  g_signal_connect_swapped (self->grid, "opened", G_CALLBACK (on_opened), self);
}

void
care_board_view_set_desk (CareBoardView *self, CareDesk *desk)
{
  g_return_if_fail (CARE_IS_BOARD_VIEW (self) && CARE_IS_DESK (desk) && self->desk == NULL);

  self->desk = g_object_ref (desk);
}

void
care_board_view_refresh (CareBoardView *self)
{
  g_return_if_fail (CARE_IS_BOARD_VIEW (self));

  self->stale = true;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->desk != NULL)
    read_again (self);
}

void
care_board_view_set_as_list (CareBoardView *self, bool as_list)
{
  g_return_if_fail (CARE_IS_BOARD_VIEW (self));

  self->as_list = as_list;
  show_counts (self);
}

CareBoardCells *
care_board_view_get_cells (CareBoardView *self)
{
  g_return_val_if_fail (CARE_IS_BOARD_VIEW (self), NULL);

  return self->cells;
}
