/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-fields.h"

#include "care-json-writer.h"
#include "care-json.h"

#include <string.h>

static CareFields *
fields_new (void)
{
  CareFields *self = g_new0 (CareFields, 1);

  self->members = g_ptr_array_new_with_free_func (g_free);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)json_node_unref);
  return self;
}

void
care_fields_free (CareFields *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->members);
  g_hash_table_unref (self->values);
  g_free (self);
}

/* The members of a return that are merged piece by piece. */
static const char *const parts[] = { CARE_ANSWERS, CARE_REASONS, CARE_NOTES, CARE_LOOKED };

/* The prefix of the pieces of that member, or NULL. */
static const char *
part_called (const char *member)
{
  size_t length = strlen (member);

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strncmp (parts[i], member, length) == 0 && strcmp (parts[i] + length, "/") == 0)
      return parts[i];
  return NULL;
}

/* The prefix that the name has, or NULL. */
static const char *
part_of (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (name, parts[i]))
      return parts[i];
  return NULL;
}

static void
add_member (CareFields *self, const char *name)
{
  if (!g_ptr_array_find_with_equal_func (self->members, name, g_str_equal, NULL))
    g_ptr_array_add (self->members, g_strdup (name));
}

static void
read_part (CareFields *self, const char *prefix, JsonObject *pieces)
{
  JsonObjectIter iter;
  const char *item;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, pieces);
  while (json_object_iter_next_ordered (&iter, &item, &node))
    {
      g_autofree char *name = g_strconcat (prefix, item, NULL);
      care_fields_set (self, name, node);
    }
}

CareFields *
care_fields_read (CareKind kind, const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, care_kind_to_string (kind));
  JsonObject *root = care_json_root (json);
  g_autoptr (CareFields) self = fields_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (!care_json_finish (json, error))
    return NULL;
  json_object_iter_init_ordered (&iter, root);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const char *prefix
          = kind == CARE_KIND_RETURN && JSON_NODE_HOLDS_OBJECT (node) ? part_called (name) : NULL;
      if (prefix == NULL)
        {
          care_fields_set (self, name, node);
          continue;
        }
      add_member (self, name);
      read_part (self, prefix, json_node_get_object (node));
    }
  return g_steal_pointer (&self);
}

CareFields *
care_fields_copy (const CareFields *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  CareFields *copy = fields_new ();
  GHashTableIter iter;
  gpointer name, node;

  for (unsigned i = 0; i < self->members->len; i++)
    g_ptr_array_add (copy->members, g_strdup (g_ptr_array_index (self->members, i)));
  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &name, &node))
    g_hash_table_insert (copy->values, g_strdup (name), json_node_ref (node));
  return copy;
}

JsonNode *
care_fields_get (const CareFields *self, const char *name)
{
  return self != NULL ? g_hash_table_lookup (self->values, name) : NULL;
}

static bool
is_text (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

const char *
care_fields_get_text (const CareFields *self, const char *name)
{
  JsonNode *node = care_fields_get (self, name);

  return is_text (node) ? json_node_get_string (node) : NULL;
}

bool
care_fields_is_answer (const char *name)
{
  return g_str_has_prefix (name, CARE_ANSWERS);
}

bool
care_fields_is_part (const char *name)
{
  return part_of (name) != NULL;
}

void
care_fields_set (CareFields *self, const char *name, JsonNode *node)
{
  g_return_if_fail (self != NULL && name != NULL);
  if (node == NULL)
    {
      g_hash_table_remove (self->values, name);
      return;
    }
  const char *prefix = part_of (name);
  g_autofree char *member = prefix != NULL ? g_strndup (prefix, strlen (prefix) - 1) : g_strdup (name);
  add_member (self, member);
  g_hash_table_insert (self->values, g_strdup (name), json_node_ref (node));
}

void
care_fields_set_text (CareFields *self, const char *name, const char *text)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);

  care_fields_set (self, name, node);
}

static void write_node (CareJsonWriter *writer, JsonNode *node);

static void
write_object (CareJsonWriter *writer, JsonObject *object)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  care_json_writer_begin_object (writer);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      care_json_writer_key (writer, key);
      write_node (writer, node);
    }
  care_json_writer_end_object (writer);
}

static void
write_array (CareJsonWriter *writer, JsonArray *array)
{
  care_json_writer_begin_array (writer);
  for (unsigned i = 0; i < json_array_get_length (array); i++)
    write_node (writer, json_array_get_element (array, i));
  care_json_writer_end_array (writer);
}

static void
write_node (CareJsonWriter *writer, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    write_object (writer, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    write_array (writer, json_node_get_array (node));
  else if (JSON_NODE_HOLDS_NULL (node))
    care_json_writer_null (writer);
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    care_json_writer_bool (writer, json_node_get_boolean (node));
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    care_json_writer_int (writer, json_node_get_int (node));
  else if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    care_json_writer_number (writer, json_node_get_double (node));
  else
    care_json_writer_string (writer, json_node_get_string (node));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The names of the answers (or reasons, ...) of any of these into names, by their items. */
static void
add_part (GPtrArray *names, GHashTable *seen, const char *prefix, const CareFields *const sides[3])
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name;

  for (int i = 0; i < 3; i++)
    {
      if (sides[i] == NULL)
        continue;
      g_hash_table_iter_init (&iter, sides[i]->values);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        if (g_str_has_prefix (name, prefix) && g_hash_table_add (seen, name))
          g_ptr_array_add (pieces, name);
    }
  g_ptr_array_sort (pieces, compare_names);
  for (unsigned i = 0; i < pieces->len; i++)
    g_ptr_array_add (names, g_strdup (g_ptr_array_index (pieces, i)));
}

GPtrArray *
care_fields_names (const CareFields *a, const CareFields *b, const CareFields *c)
{
  const CareFields *const sides[3] = { a, b, c };
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < 3; i++)
    for (unsigned j = 0; sides[i] != NULL && j < sides[i]->members->len; j++)
      {
        const char *name = g_ptr_array_index (sides[i]->members, j);
        if (!g_hash_table_add (seen, (gpointer)name))
          continue;
        if (care_fields_get (a, name) != NULL || care_fields_get (b, name) != NULL
            || care_fields_get (c, name) != NULL)
          g_ptr_array_add (names, g_strdup (name));
        else if (part_called (name) != NULL)
          add_part (names, seen, part_called (name), sides);
      }
  return names;
}

static void
write_part (CareJsonWriter *writer, const CareFields *self, const char *prefix)
{
  g_autoptr (GPtrArray) names = care_fields_names (self, NULL, NULL);

  care_json_writer_begin_object (writer);
  for (unsigned i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      if (!g_str_has_prefix (name, prefix))
        continue;
      care_json_writer_key (writer, name + strlen (prefix));
      write_node (writer, care_fields_get (self, name));
    }
  care_json_writer_end_object (writer);
}

char *
care_fields_to_json (const CareFields *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_json_writer_begin_object (writer);
  for (unsigned i = 0; i < self->members->len; i++)
    {
      const char *name = g_ptr_array_index (self->members, i);
      JsonNode *node = care_fields_get (self, name);
      const char *prefix = node == NULL ? part_called (name) : NULL;
      if (node == NULL && prefix == NULL)
        continue;
      care_json_writer_key (writer, name);
      if (prefix != NULL)
        write_part (writer, self, prefix);
      else
        write_node (writer, node);
    }
  care_json_writer_end_object (writer);
  return care_json_writer_finish (writer);
}

const char *
care_fields_called (const CareFields *self, const char *name)
{
  if (!care_fields_is_answer (name))
    return name;
  const char *item = name + strlen (CARE_ANSWERS);
  return care_fields_get (self, item) == NULL ? item : name;
}

char *
care_fields_show (JsonNode *node)
{
  if (node == NULL)
    return NULL;
  if (is_text (node))
    return g_strdup (json_node_get_string (node));
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();
  write_node (writer, node);
  return care_json_writer_finish (writer);
}

bool
care_fields_same (JsonNode *a, JsonNode *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return json_node_equal (a, b);
}

bool
care_fields_says_nothing (JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return true;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_length (json_node_get_array (node)) == 0;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_size (json_node_get_object (node)) == 0;
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return json_node_get_int (node) == -1;
  return is_text (node) && *json_node_get_string (node) == '\0';
}
