/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-names.h"

const CareLocation *
care_names_find_location (const CareOverview *overview, const char *id)
{
  return care_overview_find_location (overview, id);
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
  return care_overview_find_provider (overview, id);
}

const char *
care_names_provider (const CareOverview *overview, const char *id)
{
  const CareProvider *provider = care_names_find_provider (overview, id);

  return provider != NULL ? provider->name : id;
}
