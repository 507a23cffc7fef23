/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-case.h"

#include "care-wire-case-event.h"

#define SCHEMA 1

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
      care_wire_case_event_members (writer, g_ptr_array_index (self->events, i));
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
    care_case_take (self,
                    care_wire_case_event_read (json, care_json_element_object (json, events, "events", i)));
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}
