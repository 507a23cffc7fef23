/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-join-dialog.h"

#include "care-dialogs.h"
#include "care-fields.h"
#include "care-join-words.h"
#include "care-main-window.h"
#include "care-words-error.h"

#include <glib/gi18n.h>

struct _CareJoinDialog
{
  AdwWindow parent_instance;

  /* owned */
  GtkWidget *from;
  CareSync *sync;
  GCancellable *asking; /* NULL while nothing is asked */
  char *ca_file;
  CareJoinPurpose purpose;
  bool in_cases; /* the hub that was joined is the one for cases */

  /* template children */
  AdwWindowTitle *title;
  GtkWidget *cancel;
  GtkButton *join;
  GtkLabel *intro;
  GtkLabel *trouble;
  GtkWidget *fields;
  AdwEntryRow *url;
  AdwEntryRow *user;
  AdwEntryRow *password;
  GtkSwitch *keep;
  GtkWidget *certificate_group;
  AdwActionRow *certificate;
  GtkWidget *more_group;
  GtkSwitch *cases;
  GtkWidget *progress;
  GtkSpinner *spinner;
  GtkLabel *progress_words;
};

G_DEFINE_FINAL_TYPE (CareJoinDialog, care_join_dialog, ADW_TYPE_WINDOW)

static void
set_asking (CareJoinDialog *self, bool asking)
{
  if (asking)
    self->asking = g_cancellable_new ();
  else
    g_clear_object (&self->asking);
  /* Before the field that has the focus cannot hold it any more. */
  if (asking)
    gtk_widget_grab_focus (self->cancel);
  gtk_widget_set_sensitive (self->fields, !asking);
  gtk_widget_set_sensitive (GTK_WIDGET (self->join), !asking);
  gtk_widget_set_visible (self->progress, asking);
  gtk_spinner_set_spinning (self->spinner, asking);
}

static void
say (CareJoinDialog *self, const char *text)
{
  gtk_label_set_text (self->trouble, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), text != NULL);
}

static GtkWidget *
field_of (CareJoinDialog *self, CareSyncWhy why)
{
  if (why == CARE_SYNC_NOT_LET_IN || why == CARE_SYNC_NO_PASSWORD)
    return GTK_WIDGET (self->password);
  if (why == CARE_SYNC_FORBIDDEN)
    return GTK_WIDGET (self->user);
  if (why == CARE_SYNC_NOT_TRUSTED)
    return GTK_WIDGET (self->certificate);
  if (why == CARE_SYNC_MANY_CHANGES || why == CARE_SYNC_STORE_FULL)
    return NULL;
  return GTK_WIDGET (self->url);
}

void
care_join_dialog_refuse (CareJoinDialog *self, CareSyncWhy why, const char *detail)
{
  GtkWidget *field = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (CARE_IS_JOIN_DIALOG (self));

  field = field_of (self, why);
  words = care_join_refusal (why, detail);
  if (field == NULL || !gtk_widget_get_visible (field)
      || (field == GTK_WIDGET (self->certificate) && !gtk_widget_get_visible (self->certificate_group)))
    {
      say (self, words);
      return;
    }
  care_fields_find (field, words);
  if (!gtk_widget_grab_focus (field))
    gtk_widget_child_focus (field, GTK_DIR_TAB_FORWARD);
}

static bool
is_for_cases (CareJoinDialog *self)
{
  return self->in_cases || gtk_switch_get_active (self->cases);
}

static void
joined (CareJoinDialog *self, bool password_kept)
{
  g_autofree char *password = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->password)));
  bool known = self->purpose == CARE_JOIN_PASSWORD || self->purpose == CARE_JOIN_ADDRESS;

  if (!password_kept || !gtk_switch_get_active (self->keep))
    care_sync_set_password (self->sync, is_for_cases (self), password);
  care_main_window_toast (self->from, known ? _ ("The hub has let this computer in") : _ ("You have joined"));
  if (!password_kept)
    care_dialogs_tell (
        self->from, _ ("The Password Was Not Kept"),
        _ ("This computer has no keyring, the place where passwords are kept safe. Care Returns "
           "holds the hub’s password in memory until you close it, and asks for it next time."));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Who signs in can do nothing about another hub in this dialog; the page asks about it, once a run has met it
 * with the password. */
static void
leave_to_page (CareJoinDialog *self)
{
  g_autofree char *password = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->password)));

  care_sync_set_password (self->sync, is_for_cases (self), password);
  care_sync_now (self->sync);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
joined_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareJoinDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *words = NULL;
  CareSyncWhy why = CARE_SYNC_FINE;
  bool kept = true;
  bool done = care_sync_join_finish (CARE_SYNC (source), result, &why, &detail, &kept, &error);

  if (self->fields == NULL) /* closed meanwhile */
    return;
  set_asking (self, false);
  if (done)
    joined (self, kept);
  else if (error == NULL && why == CARE_SYNC_ANOTHER_HUB && self->purpose == CARE_JOIN_PASSWORD)
    leave_to_page (self);
  else if (error == NULL)
    care_join_dialog_refuse (self, why, detail);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      words = care_words_error (error, care_record_trouble (error));
      say (self, words);
    }
}

/* People leave out what a browser would add. */
static void
complete_url (CareJoinDialog *self)
{
  g_autofree char *typed = care_fields_text (self->url);
  g_autofree char *whole = NULL;

  if (*typed == '\0' || strstr (typed, "://") != NULL || strchr (typed, '.') == NULL)
    return;
  whole = g_strconcat ("https://", typed, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->url), whole);
}

static void
url_left_cb (CareJoinDialog *self)
{
  g_autofree char *url = NULL;

  if (self->url == NULL || gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  complete_url (self);
  url = care_fields_text (self->url);
  if (*url != '\0')
    care_fields_find (GTK_WIDGET (self->url), care_join_url_finding (url));
}

/* The first row that has something to put right, or NULL. */
static GtkWidget *
check (CareJoinDialog *self, const CareHubAddress *address)
{
  const char *url = care_join_url_finding (address->url);

  care_fields_find (GTK_WIDGET (self->url), url);
  care_fields_find (GTK_WIDGET (self->user),
                    *address->user == '\0' ? _ ("Give the name of your account on the hub.") : NULL);
  care_fields_find (GTK_WIDGET (self->password),
                    *address->password == '\0' ? _ ("Give the password of your account on the hub.") : NULL);
  if (url != NULL)
    return GTK_WIDGET (self->url);
  if (*address->user == '\0')
    return GTK_WIDGET (self->user);
  return *address->password == '\0' ? GTK_WIDGET (self->password) : NULL;
}

static void
join_cb (CareJoinDialog *self)
{
  g_autofree char *url = NULL;
  g_autofree char *user = NULL;
  GtkWidget *first = NULL;
  CareHubAddress address = { 0 };

  complete_url (self);
  url = care_fields_text (self->url);
  user = care_fields_text (self->user);
  address.url = url;
  address.user = user;
  address.password = gtk_editable_get_text (GTK_EDITABLE (self->password));
  address.ca_file = self->ca_file;
  address.cases = is_for_cases (self);
  address.keep_password = gtk_switch_get_active (self->keep);
  say (self, NULL);
  first = check (self, &address);
  if (first != NULL)
    {
      gtk_widget_grab_focus (first);
      return;
    }
  set_asking (self, true);
  care_sync_join_async (self->sync, &address, self->asking, joined_cb, g_object_ref (self));
}

static void
show_certificate (CareJoinDialog *self)
{
  g_autofree char *name = self->ca_file != NULL ? g_filename_display_basename (self->ca_file) : NULL;
  g_autofree char *escaped = name != NULL ? g_markup_escape_text (name, -1) : NULL;

  adw_action_row_set_subtitle (
      self->certificate,
      escaped != NULL ? escaped : _ ("Only where whoever runs your hub gave you a file for it"));
}

static void
certificate_chosen (GFile *file, gpointer data)
{
  g_autoptr (CareJoinDialog) self = data;

  if (file == NULL || self->fields == NULL)
    return;
  g_free (self->ca_file);
  self->ca_file = g_file_get_path (file);
  care_fields_find (GTK_WIDGET (self->certificate), NULL);
  show_certificate (self);
}

static void
choose_cb (CareJoinDialog *self)
{
  care_dialogs_open_file (GTK_WIDGET (self), _ ("The Hub’s Certificate"), certificate_chosen,
                          g_object_ref (self));
}

static void
progress_cb (CareJoinDialog *self)
{
  g_autofree char *words = NULL;
  int done = 0, of = 0;

  care_sync_get_progress (self->sync, &done, &of);
  words = of > 0 ? g_strdup_printf (_ ("%'d of %'d so far…"), done, of) : g_strdup (_ ("Asking the hub…"));
  gtk_label_set_text (self->progress_words, words);
}

static void
care_join_dialog_dispose (GObject *object)
{
  CareJoinDialog *self = CARE_JOIN_DIALOG (object);

  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (self->sync != NULL)
    g_signal_handlers_disconnect_by_data (self->sync, self);
  g_clear_object (&self->sync);
  g_clear_object (&self->from);
  g_clear_pointer (&self->ca_file, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_JOIN_DIALOG);
  G_OBJECT_CLASS (care_join_dialog_parent_class)->dispose (object);
}

static void
care_join_dialog_class_init (CareJoinDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_join_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-join-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, title);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, join);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, intro);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, url);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, user);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, password);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, keep);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, certificate_group);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, certificate);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, more_group);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, cases);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, CareJoinDialog, progress_words);
  gtk_widget_class_bind_template_callback (widget_class, join_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
care_join_dialog_init (CareJoinDialog *self)
{
  GtkEventController *focus = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (url_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->url), focus);
  show_certificate (self);
}

/* What the purpose leaves out, and how it is named. */
static void
prepare (CareJoinDialog *self, const CareHubState *hub)
{
  static const struct
  {
    const char *title, *verb, *intro;
  } PURPOSES[] = {
    [CARE_JOIN_GROUP]
    = { N_ ("Join a Group"), N_ ("_Join"),
        N_ ("Whoever runs your group’s hub gives you its address, a user and a password.") },
    [CARE_JOIN_CASES]
    = { N_ ("Join a Hub for Cases"), N_ ("_Join"),
        N_ ("Whoever runs your group’s hub gives you the address of its database for cases.") },
    [CARE_JOIN_PASSWORD] = { N_ ("The Hub’s Password"), N_ ("_Sign In"),
                             N_ ("The hub is asked at once. What waits is sent as soon as it agrees.") },
    [CARE_JOIN_ADDRESS]
    = { N_ ("The Hub’s Address"), N_ ("_Change"),
        N_ ("Only where the same hub has a new address or certificate. Another hub is not taken in its "
            "place.") },
  };
  bool known = hub != NULL;

  adw_window_title_set_title (self->title, _ (PURPOSES[self->purpose].title));
  gtk_window_set_title (GTK_WINDOW (self), _ (PURPOSES[self->purpose].title));
  gtk_button_set_label (self->join, _ (PURPOSES[self->purpose].verb));
  gtk_label_set_text (self->intro, _ (PURPOSES[self->purpose].intro));
  self->in_cases = self->purpose == CARE_JOIN_CASES || (known && g_str_equal (hub->name, "cases"));
  gtk_widget_set_visible (self->more_group, self->purpose == CARE_JOIN_GROUP);
  gtk_widget_set_visible (self->certificate_group, self->purpose != CARE_JOIN_PASSWORD);
  if (!known)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->url), hub->url);
  gtk_editable_set_text (GTK_EDITABLE (self->user), hub->user);
  if (self->purpose == CARE_JOIN_PASSWORD)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->url), FALSE);
      adw_window_title_set_subtitle (self->title, hub->url);
      gtk_window_set_default_size (GTK_WINDOW (self), 520, 340);
    }
}

CareJoinDialog *
care_join_dialog_present (GtkWidget *from, CareSync *sync, CareJoinPurpose purpose, const CareHubState *hub)
{
  CareJoinDialog *self = NULL;
  GtkRoot *root = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from), NULL);
  g_return_val_if_fail (CARE_IS_SYNC (sync), NULL);

  root = gtk_widget_get_root (from);
  self = g_object_new (CARE_TYPE_JOIN_DIALOG, "transient-for", root, NULL);
  self->from = g_object_ref (from);
  self->sync = g_object_ref (sync);
  self->purpose = purpose;
  g_signal_connect_swapped (sync, "changed", G_CALLBACK (progress_cb), self);
  prepare (self, hub);
  progress_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (purpose == CARE_JOIN_PASSWORD ? self->password : self->url));
  return self;
}
