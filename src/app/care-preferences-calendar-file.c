/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-preferences-calendar-file.h"

#include "care-calendar-file.h"
#include "care-dialogs.h"
#include "care-main-window.h"
#include "care-words-dates.h"
#include "care-words-error.h"

#include <glib/gi18n.h>

#define FOLDER "calendar-file-folder"
#define WINDOWS "calendar-file-windows"
#define CASES "calendar-file-cases"

struct _CarePreferencesCalendarFile
{
  AdwPreferencesGroup parent_instance;

  /* owned */
  CareDesk *desk;
  GSettings *settings;

  /* template children */
  AdwActionRow *place;
  GtkWidget *stop;
  GtkSwitch *windows, *cases;
};

G_DEFINE_FINAL_TYPE (CarePreferencesCalendarFile, care_preferences_calendar_file, ADW_TYPE_PREFERENCES_GROUP)

void
care_preferences_calendar_file_apply (CareDesk *desk, GSettings *settings)
{
  g_return_if_fail (CARE_IS_DESK (desk) && G_IS_SETTINGS (settings));
  g_autofree char *folder = g_settings_get_string (settings, FOLDER);
  unsigned what = (g_settings_get_boolean (settings, WINDOWS) ? 1u << CARE_ICAL_WINDOWS : 0)
                  | (g_settings_get_boolean (settings, CASES) ? 1u << CARE_ICAL_CASES : 0);

  care_calendar_file_keep (care_calendar_file_of (desk), folder, what);
}

/* How it goes, in a sentence. */
static char *
standing_of (CarePreferencesCalendarFile *self)
{
  CareCalendarFile *file = care_calendar_file_of (self->desk);
  const GError *error = care_calendar_file_get_error (file);
  CareInstant at = care_calendar_file_get_at (file);

  if (error != NULL)
    {
      g_autofree char *words = care_words_error (error, care_record_trouble (error));
      return g_strdup_printf (_ ("Could not be written: %s It is tried again after the next change."), words);
    }
  if (!gtk_switch_get_active (self->windows) && !gtk_switch_get_active (self->cases))
    return g_strdup (_ ("Choose below what is kept there."));
  if (at == CARE_NO_INSTANT)
    return g_strdup (_ ("Not written yet."));
  g_autofree char *when = care_words_instant (at);
  return g_strdup_printf (_ ("Up to date since %s."), when);
}

static void
show (CarePreferencesCalendarFile *self)
{
  g_autofree char *folder = g_settings_get_string (self->settings, FOLDER);
  g_autofree char *standing = standing_of (self);
  g_autofree char *text = *folder != '\0' ? g_strconcat (folder, "\n", standing, NULL)
                                          : g_strdup (_ ("None: nothing is kept up to date."));
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_action_row_set_subtitle (self->place, escaped);
  gtk_widget_set_visible (self->stop, *folder != '\0');
}

static void
apply (CarePreferencesCalendarFile *self)
{
  care_preferences_calendar_file_apply (self->desk, self->settings);
  show (self);
}

static void
on_folder (GFile *file, gpointer data)
{
  g_autoptr (CarePreferencesCalendarFile) self = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL || self->desk == NULL)
    return;
  g_settings_set_string (self->settings, FOLDER, path);
  apply (self);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  care_dialogs_choose_folder (widget, _ ("Folder for Calendar Files"), on_folder, g_object_ref (widget));
}

static void
stop_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CarePreferencesCalendarFile *self = CARE_PREFERENCES_CALENDAR_FILE (widget);

  g_settings_set_string (self->settings, FOLDER, "");
  apply (self);
}

typedef struct
{
  CareIcalWhat what;
  char *path;
  CarePreferencesCalendarFile *widget;
} Export;

static void
free_export (Export *self)
{
  g_free (self->path);
  g_free (self);
}

static gpointer
export_file (CareRecord *record, gpointer data, GError **error)
{
  const Export *export = data;
  CareIcalDone done;

  return care_record_export_ical (record, export->what, export->path, &done, error) ? data : NULL;
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (care_desk_run_finish (CARE_DESK (source), result, &error) != NULL)
    care_main_window_toast (widget, _ ("The calendar was written"));
  else
    care_main_window_report (widget, error);
}

static void
export_to (GFile *file, gpointer data)
{
  Export *export = data;
  g_autoptr (CarePreferencesCalendarFile) self = export->widget;

  export->path = file != NULL ? g_file_get_path (file) : NULL;
  if (export->path == NULL || self->desk == NULL)
    {
      free_export (export);
      return;
    }
  care_desk_run_async (self->desk, export_file, export, (GDestroyNotify)free_export, NULL, false, NULL,
                       on_exported, g_object_ref (self));
}

static void
export_what (GtkWidget *widget, CareIcalWhat what, const char *title)
{
  Export *export = g_new0 (Export, 1);

  export->what = what;
  export->widget = g_object_ref (CARE_PREFERENCES_CALENDAR_FILE (widget));
  care_dialogs_save_file (widget, title, care_ical_file_name (what), export_to, export);
}

static void
export_windows_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  export_what (widget, CARE_ICAL_WINDOWS, _ ("Write Out the Calendar of Windows"));
}

static void
export_cases_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  export_what (widget, CARE_ICAL_CASES, _ ("Write Out the Calendar of Cases"));
}

/* libadwaita 1.2 never frees a group of preferences: what it holds goes with its window. */
static void
care_preferences_calendar_file_unroot (GtkWidget *widget)
{
  CarePreferencesCalendarFile *self = CARE_PREFERENCES_CALENDAR_FILE (widget);

  if (self->desk != NULL)
    {
      g_signal_handlers_disconnect_by_data (care_calendar_file_of (self->desk), self);
      g_signal_handlers_disconnect_by_data (self->windows, self);
      g_signal_handlers_disconnect_by_data (self->cases, self);
    }
  g_clear_object (&self->desk);
  GTK_WIDGET_CLASS (care_preferences_calendar_file_parent_class)->unroot (widget);
}

static void
care_preferences_calendar_file_dispose (GObject *object)
{
  CarePreferencesCalendarFile *self = CARE_PREFERENCES_CALENDAR_FILE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_PREFERENCES_CALENDAR_FILE);
  g_clear_object (&self->desk);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (care_preferences_calendar_file_parent_class)->dispose (object);
}

static void
care_preferences_calendar_file_class_init (CarePreferencesCalendarFileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_preferences_calendar_file_dispose;
  widget_class->unroot = care_preferences_calendar_file_unroot;
  gtk_widget_class_install_action (widget_class, "calendar-file.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "calendar-file.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "calendar-file.export-windows", NULL, export_windows_action);
  gtk_widget_class_install_action (widget_class, "calendar-file.export-cases", NULL, export_cases_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               CARE_RESOURCES "care-preferences-calendar-file.ui");
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesCalendarFile, place);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesCalendarFile, stop);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesCalendarFile, windows);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesCalendarFile, cases);
}

static void
care_preferences_calendar_file_init (CarePreferencesCalendarFile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
care_preferences_calendar_file_new (CareDesk *desk, GSettings *settings)
{
  g_return_val_if_fail (CARE_IS_DESK (desk) && G_IS_SETTINGS (settings), NULL);
  CarePreferencesCalendarFile *self = g_object_new (CARE_TYPE_PREFERENCES_CALENDAR_FILE, NULL);

  self->desk = g_object_ref (desk);
  self->settings = g_object_ref (settings);
  g_settings_bind (settings, WINDOWS, self->windows, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, CASES, self->cases, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_swapped (self->windows, "notify::active", G_CALLBACK (apply), self);
  g_signal_connect_swapped (self->cases, "notify::active", G_CALLBACK (apply), self);
  g_signal_connect_object (care_calendar_file_of (desk), "changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
