/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a run of missed windows exposes to, in words. The texts are the caller's. */
#pragma once

#include "care-compliance.h"

/* "Two missed in a row. One more and a notice of intent may be issued." With what is not known: "At least one
 * missed in the last twelve windows, perhaps four: ..." penalty_applies false: a public body, which has the
 * duty and no penalty. on: the day whose thresholds hold. */
char *
care_words_exposure (const CareExposure *exposure, bool penalty_applies, const CareRules *rules, CareDate on);

/* "2" or "2 to 5" */
char *care_words_range (CareRange range);

/* "none", "one", ... "twelve", then figures. */
char *care_words_number (int number);
