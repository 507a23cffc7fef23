/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-places.h"

#include "care-documents-picture.h"
#include "care-record-cases.h"
#include "care-record-private.h"
#include "care-store-places.h"

#include <string.h>

/* value: the path of a picture (PNG, JPEG), or "" to have none any more. */
static bool
set_logo (CareRecord *self, CareProvider *provider, const char *value, GError **error)
{
  g_autoptr (GBytes) picture = *value != '\0' ? care_read_file (value, error) : NULL;
  const char *media_type = NULL;
  int width, height;
  char *sum = NULL;

  if (*value != '\0' && picture == NULL)
    return false;
  if (picture != NULL && !care_picture_size (picture, &width, &height, &media_type))
    return care_refuse (error, CARE_REFUSAL_FILE_UNREADABLE, value);
  sum = picture != NULL ? care_record_keep_file (self, value, error) : g_strdup ("");
  if (sum == NULL)
    return false;
  g_free (provider->logo_sha256);
  provider->logo_sha256 = sum;
  return true;
}

/* That the CQC has them right was seen on that day, by who acts now. */
static bool
set_checked (CareRecord *self, CareProvider *provider, const char *value, GError **error)
{
  CareDate on = care_date_parse (value);

  if (on == CARE_NO_DATE && *value != '\0')
    return care_refuse (error, CARE_REFUSAL_BAD_VALUE, value);
  if (on > care_record_today (self))
    return care_refuse (error, CARE_REFUSAL_IN_THE_FUTURE, provider->id);
  provider->checked_on = on;
  g_free (provider->checked_by);
  provider->checked_by = g_strdup (on != CARE_NO_DATE ? care_record_person (self) : "");
  return true;
}

/* Its fee is due on that day of each year. */
static bool
set_registered (CareProvider *provider, const char *value, GError **error)
{
  CareDate on = care_date_parse (value);

  if (on == CARE_NO_DATE && *value != '\0')
    return care_refuse (error, CARE_REFUSAL_BAD_VALUE, value);
  provider->registered_on = on;
  return true;
}

static bool
set_second_person (CareProvider *provider, const char *value, GError **error)
{
  if (strcmp (value, "yes") != 0 && strcmp (value, "no") != 0)
    return care_refuse (error, CARE_REFUSAL_BAD_VALUE, value);
  provider->second_person = strcmp (value, "yes") == 0;
  return true;
}

static bool
provider_set (CareRecord *self, CareProvider *provider, const char *key, const char *value, GError **error)
{
  struct
  {
    const char *key;
    char **text;
  } texts[] = {
    { "name", &provider->name },           { "address", &provider->address },
    { "email", &provider->email },         { "telephone", &provider->telephone },
    { "nominated", &provider->nominated }, { "brand", &provider->brand },
  };

  if (strcmp (key, "name") == 0 && *value == '\0')
    return care_refuse (error, CARE_REFUSAL_BAD_VALUE, key);
  if (strcmp (key, "ownership") == 0)
    return care_ownership_from_string (value, &provider->ownership)
           || care_refuse (error, CARE_REFUSAL_BAD_VALUE, value);
  if (strcmp (key, "checked-on") == 0)
    return set_checked (self, provider, value, error);
  if (strcmp (key, "registered-on") == 0)
    return set_registered (provider, value, error);
  if (strcmp (key, "second-person") == 0)
    return set_second_person (provider, value, error);
  if (strcmp (key, "logo") == 0)
    return set_logo (self, provider, value, error);
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    if (strcmp (key, texts[i].key) == 0)
      {
        g_free (*texts[i].text);
        *texts[i].text = g_strstrip (g_strdup (value));
        return true;
      }
  return care_refuse (error, CARE_REFUSAL_BAD_VALUE, key);
}

static CareProvider *
set_provider (CareRecord *self, const char *id, const char *const *pairs, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareProvider) provider = care_store_find_provider (care_record_store (self), id, &local);
  CareActor actor = care_record_actor (self);

  if (care_failed (g_steal_pointer (&local), error))
    return NULL;
  if (*id == '\0')
    {
      care_refuse (error, CARE_REFUSAL_BAD_VALUE, id);
      return NULL;
    }
  if (provider == NULL)
    provider = care_provider_new (id, id);
  for (size_t i = 0; pairs[i] != NULL; i += 2)
    if (!provider_set (self, provider, pairs[i], pairs[i + 1], error))
      return NULL;
  if (!care_store_save_provider (care_record_store (self), &actor, provider, error))
    return NULL;
  return g_steal_pointer (&provider);
}

CareProvider *
care_record_set_provider (CareRecord *self, const char *id, const char *const *pairs, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL && pairs != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareProvider) after = set_provider (self, id, pairs, error);
  return care_record_end (self, after != NULL, error) ? g_steal_pointer (&after) : NULL;
}

CareProvider *
care_record_find_provider (CareRecord *self, const char *id, GError **error)
{
  g_autoptr (GError) local = NULL;
  CareProvider *provider = care_store_find_provider (care_record_store (self), id, &local);

  care_need_found (provider, g_steal_pointer (&local), CARE_REFUSAL_NO_SUCH_PROVIDER, id, error);
  return provider;
}

GPtrArray *
care_record_list_providers (CareRecord *self, GError **error)
{
  return care_store_list_providers (care_record_store (self), error);
}
