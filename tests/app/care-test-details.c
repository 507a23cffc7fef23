/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The particulars of a provider, of a home and of who is acting: each can be put right in the window after it
 * was entered, and what was typed is kept where it cannot be stored. */
#include "care-test-app.h"

#include "care-compliance-page.h"
#include "care-date-row.h"
#include "care-fields.h"
#include "care-location-dialog.h"
#include "care-names.h"
#include "care-provider-dialog.h"
#include "care-recall-page.h"
#include "care-text-field.h"

#define NOW "2026-11-10T10:42:00Z"

static gpointer
add_home (CareRecord *record, gpointer data, GError **error)
{
  const CareNewLocation home = { .id = "1-1",
                                 .name = "Rosewood",
                                 .provider = "1-9",
                                 .provider_name = "Rose & Sons",
                                 .services = { [CARE_SERVICE_CARE_HOME] = true },
                                 .places = 40,
                                 .users = -1 };

  return care_record_add_location (record, &home, error);
}

static void
free_location (gpointer data)
{
  care_location_free (data);
}

static CareTestApp *
app_with_home (void)
{
  CareTestApp *app = care_test_app_new (NOW, false);

  care_desk_run_async (app->desk, add_home, NULL, NULL, free_location, true, NULL, NULL, NULL);
  care_test_app_settle (app);
  return app;
}

/* The open dialog of that type, or NULL. */
static GtkWidget *
dialog_of (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (unsigned i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

static GtkWidget *
open_dialog (CareTestApp *app, GType type, const char *action, const char *id)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (app->window), action, "s", id));
  care_test_wait_for (dialog_of (type) != NULL);
  care_desk_drain (app->desk);
  return dialog_of (type);
}

static void
type_in (GtkWidget *dialog, const char *title, const char *text)
{
  GtkWidget *row = care_test_find_text (dialog, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
press (GtkWidget *dialog, const char *label)
{
  GtkWidget *button = care_test_find_text (dialog, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static const CareProvider *
provider (CareTestApp *app)
{
  return care_names_find_provider (care_main_window_get_overview (app->window), "1-9");
}

static const CareLocation *
home (CareTestApp *app)
{
  return care_names_find_location (care_main_window_get_overview (app->window), "1-1");
}

static void
test_provider (void)
{
  g_autoptr (CareTestApp) app = app_with_home ();
  GtkWidget *dialog = open_dialog (app, CARE_TYPE_PROVIDER_DIALOG, "win.edit-provider", "1-9");
  GtkWidget *address = care_test_find_type (dialog, CARE_TYPE_TEXT_FIELD);

  care_text_field_set_text (CARE_TEXT_FIELD (address), "1 High Street\nLeeds\nLS1 1AA");
  type_in (dialog, "E-mail where notices go", "office@example.org");
  type_in (dialog, "Nominated individual", "R. Rose");
  press (dialog, "_Save");
  care_test_app_settle (app);
  care_test_wait_for (dialog_of (CARE_TYPE_PROVIDER_DIALOG) == NULL);
  g_assert_cmpstr (provider (app)->name, ==, "Rose & Sons");
  g_assert_cmpstr (provider (app)->address, ==, "1 High Street\nLeeds\nLS1 1AA");
  g_assert_cmpstr (provider (app)->email, ==, "office@example.org");
  g_assert_cmpstr (provider (app)->nominated, ==, "R. Rose");
}

/* What cannot be right is said beside its field, and nothing that was typed goes away. */
static void
test_provider_findings (void)
{
  g_autoptr (CareTestApp) app = app_with_home ();
  GtkWidget *dialog = open_dialog (app, CARE_TYPE_PROVIDER_DIALOG, "win.edit-provider", "1-9");
  GtkWidget *address = care_test_find_type (dialog, CARE_TYPE_TEXT_FIELD);
  g_autofree char *kept = NULL;

  care_text_field_set_text (CARE_TEXT_FIELD (address), "1 High Street");
  type_in (dialog, "Name of the provider", " ");
  type_in (dialog, "E-mail where notices go", "office at example");
  press (dialog, "_Save");
  care_desk_drain (app->desk);
  g_assert_true (dialog_of (CARE_TYPE_PROVIDER_DIALOG) == dialog);
  g_assert_nonnull (
      care_test_find_text (dialog, GTK_TYPE_LABEL, "Give the provider’s name, as the CQC has it."));
  kept = care_text_field_get_text (CARE_TEXT_FIELD (address));
  g_assert_cmpstr (kept, ==, "1 High Street");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_home (void)
{
  g_autoptr (CareTestApp) app = app_with_home ();
  GtkWidget *dialog = open_dialog (app, CARE_TYPE_LOCATION_DIALOG, "win.edit-location", "1-1");

  type_in (dialog, "Name", "Rosewood House");
  type_in (dialog, "Places on the certificate", "many");
  press (dialog, "_Save");
  g_assert_nonnull (care_test_find_text (dialog, GTK_TYPE_LABEL, "Give a whole number, or leave it empty."));
  type_in (dialog, "Places on the certificate", "42");
  g_assert_cmpstr (
      care_fields_finding (care_test_find_text (dialog, ADW_TYPE_ENTRY_ROW, "Places on the certificate")), ==,
      "");
  press (dialog, "_Save");
  care_test_app_settle (app);
  care_test_wait_for (dialog_of (CARE_TYPE_LOCATION_DIALOG) == NULL);
  g_assert_cmpstr (home (app)->name, ==, "Rosewood House");
  g_assert_cmpint (home (app)->places, ==, 42);
  g_assert_cmpuint (home (app)->services->len, ==, 1);
}

/* A home that also gives home care from today on keeps the dates of the care home. */
static void
test_both_kinds (void)
{
  g_autoptr (CareTestApp) app = app_with_home ();
  GtkWidget *dialog = open_dialog (app, CARE_TYPE_LOCATION_DIALOG, "win.edit-location", "1-1");
  GtkWidget *row = care_test_find_text (dialog, ADW_TYPE_ACTION_ROW, "Home care");

  gtk_switch_set_active (GTK_SWITCH (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))), true);
  press (dialog, "_Save");
  care_test_app_settle (app);
  care_test_wait_for (dialog_of (CARE_TYPE_LOCATION_DIALOG) == NULL);
  g_assert_cmpuint (home (app)->services->len, ==, 2);
  g_assert_cmpint (care_main_window_get_overview (app->window)->asked, ==, 2);
}

/* Its last day is asked about first, because the registration is never opened again. */
static void
test_closing (void)
{
  g_autoptr (CareTestApp) app = app_with_home ();
  GtkWidget *dialog = open_dialog (app, CARE_TYPE_LOCATION_DIALOG, "win.edit-location", "1-1");
  GtkWidget *closed = care_test_find_text (dialog, CARE_TYPE_DATE_ROW, "Closed on");
  GtkWidget *question = NULL;

  gtk_editable_set_text (care_date_row_get_entry (CARE_DATE_ROW (closed)), "9/11/2026");
  press (dialog, "_Save");
  care_test_wait_for (dialog_of (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  question = dialog_of (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (question)), ==, "Close Rosewood?");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "yes");
  care_test_app_settle (app);
  care_test_wait_for (dialog_of (CARE_TYPE_LOCATION_DIALOG) == NULL);
  g_assert_cmpint (care_location_registration (home (app))->to, ==, care_date (2026, 11, 9));
  g_assert_cmpint (care_main_window_get_overview (app->window)->asked, ==, 0);
}

/* Opened again, the page of earlier windows shows since when the record speaks, and asks nobody twice. */
static void
test_speaks_since (void)
{
  g_autoptr (CareTestApp) app = app_with_home ();
  GtkWidget *dialog = open_dialog (app, CARE_TYPE_LOCATION_DIALOG, "win.edit-location", "1-1");
  GtkWidget *recall = care_test_find_type (dialog, CARE_TYPE_RECALL_PAGE);
  GtkWidget *speaks = care_test_find_text (recall, ADW_TYPE_COMBO_ROW, "Since when does this record speak?");
  GtkWidget *october = care_test_find_text (recall, ADW_TYPE_COMBO_ROW, "October 2026");

  adw_combo_row_set_selected (ADW_COMBO_ROW (october), 3);
  care_test_app_settle (app);
  adw_combo_row_set_selected (ADW_COMBO_ROW (speaks), 2);
  care_test_app_settle (app);
  g_assert_cmpint (home (app)->history_from, ==, care_month (2026, 9));
  g_assert_false (gtk_widget_get_sensitive (october));
  gtk_window_destroy (GTK_WINDOW (dialog));
  care_test_wait_for (dialog_of (CARE_TYPE_LOCATION_DIALOG) == NULL);

  dialog = open_dialog (app, CARE_TYPE_LOCATION_DIALOG, "win.edit-location", "1-1");
  speaks = care_test_find_text (dialog, ADW_TYPE_COMBO_ROW, "Since when does this record speak?");
  october = care_test_find_text (dialog, ADW_TYPE_COMBO_ROW, "October 2026");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (speaks)), ==, 2);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (october)), ==, 3);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gpointer
person (CareRecord *record, gpointer data, GError **error)
{
  *(char **)data = g_strdup (care_record_person (record));
  return data;
}

/* The name that is set holds for the very next change. */
static void
test_your_name (void)
{
  g_autoptr (CareTestApp) app = app_with_home ();
  g_autofree char *name = NULL;
  GtkWidget *window = NULL;

  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.preferences", NULL);
  care_test_wait_for (dialog_of (ADW_TYPE_PREFERENCES_WINDOW) != NULL);
  window = dialog_of (ADW_TYPE_PREFERENCES_WINDOW);
  type_in (window, "Your name", "Ada Manager");
  care_desk_run_async (app->desk, person, &name, NULL, NULL, false, NULL, NULL, NULL);
  care_desk_drain (app->desk);
  g_assert_cmpstr (name, ==, "Ada Manager");
  type_in (window, "Your name", "");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  gtk_window_destroy (GTK_WINDOW (window));
  care_test_wait_for (window == NULL);
}

int
main (int argc, char *argv[])
{
  care_test_app_init (&argc, &argv);
  g_test_add_func ("/app/details/provider", test_provider);
  g_test_add_func ("/app/details/provider/findings", test_provider_findings);
  g_test_add_func ("/app/details/home", test_home);
  g_test_add_func ("/app/details/home/both-kinds", test_both_kinds);
  g_test_add_func ("/app/details/home/closing", test_closing);
  g_test_add_func ("/app/details/home/speaks-since", test_speaks_since);
  g_test_add_func ("/app/details/your-name", test_your_name);
  return g_test_run ();
}
