/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a second pair of eyes would say of a return. Errors, warnings and advice; none of them ever stops
 * somebody from saving or from submitting what is known, because the guidance asks for exactly that (data
 * collection guidance, "what you can't provide"). Codes and numbers here; the sentences are in words. */
#pragma once

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
  CARE_N_FINDINGS,
} CareFindingCode;

/* "not-a-number", ... */
const char *care_finding_to_string (CareFindingCode code);

typedef struct
{
  char *item; /* field or item id */
  CareSeverity severity;
  CareFindingCode code;
  double a, b; /* as the code says */
} CareFinding;

void care_finding_free (CareFinding *finding);

/* Of CareFinding, in the dataset's order; owned by the caller. A nil return has none. */
GPtrArray *
care_check_return (const CareReturn *ret, const CareDataset *dataset, CareDate opens, GPtrArray *campaigns);
