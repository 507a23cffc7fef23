/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-table-writer.h"

#include <string.h>

#define MOST_ROWS 1048576 /* of a sheet, in Excel and in LibreOffice */

struct CareTableWriter
{
  CareTableOut *out;               /* owned */
  const CareTableWriting *writing; /* borrowed */
  gpointer self;                   /* owned, by writing */
  bool refused;                    /* something went wrong */
  CareTableKind kind;
  int64_t n_rows;
};

static const CareTableWriting *const WRITINGS[] = {
  [CARE_TABLE_CSV] = &care_table_csv_writing,
  [CARE_TABLE_ODS] = &care_table_ods_writing,
  [CARE_TABLE_XLSX] = &care_table_xlsx_writing,
};

CareTableKind
care_table_kind_of_path (const char *path)
{
  g_return_val_if_fail (path != NULL, CARE_TABLE_CSV);

  g_autofree char *lower = g_ascii_strdown (path, -1);
  return g_str_has_suffix (lower, ".ods")    ? CARE_TABLE_ODS
         : g_str_has_suffix (lower, ".xlsx") ? CARE_TABLE_XLSX
                                             : CARE_TABLE_CSV;
}

/* Excel takes no more than 31 characters, and none of these. */
static char *
sheet_name (const char *wanted)
{
  g_autofree char *plain = g_strdelimit (g_strdup (wanted != NULL ? wanted : ""), "[]:*?/\\'", ' ');
  g_autofree char *short_one = g_utf8_substring (plain, 0, MIN (g_utf8_strlen (plain, -1), 31));

  g_strstrip (short_one);
  return *short_one != '\0' ? g_steal_pointer (&short_one) : g_strdup ("Sheet1");
}

CareTableWriter *
care_table_writer_new (const char *path, CareTableKind kind, const char *sheet, GError **error)
{
  g_return_val_if_fail (path != NULL && kind <= CARE_TABLE_XLSX, NULL);

  g_autoptr (CareTableWriter) self = g_new0 (CareTableWriter, 1);
  g_autofree char *name = sheet_name (sheet);
  self->kind = kind;
  self->writing = WRITINGS[kind];
  self->out = care_table_out_new (path, error);
  if (self->out == NULL)
    return NULL;
  self->self = self->writing->begin (self->out, name, error);
  return self->self != NULL ? g_steal_pointer (&self) : NULL;
}

static bool
is_still_fine (CareTableWriter *self, GError **error)
{
  if (self->refused)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, "nothing more can be written");
  return !self->refused;
}

/* What is written can be read again, by us and by others. */
static bool
is_within_bounds (CareTableWriter *self, const char *const *cells, GError **error)
{
  size_t n = 0;
  size_t length = 0;
  bool fine = self->kind == CARE_TABLE_CSV || self->n_rows < MOST_ROWS;

  for (; fine && cells[n] != NULL; n++)
    {
      size_t cell = strlen (cells[n]);

      length += cell;
      fine = cell <= CARE_TABLE_MOST_CELL / 2;
    }
  if (!fine || n > CARE_TABLE_MOST_COLUMNS || length > CARE_TABLE_MOST_ROW / 2)
    g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_TOO_BIG,
                         "more than such a file holds");
  return fine && n <= CARE_TABLE_MOST_COLUMNS && length <= CARE_TABLE_MOST_ROW / 2;
}

bool
care_table_writer_row (CareTableWriter *self, const char *const *cells, GError **error)
{
  g_return_val_if_fail (self != NULL && cells != NULL, false);

  if (!is_still_fine (self, error))
    return false;
  self->refused = !is_within_bounds (self, cells, error) || !self->writing->row (self->self, cells, error);
  self->n_rows++;
  return !self->refused;
}

bool
care_table_writer_close (CareTableWriter *self, GError **error)
{
  g_return_val_if_fail (self != NULL, false);

  if (!is_still_fine (self, error))
    return false;
  self->refused = true;
  return self->writing->end (self->self, error) && care_table_out_finish (self->out, error);
}

void
care_table_writer_free (CareTableWriter *self)
{
  if (self == NULL)
    return;
  if (self->self != NULL)
    self->writing->free (self->self);
  care_table_out_free (self->out);
  g_free (self);
}
