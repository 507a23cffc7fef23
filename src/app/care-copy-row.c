/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-copy-row.h"

#include <glib/gi18n.h>

#include "care-words-copy-sheet.h"

struct _CareCopyRow
{
  GtkListBoxRow parent_instance;

  /* owned */
  char *label;

  /* borrowed */
  const CareCopyValue *value;
  GtkCheckButton *check;
  GtkWidget *copy;
  GtkLabel *figure;

  bool quiet; /* the tick is set by us */
};

G_DEFINE_FINAL_TYPE (CareCopyRow, care_copy_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  TICKED,
  COPIED,
  N_SIGNALS,
};
static unsigned signals[N_SIGNALS];

/* All that the row says, for who hears it: the question, the value, and whether it is done. */
static void
speak (CareCopyRow *self)
{
  const char *done = gtk_check_button_get_active (self->check) ? _ ("ticked") : _ ("not ticked");
  g_autofree char *spoken
      = g_strdup_printf ("%s: %s, %s", self->label, gtk_label_get_label (self->figure), done);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
on_toggled (CareCopyRow *self)
{
  speak (self);
  if (!self->quiet)
    g_signal_emit (self, signals[TICKED], 0);
}

static void
tick_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareCopyRow *self = CARE_COPY_ROW (widget);

  gtk_check_button_set_active (self->check, !gtk_check_button_get_active (self->check));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareCopyRow *self = CARE_COPY_ROW (widget);

  care_copy_row_copy (self);
  g_signal_emit (self, signals[COPIED], 0);
}

static void
care_copy_row_finalize (GObject *object)
{
  g_free (CARE_COPY_ROW (object)->label);
  G_OBJECT_CLASS (care_copy_row_parent_class)->finalize (object);
}

static void
care_copy_row_class_init (CareCopyRowClass *klass)
{
  static const unsigned copy_keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = care_copy_row_finalize;
  gtk_widget_class_install_action (widget_class, "copy.tick", NULL, tick_action);
  gtk_widget_class_install_action (widget_class, "copy.value", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "copy.tick", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Space, 0, "copy.tick", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "copy.value", NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (copy_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, copy_keys[i], 0, "copy.value", NULL);
  signals[TICKED]
      = g_signal_new ("ticked", CARE_TYPE_COPY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COPIED]
      = g_signal_new ("copied", CARE_TYPE_COPY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
care_copy_row_init (CareCopyRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), false);
  gtk_widget_add_css_class (GTK_WIDGET (self), "copy-row");
}

static GtkWidget *
make_question (CareCopyRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (self->label);
  GtkWidget *note = NULL;
  g_autofree char *words = NULL;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_hexpand (box, true);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (self->value->unread)
    words = g_strdup (_ ("This should be a figure, and cannot be read as one."));
  else if (g_strcmp0 (self->value->typed, self->value->value) != 0)
    words = g_strdup_printf (_ ("Typed as %s"), self->value->typed);
  if (words == NULL)
    return box;
  note = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_wrap (GTK_LABEL (note), true);
  gtk_widget_add_css_class (note, "finding");
  gtk_widget_add_css_class (note, self->value->unread ? "warning" : "advice");
  gtk_box_append (GTK_BOX (box), note);
  return box;
}

static GtkWidget *
make_figure (CareCopyRow *self)
{
  bool empty = *self->value->value == '\0';
  g_autofree char *shown = empty ? care_words_copy_empty (self->value) : care_words_copy_shown (self->value);
  GtkWidget *label = gtk_label_new (shown);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label),
                                   GTK_NATURAL_WRAP_NONE); /* on one line where there is room */
  gtk_label_set_max_width_chars (GTK_LABEL (label), empty ? 22 : 14);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, empty ? "secondary" : "copy-figure");
  gtk_widget_add_css_class (label, "numeric");
  self->figure = GTK_LABEL (label);
  return label;
}

static void
fill (CareCopyRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_focusable (GTK_WIDGET (self->check), false);
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->check), _ ("Done (Space)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label,
                                  -1);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (on_toggled), self);
  self->copy = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  gtk_widget_set_focusable (self->copy, false);
  gtk_widget_set_valign (self->copy, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->copy, _ ("Copy (Ctrl+C)"));
  gtk_widget_add_css_class (self->copy, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Copy this value"), -1);
  gtk_widget_set_sensitive (self->copy, *self->value->value != '\0');
  g_signal_connect_swapped (self->copy, "clicked", G_CALLBACK (care_copy_row_copy), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->check));
  gtk_box_append (GTK_BOX (box), make_question (self));
  gtk_box_append (GTK_BOX (box), make_figure (self));
  gtk_box_append (GTK_BOX (box), self->copy);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  speak (self);
}

CareCopyRow *
care_copy_row_new (const CareCopyValue *value, const char *label)
{
  CareCopyRow *self = NULL;

  g_return_val_if_fail (value != NULL && label != NULL, NULL);

  self = g_object_new (CARE_TYPE_COPY_ROW, NULL);
  self->value = value;
  self->label = g_strdup (label);
  fill (self);
  return self;
}

const CareCopyValue *
care_copy_row_get_value (CareCopyRow *self)
{
  g_return_val_if_fail (CARE_IS_COPY_ROW (self), NULL);
  return self->value;
}

bool
care_copy_row_get_ticked (CareCopyRow *self)
{
  g_return_val_if_fail (CARE_IS_COPY_ROW (self), false);
  return gtk_check_button_get_active (self->check);
}

void
care_copy_row_set_ticked (CareCopyRow *self, bool ticked)
{
  g_return_if_fail (CARE_IS_COPY_ROW (self));
  self->quiet = true;
  gtk_check_button_set_active (self->check, ticked);
  self->quiet = false;
}

void
care_copy_row_copy (CareCopyRow *self)
{
  g_return_if_fail (CARE_IS_COPY_ROW (self));
  if (*self->value->value != '\0')
    {
      gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->value->value);
      gtk_button_set_icon_name (GTK_BUTTON (self->copy), "object-select-symbolic");
    }
  gtk_check_button_set_active (self->check, true);
}
