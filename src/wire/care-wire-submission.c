/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-submission.h"

#include "care-json.h"

#define SCHEMA 1

void
care_wire_submission_write (CareJsonWriter *writer, const CareSubmission *self)
{
  g_return_if_fail (writer != NULL && self != NULL);
  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", SCHEMA);
  care_json_writer_member_string (writer, "id", self->id);
  care_json_writer_member_string (writer, "location", self->location);
  care_json_writer_member_string (writer, "service", care_service_to_string (self->service));
  care_json_writer_member_month (writer, "month", self->month);
  care_json_writer_member_instant (writer, "at", self->at);
  care_json_writer_member_instant (writer, "entered_at", self->entered_at);
  care_json_writer_member_string (writer, "by", self->by);
  care_json_writer_member_string (writer, "how", care_how_to_string (self->how));
  care_json_writer_member_bool (writer, "nil", self->nil);
  care_json_writer_member_bool (writer, "every_section", self->every_section);
  care_json_writer_member_array (writer, "sections");
  for (size_t i = 0; self->sections != NULL && self->sections[i] != NULL; i++)
    care_json_writer_string (writer, self->sections[i]);
  care_json_writer_end_array (writer);
  care_json_writer_member_string (writer, "evidence", self->evidence);
  care_json_writer_member_string (writer, "payload", self->payload);
  care_json_writer_member_string (writer, "payload_sha256", self->payload_sha256);
  care_json_writer_end_object (writer);
}

char *
care_wire_submission_to_json (const CareSubmission *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_wire_submission_write (writer, self);
  return care_json_writer_finish (writer);
}

static char **
read_sections (CareJson *json, JsonObject *root)
{
  JsonArray *array = care_json_array (json, root, "sections");
  GPtrArray *sections = g_ptr_array_new ();

  for (unsigned i = 0; i < care_json_length (array); i++)
    g_ptr_array_add (sections, care_json_element_string (json, array, "sections", i));
  g_ptr_array_add (sections, NULL);
  return (char **)g_ptr_array_free (sections, FALSE);
}

CareSubmission *
care_wire_submission_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "submission");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autoptr (CareSubmission) self = g_new0 (CareSubmission, 1);

  self->id = care_json_id (json, root, "id");
  self->location = care_json_id (json, root, "location");
  self->service = care_json_service (json, root, "service");
  care_json_need (json, root, "month");
  self->month = care_json_month (json, root, "month");
  care_json_need (json, root, "at");
  self->at = care_json_instant (json, root, "at");
  self->entered_at = care_json_instant (json, root, "entered_at");
  self->by = care_json_string (json, root, "by");
  CARE_JSON_WORD (json, root, "how", care_how_from_string, &self->how);
  self->nil = care_json_bool_or (json, root, "nil", false);
  self->every_section = care_json_bool_or (json, root, "every_section", false);
  self->sections = read_sections (json, root);
  self->evidence = care_json_string_or (json, root, "evidence", "");
  self->payload = care_json_string (json, root, "payload");
  self->payload_sha256 = care_json_string (json, root, "payload_sha256");
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}
