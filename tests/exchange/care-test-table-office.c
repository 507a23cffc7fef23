/* SPDX-License-Identifier: GPL-3.0-or-later */
/* LibreOffice beside our tables: what it makes of a sheet of every kind of cell as ODS and XLSX is read, and
 * in what we wrote it runs nothing and finds every text as it was. */
#include "care-test-table.h"

#include <stdio.h>
#include <string.h>

static const char EXPECTED[] = "1:Text|a   bc & <d>|two\nlines|span, link|commented|007/"
                               "2:Numbers|45330.384|-3|0.000015|1234567890123|0.25|12.5|0.1/"
                               "3:Dates|2026-03-01|2026-03-01T10:30:15|14:30:00|1999-12-31/"
                               "4:Others|true|false|#DIV/0!|ab|42/"
                               "8:||7|7|7/9:||7|7|7/10:wide||after";

static const char *const CELLS[] = { "=1+1", "+44 1634",   "-x",  "@SUM(1)", "-3",   "0.25", "007",
                                     "a  b", "two\nlines", " x ", "<&\">",   "'tis", NULL };

/* A profile of its own, so that no other LibreOffice of this user is asked to do it. */
static void
convert (const char *format, const char *first, const char *second)
{
  g_autofree char *folder = care_test_table_path ("office");
  g_autofree char *profile = g_strconcat ("-env:UserInstallation=file://", folder, "/profile", NULL);
  const char *argv[]
      = { "soffice", profile, "--headless", "--convert-to", format, "--outdir", folder, first, second, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **)argv, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static void
test_reads (gconstpointer data)
{
  const char *format = data;
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "sheets", "everything.fods", NULL);
  g_autofree char *name = g_strconcat ("office/everything.", format, NULL);
  g_autofree char *path = care_test_table_path (name);
  g_autoptr (GError) error = NULL;

  convert (format, source, NULL);
  g_autofree char *seen = care_test_table_read (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (seen, ==, EXPECTED);

  g_auto (GStrv) sheets = care_table_sheets (path, &error);
  g_assert_no_error (error);
  g_autofree char *names = g_strjoinv ("|", sheets);
  g_assert_cmpstr (names, ==, "Empty|Notes|Every kind|Second");
  g_autofree char *hidden = care_test_table_read (path, "notes", &error);
  g_assert_cmpstr (hidden, ==, "1:hidden");
}

static char *
write_cells (const char *name)
{
  char *path = care_test_table_path (name);
  g_autoptr (CareTableWriter) writer = care_table_writer_new (
      path, care_table_kind_of_path (path), "Returns [of] all: the homes of the group", NULL);

  g_assert_true (care_table_writer_row (writer, CELLS, NULL));
  g_assert_true (care_table_writer_close (writer, NULL));
  return path;
}

static void
test_spreadsheets_run_nothing (void)
{
  g_autofree char *ods = write_cells ("ours-ods.ods");
  g_autofree char *xlsx = write_cells ("ours-xlsx.xlsx");
  static const char *const NAMES[] = { "office/ours-ods.csv", "office/ours-xlsx.csv" };

  convert ("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true", ods, xlsx);
  for (size_t i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char *path = care_test_table_path (NAMES[i]);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_cmpstr (text, ==,
                       "=1+1,+44 1634,-x,@SUM(1),-3,0.25,007,a  b,\"two\nlines\", x ,\"<&\"\">\",'tis\n");
    }
}

static void
test_csv_runs_nothing (void)
{
  g_autofree char *csv = write_cells ("ours.csv");
  g_autofree char *path = care_test_table_path ("office/ours.fods");
  g_autofree char *text = NULL;

  convert ("fods", csv, NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "=1+1"));
  g_assert_null (strstr (text, "table:formula"));
  g_assert_nonnull (strstr (text, "office:value=\"-3\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/table/office/reads/ods", "ods", test_reads);
  g_test_add_data_func ("/table/office/reads/xlsx", "xlsx", test_reads);
  g_test_add_func ("/table/office/spreadsheets-run-nothing", test_spreadsheets_run_nothing);
  g_test_add_func ("/table/office/csv-runs-nothing", test_csv_runs_nothing);
  return g_test_run ();
}
