/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-body.h"

gpointer
care_store_read_body (const char *body, CareBodyReader reader, GError **error)
{
  g_autoptr (GError) why = NULL;
  gpointer record = reader (body, &why);

  if (record == NULL)
    g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT, "a record is damaged: %s",
                 why != NULL ? why->message : "it cannot be read");
  return record;
}

gpointer
care_store_find_body (CareStore *self, CareRows *rows, CareBodyReader reader, GError **error)
{
  g_autoptr (CareRows) own = rows;

  if (own == NULL || care_store_next (self, own, error) <= 0)
    return NULL;
  return care_store_read_body (care_rows_text (own, 0), reader, error);
}

GPtrArray *
care_store_list_bodies (
    CareStore *self, CareRows *rows, CareBodyReader reader, GDestroyNotify free_one, GError **error)
{
  g_autoptr (CareRows) own = rows;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (free_one);
  int found = -1;

  while (own != NULL && (found = care_store_next (self, own, error)) > 0)
    {
      gpointer record = care_store_read_body (care_rows_text (own, 0), reader, error);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return found == 0 ? g_steal_pointer (&records) : NULL;
}
