/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-account.h"

CareAccount *
care_account_new (const char *id, const char *name)
{
  g_return_val_if_fail (id != NULL && name != NULL, NULL);

  CareAccount *self = g_new0 (CareAccount, 1);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->email = g_strdup ("");
  return self;
}

CareAccount *
care_account_copy (const CareAccount *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  CareAccount *copy = g_new (CareAccount, 1);
  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->email = g_strdup (self->email);
  return copy;
}

void
care_account_free (CareAccount *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_free (self->email);
  g_free (self);
}

bool
care_account_is_used_on (const CareAccount *self, CareDate on)
{
  g_return_val_if_fail (self != NULL, false);

  return self->from <= on && (self->left == CARE_NO_DATE || on <= self->left)
         && (self->removed == CARE_NO_DATE || on < self->removed);
}

bool
care_account_is_left_over (const CareAccount *self, CareDate on)
{
  g_return_val_if_fail (self != NULL, false);

  return self->left != CARE_NO_DATE && self->left < on && self->removed == CARE_NO_DATE;
}
