/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-main-window-private.h"

#include "care-bulk-dialog.h"
#include "care-chase-dialog.h"
#include "care-dialogs.h"
#include "care-homes-page.h"
#include "care-import-dialog.h"
#include "care-location-dialog.h"
#include "care-names.h"
#include "care-page.h"
#include "care-preferences.h"
#include "care-provider-dialog.h"
#include "care-report-dialog.h"
#include "care-words-dates.h"
#include "care-words-error.h"

#include <glib/gi18n.h>

/* The made-up group: enough homes to look at, small enough to be made while one waits. */
#define DEMO_LOCATIONS 8
#define DEMO_MONTHS 14
#define DEMO_SEED 1

static void
page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (widget);
  GtkWidget *page = NULL;

  care_main_window_show_page (self, g_variant_get_string (parameter, NULL));
  page = gtk_stack_get_visible_child (self->pages);
  if (CARE_IS_PAGE (page))
    care_page_take_focus (CARE_PAGE (page));
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *page = gtk_stack_get_visible_child (CARE_MAIN_WINDOW (widget)->pages);

  if (CARE_IS_PAGE (page))
    care_page_go_back (CARE_PAGE (page));
}

/* "win.open-return", and "win.unchanged-return": the same, asking at once whether nothing changed. */
static void
open_return_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (widget);
  const char *location = NULL, *service_word = NULL, *month_text = NULL;
  CareService service = CARE_SERVICE_CARE_HOME;
  CareMonth month = CARE_NO_MONTH;
  CareReturnsPage *page = NULL;

  g_variant_get (parameter, "(&s&s&s)", &location, &service_word, &month_text);
  month = care_month_parse (month_text);
  if (!care_service_from_string (service_word, &service) || month == CARE_NO_MONTH)
    return;
  care_main_window_show_page (self, "returns");
  page = CARE_RETURNS_PAGE (care_main_window_need_page (self, "returns"));
  if (g_str_equal (name, "win.unchanged-return"))
    care_returns_page_open_unchanged (page, location, service, month);
  else
    care_returns_page_open (page, location, service, month);
}

static void
open_month_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (widget);
  CareMonth month = care_month_parse (g_variant_get_string (parameter, NULL));

  if (month == CARE_NO_MONTH)
    return;
  care_main_window_show_page (self, "returns");
  care_returns_page_show_month (CARE_RETURNS_PAGE (care_main_window_need_page (self, "returns")), month);
}

static void
open_case_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (widget);

  care_main_window_show_page (self, "enforcement");
  care_enforcement_page_open_case (CARE_ENFORCEMENT_PAGE (care_main_window_need_page (self, "enforcement")),
                                   g_variant_get_string (parameter, NULL));
}

static void
open_home_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (widget);

  if (self->overview == NULL)
    return;
  care_main_window_show_page (self, "homes");
  care_homes_page_open (CARE_HOMES_PAGE (care_main_window_need_page (self, "homes")),
                        g_variant_get_string (parameter, NULL));
}

static void
chase_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  care_chase_dialog_present (widget, CARE_MAIN_WINDOW (widget)->desk);
}

static void
add_home_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (widget);

  if (self->add_home != NULL && care_add_location_dialog_is_done (self->add_home))
    {
      gtk_window_destroy (GTK_WINDOW (self->add_home));
      self->add_home = NULL;
    }
  if (self->add_home == NULL)
    self->add_home = care_add_location_dialog_new (GTK_WINDOW (self), self->desk);
  if (self->overview != NULL && self->overview->providers->len == 1)
    care_add_location_dialog_offer_provider (self->add_home,
                                             g_ptr_array_index (self->overview->providers, 0));
  gtk_window_present (GTK_WINDOW (self->add_home));
}

static void
edit_provider_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  const CareProvider *provider
      = self->overview != NULL ? care_names_find_provider (self->overview, id) : NULL;

  if (provider != NULL)
    gtk_window_present (GTK_WINDOW (care_provider_dialog_new (GTK_WINDOW (self), self->desk, provider)));
}

static void
edit_location_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  const CareLocation *location
      = self->overview != NULL ? care_names_find_location (self->overview, id) : NULL;

  if (location != NULL)
    gtk_window_present (GTK_WINDOW (
        care_location_dialog_new (GTK_WINDOW (self), self->desk, location, self->overview->window.month)));
}

static void
bulk_file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (widget);
  const CareTask *first
      = self->overview != NULL && self->overview->tasks->len > 0 ? self->overview->tasks->pdata[0] : NULL;

  if (first != NULL)
    care_bulk_dialog_present (widget, self->desk, first->service, self->overview->window.month);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (care_import_dialog_new (GTK_WINDOW (self), self->desk)));
}

static void
preferences_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (widget);

  care_preferences_present (GTK_WINDOW (self), self->desk, self->settings);
}

static void
sync_now_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  care_main_window_sync_now (CARE_MAIN_WINDOW (widget));
}

/* For tests and scripts; the page's own button asks where to. */
static void
export_representations_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  care_enforcement_page_export (
      CARE_ENFORCEMENT_PAGE (care_main_window_need_page (CARE_MAIN_WINDOW (widget), "enforcement")),
      g_variant_get_string (parameter, NULL));
}

static gpointer
fill_demo (CareRecord *record, gpointer data, GError **error)
{
  return GINT_TO_POINTER (care_record_fill_demo (record, DEMO_LOCATIONS, DEMO_MONTHS, DEMO_SEED, error));
}

static void
demo_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareMainWindow) self = data;
  g_autoptr (GError) error = NULL;

  care_desk_run_finish (CARE_DESK (source), result, &error);
  care_main_window_report (GTK_WIDGET (self), error);
}

static void
try_demo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (widget);

  care_desk_run_async (self->desk, fill_demo, NULL, NULL, NULL, true, NULL, demo_cb, g_object_ref (self));
}

/* Over a file that is there: the file chooser has asked. */
static gpointer
back_up (CareRecord *record, gpointer data, GError **error)
{
  return GINT_TO_POINTER (care_record_backup_over (record, data, error));
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareMainWindow) self = data;
  g_autoptr (GError) error = NULL;

  care_desk_run_finish (CARE_DESK (source), result, &error);
  care_main_window_report (GTK_WIDGET (self), error);
  if (error == NULL)
    care_main_window_toast (GTK_WIDGET (self), _ ("The record was backed up"));
}

static void
back_up_to (GFile *file, gpointer data)
{
  CareMainWindow *self = data;

  if (file == NULL)
    return;
  care_desk_run_async (self->desk, back_up, g_file_get_path (file), g_free, NULL, false, NULL, backed_up_cb,
                       g_object_ref (self));
}

static void
back_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *day = care_date_format (care_desk_today (CARE_MAIN_WINDOW (widget)->desk));
  g_autofree char *file = g_strdup_printf (_ ("Care Returns %s.db"), day);

  care_dialogs_save_file (widget, _ ("Back Up the Record"), file, back_up_to, widget);
}

static void
report_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (widget);

  if (self->overview != NULL)
    care_report_dialog_present (widget, self->desk, self->overview);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  care_main_window_export (CARE_MAIN_WINDOW (widget));
}

static void
import_figures_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  care_main_window_import_figures (CARE_MAIN_WINDOW (widget));
}

/* Made when it is first asked for, and not with the window, as GTK would by itself. */
static void
help_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (CARE_RESOURCES "help-overlay.ui");

      gtk_application_window_set_help_overlay (
          window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static void
shortcut (GtkWidgetClass *widget_class, unsigned key, GdkModifierType modifiers, const char *page)
{
  gtk_widget_class_add_binding_action (widget_class, key, modifiers, "win.page", "s", page);
}

void
care_main_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.open-return", "(sss)", open_return_action);
  gtk_widget_class_install_action (widget_class, "win.unchanged-return", "(sss)", open_return_action);
  gtk_widget_class_install_action (widget_class, "win.open-month", "s", open_month_action);
  gtk_widget_class_install_action (widget_class, "win.open-case", "s", open_case_action);
  gtk_widget_class_install_action (widget_class, "win.open-home", "s", open_home_action);
  gtk_widget_class_install_action (widget_class, "win.chase", NULL, chase_action);
  gtk_widget_class_install_action (widget_class, "win.add-home", NULL, add_home_action);
  gtk_widget_class_install_action (widget_class, "win.edit-provider", "s", edit_provider_action);
  gtk_widget_class_install_action (widget_class, "win.edit-location", "s", edit_location_action);
  gtk_widget_class_install_action (widget_class, "win.bulk-file", NULL, bulk_file_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.export-representations", "s",
                                   export_representations_action);
  gtk_widget_class_install_action (widget_class, "win.try-demo", NULL, try_demo_action);
  gtk_widget_class_install_action (widget_class, "win.back-up", NULL, back_up_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.report", NULL, report_action);
  gtk_widget_class_install_action (widget_class, "win.import-figures", NULL, import_figures_action);
  gtk_widget_class_install_action (widget_class, "win.sync-now", NULL, sync_now_action);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, help_action);

  shortcut (widget_class, GDK_KEY_1, GDK_ALT_MASK, "today");
  shortcut (widget_class, GDK_KEY_2, GDK_ALT_MASK, "returns");
  shortcut (widget_class, GDK_KEY_3, GDK_ALT_MASK, "calendar");
  shortcut (widget_class, GDK_KEY_4, GDK_ALT_MASK, "compliance");
  shortcut (widget_class, GDK_KEY_5, GDK_ALT_MASK, "homes");
  shortcut (widget_class, GDK_KEY_6, GDK_ALT_MASK, "enforcement");
  shortcut (widget_class, GDK_KEY_7, GDK_ALT_MASK, "sync");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "win.back-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "win.export", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "win.import", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_comma, GDK_CONTROL_MASK, "win.preferences",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "win.sync-now", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "win.show-help-overlay", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

/* A dialog's window is not inside ours, but stands over it. */
CareMainWindow *
care_main_window_around (GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);
  GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;

  while (window != NULL && !CARE_IS_MAIN_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return CARE_MAIN_WINDOW (window);
}

void
care_main_window_toast (GtkWidget *from, const char *text)
{
  CareMainWindow *self = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));

  self = care_main_window_around (from);
  if (self != NULL)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

static AdwToast *
offer (GtkWidget *from, const char *text, const char *verb, bool lasting)
{
  CareMainWindow *self = care_main_window_around (from);
  AdwToast *toast = NULL;

  if (self == NULL || self->toasts == NULL) /* closed meanwhile */
    return NULL;
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, verb);
  if (lasting)
    {
      adw_toast_set_timeout (toast, 0);
      adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
  return toast;
}

AdwToast *
care_main_window_offer (GtkWidget *from, const char *text, const char *verb)
{
  g_return_val_if_fail (GTK_IS_WIDGET (from) && text != NULL && verb != NULL, NULL);

  return offer (from, text, verb, false);
}

AdwToast *
care_main_window_offer_lasting (GtkWidget *from, const char *text, const char *verb)
{
  g_return_val_if_fail (GTK_IS_WIDGET (from) && text != NULL && verb != NULL, NULL);

  return offer (from, text, verb, true);
}

void
care_main_window_report (GtkWidget *from, const GError *error)
{
  CareMainWindow *self = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));

  self = care_main_window_around (from);
  if (self == NULL)
    return;
  if (error != NULL)
    text = care_words_error (error, care_record_trouble (error));
  care_notice_bar_set_text (self->notice, text);
}

void
care_main_window_open_return (GtkWidget *from, const char *location, CareService service, CareMonth month)
{
  CareMainWindow *self = NULL;
  g_autofree char *month_text = care_month_format (month);

  g_return_if_fail (GTK_IS_WIDGET (from));

  self = care_main_window_around (from);
  if (self != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-return", "(sss)", location,
                                care_service_to_string (service), month_text);
}

void
care_main_window_open_case (GtkWidget *from, const char *id)
{
  CareMainWindow *self = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));

  self = care_main_window_around (from);
  if (self != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "s", id);
}
