/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-fixture.h"

#include "care-store-events.h"

#include <glib/gstdio.h>

void
fixture_set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("care-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = fixture_file (fixture, "record.db");
  fixture->actor = (CareActor){ .person = "A. Manager",
                                .desk = "desk-1",
                                .at = care_instant_parse ("2026-11-09T10:42:00Z") };
  fixture->store = care_store_open (fixture->path, &error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_clear_pointer (&fixture->store, care_store_close);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = fixture_file (fixture, name);
      g_unlink (file);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

void
fixture_reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->store, care_store_close);
  fixture->store = care_store_open (fixture->path, &error);
  g_assert_no_error (error);
}

char *
fixture_file (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

int
meddle (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  int code = sqlite3_open (path, &db);

  g_assert_cmpint (code, ==, SQLITE_OK);
  code = sqlite3_exec (db, sql, NULL, NULL, NULL);
  sqlite3_close (db);
  return code;
}

static int
keep_first (void *text, int columns, char **values, char **names)
{
  char **kept = text;

  if (*kept == NULL)
    *kept = g_strdup (values[0]);
  return 0;
}

char *
ask (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  char *text = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, keep_first, &text, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  return text;
}

void
assert_sound (CareStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareVerdict) verdict = care_store_verify (store, true, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < verdict->problems->len; i++)
    g_test_message ("%s", (char *)verdict->problems->pdata[i]);
  g_assert_true (verdict->ok);
}

void
assert_problem (CareStore *store, bool deep, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareVerdict) verdict = care_store_verify (store, deep, &error);
  bool found = false;

  g_assert_no_error (error);
  g_assert_false (verdict->ok);
  for (guint i = 0; i < verdict->problems->len; i++)
    {
      g_test_message ("%s", (char *)verdict->problems->pdata[i]);
      found = found || strstr (verdict->problems->pdata[i], text) != NULL;
    }
  if (!found)
    g_error ("no problem says \"%s\"", text);
}

void
append_events (Fixture *fixture, int n)
{
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < n; i++)
    {
      care_store_append_event (fixture->store, &fixture->actor, "backup-made", "record", "{\"n\":1}", &error);
      g_assert_no_error (error);
    }
}
