/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two care types that a return is made for. Supported living, extra care and Shared Lives use the
 * home care list (domain facts 1.3). Words: "care-home", "home-care". */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum
{
  CARE_SERVICE_CARE_HOME,
  CARE_SERVICE_HOME_CARE,
} CareService;

#define CARE_N_SERVICES 2

const char *care_service_to_string (CareService service);
bool care_service_from_string (const char *text, CareService *service);
