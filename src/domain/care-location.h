/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A CQC registration of a provider, with dates: it can pass to another provider or get a new number, and its
 * history goes with it. Services have dates of their own. Records are closed, never deleted. */
#pragma once

#include "care-account.h"
#include "care-cqc-task.h"
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

/* A time without service users and staff. The return is asked for all the same (domain facts 1.3). */
typedef struct
{
  CareDate from, to; /* as above */
} CareDormantSpan;

/* Who makes the returns of a service, and who does where that person is away. "" nobody in particular. */
typedef struct
{
  CareService service;
  char *assignee;
  char *deputy;
} CareDuty;

typedef struct
{
  char *id; /* the record's own name for it: the first CQC location ID; never changes */
  char *name;
  GPtrArray *registrations; /* CareRegistration, oldest first; the last one is the present one */
  GArray *services;         /* CareServiceSpan */
  int places;               /* on the certificate; -1 not known */
  int users;                /* service users of home care; -1 not known */
  CareMonth history_from;   /* the first month this record speaks for */

  /* As the CQC's lists have them; "" not known. */
  char *region;
  char *local_authority;
  char *brand;
  char *ods_code;
  char *address; /* lines split by newline, without the postcode */
  char *postcode;
  GPtrArray *cqc_types; /* char *: the CQC's own service types, each once */

  GArray *dormant;             /* CareDormantSpan, oldest first */
  CareDate not_asc_from;       /* no adult social care service from that day on; CARE_NO_DATE: it has one */
  GPtrArray *accounts;         /* CareAccount, by id */
  GPtrArray *tasks;            /* CareCqcTask, by id */
  GPtrArray *duties;           /* CareDuty, at most one a service, in order of services */
  CareDate contact_checked_on; /* that the address and e-mail the CQC holds are right; CARE_NO_DATE: never */
} CareLocation;

CareLocation *care_location_new (const char *id, const char *name);
CareLocation *care_location_copy (const CareLocation *self);
void care_location_free (CareLocation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareLocation, care_location_free)

void care_location_add_registration (
    CareLocation *self, const char *number, const char *provider, CareDate from, CareDate to);
void care_location_add_service (CareLocation *self, CareService service, CareDate from, CareDate to);

/* The last registration, which may begin in days to come; the one of a day: the one that held then, else the
 * last that had begun by then, else the first; and the provider on a day (NULL where none). Borrowed. */
const CareRegistration *care_location_registration (const CareLocation *self);
const CareRegistration *care_location_registration_on (const CareLocation *self, CareDate on);
const char *care_location_provider_on (const CareLocation *self, CareDate on);

/* Registered, and registered for the service, on that day. */
bool care_location_serves (const CareLocation *self, CareService service, CareDate on);

/* Whether a return of the service is asked for where a window closes on that day: registered for it, and of
 * adult social care at all. A dormant location is asked. */
bool care_location_is_asked_for (const CareLocation *self, CareService service, CareDate on);

bool care_location_is_dormant_on (const CareLocation *self, CareDate on);

/* From that day on until to (CARE_NO_DATE: until it is said to have ended). A span that has not ended, or one
 * that begins on that very day, is replaced. */
void care_location_set_dormant (CareLocation *self, CareDate from, CareDate to);

/* Ends the span without an end. False where there is none, or it began after that day. */
bool care_location_end_dormant (CareLocation *self, CareDate last_day);

/* Whether it has, had or will have that service at all. */
bool care_location_ever_served (const CareLocation *self, CareService service);

/* Ends the registration and every service with that day as the last. */
void care_location_close (CareLocation *self, CareDate on);

/* The registration passes on that day: the old one ends the day before. new_number NULL keeps the number. */
void care_location_transfer (CareLocation *self, const char *provider, CareDate on, const char *new_number);

/* What was said of days to come and will not be: takes back the last registration where it begins after today
 * and another was before it, which goes on as if nothing had been said. False where there is none such. */
bool care_location_take_back (CareLocation *self, CareDate today);

/* A closed location is registered again from that day on, with the services it had when it closed; what was
 * in between stays. number NULL keeps the last one, provider NULL the last one. False where it is not closed,
 * or was still open on that day. */
bool care_location_reopen (CareLocation *self, CareDate on, const char *number, const char *provider);

/* By its id or any number it has had. */
bool care_location_is_called (const CareLocation *self, const char *id_or_number);

/* By its id; NULL where there is none. Borrowed. */
CareAccount *care_location_find_account (const CareLocation *self, const char *id);
CareCqcTask *care_location_find_task (const CareLocation *self, const char *id);
const CareDuty *care_location_duty (const CareLocation *self, CareService service);

/* Take what they are given, in the place of the one with the same id. */
void care_location_put_account (CareLocation *self, CareAccount *account);
void care_location_put_task (CareLocation *self, CareCqcTask *task);

/* Both "": there is no duty for the service any more. */
void
care_location_set_duty (CareLocation *self, CareService service, const char *assignee, const char *deputy);

/* What is there already is not added again. */
void care_location_add_cqc_type (CareLocation *self, const char *type);
