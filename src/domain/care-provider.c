/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-provider.h"

#include "care-code.h"

static const char *const ownership_words[] = { "private", "public" };

const char *
care_ownership_to_string (CareOwnership ownership)
{
  g_return_val_if_fail ((int)ownership >= 0 && ownership < (int)G_N_ELEMENTS (ownership_words), "");

  return ownership_words[ownership];
}

bool
care_ownership_from_string (const char *text, CareOwnership *ownership)
{
  g_return_val_if_fail (ownership != NULL, false);

  int code = care_code_find (ownership_words, G_N_ELEMENTS (ownership_words), text);
  if (code < 0)
    return false;
  *ownership = (CareOwnership)code;
  return true;
}

CareProvider *
care_provider_new (const char *id, const char *name)
{
  g_return_val_if_fail (id != NULL && name != NULL, NULL);

  CareProvider *self = g_new0 (CareProvider, 1);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->address = g_strdup ("");
  self->email = g_strdup ("");
  self->telephone = g_strdup ("");
  self->nominated = g_strdup ("");
  self->logo_sha256 = g_strdup ("");
  self->brand = g_strdup ("");
  self->checked_by = g_strdup ("");
  return self;
}

CareProvider *
care_provider_copy (const CareProvider *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  CareProvider *copy = g_new0 (CareProvider, 1);
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->ownership = self->ownership;
  copy->address = g_strdup (self->address);
  copy->email = g_strdup (self->email);
  copy->telephone = g_strdup (self->telephone);
  copy->nominated = g_strdup (self->nominated);
  copy->logo_sha256 = g_strdup (self->logo_sha256);
  copy->brand = g_strdup (self->brand);
  copy->checked_on = self->checked_on;
  copy->registered_on = self->registered_on;
  copy->checked_by = g_strdup (self->checked_by);
  copy->second_person = self->second_person;
  return copy;
}

void
care_provider_free (CareProvider *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_free (self->address);
  g_free (self->email);
  g_free (self->telephone);
  g_free (self->nominated);
  g_free (self->logo_sha256);
  g_free (self->brand);
  g_free (self->checked_by);
  g_free (self);
}
