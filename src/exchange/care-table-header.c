/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-table-header.h"

#include <string.h>

struct CareTableHeader
{
  GPtrArray *names;    /* owned, of char *, as they stand there */
  GHashTable *columns; /* owned: folded name to column + 1 */
};

/* No-break, narrow and zero-width spaces come with what was copied from a web page. */
static bool
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xa0 || c == 0x202f || c == 0x200b || c == 0xfeff;
}

char *
care_table_header_fold (const char *name)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  bool blank = false;

  g_return_val_if_fail (name != NULL, NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_blank (c))
        {
          blank = plain->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (plain, ' ');
      blank = false;
      g_string_append_unichar (plain, c);
    }
  return g_utf8_casefold (plain->str, (gssize)plain->len);
}

static bool
has (const CareTableRow *row, const char *name)
{
  g_autofree char *wanted = care_table_header_fold (name);

  for (int i = 0; i < row->n_cells; i++)
    {
      g_autofree char *folded = care_table_header_fold (row->cells[i]);

      if (g_str_equal (folded, wanted))
        return true;
    }
  return false;
}

bool
care_table_header_is (const CareTableRow *row, const char *const *names)
{
  g_return_val_if_fail (row != NULL && names != NULL, false);

  for (; *names != NULL; names++)
    if (!has (row, *names))
      return false;
  return true;
}

CareTableHeader *
care_table_header_new (const CareTableRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  CareTableHeader *self = g_new0 (CareTableHeader, 1);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (int i = 0; i < row->n_cells; i++)
    {
      char *folded = care_table_header_fold (row->cells[i]);

      g_ptr_array_add (self->names, g_strdup (row->cells[i]));
      if (*folded == '\0' || g_hash_table_contains (self->columns, folded))
        g_free (folded);
      else
        g_hash_table_insert (self->columns, folded, GINT_TO_POINTER (i + 1));
    }
  return self;
}

void
care_table_header_free (CareTableHeader *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->columns);
  g_free (self);
}

int
care_table_header_column (const CareTableHeader *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, -1);

  g_autofree char *folded = care_table_header_fold (name);
  return GPOINTER_TO_INT (g_hash_table_lookup (self->columns, folded)) - 1;
}

int
care_table_header_n_columns (const CareTableHeader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (int)self->names->len;
}

const char *
care_table_header_name (const CareTableHeader *self, int column)
{
  g_return_val_if_fail (self != NULL && column >= 0 && (guint)column < self->names->len, "");

  return self->names->pdata[column];
}

char *
care_table_row_text (const CareTableRow *row, int column)
{
  g_return_val_if_fail (row != NULL, NULL);

  if (column < 0 || column >= row->n_cells)
    return g_strdup ("");
  const char *start = row->cells[column];
  const char *end = start + strlen (start);
  while (start < end && is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_blank (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (start, (gsize)(end - start));
}
