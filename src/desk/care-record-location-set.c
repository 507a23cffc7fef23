/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-places.h"

#include "care-figure.h"
#include "care-record-places-private.h"
#include "care-record-private.h"

#include <string.h>

static bool
read_count (const char *text, int *number)
{
  double value;

  if (*text == '\0')
    *number = -1;
  else if (care_figure_parse (text, &value) && value >= 0 && value <= 100000 && value <= (int)value)
    *number = (int)value;
  else
    return false;
  return true;
}

/* The services named are given from today on; one left out ends today; one that goes on keeps its dates. */
static bool
set_services (CareRecord *self, CareLocation *location, const char *words, GError **error)
{
  g_auto (GStrv) names = g_strsplit (words, ",", -1);
  CareDate today = care_record_today (self);
  bool wanted[CARE_N_SERVICES] = { false };

  for (size_t i = 0; names[i] != NULL; i++)
    {
      CareService service;

      if (!care_service_from_string (g_strstrip (names[i]), &service))
        return care_refuse (error, CARE_REFUSAL_BAD_VALUE, names[i]);
      wanted[service] = true;
    }
  for (int service = 0; service < CARE_N_SERVICES; service++)
    {
      bool given = false;

      for (size_t i = 0; i < location->services->len; i++)
        {
          CareServiceSpan *span = &g_array_index (location->services, CareServiceSpan, i);

          if (span->service != (CareService)service || span->to != CARE_NO_DATE)
            continue;
          given = true;
          if (!wanted[service])
            span->to = today;
        }
      if (wanted[service] && !given)
        care_location_add_service (location, (CareService)service, today, CARE_NO_DATE);
    }
  return true;
}

static bool
set_registered (CareLocation *location, const char *text, GError **error)
{
  CareDate from = care_date_parse (text);

  if (from == CARE_NO_DATE && *text != '\0')
    return care_refuse (error, CARE_REFUSAL_BAD_VALUE, text);
  CareRegistration *first = location->registrations->pdata[0];
  CareDate before = first->from;
  if (first->to != CARE_NO_DATE && from > first->to)
    return care_refuse (error, CARE_REFUSAL_BEFORE_IT_BEGAN, text);
  first->from = from;
  for (size_t i = 0; i < location->services->len; i++)
    if (g_array_index (location->services, CareServiceSpan, i).from == before)
      g_array_index (location->services, CareServiceSpan, i).from = from;
  return true;
}

static char **
text_of (CareLocation *location, const char *key)
{
  const struct
  {
    const char *key;
    char **text;
  } texts[] = {
    { "region", &location->region },   { "local-authority", &location->local_authority },
    { "brand", &location->brand },     { "ods-code", &location->ods_code },
    { "address", &location->address }, { "postcode", &location->postcode },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    if (strcmp (texts[i].key, key) == 0)
      return texts[i].text;
  return NULL;
}

static bool
set_cqc_types (CareLocation *location, const char *value)
{
  g_auto (GStrv) types = g_strsplit (value, ";", -1);

  g_ptr_array_set_size (location->cqc_types, 0);
  for (size_t i = 0; types[i] != NULL; i++)
    if (*g_strstrip (types[i]) != '\0')
      care_location_add_cqc_type (location, types[i]);
  return true;
}

static bool
set_checked (CareRecord *self, CareLocation *location, const char *value, GError **error)
{
  CareDate on = care_date_parse (value);

  if (on == CARE_NO_DATE && *value != '\0')
    return care_refuse (error, CARE_REFUSAL_BAD_VALUE, value);
  if (on > care_record_today (self))
    return care_refuse (error, CARE_REFUSAL_IN_THE_FUTURE, location->id);
  location->contact_checked_on = on;
  return true;
}

bool
care_location_set_value (
    CareRecord *self, CareLocation *location, const char *key, const char *value, GError **error)
{
  if (strcmp (key, "services") == 0)
    return set_services (self, location, value, error);
  if (strcmp (key, "registered") == 0)
    return set_registered (location, value, error);
  if (strcmp (key, "places") == 0)
    return read_count (value, &location->places) || care_refuse (error, CARE_REFUSAL_BAD_VALUE, value);
  if (strcmp (key, "users") == 0)
    return read_count (value, &location->users) || care_refuse (error, CARE_REFUSAL_BAD_VALUE, value);
  if (strcmp (key, "history-from") == 0 || strcmp (key, "history_from") == 0)
    {
      location->history_from = care_month_parse (value);
      return location->history_from != CARE_NO_MONTH || care_refuse (error, CARE_REFUSAL_BAD_VALUE, value);
    }
  if (strcmp (key, "cqc-types") == 0)
    return set_cqc_types (location, value);
  if (strcmp (key, "contact-checked-on") == 0)
    return set_checked (self, location, value, error);
  char **text = text_of (location, key);
  if (text != NULL)
    {
      g_free (*text);
      *text = g_strstrip (g_strdup (value));
      return true;
    }
  if (strcmp (key, "name") == 0 && *value != '\0')
    {
      g_free (location->name);
      location->name = g_strstrip (g_strdup (value));
      return true;
    }
  return care_refuse (error, CARE_REFUSAL_BAD_VALUE, key);
}

static CareLocation *
set_location (CareRecord *self, const char *id, const char *const *pairs, GError **error)
{
  g_autoptr (CareLocation) location = care_record_need_location (self, id, error);

  if (location == NULL)
    return NULL;
  for (size_t i = 0; pairs[i] != NULL; i += 2)
    if (!care_location_set_value (self, location, pairs[i], pairs[i + 1], error))
      return NULL;
  return care_save_location (self, location, error) ? g_steal_pointer (&location) : NULL;
}

CareLocation *
care_record_set_location (CareRecord *self, const char *id, const char *const *pairs, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareLocation) after = set_location (self, id, pairs, error);
  return care_record_end (self, after != NULL, error) ? g_steal_pointer (&after) : NULL;
}
