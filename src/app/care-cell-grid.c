/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-cell-grid-private.h"

#include <glib/gi18n.h>

#include "care-cell-spot.h"

static void care_cell_grid_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CareCellGrid,
                               care_cell_grid,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, care_cell_grid_scrollable_init))

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  MOVED,
  OPENED,
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

bool
care_cell_grid_is_empty (CareCellGrid *self)
{
  return self->model == NULL || self->geometry.n_rows == 0 || self->geometry.n_columns == 0;
}

/* How many cells are selected, where it is more than one. */
static char *
selection_words (CareCellGrid *self)
{
  CareCellBlock block = care_cell_grid_get_selection (self);

  if (block.n_rows * block.n_columns < 2)
    return g_strdup ("");
  if (self->whole_rows)
    return g_strdup_printf (
        ngettext ("%d whole row is selected", "%d whole rows are selected", (gulong)block.n_rows),
        block.n_rows);
  return g_strdup_printf (_ ("%d by %d cells are selected"), block.n_rows, block.n_columns);
}

void
care_cell_grid_tell_spot (CareCellGrid *self, bool moved)
{
  GtkWidget *before = self->spots[self->spot];
  bool focused = gtk_widget_has_focus (before);
  bool empty = care_cell_grid_is_empty (self);
  g_autofree char *spoken = NULL;
  g_autofree char *more = NULL;

  if (moved && focused)
    self->spot = 1 - self->spot;
  gtk_widget_set_child_visible (self->spots[self->spot], !empty || focused);
  if (empty)
    return;
  spoken = care_cell_model_spoken (self->model, self->row, self->column);
  more = selection_words (self);
  care_cell_spot_say (CARE_CELL_SPOT (self->spots[self->spot]), self->row, self->column, spoken, more,
                      care_cell_model_is_editable (self->model, self->row, self->column),
                      care_cell_model_state (self->model, self->row, self->column) == CARE_CELL_ERROR);
  if (before == self->spots[self->spot])
    return;
  gtk_widget_grab_focus (self->spots[self->spot]);
  gtk_widget_set_child_visible (before, FALSE);
}

void
care_cell_grid_put_cursor (CareCellGrid *self, int row, int column, bool extend)
{
  if (care_cell_grid_is_empty (self))
    return;
  self->row = CLAMP (row, 0, self->geometry.n_rows - 1);
  self->column = CLAMP (column, 0, self->geometry.n_columns - 1);
  self->whole_rows = self->whole_columns = false;
  if (!extend)
    {
      self->anchor_row = self->row;
      self->anchor_column = self->column;
    }
  care_cell_grid_tell_spot (self, true);
  care_cell_grid_show_cursor (self);
  self->show_cursor = true; /* once more when it has its room: columns may have come since it had */
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[MOVED], 0);
}

/* Rows or columns came or went: the cursor stays where it is as far as it can. */
static void
on_reshaped (CareCellGrid *self)
{
  care_cell_grid_take_back (self);
  care_cell_grid_measure (self);
  self->row = CLAMP (self->row, 0, MAX (self->geometry.n_rows - 1, 0));
  self->column = CLAMP (self->column, 0, MAX (self->geometry.n_columns - 1, 0));
  self->anchor_row = self->row;
  self->anchor_column = self->column;
  self->tab_column = -1;
  self->whole_rows = self->whole_columns = false;
  care_cell_grid_tell_spot (self, false);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[MOVED], 0);
}

static void
on_changed (CareCellGrid *self, int row, int n_rows)
{
  g_clear_pointer (&self->bands, g_bytes_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->row >= row && self->row < row + n_rows)
    care_cell_grid_tell_spot (self, false);
}

static void
care_cell_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CareCellGrid *self = CARE_CELL_GRID (widget);
  CareCellGeometry *geometry = &self->geometry;
  GdkRectangle area = { 0, 0, 0, 0 };
  const GdkRectangle nowhere = { 0, 0, 0, 0 };
  int natural = 0;

  if (care_cell_layouts_renew (self->layouts))
    care_cell_grid_measure (self);
  if (self->zoom == CARE_CELL_ZOOM_ALL && geometry->n_rows > 0)
    geometry->row_height = MIN (LOW_ROW, MAX (height - geometry->head_height, 1) / (double)geometry->n_rows);
  care_cell_geometry_fit_titles (geometry, self->title_widths, width / 2, 96);
  care_cell_grid_configure (self, GTK_ORIENTATION_HORIZONTAL, care_cell_geometry_body_width (geometry),
                            MAX (width - care_cell_geometry_titles_width (geometry), 1), 48);
  care_cell_grid_configure (self, GTK_ORIENTATION_VERTICAL, care_cell_geometry_body_height (geometry),
                            MAX (height - geometry->head_height, 1), MAX (geometry->row_height, 1));
  if (self->show_cursor)
    care_cell_grid_show_cursor (self);
  if (!care_cell_grid_is_empty (self))
    care_cell_grid_get_area (self, self->row, self->column, &area);
  /* The one without the cell has no extent either: who walks through the tree passes it by. */
  gtk_widget_size_allocate (self->spots[self->spot], &area, -1);
  gtk_widget_size_allocate (self->spots[1 - self->spot], &nowhere, -1);
  if (self->editing)
    {
      gtk_widget_measure (self->editor, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && natural > area.width)
        area.x -= MIN (natural, area.x + area.width) - area.width;
      area.width = CLAMP (natural, area.width, MAX (width - area.x, area.width));
    }
  gtk_widget_size_allocate (self->editor, &area, -1);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
care_cell_grid_measure_widget (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *least, int *natural, int *a, int *b)
{
  CareCellGrid *self = CARE_CELL_GRID (widget);
  const CareCellGeometry *geometry = &self->geometry;

  if (care_cell_layouts_renew (self->layouts))
    care_cell_grid_measure (self);
  for (int i = 0; i < 2; i++)
    gtk_widget_measure (self->spots[i], orientation, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (self->editor, orientation, -1, NULL, NULL, NULL, NULL);
  *least = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = care_cell_geometry_titles_width (geometry) + care_cell_geometry_body_width (geometry);
  else
    *natural = geometry->head_height + (int)MIN (care_cell_geometry_body_height (geometry), 10000);
}

/* Where the keyboard comes in, and how it leaves: Control+Tab goes on to what follows the grid. */
static gboolean
care_cell_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static gboolean
care_cell_grid_grab_focus (GtkWidget *widget)
{
  CareCellGrid *self = CARE_CELL_GRID (widget);

  return !care_cell_grid_is_empty (self) && gtk_widget_grab_focus (self->spots[self->spot]);
}

static void
care_cell_grid_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  gtk_widget_queue_resize (widget);
  GTK_WIDGET_CLASS (care_cell_grid_parent_class)->direction_changed (widget, before);
}

static void
care_cell_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  CareCellGrid *self = CARE_CELL_GRID (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[id == PROP_VADJUSTMENT]);
  else if (id == PROP_HSCROLL_POLICY || id == PROP_VSCROLL_POLICY)
    g_value_set_enum (value, self->policies[id == PROP_VSCROLL_POLICY]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
care_cell_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  CareCellGrid *self = CARE_CELL_GRID (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    care_cell_grid_set_adjustment (
        self, id == PROP_VADJUSTMENT ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
        g_value_get_object (value));
  else if (id == PROP_HSCROLL_POLICY || id == PROP_VSCROLL_POLICY)
    self->policies[id == PROP_VSCROLL_POLICY] = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
care_cell_grid_dispose (GObject *object)
{
  CareCellGrid *self = CARE_CELL_GRID (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->editing = false;
  care_cell_grid_set_model (self, NULL);
  for (int i = 0; i < 2; i++)
    {
      care_cell_grid_set_adjustment (self, (GtkOrientation)i, NULL);
      g_clear_pointer (&self->spots[i], gtk_widget_unparent);
    }
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->more_menu);
  G_OBJECT_CLASS (care_cell_grid_parent_class)->dispose (object);
}

static void
care_cell_grid_finalize (GObject *object)
{
  CareCellGrid *self = CARE_CELL_GRID (object);

  care_cell_geometry_clear (&self->geometry);
  g_clear_pointer (&self->bands, g_bytes_unref);
  g_free (self->title_widths);
  g_clear_pointer (&self->layouts, care_cell_layouts_free);
  G_OBJECT_CLASS (care_cell_grid_parent_class)->finalize (object);
}

static void
care_cell_grid_scrollable_init (GtkScrollableInterface *iface)
{
}

static void
care_cell_grid_class_init (CareCellGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = care_cell_grid_get_property;
  object_class->set_property = care_cell_grid_set_property;
  object_class->dispose = care_cell_grid_dispose;
  object_class->finalize = care_cell_grid_finalize;
  widget_class->size_allocate = care_cell_grid_size_allocate;
  widget_class->measure = care_cell_grid_measure_widget;
  widget_class->snapshot = care_cell_grid_snapshot;
  widget_class->focus = care_cell_grid_focus;
  widget_class->grab_focus = care_cell_grid_grab_focus;
  widget_class->direction_changed = care_cell_grid_direction_changed;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  signals[MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_INT, G_TYPE_INT);
  signals[TOLD]
      = g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "cell-grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  care_cell_grid_class_add_actions (widget_class);
}

static void
care_cell_grid_init (CareCellGrid *self)
{
  self->tab_column = -1;
  self->resized = -1;
  self->layouts = care_cell_layouts_new (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  for (int i = 0; i < 2; i++)
    {
      self->spots[i] = care_cell_spot_new ();
      gtk_widget_set_parent (self->spots[i], GTK_WIDGET (self));
      gtk_widget_set_child_visible (self->spots[i], FALSE);
    }
  care_cell_grid_add_editor (self);
  care_cell_grid_measure (self);
  care_cell_grid_add_keys (self);
  care_cell_grid_add_pointer (self);
}

GtkWidget *
care_cell_grid_new (void)
{
  return g_object_new (CARE_TYPE_CELL_GRID, NULL);
}

void
care_cell_grid_set_model (CareCellGrid *self, CareCellModel *model)
{
  g_return_if_fail (CARE_IS_CELL_GRID (self) && (model == NULL || CARE_IS_CELL_MODEL (model)));

  if (model == self->model)
    return;
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model == NULL)
    return;
  g_signal_connect_swapped (model, "reshaped", G_CALLBACK (on_reshaped), self);
  g_signal_connect_swapped (model, "changed", G_CALLBACK (on_changed), self);
  on_reshaped (self);
}

CareCellModel *
care_cell_grid_get_model (CareCellGrid *self)
{
  g_return_val_if_fail (CARE_IS_CELL_GRID (self), NULL);
  return self->model;
}

bool
care_cell_grid_get_cursor (CareCellGrid *self, int *row, int *column)
{
  g_return_val_if_fail (CARE_IS_CELL_GRID (self), false);

  *row = self->row;
  *column = self->column;
  return !care_cell_grid_is_empty (self);
}

void
care_cell_grid_move_to (CareCellGrid *self, int row, int column, bool extend)
{
  g_return_if_fail (CARE_IS_CELL_GRID (self));

  care_cell_grid_commit (self);
  self->tab_column = -1;
  care_cell_grid_put_cursor (self, row, column, extend);
}

void
care_cell_grid_select (CareCellGrid *self, const CareCellBlock *block)
{
  g_return_if_fail (CARE_IS_CELL_GRID (self) && block != NULL);

  if (care_cell_grid_is_empty (self))
    return;
  care_cell_grid_commit (self);
  self->anchor_row = CLAMP (block->row + block->n_rows - 1, 0, self->geometry.n_rows - 1);
  self->anchor_column = CLAMP (block->column + block->n_columns - 1, 0, self->geometry.n_columns - 1);
  self->row = CLAMP (block->row, 0, self->anchor_row);
  self->column = CLAMP (block->column, 0, self->anchor_column);
  self->whole_rows = block->column == 0 && block->n_columns >= self->geometry.n_columns;
  self->whole_columns = block->row == 0 && block->n_rows >= self->geometry.n_rows;
  care_cell_grid_tell_spot (self, true);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[MOVED], 0);
}

CareCellBlock
care_cell_grid_get_selection (CareCellGrid *self)
{
  CareCellBlock none = { 0, 0, 0, 0 };

  g_return_val_if_fail (CARE_IS_CELL_GRID (self), none);
  if (care_cell_grid_is_empty (self))
    return none;
  return care_cell_block_between (self->row, self->column, self->anchor_row, self->anchor_column);
}

void
care_cell_grid_set_more_menu (CareCellGrid *self, GMenuModel *menu)
{
  g_return_if_fail (CARE_IS_CELL_GRID (self));

  g_set_object (&self->more_menu, menu);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}

const char *
care_cell_grid_get_typed (CareCellGrid *self)
{
  g_return_val_if_fail (CARE_IS_CELL_GRID (self), NULL);
  return self->editing ? gtk_editable_get_text (GTK_EDITABLE (self->editor)) : NULL;
}

void
care_cell_grid_tell (CareCellGrid *self, const char *text)
{
  g_signal_emit (self, signals[TOLD], 0, text);
}

void
care_cell_grid_open (CareCellGrid *self, int row, int column)
{
  g_signal_emit (self, signals[OPENED], 0, row, column);
}

void
care_cell_grid_set_zoom (CareCellGrid *self, int zoom)
{
  g_return_if_fail (CARE_IS_CELL_GRID (self));

  self->zoom = CLAMP (zoom, CARE_CELL_ZOOM_ALL, 0);
  care_cell_grid_take_back (self);
  care_cell_grid_measure (self);
  self->show_cursor = true;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

int
care_cell_grid_get_zoom (CareCellGrid *self)
{
  g_return_val_if_fail (CARE_IS_CELL_GRID (self), 0);

  return self->zoom;
}
