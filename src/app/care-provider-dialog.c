/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-provider-dialog.h"

#include "care-date-row.h"
#include "care-fields.h"
#include "care-logo-row.h"
#include "care-text-field.h"
#include "care-words-error.h"

#include <glib/gi18n.h>

struct _CareProviderDialog
{
  AdwWindow parent_instance;

  /* owned */
  CareDesk *desk;
  CareProvider *provider; /* as it was when the dialog opened */

  /* template children */
  GtkWidget *save;
  AdwWindowTitle *title;
  GtkLabel *trouble;
  AdwEntryRow *name;
  AdwEntryRow *email;
  AdwEntryRow *telephone;
  AdwEntryRow *nominated;
  CareDateRow *registered_on;
  CareLogoRow *logo;
  GtkSwitch *public_body;
  GtkSwitch *second_person;
  CareTextField *address;
};

G_DEFINE_FINAL_TYPE (CareProviderDialog, care_provider_dialog, ADW_TYPE_WINDOW)

typedef struct
{
  CareProvider *provider;
  char *logo; /* the path of a new picture, "" to have none, or NULL to leave it as it is */
} Typed;

static gpointer
save_provider (CareRecord *record, gpointer data, GError **error)
{
  const Typed *typed = data;
  const CareProvider *provider = typed->provider;
  g_autofree char *registered
      = provider->registered_on != CARE_NO_DATE ? care_date_format (provider->registered_on) : g_strdup ("");
  const char *const pairs[] = {
    "name",
    provider->name,
    "address",
    provider->address,
    "email",
    provider->email,
    "telephone",
    provider->telephone,
    "nominated",
    provider->nominated,
    "ownership",
    care_ownership_to_string (provider->ownership),
    "second-person",
    provider->second_person ? "yes" : "no",
    "registered-on",
    registered,
    typed->logo != NULL ? "logo" : NULL,
    typed->logo,
    NULL,
  };

  return care_record_set_provider (record, provider->id, pairs, error);
}

static void
free_provider (gpointer data)
{
  care_provider_free (data);
}

static void
free_typed (gpointer data)
{
  Typed *typed = data;

  care_provider_free (typed->provider);
  g_free (typed->logo);
  g_free (typed);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareProviderDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareProvider) provider = care_desk_run_finish (CARE_DESK (source), result, &error);
  g_autofree char *text = NULL;

  if (self->save == NULL) /* closed meanwhile */
    return;
  gtk_widget_set_sensitive (self->save, TRUE);
  if (provider != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  text = care_words_error (error, care_record_trouble (error));
  gtk_label_set_text (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
}

/* An address without an at sign is a slip; more than that nobody can tell from here. */
static bool
is_email (const char *text)
{
  const char *at = strchr (text, '@');

  return *text == '\0' || (at != NULL && at != text && at[1] != '\0' && strpbrk (text, " \t,;") == NULL);
}

/* The first row that has something to put right, or NULL. */
static GtkWidget *
check (CareProviderDialog *self, const CareProvider *typed)
{
  bool named = *typed->name != '\0';
  bool reachable = is_email (typed->email);
  bool dated = !care_date_row_is_unclear (self->registered_on);

  care_fields_find (GTK_WIDGET (self->name),
                    named ? NULL : _ ("Give the provider’s name, as the CQC has it."));
  care_fields_find (
      GTK_WIDGET (self->email),
      reachable ? NULL : _ ("Give one e-mail address, such as office@example.org, or leave it empty."));
  care_fields_find (GTK_WIDGET (self->registered_on),
                    dated ? NULL : _ ("Give a date such as 1 October 2020, or leave it empty."));
  if (!named)
    return GTK_WIDGET (self->name);
  if (!reachable)
    return GTK_WIDGET (self->email);
  return dated ? NULL : GTK_WIDGET (self->registered_on);
}

static void
save_cb (CareProviderDialog *self)
{
  g_autoptr (CareProvider) typed = care_provider_copy (self->provider);
  GtkWidget *first = NULL;
  Typed *all = NULL;

  g_free (typed->name);
  g_free (typed->email);
  g_free (typed->telephone);
  g_free (typed->nominated);
  g_free (typed->address);
  typed->name = care_fields_text (self->name);
  typed->email = care_fields_text (self->email);
  typed->telephone = care_fields_text (self->telephone);
  typed->nominated = care_fields_text (self->nominated);
  typed->address = care_text_field_get_text (self->address);
  typed->ownership
      = gtk_switch_get_active (self->public_body) ? CARE_OWNERSHIP_PUBLIC : CARE_OWNERSHIP_PRIVATE;
  typed->registered_on = care_date_row_get_date (self->registered_on);
  typed->second_person = gtk_switch_get_active (self->second_person);
  first = check (self, typed);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), FALSE);
  if (first != NULL)
    {
      gtk_widget_grab_focus (first);
      return;
    }
  gtk_widget_set_sensitive (self->save, FALSE);
  all = g_new0 (Typed, 1);
  all->provider = g_steal_pointer (&typed);
  all->logo = g_strdup (care_logo_row_get_path (self->logo));
  care_desk_run_async (self->desk, save_provider, all, free_typed, free_provider, true, NULL, saved_cb,
                       g_object_ref (self));
}

static void
care_provider_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_PROVIDER_DIALOG);
  g_clear_object (&CARE_PROVIDER_DIALOG (object)->desk);
  G_OBJECT_CLASS (care_provider_dialog_parent_class)->dispose (object);
}

static void
care_provider_dialog_finalize (GObject *object)
{
  care_provider_free (CARE_PROVIDER_DIALOG (object)->provider);
  G_OBJECT_CLASS (care_provider_dialog_parent_class)->finalize (object);
}

static void
care_provider_dialog_class_init (CareProviderDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_provider_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_provider_dialog_finalize;
  g_type_ensure (CARE_TYPE_DATE_ROW);
  g_type_ensure (CARE_TYPE_LOGO_ROW);
  g_type_ensure (CARE_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-provider-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CareProviderDialog, save);
  gtk_widget_class_bind_template_child (widget_class, CareProviderDialog, title);
  gtk_widget_class_bind_template_child (widget_class, CareProviderDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, CareProviderDialog, name);
  gtk_widget_class_bind_template_child (widget_class, CareProviderDialog, email);
  gtk_widget_class_bind_template_child (widget_class, CareProviderDialog, telephone);
  gtk_widget_class_bind_template_child (widget_class, CareProviderDialog, nominated);
  gtk_widget_class_bind_template_child (widget_class, CareProviderDialog, registered_on);
  gtk_widget_class_bind_template_child (widget_class, CareProviderDialog, logo);
  gtk_widget_class_bind_template_child (widget_class, CareProviderDialog, public_body);
  gtk_widget_class_bind_template_child (widget_class, CareProviderDialog, second_person);
  gtk_widget_class_bind_template_child (widget_class, CareProviderDialog, address);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
care_provider_dialog_init (CareProviderDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CareProviderDialog *
care_provider_dialog_new (GtkWindow *parent, CareDesk *desk, const CareProvider *provider)
{
  CareProviderDialog *self = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (CARE_IS_DESK (desk), NULL);
  g_return_val_if_fail (provider != NULL, NULL);

  self = g_object_new (CARE_TYPE_PROVIDER_DIALOG, "transient-for", parent, NULL);
  self->desk = g_object_ref (desk);
  self->provider = care_provider_copy (provider);
  id = g_strdup_printf (_ ("CQC provider ID %s"), provider->id);
  adw_window_title_set_subtitle (self->title, id);
  gtk_editable_set_text (GTK_EDITABLE (self->name), provider->name);
  gtk_editable_set_text (GTK_EDITABLE (self->email), provider->email);
  gtk_editable_set_text (GTK_EDITABLE (self->telephone), provider->telephone);
  gtk_editable_set_text (GTK_EDITABLE (self->nominated), provider->nominated);
  care_date_row_set_date (self->registered_on, provider->registered_on);
  care_date_row_set_hint (self->registered_on, _ ("The CQC’s yearly fee is due on that day"));
  care_logo_row_show_kept (self->logo, desk, provider->logo_sha256);
  gtk_switch_set_active (self->public_body, provider->ownership == CARE_OWNERSHIP_PUBLIC);
  gtk_switch_set_active (self->second_person, provider->second_person);
  care_text_field_set_text (self->address, provider->address);
  gtk_widget_grab_focus (
      GTK_WIDGET (*provider->address != '\0' ? GTK_WIDGET (self->name) : GTK_WIDGET (self->address)));
  return self;
}
