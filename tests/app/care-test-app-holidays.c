/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences, in the real window: a day that GOV.UK's list lacks is asked about, a day is added and what
 * moves is shown and offered until it was seen, and calendar files are kept where a person said. */
#include "care-app-fixture.h"

#include "care-calendar-file.h"
#include "care-date-row.h"
#include "care-plain-dialog.h"
#include "care-preferences-calendar-file.h"
#include "care-preferences-holidays.h"
#include "care-record-holidays.h"

#include <glib/gstdio.h>
#include <string.h>

#define SETTINGS "org.carereturns.CareReturns"
#define NOW "2026-11-27T10:00:00Z"

/* GOV.UK's list as it was shipped, without one day. */
static char *
list_without (CareRecord *record, CareDate without)
{
  const CareHolidays *days = care_record_law (record)->holidays;
  GString *json = g_string_new ("{\"england-and-wales\":{\"events\":[");

  for (size_t i = 0; i < care_holidays_count (days); i++)
    {
      const CareHoliday *day = care_holidays_at (days, i);
      g_autofree char *date = care_date_format (day->date);
      if (day->date != without)
        g_string_append_printf (json, "%s{\"title\":\"A day\",\"date\":\"%s\"}", i > 0 ? "," : "", date);
    }
  g_string_append (json, "]}}");
  return g_string_free (json, FALSE);
}

static void
set_up (CareAppFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSettings) settings = g_settings_new (SETTINGS);

  g_settings_reset (settings, "dates-moved-seen");
  g_settings_reset (settings, "calendar-file-folder");
  care_desk_fixture_open_record (&self->desk, NOW);
  care_desk_fixture_add_home (&self->desk, "2022-08");
  g_autofree char *list = list_without (self->desk.record, care_date (2028, 4, 17));
  g_autoptr (CareHolidaysReport) report
      = care_record_refresh_holidays (self->desk.record, list, strlen (list), "https://www.gov.uk/x", &error);
  g_assert_no_error (error);
  care_desk_fixture_close (&self->desk);
  care_app_fixture_open (self, NOW);
  gtk_widget_activate_action (self->window, "win.preferences", NULL);
  care_app_settle (self);
}

static void
tear_down (CareAppFixture *self, gconstpointer data)
{
  care_app_fixture_clear (self);
}

static GtkWidget *
group (GType type)
{
  return care_app_find (care_app_dialog (ADW_TYPE_PREFERENCES_WINDOW), type);
}

static GtkWidget *
button_called (GtkWidget *inside, const char *label)
{
  GtkWidget *found;

  for (int i = 0; (found = care_app_find_nth (inside, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (found)), label) == 0)
      return found;
  g_error ("no button %s", label);
}

static bool
moved_is_shown (gpointer data)
{
  return care_app_has_dialog (CARE_TYPE_PLAIN_DIALOG)
         && care_app_says (care_app_dialog (CARE_TYPE_PLAIN_DIALOG), data);
}

static void
test_a_day_is_asked_about (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *holidays = group (CARE_TYPE_PREFERENCES_HOLIDAYS);

  care_app_assert_names (holidays);
  g_assert_true (care_app_says (holidays, "Does this day count?"));
  g_assert_true (care_app_says (holidays, "Monday 17 April 2028"));
  g_assert_true (care_app_says (holidays, "Bank holidays are known up to December 2028"));
  g_signal_emit_by_name (button_called (holidays, "Set Aside"), "clicked");
  care_app_wait (moved_is_shown, (char *)"The April 2028 window closes on Monday 17 April 2028 instead of");
  care_app_settle (self);
  g_assert_false (care_app_says (holidays, "Does this day count?"));

  /* It can still be read, and kept after all. */
  gtk_window_destroy (GTK_WINDOW (care_app_dialog (CARE_TYPE_PLAIN_DIALOG)));
  gtk_widget_activate_action (holidays, "holidays.show", NULL);
  care_app_settle (self);
  GtkWidget *list = care_app_dialog (CARE_TYPE_PLAIN_DIALOG);
  g_assert_true (care_app_says (list, "it does not count"));
  care_app_assert_names (list);
  g_signal_emit_by_name (button_called (list, "Keep"), "clicked");
  care_app_settle (self);
  g_assert_true (care_app_says (list, "Kept by"));
}

static void
test_a_day_is_added (CareAppFixture *self, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (SETTINGS);

  gtk_widget_activate_action (group (CARE_TYPE_PREFERENCES_HOLIDAYS), "holidays.add", NULL);
  GtkWidget *form = care_app_dialog (CARE_TYPE_PLAIN_DIALOG);
  gtk_widget_activate_action (form, "dialog.go", NULL);
  g_assert_true (care_app_says (form, "Give the day"));
  care_date_row_set_date (CARE_DATE_ROW (care_app_find (form, CARE_TYPE_DATE_ROW)), care_date (2026, 12, 14));
  gtk_editable_set_text (GTK_EDITABLE (care_app_find (form, ADW_TYPE_ENTRY_ROW)), "A royal day");
  gtk_widget_activate_action (form, "dialog.go", NULL);
  care_app_wait (
      moved_is_shown,
      (char *)"The December 2026 window closes on Tuesday 15 December 2026 instead of Monday 14 December");
  g_assert_cmpint (g_settings_get_int64 (settings, "dates-moved-seen"), ==, care_instant_parse (NOW));
}

static bool
is_up_to_date (gpointer data)
{
  return care_app_says (data, "Up to date since");
}

static bool
is_in_the_way (gpointer data)
{
  return care_app_says (data, "Could not be written");
}

static void
test_calendar_files (CareAppFixture *self, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (SETTINGS);
  GtkWidget *files = group (CARE_TYPE_PREFERENCES_CALENDAR_FILE);
  g_autofree char *folder = g_dir_make_tmp ("care-calendar-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, care_ical_file_name (CARE_ICAL_WINDOWS), NULL);

  care_app_assert_names (files);
  g_assert_true (care_app_says (files, "None: nothing is kept up to date."));
  g_settings_set_string (settings, "calendar-file-folder", folder);
  care_preferences_calendar_file_apply (self->desk.desk, settings);
  care_app_wait (is_up_to_date, files);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  care_preferences_calendar_file_apply (self->desk.desk, settings);
  care_app_wait (is_in_the_way, files);
  gtk_widget_activate_action (files, "calendar-file.stop", NULL);
  g_assert_true (care_app_says (files, "None: nothing is kept up to date."));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function)                                                                                  \
  g_test_add ("/app/holidays/" name, CareAppFixture, NULL, set_up, function, tear_down)
  ADD ("a-day-is-asked-about", test_a_day_is_asked_about);
  ADD ("a-day-is-added", test_a_day_is_added);
  ADD ("calendar-files", test_calendar_files);
  return g_test_run ();
}
