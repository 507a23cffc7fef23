/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers of a hub that hold documents. */
#include "care-json.h"
#include "care-wire-fields.h"
#include "care-wire-hub-private.h"
#include "care-wire-hub.h"

#include <string.h>

static void
complain_value (CareJson *json, JsonObject *object, const char *key, const char *what)
{
  care_json_complain (json, object, key, CARE_WIRE_ERROR_BAD_VALUE, what);
}

/* The document of a row; it must be the one that the row is of. */
static CareHubDocument *
read_document (CareJson *json, JsonObject *row, const char *key, const char *id)
{
  JsonObject *object = care_json_object_or_null (json, row, key);
  g_autofree char *of = object != NULL ? care_json_id (json, object, "_id") : NULL;
  g_autofree char *rev = object != NULL ? care_json_id (json, object, "_rev") : NULL;

  if (object == NULL || !care_json_is_fine (json))
    return NULL;
  if (!g_str_equal (of, id))
    {
      complain_value (json, object, "_id", "is another one than its row's");
      return NULL;
    }
  return care_hub_document_read (object);
}

static CareHubRow *
read_row (CareJson *json, JsonObject *object, const char *id)
{
  CareHubRow *row = g_new0 (CareHubRow, 1);
  g_autofree char *key = care_json_id (json, object, "key");

  row->id = g_strdup (id);
  if (object != NULL && !g_str_equal (key, id))
    complain_value (json, object, "key", "is another one than was asked for");
  if (care_json_has (object, "error"))
    {
      g_autofree char *word = care_json_string (json, object, "error");
      if (!g_str_equal (word, "not_found"))
        complain_value (json, object, "error", "is another one than \"not_found\"");
      return row;
    }
  g_autofree char *of = care_json_id (json, object, "id");
  JsonObject *value = care_json_object (json, object, "value");
  row->rev = care_json_id (json, value, "rev");
  row->deleted = care_json_bool_or (json, value, "deleted", false);
  row->document = row->deleted ? NULL : read_document (json, object, "doc", id);
  if (object != NULL && !g_str_equal (of, id))
    complain_value (json, object, "id", "is another one than was asked for");
  if (row->document != NULL && g_strcmp0 (row->document->rev, row->rev) != 0)
    complain_value (json, object, "rev", "is another one than its document's");
  return row;
}

GPtrArray *
care_wire_read_all_docs (const char *text, const char *const *ids, GError **error)
{
  g_return_val_if_fail (text != NULL && ids != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "_all_docs");
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify)care_hub_row_free);
  JsonArray *rows = care_json_array (json, care_json_root (json), "rows");

  if (rows != NULL && care_json_length (rows) != g_strv_length ((char **)ids))
    complain_value (json, NULL, "rows", "has not a row for each document");
  for (unsigned i = 0; care_json_is_fine (json) && i < care_json_length (rows); i++)
    g_ptr_array_add (found, read_row (json, care_json_element_object (json, rows, "rows", i), ids[i]));
  return care_json_finish (json, error) ? g_steal_pointer (&found) : NULL;
}

void
care_hub_page_free (CareHubPage *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_free (self->last_seq);
  g_free (self);
}

/* Whether a is the leaf that every server shows rather than b, where both are gone: the longer history, then
 * the greater text. */
static bool
is_shown_before (const char *a, const char *b)
{
  guint64 of_a = g_ascii_strtoull (a, NULL, 10), of_b = g_ascii_strtoull (b, NULL, 10);

  return of_a != of_b ? of_a > of_b : strcmp (a, b) > 0;
}

/* A tombstone that came without its document. Servers name the leaves in any order. */
static CareHubDocument *
read_tombstone (CareJson *json, JsonObject *row, const char *id)
{
  JsonArray *changes = care_json_array (json, row, "changes");
  g_autofree char *shown = g_strdup ("");

  for (unsigned i = 0; i < care_json_length (changes); i++)
    {
      g_autofree char *rev
          = care_json_id (json, care_json_element_object (json, changes, "changes", i), "rev");
      if (is_shown_before (rev, shown))
        {
          g_free (shown);
          shown = g_steal_pointer (&rev);
        }
    }
  if (*shown == '\0')
    complain_value (json, row, "changes", "names no version");
  if (!care_json_is_fine (json))
    return NULL;
  g_autoptr (JsonObject) object = json_object_new ();
  json_object_set_string_member (object, "_id", id);
  json_object_set_string_member (object, "_rev", shown);
  json_object_set_boolean_member (object, "_deleted", TRUE);
  return care_hub_document_read (object);
}

static void
read_change (CareJson *json, JsonObject *row, CareHubPage *page)
{
  g_autofree char *id = care_json_id (json, row, "id");
  bool deleted = care_json_bool_or (json, row, "deleted", false);
  CareKind kind;

  if (!care_json_is_fine (json) || !care_kind_of_id (id, &kind))
    return;
  CareHubDocument *document = NULL;
  if (care_json_has (row, "doc"))
    document = read_document (json, row, "doc", id);
  else if (deleted)
    document = read_tombstone (json, row, id);
  else
    care_json_need (json, row, "doc");
  if (document != NULL)
    g_ptr_array_add (page->documents, document);
}

char *
care_wire_read_seq (CareJson *json, JsonObject *root)
{
  JsonNode *node = root != NULL ? json_object_get_member (root, "last_seq") : NULL;
  g_autofree char *seq = NULL;

  care_json_need (json, root, "last_seq");
  if (!care_json_is_fine (json))
    return NULL;
  bool fits = JSON_NODE_HOLDS_ARRAY (node)
              || (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) != G_TYPE_BOOLEAN);
  seq = fits ? care_fields_show (node) : NULL;
  if (seq == NULL || *seq == '\0' || !g_utf8_validate (seq, -1, NULL))
    complain_value (json, root, "last_seq", "is no place in a feed");
  return g_steal_pointer (&seq);
}

CareHubPage *
care_wire_read_changes (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "_changes");
  g_autoptr (CareHubPage) page = g_new0 (CareHubPage, 1);
  JsonObject *root = care_json_root (json);
  JsonArray *rows = care_json_array (json, root, "results");

  page->documents = g_ptr_array_new_with_free_func ((GDestroyNotify)care_hub_document_free);
  page->last_seq = care_wire_read_seq (json, root);
  page->rows = (int)care_json_length (rows);
  for (unsigned i = 0; care_json_is_fine (json) && i < care_json_length (rows); i++)
    read_change (json, care_json_element_object (json, rows, "results", i), page);
  return care_json_finish (json, error) ? g_steal_pointer (&page) : NULL;
}

/* Its own rev and those before it must be what "_revisions" begins with. */
static void
check_ancestors (CareJson *json, JsonObject *object, CareHubDocument *document)
{
  care_json_object (json, object, "_revisions");
  if (care_json_is_fine (json)
      && (document->ancestors == NULL || g_strcmp0 (document->ancestors[0], document->rev) != 0))
    complain_value (json, object, "_revisions", "does not begin with the version itself");
}

static void
read_versions (CareJson *json, JsonObject *result, GPtrArray *documents)
{
  g_autofree char *id = care_json_id (json, result, "id");
  JsonArray *versions = care_json_array (json, result, "docs");

  for (unsigned i = 0; care_json_is_fine (json) && i < care_json_length (versions); i++)
    {
      JsonObject *version = care_json_element_object (json, versions, "docs", i);
      if (!care_json_has (version, "ok"))
        continue; /* {"error"}, or {} of PouchDB: it is no longer there */
      CareHubDocument *document = read_document (json, version, "ok", id);
      if (document == NULL)
        continue;
      g_ptr_array_add (documents, document);
      check_ancestors (json, care_json_object (json, version, "ok"), document);
    }
}

/* Each document that was wanted must be spoken of, and no other. */
static void
check_spoken_of (CareJson *json, JsonArray *results, const char *const *wanted)
{
  g_autoptr (GHashTable) left = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (size_t i = 0; wanted[i] != NULL; i += 2)
    {
      g_hash_table_add (left, (gpointer)wanted[i]);
      g_hash_table_add (known, (gpointer)wanted[i]);
    }
  for (unsigned i = 0; care_json_is_fine (json) && i < care_json_length (results); i++)
    {
      JsonObject *result = care_json_element_object (json, results, "results", i);
      g_autofree char *id = care_json_id (json, result, "id");
      if (id != NULL && !g_hash_table_contains (known, id))
        complain_value (json, result, "id", "was not asked for");
      else if (id != NULL)
        g_hash_table_remove (left, id);
    }
  if (care_json_is_fine (json) && g_hash_table_size (left) > 0)
    complain_value (json, NULL, "results", "does not speak of every document");
}

GPtrArray *
care_wire_read_bulk_get (const char *text, const char *const *wanted, GError **error)
{
  g_return_val_if_fail (text != NULL && wanted != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "_bulk_get");
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify)care_hub_document_free);
  JsonArray *results = care_json_array (json, care_json_root (json), "results");

  check_spoken_of (json, results, wanted);
  for (unsigned i = 0; care_json_is_fine (json) && i < care_json_length (results); i++)
    read_versions (json, care_json_element_object (json, results, "results", i), documents);
  return care_json_finish (json, error) ? g_steal_pointer (&documents) : NULL;
}
