/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-text-field.h"

#include <glib/gi18n.h>
#include <stdbool.h>

#include "care-text-marks.h"

#define MIN_HEIGHT 150
#define MAX_HEIGHT 320

struct _CareTextField
{
  GtkBox parent_instance;

  /* children */
  GtkWidget *heading;
  GtkWidget *hint;
  GtkWidget *more;
  GtkWidget *toolbar; /* or NULL */
  GtkWidget *frame;
  GtkWidget *view;

  guint growing; /* source: the height is to follow the text, or 0 */
  bool setting;
};

G_DEFINE_FINAL_TYPE (CareTextField, care_text_field, GTK_TYPE_BOX)

typedef enum
{
  PROP_HEADING = 1,
  PROP_HINT,
  PROP_MORE,
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
show_help (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
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
      show_help (self->hint, text);
      break;
    case PROP_MORE:
      show_help (self->more, text);
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
  CareTextField *self = CARE_TEXT_FIELD (widget);
  GtkWidget *stops[] = { self->toolbar, self->frame };
  bool forward = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_DOWN || direction == GTK_DIR_RIGHT;
  int at = forward ? 0 : 1;

  for (int i = 0; i < 2; i++)
    if (stops[i] != NULL && gtk_widget_get_focus_child (widget) == stops[i])
      at = i;
  for (; at >= 0 && at < 2; at += forward ? 1 : -1)
    if (stops[at] != NULL && gtk_widget_child_focus (stops[at], direction))
      return true;
  return false;
}

static GtkTextBuffer *
buffer_of (CareTextField *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

static void
mark_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CareTextField *self = CARE_TEXT_FIELD (widget);

  if (self->toolbar == NULL)
    return;
  if (g_str_equal (action, "prose.bold"))
    care_text_marks_emphasise (buffer_of (self), "*");
  else if (g_str_equal (action, "prose.italic"))
    care_text_marks_emphasise (buffer_of (self), "_");
  else if (g_str_equal (action, "prose.heading"))
    care_text_marks_lines (buffer_of (self), CARE_LINE_MARK_HEADING);
  else if (g_str_equal (action, "prose.bullets"))
    care_text_marks_lines (buffer_of (self), CARE_LINE_MARK_BULLETS);
  else if (g_str_equal (action, "prose.numbers"))
    care_text_marks_lines (buffer_of (self), CARE_LINE_MARK_NUMBERS);
  else if (g_str_equal (action, "prose.undo"))
    gtk_text_buffer_undo (buffer_of (self));
  else
    gtk_text_buffer_redo (buffer_of (self));
  gtk_widget_grab_focus (self->view);
}

static void
allow_undo (CareTextField *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prose.undo",
                                 gtk_text_buffer_get_can_undo (buffer_of (self)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prose.redo",
                                 gtk_text_buffer_get_can_redo (buffer_of (self)));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const actions[] = { "prose.heading", "prose.bullets", "prose.numbers", "prose.bold",
                                         "prose.italic",  "prose.undo",    "prose.redo" };

  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, mark_up);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "prose.bold", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK, "prose.italic", NULL);
}

static gboolean
grow (gpointer data)
{
  CareTextField *self = data;
  GtkScrolledWindow *frame = GTK_SCROLLED_WINDOW (self->frame);
  double text = gtk_adjustment_get_upper (gtk_scrolled_window_get_vadjustment (frame));

  self->growing = 0;
  gtk_scrolled_window_set_min_content_height (frame, (int)CLAMP (text, MIN_HEIGHT, MAX_HEIGHT));
  return G_SOURCE_REMOVE;
}

/* A text view's natural height says nothing of its text before that is laid out. Sizes cannot be changed
 * while they are given out, so it is done a moment later. */
static void
on_text_height (CareTextField *self)
{
  if (self->growing == 0)
    self->growing = g_idle_add (grow, self);
}

static void
care_text_field_dispose (GObject *object)
{
  g_clear_handle_id (&CARE_TEXT_FIELD (object)->growing, g_source_remove);
  G_OBJECT_CLASS (care_text_field_parent_class)->dispose (object);
}

static void
care_text_field_class_init (CareTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = care_text_field_dispose;
  object_class->set_property = care_text_field_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = care_text_field_grab_focus;
  GTK_WIDGET_CLASS (klass)->focus = care_text_field_focus;
  install_actions (GTK_WIDGET_CLASS (klass));
  g_object_class_install_property (object_class, PROP_HEADING,
                                   g_param_spec_string ("heading", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_HINT,
                                   g_param_spec_string ("hint", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_MORE,
                                   g_param_spec_string ("more", NULL, NULL, NULL, flags));
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
                                  NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->hint, self->more, NULL,
                                  -1);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed",
                            G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "notify::can-undo",
                            G_CALLBACK (allow_undo), self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "notify::can-redo",
                            G_CALLBACK (allow_undo), self);
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
  self->more = make_label ("answer-help");
  gtk_widget_set_visible (self->more, false);
  self->view = make_view (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), MIN_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_widget_add_css_class (scroller, "text-field");
  gtk_box_append (GTK_BOX (self), self->heading);
  gtk_box_append (GTK_BOX (self), self->hint);
  gtk_box_append (GTK_BOX (self), self->more);
  gtk_box_append (GTK_BOX (self), scroller);
  self->frame = scroller;
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), "changed",
                           G_CALLBACK (on_text_height), self, G_CONNECT_SWAPPED);
}

static void
add_button (GtkWidget *bar, const char *label, const char *icon, const char *name, const char *action)
{
  GtkWidget *button = icon != NULL ? gtk_button_new_from_icon_name (icon) : gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "prose-button");
  gtk_box_append (GTK_BOX (bar), button);
}

void
care_text_field_add_marks (CareTextField *self)
{
  GtkWidget *bar = NULL;

  g_return_if_fail (CARE_IS_TEXT_FIELD (self) && self->toolbar == NULL);

  bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  add_button (bar, NULL, "format-text-bold-symbolic", _ ("Bold"), "prose.bold");
  add_button (bar, NULL, "format-text-italic-symbolic", _ ("Italic"), "prose.italic");
  add_button (bar, C_ ("letter on a button that makes a heading", "H"), NULL, _ ("Heading"), "prose.heading");
  add_button (bar, NULL, "view-list-bullet-symbolic", _ ("Bulleted list"), "prose.bullets");
  add_button (bar, NULL, "view-list-ordered-symbolic", _ ("Numbered list"), "prose.numbers");
  add_button (bar, NULL, "edit-undo-symbolic", _ ("Undo"), "prose.undo");
  add_button (bar, NULL, "edit-redo-symbolic", _ ("Redo"), "prose.redo");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Text"), -1);
  self->toolbar = bar;
  gtk_box_insert_child_after (GTK_BOX (self), bar, self->more);
  allow_undo (self);
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
  g_autofree char *current = NULL;

  g_return_if_fail (CARE_IS_TEXT_FIELD (self));

  current = care_text_field_get_text (self);
  if (g_strcmp0 (current, text != NULL ? text : "") == 0)
    return;
  self->setting = true;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), text != NULL ? text : "",
                            -1);
  self->setting = false;
}
