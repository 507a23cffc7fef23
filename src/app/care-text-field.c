/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-text-field.h"

#include <stdbool.h>

#define MIN_HEIGHT 110
#define MAX_HEIGHT 320

struct _CareTextField
{
  GtkBox parent_instance;

  /* children */
  GtkWidget *heading;
  GtkWidget *hint;
  GtkWidget *view;

  bool setting;
};

G_DEFINE_FINAL_TYPE (CareTextField, care_text_field, GTK_TYPE_BOX)

typedef enum
{
  PROP_HEADING = 1,
  PROP_HINT,
} Property;

enum
{
  EDITED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_changed (CareTextField *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
on_leave (CareTextField *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
care_text_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  CareTextField *self = CARE_TEXT_FIELD (object);
  const char *text = g_value_get_string (value);

  switch ((Property)id)
    {
    case PROP_HEADING:
      gtk_label_set_label (GTK_LABEL (self->heading), text != NULL ? text : "");
      break;
    case PROP_HINT:
      gtk_label_set_label (GTK_LABEL (self->hint), text != NULL ? text : "");
      gtk_widget_set_visible (self->hint, text != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static gboolean
care_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CARE_TEXT_FIELD (widget)->view);
}

/* The field itself is no stop: without this the way back would end at it. */
static gboolean
care_text_field_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_widget_get_last_child (widget), direction);
}

static void
care_text_field_class_init (CareTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = care_text_field_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = care_text_field_grab_focus;
  GTK_WIDGET_CLASS (klass)->focus = care_text_field_focus;
  g_object_class_install_property (object_class, PROP_HEADING,
                                   g_param_spec_string ("heading", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_HINT,
                                   g_param_spec_string ("hint", NULL, NULL, NULL, flags));
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_view (CareTextField *self)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), false);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 9);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->heading,
                                  NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->hint, NULL, -1);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed",
                            G_CALLBACK (on_changed), self);
  gtk_widget_add_controller (view, focus);
  return view;
}

static void
care_text_field_init (CareTextField *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->heading = make_label ("heading");
  self->hint = make_label ("secondary");
  gtk_widget_set_visible (self->hint, false);
  self->view = make_view (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), MIN_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), true);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_widget_add_css_class (scroller, "text-field");
  gtk_box_append (GTK_BOX (self), self->heading);
  gtk_box_append (GTK_BOX (self), self->hint);
  gtk_box_append (GTK_BOX (self), scroller);
}

char *
care_text_field_get_text (CareTextField *self)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter start, end;

  g_return_val_if_fail (CARE_IS_TEXT_FIELD (self), NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, false);
}

void
care_text_field_set_text (CareTextField *self, const char *text)
{
  g_return_if_fail (CARE_IS_TEXT_FIELD (self));

  self->setting = true;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), text != NULL ? text : "",
                            -1);
  self->setting = false;
}
