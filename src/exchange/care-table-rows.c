/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-table-private.h"

/* What may be handed on again, in bytes and cells: few bytes of a spreadsheet can say that a cell or a row is
 * there a million times. */
#define MOST_AGAIN ((int64_t)64 * 1024 * 1024)

void
care_table_rows_init (CareTableRows *self, CareTableTake take, gpointer data)
{
  *self = (CareTableRows){
    .take = take,
    .data = data,
    .text = g_string_new (NULL),
    .at = g_array_new (FALSE, FALSE, sizeof (guint)),
    .cells = g_ptr_array_new (),
  };
  care_table_rows_begin (self);
}

void
care_table_rows_clear (CareTableRows *self)
{
  if (self->text == NULL)
    return;
  g_string_free (g_steal_pointer (&self->text), TRUE);
  g_clear_pointer (&self->at, g_array_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
}

void
care_table_rows_begin (CareTableRows *self)
{
  g_string_truncate (self->text, 0);
  g_string_append_c (self->text, '\0');
  g_array_set_size (self->at, 0);
}

static bool
too_big (const char *what, GError **error)
{
  g_set_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_TOO_BIG, "more %s than can be read", what);
  return false;
}

bool
care_table_rows_add (
    CareTableRows *self, int64_t column, int64_t repeated, const char *text, size_t length, GError **error)
{
  guint start = (guint)self->text->len;
  guint none = 0;

  if (length == 0)
    return true;
  if (column < 0 || repeated < 1 || column + repeated > CARE_TABLE_MOST_COLUMNS)
    return too_big ("columns", error);
  if (length > CARE_TABLE_MOST_CELL || self->text->len + length > CARE_TABLE_MOST_ROW)
    return too_big ("text in a row", error);

  self->again += (repeated - 1) * ((int64_t)length + 1);
  if (self->again > MOST_AGAIN)
    return too_big ("cells", error);
  g_string_append_len (self->text, text, (gssize)length);
  g_string_append_c (self->text, '\0');
  while (self->at->len < column)
    g_array_append_val (self->at, none);
  for (int64_t i = column; i < column + repeated; i++)
    if (i < self->at->len)
      g_array_index (self->at, guint, i) = start;
    else
      g_array_append_val (self->at, start);
  return true;
}

bool
care_table_rows_end (CareTableRows *self, int64_t line, int64_t repeated, GError **error)
{
  guint n = self->at->len; /* the last one has text: an empty one is not added */

  if (n == 0)
    return true;
  g_ptr_array_set_size (self->cells, 0);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->cells, self->text->str + g_array_index (self->at, guint, i));
  g_ptr_array_add (self->cells, NULL);

  for (int64_t i = 0; i < repeated && !self->enough; i++)
    {
      CareTableRow row = { (int)MIN (line + i, G_MAXINT), (int)n, (const char *const *)self->cells->pdata };

      self->again += i > 0 ? (int64_t)self->text->len + n : 0;
      if (self->again > MOST_AGAIN)
        return too_big ("rows", error);
      self->n_rows++;
      self->enough = !self->take (&row, self->data);
    }
  return !self->enough;
}
