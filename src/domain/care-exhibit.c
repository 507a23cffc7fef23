/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-exhibit.h"

const char *
care_exhibit_fate_to_string (CareExhibitFate fate)
{
  static const char *const words[CARE_N_EXHIBIT_FATES]
      = { "bound", "encrypted", "signed", "damaged", "other" };

  g_return_val_if_fail ((int)fate >= 0 && fate < CARE_N_EXHIBIT_FATES, "");
  return words[fate];
}
