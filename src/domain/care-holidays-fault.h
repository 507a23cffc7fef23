/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a list of bank holidays was not taken. Nothing was changed where one of these is given. */
#pragma once

#include <glib.h>

typedef enum
{
  CARE_HOLIDAYS_OFFLINE,     /* nobody answered */
  CARE_HOLIDAYS_TIMEOUT,     /* the answer took too long or broke off */
  CARE_HOLIDAYS_TOO_LARGE,   /* larger than any such list */
  CARE_HOLIDAYS_NOT_TRUSTED, /* the certificate is not one that this computer trusts */
  CARE_HOLIDAYS_NOT_SECURE,  /* the address is not https */
  CARE_HOLIDAYS_BAD_ADDRESS, /* no address */
  CARE_HOLIDAYS_MOVED,       /* it sends on to another address, which is not followed */
  CARE_HOLIDAYS_NOT_THERE,   /* the server answers, but not with a list (4xx, 5xx) */
  CARE_HOLIDAYS_NO_LIST,     /* what came is something else */
  CARE_HOLIDAYS_EMPTY,       /* a list without a day */
  CARE_HOLIDAYS_NOT_WHOLE,   /* a year of it does not go to its end */
  CARE_HOLIDAYS_TOO_FAR,     /* a day that nobody can have announced yet */
  CARE_HOLIDAYS_FINE,
  CARE_N_HOLIDAYS_FAULTS,
} CareHolidaysFault;

/* "offline", "timeout", ... */
const char *care_holidays_fault_to_string (CareHolidaysFault fault);
