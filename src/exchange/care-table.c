/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-table.h"

#include "care-table-private.h"

#include <string.h>

static CareTableReader
recognise (CareTableInput *input, GError **error)
{
  return care_table_read_csv;
}

/* A reader that says enough has no error, and then all went well. */
static bool
read_input (CareTableInput *input, CareTableTake take, gpointer data, GError **error)
{
  g_auto (CareTableRows) rows = { 0 };
  GError *local = NULL;
  CareTableReader reader = recognise (input, error);

  if (reader == NULL)
    return false;
  care_table_rows_init (&rows, take, data);
  reader (input, &rows, &local);
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return false;
    }
  if (!rows.enough && input->how->progress != NULL && input->told < 1)
    input->how->progress (1, input->how->progress_data);
  return true;
}

bool
care_table_read (const char *path, const CareTableHow *how, CareTableTake take, gpointer data, GError **error)
{
  g_auto (CareTableInput) input = { 0 };

  g_return_val_if_fail (path != NULL && take != NULL, false);

  return care_table_input_open (&input, path, how, error) && read_input (&input, take, data, error);
}

bool
care_table_read_bytes (
    GBytes *content, const CareTableHow *how, CareTableTake take, gpointer data, GError **error)
{
  g_auto (CareTableInput) input = { 0 };

  g_return_val_if_fail (content != NULL && take != NULL, false);

  care_table_input_open_bytes (&input, content, how);
  return read_input (&input, take, data, error);
}

char **
care_table_sheets (const char *path, GError **error)
{
  g_auto (CareTableInput) input = { 0 };
  static const char *const ONE[] = { "", NULL };

  g_return_val_if_fail (path != NULL, NULL);

  if (!care_table_input_open (&input, path, NULL, error))
    return NULL;
  return g_strdupv ((char **)ONE);
}
