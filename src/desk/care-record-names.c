/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a shared document is about, for people. */
#include "care-record-hub-private.h"

#include "care-case.h"
#include "care-kind.h"
#include "care-store-cases.h"
#include "care-store-places.h"

#include <string.h>

static void
note (GHashTable *names, CareKind kind, const char *id, const char *name)
{
  g_hash_table_insert (names, g_strconcat (care_kind_to_string (kind), ":", id, NULL), g_strdup (name));
}

GHashTable *
care_record_names (CareRecord *self, GError **error)
{
  CareStore *store = care_record_store (self);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) providers = care_store_list_providers (store, error);
  g_autoptr (GPtrArray) locations = providers != NULL ? care_store_list_locations (store, error) : NULL;
  g_autoptr (GPtrArray) cases = locations != NULL ? care_store_list_cases (store, error) : NULL;

  if (cases == NULL)
    return NULL;
  for (size_t i = 0; i < providers->len; i++)
    {
      const CareProvider *provider = providers->pdata[i];
      note (names, CARE_KIND_PROVIDER, provider->id, provider->name);
    }
  for (size_t i = 0; i < locations->len; i++)
    {
      const CareLocation *location = locations->pdata[i];
      note (names, CARE_KIND_LOCATION, location->id, location->name);
    }
  for (size_t i = 0; i < cases->len; i++)
    {
      const CareCase *ca = cases->pdata[i];
      g_autofree char *provider = g_strconcat ("provider:", ca->provider, NULL);
      const char *name = g_hash_table_lookup (names, provider);
      note (names, CARE_KIND_CASE, ca->id, name != NULL ? name : ca->provider);
    }
  return g_steal_pointer (&names);
}

static char *
name_of (GHashTable *names, CareKind kind, const char *key)
{
  g_autofree char *id = g_strconcat (care_kind_to_string (kind), ":", key, NULL);
  const char *name = g_hash_table_lookup (names, id);

  return g_strdup (name != NULL ? name : key);
}

/* The id without its last part. */
static char *
shorter (const char *id)
{
  const char *colon = strrchr (id, ':');

  return g_strndup (id, colon != NULL ? (gsize)(colon - id) : strlen (id));
}

/* with_tail: as care_kind_split_month has it. */
static void
describe_month (
    GHashTable *names, const char *id, bool with_tail, char **name, char **service_word, char **month_word)
{
  g_autofree char *location = NULL;
  CareService service;
  CareMonth month;

  if (!care_kind_split_month (id, with_tail, &location, &service, &month))
    return;
  *name = name_of (names, CARE_KIND_LOCATION, location);
  *service_word = g_strdup (care_service_to_string (service));
  *month_word = care_month_format (month);
}

void
care_describe_document (GHashTable *names, const char *id, char **name, char **service, char **month)
{
  g_autofree char *cut = shorter (id);
  CareKind kind = CARE_N_KINDS;

  *name = *service = *month = NULL;
  if (!care_kind_of_id (id, &kind))
    kind = CARE_N_KINDS;
  switch (kind)
    {
    case CARE_KIND_PROVIDER:
    case CARE_KIND_LOCATION:
    case CARE_KIND_CASE:
      *name = name_of (names, kind, care_kind_key (id));
      break;
    case CARE_KIND_CASE_EVENT:
      *name = name_of (names, CARE_KIND_CASE, care_kind_key (cut));
      break;
    case CARE_KIND_REPRESENTATION:
      *name = name_of (names, CARE_KIND_CASE, care_kind_key (id));
      break;
    case CARE_KIND_RETURN:
    case CARE_KIND_RECOLLECTION:
      describe_month (names, id, false, name, service, month);
      break;
    case CARE_KIND_SUBMISSION:
      describe_month (names, id, true, name, service, month);
      break;
    case CARE_KIND_RECEIPT: /* the submission's parts, then the desk */
      describe_month (names, cut, true, name, service, month);
      break;
    case CARE_KIND_HOLIDAY:
      *name = g_strdup (care_kind_key (id));
      break;
    case CARE_KIND_EVIDENCE:
    case CARE_KIND_EVENTS:
    case CARE_KIND_DESK:
    case CARE_N_KINDS:
    default:
      break;
    }
  *name = *name != NULL ? *name : g_strdup ("");
  *service = *service != NULL ? *service : g_strdup ("");
  *month = *month != NULL ? *month : g_strdup ("");
}
