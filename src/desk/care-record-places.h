/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs for providers and locations. */
#pragma once

#include "care-history.h"
#include "care-provider.h"
#include "care-record.h"

/* key: "name", "ownership", "address", "email", "telephone", "nominated", "brand", "logo" (the path of a
 * picture), "second-person" ("yes", "no"), "registered-on" (YYYY-MM-DD, with the CQC), or "checked-on"
 * (YYYY-MM-DD: the address and e-mail that the CQC holds were looked at on that day, by who acts; not after
 * today). A provider not known yet is made. pairs:
 * key, value, ..., NULL. Returns the provider as it is now. */
CareProvider *
care_record_set_provider (CareRecord *self, const char *id, const char *const *pairs, GError **error);
CareProvider *
care_record_find_provider (CareRecord *self, const char *id, GError **error); /* refused where unknown */
GPtrArray *care_record_list_providers (CareRecord *self, GError **error);

/* What a person says of a new location. Numbers -1 and dates 0 where not known. */
typedef struct
{
  const char *id; /* CQC location ID */
  const char *name;
  const char *provider;      /* made, with the name of its id, where it is not known yet */
  const char *provider_name; /* or NULL; used only for a provider made here */
  bool services[CARE_N_SERVICES];
  int places, users;
  CareDate registered;
  CareMonth history_from; /* CARE_NO_MONTH: the next window to close */
  const char *region, *local_authority, *brand, *ods_code, *address, *postcode; /* NULL: not known */
  const char *cqc_types; /* the CQC's own service types, joined by ";"; NULL: not known */
} CareNewLocation;

CareLocation *care_record_add_location (CareRecord *self, const CareNewLocation *what, GError **error);
CareLocation *care_record_find_location (CareRecord *self,
                                         const char *id_or_number,
                                         GError **error); /* refused where unknown */
GPtrArray *care_record_list_locations (CareRecord *self, GError **error);

/* keys: "name", "places", "users", "history-from" (YYYY-MM), "services" ("care-home,home-care"; a new one
 * starts today, one left out ends today), "registered" (YYYY-MM-DD), "region", "local-authority", "brand",
 * "ods-code", "address", "postcode", "cqc-types" (joined by ";"), "contact-checked-on" (YYYY-MM-DD). pairs as
 * above. */
CareLocation *
care_record_set_location (CareRecord *self, const char *id, const char *const *pairs, GError **error);
/* Without a task for the CQC: see care-record-place-changes.h. */
CareLocation *care_record_close_location (CareRecord *self, const char *id, CareDate on, GError **error);
CareLocation *care_record_transfer_location (
    CareRecord *self, const char *id, const char *provider, CareDate on, const char *new_id, GError **error);

/* What is recalled of a window that this record does not speak for; from is "memory" or "papers". */
bool care_record_recall (CareRecord *self,
                         const char *location,
                         CareService service,
                         CareMonth month,
                         CareRecalled recalled,
                         const char *from,
                         GError **error);
GPtrArray *care_record_list_recollections (CareRecord *self,
                                           const char *location,
                                           GError **error); /* CareRecollection */
