/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The months of a record put together: the state of every location x care type x month, and the exposure of
 * each and of each provider, out of locations, submissions and what is recalled. Pure; the contract is
 * cli.md's "status". */
#pragma once

#include "care-compliance.h"
#include "care-law.h"
#include "care-location.h"
#include "care-submission.h"

/* What a person recalls of a window (see CareRecalled). */
typedef struct
{
  char *location;
  CareService service;
  CareMonth month;
  CareRecalled recalled;
  char *from; /* "memory" or "papers" */
} CareRecollection;

void care_recollection_free (CareRecollection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareRecollection, care_recollection_free)

typedef struct
{
  char *location;
  CareService service;
  CareMonth month;
  CareState state;
  CareInstant recorded_at; /* or CARE_NO_INSTANT */
  bool recalled;           /* the state is from memory or papers */
} CareHistoryRow;

void care_history_row_free (CareHistoryRow *self);

typedef struct
{
  char *location; /* NULL for a provider's row */
  CareService service;
  char *provider;
  CareExposure exposure;
} CareExposureRow;

void care_exposure_row_free (CareExposureRow *self);

typedef struct
{
  GPtrArray *months;    /* CareHistoryRow: location, then service, then month */
  GPtrArray *locations; /* CareExposureRow, one a location x service */
  GPtrArray *providers; /* CareExposureRow, one a provider */
} CareStatus;

/* The months of one row of locations, in their order: CareHistoryRow, borrowed; n gets how many. */
CareHistoryRow *const *care_status_months_of (const CareStatus *self, guint location, guint *n);

void care_status_free (CareStatus *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareStatus, care_status_free)

/* Whether a return is asked for: registered for the service on the closing day and of adult social care, in a
 * month that had a window. */
bool care_history_is_asked (const CareLocation *location,
                            CareService service,
                            const CareWindow *window,
                            const CareRules *rules);

typedef struct
{
  GPtrArray *locations;     /* CareLocation */
  GPtrArray *submissions;   /* CareSubmission, any order; payloads are not needed */
  GPtrArray *recollections; /* CareRecollection */
  const CareLaw *law;
  CareInstant as_of;
  CareMonth from,
      to; /* rows asked for, both included; exposure looks at all closed windows whatever these say */
} CareStatusFacts;

/* A location's service has rows whether or not it was registered (not-required then); a service that the
 * location never had has none. The provider of a month is the one that held the registration on the closing
 * day. */
CareStatus *care_status_compute (const CareStatusFacts *facts);
