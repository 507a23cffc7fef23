/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-changes.h"

#include "care-json.h"

/* ["38","39"] */
static void
read_pair (CareJson *json, JsonObject *object, const char *key, const char *prefix, GPtrArray *found)
{
  JsonArray *pair = care_json_array_or_null (json, object, key);

  if (pair == NULL)
    return;
  if (care_json_length (pair) != 2)
    {
      care_json_complain (json, object, key, CARE_WIRE_ERROR_BAD_VALUE, "is not what was and what is");
      return;
    }
  g_autofree char *before = care_json_element_string (json, pair, key, 0);
  g_autofree char *after = care_json_element_string (json, pair, key, 1);
  g_autofree char *field = g_strconcat (prefix, key, NULL);
  g_ptr_array_add (found, care_difference_new (field, before, after));
}

static void
read_pairs (CareJson *json, JsonObject *root, const char *member, const char *prefix, GPtrArray *found)
{
  JsonObject *pairs = care_json_object_or_null (json, root, member);
  JsonObjectIter iter;
  const char *key;

  if (pairs == NULL)
    return;
  json_object_iter_init_ordered (&iter, pairs);
  while (json_object_iter_next_ordered (&iter, &key, NULL))
    read_pair (json, pairs, key, prefix, found);
}

static void
read_looked (CareJson *json, JsonObject *root, GPtrArray *found)
{
  JsonArray *looked = care_json_array_or_null (json, root, "looked");

  for (unsigned i = 0; i < care_json_length (looked); i++)
    {
      g_autofree char *item = care_json_element_string (json, looked, "looked", i);
      g_autofree char *field = g_strconcat ("looked/", item, NULL);
      g_ptr_array_add (found, care_difference_new (field, NULL, NULL));
    }
}

static void
read_evidence (CareJson *json, JsonObject *root, GPtrArray *found)
{
  JsonArray *files = care_json_array_or_null (json, root, "evidence");

  for (unsigned i = 0; i < care_json_length (files); i++)
    {
      JsonObject *file = care_json_element_object (json, files, "evidence", i);
      g_autofree char *name = care_json_string_or (json, file, "file_name", "");
      g_ptr_array_add (found, care_difference_new ("evidence", NULL, name));
    }
}

GPtrArray *
care_wire_changes_from_json (const char *detail, GError **error)
{
  static const char *const single[] = { "kind", "nil_reason", "version", "assignee", "deputy", "signed_by" };

  g_return_val_if_fail (detail != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (detail, -1, "event");
  JsonObject *root = care_json_root (json);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify)care_difference_free);

  read_pairs (json, root, "changed", "", found);
  for (size_t i = 0; i < G_N_ELEMENTS (single); i++)
    read_pair (json, root, single[i], "", found);
  read_pairs (json, root, "reasons", "reasons/", found);
  read_pairs (json, root, "notes", "notes/", found);
  read_looked (json, root, found);
  read_evidence (json, root, found);
  return care_json_finish (json, error) ? g_steal_pointer (&found) : NULL;
}
