/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Providers, locations, accounts and what the CQC holds wrongly, in words. */
#pragma once

#include "care-location.h"
#include "care-provider.h"

/* "from 1 March 2026", "until 31 May 2026", "from 1 March 2026 to 31 May 2026", "since before this record"
 * where neither is known. The caller's. */
char *care_words_span (CareDate from, CareDate to);

/* What the CQC holds wrongly, as a title: "It has closed", "The e-mail address is wrong", ... */
const char *care_words_cqc_wrong (CareCqcWrong what);

/* "The CQC has not been told." "The CQC was told on 2 June 2026 (portal, reference 12)." The caller's. */
char *care_words_cqc_task_state (const CareCqcTask *task);

/* "can go in", "left on 31 May 2026, to be taken off in the Capacity Tracker", ... The caller's. */
char *care_words_account (const CareAccount *account);

/* "A. Person", "A. Person, or B. Person where away", "nobody in particular". duty may be NULL. The caller's.
 */
char *care_words_duty (const CareDuty *duty);
