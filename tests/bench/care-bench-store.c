/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a durable save costs beside SQLite's own bare commit on the same disk in the same run: one changed
 * answer with its event, against an UPDATE of one row in WAL with synchronous=FULL. Medians of 200, taken
 * turn by turn, so that whatever else the machine does falls on both. */
#include "care-store-places.h"
#include "care-store-returns.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>

#define ROUNDS 200
#define ANSWERS 40

typedef struct
{
  char *folder;
  CareStore *store;
  CareActor actor;
  CareReturn *ret;
  sqlite3 *bare;
} Bench;

static void
check (bool ok, GError *error)
{
  if (!ok)
    g_error ("%s", error != NULL ? error->message : "SQLite said no");
}

static void
set_up_store (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (bench->folder, "record.db", NULL);
  g_autoptr (CareLocation) location = care_location_new ("1-100", "Elm House");

  bench->store = care_store_open (path, &error);
  check (bench->store != NULL, error);
  bench->actor = (CareActor){ .person = "A. Manager", .desk = "desk-1", .at = 1794220920 };
  check (care_store_save_location (bench->store, &bench->actor, location, &error), error);
  bench->ret = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, care_month (2026, 11));
  for (int i = 0; i < ANSWERS; i++)
    {
      g_autofree char *field = g_strdup_printf ("ch.section.item-%d", i);
      care_return_set (bench->ret, field, "38");
    }
  check (care_store_save_return (bench->store, &bench->actor, bench->ret, &error), error);
}

static void
set_up_bare (Bench *bench)
{
  g_autofree char *path = g_build_filename (bench->folder, "bare.db", NULL);

  check (sqlite3_open (path, &bench->bare) == SQLITE_OK, NULL);
  check (sqlite3_exec (bench->bare,
                       "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                       "CREATE TABLE row (number INTEGER); INSERT INTO row VALUES (0);",
                       NULL, NULL, NULL)
             == SQLITE_OK,
         NULL);
}

static int64_t
time_save (Bench *bench, int round)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup_printf ("%d", 100 + round);

  care_return_set (bench->ret, "ch.section.item-7", text);
  bench->actor.at++;
  int64_t start = g_get_monotonic_time ();
  check (care_store_save_return (bench->store, &bench->actor, bench->ret, &error), error);
  return g_get_monotonic_time () - start;
}

static int64_t
time_commit (sqlite3_stmt *update)
{
  int64_t start = g_get_monotonic_time ();

  check (sqlite3_step (update) == SQLITE_DONE && sqlite3_reset (update) == SQLITE_OK, NULL);
  return g_get_monotonic_time () - start;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

  return (left > right) - (left < right);
}

static double
median (int64_t *times)
{
  qsort (times, ROUNDS, sizeof times[0], compare);
  return (double)(times[ROUNDS / 2 - 1] + times[ROUNDS / 2]) / 2;
}

static void
tear_down (Bench *bench)
{
  static const char *const names[] = { "record.db", "bare.db" };

  care_return_free (bench->ret);
  care_store_close (bench->store);
  sqlite3_close (bench->bare);
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (bench->folder, names[i], NULL);
      g_unlink (path);
    }
  g_rmdir (bench->folder);
  g_free (bench->folder);
}

/* The folder may be given: a disk in memory would flatter both. */
int
main (int argc, char **argv)
{
  Bench bench = { 0 };
  int64_t saves[ROUNDS], commits[ROUNDS];
  sqlite3_stmt *update = NULL;

  bench.folder = g_build_filename (argc > 1 ? argv[1] : g_get_tmp_dir (), "care-bench-XXXXXX", NULL);
  check (g_mkdtemp (bench.folder) != NULL, NULL);
  set_up_store (&bench);
  set_up_bare (&bench);
  check (sqlite3_prepare_v2 (bench.bare, "UPDATE row SET number = number + 1", -1, &update, NULL)
             == SQLITE_OK,
         NULL);
  for (int i = 0; i < ROUNDS; i++)
    {
      saves[i] = time_save (&bench, i);
      commits[i] = time_commit (update);
    }
  sqlite3_finalize (update);
  double save = median (saves), commit = median (commits);
  printf ("save_us %.1f\ncommit_us %.1f\nratio %.2f\n", save, commit, save / commit);
  tear_down (&bench);
  return 0;
}
