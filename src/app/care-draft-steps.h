/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps in which a case's document is written, and where each question stands. Pure. */
#pragma once

#include "care-representation.h"

typedef enum
{
  CARE_STEP_NOTICE,
  CARE_STEP_GROUNDS,
  CARE_STEP_FACTS,
  CARE_STEP_GROUND_0, /* and the three after it: one for each ground that is chosen */
  CARE_STEP_GROUND_3 = CARE_STEP_GROUND_0 + CARE_N_GROUNDS - 1,
  CARE_STEP_MISLEADING,
  CARE_STEP_SINCE,
  CARE_STEP_EVIDENCE,
  CARE_STEP_REQUEST,
  CARE_STEP_SIGNATURE,
  CARE_N_STEPS,
} CareStep;

/* Whether the step belongs to that draft in that paper. */
bool care_step_applies (CareStep step, const CareRepresentation *draft, CarePaper paper, bool misleading);

/* Where a question is asked, or "ground", "includes", "exhibits", "notice-of-intent", "decision",
 * "final-notice". */
CareStep care_step_of (const char *key);

/* "What happened", translated; static. */
const char *care_step_title (CareStep step, CarePaper paper);

/* The headings of the document under which the step's answers stand, in English as the document is; the first
 * that there is. NULL at the end; static. */
const char *const *care_step_headings (CareStep step);
