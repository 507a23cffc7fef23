/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-sync.h"

#include "care-json-writer.h"
#include "care-json.h"
#include "care-wire-hub-private.h"

#define SCHEMA 1

/* Of one that is withheld, nothing but its place in the chain. detail is the text that was hashed, not an
 * object, so that its bytes stay what they were. */
static void
write_event (CareJsonWriter *writer, const CareEvent *event)
{
  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "sequence", event->sequence);
  if (event->detail != NULL)
    {
      care_json_writer_member_instant (writer, "at", event->at);
      care_json_writer_member_string (writer, "person", event->person);
      care_json_writer_member_string (writer, "desk", event->desk);
      care_json_writer_member_string (writer, "what", event->what);
      care_json_writer_member_string (writer, "subject", event->subject);
      care_json_writer_member_string (writer, "detail", event->detail);
    }
  care_json_writer_member_string (writer, "previous", event->previous);
  care_json_writer_member_string (writer, "hash", event->hash);
  care_json_writer_end_object (writer);
}

char *
care_wire_segment_to_json (const CareSegment *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", SCHEMA);
  care_json_writer_member_string (writer, "desk", self->desk);
  care_json_writer_member_string (writer, "parent", self->parent);
  care_json_writer_member_int (writer, "from", self->from);
  care_json_writer_member_int (writer, "to", self->to);
  care_json_writer_member_string (writer, "previous", self->previous);
  care_json_writer_member_string (writer, "head", self->head);
  care_json_writer_member_array (writer, "events");
  for (unsigned i = 0; i < self->events->len; i++)
    write_event (writer, g_ptr_array_index (self->events, i));
  care_json_writer_end_array (writer);
  care_json_writer_end_object (writer);
  return care_json_writer_finish (writer);
}

static CareEvent *
read_event (CareJson *json, JsonObject *object)
{
  CareEvent *event = g_new0 (CareEvent, 1);

  event->sequence = care_json_int (json, object, "sequence");
  event->at = CARE_NO_INSTANT;
  if (care_json_has (object, "detail"))
    {
      care_json_need (json, object, "at");
      event->at = care_json_instant (json, object, "at");
      event->person = care_json_string (json, object, "person");
      event->desk = care_json_string (json, object, "desk");
      event->what = care_json_string (json, object, "what");
      event->subject = care_json_string (json, object, "subject");
      event->detail = care_json_string (json, object, "detail");
    }
  event->previous = care_json_string (json, object, "previous");
  event->hash = care_json_id (json, object, "hash");
  return event;
}

static CareSegment *
read_segment (CareJson *json, JsonObject *root, GError **error)
{
  g_autoptr (CareSegment) self = care_segment_new ();

  self->desk = care_json_id (json, root, "desk");
  self->parent = care_json_string_or (json, root, "parent", "");
  self->from = care_json_int (json, root, "from");
  self->to = care_json_int (json, root, "to");
  self->previous = care_json_string (json, root, "previous");
  self->head = care_json_id (json, root, "head");
  JsonArray *events = care_json_array (json, root, "events");
  for (unsigned i = 0; i < care_json_length (events); i++)
    g_ptr_array_add (self->events, read_event (json, care_json_element_object (json, events, "events", i)));
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}

CareSegment *
care_wire_segment_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "events");

  return read_segment (json, care_json_record (json, SCHEMA), error);
}

CareSegment *
care_wire_segment_from_object (JsonObject *object, GError **error)
{
  g_return_val_if_fail (object != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new ("{}", -1, "events");

  care_json_check_schema (json, object, SCHEMA);
  return read_segment (json, object, error);
}
