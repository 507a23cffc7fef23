/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of the cell grid: what a spreadsheet does with them. */
#include "care-cell-grid-private.h"

#define MEANT (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)

typedef struct
{
  int rows, columns;
} Step;

static int
page_of (CareCellGrid *self)
{
  int room = gtk_widget_get_height (GTK_WIDGET (self)) - self->geometry.head_height;

  return MAX ((int)(room / MAX (self->geometry.row_height, 0.001)) - 1, 1);
}

/* The keys on a keypad mean the same. */
static guint
plain_key (guint key)
{
  static const guint pad[][2] = {
    { GDK_KEY_KP_Up, GDK_KEY_Up },           { GDK_KEY_KP_Down, GDK_KEY_Down },
    { GDK_KEY_KP_Left, GDK_KEY_Left },       { GDK_KEY_KP_Right, GDK_KEY_Right },
    { GDK_KEY_KP_Home, GDK_KEY_Home },       { GDK_KEY_KP_End, GDK_KEY_End },
    { GDK_KEY_KP_Page_Up, GDK_KEY_Page_Up }, { GDK_KEY_KP_Page_Down, GDK_KEY_Page_Down },
    { GDK_KEY_KP_Enter, GDK_KEY_Return },    { GDK_KEY_KP_Delete, GDK_KEY_Delete },
    { GDK_KEY_KP_Space, GDK_KEY_space },     { GDK_KEY_ISO_Left_Tab, GDK_KEY_Tab },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (pad); i++)
    if (pad[i][0] == key)
      return pad[i][1];
  return key;
}

/* Left is towards where one begins to read only where that is the left. */
static bool
step_of (CareCellGrid *self, guint key, bool control, Step *step)
{
  int all_rows = self->geometry.n_rows, all_columns = self->geometry.n_columns;
  int on = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  *step = (Step){ 0, 0 };
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      step->rows = (key == GDK_KEY_Down ? 1 : -1) * (control ? all_rows : 1);
      return true;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      step->columns = (key == GDK_KEY_Right ? on : -on) * (control ? all_columns : 1);
      return true;
    case GDK_KEY_Home:
    case GDK_KEY_End:
      step->columns = key == GDK_KEY_End ? all_columns : -all_columns;
      step->rows = !control ? 0 : key == GDK_KEY_End ? all_rows : -all_rows;
      return true;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      step->rows = key == GDK_KEY_Page_Down ? page_of (self) : -page_of (self);
      return !control; /* with it, the month before or after */
    default:
      return false;
    }
}

/* To the next cell in the order of reading, round the end of a row; false at the last one. */
static bool
tab (CareCellGrid *self, bool back)
{
  int last = self->geometry.n_columns - 1;
  int row = self->row, column = self->column + (back ? -1 : 1);
  int began = self->tab_column >= 0 ? self->tab_column : self->column;

  care_cell_grid_commit (self);
  if (column < 0 || column > last)
    {
      row += back ? -1 : 1;
      column = back ? last : 0;
    }
  if (row < 0 || row >= self->geometry.n_rows)
    return false;
  care_cell_grid_put_cursor (self, row, column, false);
  self->tab_column = began;
  return true;
}

static bool
enter (CareCellGrid *self, bool back)
{
  bool editing = self->editing;
  int column = self->tab_column >= 0 ? self->tab_column : self->column;

  care_cell_grid_commit (self);
  if (!editing && CARE_CELL_MODEL_GET_IFACE (self->model)->change == NULL)
    {
      care_cell_grid_open (self, self->row, self->column);
      return true;
    }
  self->tab_column = -1;
  care_cell_grid_put_cursor (self, self->row + (back ? -1 : 1), column, false);
  return true;
}

static bool
move (CareCellGrid *self, guint key, GdkModifierType modifiers)
{
  Step step;

  if (!step_of (self, key, modifiers & GDK_CONTROL_MASK, &step))
    return false;
  care_cell_grid_move_to (self, self->row + step.rows, self->column + step.columns,
                          modifiers & GDK_SHIFT_MASK);
  return true;
}

static bool
select_whole (CareCellGrid *self, bool row)
{
  CareCellBlock block = care_cell_grid_get_selection (self);

  if (row)
    block = (CareCellBlock){ block.row, 0, block.n_rows, self->geometry.n_columns };
  else
    block = (CareCellBlock){ 0, block.column, self->geometry.n_rows, block.n_columns };
  care_cell_grid_select (self, &block);
  return true;
}

static bool
press_in_editor (CareCellGrid *self, guint key, GdkModifierType modifiers)
{
  bool sideways = key == GDK_KEY_Left || key == GDK_KEY_Right;

  if (self->composing)
    return false;
  if (key == GDK_KEY_Escape)
    {
      care_cell_grid_take_back (self);
      return true;
    }
  if (key == GDK_KEY_F2)
    {
      self->edit_in_place = !self->edit_in_place;
      return true;
    }
  if (modifiers != 0 || key == GDK_KEY_Home || key == GDK_KEY_End || (sideways && self->edit_in_place))
    return false;
  return move (self, key, modifiers);
}

static bool
press_at_cell (CareCellGrid *self, guint key, GdkModifierType modifiers)
{
  CareCellBlock block = care_cell_grid_get_selection (self);

  if (key == GDK_KEY_space && modifiers == GDK_SHIFT_MASK)
    return select_whole (self, true);
  if (key == GDK_KEY_space && modifiers == GDK_CONTROL_MASK)
    return select_whole (self, false);
  if (key == GDK_KEY_F2 && modifiers == 0)
    return care_cell_grid_edit (self, NULL, true);
  if (key == GDK_KEY_BackSpace && modifiers == 0)
    return care_cell_grid_edit (self, "", false);
  if (key == GDK_KEY_Delete && modifiers == 0)
    {
      care_cell_grid_clear (self, CARE_CELL_CLEARED);
      return true;
    }
  if (key == GDK_KEY_Return && modifiers == GDK_CONTROL_MASK)
    {
      care_cell_grid_open (self, self->row, self->column);
      return true;
    }
  if (key == GDK_KEY_Escape && block.n_rows * block.n_columns > 1)
    {
      care_cell_grid_put_cursor (self, self->row, self->column, false);
      return true;
    }
  return move (self, key, modifiers);
}

/* What means something here; false: it is for somebody else, or begins a text. */
static bool
press (CareCellGrid *self, guint key, GdkModifierType modifiers)
{
  key = plain_key (key);
  modifiers &= MEANT;
  if (care_cell_grid_is_empty (self) || (modifiers & ~(GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0)
    return false;
  if (key == GDK_KEY_F6)
    {
      care_cell_grid_commit (self);
      g_signal_emit_by_name (self, "move-focus",
                             modifiers & GDK_SHIFT_MASK ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
      return true;
    }
  if (!(modifiers & GDK_CONTROL_MASK) && !self->composing && (key == GDK_KEY_Tab || key == GDK_KEY_Return))
    return key == GDK_KEY_Tab ? tab (self, modifiers & GDK_SHIFT_MASK)
                              : enter (self, modifiers & GDK_SHIFT_MASK);
  return self->editing ? press_in_editor (self, key, modifiers) : press_at_cell (self, key, modifiers);
}

static gunichar
letter_of (guint key, GdkModifierType modifiers)
{
  gunichar letter = gdk_keyval_to_unicode (key);

  if ((modifiers & MEANT & ~GDK_SHIFT_MASK) != 0 || letter == 0 || !g_unichar_isprint (letter))
    return 0;
  return letter;
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, gpointer data)
{
  CareCellGrid *self = data;

  if (press (self, key, modifiers))
    return GDK_EVENT_STOP;
  if (self->editing || care_cell_grid_is_empty (self) || letter_of (key, modifiers) == 0)
    return GDK_EVENT_PROPAGATE;
  if (!care_cell_grid_edit (self, "", false))
    return GDK_EVENT_STOP; /* a letter is no shortcut of some other widget */
  return gtk_event_controller_key_forward (controller, self->editor);
}

bool
care_cell_grid_press (CareCellGrid *self, guint key, GdkModifierType modifiers)
{
  gunichar letter = letter_of (key, modifiers);
  char text[7] = { 0 };

  g_return_val_if_fail (CARE_IS_CELL_GRID (self), false);

  if (press (self, key, modifiers))
    return true;
  if (letter == 0)
    return false;
  g_unichar_to_utf8 (letter, text);
  if (!self->editing)
    return care_cell_grid_edit (self, text, false);
  int position = gtk_editable_get_position (GTK_EDITABLE (self->editor));

  gtk_editable_insert_text (GTK_EDITABLE (self->editor), text, -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (self->editor), position);
  return true;
}

static void
act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareCellGrid *self = CARE_CELL_GRID (widget);
  const char *what = action + strlen ("grid.");
  CareCellBlock all = { 0, 0, self->geometry.n_rows, self->geometry.n_columns };

  if (self->model == NULL)
    return;
  care_cell_grid_commit (self);
  if (g_str_equal (what, "copy") || g_str_equal (what, "cut"))
    care_cell_grid_copy (self);
  if (g_str_equal (what, "cut") || g_str_equal (what, "clear"))
    care_cell_grid_clear (self, CARE_CELL_CLEARED);
  else if (g_str_equal (what, "paste"))
    care_cell_grid_paste (self);
  else if (g_str_equal (what, "fill-down") || g_str_equal (what, "fill-right"))
    care_cell_grid_fill (self, g_str_equal (what, "fill-down"));
  else if (g_str_equal (what, "undo"))
    care_cell_model_undo (self->model);
  else if (g_str_equal (what, "redo"))
    care_cell_model_redo (self->model);
  else if (g_str_equal (what, "edit"))
    care_cell_grid_edit (self, NULL, true);
  else if (g_str_equal (what, "select-all"))
    care_cell_grid_select (self, &all);
}

void
care_cell_grid_class_add_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *action;
    guint key;
    GdkModifierType modifiers;
  } keys[] = {
    { "grid.cut", GDK_KEY_x, GDK_CONTROL_MASK },
    { "grid.copy", GDK_KEY_c, GDK_CONTROL_MASK },
    { "grid.copy", GDK_KEY_Insert, GDK_CONTROL_MASK },
    { "grid.paste", GDK_KEY_v, GDK_CONTROL_MASK },
    { "grid.paste", GDK_KEY_Insert, GDK_SHIFT_MASK },
    { "grid.clear", 0, 0 },
    { "grid.fill-down", GDK_KEY_d, GDK_CONTROL_MASK },
    { "grid.fill-right", GDK_KEY_r, GDK_CONTROL_MASK },
    { "grid.undo", GDK_KEY_z, GDK_CONTROL_MASK },
    { "grid.redo", GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "grid.redo", GDK_KEY_y, GDK_CONTROL_MASK },
    { "grid.edit", 0, 0 },
    { "grid.select-all", GDK_KEY_a, GDK_CONTROL_MASK },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (i == 0 || !g_str_equal (keys[i].action, keys[i - 1].action))
        gtk_widget_class_install_action (klass, keys[i].action, NULL, act);
      if (keys[i].key != 0)
        gtk_widget_class_add_binding_action (klass, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
    }
}

/* Before the editor, which would take Enter, Tab and the arrows for itself. */
void
care_cell_grid_add_keys (CareCellGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
