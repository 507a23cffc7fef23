/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-places.h"

#include "care-record-places-private.h"
#include "care-record-private.h"
#include "care-store-places.h"
#include "care-store-returns.h"

#include <string.h>

CareLocation *
care_record_need_location (CareRecord *self, const char *id_or_number, GError **error)
{
  g_autoptr (GError) local = NULL;
  CareLocation *location = care_store_find_location (care_record_store (self), id_or_number, &local);

  care_need_found (location, g_steal_pointer (&local), CARE_REFUSAL_NO_SUCH_LOCATION, id_or_number, error);
  return location;
}

CareLocation *
care_record_find_location (CareRecord *self, const char *id_or_number, GError **error)
{
  return care_record_need_location (self, id_or_number, error);
}

GPtrArray *
care_record_list_locations (CareRecord *self, GError **error)
{
  return care_store_list_locations (care_record_store (self), error);
}

bool
care_ensure_provider (CareRecord *self, const char *id, const char *name, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareProvider) known = care_store_find_provider (care_record_store (self), id, &local);

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  if (known != NULL)
    return true;
  g_autoptr (CareProvider) made = care_provider_new (id, name != NULL && *name != '\0' ? name : id);
  CareActor actor = care_record_actor (self);
  return care_store_save_provider (care_record_store (self), &actor, made, error);
}

bool
care_save_location (CareRecord *self, const CareLocation *location, GError **error)
{
  CareActor actor = care_record_actor (self);

  return care_store_save_location (care_record_store (self), &actor, location, error);
}

static bool
add_location_is_sound (CareRecord *self, const CareNewLocation *what, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareLocation) known = NULL;

  if (what->id == NULL || *what->id == '\0' || strchr (what->id, '/') != NULL)
    return care_refuse (error, CARE_REFUSAL_BAD_VALUE, what->id);
  if (what->name == NULL || *what->name == '\0')
    return care_refuse (error, CARE_REFUSAL_BAD_VALUE, "name");
  if (what->provider == NULL || *what->provider == '\0')
    return care_refuse (error, CARE_REFUSAL_NO_SUCH_PROVIDER, "");
  if (!what->services[CARE_SERVICE_CARE_HOME] && !what->services[CARE_SERVICE_HOME_CARE])
    return care_refuse (error, CARE_REFUSAL_BAD_VALUE, "services");

  known = care_store_find_location (care_record_store (self), what->id, &local);
  if (care_failed (g_steal_pointer (&local), error))
    return false;
  return known == NULL || care_refuse (error, CARE_REFUSAL_EXISTS_ALREADY, what->id);
}

static bool
set_details (CareRecord *self, CareLocation *location, const CareNewLocation *what, GError **error)
{
  const struct
  {
    const char *key;
    const char *value; /* or NULL */
  } details[] = {
    { "region", what->region },       { "local-authority", what->local_authority },
    { "brand", what->brand },         { "ods-code", what->ods_code },
    { "address", what->address },     { "postcode", what->postcode },
    { "cqc-types", what->cqc_types },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (details); i++)
    if (details[i].value != NULL
        && !care_location_set_value (self, location, details[i].key, details[i].value, error))
      return false;
  return true;
}

static CareLocation *
add_location (CareRecord *self, const CareNewLocation *what, GError **error)
{
  if (!add_location_is_sound (self, what, error))
    return NULL;

  g_autoptr (CareLocation) location = care_location_new (what->id, what->name);
  care_location_add_registration (location, what->id, what->provider, what->registered, CARE_NO_DATE);
  for (int service = 0; service < CARE_N_SERVICES; service++)
    if (what->services[service])
      care_location_add_service (location, (CareService)service, what->registered, CARE_NO_DATE);
  if (!set_details (self, location, what, error))
    return NULL;
  location->places = what->places;
  location->users = what->users;
  location->history_from
      = what->history_from != CARE_NO_MONTH ? what->history_from : care_record_window (self).month;

  if (!care_ensure_provider (self, what->provider, what->provider_name, error)
      || !care_save_location (self, location, error))
    return NULL;
  return g_steal_pointer (&location);
}

CareLocation *
care_record_add_location (CareRecord *self, const CareNewLocation *what, GError **error)
{
  g_return_val_if_fail (self != NULL && what != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareLocation) after = add_location (self, what, error);
  return care_record_end (self, after != NULL, error) ? g_steal_pointer (&after) : NULL;
}

bool
care_number_is_free (CareRecord *self, const CareLocation *location, const char *number, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareLocation) other = care_store_find_location (care_record_store (self), number, &local);

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  return other == NULL || strcmp (other->id, location->id) == 0
         || care_refuse (error, CARE_REFUSAL_EXISTS_ALREADY, number);
}

bool
care_record_recall (CareRecord *self,
                    const char *location_id,
                    CareService service,
                    CareMonth month,
                    CareRecalled recalled,
                    const char *from,
                    GError **error)
{
  g_autoptr (CareLocation) location = care_record_need_location (self, location_id, error);

  if (location == NULL)
    return false;
  if (strcmp (from, "memory") != 0 && strcmp (from, "papers") != 0)
    return care_refuse (error, CARE_REFUSAL_BAD_VALUE, from);
  if (!care_location_ever_served (location, service))
    return care_refuse (error, CARE_REFUSAL_NOT_SERVED, location->id);
  if (care_record_window_of (self, month).late_from > care_record_now (self))
    return care_refuse (error, CARE_REFUSAL_IN_THE_FUTURE, location->id);

  CareRecollection memory = { location->id, service, month, recalled, (char *)from };
  CareActor actor = care_record_actor (self);
  return care_store_save_recollection (care_record_store (self), &actor, &memory, error);
}

GPtrArray *
care_record_list_recollections (CareRecord *self, const char *location, GError **error)
{
  return care_store_list_recollections (care_record_store (self), location, error);
}
