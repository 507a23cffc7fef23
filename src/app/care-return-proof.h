/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What proves that a return was recorded, in words: the moment that a person gave, when it was entered here,
 * and when the hub had it by its own clock. */
#pragma once

#include "care-record-returns.h"

/* The submission that decides the month, else the last one; NULL where there is none. Borrowed. */
const CareSubmission *care_return_proof_of (const CareReturnView *view);

/* "" where there is nothing beyond the moment itself. The caller's. */
char *care_return_proof_words (const CareReturnView *view);
