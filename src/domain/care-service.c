/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-service.h"

#include "care-code.h"

static const char *const words[CARE_N_SERVICES] = { "care-home", "home-care" };

const char *
care_service_to_string (CareService service)
{
  g_return_val_if_fail ((int)service >= 0 && service < CARE_N_SERVICES, "");

  return words[service];
}

bool
care_service_from_string (const char *text, CareService *service)
{
  g_return_val_if_fail (service != NULL, false);

  int code = care_code_find (words, CARE_N_SERVICES, text);
  if (code < 0)
    return false;
  *service = (CareService)code;
  return true;
}
