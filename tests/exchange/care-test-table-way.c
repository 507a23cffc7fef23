/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way through a table: how far it is, that it can be stopped, that a piece of a file that is missing or
 * changed is found or does no harm, and that what we wrote is what another program's library reads. */
#include "care-test-table.h"

#include <string.h>

#define ROWS 3000

static const char *const ENDINGS[] = { "csv", "ods", "xlsx" };

static char *
written (const char *ending, int rows)
{
  g_autofree char *name = g_strdup_printf ("way-%d.%s", rows, ending);
  char *path = care_test_table_path (name);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GError) error = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return path;
  g_autoptr (CareTableWriter) writer
      = care_table_writer_new (path, care_table_kind_of_path (path), NULL, &error);
  g_assert_no_error (error);
  for (int i = 0; i < rows; i++)
    {
      g_autofree char *a = g_strdup_printf ("1-%08x", g_rand_int (rand));
      g_autofree char *b = g_strdup_printf ("home %08x%08x", g_rand_int (rand), g_rand_int (rand));
      g_autofree char *c = g_strdup_printf ("%d", g_rand_int_range (rand, 0, 1000000));
      const char *const cells[] = { a, b, c, "", "Y", NULL };

      care_table_writer_row (writer, cells, &error);
      g_assert_no_error (error);
    }
  care_table_writer_close (writer, &error);
  g_assert_no_error (error);
  return path;
}

typedef struct
{
  double last;
  int told, rows, most;
  GCancellable *cancellable;
} Way;

static bool
take (const CareTableRow *row, gpointer data)
{
  Way *way = data;

  way->rows++;
  if (way->cancellable != NULL && way->rows == 100)
    g_cancellable_cancel (way->cancellable);
  return way->rows != way->most;
}

static void
progress (double part, gpointer data)
{
  Way *way = data;

  g_assert_cmpfloat (part, >, way->last);
  g_assert_cmpfloat (part, <=, 1);
  way->last = part;
  way->told++;
}

static void
test_progress (gconstpointer data)
{
  g_autofree char *path = written (data, ROWS * 5);
  Way way = { 0 };
  CareTableHow how = { .progress = progress, .progress_data = &way };
  g_autoptr (GError) error = NULL;

  care_table_read (path, &how, take, &way, &error);
  g_assert_no_error (error);
  g_assert_cmpint (way.rows, ==, ROWS * 5);
  g_assert_cmpint (way.told, >=, 3);
  g_assert_cmpfloat (way.last, >, 0.999);
}

static void
test_cancel (gconstpointer data)
{
  g_autofree char *path = written (data, ROWS * 5);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Way way = { .cancellable = cancellable };
  CareTableHow how = { .cancellable = cancellable };
  g_autoptr (GError) error = NULL;

  g_assert_false (care_table_read (path, &how, take, &way, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (way.rows, <, ROWS * 5);
}

static void
test_enough (gconstpointer data)
{
  g_autofree char *path = written (data, ROWS);
  Way way = { .most = 10 };
  g_autoptr (GError) error = NULL;

  g_assert_true (care_table_read (path, NULL, take, &way, &error));
  g_assert_no_error (error);
  g_assert_cmpint (way.rows, ==, 10);
}

/* Of a spreadsheet each one is found; of a CSV no more can be said than that it does no harm. */
static void
test_cut_short (gconstpointer data)
{
  g_autofree char *path = written (data, 60);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize kept = 0; kept < length; kept += 1 + length / 150)
    {
      g_autofree char *copy = g_memdup2 (bytes, kept);
      g_autoptr (GError) error = NULL;
      g_autofree char *seen = care_test_table_read_bytes (copy, kept, NULL, &error);

      g_assert_true ((seen == NULL) == (error != NULL));
      if (!g_str_equal (data, "csv") && kept > 4)
        g_assert_null (seen);
    }
}

static void
test_changed (gconstpointer data)
{
  g_autofree char *path = written (data, 60);
  g_autofree char *bytes = NULL;
  g_autofree char *whole = care_test_table_read (path, NULL, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (int i = 0; i < 300; i++)
    {
      int at = g_rand_int_range (rand, 0, (gint32)length);
      char before = bytes[at];
      g_autoptr (GError) error = NULL;

      bytes[at] = (char)(before ^ (1 << g_rand_int_range (rand, 0, 8)));
      g_autofree char *seen = care_test_table_read_bytes (bytes, length, NULL, &error);
      bytes[at] = before;
      g_assert_true ((seen == NULL) == (error != NULL));
      /* What is packed has a checksum: either all of it is right, or it is said. */
      if (!g_str_equal (data, "csv") && seen != NULL && at > 4)
        g_assert_cmpstr (seen, ==, whole);
    }
}

static void
test_no_file (void)
{
  g_autofree char *path = care_test_table_path ("none.csv");
  g_autoptr (GError) error = NULL;
  Way way = { 0 };

  g_assert_false (care_table_read (path, NULL, take, &way, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (care_table_sheets (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (care_table_read (g_get_user_cache_dir (), NULL, take, &way, &error));
  g_assert_nonnull (error);
}

static void
test_another_reads (void)
{
  static const char SCRIPT[]
      = "import csv, re, sys, zipfile\n"
        "rows = list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8')))\n"
        "assert len(rows) == 60 and all(len(row) == 5 and row[4] == 'Y' for row in rows), rows[0]\n"
        "assert open(sys.argv[1], 'rb').read().count(b'\\r\\n') == 60\n"
        "ods = zipfile.ZipFile(sys.argv[2])\n"
        "first = ods.infolist()[0]\n"
        "assert ods.testzip() is None and first.filename == 'mimetype' and first.compress_type == 0 and not "
        "first.extra\n"
        "assert ods.read('content.xml').count(b'<table:table-row>') == 60\n"
        "xlsx = zipfile.ZipFile(sys.argv[3])\n"
        "assert xlsx.testzip() is None and xlsx.read('xl/worksheets/sheet1.xml').count(b'<row ') == 60\n";
  g_autofree char *csv = written ("csv", 60);
  g_autofree char *ods = written ("ods", 60);
  g_autofree char *xlsx = written ("xlsx", 60);
  const char *argv[] = { "/usr/bin/python3", "-c", SCRIPT, csv, ods, xlsx, NULL };
  int status;

  g_assert_true (
      g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
}

static void
add_each (const char *name, GTestDataFunc test)
{
  for (size_t i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/table/way/%s/%s", ENDINGS[i], name);
      g_test_add_data_func (path, ENDINGS[i], test);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_each ("progress", test_progress);
  add_each ("cancel", test_cancel);
  add_each ("enough", test_enough);
  add_each ("cut-short", test_cut_short);
  add_each ("changed", test_changed);
  g_test_add_func ("/table/way/no-file", test_no_file);
  g_test_add_func ("/table/way/another-reads", test_another_reads);
  return g_test_run ();
}
