/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-returns-grid-view.h"

#include <glib/gi18n.h>

#include "care-cell-grid.h"
#include "care-main-window.h"
#include "care-notice-bar.h"
#include "care-returns-cells.h"
#include "care-returns-choices.h"
#include "care-saved-words.h"

#define MONTHS 13 /* shown of one question: the last twelve and the present one */
#define READ_AGAIN_MS 1500

struct _CareReturnsGridView
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;
  CareReturnsCells *cells;
  GCancellable *reading;
  GPtrArray *groups; /* char: whose the lines of the drop-down are, after all of them */
  GPtrArray *across_ids;
  GArray *services; /* CareService */

  /* template children */
  CareNoticeBar *trouble;
  GtkWidget *search;
  GtkDropDown *which;
  GtkDropDown *whose;
  GtkDropDown *service;
  GtkWidget *by_month;
  GtkDropDown *across;
  GtkToggleButton *past;
  GtkStack *stack;
  CareCellGrid *grid;
  AdwStatusPage *none;
  GtkLabel *said;
  GtkLabel *counts;

  CareMonth month;
  guint timer;
  bool setting; /* the change comes from the program */
  bool other;   /* another month, or other months: nothing of what is shown is kept */
};

G_DEFINE_FINAL_TYPE (CareReturnsGridView, care_returns_grid_view, ADW_TYPE_BIN)

enum
{
  OPENED,
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_counts (CareReturnsGridView *self)
{
  CareReturnsCount count = care_returns_cells_count (self->cells);
  CareAutosave *autosave = care_returns_cells_get_autosave (self->cells);
  g_autofree char *trouble = care_saved_trouble (autosave);
  g_autofree char *saved = care_saved_words (autosave);
  g_autofree char *findings = g_strdup_printf (
      ngettext ("%d with findings", "%d with findings", (gulong)count.findings), count.findings);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, _ ("%d of %d done"), count.done, count.all);
  if (count.findings > 0)
    g_string_append_printf (text,
                            ngettext (" · %d with findings", " · %d with findings", (gulong)count.findings),
                            count.findings);
  if (count.shown < count.all)
    g_string_append_printf (text, _ (" · %d shown"), count.shown);
  if (*saved != '\0')
    g_string_append_printf (text, " · %s", saved);
  gtk_label_set_label (self->counts, text->str);
  care_notice_bar_set_text (self->trouble, trouble);
  gtk_stack_set_visible_child_name (self->stack, count.shown > 0 ? "grid" : "none");
  if (count.shown > 0)
    return;
  adw_status_page_set_title (self->none, count.all > 0 ? _ ("None of These") : _ ("No Return Due"));
  adw_status_page_set_description (
      self->none, count.all > 0
                      ? _ ("No return of this month is like that. Look for another, or show all of them.")
                      : _ ("No home was registered for it in that month."));
}

static void
on_moved (CareReturnsGridView *self)
{
  g_autofree char *said = NULL;
  int row, column;

  if (care_cell_grid_get_cursor (self->grid, &row, &column))
    said = care_returns_cells_describe (self->cells, row, column);
  gtk_label_set_label (self->said, said != NULL ? said : "");
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
on_told (CareReturnsGridView *self, const char *text)
{
  care_main_window_toast (GTK_WIDGET (self), text);
}

static void
on_went (CareReturnsGridView *self, int row, int column)
{
  care_cell_grid_move_to (self->grid, row, column, false);
}

static void
on_opened (CareReturnsGridView *self, int row, int column)
{
  g_signal_emit (self, signals[OPENED], 0, care_returns_cells_get_row (self->cells, row));
}

static CareService
chosen_service (CareReturnsGridView *self)
{
  guint at = gtk_drop_down_get_selected (self->service);

  return at < self->services->len ? g_array_index (self->services, CareService, at) : CARE_SERVICE_CARE_HOME;
}

static bool
is_by_month (CareReturnsGridView *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->by_month));
}

static void
fill_across (CareReturnsGridView *self)
{
  const CareReturnsGrid *grid = care_returns_cells_get_grid (self->cells);

  care_returns_choices_across (
      self->across, self->across_ids,
      care_returns_grid_dataset (grid, chosen_service (self), care_returns_grid_n_months (grid) - 1),
      is_by_month (self));
}

static void
show_across (CareReturnsGridView *self)
{
  guint at = gtk_drop_down_get_selected (self->across);
  const char *id = at < self->across_ids->len ? self->across_ids->pdata[at] : "";

  if (is_by_month (self))
    care_returns_cells_show_field (self->cells, chosen_service (self), id);
  else
    care_returns_cells_show_section (self->cells, chosen_service (self), id);
}

static void
read_filter (CareReturnsGridView *self)
{
  CareReturnsFilter filter = { NULL, NULL, CARE_RETURNS_ALL };
  guint whose = gtk_drop_down_get_selected (self->whose);

  if (self->setting)
    return;
  filter.which = (CareReturnsWhich)gtk_drop_down_get_selected (self->which);
  care_returns_filter_set_search (&filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  care_returns_filter_set_whose (
      &filter, whose > 0 && whose <= self->groups->len ? self->groups->pdata[whose - 1] : "");
  care_returns_cells_set_filter (self->cells, &filter);
  care_returns_filter_clear (&filter);
}

static void read_again (CareReturnsGridView *self);

static gboolean
on_timer (gpointer data)
{
  CareReturnsGridView *self = data;

  self->timer = 0;
  read_again (self);
  return G_SOURCE_REMOVE;
}

static void
read_later (CareReturnsGridView *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (READ_AGAIN_MS, on_timer, self);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareReturnsGridView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareReturnsGrid) grid = care_desk_run_finish (CARE_DESK (source), result, &error);
  bool keep = !self->other;
  guint homes = 0;

  if (grid == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        care_main_window_report (GTK_WIDGET (self), error);
      return;
    }
  /* Older than what is typed by now, or in the way of what is being typed. */
  if (keep && (care_returns_cells_is_busy (self->cells) || care_cell_grid_get_typed (self->grid) != NULL))
    {
      read_later (self);
      return;
    }
  self->other = false;
  homes = care_returns_cells_get_grid (self->cells) != NULL
              ? care_returns_cells_get_grid (self->cells)->locations->len
              : 0;
  self->setting = true;
  care_returns_cells_take (self->cells, g_steal_pointer (&grid), keep);
  if (!keep || homes != care_returns_cells_get_grid (self->cells)->locations->len)
    {
      care_returns_choices_services (self->service, self->services,
                                     care_returns_cells_get_grid (self->cells));
      care_returns_choices_whose (self->whose, self->groups, care_returns_cells_get_grid (self->cells));
      fill_across (self);
    }
  self->setting = false;
  if (!keep)
    show_across (self);
}

typedef struct
{
  CareMonth from, to;
} Months;

static gpointer
read_grid (CareRecord *record, gpointer data, GError **error)
{
  const Months *months = data;

  return care_record_grid (record, months->from, months->to, error);
}

static void
read_again (CareReturnsGridView *self)
{
  Months *months = NULL;

  if (self->desk == NULL || self->month == CARE_NO_MONTH)
    return;
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  months = g_new (Months, 1);
  months->to = self->month;
  months->from = is_by_month (self) ? self->month - MONTHS + 1 : self->month;
  care_desk_run_async (self->desk, read_grid, months, g_free, (GDestroyNotify)care_returns_grid_free, false,
                       self->reading, on_read, g_object_ref (self));
}

static void
on_service (CareReturnsGridView *self)
{
  if (self->setting || care_returns_cells_get_grid (self->cells) == NULL)
    return;
  self->setting = true;
  fill_across (self);
  self->setting = false;
  show_across (self);
}

static void
on_across (CareReturnsGridView *self)
{
  if (!self->setting && care_returns_cells_get_grid (self->cells) != NULL)
    show_across (self);
}

static void
on_by_month (CareReturnsGridView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->past), is_by_month (self));
  gtk_toggle_button_set_active (self->past, FALSE);
  self->other = true;
  read_again (self);
}

static void
on_past (CareReturnsGridView *self)
{
  bool open = gtk_toggle_button_get_active (self->past);

  gtk_button_set_icon_name (GTK_BUTTON (self->past),
                            open ? "changes-allow-symbolic" : "changes-prevent-symbolic");
  care_returns_cells_open_past (self->cells, open);
}

static gboolean
care_returns_grid_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CARE_RETURNS_GRID_VIEW (widget)->grid));
}

static void
care_returns_grid_view_dispose (GObject *object)
{
  CareReturnsGridView *self = CARE_RETURNS_GRID_VIEW (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->cells != NULL)
    g_signal_handlers_disconnect_by_data (self->cells, self);
  if (self->grid != NULL)
    care_cell_grid_set_model (self->grid, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_RETURNS_GRID_VIEW);
  g_clear_object (&self->cells);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (care_returns_grid_view_parent_class)->dispose (object);
}

static void
care_returns_grid_view_finalize (GObject *object)
{
  CareReturnsGridView *self = CARE_RETURNS_GRID_VIEW (object);

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->across_ids);
  g_array_unref (self->services);
  G_OBJECT_CLASS (care_returns_grid_view_parent_class)->finalize (object);
}

static void
care_returns_grid_view_class_init (CareReturnsGridViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_returns_grid_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_returns_grid_view_finalize;
  widget_class->grab_focus = care_returns_grid_view_grab_focus;
  signals[OPENED]
      = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (CARE_TYPE_CELL_GRID);
  g_type_ensure (CARE_TYPE_NOTICE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-returns-grid-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CareReturnsGridView, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsGridView, search);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsGridView, which);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsGridView, whose);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsGridView, service);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsGridView, by_month);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsGridView, across);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsGridView, past);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsGridView, stack);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsGridView, grid);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsGridView, none);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsGridView, said);
  gtk_widget_class_bind_template_child (widget_class, CareReturnsGridView, counts);
}

/* For the rows that are selected. */
static GMenuModel *
new_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("Rows _Unchanged…"), "returns.many(('unchanged','selected'))");
  g_menu_append (menu, _ ("Rows _Nil…"), "returns.many(('nil','selected'))");
  g_menu_append (menu, _ ("Rows _Saved in the Capacity Tracker…"), "returns.many(('record','selected'))");
  return G_MENU_MODEL (menu);
}

static void
care_returns_grid_view_init (CareReturnsGridView *self)
{
  const char *const which[] = { _ ("All returns"), _ ("Not done"), _ ("With findings"), _ ("Done") };
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GMenuModel) menu = new_menu ();

  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->across_ids = g_ptr_array_new_with_free_func (g_free);
  self->services = g_array_new (FALSE, FALSE, sizeof (CareService));
  gtk_widget_init_template (GTK_WIDGET (self));
  for (size_t i = 0; i < G_N_ELEMENTS (which); i++)
    g_ptr_array_add (words, (gpointer)which[i]);
  care_returns_choices_set (self->which, words, 0);
  care_cell_grid_set_more_menu (self->grid, menu);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (read_filter), self);
  g_signal_connect_swapped (self->which, "notify::selected", G_CALLBACK (read_filter), self);
  g_signal_connect_swapped (self->whose, "notify::selected", G_CALLBACK (read_filter), self);
  g_signal_connect_swapped (self->service, "notify::selected", G_CALLBACK (on_service), self);
  g_signal_connect_swapped (self->across, "notify::selected", G_CALLBACK (on_across), self);
  g_signal_connect_swapped (self->by_month, "toggled", G_CALLBACK (on_by_month), self);
  g_signal_connect_swapped (self->past, "toggled", G_CALLBACK (on_past), self);
  g_signal_connect_swapped (self->grid, "moved", G_CALLBACK (on_moved), self);
  g_signal_connect_swapped (self->grid, "told", G_CALLBACK (on_told), self);
  g_signal_connect_swapped (self->grid, "opened", G_CALLBACK (on_opened), self);
}

void
care_returns_grid_view_set_desk (CareReturnsGridView *self, CareDesk *desk)
{
  g_return_if_fail (CARE_IS_RETURNS_GRID_VIEW (self) && CARE_IS_DESK (desk) && self->desk == NULL);

  self->desk = g_object_ref (desk);
  self->cells = care_returns_cells_new (desk);
  self->other = true;
  g_signal_connect_swapped (self->cells, "counted", G_CALLBACK (show_counts), self);
  g_signal_connect_swapped (self->cells, "told", G_CALLBACK (on_told), self);
  g_signal_connect_swapped (self->cells, "went", G_CALLBACK (on_went), self);
  g_signal_connect_swapped (self->cells, "changed", G_CALLBACK (on_moved), self);
  care_cell_grid_set_model (self->grid, CARE_CELL_MODEL (self->cells));
}

void
care_returns_grid_view_show (CareReturnsGridView *self, CareMonth month)
{
  g_return_if_fail (CARE_IS_RETURNS_GRID_VIEW (self) && month != CARE_NO_MONTH);

  self->other = self->other || month != self->month;
  self->month = month;
  if (self->other)
    {
      care_returns_grid_view_flush (self);
      read_again (self);
    }
  else
    read_later (self);
}

void
care_returns_grid_view_flush (CareReturnsGridView *self)
{
  int row, column;

  g_return_if_fail (CARE_IS_RETURNS_GRID_VIEW (self));

  if (self->cells == NULL)
    return;
  if (care_cell_grid_get_cursor (self->grid, &row, &column) && care_cell_grid_get_typed (self->grid) != NULL)
    care_cell_grid_move_to (self->grid, row, column, false);
  care_returns_cells_flush (self->cells);
}

GPtrArray *
care_returns_grid_view_get_chosen (CareReturnsGridView *self)
{
  GPtrArray *chosen = g_ptr_array_new ();
  CareCellBlock block;

  g_return_val_if_fail (CARE_IS_RETURNS_GRID_VIEW (self), chosen);

  block = care_cell_grid_get_selection (self->grid);
  for (int row = block.row; row < block.row + block.n_rows; row++)
    g_ptr_array_add (chosen, care_returns_cells_get_row (self->cells, row));
  return chosen;
}
