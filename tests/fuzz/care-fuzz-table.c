/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fuzz-table.h"

#include "care-table.h"

#include <string.h>

#define MOST_ROWS 20000

static bool
take (const CareTableRow *row, gpointer data)
{
  int *n = data;

  g_assert_cmpint (row->line, >, 0);
  g_assert_cmpint (row->n_cells, >, 0);
  g_assert_cmpint (row->n_cells, <=, CARE_TABLE_MOST_COLUMNS);
  for (int i = 0; i < row->n_cells; i++)
    {
      g_assert_nonnull (row->cells[i]);
      g_assert_cmpuint (strlen (row->cells[i]), <=, CARE_TABLE_MOST_CELL);
      g_assert_true (g_utf8_validate (row->cells[i], -1, NULL));
    }
  g_assert_cmpstr (row->cells[row->n_cells - 1], !=, "");
  g_assert_null (row->cells[row->n_cells]);
  return ++*n < MOST_ROWS;
}

void
care_fuzz_read_table (const guint8 *bytes, size_t length)
{
  g_autoptr (GBytes) content = g_bytes_new_static (bytes, length);
  g_autoptr (GError) error = NULL;
  int n = 0;
  bool fine = care_table_read_bytes (content, NULL, take, &n, &error);

  g_assert_true (fine == (error == NULL));
}
