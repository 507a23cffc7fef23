/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cell grid stands on and that needs no display: texts of the clipboard, and where cells lie. */
#include "care-cell-geometry.h"
#include "care-cell-small.h"
#include "care-cell-text.h"

static void
assert_cells (const char *text, int n_rows, int n_columns, const char *joined)
{
  g_autoptr (CareCellText) cells = care_cell_text_parse (text);
  g_autoptr (GString) all = g_string_new (NULL);

  for (int row = 0; row < cells->n_rows; row++)
    for (int column = 0; column < cells->n_columns; column++)
      g_string_append_printf (all, "[%s]", care_cell_text_get (cells, row, column));
  g_assert_cmpstr (all->str, ==, joined);
  g_assert_cmpint (cells->n_rows, ==, n_rows);
  g_assert_cmpint (cells->n_columns, ==, n_columns);
}

static void
test_parses (void)
{
  assert_cells ("", 0, 0, "");
  assert_cells ("38", 1, 1, "[38]");
  assert_cells ("1\t2\r\n3\t4\r\n", 2, 2, "[1][2][3][4]");
  assert_cells ("1\t2\n3", 2, 2, "[1][2][3][]");
  assert_cells ("1\t\n\n\t4\n", 3, 2, "[1][][][][][4]");
  assert_cells ("\"a\tb\"\t\"two\nlines\"\n\"say \"\"no\"\"\"", 2, 2, "[a\tb][two\nlines][say \"no\"][]");
  /* A quote that is only a letter. */
  assert_cells ("5\" pipe\t\"open\n2", 2, 2, "[5\" pipe][\"open][2][]");
  assert_cells ("\"a\"b\tc", 1, 2, "[\"a\"b][c]");
  assert_cells ("\"", 1, 1, "[\"]");
  assert_cells ("1\r2", 2, 1, "[1][2]");
}

static void
test_writes (void)
{
  static const char *const cells[] = { "plain", "a\tb", "two\nlines", "say \"no\"", "" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CareCellText) back = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      if (i > 0)
        g_string_append_c (text, '\t');
      care_cell_text_append (text, cells[i]);
    }
  back = care_cell_text_parse (text->str);
  g_assert_cmpint (back->n_rows, ==, 1);
  for (size_t i = 0; i < G_N_ELEMENTS (cells); i++)
    g_assert_cmpstr (care_cell_text_get (back, 0, (int)i), ==, cells[i]);
}

static void
test_lies (void)
{
  const int widths[] = { 50, 70, 60 };
  const int titles[] = { 200, 80 };
  CareCellGeometry geometry = { .row_height = 26, .head_height = 40 };
  int first, end;

  care_cell_geometry_set (&geometry, 100, 3, widths, 2, titles);
  g_assert_cmpint (care_cell_geometry_column_at (&geometry, -1), ==, -1);
  g_assert_cmpint (care_cell_geometry_column_at (&geometry, 0), ==, 0);
  g_assert_cmpint (care_cell_geometry_column_at (&geometry, 49.5), ==, 0);
  g_assert_cmpint (care_cell_geometry_column_at (&geometry, 50), ==, 1);
  g_assert_cmpint (care_cell_geometry_column_at (&geometry, 180), ==, 3);
  g_assert_cmpint (care_cell_geometry_row_at (&geometry, 26 * 99 + 25), ==, 99);
  g_assert_cmpint (care_cell_geometry_row_at (&geometry, 1e9), ==, 100);
  care_cell_geometry_rows_in (&geometry, 13, 52, &first, &end);
  g_assert_cmpint (first, ==, 0);
  g_assert_cmpint (end, ==, 3);
  care_cell_geometry_rows_in (&geometry, 0, 0, &first, &end);
  g_assert_cmpint (first, ==, end);
  care_cell_geometry_columns_in (&geometry, 60, 1000, &first, &end);
  g_assert_cmpint (first, ==, 1);
  g_assert_cmpint (end, ==, 3);
  /* Little room: the first title shrinks, then the second goes. */
  care_cell_geometry_fit_titles (&geometry, titles, 400, 90);
  g_assert_cmpint (care_cell_geometry_titles_width (&geometry), ==, 280);
  care_cell_geometry_fit_titles (&geometry, titles, 200, 90);
  g_assert_cmpint (geometry.title_edges[1], ==, 120);
  g_assert_cmpint (care_cell_geometry_titles_width (&geometry), ==, 200);
  care_cell_geometry_fit_titles (&geometry, titles, 150, 90);
  g_assert_cmpint (geometry.title_edges[1], ==, 150);
  g_assert_cmpint (care_cell_geometry_titles_width (&geometry), ==, 150);
  care_cell_geometry_set_width (&geometry, 1, 100);
  g_assert_cmpint (care_cell_geometry_body_width (&geometry), ==, 210);
  care_cell_geometry_clear (&geometry);
}

static void
test_shows (void)
{
  g_assert_cmpfloat_with_epsilon (care_cell_geometry_show (100, 50, 120, 140), 100, 0.5);
  g_assert_cmpfloat_with_epsilon (care_cell_geometry_show (100, 50, 90, 110), 90, 0.5);
  g_assert_cmpfloat_with_epsilon (care_cell_geometry_show (100, 50, 140, 170), 120, 0.5);
  g_assert_cmpfloat_with_epsilon (care_cell_geometry_show (100, 50, 200, 300), 200, 0.5);
}

/* A hundred thousand rows in four hundred pixels. */
static void
test_lies_low (void)
{
  const int widths[] = { 50 };
  CareCellGeometry geometry = { .row_height = 0.004, .head_height = 40 };
  int first, end;

  care_cell_geometry_set (&geometry, 100000, 1, widths, 0, widths);
  g_assert_cmpfloat (care_cell_geometry_body_height (&geometry), <=, 400.01);
  g_assert_cmpint (care_cell_geometry_row_at (&geometry, 0), ==, 0);
  g_assert_cmpint (care_cell_geometry_row_at (&geometry, 200), ==, 50000);
  care_cell_geometry_rows_in (&geometry, 0, 400, &first, &end);
  g_assert_cmpint (first, ==, 0);
  g_assert_cmpint (end, >, 99000);
  care_cell_geometry_clear (&geometry);
}

/* Equal neighbours are drawn as one, and a gap parts nothing that is not parted. */
static void
test_runs (void)
{
  const uint8_t states[] = { CARE_CELL_ON_TIME, CARE_CELL_ON_TIME, CARE_CELL_MISSED,
                             CARE_CELL_ON_TIME, CARE_CELL_OPEN,    CARE_CELL_OPEN };
  CareCellRun runs[G_N_ELEMENTS (states)];
  int n = care_cell_small_runs (states, G_N_ELEMENTS (states), runs);
  int covered = 0;

  g_assert_cmpint (n, ==, 4);
  for (int i = 0; i < n; i++)
    {
      g_assert_cmpint (runs[i].first, ==, covered);
      covered = runs[i].end;
      for (int column = runs[i].first; column < runs[i].end; column++)
        g_assert_cmpint (runs[i].state, ==, states[column]);
    }
  g_assert_cmpint (covered, ==, G_N_ELEMENTS (states));
  g_assert_cmpint (care_cell_small_runs (states, 0, runs), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/cell-parts/parses", test_parses);
  g_test_add_func ("/app/cell-parts/writes", test_writes);
  g_test_add_func ("/app/cell-parts/lies", test_lies);
  g_test_add_func ("/app/cell-parts/lies-low", test_lies_low);
  g_test_add_func ("/app/cell-parts/runs", test_runs);
  g_test_add_func ("/app/cell-parts/shows", test_shows);
  return g_test_run ();
}
