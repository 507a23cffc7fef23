/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-reconcile.h"

static const char *const words[CARE_N_DISAGREES]
    = { "only-here", "only-there", "differs", "outside-window", "unknown-here" };

const char *
care_disagree_to_string (CareDisagree code)
{
  g_return_val_if_fail ((size_t)code < G_N_ELEMENTS (words), NULL);

  return words[code];
}

void
care_disagreement_free (CareDisagreement *self)
{
  if (self == NULL)
    return;
  g_free (self->location);
  g_free (self->name);
  g_free (self->item);
  g_free (self->here);
  g_free (self->there);
  g_free (self);
}
