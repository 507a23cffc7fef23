/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document refers to. */
#include "care-store-exchange.h"
#include "care-store-incoming.h"
#include "care-store-statement.h"

#include "care-location.h"
#include "care-receipt.h"

static char *
name_parent (const char *kind, const char *key)
{
  return key != NULL ? g_strconcat (kind, ":", key, NULL) : NULL;
}

static char *
location_of_month (const CareIncoming *incoming)
{
  g_autofree char *location = NULL;
  CareService service;
  CareMonth month;

  care_kind_split_month (incoming->id, incoming->kind == CARE_KIND_SUBMISSION, &location, &service, &month);
  return name_parent ("location", location);
}

static const char *
provider_of (const CareLocation *location)
{
  const CareRegistration *present = care_location_registration (location);

  return present != NULL ? present->provider : NULL;
}

/* Of those whose parent is not in their name alone. */
static char *
read_parent (const CareIncoming *incoming)
{
  g_autoptr (CareArrival) arrival = care_arrival_new (incoming, NULL);

  if (arrival == NULL)
    return NULL;
  if (arrival->kind == CARE_KIND_LOCATION)
    return name_parent ("provider", provider_of (arrival->record));
  if (arrival->kind == CARE_KIND_CASE)
    return name_parent ("provider", ((const CareCase *)arrival->record)->provider);
  if (arrival->kind == CARE_KIND_CASE_EVENT)
    return name_parent ("case", ((const CarePlaced *)arrival->record)->case_id);
  g_assert (arrival->kind == CARE_KIND_RECEIPT);
  return g_strdup (((const CareReceipt *)arrival->record)->submission);
}

char *
care_incoming_parent (const CareIncoming *incoming)
{
  g_return_val_if_fail (incoming != NULL, NULL);

  switch (incoming->kind)
    {
    case CARE_KIND_RETURN:
    case CARE_KIND_SUBMISSION:
    case CARE_KIND_RECOLLECTION:
      return location_of_month (incoming);
    case CARE_KIND_REPRESENTATION:
      return name_parent ("case", care_kind_key (incoming->id));
    case CARE_KIND_LOCATION:
    case CARE_KIND_CASE:
    case CARE_KIND_CASE_EVENT:
    case CARE_KIND_RECEIPT:
      return read_parent (incoming);
    case CARE_KIND_PROVIDER:
    case CARE_KIND_EVIDENCE:
    case CARE_KIND_HOLIDAY:
    case CARE_KIND_EVENTS:
    case CARE_KIND_DESK:
    case CARE_N_KINDS:
    default:
      return NULL;
    }
}

/* Of the kinds that others refer to. */
static const char *const find_sql[CARE_N_KINDS] = {
  [CARE_KIND_PROVIDER] = "SELECT id FROM provider WHERE id = ?1",
  [CARE_KIND_LOCATION] = "SELECT id FROM location WHERE id = ?1",
  [CARE_KIND_SUBMISSION] = "SELECT id FROM submission WHERE id = 'submission:' || ?1",
  [CARE_KIND_CASE] = "SELECT id FROM enforcement_case WHERE id = ?1",
};

bool
care_store_has_parents (CareStore *self, const CareIncoming *incoming, bool *has, GError **error)
{
  g_return_val_if_fail (self != NULL && incoming != NULL && has != NULL, false);
  g_autofree char *parent = care_incoming_parent (incoming), *found = NULL;
  CareKind kind;

  *has = parent == NULL;
  if (parent == NULL)
    return true;
  const char *sql = care_kind_of_id (parent, &kind) ? find_sql[kind] : NULL;
  if (sql != NULL && !care_store_query_text (self, &found, error, sql, "t", care_kind_key (parent)))
    return false;
  *has = found != NULL;
  return true;
}
