/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-places.h"

#include "care-store-known.h"
#include "care-store-log.h"
#include "care-store-rows.h"
#include "care-wire-location.h"
#include "care-wire-provider.h"

#define READ_PROVIDER ((CareBodyReader)care_wire_provider_from_json)
#define READ_LOCATION ((CareBodyReader)care_wire_location_from_json)

static const CareBodyKind a_location = {
  READ_LOCATION,
  (CareBodyCopier)care_location_copy,
  (GDestroyNotify)care_location_free,
};

CareRows *
care_store_put_provider (CareStore *self, const CareProvider *provider, const char *body, GError **error)
{
  if (!care_store_run (self, error,
                       "INSERT INTO provider VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE"
                       " SET name = excluded.name, ownership = excluded.ownership, body = excluded.body",
                       "tttt", provider->id, provider->name, care_ownership_to_string (provider->ownership),
                       body))
    return NULL;
  return care_store_query (self, error, CARE_ROW_PROVIDER " WHERE id = ?1", "t", provider->id);
}

static bool
save_provider (CareStore *self, const CareActor *actor, const CareProvider *provider, GError **error)
{
  g_autofree char *body = care_wire_provider_to_json (provider), *old = NULL;
  g_autofree char *subject = g_strconcat ("provider:", provider->id, NULL);
  g_autoptr (CareJsonWriter) detail = care_json_writer_new ();

  if (!care_store_query_text (self, &old, error, "SELECT body FROM provider WHERE id = ?1", "t",
                              provider->id))
    return false;
  if (g_strcmp0 (old, body) == 0)
    return true;
  care_json_writer_begin_object (detail);
  care_json_writer_key (detail, "provider");
  care_wire_provider_write (detail, provider);
  return care_store_log (self, actor, "provider-saved", subject, detail,
                         care_store_put_provider (self, provider, body, error), error);
}

bool
care_store_save_provider (CareStore *self,
                          const CareActor *actor,
                          const CareProvider *provider,
                          GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && provider != NULL, false);
  return care_store_begin (self, error)
         && care_store_end (self, save_provider (self, actor, provider, error), error);
}

CareProvider *
care_store_find_provider (CareStore *self, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return care_store_find_body (
      self, care_store_query (self, error, "SELECT body FROM provider WHERE id = ?1", "t", id), READ_PROVIDER,
      error);
}

GPtrArray *
care_store_list_providers (CareStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  return care_store_list_bodies (
      self, care_store_query (self, error, "SELECT body FROM provider ORDER BY name COLLATE NOCASE, id", ""),
      READ_PROVIDER, (GDestroyNotify)care_provider_free, error);
}

static bool
had_before (const CareLocation *location, guint index)
{
  const CareRegistration *one = g_ptr_array_index (location->registrations, index);

  for (guint i = 0; i < index; i++)
    {
      const CareRegistration *earlier = g_ptr_array_index (location->registrations, i);
      if (g_strcmp0 (one->number, earlier->number) == 0)
        return true;
    }
  return false;
}

bool
care_store_drop_numbers (CareStore *self, const char *location, GError **error)
{
  return care_store_run (self, error, "DELETE FROM location_number WHERE location = ?1", "t", location);
}

bool
care_store_add_numbers (CareStore *self, const CareLocation *location, bool tolerant, GError **error)
{
  const char *sql = tolerant ? "INSERT INTO location_number VALUES (?1, ?2) ON CONFLICT (number) DO NOTHING"
                             : "INSERT INTO location_number VALUES (?1, ?2)";

  for (guint i = 0; i < location->registrations->len; i++)
    {
      const CareRegistration *one = g_ptr_array_index (location->registrations, i);
      if (one->number != NULL && *one->number != '\0' && !had_before (location, i)
          && !care_store_run (self, error, sql, "tt", one->number, location->id))
        return false;
    }
  return true;
}

CareRows *
care_store_put_location (CareStore *self, const CareLocation *location, const char *body, GError **error)
{
  const CareRegistration *present = care_location_registration (location);

  if (!care_store_run (self, error,
                       "INSERT INTO location VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE"
                       " SET name = excluded.name, provider = excluded.provider, body = excluded.body",
                       "tttt", location->id, location->name, present != NULL ? present->provider : NULL,
                       body))
    return NULL;
  return care_store_query (self, error, CARE_ROW_LOCATION " WHERE id = ?1", "t", location->id);
}

static bool
save_location (CareStore *self, const CareActor *actor, const CareLocation *location, GError **error)
{
  g_autofree char *body = care_wire_location_to_json (location), *old = NULL;
  g_autofree char *subject = g_strconcat ("location:", location->id, NULL);
  g_autoptr (CareJsonWriter) detail = care_json_writer_new ();

  if (!care_store_query_text (self, &old, error, "SELECT body FROM location WHERE id = ?1", "t",
                              location->id))
    return false;
  if (g_strcmp0 (old, body) == 0)
    return true;
  care_json_writer_begin_object (detail);
  care_json_writer_key (detail, "location");
  care_wire_location_write (detail, location);
  return care_store_log (self, actor, "location-saved", subject, detail,
                         care_store_put_location (self, location, body, error), error)
         && care_store_drop_numbers (self, location->id, error)
         && care_store_add_numbers (self, location, false, error);
}

bool
care_store_save_location (CareStore *self,
                          const CareActor *actor,
                          const CareLocation *location,
                          GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && location != NULL, false);
  return care_store_begin (self, error)
         && care_store_end (self, save_location (self, actor, location, error), error);
}

/* The record's own name goes before a number: another registration may have been given it later. */
CareLocation *
care_store_find_location (CareStore *self, const char *id_or_number, GError **error)
{
  g_return_val_if_fail (self != NULL && id_or_number != NULL, NULL);
  return care_store_find_known (
      self,
      care_store_query (self, error,
                        "SELECT body FROM location WHERE id = coalesce ("
                        "(SELECT id FROM location WHERE id = ?1),"
                        " (SELECT location FROM location_number WHERE number = ?1))",
                        "t", id_or_number),
      &a_location, error);
}

GPtrArray *
care_store_list_locations (CareStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  return care_store_list_bodies (
      self, care_store_query (self, error, "SELECT body FROM location ORDER BY name COLLATE NOCASE, id", ""),
      READ_LOCATION, (GDestroyNotify)care_location_free, error);
}

GPtrArray *
care_store_list_locations_of (CareStore *self, const char *provider, GError **error)
{
  g_return_val_if_fail (self != NULL && provider != NULL, NULL);
  return care_store_list_bodies (
      self,
      care_store_query (self, error,
                        "SELECT body FROM location WHERE EXISTS (SELECT 1 FROM"
                        " json_each (body, '$.registrations') WHERE json_extract (value, '$.provider') = ?1)"
                        " ORDER BY name COLLATE NOCASE, id",
                        "t", provider),
      READ_LOCATION, (GDestroyNotify)care_location_free, error);
}
