/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-provider.h"

#include "care-json.h"

#define SCHEMA 1

void
care_wire_provider_write (CareJsonWriter *writer, const CareProvider *self)
{
  g_return_if_fail (writer != NULL && self != NULL);
  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", SCHEMA);
  care_json_writer_member_string (writer, "id", self->id);
  care_json_writer_member_string (writer, "name", self->name);
  care_json_writer_member_string (writer, "ownership", care_ownership_to_string (self->ownership));
  care_json_writer_member_string (writer, "address", self->address);
  care_json_writer_member_string (writer, "email", self->email);
  care_json_writer_member_string (writer, "nominated", self->nominated);
  /* Left out where there is none, so that what earlier programs wrote is the same bytes still. */
  if (*self->telephone != '\0')
    care_json_writer_member_string (writer, "telephone", self->telephone);
  if (*self->logo_sha256 != '\0')
    care_json_writer_member_string (writer, "logo_sha256", self->logo_sha256);
  if (*self->brand != '\0')
    care_json_writer_member_string (writer, "brand", self->brand);
  if (self->checked_on != CARE_NO_DATE)
    care_json_writer_member_date (writer, "checked_on", self->checked_on);
  if (self->registered_on != CARE_NO_DATE)
    care_json_writer_member_date (writer, "registered_on", self->registered_on);
  if (*self->checked_by != '\0')
    care_json_writer_member_string (writer, "checked_by", self->checked_by);
  if (self->second_person)
    care_json_writer_member_bool (writer, "second_person", true);
  care_json_writer_end_object (writer);
}

char *
care_wire_provider_to_json (const CareProvider *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_wire_provider_write (writer, self);
  return care_json_writer_finish (writer);
}

/* Puts a text that was read in the place of the one that is there. */
static void
take (char **place, char *text)
{
  g_free (*place);
  *place = text;
}

CareProvider *
care_wire_provider_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "provider");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autofree char *id = care_json_id (json, root, "id");
  g_autofree char *name = care_json_string (json, root, "name");
  g_autoptr (CareProvider) self = care_provider_new (id, name);

  CARE_JSON_WORD (json, root, "ownership", care_ownership_from_string, &self->ownership);
  take (&self->address, care_json_string_or (json, root, "address", ""));
  take (&self->email, care_json_string_or (json, root, "email", ""));
  take (&self->nominated, care_json_string_or (json, root, "nominated", ""));
  take (&self->telephone, care_json_string_or (json, root, "telephone", ""));
  take (&self->logo_sha256, care_json_string_or (json, root, "logo_sha256", ""));
  take (&self->brand, care_json_string_or (json, root, "brand", ""));
  self->checked_on = care_json_date (json, root, "checked_on");
  self->registered_on = care_json_date (json, root, "registered_on");
  take (&self->checked_by, care_json_string_or (json, root, "checked_by", ""));
  self->second_person = care_json_bool_or (json, root, "second_person", false);
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}
