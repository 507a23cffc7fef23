/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-representation.h"

#include "care-json.h"

#define SCHEMA 1

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
  care_json_writer_member_string (writer, "facts", self->facts);
  care_json_writer_member_string (writer, "evidence", self->evidence);
  care_json_writer_member_string (writer, "request", self->request);
  care_json_writer_member_string (writer, "signatory", self->signatory);
  care_json_writer_member_string (writer, "role", self->role);
  care_json_writer_member_string (writer, "reference", self->reference);
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

CareRepresentation *
care_wire_representation_from_json (const char *text, GError **error)
{
  static const char *const keys[] = { "facts", "evidence", "request", "signatory", "role", "reference" };

  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "representation");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autofree char *case_id = care_json_id (json, root, "case");
  g_autoptr (CareRepresentation) self = care_representation_new (case_id);

  read_grounds (json, root, self);
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *answer = care_json_string_or (json, root, keys[i], "");
      care_representation_set (self, keys[i], answer);
    }
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}
