/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-hub-admin.h"

#include "care-json-writer.h"
#include "care-json.h"

#define RULES_ID "_design/care-returns"

bool
care_wire_is_database (const char *text)
{
  g_autoptr (CareJson) json = care_json_new (text, -1, "the database");
  JsonObject *root = care_json_root (json);

  return root != NULL && care_json_has (root, "db_name") && care_json_has (root, "update_seq");
}

bool
care_wire_is_welcome (const char *text)
{
  static const char *const servers[] = { "couchdb", "express-pouchdb", "pouchdb-server" };
  g_autoptr (CareJson) json = care_json_new (text, -1, "the server");
  JsonObject *root = care_json_root (json);

  for (size_t i = 0; root != NULL && i < G_N_ELEMENTS (servers); i++)
    if (care_json_has (root, servers[i]))
      return true;
  return false;
}

char *
care_wire_hub_rules (const char *rev, int64_t version, const char *function)
{
  g_return_val_if_fail (function != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_json_writer_begin_object (writer);
  care_json_writer_member_string (writer, "_id", RULES_ID);
  if (rev != NULL)
    care_json_writer_member_string (writer, "_rev", rev);
  care_json_writer_member_string (writer, "language", "javascript");
  care_json_writer_member_int (writer, "rules", version);
  care_json_writer_member_string (writer, "validate_doc_update", function);
  care_json_writer_end_object (writer);
  return care_json_writer_finish (writer);
}

bool
care_wire_read_hub_rules (const char *text, char **rev, int64_t *version, char **function, GError **error)
{
  g_return_val_if_fail (rev != NULL && version != NULL && function != NULL, false);
  g_autoptr (CareJson) json = care_json_new (text, -1, RULES_ID);
  JsonObject *root = care_json_root (json);
  g_autofree char *read_rev = care_json_id (json, root, "_rev");
  g_autofree char *read_function = care_json_string_or (json, root, "validate_doc_update", "");

  *version = care_json_int_or (json, root, "rules", 0);
  if (!care_json_finish (json, error))
    return false;
  *rev = g_steal_pointer (&read_rev);
  *function = g_steal_pointer (&read_function);
  return true;
}

char *
care_wire_index_name (const char *text, GError **error)
{
  g_autoptr (CareJson) json = care_json_new (text, -1, "index.json");
  g_autofree char *name = care_json_id (json, care_json_root (json), "name");

  return care_json_finish (json, error) ? g_steal_pointer (&name) : NULL;
}

bool
care_wire_has_index (const char *text, const char *name)
{
  g_return_val_if_fail (name != NULL, false);
  g_autoptr (CareJson) json = care_json_new (text, -1, "the indexes");
  JsonArray *indexes = care_json_array (json, care_json_root (json), "indexes");

  for (unsigned i = 0; i < care_json_length (indexes); i++)
    {
      JsonObject *index = care_json_element_object (json, indexes, "indexes", i);
      g_autofree char *its = care_json_string_or (json, index, "name", "");
      if (g_strcmp0 (its, name) == 0)
        return true;
    }
  return false;
}
