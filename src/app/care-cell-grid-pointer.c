/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pointer in the cell grid: press, drag, the width of a column, the menu and what is said under it. */
#include "care-cell-grid-private.h"

#include <glib/gi18n.h>

#define GRIP 4 /* pixels on each side of the end of a column's head */
#define LEAST_WIDTH 32
#define MOST_WIDTH 600

static bool
is_in_editor (CareCellGrid *self, double x, double y)
{
  graphene_rect_t box;

  return self->editing && gtk_widget_compute_bounds (self->editor, GTK_WIDGET (self), &box)
         && graphene_rect_contains_point (&box, &GRAPHENE_POINT_INIT ((float)x, (float)y));
}

/* The column whose end is under the pointer, in the head; -1: none. */
static int
grip_at (CareCellGrid *self, double x, double y)
{
  int row, column;
  GdkRectangle area;
  bool rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->model == NULL || y >= self->geometry.head_height)
    return -1;
  for (int side = -1; side <= 1; side += 2)
    {
      care_cell_grid_find (self, x + (rtl ? -side : side) * GRIP, y, &row, &column);
      column -= side > 0 ? 1 : 0;
      if (column < 0 || column >= self->geometry.n_columns)
        continue;
      care_cell_grid_get_area (self, -1, column, &area);
      if (ABS (x - (rtl ? area.x : area.x + area.width)) <= GRIP)
        return column;
    }
  return -1;
}

static void
select_rows (CareCellGrid *self, int row, bool extend)
{
  CareCellBlock block = care_cell_grid_get_selection (self);
  int from = extend ? (self->row == block.row ? block.row : block.row + block.n_rows - 1) : row;

  block = care_cell_block_between (from, 0, row, self->geometry.n_columns - 1);
  care_cell_grid_select (self, &block);
}

static void
press_head (CareCellGrid *self, int column)
{
  CareCellBlock block
      = { 0, MAX (column, 0), self->geometry.n_rows, column < 0 ? self->geometry.n_columns : 1 };

  care_cell_grid_select (self, &block);
}

static void
on_pressed (GtkGestureClick *gesture, int n, double x, double y, gpointer data)
{
  CareCellGrid *self = data;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  bool extend = state & GDK_SHIFT_MASK;
  int row, column;

  if (is_in_editor (self, x, y) || grip_at (self, x, y) >= 0
      || !care_cell_grid_find (self, x, y, &row, &column))
    return;
  care_cell_grid_commit (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (row < 0)
    press_head (self, column);
  else if (n == 2)
    {
      if (column < 0 || !care_cell_grid_edit (self, NULL, true))
        care_cell_grid_open (self, row, MAX (column, -1));
    }
  else if (column < 0)
    select_rows (self, row, extend);
  else
    care_cell_grid_move_to (self, row, column, extend);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, gpointer data)
{
  CareCellGrid *self = data;

  self->resized = grip_at (self, x, y);
  if (is_in_editor (self, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
  else if (self->resized >= 0)
    self->resize_from = self->geometry.edges[self->resized + 1] - self->geometry.edges[self->resized];
}

static void
resize (CareCellGrid *self, double by)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    by = -by;
  care_cell_geometry_set_width (&self->geometry, self->resized,
                                CLAMP (self->resize_from + (int)by, LEAST_WIDTH, MOST_WIDTH));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_drag (GtkGestureDrag *gesture, double by_x, double by_y, gpointer data)
{
  CareCellGrid *self = data;
  double x, y;
  int row, column, from_row, from_column;

  if (!gtk_gesture_drag_get_start_point (gesture, &x, &y) || care_cell_grid_is_empty (self))
    return;
  if (self->resized >= 0)
    {
      resize (self, by_x);
      return;
    }
  if (ABS (by_x) + ABS (by_y) < 4 || !care_cell_grid_find (self, x, y, &from_row, &from_column)
      || from_row < 0)
    return;
  care_cell_grid_find (self, x + by_x, y + by_y, &row, &column);
  row = CLAMP (row, 0, self->geometry.n_rows - 1);
  if (from_column < 0)
    {
      CareCellBlock block = care_cell_block_between (from_row, 0, row, self->geometry.n_columns - 1);

      care_cell_grid_select (self, &block);
    }
  else if (row != self->row || MAX (column, 0) != self->column)
    care_cell_grid_put_cursor (self, row, MAX (column, 0), true);
}

static GtkWidget *
get_menu (CareCellGrid *self)
{
  g_autoptr (GMenu) menu = NULL;
  g_autoptr (GMenu) part = NULL;

  if (self->menu != NULL)
    return self->menu;
  menu = g_menu_new ();
  part = g_menu_new ();
  g_menu_append (part, _ ("Cu_t"), "grid.cut");
  g_menu_append (part, _ ("_Copy"), "grid.copy");
  g_menu_append (part, _ ("_Paste"), "grid.paste");
  g_menu_append (part, _ ("C_lear"), "grid.clear");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (part));
  g_clear_object (&part);
  part = g_menu_new ();
  g_menu_append (part, _ ("Fill _Down"), "grid.fill-down");
  g_menu_append (part, _ ("Fill _Right"), "grid.fill-right");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (part));
  if (self->more_menu != NULL)
    g_menu_append_section (menu, NULL, self->more_menu);
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  return self->menu;
}

static void
show_menu (CareCellGrid *self, const GdkRectangle *at)
{
  bool editable = CARE_CELL_MODEL_GET_IFACE (self->model)->change != NULL;
  static const char *const changes[]
      = { "grid.cut", "grid.paste", "grid.clear", "grid.fill-down", "grid.fill-right" };

  for (size_t i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changes[i], editable);
  gtk_popover_set_pointing_to (GTK_POPOVER (get_menu (self)), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
on_menu_pressed (GtkGestureClick *gesture, int n, double x, double y, gpointer data)
{
  CareCellGrid *self = data;
  CareCellBlock block = care_cell_grid_get_selection (self);
  GdkRectangle at = { (int)x, (int)y, 1, 1 };
  int row, column;

  if (is_in_editor (self, x, y) || !care_cell_grid_find (self, x, y, &row, &column) || row < 0)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (column < 0 && (row < block.row || row >= block.row + block.n_rows))
    select_rows (self, row, false);
  else if (column >= 0 && !care_cell_block_has (&block, row, column))
    care_cell_grid_move_to (self, row, column, false);
  show_menu (self, &at);
}

static gboolean
on_menu_key (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  CareCellGrid *self = CARE_CELL_GRID (widget);
  GdkRectangle at;

  if (care_cell_grid_is_empty (self))
    return FALSE;
  care_cell_grid_get_area (self, self->row, self->column, &at);
  show_menu (self, &at);
  return TRUE;
}

static void
on_motion (CareCellGrid *self, double x, double y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), grip_at (self, x, y) >= 0 ? "col-resize" : NULL);
}

/* The whole of what is cut short, and what was found, in words. */
static gboolean
on_tooltip (CareCellGrid *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *text = NULL;
  GdkRectangle area;
  int row = self->row, column = self->column;

  if (care_cell_grid_is_empty (self) || (!keyboard && !care_cell_grid_find (self, x, y, &row, &column)))
    return FALSE;
  if (row < 0 && column < 0)
    return FALSE;
  if (row < 0)
    text = care_cell_model_column_tooltip (self->model, column);
  else if (column < 0)
    text = care_cell_model_row_title (self->model, row, -1 - column);
  else
    text = care_cell_model_tooltip (self->model, row, column);
  if (text == NULL || *text == '\0')
    return FALSE;
  care_cell_grid_get_area (self, row, column, &area);
  gtk_tooltip_set_tip_area (tooltip, &area);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

void
care_cell_grid_add_pointer (CareCellGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (menu, "pressed", G_CALLBACK (on_menu_pressed), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_tooltip), NULL);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Menu, 0),
                                                     gtk_keyval_trigger_new (GDK_KEY_F10, GDK_SHIFT_MASK)),
                        gtk_callback_action_new (on_menu_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
