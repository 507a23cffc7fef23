/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-reasons.h"

void
care_reasons_add (CareReasons *self, CareDate date, CareRuleId rule)
{
  g_return_if_fail (self != NULL);

  if (self->n == CARE_MAX_REASONS)
    return;
  self->items[self->n++] = (CareReason){ .date = date, .rule = rule };
}
