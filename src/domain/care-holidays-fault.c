/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-holidays-fault.h"

const char *
care_holidays_fault_to_string (CareHolidaysFault fault)
{
  static const char *const words[CARE_N_HOLIDAYS_FAULTS] = {
    "offline", "timeout",    "too-large", "not-trusted", "not-secure", "bad-address", "moved",
    "absent",  "not-a-list", "empty",     "not-whole",   "too-far",    "fine",
  };

  g_return_val_if_fail ((int)fault >= 0 && fault < CARE_N_HOLIDAYS_FAULTS, "");
  return words[fault];
}
