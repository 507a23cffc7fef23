/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-names.h"

const CareLocation *
care_names_find_location (const CareOverview *overview, const char *id)
{
  g_return_val_if_fail (overview != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (unsigned i = 0; i < overview->locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (overview->locations, i);

      if (g_str_equal (location->id, id))
        return location;
    }
  return NULL;
}

const char *
care_names_location (const CareOverview *overview, const char *id)
{
  const CareLocation *location = care_names_find_location (overview, id);

  return location != NULL ? location->name : id;
}

const CareProvider *
care_names_find_provider (const CareOverview *overview, const char *id)
{
  g_return_val_if_fail (overview != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (unsigned i = 0; i < overview->providers->len; i++)
    {
      const CareProvider *provider = g_ptr_array_index (overview->providers, i);

      if (g_str_equal (provider->id, id))
        return provider;
    }
  return NULL;
}

const char *
care_names_provider (const CareOverview *overview, const char *id)
{
  const CareProvider *provider = care_names_find_provider (overview, id);

  return provider != NULL ? provider->name : id;
}
