/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a penalty could be: the fee for all the locations of the provider (regulation 3 of SI 2022/1175). */
#include "care-record-cases.h"

#include "care-record-places.h"
#include "care-record-private.h"
#include "care-store-places.h"

CarePenalty *
care_record_penalty (CareRecord *self, const char *provider, CareDate on, GError **error)
{
  g_autoptr (CareProvider) known = care_record_find_provider (self, provider, error);
  g_autoptr (GPtrArray) locations
      = known != NULL ? care_store_list_locations_of (care_record_store (self), provider, error) : NULL;
  CareDate day = on != CARE_NO_DATE ? on : care_record_today (self);
  const CareFeeScheme *scheme = care_fee_scheme_on (care_record_law (self)->fee_schemes, day);

  if (locations == NULL)
    return NULL;
  if (scheme == NULL)
    {
      g_autofree char *about = care_date_format (day);
      care_refuse (error, CARE_REFUSAL_NO_FEE_SCHEME, about);
      return NULL;
    }
  CarePenalty *penalty = care_penalty_new (scheme);
  for (size_t i = 0; i < locations->len; i++)
    {
      const CareLocation *location = locations->pdata[i];

      if (!care_same_text (care_location_provider_on (location, day), provider))
        continue;
      for (int service = 0; service < CARE_N_SERVICES; service++)
        if (care_location_serves (location, (CareService)service, day))
          care_penalty_add (penalty, scheme, (CareService)service, location->id,
                            service == CARE_SERVICE_CARE_HOME ? location->places : location->users);
    }
  return penalty;
}
