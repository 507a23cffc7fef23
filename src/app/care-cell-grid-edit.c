/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one editor of a cell grid, which moves to where something is typed. */
#include "care-cell-grid-private.h"

static void
on_preedit (CareCellGrid *self, const char *text)
{
  self->composing = text != NULL && *text != '\0';
}

/* As it is typed: the same colour that the cell will have. */
static void
on_typed (CareCellGrid *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->editor));
  CareCellState state = CARE_CELL_PLAIN;

  if (!self->editing)
    return;
  state = care_cell_model_look_at (self->model, self->row, self->column, text);
  gtk_widget_remove_css_class (self->editor, "error");
  gtk_widget_remove_css_class (self->editor, "warning");
  if (state == CARE_CELL_ERROR || state == CARE_CELL_WARNING)
    gtk_widget_add_css_class (self->editor, state == CARE_CELL_ERROR ? "error" : "warning");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_STATE_INVALID,
      state == CARE_CELL_ERROR ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* A press elsewhere keeps what was typed, as in a spreadsheet. */
static void
on_left (CareCellGrid *self)
{
  care_cell_grid_commit (self);
}

void
care_cell_grid_add_editor (CareCellGrid *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->editor = gtk_text_new ();
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->editor, FALSE);
  gtk_widget_set_can_focus (self->editor, FALSE);
  gtk_text_set_propagate_text_width (GTK_TEXT (self->editor), TRUE);
  gtk_widget_add_css_class (self->editor, "cell-editor");
  g_signal_connect_swapped (self->editor, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->editor, "preedit-changed", G_CALLBACK (on_preedit), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (self->editor, focus);
}

bool
care_cell_grid_edit (CareCellGrid *self, const char *text, bool in_place)
{
  g_autofree char *now = NULL;
  g_autofree char *spoken = NULL;

  if (care_cell_grid_is_empty (self) || !care_cell_model_is_editable (self->model, self->row, self->column))
    return false;
  now = care_cell_model_text (self->model, self->row, self->column);
  spoken = care_cell_model_spoken (self->model, self->row, self->column);
  self->editing = true;
  self->edit_in_place = in_place;
  gtk_editable_set_alignment (GTK_EDITABLE (self->editor),
                              care_cell_model_shape (self->model, self->column) == CARE_CELL_FIGURE ? 1.0f
                                                                                                    : 0.0f);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_editable_set_text (GTK_EDITABLE (self->editor), text != NULL ? text : now);
  gtk_widget_set_can_focus (self->editor, TRUE);
  gtk_widget_set_child_visible (self->editor, TRUE);
  gtk_text_grab_focus_without_selecting (GTK_TEXT (self->editor));
  gtk_editable_set_position (GTK_EDITABLE (self->editor), -1);
  care_cell_grid_show_cursor (self);
  on_typed (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return true;
}

static void
close_editor (CareCellGrid *self)
{
  bool focused = gtk_widget_has_focus (self->editor);

  self->editing = false;
  self->composing = false;
  if (focused)
    gtk_widget_grab_focus (self->spots[self->spot]);
  gtk_widget_set_child_visible (self->editor, FALSE);
  gtk_widget_set_can_focus (self->editor, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
care_cell_grid_take_back (CareCellGrid *self)
{
  if (self->editing)
    close_editor (self);
}

void
care_cell_grid_commit (CareCellGrid *self)
{
  g_autoptr (GArray) edits = NULL;
  g_autofree char *before = NULL;
  g_autofree char *typed = NULL;

  if (!self->editing)
    return;
  typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editor)));
  close_editor (self);
  before = care_cell_model_text (self->model, self->row, self->column);
  if (g_str_equal (before, typed))
    return;
  edits = g_array_new (FALSE, FALSE, sizeof (CareCellEdit));
  g_array_set_clear_func (edits, care_cell_edit_clear);
  CareCellEdit edit = { self->row, self->column, g_steal_pointer (&typed) };

  g_array_append_val (edits, edit);
  care_cell_model_change (self->model, CARE_CELL_TYPED, edits);
}
