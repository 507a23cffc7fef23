/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the board of a large record costs: care-bench-board FOLDER. In milliseconds, the middle of five
 * rounds: scan_ms      the bare SQL over all recordings, read column by column states_ms    the same read by
 * the store into states of months, of which nothing is made places_ms    the homes and providers read from
 * their rows board_ms     the whole board order_ms     filtered by a letter, grouped by region, worst first
 *   count_ms     the totals of every month
 *   board_mb     what the board keeps */
#include "care-board-order.h"
#include "care-record-board.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-record-status.h"
#include "care-store-each.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#define ROUNDS 5
#define MONTHS 60

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *)a, other = *(const double *)b;

  return one < other ? -1 : one > other;
}

static void
show (const char *name, double times[ROUNDS])
{
  qsort (times, ROUNDS, sizeof (double), compare);
  printf ("%s %.2f\n", name, times[ROUNDS / 2]);
}

static double
since (gint64 began)
{
  return (double)(g_get_monotonic_time () - began) / 1000;
}

static int64_t
scan (sqlite3 *db)
{
  sqlite3_stmt *rows = NULL;
  int64_t sum = 0;

  sqlite3_prepare_v2 (db,
                      "SELECT location, service, month, at, nil, every_section FROM submission"
                      " INDEXED BY submission_board ORDER BY location, service, month, at",
                      -1, &rows, NULL);
  while (sqlite3_step (rows) == SQLITE_ROW)
    {
      sum += sqlite3_column_text (rows, 0)[0] + sqlite3_column_text (rows, 1)[0];
      for (int i = 2; i < 6; i++)
        sum += sqlite3_column_int64 (rows, i);
    }
  sqlite3_finalize (rows);
  return sum;
}

static bool
pass (const char *location,
      CareService service,
      CareMonth month,
      const CareSaved *saved,
      size_t n_saved,
      gpointer data)
{
  *(size_t *)data += n_saved;
  return true;
}

static void
run (CareRecord *record, sqlite3 *db)
{
  double times[6][ROUNDS];
  CareMonth last = care_record_window (record).month;
  size_t read = 0;
  double size = 0;

  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 began = g_get_monotonic_time ();
      CareBoardWanted wanted;
      int n = 0;

      if (scan (db) == 0)
        g_error ("nothing was recorded");
      times[0][i] = since (began);
      began = g_get_monotonic_time ();
      care_store_each_saved (care_record_store (record), CARE_NO_INSTANT, pass, &read, &error);
      times[1][i] = since (began);
      began = g_get_monotonic_time ();
      g_autoptr (GPtrArray) locations = care_record_list_locations (record, &error);
      g_autoptr (GPtrArray) providers = care_record_list_providers (record, &error);
      times[2][i] = since (began);
      began = g_get_monotonic_time ();
      g_autoptr (CareBoard) board = care_record_board (record, CARE_NO_DATE, last - MONTHS + 1, last, &error);
      times[3][i] = since (began);
      if (board == NULL)
        g_error ("%s", error->message);
      began = g_get_monotonic_time ();
      care_board_wanted_init (&wanted);
      wanted.text = "e";
      wanted.group = CARE_BOARD_REGION;
      wanted.sort = CARE_BOARD_SORT_EXPOSURE;
      g_autofree int *order = care_board_order (board, &wanted, &n);
      times[4][i] = since (began);
      began = g_get_monotonic_time ();
      g_autofree int *counts = g_new (int, MONTHS *CARE_N_STATES);
      care_board_count (board, order, n, counts);
      times[5][i] = since (began);
      size = (double)care_board_size (board) / 1e6;
    }
  show ("scan_ms", times[0]);
  show ("states_ms", times[1]);
  show ("places_ms", times[2]);
  show ("board_ms", times[3]);
  show ("order_ms", times[4]);
  show ("count_ms", times[5]);
  printf ("board_mb %.2f\n", size);
}

/* What each change costs: all that the pages show, read anew. */
static void
run_overview (CareRecord *record)
{
  struct rusage used = { 0 };
  gint64 began = 0;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      began = g_get_monotonic_time ();
      g_autoptr (CareOverview) overview = care_record_overview (record, &error);
      if (overview == NULL)
        g_error ("%s", error->message);
      printf (i == 0 ? "overview_ms %.2f\n" : "overview_again_ms %.2f\n", since (began));
    }
  getrusage (RUSAGE_SELF, &used);
  printf ("peak_mb %.0f\n", (double)used.ru_maxrss / 1024);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  CareClock *clock = care_clock_new_at (care_instant_parse ("2026-11-20T10:00:00Z"));
  CareRecord *record = argc == 2 ? care_record_open (argv[1], NULL, "Bench", clock, &error) : NULL;
  g_autofree char *path = argc == 2 ? g_build_filename (argv[1], "record.db", NULL) : NULL;
  sqlite3 *db = NULL;

  if (record == NULL || sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    g_error ("care-bench-board FOLDER: %s", error != NULL ? error->message : "a folder with a record");
  run (record, db);
  run_overview (record);
  sqlite3_close (db);
  care_record_close (record);
  return 0;
}
