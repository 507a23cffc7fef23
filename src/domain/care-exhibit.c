/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-exhibit.h"

#include "care-code.h"

static const char *const words[CARE_N_EXHIBIT_FATES] = { "bound", "encrypted", "signed", "damaged", "other" };

const char *
care_exhibit_fate_to_string (CareExhibitFate fate)
{
  g_return_val_if_fail ((int)fate >= 0 && fate < CARE_N_EXHIBIT_FATES, "");

  return words[fate];
}

bool
care_exhibit_fate_from_string (const char *text, CareExhibitFate *fate)
{
  g_return_val_if_fail (fate != NULL, false);

  int code = care_code_find (words, CARE_N_EXHIBIT_FATES, text);
  if (code < 0)
    return false;
  *fate = (CareExhibitFate)code;
  return true;
}
