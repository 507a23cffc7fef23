/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-preferences.h"

#include "care-fields.h"
#include "care-preferences-calendar-file.h"
#include "care-preferences-holidays.h"
#include "care-preferences-reminders.h"

#include <glib/gi18n.h>

typedef struct
{
  CareDesk *desk;
  GSettings *settings;
} Preferences;

static void
free_preferences (gpointer data)
{
  Preferences *self = data;

  g_object_unref (self->desk);
  g_object_unref (self->settings);
  g_free (self);
}

static gpointer
set_person (CareRecord *record, gpointer data, GError **error)
{
  care_record_set_person (record, data);
  return data;
}

static void
name_cb (AdwEntryRow *row, GObject *window)
{
  const Preferences *self = g_object_get_data (window, "care-preferences");
  g_autofree char *name = care_fields_text (row);

  g_settings_set_string (self->settings, "person-name", name);
  care_desk_run_async (self->desk, set_person, g_strdup (name), g_free, NULL, false, NULL, NULL, NULL);
}

char *
care_preferences_dup_name (void)
{
  g_autoptr (GSettings) settings = g_settings_new (CARE_APPLICATION_ID);

  return g_settings_get_string (settings, "person-name");
}

char *
care_preferences_dup_account (void)
{
  static const char *const nobodies[] = { "", "root", "Unknown", "nobody", "user", NULL };
  const char *name = g_get_real_name ();

  return g_strdup (name != NULL && !g_strv_contains (nobodies, name) ? name : "");
}

void
care_preferences_remember_name (CareDesk *desk, const char *name)
{
  g_return_if_fail (CARE_IS_DESK (desk) && name != NULL);
  g_autofree char *own = care_preferences_dup_name ();
  g_autofree char *account = care_preferences_dup_account ();

  if (*own != '\0' || *account != '\0' || *name == '\0')
    return;
  g_autoptr (GSettings) settings = g_settings_new (CARE_APPLICATION_ID);
  g_settings_set_string (settings, "person-name", name);
  care_desk_run_async (desk, set_person, g_strdup (name), g_free, NULL, false, NULL, NULL, NULL);
}

static CareNotifications *
notifications_of (GtkWindow *window)
{
  GtkApplication *application = gtk_window_get_application (window);

  return application != NULL ? care_notifications_of (G_APPLICATION (application)) : NULL;
}

void
care_preferences_present (GtkWindow *parent, CareDesk *desk, GSettings *settings)
{
  Preferences *self = NULL;
  GtkWidget *window = NULL, *page = NULL, *group = NULL, *row = NULL, *calendar_file = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (CARE_IS_DESK (desk));
  g_return_if_fail (G_IS_SETTINGS (settings));

  self = g_new0 (Preferences, 1);
  self->desk = g_object_ref (desk);
  self->settings = g_object_ref (settings);
  window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "transient-for", parent, "modal", TRUE,
                         "destroy-with-parent", TRUE, "search-enabled", FALSE, "default-width", 520,
                         "default-height", 640, "title", _ ("Preferences"), NULL);
  page = adw_preferences_page_new ();
  group = adw_preferences_group_new ();
  row = adw_entry_row_new ();
  name = g_settings_get_string (settings, "person-name");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Who You Are"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _ ("Every change in the record is kept with the name of who made "
                                            "it. While this is empty, that is the name "
                                            "of the account on this computer."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Your name"));
  gtk_editable_set_text (GTK_EDITABLE (row), name);
  g_object_set_data_full (G_OBJECT (window), "care-preferences", self, free_preferences);
  g_signal_connect_object (row, "changed", G_CALLBACK (name_cb), window, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  calendar_file = care_preferences_calendar_file_new (desk, settings);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (care_preferences_reminders_new (
                                settings, notifications_of (parent), calendar_file)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (care_preferences_holidays_new (desk, settings)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (calendar_file));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (row);
}
