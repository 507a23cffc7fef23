/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evidence, and events of a case, as they travel. */
#include "care-json-writer.h"
#include "care-json.h"
#include "care-wire-case.h"
#include "care-wire-hub-private.h"
#include "care-wire-sync.h"

#include <string.h>

#define SCHEMA 1

static bool
is_sha256 (const char *text)
{
  return strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

char *
care_wire_evidence_to_json (const char *sha256, const char *file_name)
{
  g_return_val_if_fail (sha256 != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", SCHEMA);
  care_json_writer_member_string (writer, "sha256", sha256);
  care_json_writer_member_string (writer, "file_name", file_name != NULL ? file_name : "");
  care_json_writer_end_object (writer);
  return care_json_writer_finish (writer);
}

bool
care_wire_evidence_from_json (const char *text, char **sha256, char **file_name, GError **error)
{
  g_return_val_if_fail (text != NULL && sha256 != NULL && file_name != NULL, false);
  g_autoptr (CareJson) json = care_json_new (text, -1, "evidence");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autofree char *sum = care_json_id (json, root, "sha256");
  g_autofree char *name = care_json_string_or (json, root, "file_name", "");

  if (root != NULL && !is_sha256 (sum))
    care_json_complain (json, root, "sha256", CARE_WIRE_ERROR_BAD_VALUE, "is no SHA-256");
  if (!care_json_finish (json, error))
    return false;
  *sha256 = g_steal_pointer (&sum);
  *file_name = g_steal_pointer (&name);
  return true;
}

char *
care_wire_placed_event_to_json (const char *case_id, int64_t position, const char *event)
{
  g_return_val_if_fail (case_id != NULL && event != NULL, NULL);
  g_autoptr (CareCaseEvent) own = care_wire_case_event_from_json (event, NULL);

  g_return_val_if_fail (own != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();
  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", SCHEMA);
  care_json_writer_member_string (writer, "case", case_id);
  care_json_writer_member_int (writer, "position", position);
  care_json_writer_key (writer, "event");
  care_wire_case_event_write (writer, own);
  care_json_writer_end_object (writer);
  return care_json_writer_finish (writer);
}

bool
care_wire_placed_event_from_json (
    const char *text, char **case_id, int64_t *position, char **event, GError **error)
{
  g_return_val_if_fail (text != NULL && case_id != NULL && position != NULL && event != NULL, false);
  g_autoptr (CareJson) json = care_json_new (text, -1, "case event");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autofree char *id = care_json_id (json, root, "case");
  int64_t place = care_json_int (json, root, "position");
  JsonObject *object = care_json_object (json, root, "event");

  if (root != NULL && (place < 1 || place > CARE_WIRE_LARGEST))
    care_json_complain (json, root, "position", CARE_WIRE_ERROR_BAD_VALUE, "is out of range");
  if (!care_json_finish (json, error))
    return false;
  g_autofree char *inside = care_wire_object_text (object);
  g_autoptr (CareCaseEvent) own = care_wire_case_event_from_json (inside, error);
  if (own == NULL)
    return false;
  if (*own->id == '\0')
    {
      g_set_error (error, CARE_WIRE_ERROR, CARE_WIRE_ERROR_MISSING,
                   "case event: \"id\" of the event is empty");
      return false;
    }
  *case_id = g_steal_pointer (&id);
  *position = place;
  *event = care_wire_case_event_to_json (own);
  return true;
}
