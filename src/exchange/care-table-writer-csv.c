/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-table-values.h"
#include "care-table-writer.h"

#include <string.h>

typedef struct
{
  CareTableOut *out; /* borrowed */
  GString *line;     /* owned */
} CsvWriting;

static gpointer
begin (CareTableOut *out, const char *sheet, GError **error)
{
  CsvWriting *self = g_new0 (CsvWriting, 1);

  self->out = out;
  self->line = g_string_new (NULL);
  return self;
}

/* Quoted too is what parts cells elsewhere: where a list is parted by semicolons, the rest of a cell after
 * one would be a cell of its own, and could run. */
static void
append_cell (GString *line, const char *cell)
{
  const char *sign = cell + strspn (cell, "'");
  bool guarded = care_table_runs (cell) || (sign != cell && care_table_is_sign (sign[strspn (sign, " ")]));
  size_t length = strlen (cell);
  bool quoted = guarded || strpbrk (cell, ",;|\t\"\r\n") != NULL
                || (length > 0 && (cell[0] == ' ' || cell[length - 1] == ' '));

  if (!quoted)
    {
      g_string_append_len (line, cell, (gssize)length);
      return;
    }
  g_string_append_c (line, '"');
  if (guarded)
    g_string_append_c (line, '\'');
  for (const char *quote; (quote = strchr (cell, '"')) != NULL; cell = quote + 1)
    {
      g_string_append_len (line, cell, quote + 1 - cell);
      g_string_append_c (line, '"');
    }
  g_string_append (line, cell);
  g_string_append_c (line, '"');
}

static bool
row (gpointer data, const char *const *cells, GError **error)
{
  CsvWriting *self = data;

  g_string_truncate (self->line, 0);
  for (size_t i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (self->line, ',');
      append_cell (self->line, cells[i]);
    }
  g_string_append (self->line, "\r\n");
  return care_table_out_write (self->out, self->line->str, self->line->len, error);
}

static bool
end (gpointer data, GError **error)
{
  return true;
}

static void
free_csv (gpointer data)
{
  CsvWriting *self = data;

  g_string_free (self->line, TRUE);
  g_free (self);
}

const CareTableWriting care_table_csv_writing = { begin, row, end, free_csv };
