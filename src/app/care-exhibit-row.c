/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-exhibit-row.h"

#include <glib/gi18n.h>

#include "care-words-questions.h"

struct _CareExhibitRow
{
  GtkListBoxRow parent_instance;

  /* children */
  GtkWidget *title;
  GtkLabel *fate;

  guint place;
};

G_DEFINE_FINAL_TYPE (CareExhibitRow, care_exhibit_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  TITLED,
  LEFT,
  MOVE,
  REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (g_str_equal (action, "exhibit.remove"))
    g_signal_emit (widget, signals[REMOVE], 0);
  else
    g_signal_emit (widget, signals[MOVE], 0, g_str_equal (action, "exhibit.up") ? -1 : 1);
}

static void
on_titled (CareExhibitRow *self)
{
  g_signal_emit (self, signals[TITLED], 0);
}

static void
on_left (CareExhibitRow *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static gboolean
grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CARE_EXHIBIT_ROW (widget)->title);
}

static void
care_exhibit_row_class_init (CareExhibitRowClass *klass)
{
  static const char *const actions[] = { "exhibit.up", "exhibit.down", "exhibit.remove" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *const names[N_SIGNALS] = { "titled", "left", "move", "remove" };

  widget_class->grab_focus = grab_focus;
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, act);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "exhibit.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "exhibit.down", NULL);
  for (int i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, i == MOVE ? 1 : 0, G_TYPE_INT);
}

static void
care_exhibit_row_init (CareExhibitRow *self)
{
}

static void
add_button (GtkWidget *box, const char *icon, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_words (CareExhibitRow *self, const CareDraftExhibit *exhibit)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *name = g_strdup_printf (_ ("Title of Exhibit %u"), self->place + 1);

  self->title = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->title), exhibit->title);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->title), exhibit->file_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (self->title, "changed", G_CALLBACK (on_titled), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (self->title, focus);
  self->fate = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->fate, 0);
  gtk_label_set_wrap (self->fate, true);
  gtk_label_set_wrap_mode (self->fate, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->fate), "answer-help");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  self->fate, NULL, -1);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fate));
  gtk_widget_set_hexpand (box, true);
  return box;
}

GtkWidget *
care_exhibit_row_new (CareDrafting *drafting, guint place)
{
  CareExhibitRow *self = NULL;
  const CareRepresentation *draft = NULL;
  GtkWidget *box = NULL, *number = NULL;
  g_autofree char *figure = NULL;
  g_autofree char *up = NULL, *down = NULL, *remove = NULL;

  g_return_val_if_fail (CARE_IS_DRAFTING (drafting), NULL);

  draft = care_drafting_get_draft (drafting);
  self = g_object_new (CARE_TYPE_EXHIBIT_ROW, "activatable", false, "focusable", false, NULL);
  self->place = place;
  figure = g_strdup_printf ("%u", place + 1);
  up = g_strdup_printf (_ ("Move Exhibit %u up"), place + 1);
  down = g_strdup_printf (_ ("Move Exhibit %u down"), place + 1);
  remove = g_strdup_printf (_ ("Remove Exhibit %u"), place + 1);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  number = gtk_label_new (figure);
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "heading");
  gtk_label_set_width_chars (GTK_LABEL (number), 2);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), make_words (self, g_ptr_array_index (draft->exhibits, place)));
  add_button (box, "go-up-symbolic", up, "exhibit.up");
  add_button (box, "go-down-symbolic", down, "exhibit.down");
  add_button (box, "list-remove-symbolic", remove, "exhibit.remove");
  gtk_widget_add_css_class (box, "exhibit");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "exhibit.up", place > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "exhibit.down", place + 1 < draft->exhibits->len);
  care_exhibit_row_look (self, drafting);
  return GTK_WIDGET (self);
}

void
care_exhibit_row_look (CareExhibitRow *self, CareDrafting *drafting)
{
  const CareCasePapers *papers = NULL;
  const CareDraftExhibit *exhibit = NULL;
  const CareExhibitSeen *seen = NULL;
  g_autofree char *size = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (CARE_IS_EXHIBIT_ROW (self) && CARE_IS_DRAFTING (drafting));

  papers = care_drafting_get_papers (drafting);
  exhibit = g_ptr_array_index (care_drafting_get_draft (drafting)->exhibits, self->place);
  seen = papers != NULL ? g_hash_table_lookup (papers->exhibits, exhibit->sha256) : NULL;
  if (seen != NULL && seen->bytes < 0)
    words = g_strdup_printf (_ ("%s. Not on this computer yet: it comes with the next sync."),
                             exhibit->file_name);
  else if (seen != NULL)
    {
      size = g_format_size ((guint64)seen->bytes);
      words = g_strdup_printf ("%s, %s. %s.", exhibit->file_name, size, care_words_exhibit_fate (seen->fate));
    }
  else
    words = g_strdup (exhibit->file_name);
  gtk_label_set_label (self->fate, words);
}

guint
care_exhibit_row_get_place (CareExhibitRow *self)
{
  g_return_val_if_fail (CARE_IS_EXHIBIT_ROW (self), 0);
  return self->place;
}

const char *
care_exhibit_row_get_title (CareExhibitRow *self)
{
  g_return_val_if_fail (CARE_IS_EXHIBIT_ROW (self), NULL);
  return gtk_editable_get_text (GTK_EDITABLE (self->title));
}
