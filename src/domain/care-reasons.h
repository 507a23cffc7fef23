/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a date is what it is: the steps of a count, each a day and the rule that led to it, in order.
 * A plain value. Every date shown can be replayed from its reasons. */
#pragma once

#include "care-rules.h"

typedef struct
{
  CareDate date;
  CareRuleId rule;
} CareReason;

#define CARE_MAX_REASONS 32

typedef struct
{
  CareReason items[CARE_MAX_REASONS];
  size_t n;
} CareReasons;

/* Past CARE_MAX_REASONS a step is left out: only a long run of holidays added by hand could get there. */
void care_reasons_add (CareReasons *self, CareDate date, CareRuleId rule);
