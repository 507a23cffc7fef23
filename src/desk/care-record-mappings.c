/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mappings of columns, kept as settings of the record. */
#include "care-record-figures.h"

#include "care-record-private.h"
#include "care-store-each.h"
#include "care-store-extras.h"
#include "care-wire-mapping.h"

#include <string.h>

#define KEPT "mapping:"

/* One that a newer program wrote is left where it is. */
static bool
take_mapping (const char *key, const char *value, gpointer data, GError **error)
{
  CareMapping *mapping = care_wire_mapping_from_json (value, NULL);

  if (mapping == NULL)
    return true;
  g_free (mapping->name);
  mapping->name = g_strdup (key + strlen (KEPT));
  g_ptr_array_add (data, mapping);
  return true;
}

GPtrArray *
care_record_list_mappings (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (GPtrArray) mappings = g_ptr_array_new_with_free_func ((GDestroyNotify)care_mapping_free);

  if (!care_store_each_setting (care_record_store (self), KEPT, take_mapping, mappings, error))
    return NULL;
  return g_steal_pointer (&mappings);
}

static bool
keep (CareRecord *self, const char *name, const char *value, GError **error)
{
  g_autofree char *key = g_strconcat (KEPT, name, NULL);
  CareActor actor = care_record_actor (self);

  return care_store_set_setting (care_record_store (self), &actor, key, value, error);
}

bool
care_record_save_mapping (CareRecord *self, const CareMapping *mapping, GError **error)
{
  g_return_val_if_fail (self != NULL && mapping != NULL, false);
  g_autofree char *text = care_wire_mapping_to_json (mapping);

  if (*mapping->name == '\0')
    return care_refuse (error, CARE_REFUSAL_BAD_VALUE, "name");
  return keep (self, mapping->name, text, error);
}

bool
care_record_remove_mapping (CareRecord *self, const char *name, GError **error)
{
  g_return_val_if_fail (self != NULL && name != NULL, false);
  return keep (self, name, NULL, error);
}

CareMapping *
care_record_read_mapping (CareRecord *self, const char *path_or_name, GError **error)
{
  g_return_val_if_fail (self != NULL && path_or_name != NULL, NULL);
  g_autofree char *key = g_strconcat (KEPT, path_or_name, NULL), *text = NULL;
  g_autoptr (GError) why = NULL;

  if (!g_file_test (path_or_name, G_FILE_TEST_EXISTS))
    text = care_store_get_setting (care_record_store (self), key, &why);
  if (care_failed (g_steal_pointer (&why), error))
    return NULL;
  if (text != NULL)
    return care_wire_mapping_from_json (text, error);
  g_autoptr (GBytes) content = care_read_file (path_or_name, error);
  if (content == NULL)
    return NULL;
  gsize length = 0;
  const char *bytes = g_bytes_get_data (content, &length);
  g_autofree char *own = g_strndup (bytes != NULL ? bytes : "", length);
  CareMapping *mapping = care_wire_mapping_from_json (own, &why);
  if (mapping == NULL)
    care_refuse_file (error, path_or_name, why);
  return mapping;
}
