/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a second pair of eyes would say of a return. Errors, warnings and advice; none of them ever stops
 * somebody from saving or from submitting what is known, because the guidance asks for exactly that (data
 * collection guidance, "what you can't provide"). Codes and numbers here; the sentences are in words. */
#pragma once

#include "care-plausible.h"
#include "care-return.h"

typedef enum
{
  CARE_SEVERITY_ERROR,
  CARE_SEVERITY_WARNING,
  CARE_SEVERITY_ADVICE,
} CareSeverity;

/* "error", "warning", "advice" */
const char *care_severity_to_string (CareSeverity severity);

typedef enum
{
  CARE_FINDING_NOT_A_NUMBER,
  CARE_FINDING_NOT_WHOLE,
  CARE_FINDING_NEGATIVE,
  CARE_FINDING_TOO_LARGE, /* a: the most that is plausible (domain facts 5.4) */
  CARE_FINDING_NOT_A_CHOICE,
  CARE_FINDING_BEDS_OVER_CAPACITY,  /* a: the sum, b: maximum capacity */
  CARE_FINDING_BEDS_UNDER_CAPACITY, /* a, b as above; only while "not available" was asked */
  CARE_FINDING_ABSENT_OVER_STAFF,   /* a: absent, b: headcount */
  CARE_FINDING_VACCINATED_OVER_STAFF,
  CARE_FINDING_VACCINATED_OVER_RESIDENTS,
  CARE_FINDING_OVERTIME_OVER_PAID, /* a: overtime, b: paid */
  CARE_FINDING_PACKAGES_OVER_USERS,
  CARE_FINDING_UNIT_MISSING,           /* days or hours? the answer does not say which */
  CARE_FINDING_PERIOD_DATES,           /* a pay period without both its dates, or the wrong way round */
  CARE_FINDING_NOT_ANSWERED,           /* asked in this window and empty */
  CARE_FINDING_UNKNOWN_ITEM,           /* an answer to a question that this version does not have */
  CARE_FINDING_OUT_OF_SEASON,          /* answered although it is not asked now */
  CARE_FINDING_OCCUPIED_OVER_CAPACITY, /* a: occupied, b: maximum capacity */
  CARE_FINDING_STAFF_PER_BED,          /* a: all staff, b: beds, c and d: fewest and most for each bed */
  CARE_FINDING_TOTAL_STAFF,            /* a: all staff, c and d: fewest and most */
  CARE_FINDING_SERVICE_USERS,          /* a: service users, c and d: fewest and most */
  CARE_FINDING_AGENCY_AS_EMPLOYED,     /* a, b, c: nurses, care providing, other staff */
  CARE_FINDING_UNCHANGED_LONG,         /* a: all staff, b: days, c: days that it may be; since: the day */
  CARE_FINDING_HOURS_EACH,             /* a: the hours, b: all staff, c: hours that each can have */
  CARE_FINDING_FAR_FROM_MEDIAN,        /* a: the figure, b: median, c and d: least and most before */
  CARE_FINDING_NOT_FRESH,              /* a: how many figures; since: the day the window opens */
  CARE_FINDING_CARRIED_OVER,           /* a: how many figures; since: a day in the month they come from */
  CARE_FINDING_BEDS_OVER_PLACES,       /* a: maximum capacity, b: registered places */
  CARE_FINDING_DORMANT_FIGURES,        /* a: how many figures above 0 */
  CARE_FINDING_NIL_PROPOSED,           /* a dormant home, and nothing answered; of no item */
  CARE_N_FINDINGS,
} CareFindingCode;

/* "not-a-number", ... */
const char *care_finding_to_string (CareFindingCode code);

typedef struct
{
  char *item; /* field or item id: where to go; "" for one of the whole return */
  CareSeverity severity;
  CareFindingCode code;
  double a, b, c, d; /* as the code says */
  CareDate since;    /* the same; CARE_NO_DATE for all others */
} CareFinding;

void care_finding_free (CareFinding *finding);

/* Of CareFinding, in the dataset's order; owned by the caller. A nil return has none. */
GPtrArray *
care_check_return (const CareReturn *ret, const CareDataset *dataset, CareDate opens, GPtrArray *campaigns);

/* How many months of earlier returns the checks and a history look at. The longest that figures may stay the
 * same is 370 days, and a year of months is fewer (data/law/plausibility.json). */
#define CARE_CHECK_MONTHS 13

/* What is known beside the return; all of it borrowed. */
typedef struct
{
  GPtrArray *previous; /* CareReturn of the same location and service, oldest first, of the CARE_CHECK_MONTHS
                          months before; months may be missing. NULL: not known */
  const CarePlausible *plausible; /* NULL: none of its rules is asked */
  int places;                     /* registered; -1 not known */
  bool dormant;                   /* no service users and no staff, on the day the window opens */
} CareCheckContext;

/* The same and, all of it advice, what somebody who works with the figures would ask. context may be NULL. */
GPtrArray *care_check_return_with (const CareReturn *ret,
                                   const CareDataset *dataset,
                                   CareDate opens,
                                   GPtrArray *campaigns,
                                   const CareCheckContext *context);
