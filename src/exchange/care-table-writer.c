/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-table-writer.h"

struct CareTableWriter
{
  CareTableOut *out;               /* owned */
  const CareTableWriting *writing; /* borrowed */
  gpointer self;                   /* owned, by writing */
  bool refused;                    /* something went wrong */
};

static const CareTableWriting *const WRITINGS[] = {
  [CARE_TABLE_CSV] = &care_table_csv_writing,
  [CARE_TABLE_ODS] = &care_table_csv_writing,
  [CARE_TABLE_XLSX] = &care_table_csv_writing,
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

CareTableWriter *
care_table_writer_new (const char *path, CareTableKind kind, const char *sheet, GError **error)
{
  g_return_val_if_fail (path != NULL && kind <= CARE_TABLE_XLSX, NULL);

  g_autoptr (CareTableWriter) self = g_new0 (CareTableWriter, 1);
  self->writing = WRITINGS[kind];
  self->out = care_table_out_new (path, error);
  if (self->out == NULL)
    return NULL;
  self->self = self->writing->begin (self->out, sheet != NULL ? sheet : "Sheet1", error);
  return self->self != NULL ? g_steal_pointer (&self) : NULL;
}

static bool
is_still_fine (CareTableWriter *self, GError **error)
{
  if (self->refused)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, "nothing more can be written");
  return !self->refused;
}

bool
care_table_writer_row (CareTableWriter *self, const char *const *cells, GError **error)
{
  g_return_val_if_fail (self != NULL && cells != NULL, false);

  if (!is_still_fine (self, error))
    return false;
  self->refused = !self->writing->row (self->self, cells, error);
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
