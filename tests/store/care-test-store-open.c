/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening: what is ours, what is older, newer, damaged or something else; and the migrations' loop. */
#include "care-store-extras.h"
#include "care-store-fixture.h"
#include "care-store-places.h"
#include "care-store-returns.h"
#include "care-store-schema.h"

#include <glib/gstdio.h>

#define FIRST                                                                                                \
  "PRAGMA application_id = 1128354373; PRAGMA user_version = 1;"                                             \
  "CREATE TABLE room (name TEXT NOT NULL) STRICT; INSERT INTO room VALUES ('one');"
#define SECOND "PRAGMA user_version = 2; INSERT INTO room VALUES ('two');"
#define STUMBLES "PRAGMA user_version = 2; INSERT INTO room VALUES ('two'); INSERT INTO nowhere VALUES (1);"

static const char *const one_step[] = { FIRST, NULL };
static const char *const two_steps[] = { FIRST, SECOND, NULL };
static const char *const bad_step[] = { FIRST, STUMBLES, NULL };
static const char *const forgetful_step[] = { FIRST, "INSERT INTO room VALUES ('two');", NULL };

static void
test_as_promised (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *journal = ask (fixture->path, "PRAGMA journal_mode");
  g_autofree char *id = ask (fixture->path, "PRAGMA application_id");
  g_autofree char *keys = NULL, *sync = NULL, *trust = NULL;
  GStatBuf status;

  g_assert_cmpstr (journal, ==, "wal");
  g_assert_cmpstr (id, ==, "1128354373");
  care_store_query_text (fixture->store, &keys, NULL, "PRAGMA foreign_keys", "");
  care_store_query_text (fixture->store, &sync, NULL, "PRAGMA synchronous", "");
  care_store_query_text (fixture->store, &trust, NULL, "PRAGMA trusted_schema", "");
  g_assert_cmpstr (keys, ==, "1");
  g_assert_cmpstr (sync, ==, "2");
  g_assert_cmpstr (trust, ==, "0");
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_autofree char *loose = ask (fixture->path, "SELECT count(*) FROM pragma_table_list WHERE NOT strict"
                                               " AND name NOT LIKE 'sqlite_%'");
  g_assert_cmpstr (loose, ==, "0");
  assert_sound (fixture->store);
}

static void
assert_refused (const char *path, const char *const *steps, CareStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareStore) store = care_store_open_with (path, steps, &error);

  g_assert_null (store);
  g_assert_error (error, CARE_STORE_ERROR, (int)code);
}

static void
test_newer_is_refused (Fixture *fixture, gconstpointer unused)
{
  g_clear_pointer (&fixture->store, care_store_close);
  g_assert_cmpint (meddle (fixture->path, "PRAGMA user_version = 99"), ==, SQLITE_OK);
  assert_refused (fixture->path, care_store_steps (), CARE_STORE_ERROR_NEWER);
  g_autofree char *version = ask (fixture->path, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "99");
}

static void
test_what_is_no_record (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *text = fixture_file (fixture, "text"), *other = fixture_file (fixture, "other");
  g_autofree char *foreign = fixture_file (fixture, "foreign"), *folder = fixture_file (fixture, "no/record");

  g_assert_true (g_file_set_contents (text, "Dear Sir or Madam,\n", -1, NULL));
  assert_refused (text, care_store_steps (), CARE_STORE_ERROR_CORRUPT);
  g_assert_cmpint (meddle (other, "PRAGMA application_id = 7"), ==, SQLITE_OK);
  assert_refused (other, care_store_steps (), CARE_STORE_ERROR_CORRUPT);
  g_assert_cmpint (meddle (foreign, "CREATE TABLE note (text)"), ==, SQLITE_OK);
  assert_refused (foreign, care_store_steps (), CARE_STORE_ERROR_CORRUPT);
  g_autofree char *journal = ask (foreign, "PRAGMA journal_mode");
  g_assert_cmpstr (journal, ==, "delete"); /* it was not touched */
  assert_refused (folder, care_store_steps (), CARE_STORE_ERROR_FAILED);
  assert_refused (fixture->folder, care_store_steps (), CARE_STORE_ERROR_FAILED);
}

/* Wherever the file ends, it opens as a new or whole record, or says that it is damaged. */
static void
test_truncated (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *content = NULL, *cut = fixture_file (fixture, "cut");
  gsize size;

  append_events (fixture, 20);
  g_clear_pointer (&fixture->store, care_store_close);
  g_assert_true (g_file_get_contents (fixture->path, &content, &size, NULL));
  for (gsize end = 2; end < size; end += end < 200 ? 33 : 2777)
    {
      g_assert_true (g_file_set_contents (cut, content, (gssize)end, NULL));
      g_test_message ("%zu of %zu bytes", end, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (CareStore) store = care_store_open (cut, &error);
      g_assert_null (store);
      g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT);
    }
}

static char *
count_rooms (const char *path)
{
  return ask (path, "SELECT count(*) FROM room");
}

static void
test_older_is_backed_up_and_migrated (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_file (fixture, "old"), *backup = fixture_file (fixture, "old.before-1");
  g_autoptr (CareStore) old = care_store_open_with (path, one_step, &error);

  g_assert_no_error (error);
  g_clear_pointer (&old, care_store_close);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  old = care_store_open_with (path, two_steps, &error);
  g_assert_no_error (error);
  g_autofree char *now = count_rooms (path), *before = count_rooms (backup);
  g_autofree char *version = ask (path, "PRAGMA user_version");
  g_assert_cmpstr (now, ==, "2");
  g_assert_cmpstr (before, ==, "1");
  g_assert_cmpstr (version, ==, "2");
  g_autofree char *journal = ask (backup, "PRAGMA journal_mode");
  g_assert_cmpstr (journal, ==, "delete");
}

/* A few records in the very first schema. Verbs of today look whether a hub is joined, so for as long as they
 * write there is a table for them to look into. */
static void
make_first_record (Fixture *fixture, const char *path)
{
  g_autoptr (GError) error = NULL;
  const char *const steps[] = { care_store_steps ()[0], NULL };
  g_autoptr (CareStore) store = care_store_open_with (path, steps, &error);
  g_autoptr (CareLocation) location = care_location_new ("1-100", "Elm House");
  g_autoptr (CareReturn) ret = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, care_month (2026, 10));

  g_assert_no_error (error);
  g_assert_cmpint (meddle (path, "CREATE TABLE hub (name TEXT)"), ==, SQLITE_OK);
  care_return_set (ret, "ch.bed.occ", "38");
  g_assert_true (care_store_save_location (store, &fixture->actor, location, &error));
  g_assert_true (care_store_save_return (store, &fixture->actor, ret, &error));
  g_assert_true (care_store_set_setting (store, &fixture->actor, "person", "A. Manager", &error));
  g_assert_no_error (error);
  g_clear_pointer (&store, care_store_close);
  g_assert_cmpint (meddle (path, "DROP TABLE hub"), ==, SQLITE_OK);
}

static void
test_the_first_schema_is_brought_up_to_date (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_file (fixture, "first"), *backup = fixture_file (fixture, "first.before-1");

  make_first_record (fixture, path);
  g_autofree char *was = ask (path, "SELECT head FROM chain");
  g_autoptr (CareStore) store = care_store_open (path, &error);
  g_assert_no_error (error);
  assert_sound (store);
  g_autoptr (CareReturn) ret
      = care_store_find_return (store, "1-100", CARE_SERVICE_CARE_HOME, care_month (2026, 10), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (care_return_get (ret, "ch.bed.occ"), ==, "38");
  g_autofree char *now = ask (path, "SELECT head FROM chain"), *kept = ask (backup, "SELECT head FROM chain");
  g_autofree char *version = ask (path, "PRAGMA user_version"), *old = ask (backup, "PRAGMA user_version");
  g_assert_cmpstr (now, ==, was);
  g_assert_cmpstr (kept, ==, was);
  g_assert_cmpint (g_ascii_strtoll (version, NULL, 10), ==, care_store_schema_version ());
  g_assert_cmpstr (old, ==, "1");
}

/* What each later step made, taken away again: a record as that version left it. */
static const struct
{
  int version;
  const char *unmake, *made;
} older[] = {
  { 2, "DROP TABLE representation_version;", "SELECT count(*) FROM representation_version" },
  { 3, "DROP TABLE undo_cell; DROP TABLE undo_step; DROP INDEX event_subject;",
    "SELECT count(*) FROM undo_cell JOIN undo_step ON step = number" },
};

static void
test_an_older_schema_is_brought_up_to_date (Fixture *fixture, gconstpointer unused)
{
  for (int from = 2; from <= 3; from++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_strdup_printf ("version-%d", from);
      g_autofree char *path = fixture_file (fixture, name);
      g_autoptr (GString) unmake = g_string_new (NULL);

      make_first_record (fixture, path);
      g_autoptr (CareStore) store = care_store_open (path, &error);
      g_assert_no_error (error);
      g_clear_pointer (&store, care_store_close);
      for (size_t i = 0; i < G_N_ELEMENTS (older); i++)
        if (older[i].version >= from)
          g_string_append (unmake, older[i].unmake);
      g_string_append_printf (unmake, "PRAGMA user_version = %d", from);
      g_assert_cmpint (meddle (path, unmake->str), ==, SQLITE_OK);

      store = care_store_open (path, &error);
      g_assert_no_error (error);
      assert_sound (store);
      g_autofree char *version = ask (path, "PRAGMA user_version");
      g_assert_cmpint (g_ascii_strtoll (version, NULL, 10), ==, care_store_schema_version ());
      for (size_t i = 0; i < G_N_ELEMENTS (older); i++)
        {
          g_autofree char *rows = ask (path, older[i].made);
          g_assert_cmpstr (rows, ==, "0");
        }
    }
}

static void
test_a_step_that_stumbles_changes_nothing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_file (fixture, "old"), *again = fixture_file (fixture, "old.before-1.2");
  g_autoptr (CareStore) old = care_store_open_with (path, one_step, &error);

  g_assert_no_error (error);
  g_clear_pointer (&old, care_store_close);
  assert_refused (path, bad_step, CARE_STORE_ERROR_FAILED);
  g_autofree char *rooms = count_rooms (path), *version = ask (path, "PRAGMA user_version");
  g_assert_cmpstr (rooms, ==, "1");
  g_assert_cmpstr (version, ==, "1");
  assert_refused (path, forgetful_step, CARE_STORE_ERROR_FAILED);
  g_assert_true (g_file_test (again, G_FILE_TEST_EXISTS)); /* no backup is written over */
  old = care_store_open_with (path, two_steps, &error);
  g_assert_no_error (error);
}

/* From nothing the first step stays where the second stumbles. */
static void
test_each_step_is_kept (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = fixture_file (fixture, "new");

  assert_refused (path, bad_step, CARE_STORE_ERROR_FAILED);
  g_autofree char *rooms = count_rooms (path), *version = ask (path, "PRAGMA user_version");
  g_assert_cmpstr (rooms, ==, "1");
  g_assert_cmpstr (version, ==, "1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/open/as-promised", test_as_promised);
  ADD_TEST ("/store/open/newer-is-refused", test_newer_is_refused);
  ADD_TEST ("/store/open/what-is-no-record", test_what_is_no_record);
  ADD_TEST ("/store/open/truncated", test_truncated);
  ADD_TEST ("/store/open/older-is-backed-up-and-migrated", test_older_is_backed_up_and_migrated);
  ADD_TEST ("/store/open/the-first-schema-is-brought-up-to-date",
            test_the_first_schema_is_brought_up_to_date);
  ADD_TEST ("/store/open/an-older-schema-is-brought-up-to-date", test_an_older_schema_is_brought_up_to_date);
  ADD_TEST ("/store/open/a-step-that-stumbles-changes-nothing", test_a_step_that_stumbles_changes_nothing);
  ADD_TEST ("/store/open/each-step-is-kept", test_each_step_is_kept);
  return g_test_run ();
}
