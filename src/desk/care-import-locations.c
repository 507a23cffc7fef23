/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of locations into the record: new ones are added, of known ones only what the file says and what
 * differs is changed. What the file leaves empty stays. */
#include "care-import-private.h"

#include "care-record-places-private.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-store-places.h"
#include "care-wire-location.h"
#include "care-words-states.h"

#include <string.h>

static CareServiceSpan *
open_span (CareLocation *location, CareService service)
{
  for (guint i = 0; i < location->services->len; i++)
    {
      CareServiceSpan *span = &g_array_index (location->services, CareServiceSpan, i);
      if (span->service == service && span->to == CARE_NO_DATE)
        return span;
    }
  return NULL;
}

/* Which home and which care, for a person who looks through a list of hundreds. */
static void
tell_service (CareImporting *self,
              const CareLocation *location,
              const CareLocationRow *row,
              CareService service,
              const char *code)
{
  g_autofree char *value
      = g_strdup_printf ("%s (%s): %s", location->name, row->id, care_words_service (service));

  care_import_note (self->report, row->line, "services", code, value);
}

/* A service that is new begins today, and it is said. One that is gone ends on the day that a person gives,
 * else not at all: the file does not say when, and a window that closed since would be asked for no more. */
static void
apply_services (CareImporting *self, CareLocation *location, const CareLocationRow *row)
{
  CareDate today = care_record_today (self->record);
  CareDate last = self->wishes->service_ended;

  for (int service = 0; service < CARE_N_SERVICES; service++)
    {
      CareServiceSpan *span = open_span (location, (CareService)service);

      if (row->services[service] && span == NULL
          && !care_location_serves (location, (CareService)service, today))
        {
          care_location_add_service (location, (CareService)service, today, CARE_NO_DATE);
          tell_service (self, location, row, (CareService)service, "service-begins");
        }
      if (row->services[service] || span == NULL)
        continue;
      if (last != CARE_NO_DATE && last >= span->from)
        span->to = last;
      tell_service (self, location, row, (CareService)service,
                    span->to != CARE_NO_DATE ? "service-ended" : "service-gone");
    }
}

/* The day of the first registration, and of the services that began with it. */
static void
apply_registered (CareLocation *location, CareDate registered)
{
  CareRegistration *first = location->registrations->pdata[0];

  for (guint i = 0; i < location->services->len; i++)
    {
      CareServiceSpan *span = &g_array_index (location->services, CareServiceSpan, i);
      if (span->from == first->from)
        span->from = registered;
    }
  first->from = registered;
}

/* What a list changes that a person should know of by the home's name. */
static void
tell_home (CareImporting *self, const CareLocationRow *row, const char *code)
{
  g_autofree char *value = g_strdup_printf ("%s (%s)", row->name, row->id);

  care_import_note (self->report, row->line, "", code, value);
}

/* What the file does not say stays. */
static void
apply_text (char **text, const char *said)
{
  if (*said == '\0' || strcmp (*text, said) == 0)
    return;
  g_free (*text);
  *text = g_strdup (said);
}

static void
apply_details (CareImporting *self, CareLocation *location, const CareLocationRow *row)
{
  CareDate today = care_record_today (self->record);

  apply_text (&location->name, row->name);
  apply_text (&location->region, row->region);
  apply_text (&location->local_authority, row->local_authority);
  apply_text (&location->brand, row->brand);
  apply_text (&location->ods_code, row->ods_code);
  apply_text (&location->address, row->address);
  apply_text (&location->postcode, row->postcode);
  if (row->cqc_types[0] != NULL)
    g_ptr_array_set_size (location->cqc_types, 0);
  for (size_t i = 0; row->cqc_types[i] != NULL; i++)
    care_location_add_cqc_type (location, row->cqc_types[i]);
  /* Dormant from when is not in the file: from the day on which it was seen. */
  if (row->dormant == 1 && !care_location_is_dormant_on (location, today))
    {
      care_location_set_dormant (location, today, CARE_NO_DATE);
      tell_home (self, row, "dormant-seen");
    }
  if (row->dormant == 0 && care_location_is_dormant_on (location, today)
      && care_location_end_dormant (location, today - 1))
    tell_home (self, row, "dormant-no-more");
}

/* Our own list gives the day of the registration that holds; after a transfer it is one that the record
 * knows, and nothing to apply. The CQC's lists then give the day of the new registration. */
static bool
is_known_day (const CareLocation *location, CareDate registered)
{
  for (guint i = 0; i < location->registrations->len; i++)
    if (((const CareRegistration *)location->registrations->pdata[i])->from == registered)
      return true;
  return false;
}

static void
apply_row (CareImporting *self, CareLocation *location, const CareLocationRow *row)
{
  apply_details (self, location, row);
  if (row->places >= 0)
    location->places = row->places;
  if (row->users >= 0)
    location->users = row->users;
  if (row->registered != CARE_NO_DATE && !is_known_day (location, row->registered)
      && (location->registrations->len == 1 || self->file->kind == CARE_FILE_LOCATIONS))
    apply_registered (location, row->registered);
  apply_services (self, location, row);
}

/* Whether the row can be said of the location at all; else it is rejected. */
static bool
can_follow (CareImporting *self, const CareLocation *known, const CareLocationRow *row)
{
  CareDate today = care_record_today (self->record);
  const CareRegistration *present = care_location_registration_on (known, today);
  const CareRegistration *first = known->registrations->pdata[0];

  /* A closed location is not opened by a list. */
  if (present->to != CARE_NO_DATE && present->to < today)
    care_import_reject (self->report, row->line, "id", "closed", row->id);
  /* A transfer has a day, which a list does not say. */
  else if (strcmp (present->provider, row->provider) != 0 && self->wishes->transfer_on == CARE_NO_DATE)
    care_import_reject (self->report, row->line, "provider", "other-provider", row->provider);
  else if (strcmp (present->provider, row->provider) != 0 && present->from >= self->wishes->transfer_on)
    care_import_reject (self->report, row->line, "provider", "transfer-too-early", row->provider);
  /* A registration cannot begin after it ended. */
  else if (first->to != CARE_NO_DATE && row->registered > first->to && !is_known_day (known, row->registered)
           && self->file->kind == CARE_FILE_LOCATIONS)
    {
      g_autofree char *day = care_date_format (row->registered);
      care_import_reject (self->report, row->line, "registered", "after-its-end", day);
    }
  else
    return true;
  return false;
}

static bool
change_location (CareImporting *self, CareLocation *location, const CareLocationRow *row, GError **error)
{
  g_autofree char *before = care_wire_location_to_json (location);

  if (!can_follow (self, location, row))
    return true;
  if (strcmp (care_location_registration_on (location, care_record_today (self->record))->provider,
              row->provider)
      != 0)
    {
      care_location_transfer (location, row->provider, self->wishes->transfer_on, NULL);
      if (!care_ensure_provider (self->record, row->provider, row->provider_name, error))
        return false;
    }
  apply_row (self, location, row);
  g_autofree char *after = care_wire_location_to_json (location);
  if (strcmp (before, after) == 0)
    {
      self->report->unchanged++;
      return true;
    }
  self->report->changed++;
  return care_save_location (self->record, location, error);
}

static bool
add_location (CareImporting *self, const CareLocationRow *row, GError **error)
{
  g_autofree char *types = g_strjoinv (";", row->cqc_types);
  CareNewLocation what = {
    .id = row->id,
    .name = row->name,
    .provider = row->provider,
    .provider_name = row->provider_name,
    .places = row->places,
    .users = row->users,
    .registered = row->registered,
    .region = row->region,
    .local_authority = row->local_authority,
    .brand = row->brand,
    .ods_code = row->ods_code,
    .address = row->address,
    .postcode = row->postcode,
    .cqc_types = types,
  };

  memcpy (what.services, row->services, sizeof what.services);
  g_autoptr (CareLocation) added = care_record_add_location (self->record, &what, error);
  if (added == NULL)
    return false;
  self->report->added++;
  if (row->dormant != 1)
    return true;
  care_location_set_dormant (added, care_record_today (self->record), CARE_NO_DATE);
  return care_save_location (self->record, added, error);
}

/* That the CQC no longer has it; nothing is closed by a list. */
static void
tell_gone (CareImporting *self, int line, const char *name, const char *id)
{
  g_autofree char *value = g_strdup_printf ("%s (%s)", name, id);

  care_import_note (self->report, line, "", "gone", value);
}

static bool
take_row (CareImporting *self, const CareLocationRow *row, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareLocation) known
      = care_store_find_location (care_record_store (self->record), row->id, &local);

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  if (row->ended != CARE_NO_DATE && row->ended < care_record_today (self->record))
    {
      self->report->ignored++;
      if (known != NULL && care_location_registration (known)->to == CARE_NO_DATE)
        tell_gone (self, row->line, row->name, row->id);
      return true;
    }
  return known != NULL ? change_location (self, known, row, error) : add_location (self, row, error);
}

static bool
is_listed (const CareLocation *location, GHashTable *listed)
{
  for (guint i = 0; i < location->registrations->len; i++)
    {
      const CareRegistration *one = location->registrations->pdata[i];
      if (g_hash_table_contains (listed, one->number))
        return true;
    }
  return g_hash_table_contains (listed, location->id);
}

/* The monthly list has every active registration: one of ours that it does not have, while it has its
 * provider or was searched for it, is gone. */
static bool
look_for_gone (CareImporting *self, GError **error)
{
  const CareLocationsFile *file = self->file->locations;
  g_autoptr (GPtrArray) ours = care_store_list_locations (care_record_store (self->record), error);

  for (guint i = 0; ours != NULL && i < ours->len; i++)
    {
      const CareLocation *location = ours->pdata[i];
      const CareRegistration *present = care_location_registration (location);
      if (present == NULL || present->to != CARE_NO_DATE || is_listed (location, file->listed))
        continue;
      if (self->wishes->provider != NULL ? strcmp (self->wishes->provider, present->provider) == 0
                                         : g_hash_table_contains (file->owners, present->provider))
        tell_gone (self, 0, location->name, present->number);
    }
  return ours != NULL;
}

bool
care_import_locations (CareImporting *self, GError **error)
{
  GPtrArray *rows = self->file->locations->rows;

  for (guint i = 0; i < rows->len; i++)
    if (!care_importing_go_on (self, i, rows->len, error) || !take_row (self, rows->pdata[i], error))
      return false;
  return self->file->kind != CARE_FILE_CQC_FILTERS || look_for_gone (self, error);
}
