/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-courier-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

static JsonNode *
parse (const char *text)
{
  JsonNode *node = json_from_string (text, NULL);

  g_assert_nonnull (node);
  return node;
}

static JsonObject *
holder_of (JsonObject *record, const char *field)
{
  return strchr (field, '.') != NULL ? json_object_get_object_member (record, "answers") : record;
}

char *
record_field (const char *record, const char *field)
{
  if (record == NULL)
    return NULL;
  g_autoptr (JsonNode) root = parse (record);
  JsonObject *holder = holder_of (json_node_get_object (root), field);
  JsonNode *value = holder != NULL ? json_object_get_member (holder, field) : NULL;

  if (value == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING)
    return g_strdup (json_node_get_string (value));
  return json_to_string (value, FALSE);
}

char *
record_with (CareKind kind, const char *record, const char *field, const char *value)
{
  g_autoptr (JsonNode) root = parse (record);
  g_autoptr (GError) error = NULL;
  bool number = *value != '\0' && strspn (value, "0123456789") == strlen (value);
  JsonObject *holder = holder_of (json_node_get_object (root), field);

  if (number)
    json_object_set_int_member (holder, field, g_ascii_strtoll (value, NULL, 10));
  else
    json_object_set_string_member (holder, field, value);
  g_autofree char *text = json_to_string (root, FALSE);
  char *canonical = care_wire_canonical (kind, text, &error);
  g_assert_no_error (error);
  return canonical;
}

CareHubRow *
hub_row (World *world, const char *id)
{
  const char *const ids[] = { id, NULL };
  g_autofree char *keys = care_wire_keys (ids);
  g_autoptr (CareHubAnswer) answer
      = care_model_hub_look (world->hub, "POST", "_all_docs?include_docs=true&conflicts=true", keys);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = care_wire_read_all_docs (answer->text, ids, &error);

  g_assert_no_error (error);
  return g_ptr_array_steal_index (rows, 0);
}

char *
hub_rev (World *world, const char *id)
{
  CareHubRow *row = hub_row (world, id);
  char *rev = g_strdup (row->rev);

  care_hub_row_free (row);
  return rev;
}

char *
hub_field (World *world, const char *id, const char *field)
{
  CareHubRow *row = hub_row (world, id);
  char *value = row->document != NULL ? record_field (row->document->record, field) : NULL;

  care_hub_row_free (row);
  return value;
}

char *
hub_raw (World *world, const char *id)
{
  g_autofree char *escaped = g_uri_escape_string (id, NULL, false);
  g_autoptr (CareHubAnswer) answer = care_model_hub_look (world->hub, "GET", escaped, NULL);

  g_assert_cmpuint (answer->status, ==, 200);
  return g_strdup (answer->text);
}

static JsonNode *
read_feed (CareModelHub *hub)
{
  g_autoptr (CareHubAnswer) answer
      = care_model_hub_look (hub, "GET", "_changes?since=0&limit=100000&style=all_docs", NULL);

  return parse (answer->text);
}

int
hub_count (World *world, const char *prefix)
{
  g_autoptr (JsonNode) root = read_feed (world->hub);
  JsonArray *results = json_object_get_array_member (json_node_get_object (root), "results");
  int count = 0;

  for (guint i = 0; i < json_array_get_length (results); i++)
    {
      JsonObject *row = json_array_get_object_element (results, i);
      count += g_str_has_prefix (json_object_get_string_member (row, "id"), prefix)
                       && !json_object_has_member (row, "deleted")
                   ? 1
                   : 0;
    }
  return count;
}

int
hub_leaves (World *world, const char *id)
{
  CareHubRow *row = hub_row (world, id);
  int leaves = row->document != NULL ? 1 + (int)g_strv_length (row->document->conflicts) : 0;

  care_hub_row_free (row);
  return leaves;
}

void
hub_put (World *world, const char *json)
{
  g_autofree char *body = g_strdup_printf ("{\"docs\":[%s]}", json);
  g_autoptr (CareHubAnswer) answer = care_model_hub_look (world->hub, "POST", "_bulk_docs", body);

  g_assert_cmpuint (answer->status, ==, 201);
  g_assert_null (strstr (answer->text, "\"error\""));
}

/* The same document with a field changed, as a colleague elsewhere would write it. */
static char *
changed (World *world, const CareHubDocument *ground, const char *rev, const char *field, const char *value)
{
  g_autofree char *record = record_with (ground->kind, ground->record, field, value);
  g_autoptr (CareHubDocument) document = care_hub_document_new (ground->id, rev, ground->location, "Somebody",
                                                                "elsewhere", world->now, record);

  return care_hub_document_to_json (document, NULL);
}

char *
hub_write (World *world, const char *id, const char *field, const char *value)
{
  CareHubRow *row = hub_row (world, id);

  g_assert_nonnull (row->document);
  g_autofree char *json = changed (world, row->document, row->rev, field, value);
  hub_put (world, json);
  care_hub_row_free (row);
  return hub_rev (world, id);
}

static CareHubDocument *
read_version (World *world, const char *id, const char *rev)
{
  const char *const wanted[] = { id, rev, NULL };
  g_autofree char *body = care_wire_bulk_get (wanted);
  g_autoptr (CareHubAnswer) answer = care_model_hub_look (world->hub, "POST", "_bulk_get?revs=true", body);
  g_autoptr (GPtrArray) found = care_wire_read_bulk_get (answer->text, wanted, NULL);

  g_assert_nonnull (found);
  g_assert_cmpuint (found->len, ==, 1);
  return g_ptr_array_steal_index (found, 0);
}

/* Beside what is there, as clusters and databases that are replicated make them: without any 409. ground: the
 * version that it comes from. */
char *
hub_leaf (World *world, const char *id, const char *ground, const char *field, const char *value)
{
  g_autoptr (CareHubDocument) from = read_version (world, id, ground);
  int generation = (int)g_ascii_strtoll (ground, NULL, 10) + 1;
  g_autofree char *hash = g_strdup_printf ("ffff%08x", g_rand_int (world->random));
  char *rev = g_strdup_printf ("%d-%s", generation, hash);
  g_autofree char *json = changed (world, from, rev, field, value);
  g_autoptr (JsonNode) node = parse (json);
  JsonObject *tree = json_object_new ();
  JsonArray *ids = json_array_new ();

  json_array_add_string_element (ids, hash);
  for (char **one = from->ancestors; *one != NULL; one++)
    json_array_add_string_element (ids, strchr (*one, '-') + 1);
  json_object_set_int_member (tree, "start", generation);
  json_object_set_array_member (tree, "ids", ids);
  json_object_set_object_member (json_node_get_object (node), "_revisions", tree);
  g_autofree char *text = json_to_string (node, FALSE);
  g_autofree char *body = g_strdup_printf ("{\"new_edits\":false,\"docs\":[%s]}", text);
  g_autoptr (CareHubAnswer) answer = care_model_hub_look (world->hub, "POST", "_bulk_docs", body);
  g_assert_cmpuint (answer->status, ==, 201);
  return rev;
}

void
hub_delete (World *world, const char *id)
{
  g_autofree char *rev = hub_rev (world, id);
  g_autofree char *json = g_strdup_printf ("{\"_id\":\"%s\",\"_rev\":\"%s\",\"_deleted\":true}", id, rev);

  hub_put (world, json);
}
