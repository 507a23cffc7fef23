/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The CQC fee scheme, by date, and the penalty it leads to: the whole provider's fee (regulation 3 of SI
 * 2022/1175), by the scheme in force when the penalty is imposed. Always an estimate. Whole pence. From
 * data/law/fees.json. */
#pragma once

#include "care-date.h"
#include "care-service.h"

typedef struct
{
  int min, max; /* places; max 0 is open */
  int64_t pence;
} CareFeeBand;

typedef struct
{
  char *id;
  char *source;
  CareDate from, to; /* to CARE_NO_DATE: still in force */
  GArray *bands;     /* CareFeeBand, care homes by places on the certificate */
  int64_t community_base_pence;
  int64_t
      community_user_thousandths; /* thousandths of a pound for each service user: 54305 is 54.305 pounds */
  int64_t community_cap_pence;
} CareFeeScheme;

void care_fee_scheme_free (CareFeeScheme *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareFeeScheme, care_fee_scheme_free)

/* The scheme in force on a day out of schemes (of CareFeeScheme), or NULL. */
const CareFeeScheme *care_fee_scheme_on (GPtrArray *schemes, CareDate on);

/* What one location adds; number is places or service users. Rounded to the nearest pound a location, as the
 * published calculators do (CQC's own rounding is not known). A number below 1 counts as nothing for a care
 * home. */
int64_t care_fee_part (const CareFeeScheme *scheme, CareService kind, int number);

typedef struct
{
  CareService kind;
  char *location; /* NULL where only a number was given */
  int number;     /* places or service users; -1 not known */
  int64_t pence;
} CarePenaltyPart;

typedef struct
{
  char *scheme;
  int64_t total_pence;
  GPtrArray *parts; /* CarePenaltyPart */
} CarePenalty;

CarePenalty *care_penalty_new (const CareFeeScheme *scheme);
void care_penalty_add (
    CarePenalty *self, const CareFeeScheme *scheme, CareService kind, const char *location, int number);
void care_penalty_free (CarePenalty *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CarePenalty, care_penalty_free)
