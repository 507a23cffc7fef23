/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fuzz-ledger.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* fields: "id\tfield" -> table of value -> those written over it. */
struct FuzzLedger
{
  GHashTable *fields;
  GHashTable *words;
  GHashTable *lent; /* "id\tfield\tvalue" */
  GHashTable *waived;
};

static void
free_table (gpointer table)
{
  g_hash_table_unref (table);
}

FuzzLedger *
fuzz_ledger_new (void)
{
  FuzzLedger *self = g_new0 (FuzzLedger, 1);

  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_table);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lent = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->waived = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
fuzz_ledger_free (FuzzLedger *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->fields);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->lent);
  g_hash_table_unref (self->waived);
  g_free (self);
}

static GHashTable *
values_of (FuzzLedger *self, const char *id, const char *field)
{
  g_autofree char *key = g_strconcat (id, "\t", field, NULL);
  GHashTable *values = g_hash_table_lookup (self->fields, key);

  if (values == NULL)
    {
      values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
      g_hash_table_insert (self->fields, g_steal_pointer (&key), values);
    }
  return values;
}

static GPtrArray *
successors_of (GHashTable *values, const char *value)
{
  GPtrArray *successors = g_hash_table_lookup (values, value);

  if (successors == NULL)
    {
      successors = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (values, g_strdup (value), successors);
    }
  return successors;
}

void
fuzz_ledger_write (FuzzLedger *self, const char *id, const char *field, const char *old, const char *value)
{
  GHashTable *values = values_of (self, id, field);

  successors_of (values, value);
  if (old == NULL && g_hash_table_contains (values, FUZZ_NOTHING))
    old = FUZZ_NOTHING;
  if (old != NULL && *old != '\0')
    g_ptr_array_add (successors_of (values, old), g_strdup (value));
}

static char *
name_of (const char *id, const char *field, const char *value)
{
  return g_strjoin ("\t", id, field, value, NULL);
}

void
fuzz_ledger_lend (FuzzLedger *self, const char *id, const char *field, const char *value)
{
  g_hash_table_add (self->lent, name_of (id, field, value));
}

static gboolean
waive (gpointer name, gpointer same, gpointer waived)
{
  g_hash_table_add (waived, g_strdup (name));
  return TRUE;
}

void
fuzz_ledger_waive_lent (FuzzLedger *self)
{
  g_hash_table_foreach_remove (self->lent, waive, self->waived);
}

void
fuzz_ledger_add (FuzzLedger *self, const char *word)
{
  g_hash_table_add (self->words, g_strdup (word));
}

GHashTable *
fuzz_ledger_words (FuzzLedger *self)
{
  return self->words;
}

static bool
leads_to (GHashTable *values, GHashTable *tried, const char *from, const char *to)
{
  if (g_str_equal (from, to))
    return true;
  if (!g_hash_table_add (tried, g_strdup (from)))
    return false;
  GPtrArray *successors = g_hash_table_lookup (values, from);
  for (guint i = 0; successors != NULL && i < successors->len; i++)
    if (leads_to (values, tried, g_ptr_array_index (successors, i), to))
      return true;
  return false;
}

char *
fuzz_ledger_missing (FuzzLedger *self, const char *id, const char *field, const char *now)
{
  GHashTable *values = values_of (self, id, field);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, &value, NULL))
    {
      g_autoptr (GHashTable) tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autofree char *name = name_of (id, field, value);
      if (g_hash_table_contains (self->waived, name))
        continue;
      if (!leads_to (values, tried, value, now != NULL ? now : FUZZ_NOTHING))
        return g_strdup (value);
    }
  return NULL;
}

GPtrArray *
fuzz_ledger_fields (FuzzLedger *self)
{
  GPtrArray *fields = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->fields);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (fields, key);
  return fields;
}

static char *
show (JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);
  return json_to_string (node, FALSE);
}

char *
fuzz_field (const char *record, const char *field)
{
  g_autoptr (JsonNode) root = record != NULL ? json_from_string (record, NULL) : NULL;
  JsonObject *object = root != NULL ? json_node_get_object (root) : NULL;

  if (object != NULL && json_object_has_member (object, field))
    return show (json_object_get_member (object, field));
  if (object != NULL && json_object_has_member (object, "answers"))
    return show (json_object_get_member (json_object_get_object_member (object, "answers"), field));
  return NULL;
}
