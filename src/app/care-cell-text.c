/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-cell-text.h"

#include <string.h>

/* One cell, from at on; gives where it ends. A quote only means something where the cell begins with it. */
static const char *
read_cell (const char *at, GString *cell)
{
  if (*at == '"')
    {
      const char *begin = at++;

      while (*at != '\0' && (at[0] != '"' || at[1] == '"'))
        {
          g_string_append_c (cell, *at);
          at += *at == '"' ? 2 : 1;
        }
      if (*at == '"' && strchr ("\t\r\n", at[1]) != NULL)
        return at + 1;
      /* Never closed, or more follows: a plain text that happens to begin with a quote. */
      g_string_truncate (cell, 0);
      at = begin;
    }
  size_t length = strcspn (at, "\t\r\n");

  g_string_append_len (cell, at, (gssize)length);
  return at + length;
}

static void
free_row (gpointer row)
{
  g_ptr_array_unref (row);
}

CareCellText *
care_cell_text_parse (const char *text)
{
  CareCellText *self = g_new0 (CareCellText, 1);
  const char *at = text;

  g_return_val_if_fail (text != NULL, self);

  self->rows = g_ptr_array_new_with_free_func (free_row);
  while (*at != '\0')
    {
      GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
      bool more = true;

      g_ptr_array_add (self->rows, row);
      while (more)
        {
          g_autoptr (GString) cell = g_string_new (NULL);

          at = read_cell (at, cell);
          g_ptr_array_add (row, g_string_free (g_steal_pointer (&cell), FALSE));
          more = *at == '\t';
          at += more ? 1 : 0;
        }
      if (*at == '\r')
        at++;
      if (*at == '\n')
        at++;
      self->n_columns = MAX (self->n_columns, (int)row->len);
    }
  self->n_rows = (int)self->rows->len;
  return self;
}

void
care_cell_text_free (CareCellText *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

const char *
care_cell_text_get (const CareCellText *self, int row, int column)
{
  const GPtrArray *cells = NULL;

  g_return_val_if_fail (self != NULL && row >= 0 && row < self->n_rows && column >= 0, "");

  cells = g_ptr_array_index (self->rows, row);
  return (guint)column < cells->len ? g_ptr_array_index (cells, column) : "";
}

void
care_cell_text_append (GString *text, const char *cell)
{
  g_return_if_fail (text != NULL && cell != NULL);

  if (strpbrk (cell, "\t\r\n\"") == NULL)
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *at = cell; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *at);
    }
  g_string_append_c (text, '"');
}
