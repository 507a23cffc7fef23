/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A leaf beside what the hub has: as clusters and databases that are replicated make them, without any 409.
 */
#include "care-fuzz.h"

#include "care-wire-hub-document.h"

#include <json-glib/json-glib.h>
#include <string.h>

static JsonObject *
look (Fuzz *self, const char *path, JsonNode **root)
{
  g_autoptr (CareHubAnswer) answer = fuzz_look (self, "GET", path, NULL);

  *root = answer->status == 200 ? json_from_string (answer->text, NULL) : NULL;
  return *root != NULL && JSON_NODE_HOLDS_OBJECT (*root) ? json_node_get_object (*root) : NULL;
}

/* The version before the one that stands there, or that one itself. */
static JsonObject *
find_ground (Fuzz *self, const char *id, JsonNode **root)
{
  g_autoptr (JsonNode) newest = NULL;
  g_autofree char *path = g_strconcat (id, "?revs=true", NULL);
  JsonObject *document = look (self, path, &newest);

  if (document == NULL)
    return NULL;
  JsonObject *revisions = json_object_get_object_member (document, "_revisions");
  JsonArray *ids = json_object_get_array_member (revisions, "ids");
  gint64 start = json_object_get_int_member (revisions, "start");
  guint back = json_array_get_length (ids) > 1 ? (guint)fuzz_pick (self, 2) : 0;
  g_autofree char *older = g_strdup_printf ("%s?revs=true&rev=%" G_GINT64_FORMAT "-%s", id, start - back,
                                            json_array_get_string_element (ids, back));
  return look (self, older, root);
}

static char *
make_leaf (Fuzz *self, JsonObject *ground, const char *item, const char *token)
{
  JsonObject *revisions = json_object_get_object_member (ground, "_revisions");
  gint64 start = json_object_get_int_member (revisions, "start") + 1;
  g_autofree char *hash = g_strdup_printf ("%08x%08x", g_rand_int (self->random), g_rand_int (self->random));
  g_autofree char *rev = g_strdup_printf ("%" G_GINT64_FORMAT "-%s", start, hash);
  JsonObject *record = json_object_get_object_member (ground, "record");
  g_autoptr (JsonArray) ids = json_array_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_int_member (json_object_get_object_member (record, "answers"), item,
                              g_ascii_strtoll (token, NULL, 10));
  json_node_set_object (node, record);
  g_autofree char *text = json_to_string (node, FALSE);
  g_autofree char *canonical = care_wire_canonical (CARE_KIND_RETURN, text, NULL);
  g_assert_nonnull (canonical);
  g_autoptr (CareHubDocument) document
      = care_hub_document_new (json_object_get_string_member (ground, "_id"), rev,
                               json_object_get_string_member_with_default (ground, "location", NULL),
                               "Somebody", "elsewhere", self->now, canonical);
  g_autofree char *plain = care_hub_document_to_json (document, NULL);
  g_autoptr (JsonNode) whole = json_from_string (plain, NULL);
  JsonArray *before = json_object_get_array_member (revisions, "ids");
  JsonObject *tree = json_object_new ();
  json_array_add_string_element (ids, hash);
  for (guint i = 0; i < json_array_get_length (before); i++)
    json_array_add_string_element (ids, json_array_get_string_element (before, i));
  json_object_set_int_member (tree, "start", start);
  json_object_set_array_member (tree, "ids", g_steal_pointer (&ids));
  json_object_set_object_member (json_node_get_object (whole), "_revisions", tree);
  return json_to_string (whole, FALSE);
}

void
fuzz_seed_leaf (Fuzz *self, FuzzDesk *desk)
{
  g_autofree char *id
      = g_strdup_printf ("return:1-HOME%d:care-home:2026-07", fuzz_pick (self, FUZZ_LOCATIONS));
  g_autoptr (JsonNode) root = NULL;
  JsonObject *ground = find_ground (self, id, &root);

  if (ground == NULL || json_object_has_member (ground, "_deleted"))
    return;
  g_autofree char *token = g_strdup_printf ("%d", ++self->tokens);
  g_autofree char *text = json_to_string (root, FALSE);
  g_autoptr (JsonNode) parsed = json_from_string (text, NULL);
  JsonNode *record = json_object_get_member (json_node_get_object (parsed), "record");
  g_autofree char *inside = json_to_string (record, FALSE);
  g_autofree char *old = fuzz_field (inside, "ch.bed.occ");
  g_autofree char *leaf = make_leaf (self, ground, "ch.bed.occ", token);
  g_autofree char *body = g_strdup_printf ("{\"new_edits\":false,\"docs\":[%s]}", leaf);
  g_autoptr (CareHubAnswer) answer = fuzz_look (self, "POST", "_bulk_docs", body);

  g_assert_cmpint (answer->status / 100, ==, 2);
  fuzz_say (self, "  a leaf of %s: ch.bed.occ %s, was %s", id, token, old != NULL ? old : "nothing");
  fuzz_ledger_write (self->ledger, id, "ch.bed.occ", old, token);
  fuzz_ledger_lend (self->ledger, id, "ch.bed.occ", token);
}
