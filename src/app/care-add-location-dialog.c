/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-add-location-dialog.h"

#include "care-fields.h"
#include "care-recall-page.h"
#include "care-words-error.h"

#include <glib/gi18n.h>

struct _CareAddLocationDialog
{
  AdwWindow parent_instance;

  /* owned */
  CareDesk *desk;
  bool done;

  /* template children */
  GtkStack *steps;
  GtkWidget *cancel;
  GtkWidget *add;
  GtkWidget *finish;
  AdwEntryRow *name;
  AdwEntryRow *id;
  GtkSwitch *care_home;
  GtkSwitch *home_care;
  AdwActionRow *care_home_row;
  AdwEntryRow *places;
  AdwEntryRow *users;
  AdwEntryRow *registered;
  AdwEntryRow *provider_name;
  AdwEntryRow *provider_id;
  GtkSwitch *public_body;
  GtkWidget *trouble;
  CareRecallPage *recall;
};

G_DEFINE_FINAL_TYPE (CareAddLocationDialog, care_add_location_dialog, ADW_TYPE_WINDOW)

/* A copy of what was typed, for the database thread. */
typedef struct
{
  CareNewLocation what;
  char *id, *name, *provider, *provider_name;
  bool public_body;
} NewHome;

static void
new_home_free (gpointer data)
{
  NewHome *home = data;

  g_free (home->id);
  g_free (home->name);
  g_free (home->provider);
  g_free (home->provider_name);
  g_free (home);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NewHome, new_home_free)

/* The location first: where that is refused, the provider stays as it was. */
static gpointer
add_home (CareRecord *record, gpointer data, GError **error)
{
  NewHome *home = data;
  const char *pairs[] = { "ownership", care_ownership_to_string (CARE_OWNERSHIP_PRIVATE), NULL, NULL, NULL };
  g_autoptr (CareLocation) location = NULL;
  g_autoptr (CareProvider) provider = NULL;

  home->what.id = home->id;
  home->what.name = home->name;
  home->what.provider = home->provider;
  home->what.provider_name = *home->provider_name != '\0' ? home->provider_name : NULL;
  location = care_record_add_location (record, &home->what, error);
  if (location == NULL)
    return NULL;
  if (home->public_body)
    pairs[1] = care_ownership_to_string (CARE_OWNERSHIP_PUBLIC);
  if (home->what.provider_name != NULL)
    {
      pairs[2] = "name";
      pairs[3] = home->provider_name;
    }
  provider = care_record_set_provider (record, home->provider, pairs, error);
  return provider != NULL ? g_steal_pointer (&location) : NULL;
}

static void
free_location (gpointer data)
{
  care_location_free (data);
}

static void
show_trouble (CareAddLocationDialog *self, const GError *error)
{
  g_autofree char *text = care_words_error (error, care_record_trouble (error));

  if (g_error_matches (error, CARE_REFUSED, CARE_REFUSAL_EXISTS_ALREADY))
    {
      care_fields_find (GTK_WIDGET (self->id), text);
      gtk_widget_grab_focus (GTK_WIDGET (self->id));
      return;
    }
  gtk_label_set_text (GTK_LABEL (self->trouble), text);
  gtk_widget_set_visible (self->trouble, TRUE);
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareAddLocationDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareLocation) location = care_desk_run_finish (CARE_DESK (source), result, &error);

  gtk_widget_set_sensitive (self->add, TRUE);
  if (location == NULL)
    {
      show_trouble (self, error);
      return;
    }
  self->done = true;
  care_recall_page_set_location (self->recall, self->desk, location, location->history_from, NULL);
  gtk_stack_set_visible_child_name (self->steps, "recall");
  gtk_widget_set_visible (self->cancel, FALSE);
  gtk_widget_set_visible (self->add, FALSE);
  gtk_widget_set_visible (self->finish, TRUE);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->finish);
  gtk_widget_grab_focus (self->finish);
}

/* Shows or takes away a finding; the first field with one gets the focus. */
static void
check (GtkWidget **first, void *row, bool good, const char *finding)
{
  care_fields_find (GTK_WIDGET (row), good ? NULL : finding);
  if (!good && *first == NULL)
    *first = GTK_WIDGET (row);
}

static NewHome *
read_home (CareAddLocationDialog *self, GtkWidget **first)
{
  g_autoptr (NewHome) home = g_new0 (NewHome, 1);
  g_autofree char *places = care_fields_text (self->places);
  g_autofree char *users = care_fields_text (self->users);
  g_autofree char *registered = care_fields_text (self->registered);
  bool *services = home->what.services;

  home->id = care_fields_text (self->id);
  home->name = care_fields_text (self->name);
  home->provider = care_fields_text (self->provider_id);
  home->provider_name = care_fields_text (self->provider_name);
  home->public_body = gtk_switch_get_active (self->public_body);
  services[CARE_SERVICE_CARE_HOME] = gtk_switch_get_active (self->care_home);
  services[CARE_SERVICE_HOME_CARE] = gtk_switch_get_active (self->home_care);
  home->what.history_from = CARE_NO_MONTH;

  check (first, self->name, *home->name != '\0',
         _ ("Give the home’s name, as it is on the CQC’s certificate."));
  check (first, self->id, *home->id != '\0',
         _ ("Give the CQC location ID. It is on the certificate and on the CQC’s web page of the home."));
  check (first, self->care_home_row, services[CARE_SERVICE_CARE_HOME] || services[CARE_SERVICE_HOME_CARE],
         _ ("Choose at least one kind of care: a return is made for each."));
  check (first, self->places, care_fields_count (places, &home->what.places),
         _ ("Give a whole number, or leave it empty."));
  check (first, self->users, care_fields_count (users, &home->what.users),
         _ ("Give a whole number, or leave it empty."));
  check (first, self->registered, care_fields_date (registered, &home->what.registered),
         _ ("Give day, month and year, such as 1/4/2019, or leave it empty."));
  check (first, self->provider_id, *home->provider != '\0',
         _ ("Give the CQC provider ID. Notices go to the provider, so the record must know it."));
  return g_steal_pointer (&home);
}

static void
add_cb (CareAddLocationDialog *self)
{
  GtkWidget *first = NULL;
  g_autoptr (NewHome) home = read_home (self, &first);

  gtk_widget_set_visible (self->trouble, FALSE);
  if (first != NULL)
    {
      gtk_widget_grab_focus (first);
      return;
    }
  gtk_widget_set_sensitive (self->add, FALSE);
  care_desk_run_async (self->desk, add_home, g_steal_pointer (&home), new_home_free, free_location, true,
                       NULL, added_cb, g_object_ref (self));
}

static void
care_add_location_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_ADD_LOCATION_DIALOG);
  g_clear_object (&CARE_ADD_LOCATION_DIALOG (object)->desk);
  G_OBJECT_CLASS (care_add_location_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, steps);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, add);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, finish);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, name);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, id);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, care_home);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, home_care);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, care_home_row);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, places);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, users);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, registered);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, provider_name);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, provider_id);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, public_body);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareAddLocationDialog, recall);
}

static void
care_add_location_dialog_class_init (CareAddLocationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_add_location_dialog_dispose;
  g_type_ensure (CARE_TYPE_RECALL_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-add-location-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
care_add_location_dialog_init (CareAddLocationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CareAddLocationDialog *
care_add_location_dialog_new (GtkWindow *parent, CareDesk *desk)
{
  CareAddLocationDialog *self = NULL;

  g_return_val_if_fail (CARE_IS_DESK (desk), NULL);

  self = g_object_new (CARE_TYPE_ADD_LOCATION_DIALOG, "transient-for", parent, NULL);
  self->desk = g_object_ref (desk);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return self;
}

void
care_add_location_dialog_offer_provider (CareAddLocationDialog *self, const CareProvider *provider)
{
  g_autofree char *name = NULL, *id = NULL;

  g_return_if_fail (CARE_IS_ADD_LOCATION_DIALOG (self));
  g_return_if_fail (provider != NULL);

  name = care_fields_text (self->provider_name);
  id = care_fields_text (self->provider_id);
  if (*name != '\0' || *id != '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->provider_name), provider->name);
  gtk_editable_set_text (GTK_EDITABLE (self->provider_id), provider->id);
  gtk_switch_set_active (self->public_body, provider->ownership == CARE_OWNERSHIP_PUBLIC);
}

bool
care_add_location_dialog_is_done (CareAddLocationDialog *self)
{
  g_return_val_if_fail (CARE_IS_ADD_LOCATION_DIALOG (self), true);

  return self->done;
}
