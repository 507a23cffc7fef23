/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-remarks.h"

#include <string.h>

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The keys in order, NULL at the end; NULL where there are none. */
static const char **
keys_of (GHashTable *table)
{
  guint n = 0;

  if (g_hash_table_size (table) == 0)
    return NULL;
  const char **keys = (const char **)g_hash_table_get_keys_as_array (table, &n);
  qsort (keys, n, sizeof *keys, compare_texts);
  return keys;
}

static void
write_texts (CareJsonWriter *writer, const char *member, GHashTable *texts)
{
  g_autofree const char **keys = keys_of (texts);

  if (keys == NULL)
    return;
  care_json_writer_member_object (writer, member);
  for (size_t i = 0; keys[i] != NULL; i++)
    care_json_writer_member_string (writer, keys[i], g_hash_table_lookup (texts, keys[i]));
  care_json_writer_end_object (writer);
}

static void
write_looked (CareJsonWriter *writer, const CareReturn *self)
{
  g_autofree const char **keys = keys_of (self->looked);

  if (keys == NULL)
    return;
  care_json_writer_member_object (writer, "looked");
  for (size_t i = 0; keys[i] != NULL; i++)
    care_json_writer_member_instant (writer, keys[i], care_return_looked_at (self, keys[i]));
  care_json_writer_end_object (writer);
}

static void
write_evidence (CareJsonWriter *writer, const CareReturn *self)
{
  if (self->evidence->len == 0)
    return;
  care_json_writer_member_array (writer, "evidence");
  for (unsigned i = 0; i < self->evidence->len; i++)
    {
      const CareEvidence *one = g_ptr_array_index (self->evidence, i);
      care_json_writer_begin_object (writer);
      care_json_writer_member_string (writer, "sha256", one->sha256);
      care_json_writer_member_string (writer, "file_name", one->file_name);
      care_json_writer_member_instant (writer, "added_at", one->added_at);
      care_json_writer_member_string (writer, "added_by", one->added_by);
      care_json_writer_member_string (writer, "what", one->what);
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
}

static void
write_text (CareJsonWriter *writer, const char *member, const char *text)
{
  if (*text != '\0')
    care_json_writer_member_string (writer, member, text);
}

void
care_wire_remarks_write (CareJsonWriter *writer, const CareReturn *self)
{
  g_return_if_fail (writer != NULL && self != NULL);
  write_texts (writer, "reasons", self->reasons);
  write_texts (writer, "notes", self->notes);
  write_looked (writer, self);
  write_evidence (writer, self);
  write_text (writer, "assignee", self->assignee);
  write_text (writer, "deputy", self->deputy);
  write_text (writer, "signed_by", self->signed_by);
  if (self->signed_at != CARE_NO_INSTANT)
    care_json_writer_member_instant (writer, "signed_at", self->signed_at);
}

static void
read_texts (CareJson *json,
            JsonObject *root,
            const char *member,
            CareReturn *self,
            bool (*set) (CareReturn *, const char *, const char *))
{
  JsonObject *texts = care_json_object_or_null (json, root, member);
  JsonObjectIter iter;
  const char *key;

  if (texts == NULL)
    return;
  json_object_iter_init (&iter, texts);
  while (json_object_iter_next (&iter, &key, NULL))
    {
      g_autofree char *text = care_json_string (json, texts, key);
      set (self, key, text);
    }
}

static void
read_looked (CareJson *json, JsonObject *root, CareReturn *self)
{
  JsonObject *looked = care_json_object_or_null (json, root, "looked");
  JsonObjectIter iter;
  const char *field;

  if (looked == NULL)
    return;
  json_object_iter_init (&iter, looked);
  while (json_object_iter_next (&iter, &field, NULL))
    care_return_look (self, field, care_json_instant (json, looked, field));
}

/* A name with a folder in it could be written anywhere once it is saved again. */
static bool
is_plain_name (const char *name)
{
  return *name != '\0' && strpbrk (name, "/\\\n") == NULL && !g_str_equal (name, ".")
         && !g_str_equal (name, "..");
}

static void
read_evidence_of (CareJson *json, JsonObject *one, CareReturn *self)
{
  g_autofree char *sha256 = care_json_id (json, one, "sha256");
  g_autofree char *file_name = care_json_string (json, one, "file_name");
  g_autofree char *added_by = care_json_string_or (json, one, "added_by", "");
  g_autofree char *what = care_json_string_or (json, one, "what", "");
  CareInstant added_at = care_json_instant (json, one, "added_at");

  if (one == NULL)
    return;
  if (strlen (sha256) != 64 || strspn (sha256, "0123456789abcdef") != 64)
    care_json_complain (json, one, "sha256", CARE_WIRE_ERROR_BAD_VALUE, "is no SHA-256");
  if (!is_plain_name (file_name))
    care_json_complain (json, one, "file_name", CARE_WIRE_ERROR_BAD_VALUE, "is no file's name");
  care_return_add_evidence (self, care_evidence_new (sha256, file_name, added_at, added_by, what));
}

static void
read_evidence (CareJson *json, JsonObject *root, CareReturn *self)
{
  JsonArray *array = care_json_array_or_null (json, root, "evidence");

  for (unsigned i = 0; i < care_json_length (array); i++)
    read_evidence_of (json, care_json_element_object (json, array, "evidence", i), self);
}

void
care_wire_remarks_read (CareJson *json, JsonObject *root, CareReturn *self)
{
  g_return_if_fail (json != NULL && self != NULL);
  read_texts (json, root, "reasons", self, care_return_explain);
  read_texts (json, root, "notes", self, care_return_note);
  read_looked (json, root, self);
  read_evidence (json, root, self);
  g_autofree char *assignee = care_json_string_or (json, root, "assignee", "");
  g_autofree char *deputy = care_json_string_or (json, root, "deputy", "");
  g_autofree char *signed_by = care_json_string_or (json, root, "signed_by", "");
  care_return_assign (self, assignee, deputy);
  care_return_sign (self, signed_by, care_json_instant (json, root, "signed_at"));
}
