/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-draft-versions.h"

#include <glib/gi18n.h>

#include "care-main-window.h"
#include "care-words-dates.h"

typedef struct
{
  GtkWidget *from;
  CareDrafting *drafting;
  CarePlainDialog *dialog;
  GPtrArray *versions; /* CareDraftVersion, or NULL while they are read */
  GtkListBox *list;
  GtkTextBuffer *words;
} Versions;

static void
free_versions (gpointer data, GClosure *closure)
{
  Versions *self = data;

  g_object_set_data (G_OBJECT (self->dialog), "care-versions", NULL);
  g_object_unref (self->from);
  g_object_unref (self->drafting);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_free (self);
}

static gpointer
read_versions (CareRecord *record, gpointer data, GError **error)
{
  return care_record_list_draft_versions (record, data, error);
}

static const CareDraftVersion *
chosen (Versions *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int i = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  return i >= 0 && self->versions != NULL && (guint)i < self->versions->len
             ? g_ptr_array_index (self->versions, (guint)i)
             : NULL;
}

static void
on_selected (Versions *self)
{
  const CareDraftVersion *version = chosen (self);
  const CareCasePapers *papers = care_drafting_get_papers (self->drafting);
  g_autoptr (CareDocument) document = NULL;
  g_autofree char *text = NULL;

  care_plain_dialog_allow (self->dialog, version != NULL
                                             && !care_representation_equal (
                                                 version->draft, care_drafting_get_draft (self->drafting)));
  if (version == NULL || papers == NULL)
    return;
  document
      = care_case_papers_document (papers, care_drafting_get_paper (self->drafting), version->draft, true);
  text = care_document_text (document);
  gtk_text_buffer_set_text (self->words, text, -1);
}

static GtkWidget *
make_row (const CareDraftVersion *version)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *when = care_words_instant (version->saved_at);
  GtkWidget *moment = gtk_label_new (when);
  GtkWidget *person = gtk_label_new (version->person);

  gtk_label_set_xalign (GTK_LABEL (moment), 0);
  gtk_label_set_wrap (GTK_LABEL (moment), true);
  gtk_label_set_xalign (GTK_LABEL (person), 0);
  gtk_label_set_wrap (GTK_LABEL (person), true);
  gtk_widget_add_css_class (person, "answer-help");
  gtk_box_append (GTK_BOX (box), moment);
  gtk_box_append (GTK_BOX (box), person);
  return box;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  Versions *self = g_object_get_data (G_OBJECT (dialog), "care-versions");
  g_autoptr (GError) error = NULL;
  GPtrArray *versions = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (versions == NULL)
    {
      care_main_window_report (GTK_WIDGET (dialog), error);
      return;
    }
  if (self == NULL)
    {
      g_ptr_array_unref (versions);
      return;
    }
  self->versions = versions;
  for (guint i = 0; i < versions->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (versions, i)));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

typedef struct
{
  CareDrafting *drafting;
  CareRepresentation *before;
} Before;

static void
free_before (gpointer data, GClosure *closure)
{
  Before *before = data;

  g_object_unref (before->drafting);
  care_representation_free (before->before);
  g_free (before);
}

static void
put_back (AdwToast *toast, Before *before)
{
  if (care_drafting_get_autosave (before->drafting) != NULL)
    care_drafting_replace (before->drafting, before->before);
}

static void
on_go (CarePlainDialog *dialog, Versions *self)
{
  const CareDraftVersion *version = chosen (self);
  Before *before = NULL;
  AdwToast *toast = NULL;

  if (version == NULL)
    return;
  before = g_new (Before, 1);
  before->drafting = g_object_ref (self->drafting);
  before->before = care_representation_copy (care_drafting_get_draft (self->drafting));
  toast = care_main_window_offer (self->from, _ ("The earlier version is back"), _ ("_Undo"));
  if (toast != NULL)
    g_signal_connect_data (toast, "button-clicked", G_CALLBACK (put_back), before, free_before, 0);
  else
    free_before (before, NULL);
  care_drafting_replace (self->drafting, version->draft);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GtkWidget *
scrolled (GtkWidget *child, int width)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_widget_set_size_request (scroller, width, 440);
  return scroller;
}

static GtkWidget *
make_content (Versions *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *none = gtk_label_new (_ ("Nothing was written yet."));

  self->list = GTK_LIST_BOX (list);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_list_box_set_placeholder (self->list, none);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Versions"), -1);
  self->words = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), false);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), false);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 18);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 18);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the document said then"), -1);
  gtk_box_append (GTK_BOX (box), scrolled (list, 220));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), scrolled (view, 480));
  gtk_widget_set_hexpand (gtk_widget_get_last_child (box), true);
  gtk_widget_set_vexpand (box, true);
  g_signal_connect_swapped (list, "row-selected", G_CALLBACK (on_selected), self);
  return box;
}

CarePlainDialog *
care_draft_versions_present (GtkWidget *from, CareDrafting *drafting)
{
  Versions *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DRAFTING (drafting), NULL);

  self = g_new0 (Versions, 1);
  self->from = g_object_ref (from);
  self->drafting = g_object_ref (drafting);
  self->dialog = care_plain_dialog_new (from, _ ("Earlier Versions"), _ ("_Bring This Back"));
  care_plain_dialog_set_content (self->dialog, make_content (self));
  care_plain_dialog_allow (self->dialog, false);
  g_object_set_data (G_OBJECT (self->dialog), "care-versions", self);
  g_signal_connect_data (self->dialog, "go", G_CALLBACK (on_go), self, free_versions, 0);
  /* What was typed just now is a version before the list is read. */
  care_drafting_flush (drafting);
  care_desk_run_async (care_drafting_get_desk (drafting), read_versions,
                       g_strdup (care_drafting_get_draft (drafting)->case_id), g_free,
                       (GDestroyNotify)g_ptr_array_unref, false, NULL, on_read, g_object_ref (self->dialog));
  gtk_window_present (GTK_WINDOW (self->dialog));
  return self->dialog;
}
