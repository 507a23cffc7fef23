/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-location.h"

#include "care-json.h"
#include "care-wire-location-details.h"

#define SCHEMA 1

/* A number that may be not known. */
static void
write_known (CareJsonWriter *writer, const char *key, int number)
{
  if (number < 0)
    care_json_writer_member_null (writer, key);
  else
    care_json_writer_member_int (writer, key, number);
}

static void
write_registrations (CareJsonWriter *writer, const CareLocation *self)
{
  care_json_writer_member_array (writer, "registrations");
  for (unsigned i = 0; i < self->registrations->len; i++)
    {
      const CareRegistration *registration = g_ptr_array_index (self->registrations, i);
      care_json_writer_begin_object (writer);
      care_json_writer_member_string (writer, "number", registration->number);
      care_json_writer_member_string (writer, "provider", registration->provider);
      care_json_writer_member_date (writer, "from", registration->from);
      care_json_writer_member_date (writer, "to", registration->to);
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
}

static void
write_services (CareJsonWriter *writer, const CareLocation *self)
{
  care_json_writer_member_array (writer, "services");
  for (unsigned i = 0; i < self->services->len; i++)
    {
      const CareServiceSpan *span = &g_array_index (self->services, CareServiceSpan, i);
      care_json_writer_begin_object (writer);
      care_json_writer_member_string (writer, "service", care_service_to_string (span->service));
      care_json_writer_member_date (writer, "from", span->from);
      care_json_writer_member_date (writer, "to", span->to);
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
}

void
care_wire_location_write (CareJsonWriter *writer, const CareLocation *self)
{
  g_return_if_fail (writer != NULL && self != NULL);
  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", SCHEMA);
  care_json_writer_member_string (writer, "id", self->id);
  care_json_writer_member_string (writer, "name", self->name);
  write_registrations (writer, self);
  write_services (writer, self);
  write_known (writer, "places", self->places);
  write_known (writer, "users", self->users);
  care_json_writer_member_month (writer, "history_from", self->history_from);
  care_wire_location_write_details (writer, self);
  care_json_writer_end_object (writer);
}

char *
care_wire_location_to_json (const CareLocation *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_wire_location_write (writer, self);
  return care_json_writer_finish (writer);
}

static int
read_known (CareJson *json, JsonObject *object, const char *key)
{
  int64_t number = care_json_int_or (json, object, key, -1);

  if (number < -1 || number > G_MAXINT32)
    care_json_complain (json, object, key, CARE_WIRE_ERROR_BAD_VALUE, "is out of range");
  return (int)CLAMP (number, -1, G_MAXINT32);
}

static void
read_registrations (CareJson *json, JsonObject *root, CareLocation *self)
{
  JsonArray *array = care_json_array (json, root, "registrations");

  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      JsonObject *object = care_json_element_object (json, array, "registrations", i);
      g_autofree char *number = care_json_id (json, object, "number");
      g_autofree char *provider = care_json_id (json, object, "provider");
      care_location_add_registration (self, number, provider, care_json_date (json, object, "from"),
                                      care_json_date (json, object, "to"));
    }
}

static void
read_services (CareJson *json, JsonObject *root, CareLocation *self)
{
  JsonArray *array = care_json_array (json, root, "services");

  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      JsonObject *object = care_json_element_object (json, array, "services", i);
      care_location_add_service (self, care_json_service (json, object, "service"),
                                 care_json_date (json, object, "from"), care_json_date (json, object, "to"));
    }
}

CareLocation *
care_wire_location_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "location");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autofree char *id = care_json_id (json, root, "id");
  g_autofree char *name = care_json_string (json, root, "name");
  g_autoptr (CareLocation) self = care_location_new (id, name);

  read_registrations (json, root, self);
  read_services (json, root, self);
  self->places = read_known (json, root, "places");
  self->users = read_known (json, root, "users");
  self->history_from = care_json_month (json, root, "history_from");
  care_wire_location_read_details (json, root, self);
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}
