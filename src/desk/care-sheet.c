/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sheet.h"

#include "care-record-private.h"
#include "care-table.h"

CareSheet *
care_sheet_new (const char *title, const char *const *header)
{
  g_return_val_if_fail (title != NULL && header != NULL, NULL);
  CareSheet *self = g_new0 (CareSheet, 1);

  self->title = g_strdup (title);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  care_sheet_add (self, header);
  return self;
}

void
care_sheet_free (CareSheet *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
care_sheet_add (CareSheet *self, const char *const *cells)
{
  g_return_if_fail (self != NULL && cells != NULL);
  g_ptr_array_add (self->rows, g_strdupv ((char **)cells));
}

/* What no spreadsheet takes in the name of a sheet gives way, and so does what is too long for one. */
static char *
sheet_name (const char *title)
{
  g_autofree char *start = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), 31));

  return g_strdelimit (g_steal_pointer (&start), "[]:*?/\\'", ' ');
}

static bool
write_rows (const CareSheet *self, const char *path, GError **error)
{
  g_autofree char *name = sheet_name (self->title);
  g_autoptr (CareTableWriter) writer
      = care_table_writer_new (path, care_table_kind_of_path (path), name, error);

  if (writer == NULL)
    return false;
  for (guint i = 0; i < self->rows->len; i++)
    if (!care_table_writer_row (writer, self->rows->pdata[i], error))
      return false;
  return care_table_writer_close (writer, error);
}

int
care_sheet_export (const CareSheet *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, -1);

  if (write_rows (self, path, NULL))
    return (int)self->rows->len - 1;
  care_refuse (error, CARE_REFUSAL_FILE_UNWRITABLE, path);
  return -1;
}
