/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-csv.h"

#include "care-csv-parser.h"

#include <csv.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef struct
{
  GPtrArray *rows;
  GPtrArray *cells;
  bool has_text; /* whether a cell of the row has any */
} Reading;

void
care_csv_row_free (CareCsvRow *row)
{
  if (row == NULL)
    return;
  g_strfreev (row->cells);
  g_free (row);
}

static void
on_cell (const char *text, size_t length, gpointer data)
{
  Reading *reading = data;

  reading->has_text = reading->has_text || length > 0;
  g_ptr_array_add (reading->cells, g_strndup (text, length));
}

static void
on_row (int line, gpointer data)
{
  Reading *reading = data;

  g_ptr_array_add (reading->cells, NULL);
  char **cells = (char **)g_ptr_array_free (reading->cells, FALSE);
  reading->cells = g_ptr_array_new ();
  if (reading->has_text)
    {
      CareCsvRow *row = g_new (CareCsvRow, 1);
      row->line = line;
      row->cells = cells;
      g_ptr_array_add (reading->rows, row);
    }
  else
    g_strfreev (cells);
  reading->has_text = false;
}

GPtrArray *
care_csv_read (const char *text, size_t length, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (length >= strlen (BYTE_ORDER_MARK) && memcmp (text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      text += strlen (BYTE_ORDER_MARK);
      length -= strlen (BYTE_ORDER_MARK);
    }
  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NOT_TEXT, "not UTF-8");
      return NULL;
    }

  Reading reading = {
    .rows = g_ptr_array_new_with_free_func ((GDestroyNotify)care_csv_row_free),
    .cells = g_ptr_array_new (),
  };
  g_autoptr (CareCsvParser) parser = care_csv_parser_new (',', on_cell, on_row, &reading);
  bool fine = care_csv_parser_feed (parser, text, length, 0, error) && care_csv_parser_finish (parser, error);
  g_ptr_array_set_free_func (reading.cells, g_free);
  g_ptr_array_unref (reading.cells);
  if (fine)
    return reading.rows;
  g_ptr_array_unref (reading.rows);
  return NULL;
}

void
care_csv_append (GString *out, const char *const *cells)
{
  g_return_if_fail (out != NULL && cells != NULL);

  for (size_t i = 0; cells[i] != NULL; i++)
    {
      const char *cell = cells[i];
      size_t length = strlen (cell);
      /* Spaces at the ends would be lost in a cell without quotes. */
      bool quoted = strpbrk (cell, ",\"\r\n") != NULL
                    || (length > 0 && (g_ascii_isspace (cell[0]) || g_ascii_isspace (cell[length - 1])));

      if (i > 0)
        g_string_append_c (out, ',');
      if (!quoted)
        {
          g_string_append (out, cell);
          continue;
        }
      size_t needed = csv_write (NULL, 0, cell, length);
      g_autofree char *written = g_malloc (needed);
      csv_write (written, needed, cell, length);
      g_string_append_len (out, written, (gssize)needed);
    }
  g_string_append (out, "\r\n");
}

int
care_csv_column (const CareCsvRow *header, const char *name)
{
  g_return_val_if_fail (header != NULL && name != NULL, -1);

  for (int i = 0; header->cells[i] != NULL; i++)
    {
      g_autofree char *cell = g_strstrip (g_strdup (header->cells[i]));
      if (g_ascii_strcasecmp (cell, name) == 0)
        return i;
    }
  return -1;
}

char *
care_csv_cell (const CareCsvRow *row, int column)
{
  g_return_val_if_fail (row != NULL, NULL);

  if (column < 0 || (guint)column >= g_strv_length (row->cells))
    return g_strdup ("");
  return g_strstrip (g_strdup (row->cells[column]));
}
