/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was called saved is there: through nested transactions, a full disk, a program that holds the file,
 * and a process that is killed at any moment. */
#include "care-store-events.h"
#include "care-store-extras.h"
#include "care-store-fixture.h"
#include "care-store-statement.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static bool
save_number (CareStore *store, const CareActor *actor, int number, GError **error)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  return care_store_set_setting (store, actor, "number", text, error);
}

static int
read_number (CareStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = care_store_get_setting (store, "number", &error);

  g_assert_no_error (error);
  return text != NULL ? (int)g_ascii_strtoll (text, NULL, 10) : 0;
}

static void
test_outermost_commit_counts (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  CareStore *store = fixture->store;

  g_assert_true (care_store_begin (store, &error));
  g_assert_true (care_store_begin (store, &error));
  g_assert_true (save_number (store, &fixture->actor, 1, &error));
  g_assert_true (care_store_commit (store, &error));
  g_autofree char *outside = ask (fixture->path, "SELECT count(*) FROM setting");
  g_assert_cmpstr (outside, ==, "0"); /* nobody else sees it yet */
  g_assert_true (care_store_commit (store, &error));
  g_autofree char *then = ask (fixture->path, "SELECT value FROM setting");
  g_assert_cmpstr (then, ==, "1");
}

static void
test_closing_undoes_what_was_not_committed (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (care_store_begin (fixture->store, &error));
  g_assert_true (save_number (fixture->store, &fixture->actor, 1, &error));
  fixture_reopen (fixture);
  g_assert_cmpint (read_number (fixture->store), ==, 0);
  assert_sound (fixture->store);
}

static void
test_a_rollback_undoes_all (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  CareStore *store = fixture->store;

  g_assert_true (care_store_begin (store, &error));
  g_assert_true (save_number (store, &fixture->actor, 1, &error));
  g_assert_true (care_store_begin (store, &error));
  g_assert_true (save_number (store, &fixture->actor, 2, &error));
  care_store_rollback (store);
  /* What comes after it in the same transaction is not let through by itself. */
  g_assert_false (save_number (store, &fixture->actor, 3, &error));
  g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (care_store_commit (store, &error));
  g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_cmpint (read_number (store), ==, 0);
  g_assert_true (save_number (store, &fixture->actor, 4, &error));
  g_assert_cmpint (read_number (store), ==, 4);
  assert_sound (store);
}

static void
test_busy (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *other = NULL;

  g_assert_true (save_number (fixture->store, &fixture->actor, 1, &error));
  care_store_set_patience (fixture->store, 20);
  g_assert_cmpint (sqlite3_open (fixture->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (save_number (fixture->store, &fixture->actor, 2, &error));
  g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_cmpint (read_number (fixture->store), ==, 1); /* reading goes on */
  sqlite3_close (other);
  g_assert_true (save_number (fixture->store, &fixture->actor, 2, &error));
  assert_sound (fixture->store);
}

static char *
make_text (void)
{
  return g_strnfill (20000, 'x');
}

/* Saves larger and larger settings until there is no room, and says how many went in. */
static int
fill (Fixture *fixture)
{
  g_autofree char *text = make_text ();

  for (int i = 0; i < 500; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *key = g_strdup_printf ("key %d", i);
      if (!care_store_set_setting (fixture->store, &fixture->actor, key, text, &error))
        {
          g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_FULL);
          g_assert_null (care_store_get_setting (fixture->store, key, NULL));
          return i;
        }
    }
  g_assert_not_reached ();
}

static void
assert_filled (Fixture *fixture, int n)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = make_text ();

  assert_sound (fixture->store);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("key %d", i);
      g_autofree char *found = care_store_get_setting (fixture->store, key, &error);
      g_assert_cmpstr (found, ==, text);
    }
  g_assert_true (care_store_set_setting (fixture->store, &fixture->actor, "after", text, &error));
  fixture_reopen (fixture);
  assert_sound (fixture->store);
}

static void
test_no_more_pages (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (care_store_exec (fixture->store, "PRAGMA max_page_count = 120", &error));
  int n = fill (fixture);
  g_assert_cmpint (n, >, 0);
  g_assert_true (care_store_exec (fixture->store, "PRAGMA max_page_count = 100000", &error));
  assert_filled (fixture, n);
}

/* The disk's own no: no file may grow past 400 kB. */
static void
test_disk_is_full (Fixture *fixture, gconstpointer unused)
{
  struct rlimit old, small;
  struct sigaction ignore = { .sa_handler = SIG_IGN }, before;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = 400 * 1000;
  sigaction (SIGXFSZ, &ignore, &before);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  int n = fill (fixture);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  sigaction (SIGXFSZ, &before, NULL);
  g_assert_cmpint (n, >, 0);
  assert_filled (fixture, n);
}

static G_GNUC_NORETURN void
save_until_killed (const char *path, const CareActor *actor, int out)
{
  CareStore *store = care_store_open (path, NULL);

  if (store == NULL)
    _exit (2);
  for (int i = read_number (store) + 1;; i++)
    {
      if (!save_number (store, actor, i, NULL) || write (out, &i, sizeof i) != (ssize_t)sizeof i)
        _exit (3);
    }
}

static int
last_acknowledged (int in, int last)
{
  int number;

  while (read (in, &number, sizeof number) == (ssize_t)sizeof number)
    last = number;
  return last;
}

/* One child writes and says which number was saved; the parent kills it some microseconds after the first
 * save, or after it was started. */
static int
kill_one (Fixture *fixture, bool while_saving, int after)
{
  int pipe_ends[2], status, first = 0;

  g_assert_cmpint (pipe (pipe_ends), ==, 0);
  pid_t child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (pipe_ends[0]);
      save_until_killed (fixture->path, &fixture->actor, pipe_ends[1]);
    }
  close (pipe_ends[1]);
  if (while_saving)
    g_assert_cmpint (read (pipe_ends[0], &first, sizeof first), ==, sizeof first);
  g_usleep ((gulong)after);
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  int last = last_acknowledged (pipe_ends[0], first);
  close (pipe_ends[0]);
  return last;
}

static void
test_killed_fifty_times (Fixture *fixture, gconstpointer unused)
{
  int acknowledged = 0;

  g_clear_pointer (&fixture->store, care_store_close);
  for (int i = 0; i < 50; i++)
    {
      g_autoptr (GError) error = NULL;
      int last = kill_one (fixture, i % 5 != 0, g_test_rand_int_range (0, 8000));
      g_autoptr (CareStore) store = care_store_open (fixture->path, &error);
      g_assert_no_error (error);
      acknowledged = MAX (acknowledged, last);
      int found = read_number (store);
      g_assert_cmpint (found, >=, acknowledged);
      g_assert_cmpint (found, <=, acknowledged + 1); /* saved and killed before it said so */
      acknowledged = found;
      assert_sound (store);
    }
  g_test_message ("%d saves", acknowledged);
  g_assert_cmpint (acknowledged, >, 50);
}

static void
test_backup (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_file (fixture, "backup.db"),
                  *part = fixture_file (fixture, "backup.db.part");
  g_autofree char *nowhere = fixture_file (fixture, "no/backup.db");

  g_assert_true (save_number (fixture->store, &fixture->actor, 7, &error));
  g_assert_true (g_file_set_contents (part, "cut short", -1, NULL)); /* by an earlier backup */
  g_assert_true (care_store_backup (fixture->store, path, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_false (care_store_backup (fixture->store, path, &error));
  g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (care_store_backup (fixture->store, nowhere, &error));
  g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_true (save_number (fixture->store, &fixture->actor, 8, &error));
  g_autoptr (CareStore) copy = care_store_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read_number (copy), ==, 7);
  assert_sound (copy);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/safety/outermost-commit-counts", test_outermost_commit_counts);
  ADD_TEST ("/store/safety/closing-undoes-what-was-not-committed",
            test_closing_undoes_what_was_not_committed);
  ADD_TEST ("/store/safety/a-rollback-undoes-all", test_a_rollback_undoes_all);
  ADD_TEST ("/store/safety/busy", test_busy);
  ADD_TEST ("/store/safety/no-more-pages", test_no_more_pages);
  ADD_TEST ("/store/safety/disk-is-full", test_disk_is_full);
  ADD_TEST ("/store/safety/killed-fifty-times", test_killed_fifty_times);
  ADD_TEST ("/store/safety/backup", test_backup);
  return g_test_run ();
}
