/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  CareFileChosen chosen;
  CareFilesChosen all_chosen;
  CareAnswered answered;
  gpointer user_data;
} Question;

static GtkWindow *
window_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
file_response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autofree Question *question = data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  question->chosen (file, question->user_data);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
choose_file (GtkWidget *from,
             const char *title,
             GtkFileChooserAction action,
             const char *name,
             CareFileChosen chosen,
             gpointer user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, window_of (from), action, NULL, NULL);
  Question *question = g_new0 (Question, 1);

  question->chosen = chosen;
  question->user_data = user_data;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect (dialog, "response", G_CALLBACK (file_response_cb), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
files_response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autofree Question *question = data;
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  else
    files = G_LIST_MODEL (g_list_store_new (G_TYPE_FILE));
  question->all_chosen (files, question->user_data);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
answer_cb (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Question *question = data;

  if (question->answered != NULL)
    question->answered (g_str_equal (response, "yes"), question->user_data);
}

static void
free_question (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
care_dialogs_save_file (
    GtkWidget *from, const char *title, const char *name, CareFileChosen chosen, gpointer user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (chosen != NULL);

  choose_file (from, title, GTK_FILE_CHOOSER_ACTION_SAVE, name, chosen, user_data);
}

void
care_dialogs_open_file (GtkWidget *from, const char *title, CareFileChosen chosen, gpointer user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (chosen != NULL);

  choose_file (from, title, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, chosen, user_data);
}

void
care_dialogs_choose_folder (GtkWidget *from, const char *title, CareFileChosen chosen, gpointer user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (chosen != NULL);

  choose_file (from, title, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, chosen, user_data);
}

void
care_dialogs_open_files (GtkWidget *from, const char *title, CareFilesChosen chosen, gpointer user_data)
{
  GtkFileChooserNative *dialog = NULL;
  Question *question = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (chosen != NULL);

  dialog = gtk_file_chooser_native_new (title, window_of (from), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  question = g_new0 (Question, 1);
  question->all_chosen = chosen;
  question->user_data = user_data;
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), true);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (files_response_cb), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
care_dialogs_ask (GtkWidget *from,
                  const char *heading,
                  const char *body,
                  const char *verb,
                  bool destroys,
                  CareAnswered answered,
                  gpointer user_data)
{
  GtkWidget *widget = NULL;
  AdwMessageDialog *dialog = NULL;
  Question *question = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (verb != NULL);

  widget = adw_message_dialog_new (window_of (from), heading, body);
  dialog = ADW_MESSAGE_DIALOG (widget);
  question = g_new0 (Question, 1);
  question->answered = answered;
  question->user_data = user_data;
  adw_message_dialog_add_responses (dialog, "no", _ ("_Cancel"), "yes", verb, NULL);
  adw_message_dialog_set_response_appearance (dialog, "yes",
                                              destroys ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, destroys ? "no" : "yes");
  adw_message_dialog_set_close_response (dialog, "no");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answer_cb), question, free_question, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
destroy_and_let_go (gpointer dialog)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
}

/* Not before the question itself is gone: it stands over the dialog. */
static void
on_close_answered (bool yes, gpointer data)
{
  if (yes)
    g_idle_add_once (destroy_and_let_go, data);
  else
    g_object_unref (data);
}

void
care_dialogs_ask_to_close (GtkWindow *dialog)
{
  g_return_if_fail (GTK_IS_WINDOW (dialog));

  care_dialogs_ask (GTK_WIDGET (dialog), _ ("Close Without Saving?"),
                    _ ("What you entered here has not been saved yet."), _ ("_Discard"), true,
                    on_close_answered, g_object_ref (dialog));
}

void
care_dialogs_tell (GtkWidget *from, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window_of (from), heading, body));
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
care_dialogs_show_uri (GtkWidget *from, const char *uri)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (uri != NULL);

  gtk_show_uri (window_of (from), uri, GDK_CURRENT_TIME);
}

void
care_dialogs_about (GtkWindow *parent)
{
  adw_show_about_window (
      parent, "application-name", _ ("Care Returns"), "application-icon", CARE_APPLICATION_ID, "version",
      CARE_VERSION, "license-type", GTK_LICENSE_GPL_3_0, "comments",
      _ ("Keeps each home’s monthly Capacity Tracker return on time, shows what the law asks and by when, "
         "and helps to answer a notice.\n\nCare Returns is not made by the Department of Health and Social "
         "Care, by NHS England or by the NHS Business Services Authority. It never sends anything to them: "
         "the return itself is made by you, in the Capacity Tracker."),
      NULL);
}
