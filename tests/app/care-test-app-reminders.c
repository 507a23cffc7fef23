/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences, "Reminders", in the real window beside a desktop of the test's: what came of it in words, each
 * answer of the portal, and the calendar file where nothing can be shown. And Today's hours on the last day.
 */
#include "care-app-fixture.h"

#include "../service/care-mock-session.h"
#include "care-autostart.h"
#include "care-hours-left.h"
#include "care-notifications.h"
#include "care-preferences-reminders.h"
#include "care-today-page.h"

#include <glib/gstdio.h>

#define SETTINGS "org.carereturns.CareReturns"
#define LAST_DAY "2026-11-16T17:00:00Z"
#define GTK "org.gtk.Notifications"
#define PORTAL "org.freedesktop.portal.Desktop"

static CareMockSession *session;

typedef struct
{
  CareAppFixture app;
  CareNotifications *notifications;
  GSettings *settings;
} World;

static void
on_pressed (const char *action, GVariant *target, gpointer data)
{
}

static void
set_up (World *w, gconstpointer now)
{
  static const char *const keys[] = { "reminders-background", "reminders-autostart", "reminders-opens",
                                      "reminders-each",       "reminders-quiet",     "reminders-quiet-from" };

  w->settings = g_settings_new (SETTINGS);
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (w->settings, keys[i]);
  g_settings_set_string (w->settings, "last-page", "today");
  care_desk_fixture_open_record (&w->app.desk, now);
  care_desk_fixture_add_home (&w->app.desk, "2022-08");
  care_desk_fixture_close (&w->app.desk);
  care_app_fixture_open (&w->app, now);
}

static void
remind (World *w)
{
  g_autoptr (CareReminders) reminders = care_reminders_new (w->app.desk.desk);

  w->notifications
      = care_notifications_new (G_APPLICATION (w->app.application), reminders, w->settings, on_pressed, w);
}

static void
tear_down (World *w, gconstpointer now)
{
  GtkWidget *preferences = care_app_has_dialog (ADW_TYPE_PREFERENCES_WINDOW)
                               ? care_app_dialog (ADW_TYPE_PREFERENCES_WINDOW)
                               : NULL;

  if (preferences != NULL)
    gtk_window_destroy (GTK_WINDOW (preferences));
  if (w->notifications != NULL)
    care_notifications_stop (w->notifications);
  care_app_settle (&w->app);
  g_clear_object (&w->notifications);
  g_clear_object (&w->settings);
  g_unsetenv ("GTK_USE_PORTAL");
  care_app_fixture_clear (&w->app);
}

static GtkWidget *
open_group (World *w)
{
  gtk_widget_activate_action (w->app.window, "win.preferences", NULL);
  care_app_settle (&w->app);
  return care_app_find (care_app_dialog (ADW_TYPE_PREFERENCES_WINDOW), CARE_TYPE_PREFERENCES_REMINDERS);
}

typedef struct
{
  GtkWidget *inside;
  const char *words;
} Saying;

static bool
is_said (gpointer data)
{
  const Saying *saying = data;

  return care_app_says (saying->inside, saying->words);
}

static void
wait_for (GtkWidget *inside, const char *words)
{
  Saying saying = { inside, words };

  care_app_wait (is_said, &saying);
}

/* The first in the group. */
static GtkSwitch *
background_of (GtkWidget *group)
{
  return GTK_SWITCH (care_app_find (group, GTK_TYPE_SWITCH));
}

static void
test_another_record (World *w, gconstpointer now)
{
  GtkWidget *group = open_group (w);

  g_assert_true (care_app_says (group, "This window shows another record than your own."));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (background_of (group))));
}

static void
test_no_notifications (World *w, gconstpointer now)
{
  remind (w);
  GtkWidget *group = open_group (w);

  wait_for (group, "Nothing on this computer shows notifications.");
  care_app_assert_names (group);
  g_assert_true (care_app_says (group, "Reminders come only while this window is open."));

  /* As soon as something does. */
  care_mock_session_own (session, GTK);
  g_autofree char *shown = care_mock_session_wait (session, "AddNotification");
  g_assert_nonnull (shown);
  care_app_settle (&w->app);
  gtk_widget_activate_action (group, "reminders.try", NULL);
  wait_for (group, "Shown. If you did not see it");
  g_autofree char *test = care_mock_session_wait (session, "AddNotification('"
                                                           "org.carereturns");
  g_assert_nonnull (test);
  care_mock_session_disown (session, GTK);
}

static void
test_autostart_file (World *w, gconstpointer now)
{
  g_autofree char *path = care_autostart_file ();

  care_mock_session_own (session, GTK);
  remind (w);
  GtkWidget *group = open_group (w);
  gtk_switch_set_active (background_of (group), true);
  wait_for (group, "A small part of Care Returns begins when you log in");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_settings_get_boolean (w->settings, "reminders-background"));
  gtk_switch_set_active (background_of (group), false);
  wait_for (group, "Reminders come only while this window is open.");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_settings_get_boolean (w->settings, "reminders-background"));
  care_mock_session_disown (session, GTK);
}

static void
test_portal (World *w, gconstpointer now)
{
  static const struct
  {
    bool background, autostart, on;
    const char *words, *offered;
  } cases[] = {
    { true, true, true, "A small part of Care Returns begins when you log in", NULL },
    { false, false, false, "The computer did not allow it.", "A calendar file can remind you as well" },
    { true, false, true, "Until you log out", "A calendar file can remind you as well" },
  };

  g_setenv ("GTK_USE_PORTAL", "1", TRUE);
  care_mock_session_own (session, PORTAL);
  remind (w);
  GtkWidget *group = open_group (w);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      session->background = cases[i].background;
      session->autostart = cases[i].autostart;
      gtk_switch_set_active (background_of (group), true);
      wait_for (group, cases[i].words);
      g_assert_cmpint (g_settings_get_boolean (w->settings, "reminders-background"), ==, cases[i].on);
      g_assert_cmpint (gtk_switch_get_active (background_of (group)), ==, cases[i].on);
      if (cases[i].offered != NULL)
        g_assert_true (care_app_says (group, cases[i].offered));
      session->background = true;
      session->autostart = false;
      gtk_switch_set_active (background_of (group), false);
      if (cases[i].on)
        wait_for (group, "Reminders come only while this window is open.");
    }
  care_mock_session_disown (session, PORTAL);
}

static void
test_settings (World *w, gconstpointer now)
{
  care_mock_session_own (session, GTK);
  remind (w);
  GtkWidget *group = open_group (w);
  GtkWidget *each = care_app_find (group, ADW_TYPE_COMBO_ROW);
  GtkWidget *quiet = care_app_find (group, ADW_TYPE_EXPANDER_ROW);
  CareReminderSettings read = care_notifications_read_settings (w->settings);

  g_assert_cmpuint (read.kinds, ==, CARE_REMIND_ALL);
  g_assert_true (read.quiet.on && read.quiet.from == 20 && read.quiet.until == 8 && !read.each);
  gtk_switch_set_active (GTK_SWITCH (care_app_find_nth (group, GTK_TYPE_SWITCH, 1)), false);
  adw_combo_row_set_selected (ADW_COMBO_ROW (each), 1);
  g_assert_true (care_app_says (group, "From 20:00 until 08:00"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (care_app_find (quiet, ADW_TYPE_COMBO_ROW)), 22);
  g_assert_true (care_app_says (group, "From 22:00 until 08:00"));
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (quiet), false);
  g_assert_false (care_app_says (group, "From 22:00 until 08:00"));
  read = care_notifications_read_settings (w->settings);
  g_assert_cmpuint (read.kinds, ==, CARE_REMIND_ALL & ~(1u << CARE_REMIND_OPENS));
  g_assert_true (!read.quiet.on && read.quiet.from == 22 && read.each);
  care_mock_session_disown (session, GTK);
}

/* --- Today --- */

static GtkWidget *
today (World *w)
{
  return care_app_find (w->app.window, CARE_TYPE_TODAY_PAGE);
}

static void
test_hours_left (World *w, gconstpointer now)
{
  g_assert_true (care_app_says (today (w), "7 hours are left."));
}

static void
test_less_than_an_hour (World *w, gconstpointer now)
{
  g_assert_true (care_app_says (today (w), "Less than an hour is left."));
}

static void
test_not_on_other_days (World *w, gconstpointer now)
{
  g_assert_false (care_app_says (today (w), "left."));
}

/* It goes on by itself; and over midnight there is nothing to say. */
static void
test_hours_go_by (void)
{
  CareInstant now = care_instant_parse (LAST_DAY);
  CareDeskFixture f = { NULL, NULL, NULL };
  GError *error = NULL;

  care_desk_fixture_open_desk (&f, LAST_DAY);
  care_desk_fixture_close (&f);
  CareDesk *desk = care_desk_new (f.folder, NULL, "Test Person", care_clock_new_reading (&now), &error);
  g_assert_no_error (error);
  g_autoptr (CareLaw) law = care_record_read_law (NULL, &error);
  CareWindow window = care_window (care_month (2026, 11), law->holidays, law->rules);
  GtkWidget *label = g_object_ref_sink (gtk_label_new (""));

  care_hours_left_show (GTK_LABEL (label), desk, &window);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "7 hours are left.");
  now += 3600;
  care_hours_left_update (GTK_LABEL (label));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "6 hours are left.");
  g_assert_true (gtk_widget_get_visible (label));
  now = window.late_from;
  care_hours_left_update (GTK_LABEL (label));
  g_assert_false (gtk_widget_get_visible (label));
  care_hours_left_show (GTK_LABEL (label), NULL, NULL);
  g_object_unref (label);
  care_desk_drain (desk);
  g_assert_finalize_object (desk);
  care_desk_fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("care-home-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (home, "autostart", NULL);
  int status;

  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  session = care_mock_session_new ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, now, function) g_test_add ("/app/reminders/" name, World, now, set_up, function, tear_down)
  ADD ("another-record", LAST_DAY, test_another_record);
  ADD ("no-notifications", LAST_DAY, test_no_notifications);
  ADD ("autostart-file", LAST_DAY, test_autostart_file);
  ADD ("portal", LAST_DAY, test_portal);
  ADD ("settings", LAST_DAY, test_settings);
  ADD ("hours-left", LAST_DAY, test_hours_left);
  ADD ("less-than-an-hour", "2026-11-16T23:20:00Z", test_less_than_an_hour);
  ADD ("not-on-other-days", "2026-11-15T17:00:00Z", test_not_on_other_days);
  g_test_add_func ("/app/reminders/hours-go-by", test_hours_go_by);
  /* The session ends with this program: GTK keeps its connection to the bus, and a bus that goes would be
   * waited for. */
  status = g_test_run ();
  g_rmdir (folder);
  g_rmdir (home);
  return status;
}
