/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-returns-filter.h"

#include <string.h>

void
care_returns_filter_clear (CareReturnsFilter *self)
{
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->whose, g_free);
}

void
care_returns_filter_set_search (CareReturnsFilter *self, const char *typed)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (typed != NULL ? typed : ""));

  g_free (self->search);
  self->search = g_utf8_casefold (trimmed, -1);
}

void
care_returns_filter_set_whose (CareReturnsFilter *self, const char *whose)
{
  g_free (self->whose);
  self->whose = g_strdup (whose != NULL ? whose : "");
}

bool
care_returns_filter_is_of (const CareLocation *location, const char *whose, CareDate on)
{
  const char *colon = strchr (whose, ':');
  const char *has = location->brand;

  g_return_val_if_fail (colon != NULL, true);

  if (g_str_has_prefix (whose, "provider:"))
    has = care_location_registration_on (location, on)->provider;
  else if (g_str_has_prefix (whose, "region:"))
    has = location->region;
  else if (g_str_has_prefix (whose, "council:"))
    has = location->local_authority;
  return g_strcmp0 (has, colon + 1) == 0;
}

bool
care_returns_is_done (const CareGridRow *row)
{
  return row->state == CARE_STATE_ON_TIME || row->state == CARE_STATE_NIL
         || row->state == CARE_STATE_NOT_REQUIRED;
}

bool
care_returns_has_findings (const CareGridRow *row)
{
  for (guint i = 0; i < row->findings->len; i++)
    {
      const CareFinding *finding = g_ptr_array_index (row->findings, i);

      if (finding->code != CARE_FINDING_NOT_ANSWERED && finding->severity != CARE_SEVERITY_ADVICE)
        return true;
    }
  return false;
}

const CareFinding *
care_returns_finding (GPtrArray *findings, const char *field)
{
  const CareFinding *worst = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const CareFinding *finding = g_ptr_array_index (findings, i);

      if (finding->code != CARE_FINDING_NOT_ANSWERED && strcmp (finding->item, field) == 0
          && (worst == NULL || finding->severity < worst->severity))
        worst = finding;
    }
  return worst;
}

static bool
is_called (const CareLocation *location, const char *wanted)
{
  g_autofree char *name = g_utf8_casefold (location->name, -1);

  if (strstr (name, wanted) != NULL)
    return true;
  for (guint i = 0; i < location->registrations->len; i++)
    if (strstr (((CareRegistration *)location->registrations->pdata[i])->number, wanted) != NULL)
      return true;
  return false;
}

bool
care_returns_filter_takes (const CareReturnsFilter *self, const CareGridRow *row)
{
  if (self->which == CARE_RETURNS_LEFT && care_returns_is_done (row))
    return false;
  if (self->which == CARE_RETURNS_DONE && !care_returns_is_done (row))
    return false;
  if (self->which == CARE_RETURNS_FINDINGS && !care_returns_has_findings (row))
    return false;
  if (self->whose != NULL && *self->whose != '\0'
      && !care_returns_filter_is_of (row->location, self->whose, self->on))
    return false;
  return self->search == NULL || *self->search == '\0' || is_called (row->location, self->search);
}
