/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A CQC registration of a provider, with dates: it can pass to another provider or get a new number, and its
 * history goes with it. Services have dates of their own. Records are closed, never deleted. */
#pragma once

#include "care-month.h"
#include "care-service.h"

typedef struct
{
  char *number;   /* CQC location ID under this registration */
  char *provider; /* provider's id */
  CareDate from,
      to; /* from CARE_NO_DATE: since before the record; to (last day, included) CARE_NO_DATE: still */
} CareRegistration;

typedef struct
{
  CareService service;
  CareDate from, to; /* as above */
} CareServiceSpan;

typedef struct
{
  char *id; /* the record's own name for it: the first CQC location ID; never changes */
  char *name;
  GPtrArray *registrations; /* CareRegistration, oldest first; the last one is the present one */
  GArray *services;         /* CareServiceSpan */
  int places;               /* on the certificate; -1 not known */
  int users;                /* service users of home care; -1 not known */
  CareMonth history_from;   /* the first month this record speaks for */
} CareLocation;

CareLocation *care_location_new (const char *id, const char *name);
CareLocation *care_location_copy (const CareLocation *self);
void care_location_free (CareLocation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareLocation, care_location_free)

void care_location_add_registration (
    CareLocation *self, const char *number, const char *provider, CareDate from, CareDate to);
void care_location_add_service (CareLocation *self, CareService service, CareDate from, CareDate to);

/* The present registration, and the provider on a day (NULL where none). Borrowed. */
const CareRegistration *care_location_registration (const CareLocation *self);
const char *care_location_provider_on (const CareLocation *self, CareDate on);

/* Registered, and registered for the service, on that day. */
bool care_location_serves (const CareLocation *self, CareService service, CareDate on);

/* Whether it has, had or will have that service at all. */
bool care_location_ever_served (const CareLocation *self, CareService service);

/* Ends the registration and every service with that day as the last. */
void care_location_close (CareLocation *self, CareDate on);

/* The registration passes on that day: the old one ends the day before. new_number NULL keeps the number. */
void care_location_transfer (CareLocation *self, const char *provider, CareDate on, const char *new_number);

/* By its id or any number it has had. */
bool care_location_is_called (const CareLocation *self, const char *id_or_number);
