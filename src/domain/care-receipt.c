/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-receipt.h"

#include "care-kind.h"

void
care_receipt_free (CareReceipt *self)
{
  if (self == NULL)
    return;
  g_free (self->submission);
  g_free (self->desk);
  g_free (self->hub);
  g_free (self->rev);
  g_free (self);
}

CareReceipt *
care_receipt_copy (const CareReceipt *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  CareReceipt *copy = g_memdup2 (self, sizeof *self);

  copy->submission = g_strdup (self->submission);
  copy->desk = g_strdup (self->desk);
  copy->hub = g_strdup (self->hub);
  copy->rev = g_strdup (self->rev);
  return copy;
}

char *
care_receipt_id (const CareReceipt *self)
{
  g_return_val_if_fail (self != NULL && self->submission != NULL && self->desk != NULL, NULL);

  return g_strconcat (care_kind_to_string (CARE_KIND_RECEIPT), ":", care_kind_key (self->submission), ":",
                      self->desk, NULL);
}
