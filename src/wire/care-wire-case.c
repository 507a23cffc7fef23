/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-case.h"

#include "care-json.h"

#define SCHEMA 1

static void
write_event (CareJsonWriter *writer, const CareCaseEvent *self)
{
  care_json_writer_member_string (writer, "id", self->id);
  care_json_writer_member_string (writer, "kind", care_event_kind_to_string (self->kind));
  care_json_writer_member_date (writer, "date", self->date);
  care_json_writer_member_string (writer, "channel",
                                  self->has_channel ? care_channel_to_string (self->channel) : NULL);
  care_json_writer_member_date (writer, "received", self->received);
  care_json_writer_member_date (writer, "printed", self->printed);
  care_json_writer_member_string (
      writer, "outcome", self->outcome == CARE_OUTCOME_NONE ? NULL : care_outcome_to_string (self->outcome));
  if (self->amount_pence < 0)
    care_json_writer_member_null (writer, "amount_pence");
  else
    care_json_writer_member_int (writer, "amount_pence", self->amount_pence);
  care_json_writer_member_string (writer, "note", self->note);
  care_json_writer_member_string (writer, "file_name", self->file_name);
  care_json_writer_member_string (writer, "file_sha256", self->file_sha256);
  care_json_writer_member_instant (writer, "entered_at", self->entered_at);
  care_json_writer_member_string (writer, "entered_by", self->entered_by);
}

void
care_wire_case_event_write (CareJsonWriter *writer, const CareCaseEvent *self)
{
  g_return_if_fail (writer != NULL && self != NULL);
  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", SCHEMA);
  write_event (writer, self);
  care_json_writer_end_object (writer);
}

char *
care_wire_case_event_to_json (const CareCaseEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_wire_case_event_write (writer, self);
  return care_json_writer_finish (writer);
}

void
care_wire_allegations_write (CareJsonWriter *writer, GPtrArray *allegations)
{
  g_return_if_fail (writer != NULL && allegations != NULL);
  care_json_writer_begin_array (writer);
  for (unsigned i = 0; i < allegations->len; i++)
    {
      const CareAllegation *allegation = g_ptr_array_index (allegations, i);
      care_json_writer_begin_object (writer);
      care_json_writer_member_string (writer, "location", allegation->location);
      care_json_writer_member_string (writer, "service", care_service_to_string (allegation->service));
      care_json_writer_member_month (writer, "month", allegation->month);
      if (allegation->item != NULL)
        care_json_writer_member_string (writer, "item", allegation->item);
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
}

void
care_wire_case_write (CareJsonWriter *writer, const CareCase *self)
{
  g_return_if_fail (writer != NULL && self != NULL);
  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", SCHEMA);
  care_json_writer_member_string (writer, "id", self->id);
  care_json_writer_member_string (writer, "provider", self->provider);
  care_json_writer_member_date (writer, "opened", self->opened);
  care_json_writer_key (writer, "missed");
  care_wire_allegations_write (writer, self->missed);
  care_json_writer_key (writer, "misleading");
  care_wire_allegations_write (writer, self->misleading);
  care_json_writer_member_array (writer, "events");
  for (unsigned i = 0; i < self->events->len; i++)
    {
      care_json_writer_begin_object (writer);
      write_event (writer, g_ptr_array_index (self->events, i));
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
  care_json_writer_end_object (writer);
}

char *
care_wire_case_to_json (const CareCase *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_wire_case_write (writer, self);
  return care_json_writer_finish (writer);
}

/* Puts a text that was read in the place of the one that is there. */
static void
take (char **place, char *text)
{
  g_free (*place);
  *place = text;
}

static CareCaseEvent *
read_event (CareJson *json, JsonObject *object)
{
  CareEventKind kind = CARE_EVENT_CONTACT;

  CARE_JSON_WORD (json, object, "kind", care_event_kind_from_string, &kind);
  care_json_need (json, object, "date");
  CareCaseEvent *event = care_case_event_new (kind, care_json_date (json, object, "date"));
  take (&event->id, care_json_string_or (json, object, "id", ""));
  event->has_channel = care_json_has (object, "channel");
  if (event->has_channel)
    CARE_JSON_WORD (json, object, "channel", care_channel_from_string, &event->channel);
  event->received = care_json_date (json, object, "received");
  event->printed = care_json_date (json, object, "printed");
  if (care_json_has (object, "outcome"))
    CARE_JSON_WORD (json, object, "outcome", care_outcome_from_string, &event->outcome);
  event->amount_pence = care_json_int_or (json, object, "amount_pence", -1);
  if (event->amount_pence < -1)
    care_json_complain (json, object, "amount_pence", CARE_WIRE_ERROR_BAD_VALUE, "is below nothing");
  take (&event->note, care_json_string_or (json, object, "note", ""));
  take (&event->file_name, care_json_string_or (json, object, "file_name", ""));
  take (&event->file_sha256, care_json_string_or (json, object, "file_sha256", ""));
  event->entered_at = care_json_instant (json, object, "entered_at");
  take (&event->entered_by, care_json_string_or (json, object, "entered_by", ""));
  return event;
}

CareCaseEvent *
care_wire_case_event_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "event");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autoptr (CareCaseEvent) event = read_event (json, root);

  return care_json_finish (json, error) ? g_steal_pointer (&event) : NULL;
}

static void
read_allegations (CareJson *json, JsonObject *root, const char *key, bool with_item, GPtrArray *into)
{
  JsonArray *array = care_json_array_or_null (json, root, key);

  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      JsonObject *object = care_json_element_object (json, array, key, i);
      g_autofree char *location = care_json_id (json, object, "location");
      g_autofree char *item = with_item ? care_json_id (json, object, "item") : NULL;
      CareService service = care_json_service (json, object, "service");
      care_json_need (json, object, "month");
      CareMonth month = care_json_month (json, object, "month");
      g_ptr_array_add (into, care_allegation_new (location, service, month, item));
    }
}

CareCase *
care_wire_case_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "case");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autofree char *id = care_json_id (json, root, "id");
  g_autofree char *provider = care_json_id (json, root, "provider");
  g_autoptr (CareCase) self = care_case_new (id, provider, care_json_date (json, root, "opened"));
  JsonArray *events = care_json_array_or_null (json, root, "events");

  read_allegations (json, root, "missed", false, self->missed);
  read_allegations (json, root, "misleading", true, self->misleading);
  for (unsigned i = 0; i < care_json_length (events); i++)
    g_ptr_array_add (self->events, read_event (json, care_json_element_object (json, events, "events", i)));
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}
