/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return-field.h"

#include <glib/gi18n.h>

#include "care-date-text.h"
#include "care-words-dates.h"

struct _CareReturnField
{
  AdwBin parent_instance;

  /* owned */
  char *id;
  char *text;
  GPtrArray *values; /* char; of a choice, in the order shown after the empty one */

  /* children */
  GtkWidget *input;      /* GtkEntry, GtkDropDown, or the box of two toggles */
  GtkWidget *toggles[2]; /* yes, no */

  CareFieldKind kind;
  bool setting; /* the change comes from the program */
};

G_DEFINE_FINAL_TYPE (CareReturnField, care_return_field, ADW_TYPE_BIN)

enum
{
  EDITED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define FIELD_WIDTH 96

static void
take (CareReturnField *self, const char *text)
{
  if (self->setting || g_str_equal (self->text, text))
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  g_signal_emit (self, signals[EDITED], 0);
}

/* A date is kept the way the record writes dates; what cannot be read as one is kept as typed. */
static void
on_entry_changed (CareReturnField *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->input));
  CareDate date = self->kind == CARE_FIELD_DATE ? care_date_text_read (typed) : CARE_NO_DATE;
  g_autofree char *kept = date != CARE_NO_DATE ? care_date_format (date) : g_strdup (typed);

  take (self, kept);
}

static void
on_entry_activate (CareReturnField *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "return.next-field", NULL);
}

static void
on_toggled (CareReturnField *self, GtkToggleButton *button)
{
  bool yes = GTK_WIDGET (button) == self->toggles[0];
  GtkToggleButton *other = GTK_TOGGLE_BUTTON (self->toggles[yes ? 1 : 0]);

  if (self->setting)
    return;
  if (gtk_toggle_button_get_active (button))
    {
      self->setting = true;
      gtk_toggle_button_set_active (other, false);
      self->setting = false;
      take (self, yes ? "yes" : "no");
    }
  else if (!gtk_toggle_button_get_active (other))
    take (self, "");
}

static void
on_selected (CareReturnField *self)
{
  guint i = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->input));

  take (self, i == 0 || i == GTK_INVALID_LIST_POSITION ? "" : g_ptr_array_index (self->values, i - 1));
}

static void
on_leave (CareReturnField *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

/* Bubbling: an open drop-down's own list keeps the arrow keys. */
static gboolean
on_key (CareReturnField *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    return gtk_widget_activate_action (GTK_WIDGET (self), "return.next-field", NULL);
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    return gtk_widget_activate_action (GTK_WIDGET (self), "return.previous-field", NULL);
  return GDK_EVENT_PROPAGATE;
}

static void
make_entry (CareReturnField *self)
{
  self->input = gtk_entry_new ();
  if (self->kind == CARE_FIELD_FIGURE)
    {
      gtk_editable_set_alignment (GTK_EDITABLE (self->input), 1);
      gtk_entry_set_input_purpose (GTK_ENTRY (self->input), GTK_INPUT_PURPOSE_NUMBER);
      gtk_widget_add_css_class (self->input, "numeric");
      gtk_widget_set_size_request (self->input, FIELD_WIDTH, -1);
      gtk_editable_set_width_chars (GTK_EDITABLE (self->input), 4);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (self->input), 4);
    }
  else if (self->kind == CARE_FIELD_DATE)
    gtk_editable_set_width_chars (GTK_EDITABLE (self->input), 12);
  else
    gtk_editable_set_width_chars (GTK_EDITABLE (self->input), 26);
  g_signal_connect_swapped (self->input, "changed", G_CALLBACK (on_entry_changed), self);
  g_signal_connect_swapped (self->input, "activate", G_CALLBACK (on_entry_activate), self);
}

static void
make_toggles (CareReturnField *self)
{
  const char *words[] = { _ ("Yes"), _ ("No") };

  self->input = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->input, "linked");
  for (int i = 0; i < 2; i++)
    {
      self->toggles[i] = gtk_toggle_button_new_with_label (words[i]);
      gtk_widget_set_size_request (self->toggles[i], FIELD_WIDTH / 2, -1);
      gtk_widget_add_css_class (self->toggles[i], "answer-toggle");
      gtk_box_append (GTK_BOX (self->input), self->toggles[i]);
      g_signal_connect_swapped (self->toggles[i], "toggled", G_CALLBACK (on_toggled), self);
    }
}

static void
make_choice (CareReturnField *self)
{
  const char *empty[] = { _ ("Not answered"), NULL };

  self->input = gtk_drop_down_new_from_strings (empty);
  self->values = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_swapped (self->input, "notify::selected", G_CALLBACK (on_selected), self);
}

static void
care_return_field_finalize (GObject *object)
{
  CareReturnField *self = CARE_RETURN_FIELD (object);

  g_free (self->id);
  g_free (self->text);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  G_OBJECT_CLASS (care_return_field_parent_class)->finalize (object);
}

static gboolean
care_return_field_grab_focus (GtkWidget *widget)
{
  CareReturnField *self = CARE_RETURN_FIELD (widget);

  if (self->kind == CARE_FIELD_YES_NO)
    return gtk_widget_grab_focus (self->toggles[g_str_equal (self->text, "no") ? 1 : 0]);
  return gtk_widget_grab_focus (self->input);
}

/* The field itself is no stop: without this the way back would end at it. */
static gboolean
care_return_field_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (CARE_RETURN_FIELD (widget)->input, direction);
}

static void
care_return_field_class_init (CareReturnFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = care_return_field_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = care_return_field_grab_focus;
  GTK_WIDGET_CLASS (klass)->focus = care_return_field_focus;
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
care_return_field_init (CareReturnField *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->text = g_strdup ("");
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_END);
}

CareReturnField *
care_return_field_new (CareFieldKind kind, const char *id)
{
  CareReturnField *self = g_object_new (CARE_TYPE_RETURN_FIELD, NULL);

  g_return_val_if_fail (id != NULL, NULL);
  self->kind = kind;
  self->id = g_strdup (id);
  if (kind == CARE_FIELD_YES_NO)
    make_toggles (self);
  else if (kind == CARE_FIELD_CHOICE)
    make_choice (self);
  else
    make_entry (self);
  adw_bin_set_child (ADW_BIN (self), self->input);
  return self;
}

static void
add_choice (CareReturnField *self, const char *value, const char *word)
{
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (self->input));

  g_ptr_array_add (self->values, g_strdup (value));
  gtk_string_list_append (GTK_STRING_LIST (model), word);
}

void
care_return_field_set_choices (CareReturnField *self, const char *const *values, const char *const *words)
{
  g_return_if_fail (CARE_IS_RETURN_FIELD (self) && self->kind == CARE_FIELD_CHOICE);

  for (size_t i = 0; values != NULL && values[i] != NULL; i++)
    add_choice (self, values[i], words[i]);
}

const char *
care_return_field_get_id (CareReturnField *self)
{
  g_return_val_if_fail (CARE_IS_RETURN_FIELD (self), NULL);
  return self->id;
}

const char *
care_return_field_get_text (CareReturnField *self)
{
  g_return_val_if_fail (CARE_IS_RETURN_FIELD (self), NULL);
  return self->text;
}

static void
show_choice (CareReturnField *self)
{
  guint i = 0;

  if (self->text[0] != '\0')
    {
      if (!g_ptr_array_find_with_equal_func (self->values, self->text, g_str_equal, &i))
        {
          add_choice (self, self->text, self->text);
          i = self->values->len - 1;
        }
      i++;
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->input), i);
}

void
care_return_field_set_text (CareReturnField *self, const char *text)
{
  g_return_if_fail (CARE_IS_RETURN_FIELD (self));

  g_free (self->text);
  self->text = g_strdup (text != NULL ? text : "");
  self->setting = true;
  if (self->kind == CARE_FIELD_YES_NO)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[0]), g_str_equal (self->text, "yes"));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[1]), g_str_equal (self->text, "no"));
    }
  else if (self->kind == CARE_FIELD_CHOICE)
    show_choice (self);
  else
    {
      CareDate date = self->kind == CARE_FIELD_DATE ? care_date_parse (self->text) : CARE_NO_DATE;
      g_autofree char *shown = date != CARE_NO_DATE ? care_words_date_short (date) : g_strdup (self->text);

      gtk_editable_set_text (GTK_EDITABLE (self->input), shown);
    }
  self->setting = false;
}

/* What takes the relations: the entry, the drop-down, or both toggles. */
static GtkWidget *
speaker (CareReturnField *self, int i)
{
  if (self->kind == CARE_FIELD_YES_NO)
    return i < 2 ? self->toggles[i] : NULL;
  return i == 0 ? self->input : NULL;
}

void
care_return_field_set_finding (CareReturnField *self, const CareFinding *finding)
{
  GtkWidget *widget;
  bool wrong = finding != NULL && finding->severity == CARE_SEVERITY_ERROR;
  bool doubtful = finding != NULL && finding->severity == CARE_SEVERITY_WARNING;

  g_return_if_fail (CARE_IS_RETURN_FIELD (self));

  gtk_widget_remove_css_class (self->input, "error");
  gtk_widget_remove_css_class (self->input, "warning");
  if (wrong || doubtful)
    gtk_widget_add_css_class (self->input, wrong ? "error" : "warning");
  for (int i = 0; (widget = speaker (self, i)) != NULL; i++)
    gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_INVALID,
                                 wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
care_return_field_set_speech (
    CareReturnField *self, GtkWidget *label, GtkWidget *help, GtkWidget *message, const char *spoken)
{
  GtkWidget *widget;

  g_return_if_fail (CARE_IS_RETURN_FIELD (self));

  for (int i = 0; (widget = speaker (self, i)) != NULL; i++)
    {
      GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

      if (self->kind == CARE_FIELD_YES_NO)
        gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                        gtk_button_get_child (GTK_BUTTON (widget)), NULL, -1);
      else
        gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
      if (spoken != NULL)
        gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      if (help != NULL && message != NULL)
        gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, help, message, NULL,
                                        -1);
      else if (help != NULL || message != NULL)
        gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                        help != NULL ? help : message, NULL, -1);
    }
}
