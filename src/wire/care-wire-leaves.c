/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-leaves.h"

#include "care-json.h"
#include "care-kind.h"
#include "care-wire-hub-private.h"

void
care_hub_leaves_free (CareHubLeaves *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_strfreev (self->revs);
  g_free (self);
}

static CareHubLeaves *
read_leaves (CareJson *json, JsonObject *row)
{
  CareHubLeaves *leaves = g_new0 (CareHubLeaves, 1);
  JsonArray *changes = care_json_array (json, row, "changes");
  g_autoptr (GStrvBuilder) revs = g_strv_builder_new ();

  leaves->id = care_json_id (json, row, "id");
  if (changes != NULL && care_json_length (changes) == 0)
    care_json_complain (json, row, "changes", CARE_WIRE_ERROR_BAD_VALUE, "names no version");
  for (unsigned i = 0; i < care_json_length (changes); i++)
    {
      JsonObject *leaf = care_json_element_object (json, changes, "changes", i);
      g_autofree char *rev = care_json_id (json, leaf, "rev");
      if (rev != NULL)
        g_strv_builder_add (revs, rev);
    }
  leaves->revs = g_strv_builder_end (revs);
  return leaves;
}

GPtrArray *
care_wire_read_leaves (const char *text, char **last_seq, int *rows, GError **error)
{
  g_return_val_if_fail (text != NULL && last_seq != NULL && rows != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "_changes");
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify)care_hub_leaves_free);
  JsonObject *root = care_json_root (json);
  JsonArray *results = care_json_array (json, root, "results");
  g_autofree char *seq = care_wire_read_seq (json, root);
  CareKind kind;

  for (unsigned i = 0; i < care_json_length (results); i++)
    {
      CareHubLeaves *leaves = read_leaves (json, care_json_element_object (json, results, "results", i));
      if (leaves->id != NULL && care_kind_of_id (leaves->id, &kind))
        g_ptr_array_add (found, leaves);
      else
        care_hub_leaves_free (leaves);
    }
  *rows = (int)care_json_length (results);
  if (!care_json_finish (json, error))
    return NULL;
  *last_seq = g_steal_pointer (&seq);
  return g_steal_pointer (&found);
}
