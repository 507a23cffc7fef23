/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-locations-file.h"

#include <string.h>

#define BRAND_PREFIX "BRAND "

void
care_location_row_free (CareLocationRow *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_free (self->provider);
  g_free (self->provider_name);
  g_free (self->region);
  g_free (self->local_authority);
  g_free (self->brand);
  g_free (self->ods_code);
  g_free (self->postcode);
  g_free (self->address);
  g_strfreev (self->cqc_types);
  g_free (self);
}

CareLocationsFile *
care_locations_file_new (void)
{
  CareLocationsFile *self = g_new0 (CareLocationsFile, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)care_location_row_free);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)care_row_problem_free);
  self->listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
care_locations_file_free (CareLocationsFile *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->problems);
  g_hash_table_unref (self->listed);
  g_hash_table_unref (self->owners);
  g_free (self);
}

/* The CQC writes "BRAND Elm Care" where everybody else says "Elm Care". */
static bool
is_same_brand (const char *wanted, const char *found)
{
  if (g_ascii_strncasecmp (found, BRAND_PREFIX, strlen (BRAND_PREFIX)) == 0)
    found += strlen (BRAND_PREFIX);
  if (g_ascii_strncasecmp (wanted, BRAND_PREFIX, strlen (BRAND_PREFIX)) == 0)
    wanted += strlen (BRAND_PREFIX);
  g_autofree char *a = g_utf8_casefold (wanted, -1);
  g_autofree char *b = g_utf8_casefold (found, -1);
  return strcmp (a, b) == 0;
}

bool
care_locations_how_wants (const CareLocationsHow *how,
                          const char *id,
                          const char *brand_id,
                          const char *brand)
{
  g_return_val_if_fail (how != NULL && id != NULL && brand_id != NULL && brand != NULL, false);

  if (how->only != NULL && !g_hash_table_contains (how->only, id))
    return false;
  return how->brand == NULL || g_ascii_strcasecmp (how->brand, brand_id) == 0
         || is_same_brand (how->brand, brand);
}

void
care_location_row_add_type (CareLocationRow *row, const CareLocationsHow *how, const char *type)
{
  g_return_if_fail (row != NULL && how != NULL && type != NULL);
  const CareCqcType *known = care_cqc_type_find (how->cqc_types, type, how->on);

  switch (known != NULL ? known->gives : CARE_CQC_GIVES_NOTHING)
    {
    case CARE_CQC_GIVES_CARE_HOME:
      row->services[CARE_SERVICE_CARE_HOME] = true;
      break;
    case CARE_CQC_GIVES_HOME_CARE:
      row->services[CARE_SERVICE_HOME_CARE] = true;
      break;
    case CARE_CQC_GIVES_QUESTION:
      if (how->shared_lives == CARE_SHARED_LIVES_TAKE)
        row->services[CARE_SERVICE_HOME_CARE] = true;
      row->asks_shared_lives = how->shared_lives == CARE_SHARED_LIVES_ASK;
      break;
    case CARE_CQC_GIVES_NOTHING:
    default:
      break;
    }
}

static bool
has_return (const CareLocationRow *row)
{
  for (int service = 0; service < CARE_N_SERVICES; service++)
    if (row->services[service])
      return true;
  return false;
}

void
care_locations_file_add (CareLocationsFile *self, CareLocationRow *row, guint n_problems)
{
  g_return_if_fail (self != NULL && row != NULL);
  g_autoptr (CareLocationRow) owned = row;

  self->read++;
  if (self->problems->len > n_problems)
    {
      self->rejected++;
      return;
    }
  if (row->asks_shared_lives && !row->services[CARE_SERVICE_HOME_CARE])
    g_ptr_array_add (self->problems, care_row_problem_new (row->line, "", "shared-lives", row->name));
  if (has_return (row))
    g_ptr_array_add (self->rows, g_steal_pointer (&owned));
  else
    self->ignored++;
}
