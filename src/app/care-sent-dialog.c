/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sent-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "care-date-row.h"
#include "care-dialogs.h"
#include "care-event-ask.h"
#include "care-main-window.h"
#include "care-words-cases.h"
#include "care-words-contacts.h"
#include "care-words-dates.h"
#include "care-words-error.h"

#define SHOWN_SUM 16 /* characters: enough to tell two files apart */

/* How something is sent; a telephone call sends nothing. */
static const CareMeans means[]
    = { CARE_MEANS_EMAIL, CARE_MEANS_LETTER, CARE_MEANS_ONLINE, CARE_MEANS_IN_PERSON };

typedef struct
{
  CareDrafting *drafting;
  CarePlainDialog *dialog;
  CareEventKind kind;

  CareDateRow *date;
  GtkEditable *time;
  AdwComboRow *how;
  GtkEditable *to;
  GtkEditable *note;
  AdwPreferencesGroup *files;
  GPtrArray *checks; /* GtkCheckButton, each with its path */
  GtkLabel *why_not;
} Sent;

static void
free_sent (gpointer data, GClosure *closure)
{
  Sent *self = data;

  g_object_set_data (G_OBJECT (self->dialog), "care-sent", NULL);
  g_object_unref (self->drafting);
  g_ptr_array_unref (self->checks);
  g_free (self);
}

CareEventKind
care_sent_dialog_kind (CarePaper paper)
{
  switch (paper)
    {
    case CARE_PAPER_REPRESENTATIONS:
      return CARE_EVENT_REPRESENTATIONS_SENT;
    case CARE_PAPER_REVIEW:
      return CARE_EVENT_REVIEW_REQUESTED;
    case CARE_PAPER_APPEAL:
      return CARE_EVENT_APPEAL;
    case CARE_PAPER_COVER:
    case CARE_PAPER_CONTACTS:
    case CARE_N_PAPERS:
    default:
      return CARE_N_EVENT_KINDS;
    }
}

/* "9:05", "09:05": two whole numbers, of which the second has two digits. */
static bool
read_time (const char *text, int *hour, int *minute)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);
  guint64 hours = 0, minutes = 0;

  if (g_strv_length (parts) != 2 || strlen (parts[1]) != 2
      || !g_ascii_string_to_unsigned (parts[0], 10, 0, 23, &hours, NULL)
      || !g_ascii_string_to_unsigned (parts[1], 10, 0, 59, &minutes, NULL))
    return false;
  *hour = (int)hours;
  *minute = (int)minutes;
  return true;
}

/* CARE_NO_INSTANT where the time is empty; false where it is no time. */
static bool
read_moment (Sent *self, CareInstant *moment)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->time)));
  int hour = 0, minute = 0;

  *moment = CARE_NO_INSTANT;
  if (*text == '\0')
    return true;
  if (!read_time (text, &hour, &minute))
    return false;
  *moment = care_instant_from_london (care_date_row_get_date (self->date), hour, minute);
  return true;
}

static const char *
not_yet (Sent *self)
{
  CareDesk *desk = care_drafting_get_desk (self->drafting);
  CareDate date = care_date_row_get_date (self->date);
  CareInstant moment = CARE_NO_INSTANT;

  if (date == CARE_NO_DATE)
    return _ ("Say on which day it was sent.");
  if (!read_moment (self, &moment))
    return _ ("The time cannot be read. Write it as 10:42, or leave it empty.");
  if (date > care_desk_today (desk) || (moment != CARE_NO_INSTANT && moment > care_desk_now (desk)))
    return _ ("That moment is still to come. Record it once it is sent.");
  return NULL;
}

static void
update (Sent *self)
{
  const char *why_not = not_yet (self);

  gtk_label_set_label (self->why_not, why_not != NULL ? why_not : "");
  gtk_widget_set_visible (GTK_WIDGET (self->why_not), why_not != NULL);
  care_plain_dialog_allow (self->dialog, why_not == NULL);
}

static void
on_recorded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) view = care_desk_run_finish (CARE_DESK (source), result, &error);
  GtkWidget *from = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (dialog)));

  if (view != NULL)
    {
      if (from != NULL)
        care_main_window_toast (from, _ ("Recorded as sent by you"));
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
  else
    {
      g_autofree char *words = care_words_error (error, care_record_trouble (error));

      care_dialogs_tell (GTK_WIDGET (dialog), _ ("Not Recorded Yet"), words);
      care_plain_dialog_allow (dialog, true);
    }
}

static char **
chosen_paths (Sent *self)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_strv_builder_add (paths, g_object_get_data (g_ptr_array_index (self->checks, i), "care-path"));
  return g_strv_builder_end (paths);
}

static void
on_go (CarePlainDialog *dialog, Sent *self)
{
  CareCaseEvent *event = care_case_event_new (self->kind, care_date_row_get_date (self->date));
  guint how = adw_combo_row_get_selected (self->how);

  read_moment (self, &event->moment);
  event->means = means[how < G_N_ELEMENTS (means) ? how : 0];
  care_case_event_set (&event->recipient, gtk_editable_get_text (self->to));
  care_case_event_set (&event->note, gtk_editable_get_text (self->note));
  care_plain_dialog_allow (dialog, false);
  care_drafting_flush (self->drafting);
  care_event_ask (care_drafting_get_desk (self->drafting), care_drafting_get_draft (self->drafting)->case_id,
                  event, chosen_paths (self), on_recorded, g_object_ref (dialog));
}

/* sha256: as it was written, or NULL for one that was added by hand. */
static void
add_file (Sent *self, const char *path, const char *sha256)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *sum
      = sha256 != NULL ? g_strdup_printf ("SHA-256 %.*s…", SHOWN_SUM, sha256) : g_strdup ("");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), false);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sum);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), true);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (check), "care-path", g_strdup (path), g_free);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->files, row);
  g_ptr_array_add (self->checks, check);
}

static void
on_files_chosen (GListModel *files, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  Sent *self = g_object_get_data (G_OBJECT (dialog), "care-sent");

  for (guint i = 0; self != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        add_file (self, path, NULL);
    }
}

static void
on_add (GtkButton *button, Sent *self)
{
  care_dialogs_open_files (GTK_WIDGET (self->dialog), _ ("Files That Were Sent"), on_files_chosen,
                           g_object_ref (self->dialog));
}

static const CareContact *
contact_for (Sent *self)
{
  const CareCasePapers *papers = care_drafting_get_papers (self->drafting);

  return papers == NULL
             ? NULL
             : care_law_contact (papers->view->law,
                                 self->kind == CARE_EVENT_APPEAL ? "tribunal" : "nhsbsa-enforcement");
}

static AdwPreferencesGroup *
make_when (Sent *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  CareDesk *desk = care_drafting_get_desk (self->drafting);
  g_autofree char *time = care_words_time (care_desk_now (desk));
  const CareContact *contact = contact_for (self);

  self->date = g_object_new (CARE_TYPE_DATE_ROW, "title", _ ("Date"), NULL);
  self->time = GTK_EDITABLE (g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Time, if you know it"), NULL));
  self->how = g_object_new (ADW_TYPE_COMBO_ROW, "title", _ ("How"), NULL);
  self->to = GTK_EDITABLE (g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("To whom and where"), NULL));
  self->note = GTK_EDITABLE (
      g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Note, such as a recorded delivery number"), NULL));
  for (size_t i = 0; i < G_N_ELEMENTS (means); i++)
    gtk_string_list_append (words, care_words_means (means[i]));
  adw_combo_row_set_model (self->how, G_LIST_MODEL (words));
  care_date_row_set_date (self->date, care_desk_today (desk));
  gtk_editable_set_text (self->time, time);
  gtk_editable_set_text (self->to, contact != NULL ? contact->email : "");
  adw_preferences_group_add (group, GTK_WIDGET (self->date));
  adw_preferences_group_add (group, GTK_WIDGET (self->time));
  adw_preferences_group_add (group, GTK_WIDGET (self->how));
  adw_preferences_group_add (group, GTK_WIDGET (self->to));
  adw_preferences_group_add (group, GTK_WIDGET (self->note));
  g_signal_connect_swapped (self->date, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->time, "changed", G_CALLBACK (update), self);
  return group;
}

static void
make_files (Sent *self)
{
  GPtrArray *written = care_drafting_get_written (self->drafting);
  GtkWidget *add = gtk_button_new_with_label (_ ("Add Files…"));

  self->files = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->files, _ ("Which Files Went"));
  adw_preferences_group_set_description (
      self->files, written->len > 0
                       ? _ ("They are kept with the record as they are now and can never be changed there.")
                       : _ ("Nothing was written from this page since it was opened. Add the files that you "
                            "sent; they are kept with the record and can never be changed there."));
  adw_preferences_group_set_header_suffix (self->files, add);
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (add, "flat");
  g_signal_connect (add, "clicked", G_CALLBACK (on_add), self);
  for (guint i = 0; i < written->len; i++)
    {
      const CareWritten *one = g_ptr_array_index (written, i);

      add_file (self, one->path, one->sha256);
    }
}

CarePlainDialog *
care_sent_dialog_present (GtkWidget *from, CareDrafting *drafting)
{
  Sent *self = NULL;
  GtkWidget *why_not = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DRAFTING (drafting), NULL);

  self = g_new0 (Sent, 1);
  self->drafting = g_object_ref (drafting);
  self->kind = care_sent_dialog_kind (care_drafting_get_paper (drafting));
  self->checks = g_ptr_array_new ();
  self->dialog = care_plain_dialog_new (from, _ ("I Have Sent This"), _ ("_Record"));
  why_not = gtk_label_new (NULL);
  self->why_not = GTK_LABEL (why_not);
  gtk_label_set_wrap (self->why_not, true);
  gtk_label_set_xalign (self->why_not, 0);
  care_plain_dialog_append (self->dialog, why_not);
  care_plain_dialog_append (self->dialog, GTK_WIDGET (make_when (self)));
  make_files (self);
  care_plain_dialog_append (self->dialog, GTK_WIDGET (self->files));
  g_object_set_data (G_OBJECT (self->dialog), "care-sent", self);
  g_signal_connect_data (self->dialog, "go", G_CALLBACK (on_go), self, free_sent, 0);
  update (self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  return self->dialog;
}
