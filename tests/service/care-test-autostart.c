/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Beginning at log-in: a file that comes and goes, and each answer of the Background portal, none at all
 * among them. */
#include "care-autostart.h"
#include "care-mock-session.h"

#include <glib/gstdio.h>
#include <string.h>

#define PORTAL "org.freedesktop.portal.Desktop"

static CareMockSession *session;

static void
keep (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static CareAutostart
set (bool on)
{
  GAsyncResult *result = NULL;
  GError *error = NULL;
  CareAutostart outcome;

  care_autostart_set_async (on, "To remind you", NULL, keep, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  outcome = care_autostart_set_finish (result, &error);
  g_assert_no_error (error);
  g_object_unref (result);
  return outcome;
}

static void
test_file (void)
{
  g_autofree char *path = care_autostart_file ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  GError *error = NULL;

  g_unsetenv ("GTK_USE_PORTAL");
  g_assert_cmpint (set (false), ==, CARE_AUTOSTART_OFF); /* there was none */
  g_assert_cmpint (set (true), ==, CARE_AUTOSTART_ON);
  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  g_autofree char *exec = g_key_file_get_string (file, "Desktop Entry", "Exec", NULL);
  g_assert_true (g_str_has_prefix (exec, "\""));
  g_assert_true (g_str_has_suffix (exec, "care-returns\" --background"));
  g_assert_cmpint (set (true), ==, CARE_AUTOSTART_ON);
  g_assert_cmpint (set (false), ==, CARE_AUTOSTART_OFF);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  /* Where its folder is a file. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  g_assert_cmpint (set (true), ==, CARE_AUTOSTART_UNWRITABLE);
  g_assert_cmpint (g_remove (folder), ==, 0);
  g_assert_cmpint (care_mock_session_count (session, "RequestBackground"), ==, 0);
}

static void
test_portal (void)
{
  static const struct
  {
    bool on;
    unsigned response;
    bool background, autostart;
    CareAutostart outcome;
  } cases[] = {
    { true, 0, true, true, CARE_AUTOSTART_ON },
    { true, 0, true, false, CARE_AUTOSTART_SESSION },
    { true, 0, false, false, CARE_AUTOSTART_DENIED },
    { true, 1, false, false, CARE_AUTOSTART_DENIED }, /* the person closed the question */
    { true, 2, true, true, CARE_AUTOSTART_DENIED },
    { false, 0, true, false, CARE_AUTOSTART_OFF },
    { false, 0, false, false, CARE_AUTOSTART_OFF },
  };
  g_autofree char *path = care_autostart_file ();

  g_setenv ("GTK_USE_PORTAL", "1", TRUE);
  care_mock_session_own (session, PORTAL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      session->response = cases[i].response;
      session->background = cases[i].background;
      session->autostart = cases[i].autostart;
      care_mock_session_forget (session);
      g_assert_cmpint (set (cases[i].on), ==, cases[i].outcome);
      g_autofree char *call = care_mock_session_wait (session, "RequestBackground");
      g_assert_nonnull (strstr (call, "'reason': <'To remind you'>"));
      g_assert_nonnull (strstr (call, "'commandline': <['care-returns', '--background']>"));
      g_assert_nonnull (strstr (call, cases[i].on ? "'autostart': <true>" : "'autostart': <false>"));
    }
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  care_mock_session_disown (session, PORTAL);
  g_assert_cmpint (set (true), ==, CARE_AUTOSTART_NO_PORTAL);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  session = care_mock_session_new ();
  g_test_add_func ("/autostart/file", test_file);
  g_test_add_func ("/autostart/portal", test_portal);
  status = g_test_run ();
  care_mock_session_free (session);
  return status;
}
