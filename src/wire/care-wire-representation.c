/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-representation.h"

#include "care-json.h"

#define SCHEMA 1

/* The answers of the first drafts, written whether there is one or not. */
static const char *const first_keys[]
    = { "facts", "evidence", "request", "signatory", "role", "reference", NULL };

static void
write_exhibits (CareJsonWriter *writer, const CareRepresentation *self)
{
  if (self->exhibits->len == 0)
    return;
  care_json_writer_member_array (writer, "exhibits");
  for (unsigned i = 0; i < self->exhibits->len; i++)
    {
      const CareDraftExhibit *exhibit = g_ptr_array_index (self->exhibits, i);
      care_json_writer_begin_object (writer);
      care_json_writer_member_string (writer, "title", exhibit->title);
      care_json_writer_member_string (writer, "file_name", exhibit->file_name);
      care_json_writer_member_string (writer, "sha256", exhibit->sha256);
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
}

/* What a draft does not have is left out, so that what earlier programs wrote is the same bytes still. */
static void
write_what_came_later (CareJsonWriter *writer, const CareRepresentation *self)
{
  if (self->includes != CARE_INCLUDE_AT_FIRST)
    {
      care_json_writer_member_array (writer, "includes");
      for (int i = 0; i < CARE_N_INCLUDES; i++)
        if (self->includes & (1u << i))
          care_json_writer_string (writer, care_include_to_string (i));
      care_json_writer_end_array (writer);
    }
  write_exhibits (writer, self);
  for (size_t i = 0; i < care_question_count (); i++)
    {
      const char *key = care_question_at (i)->key;
      const char *answer = care_representation_get (self, key);
      if (*answer != '\0' && !g_strv_contains (first_keys, key))
        care_json_writer_member_string (writer, key, answer);
    }
}

void
care_wire_representation_write (CareJsonWriter *writer, const CareRepresentation *self)
{
  g_return_if_fail (writer != NULL && self != NULL);
  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", SCHEMA);
  care_json_writer_member_string (writer, "case", self->case_id);
  care_json_writer_member_array (writer, "grounds");
  for (int i = 0; i < CARE_N_GROUNDS; i++)
    if (self->grounds & (1u << i))
      care_json_writer_string (writer, care_ground_to_string (i));
  care_json_writer_end_array (writer);
  for (size_t i = 0; i < G_N_ELEMENTS (first_keys) - 1; i++)
    care_json_writer_member_string (writer, first_keys[i], care_representation_get (self, first_keys[i]));
  write_what_came_later (writer, self);
  care_json_writer_end_object (writer);
}

char *
care_wire_representation_to_json (const CareRepresentation *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_wire_representation_write (writer, self);
  return care_json_writer_finish (writer);
}

static void
read_grounds (CareJson *json, JsonObject *root, CareRepresentation *self)
{
  JsonArray *array = care_json_array (json, root, "grounds");

  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      g_autofree char *word = care_json_element_string (json, array, "grounds", i);
      int index;
      if (care_ground_from_string (word, &index))
        self->grounds |= 1u << index;
      else
        care_json_complain (json, root, "grounds", CARE_WIRE_ERROR_BAD_VALUE, "has an unknown word");
    }
}

/* The first drafts did not say what goes in: what did is what goes in at first. */
static void
read_includes (CareJson *json, JsonObject *root, CareRepresentation *self)
{
  JsonArray *array = care_json_array_or_null (json, root, "includes");

  if (array != NULL)
    self->includes = 0;
  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      g_autofree char *word = care_json_element_string (json, array, "includes", i);
      int index;
      if (care_include_from_string (word, &index))
        self->includes |= 1u << index;
      else
        care_json_complain (json, root, "includes", CARE_WIRE_ERROR_BAD_VALUE, "has an unknown word");
    }
}

static void
read_exhibits (CareJson *json, JsonObject *root, CareRepresentation *self)
{
  JsonArray *array = care_json_array_or_null (json, root, "exhibits");

  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      JsonObject *object = care_json_element_object (json, array, "exhibits", i);
      g_autofree char *title = care_json_string (json, object, "title");
      g_autofree char *file_name = care_json_string (json, object, "file_name");
      g_autofree char *sha256 = care_json_id (json, object, "sha256");
      care_representation_add_exhibit (self, title, file_name, sha256);
    }
}

CareRepresentation *
care_wire_representation_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "representation");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autofree char *case_id = care_json_id (json, root, "case");
  g_autoptr (CareRepresentation) self = care_representation_new (case_id);

  read_grounds (json, root, self);
  read_includes (json, root, self);
  read_exhibits (json, root, self);
  for (size_t i = 0; i < care_question_count (); i++)
    {
      const char *key = care_question_at (i)->key;
      g_autofree char *answer = care_json_string_or (json, root, key, "");
      care_representation_set (self, key, answer);
    }
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}
