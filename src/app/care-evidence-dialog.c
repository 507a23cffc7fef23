/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-evidence-dialog.h"

#include <glib/gi18n.h>

#include "care-dialogs.h"
#include "care-evidence-row.h"
#include "care-evidence-take.h"
#include "care-main-window.h"

typedef struct
{
  CareReturnForm *form;    /* owned */
  CarePlainDialog *dialog; /* borrowed: it owns this */
  GtkListBox *list;        /* borrowed */
  GtkWidget *empty;        /* borrowed */
  char *saving;            /* SHA-256 of what is being saved, or NULL */
} Evidence;

/* For the database thread. */
typedef struct
{
  char *location;
  CareService service;
  CareMonth month;
  char *path, *sha256;
} Ask;

static void
free_evidence (gpointer data)
{
  Evidence *self = data;

  g_object_unref (self->form);
  g_free (self->saving);
  g_free (self);
}

static void
free_ask (gpointer data)
{
  Ask *ask = data;

  g_free (ask->location);
  g_free (ask->path);
  g_free (ask->sha256);
  g_free (ask);
}

static Ask *
new_ask (Evidence *self)
{
  const CareReturnView *view = care_return_form_get_view (self->form);
  Ask *ask = g_new0 (Ask, 1);

  ask->location = g_strdup (view->location->id);
  ask->service = view->ret->service;
  ask->month = view->ret->month;
  return ask;
}

static Evidence *
evidence_of (gpointer dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "care-evidence");
}

/* On the database thread: pictures are drawn there too. */
static gpointer
read_all (CareRecord *record, gpointer data, GError **error)
{
  const Ask *ask = data;
  g_autoptr (GPtrArray) list
      = care_record_list_evidence (record, ask->location, ask->service, ask->month, error);
  GPtrArray *shown = NULL;

  if (list == NULL)
    return NULL;
  shown = g_ptr_array_new_with_free_func ((GDestroyNotify)care_evidence_shown_free);
  while (list->len > 0)
    {
      CareKeptEvidence *kept = g_ptr_array_steal_index (list, 0);
      g_autoptr (GBytes) content = kept->bytes >= 0
                                       ? care_record_read_evidence (record, ask->location, ask->service,
                                                                    ask->month, kept->file->sha256, NULL)
                                       : NULL;

      g_ptr_array_add (shown, care_evidence_shown_new (kept, content));
    }
  return shown;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  Evidence *self = evidence_of (dialog);
  g_autoptr (GError) error = NULL;
  GPtrArray *shown = care_desk_run_finish (CARE_DESK (source), result, &error);
  GtkWidget *row;

  if (shown == NULL || self == NULL)
    {
      care_main_window_report (GTK_WIDGET (dialog), error);
      return;
    }
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < shown->len; i++)
    gtk_list_box_append (self->list, care_evidence_row_new (g_ptr_array_index (shown, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), shown->len > 0);
  gtk_widget_set_visible (self->empty, shown->len == 0);
  g_ptr_array_unref (shown);
}

static void
read_again (Evidence *self)
{
  care_desk_run_async (care_return_form_get_desk (self->form), read_all, new_ask (self), free_ask,
                       (GDestroyNotify)g_ptr_array_unref, false, NULL, on_read, g_object_ref (self->dialog));
}

static gpointer
add_file (CareRecord *record, gpointer data, GError **error)
{
  const Ask *ask = data;
  CareReturnView *view = care_record_add_return_evidence (record, ask->location, ask->service, ask->month,
                                                          ask->path, NULL, error);

  care_evidence_forget (ask->path);
  return view;
}

static void
on_added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  Evidence *self = evidence_of (dialog);
  g_autoptr (GError) error = NULL;
  CareReturnView *view = care_desk_run_finish (CARE_DESK (source), result, &error);

  care_main_window_report (GTK_WIDGET (dialog), error);
  if (view == NULL || self == NULL)
    return;
  care_return_form_renew (self->form, view);
  read_again (self);
}

static void
take (const char *path, gpointer data)
{
  Evidence *self = evidence_of (data);
  Ask *ask = NULL;

  if (self == NULL)
    return;
  ask = new_ask (self);
  ask->path = g_strdup (path);
  care_desk_run_async (care_return_form_get_desk (self->form), add_file, ask, free_ask,
                       (GDestroyNotify)care_return_view_free, true, NULL, on_added,
                       g_object_ref (self->dialog));
}

static void
on_chosen (GListModel *files, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        take (path, dialog);
    }
}

static void
add_action (GSimpleAction *action, GVariant *parameter, gpointer dialog)
{
  care_dialogs_open_files (dialog, _ ("Files to Keep"), on_chosen, g_object_ref (dialog));
}

static void
paste_action (GSimpleAction *action, GVariant *parameter, gpointer dialog)
{
  care_evidence_paste (dialog, take, G_OBJECT (dialog), dialog);
}

static gpointer
save_file (CareRecord *record, gpointer data, GError **error)
{
  const Ask *ask = data;

  return care_record_save_evidence (record, ask->location, ask->service, ask->month, ask->sha256, ask->path,
                                    error);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  g_autoptr (GError) error = NULL;

  care_written_free (care_desk_run_finish (CARE_DESK (source), result, &error));
  care_main_window_report (GTK_WIDGET (dialog), error);
}

static void
on_place_chosen (GFile *file, gpointer data)
{
  g_autoptr (CarePlainDialog) dialog = data;
  Evidence *self = evidence_of (dialog);
  Ask *ask = NULL;

  if (file == NULL || self == NULL || self->saving == NULL)
    return;
  ask = new_ask (self);
  ask->path = g_file_get_path (file);
  ask->sha256 = g_steal_pointer (&self->saving);
  care_desk_run_async (care_return_form_get_desk (self->form), save_file, ask, free_ask,
                       (GDestroyNotify)care_written_free, false, NULL, on_saved, g_object_ref (dialog));
}

static void
save_action (GSimpleAction *action, GVariant *parameter, gpointer dialog)
{
  Evidence *self = evidence_of (dialog);

  g_free (self->saving);
  self->saving = g_variant_dup_string (parameter, NULL);
  care_dialogs_save_file (dialog, _ ("Save a Copy"), NULL, on_place_chosen, g_object_ref (dialog));
}

static GtkWidget *
make_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static GtkWidget *
make_words (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), true);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "secondary");
  return label;
}

static void
fill (Evidence *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_visible (GTK_WIDGET (self->list), false);
  self->empty = make_words (_ ("No file is kept with this return yet. A picture of the saved page, or the "
                               "confirmation by e-mail, shows later what was saved and when."));
  gtk_box_append (GTK_BOX (buttons), make_button (_ ("Add Files…"), "evidence.add"));
  gtk_box_append (GTK_BOX (buttons), make_button (_ ("Paste a Picture"), "evidence.paste"));
  care_plain_dialog_append (self->dialog, self->empty);
  care_plain_dialog_append (self->dialog, GTK_WIDGET (self->list));
  care_plain_dialog_append (self->dialog, buttons);
  care_plain_dialog_append (
      self->dialog,
      make_words (
          _ ("Files can also be dropped here. How to check one: save a copy and work out its SHA-256, "
             "for instance with “sha256sum” on any computer. The same figure means that not a byte of "
             "it has changed since it was kept; the log of events holds the figure too.")));
}

static void
add_shortcut (CarePlainDialog *dialog)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                        gtk_named_action_new ("evidence.paste")));
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
}

CarePlainDialog *
care_evidence_dialog_present (CareReturnForm *form)
{
  static const GActionEntry actions[]
      = { { .name = "add", .activate = add_action },
          { .name = "paste", .activate = paste_action },
          { .name = "save", .activate = save_action, .parameter_type = "s" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  Evidence *self = NULL;

  g_return_val_if_fail (CARE_IS_RETURN_FORM (form) && care_return_form_get_view (form) != NULL, NULL);

  self = g_new0 (Evidence, 1);
  self->form = g_object_ref (form);
  self->dialog = care_plain_dialog_new (GTK_WIDGET (form), _ ("Evidence"), NULL);
  g_object_set_data_full (G_OBJECT (self->dialog), "care-evidence", self, free_evidence);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self->dialog);
  gtk_widget_insert_action_group (GTK_WIDGET (self->dialog), "evidence", G_ACTION_GROUP (group));
  fill (self);
  add_shortcut (self->dialog);
  care_evidence_take_drops (GTK_WIDGET (self->dialog), take, self->dialog);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), 560, 560);
  read_again (self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  return self->dialog;
}
