/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks of a case: what each is, how it stands, and what it means to miss it. */
#pragma once

#include "care-case.h"

const char *care_words_clock (CareClockWhat what);         /* "Written representations", "Appeal" */
const char *care_words_clock_state (CareClockState state); /* "Running", "Met", "Missed" */

/* "17 days left", "1 day left", "today", "3 days over"; the caller's. */
char *care_words_days_left (CareDate date, CareDate today);

/* What happens where the date goes by. */
const char *care_words_clock_missed (CareClockWhat what);

/* "Send written representations by Tuesday 8 December 2026. 17 days left."; the caller's. */
char *care_words_clock_sentence (const CareCaseClock *clock, CareDate today);

/* "Be safe: 18 December 2026. Some would argue 21 December 2026."; "" where there is one reading. The
 * caller's. */
char *care_words_clock_readings (const CareCaseClock *clock);
