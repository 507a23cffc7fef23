/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Against libsecret's own file, so that no service need run. */
#include "care-hub-password.h"

#include <glib/gstdio.h>

#define URL "https://hub.example.org/care-returns"

static void
assert_found (const char *url, const char *user, const char *password)
{
  g_autoptr (GError) error = NULL;
  char *found = care_hub_password_find (url, user, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, password);
  care_hub_password_free (found);
}

static void
keep (const char *url, const char *user, const char *password)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (care_hub_password_keep (url, user, password, NULL, &error));
  g_assert_no_error (error);
}

static void
forget (const char *url, const char *user)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (care_hub_password_forget (url, user, NULL, &error));
  g_assert_no_error (error);
}

static void
test_password (void)
{
  assert_found (URL, "manager", NULL);
  keep (URL, "manager", "s\303\274\303\237:and long");
  keep (URL, "deputy", "another");
  keep (URL "-cases", "manager", "a third");
  assert_found (URL, "manager", "s\303\274\303\237:and long");
  assert_found (URL, "deputy", "another");
  assert_found (URL "-cases", "manager", "a third");

  keep (URL, "manager", "changed");
  assert_found (URL, "manager", "changed");
  forget (URL, "manager");
  assert_found (URL, "manager", NULL);
  assert_found (URL, "deputy", "another");
  /* What is not there is forgotten already. */
  forget (URL, "manager");
}

/* In a process of its own: libsecret looks for its service once. */
static void
test_no_service (void)
{
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }
  g_unsetenv ("SECRET_BACKEND");
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere", TRUE);
  g_assert_null (care_hub_password_find (URL, "manager", NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (care_hub_password_keep (URL, "manager", "secret", NULL, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("care-password-XXXXXX", NULL);
  path = g_build_filename (folder, "secrets", NULL);
  g_setenv ("SECRET_BACKEND", "file", TRUE);
  g_setenv ("SECRET_FILE_TEST_PATH", path, TRUE);
  g_setenv ("SECRET_FILE_TEST_PASSWORD", "test", TRUE);
  g_test_add_func ("/sync/hub-password/kept", test_password);
  g_test_add_func ("/sync/hub-password/no-service", test_no_service);
  result = g_test_run ();
  g_remove (path);
  g_rmdir (folder);
  return result;
}
