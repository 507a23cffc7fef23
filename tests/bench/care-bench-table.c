/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes to read a table of others, and how much memory. `make FILE [ROWS]` writes one of the
 * shape of the CQC's care directory with filters: 122 columns, of which about half are mostly empty. `read
 * FILE` prints read_ms, rows, cells and peak_kb; `values FOLDER` writes and reads 250,000 values as CSV:
 * write_ms, back_ms. */
#include "care-table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COLUMNS 122
#define PLAIN_COLUMNS 59 /* those before the columns of "Y" */
#define VALUE_ROWS 2500
#define VALUE_COLUMNS 100

typedef struct
{
  int64_t rows, cells, bytes;
} Count;

static bool
count (const CareTableRow *row, gpointer data)
{
  Count *self = data;

  self->rows++;
  self->cells += row->n_cells;
  for (int i = 0; i < row->n_cells; i++)
    self->bytes += (int64_t)strlen (row->cells[i]);
  return true;
}

static void
must (bool fine, GError *error)
{
  if (fine)
    return;
  fprintf (stderr, "%s\n", error != NULL ? error->message : "?");
  exit (1);
}

/* What stands in a column of the directory, by what its heading would ask for. */
static char *
cell (GRand *rand, int row, int column)
{
  static const char *const WORDS[] = { "Elm",
                                       "House",
                                       "Care",
                                       "Oak",
                                       "Lodge",
                                       "Road",
                                       "Maidstone",
                                       "Kent",
                                       "Limited",
                                       "South East",
                                       "Adult social care",
                                       "Good",
                                       "Residential",
                                       "Street" };

  if (column == 0 || column == 37)
    return g_strdup_printf ("1-%d", 100000000 + row * 7 + column);
  if (column >= PLAIN_COLUMNS)
    return g_strdup (g_rand_int_range (rand, 0, 100) < 12 ? "Y" : "");
  switch (column % 10)
    {
    case 1:
      return g_strdup_printf ("2010-%02d-%02d", 1 + row % 12, 1 + row % 28);
    case 2:
      return g_strdup (row % 2 == 0 ? "N" : "Y");
    case 5:
      return g_strdup_printf ("01622 %06d", g_rand_int_range (rand, 0, 999999));
    case 8:
      return g_strdup_printf ("%d.%06d", g_rand_int_range (rand, 50, 55), g_rand_int_range (rand, 1, 999999));
    case 9:
      return g_strdup_printf ("%d", g_rand_int_range (rand, 0, 90));
    default:
      return g_strdup_printf ("%s %s %d", WORDS[g_rand_int_range (rand, 0, G_N_ELEMENTS (WORDS))],
                              WORDS[g_rand_int_range (rand, 0, G_N_ELEMENTS (WORDS))], row % 97);
    }
}

static void
make (const char *path, int rows)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GError) error = NULL;
  g_autoptr (CareTableWriter) writer
      = care_table_writer_new (path, care_table_kind_of_path (path), "HSCA_Active_Locations", &error);

  must (writer != NULL, error);
  for (int row = 0; row <= rows; row++)
    {
      char *cells[COLUMNS + 1] = { NULL };

      for (int column = 0; column < COLUMNS; column++)
        cells[column]
            = row == 0 ? g_strdup_printf ("Service type - column %d", column) : cell (rand, row, column);
      must (care_table_writer_row (writer, (const char *const *)cells, &error), error);
      for (int column = 0; column < COLUMNS; column++)
        g_free (cells[column]);
    }
  must (care_table_writer_close (writer, &error), error);
}

static double
read_table (const char *path, Count *found)
{
  g_autoptr (GError) error = NULL;
  int64_t start = g_get_monotonic_time ();

  must (care_table_read (path, NULL, count, found, &error), error);
  return (double)(g_get_monotonic_time () - start) / 1000;
}

/* The most memory this process has had, as the kernel counts it. */
static int64_t
peak_kb (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL)
      || (line = strstr (status, "VmHWM:")) == NULL)
    return 0;
  return g_ascii_strtoll (line + strlen ("VmHWM:"), NULL, 10);
}

static void
values (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "values.csv", NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_autoptr (GError) error = NULL;
  Count found = { 0 };
  int64_t start = g_get_monotonic_time ();
  g_autoptr (CareTableWriter) writer = care_table_writer_new (path, CARE_TABLE_CSV, NULL, &error);

  must (writer != NULL, error);
  for (int row = 0; row < VALUE_ROWS; row++)
    {
      char texts[VALUE_COLUMNS][16];
      const char *cells[VALUE_COLUMNS + 1] = { NULL };

      for (int column = 0; column < VALUE_COLUMNS; column++)
        {
          g_snprintf (texts[column], sizeof texts[column], "%d", g_rand_int_range (rand, 0, 1000));
          cells[column] = texts[column];
        }
      must (care_table_writer_row (writer, cells, &error), error);
    }
  must (care_table_writer_close (writer, &error), error);
  printf ("write_ms %.2f\n", (double)(g_get_monotonic_time () - start) / 1000);
  printf ("back_ms %.2f\n", read_table (path, &found));
  printf ("values %d\n", (int)found.cells);
}

int
main (int argc, char **argv)
{
  Count found = { 0 };

  if (argc >= 3 && g_str_equal (argv[1], "make"))
    make (argv[2], argc > 3 ? (int)g_ascii_strtoll (argv[3], NULL, 10) : 50000);
  else if (argc >= 3 && g_str_equal (argv[1], "values"))
    values (argv[2]);
  else if (argc >= 3 && g_str_equal (argv[1], "read"))
    {
      printf ("read_ms %.1f\n", read_table (argv[2], &found));
      printf ("rows %d\ncells %d\npeak_kb %d\n", (int)found.rows, (int)found.cells, (int)peak_kb ());
    }
  else
    return 2;
  return 0;
}
