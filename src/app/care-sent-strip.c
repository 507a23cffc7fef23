/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sent-strip.h"

#include <glib/gi18n.h>

#include "care-case-files.h"
#include "care-sent-dialog.h"
#include "care-words-contacts.h"
#include "care-words-dates.h"

struct _CareSentStrip
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;

  /* children */
  GtkLabel *words;
  GtkWidget *button;
  GtkListBox *files;
};

G_DEFINE_FINAL_TYPE (CareSentStrip, care_sent_strip, ADW_TYPE_BIN)

static void
on_file (CareSentStrip *self, GtkListBoxRow *row)
{
  const CareAttachment *file = g_object_get_data (G_OBJECT (row), "care-file");

  care_case_files_open (GTK_WIDGET (self), self->desk, file->sha256, file->name);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static void
care_sent_strip_dispose (GObject *object)
{
  g_clear_object (&CARE_SENT_STRIP (object)->desk);
  G_OBJECT_CLASS (care_sent_strip_parent_class)->dispose (object);
}

static void
care_sent_strip_class_init (CareSentStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = care_sent_strip_dispose;
}

static void
care_sent_strip_init (CareSentStrip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_label_new (NULL);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *list = gtk_list_box_new ();

  self->words = GTK_LABEL (words);
  gtk_label_set_wrap (self->words, true);
  gtk_label_set_xalign (self->words, 0);
  gtk_widget_set_hexpand (words, true);
  self->files = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->files, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Files that were sent"), -1);
  gtk_widget_set_size_request (list, 300, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _ ("Files"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Files that were sent"), -1);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (on_file), self);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_widget_add_css_class (box, "sent-strip");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), false);
}

static void
add_file (CareSentStrip *self, const CareAttachment *file)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *sum = g_strdup_printf ("SHA-256 %.16s…", file->sha256);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), file->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sum);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), true);
  g_object_set_data_full (G_OBJECT (row), "care-file", care_attachment_new (file->name, file->sha256),
                          (GDestroyNotify)care_attachment_free);
  gtk_list_box_append (self->files, row);
}

static char *
sentence (const CareCaseEvent *event)
{
  g_autofree char *when
      = event->moment != CARE_NO_INSTANT ? care_words_instant (event->moment) : care_words_date (event->date);
  g_autofree char *how = g_strdup (care_words_means (event->means));
  GString *text = g_string_new (NULL);

  how[0] = g_ascii_tolower (how[0]);
  g_string_append_printf (text, _ ("Sent by you on %s"), when);
  if (*how != '\0')
    g_string_append_printf (text, " %s", how);
  if (*event->recipient != '\0')
    g_string_append_printf (text, _ (" to %s"), event->recipient);
  g_string_append_printf (text, ". %s",
                          _ ("What was sent is kept as it was. This draft can be changed further; that makes "
                             "another one."));
  return g_string_free (text, false);
}

void
care_sent_strip_show (CareSentStrip *self, CareDrafting *drafting)
{
  const CareCasePapers *papers = NULL;
  const CareCaseEvent *event = NULL;
  CareEventKind kind;
  g_autofree char *text = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (CARE_IS_SENT_STRIP (self) && CARE_IS_DRAFTING (drafting));

  g_set_object (&self->desk, care_drafting_get_desk (drafting));
  papers = care_drafting_get_papers (drafting);
  kind = care_sent_dialog_kind (care_drafting_get_paper (drafting));
  if (papers != NULL && kind != CARE_N_EVENT_KINDS)
    event = care_case_last (papers->view->ca, kind);
  gtk_widget_set_visible (GTK_WIDGET (self), event != NULL);
  if (event == NULL)
    return;
  text = sentence (event);
  gtk_label_set_label (self->words, text);
  while ((row = gtk_list_box_get_row_at_index (self->files, 0)) != NULL)
    gtk_list_box_remove (self->files, GTK_WIDGET (row));
  for (guint i = 0; i < event->files->len; i++)
    add_file (self, g_ptr_array_index (event->files, i));
  gtk_widget_set_visible (self->button, event->files->len > 0);
}
