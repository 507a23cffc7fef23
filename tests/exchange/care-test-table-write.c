/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written as a table reads back as it was, runs nowhere, and takes the place of what was there only
 * when all of it is on the disk. */
#include "care-test-table.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

static const char *const ENDINGS[] = { "csv", "ods", "xlsx" };

static void
write_rows (const char *path, GPtrArray *rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareTableWriter) writer
      = care_table_writer_new (path, care_table_kind_of_path (path), "Returns [a] & <b>", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      care_table_writer_row (writer, rows->pdata[i], &error);
      g_assert_no_error (error);
    }
  care_table_writer_close (writer, &error);
  g_assert_no_error (error);
}

static GPtrArray *
one_row (const char *const *cells)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  g_ptr_array_add (rows, g_strdupv ((char **)cells));
  return rows;
}

static void
test_csv (void)
{
  static const char *const cells[]
      = { "plain", "a,b", "say \"x\"", "two\nlines", " space ", "",     "=1+1", "-3", "-x", "+44 1634",
          "@x",    "\tx", "'=x",       "''-x",       "'tis",    "a;=b", " =1",  "é",  NULL };
  g_autoptr (GPtrArray) rows = one_row (cells);
  g_autofree char *path = care_test_table_path ("written.csv");
  g_autofree char *text = NULL;

  write_rows (path, rows);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==,
                   "plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\" space \",,\"'=1+1\",-3,\"'-x\","
                   "\"'+44 1634\",\"'@x\",\"'\tx\",\"''=x\",\"'''-x\",'tis,\"a;=b\",\"' =1\",é\r\n");
}

typedef struct
{
  GPtrArray *expected; /* of char ** */
  guint next;
  bool ods;
} Comparing;

static bool
is_empty_row (char **cells)
{
  for (; *cells != NULL; cells++)
    if (**cells != '\0')
      return false;
  return true;
}

static bool
compare (const CareTableRow *row, gpointer data)
{
  Comparing *self = data;
  char **expected;

  while (is_empty_row (self->expected->pdata[self->next]))
    self->next++;
  expected = self->expected->pdata[self->next++];
  for (int i = 0; i < row->n_cells; i++)
    g_assert_cmpstr (row->cells[i], ==, expected[i]);
  for (guint i = (guint)row->n_cells; i < g_strv_length (expected); i++)
    g_assert_cmpstr (expected[i], ==, "");
  return true;
}

/* An end of line is a line feed in an ODS, and a number has no noughts at its end. */
static char *
random_cell (GRand *rand, const char *ending)
{
  char *text = care_test_table_random_text (rand, 8);

  if (g_str_equal (ending, "ods"))
    {
      g_autoptr (GString) plain = g_string_new (text);

      g_string_replace (plain, "\r\n", "\n", 0);
      g_string_replace (plain, "\r", "\n", 0);
      g_free (text);
      text = g_strdup (plain->str);
    }
  if (!g_str_equal (ending, "csv") && strchr (text, '.') != NULL && g_str_has_suffix (text, "0"))
    text[strlen (text) - 1] = '1';
  return text;
}

static void
test_round_trip (gconstpointer data)
{
  const char *ending = data;
  g_autofree char *name = g_strconcat ("random.", ending, NULL);
  g_autofree char *path = care_test_table_path (name);

  for (guint32 seed = 1; seed <= 40; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
      g_autoptr (GError) error = NULL;

      for (int i = g_rand_int_range (rand, 0, 30); i >= 0; i--)
        {
          g_autoptr (GPtrArray) cells = g_ptr_array_new ();

          for (int j = g_rand_int_range (rand, 0, 12); j > 0; j--)
            g_ptr_array_add (cells, random_cell (rand, ending));
          g_ptr_array_add (cells, NULL);
          g_ptr_array_add (rows, g_ptr_array_steal (cells, NULL));
        }
      /* A first line that says what parts the cells, as a header would. */
      static const char *const header[]
          = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", NULL };
      g_ptr_array_insert (rows, 0, g_strdupv ((char **)header));
      write_rows (path, rows);

      Comparing comparing = { rows, 0, false };
      care_table_read (path, NULL, compare, &comparing, &error);
      g_assert_no_error (error);
      while (comparing.next < rows->len)
        g_assert_true (is_empty_row (rows->pdata[comparing.next++]));
    }
}

/* A file may grow to 64 KB only, as if the disk were full then. */
static void
test_disk_full (gconstpointer data)
{
  const char *ending = data;
  g_autofree char *name = g_strconcat ("full.", ending, NULL);
  g_autofree char *path = care_test_table_path (name);
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GError) error = NULL;
  struct rlimit before;

  g_assert_true (g_file_set_contents (path, "what was there", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  struct rlimit small = { 65536, before.rlim_max };
  setrlimit (RLIMIT_FSIZE, &small);
  CareTableWriter *writer = care_table_writer_new (path, care_table_kind_of_path (path), NULL, NULL);
  bool fine = true;
  for (int i = 0; fine && i < 20000; i++)
    {
      g_autofree char *a = g_strdup_printf ("%08x%08x", g_rand_int (rand), g_rand_int (rand));
      const char *const cells[] = { a, a + 1, a + 2, NULL };

      fine = care_table_writer_row (writer, cells, &error);
    }
  fine = fine && care_table_writer_close (writer, &error);
  setrlimit (RLIMIT_FSIZE, &before);
  g_assert_false (fine);
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, G_IO_ERROR);
  g_assert_false (care_table_writer_close (writer, NULL));
  care_table_writer_free (writer);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "what was there");
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

static void
test_abandoned (gconstpointer data)
{
  const char *ending = data;
  g_autofree char *name = g_strconcat ("abandoned.", ending, NULL);
  g_autofree char *path = care_test_table_path (name);
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  static const char *const cells[] = { "a", NULL };
  CareTableWriter *writer = care_table_writer_new (path, care_table_kind_of_path (path), NULL, NULL);

  g_assert_true (care_table_writer_row (writer, cells, NULL));
  care_table_writer_free (writer);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

static void
test_no_folder (gconstpointer data)
{
  const char *ending = data;
  g_autofree char *name = g_strconcat ("none/there.", ending, NULL);
  g_autofree char *path = care_test_table_path (name);
  g_autoptr (GError) error = NULL;

  g_assert_null (care_table_writer_new (path, care_table_kind_of_path (path), NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
add_each (const char *name, GTestDataFunc test)
{
  for (size_t i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/table/write/%s/%s", ENDINGS[i], name);
      g_test_add_data_func (path, ENDINGS[i], test);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/write/csv/guard", test_csv);
  add_each ("round-trip", test_round_trip);
  add_each ("abandoned", test_abandoned);
  add_each ("no-folder", test_no_folder);
  add_each ("disk-full", test_disk_full);
  return g_test_run ();
}
