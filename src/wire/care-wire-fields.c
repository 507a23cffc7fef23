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

/* A member that is merged piece by piece. */
typedef struct
{
  const char *prefix; /* of its pieces */
  const char *key;    /* of a list: the member that tells its elements apart; NULL: an object */
} Part;

static const Part parts[] = {
  { CARE_ANSWERS, NULL }, { CARE_REASONS, NULL }, { CARE_NOTES, NULL },     { CARE_LOOKED, NULL },
  { "accounts/", "id" },  { "tasks/", "id" },     { "duties/", "service" },
};

/* The one of that member, or NULL. */
static const Part *
part_called (const char *member)
{
  size_t length = strlen (member);

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strncmp (parts[i].prefix, member, length) == 0 && strcmp (parts[i].prefix + length, "/") == 0)
      return &parts[i];
  return NULL;
}

/* The one whose prefix the name has, or NULL. */
static const Part *
part_of (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (name, parts[i].prefix))
      return &parts[i];
  return NULL;
}

static void
add_member (CareFields *self, const char *name)
{
  if (!g_ptr_array_find_with_equal_func (self->members, name, g_str_equal, NULL))
    g_ptr_array_add (self->members, g_strdup (name));
}

/* What tells the element from the others; NULL where nothing does. Borrowed. */
static const char *
key_of (JsonNode *element, const Part *part)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
  JsonNode *node = object != NULL ? json_object_get_member (object, part->key) : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

/* Whether that node is the kind's member that is merged piece by piece. A list whose elements cannot be told
 * apart is one field. */
static bool
has_parts (CareKind kind, const Part *part, JsonNode *node)
{
  if (part == NULL || kind != (part->key == NULL ? CARE_KIND_RETURN : CARE_KIND_LOCATION))
    return false;
  if (part->key == NULL)
    return JSON_NODE_HOLDS_OBJECT (node);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return false;
  JsonArray *array = json_node_get_array (node);
  for (unsigned i = 0; i < json_array_get_length (array); i++)
    if (key_of (json_array_get_element (array, i), part) == NULL)
      return false;
  return true;
}

static void
read_list (CareFields *self, const Part *part, JsonArray *array)
{
  for (unsigned i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autofree char *name = g_strconcat (part->prefix, key_of (element, part), NULL);
      care_fields_set (self, name, element);
    }
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
      const Part *part = part_called (name);
      if (!has_parts (kind, part, node))
        {
          care_fields_set (self, name, node);
          continue;
        }
      add_member (self, name);
      if (part->key != NULL)
        read_list (self, part, json_node_get_array (node));
      else
        read_part (self, part->prefix, json_node_get_object (node));
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
  const Part *part = part_of (name);
  g_autofree char *member
      = part != NULL ? g_strndup (part->prefix, strlen (part->prefix) - 1) : g_strdup (name);
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

/* The name of the member or of its pieces, where any of these has it and it was not seen before. */
static void
note_member (GPtrArray *names, GHashTable *seen, const char *name, const CareFields *const sides[3])
{
  const Part *part = part_called (name);
  bool there = false;

  if (!g_hash_table_add (seen, (gpointer)name))
    return;
  for (int i = 0; i < 3; i++)
    there = there || care_fields_get (sides[i], name) != NULL;
  if (there)
    g_ptr_array_add (names, g_strdup (name));
  if (part != NULL)
    add_part (names, seen, part->prefix, sides);
}

/* Members that a provider or a location has only where they say something, in the order in which they are
 * written: what comes in which place must not hang on the side that has it. */
static const char *const optional[] = {
  "telephone",     "logo_sha256",     "brand",    "checked_on", "checked_by", "second_person",
  "region",        "local_authority", "ods_code", "address",    "postcode",   "cqc_types",
  "dormant",       "not_asc_from",    "accounts", "tasks",      "duties",     "contact_checked_on",
  "registered_on",
};

static bool
is_optional (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (optional); i++)
    if (strcmp (optional[i], name) == 0)
      return true;
  return false;
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
        if (!is_optional (name))
          note_member (names, seen, name, sides);
      }
  for (size_t i = 0; i < G_N_ELEMENTS (optional); i++)
    note_member (names, seen, optional[i], sides);
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

/* A list without elements is left out, as the records have it. */
static void
write_list (CareJsonWriter *writer, const CareFields *self, const char *member, const Part *part)
{
  g_autoptr (GPtrArray) names = care_fields_names (self, NULL, NULL);
  bool begun = false;

  for (unsigned i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      if (!g_str_has_prefix (name, part->prefix))
        continue;
      if (!begun)
        care_json_writer_member_array (writer, member);
      begun = true;
      write_node (writer, care_fields_get (self, name));
    }
  if (begun)
    care_json_writer_end_array (writer);
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
      const Part *part = node == NULL ? part_called (name) : NULL;
      if (part != NULL && part->key != NULL)
        write_list (writer, self, name, part);
      if (node == NULL && (part == NULL || part->key != NULL))
        continue;
      care_json_writer_key (writer, name);
      if (part != NULL)
        write_part (writer, self, part->prefix);
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
