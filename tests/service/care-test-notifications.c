/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminders as a desktop gets them: what each says, what its buttons do, that one takes the place of another
 * and goes when it is done; and what is known of a desktop that cannot show any. Run with GTK_USE_PORTAL=1
 * the same goes through the portal. */
#include "../desk/care-desk-fixture.h"
#include "care-mock-session.h"
#include "care-notifications.h"
#include "care-notifying.h"

#include <string.h>

#define NOW "2026-11-16T17:00:00Z"
#define ID "org.carereturns.CareReturns"
#define PORTAL "org.freedesktop.portal.Desktop"

static CareMockSession *session;
static const char *server;                 /* of notifications, with this run */
static const char *add_call, *remove_call; /* how a call of it begins, up to the reminder's id */

typedef struct
{
  CareDeskFixture desk;
  GApplication *application;
  GSettings *settings;
  CareReminders *reminders;
  CareNotifications *notifications;
  CareInstant now;
  char *pressed;
} World;

static void
on_pressed (const char *action, GVariant *target, gpointer data)
{
  World *w = data;
  g_autofree char *text = g_variant_print (target, FALSE);

  g_free (w->pressed);
  w->pressed = g_strdup_printf ("%s%s", action, text);
}

static void
add_home (World *w, const char *id, const char *name)
{
  GError *error = NULL;
  CareNewLocation what = {
    .id = id,
    .name = name,
    .provider = "1-201",
    .services = { true, false },
    .places = 40,
    .users = -1,
    .history_from = care_month_parse ("2022-08"),
  };
  g_autoptr (CareLocation) location = care_record_add_location (w->desk.record, &what, &error);

  g_assert_no_error (error);
}

static void
set_up (World *w, gconstpointer data)
{
  GError *error = NULL;

  w->now = care_instant_parse (NOW);
  care_desk_fixture_open_record (&w->desk, NOW);
  add_home (w, "1-101", "Elm House");
  if (data != NULL)
    add_home (w, "1-102", "Oak House");
  care_desk_fixture_close (&w->desk);
  w->settings = g_settings_new (ID);
  w->application = g_application_new (ID, G_APPLICATION_DEFAULT_FLAGS);
  g_assert_true (g_application_register (w->application, NULL, &error));
  g_assert_no_error (error);
  w->reminders = care_reminders_new_for_folder (w->desk.folder, care_clock_new_reading (&w->now));
  care_mock_session_forget (session);
}

static void
begin (World *w)
{
  w->notifications = care_notifications_new (w->application, w->reminders, w->settings, on_pressed, w);
}

static void
tear_down (World *w, gconstpointer data)
{
  static const char *const keys[] = { "reminders-opens", "reminders-48-hours", "reminders-last-day",
                                      "reminders-cases", "reminders-each",     "reminders-quiet" };

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (w->settings, keys[i]);
  while (care_reminders_is_looking (w->reminders))
    g_main_context_iteration (NULL, TRUE);
  if (w->notifications != NULL)
    care_notifications_stop (w->notifications);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&w->notifications);
  g_clear_object (&w->reminders);
  g_clear_object (&w->settings);
  g_clear_object (&w->application);
  g_free (w->pressed);
  care_desk_fixture_clear (&w->desk);
}

static char *
wait_for (const char *call, const char *id)
{
  g_autofree char *begins = g_strdup_printf ("%s%s", call, id);

  return care_mock_session_wait (session, begins);
}

static void
assert_says (const char *call, const char *words)
{
  if (strstr (call, words) == NULL)
    g_error ("“%s” is not in %s", words, call);
}

static void
press (World *w, const char *action, GVariant *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (w->application), action, target);
}

static void
test_one_return (World *w, gconstpointer data)
{
  care_mock_session_own (session, server);
  begin (w);
  g_autofree char *call = wait_for (add_call, "'window:2026-11'");
  assert_says (call, "Elm House: The November 2026 window closes today");
  assert_says (call, "The return of Elm House is not recorded (Care home). 7 hours are left.");
  assert_says (call, "'Open Return'");
  assert_says (call, "app.open-return");
  assert_says (call, "('1-101', 'care-home', '2026-11')");
  assert_says (call, "'Remind Me in an Hour'");
  assert_says (call, "'high'");
  g_assert_cmpint (care_notifications_get_standing (w->notifications), ==, CARE_NOTIFYING_WORKS);
  g_assert_true (care_notifications_of (w->application) == w->notifications);

  press (w, "open-return", g_variant_new ("(sss)", "1-101", "care-home", "2026-11"));
  g_assert_cmpstr (w->pressed, ==, "open-return('1-101', 'care-home', '2026-11')");

  /* Once, and again when an hour is over. */
  care_mock_session_forget (session);
  press (w, "remind-later", g_variant_new_string ("window:2026-11"));
  g_autofree char *taken = wait_for (remove_call, "'window:2026-11'");
  while (care_reminders_is_looking (w->reminders))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (care_mock_session_count (session, "AddNotification"), ==, 0);
  w->now += 3600;
  care_reminders_look (w->reminders);
  g_autofree char *again = wait_for (add_call, "'window:2026-11'");
  assert_says (again, "6 hours are left.");
  care_mock_session_disown (session, server);
}

static void
test_several_returns (World *w, gconstpointer data)
{
  care_mock_session_own (session, server);
  w->now = care_instant_parse ("2026-11-09T10:00:00Z");
  begin (w);
  g_autofree char *call = wait_for (add_call, "'window:2026-11'");
  assert_says (call, "'The November 2026 window is open'");
  assert_says (call, "2 returns are not recorded.");
  assert_says (call, "'Open Returns'");
  assert_says (call, "'Remind Me Tomorrow'");

  /* One for each, by the settings, in the place of the one for both. */
  g_settings_set_boolean (w->settings, "reminders-each", true);
  g_autofree char *gone = wait_for (remove_call, "'window:2026-11'");
  g_autofree char *oak = wait_for (add_call, "'return:1-102:care-home:2026-11'");
  assert_says (oak, "Oak House: The November 2026 window is open");
  g_settings_set_boolean (w->settings, "reminders-opens", false);
  g_autofree char *off = wait_for (remove_call, "'return:1-102:care-home:2026-11'");

  care_notifications_show_test (w->notifications);
  g_autofree char *test = wait_for (add_call, "'test'");
  assert_says (test, "This is how you are reminded");
  care_mock_session_disown (session, server);
}

/* At log-in the desktop may be there after us: what is due waits for it. */
static void
test_the_desktop_comes_later (World *w, gconstpointer data)
{
  begin (w);
  while (care_reminders_is_looking (w->reminders)
         || care_notifications_get_standing (w->notifications) == CARE_NOTIFYING_NOT_KNOWN)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (care_notifications_get_standing (w->notifications), ==, CARE_NOTIFYING_NO_SERVER);
  g_assert_cmpint (care_mock_session_count (session, "AddNotification"), ==, 0);
  care_mock_session_own (session, server);
  g_autofree char *call = wait_for (add_call, "'window:2026-11'");
  g_assert_nonnull (call);
  care_mock_session_disown (session, server);
  while (care_notifications_get_standing (w->notifications) == CARE_NOTIFYING_WORKS)
    g_main_context_iteration (NULL, TRUE);
}

static void
keep (GObject *source, GAsyncResult *result, gpointer data)
{
  *(CareNotifying *)data = care_notifying_ask_finish (result);
}

static CareNotifying
ask (GDBusConnection *bus)
{
  CareNotifying standing = CARE_NOTIFYING_NOT_KNOWN;

  care_notifying_ask_async (bus, NULL, keep, &standing);
  while (standing == CARE_NOTIFYING_NOT_KNOWN)
    g_main_context_iteration (NULL, TRUE);
  return standing;
}

static void
test_whether_they_can_be_shown (void)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  bool portal = g_str_equal (server, PORTAL);

  g_assert_cmpint (ask (NULL), ==, CARE_NOTIFYING_NO_BUS);
  g_assert_cmpint (ask (bus), ==, portal ? CARE_NOTIFYING_NO_PORTAL : CARE_NOTIFYING_NO_SERVER);
  care_mock_session_own (session, server);
  g_assert_cmpint (ask (bus), ==, CARE_NOTIFYING_WORKS);
  care_mock_session_disown (session, server);
  if (portal)
    return;
  care_mock_session_own (session, "org.freedesktop.Notifications");
  g_assert_cmpint (ask (bus), ==, CARE_NOTIFYING_WORKS);

  /* The person turned ours off, in GNOME's settings. */
  g_autoptr (GSettings) gnome = g_settings_new_with_path (
      "org.gnome.desktop.notifications.application",
      "/org/gnome/desktop/notifications/application/org-carereturns-carereturns/");
  g_settings_set_boolean (gnome, "enable", false);
  g_assert_cmpint (ask (bus), ==, CARE_NOTIFYING_TURNED_OFF);
  g_settings_reset (gnome, "enable");
  care_mock_session_disown (session, "org.freedesktop.Notifications");
}

int
main (int argc, char **argv)
{
  bool portal = g_strcmp0 (g_getenv ("GTK_USE_PORTAL"), "1") == 0;
  int status;

  g_test_init (&argc, &argv, NULL);
  server = portal ? PORTAL : "org.gtk.Notifications";
  add_call = portal ? "AddNotification(" : "AddNotification('" ID "', ";
  remove_call = portal ? "RemoveNotification(" : "RemoveNotification('" ID "', ";
  session = care_mock_session_new ();
  g_test_add ("/notifications/one-return", World, NULL, set_up, test_one_return, tear_down);
  g_test_add ("/notifications/several-returns", World, "two", set_up, test_several_returns, tear_down);
  if (!portal)
    g_test_add ("/notifications/the-desktop-comes-later", World, NULL, set_up, test_the_desktop_comes_later,
                tear_down);
  g_test_add_func ("/notifications/whether-they-can-be-shown", test_whether_they_can_be_shown);
  status = g_test_run ();
  care_mock_session_free (session);
  return status;
}
