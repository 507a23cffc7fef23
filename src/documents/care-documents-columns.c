/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-documents-columns.h"

/* What rounding leaves goes to the last. */
GArray *
care_documents_columns (const CareBlock *table, int measure)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (int));
  int64_t sum = 0;
  int left = measure;

  for (unsigned i = 0; i < table->widths->len; i++)
    sum += g_array_index (table->widths, int, i);
  for (unsigned i = 0; i < table->widths->len; i++)
    {
      int64_t share = (int64_t)measure * g_array_index (table->widths, int, i) / sum;
      int width = i + 1 < table->widths->len ? (int)share : left;

      left -= width;
      g_array_append_val (columns, width);
    }
  return columns;
}
