/* SPDX-License-Identifier: GPL-3.0-or-later */
/* With whom a contact was and how it was made, and what the application itself saw go wrong. Translated. */
#pragma once

#include "care-attempt.h"
#include "care-case-event.h"

const char *care_words_party (CareParty party); /* "Care Quality Commission"; "" where unsaid */
const char *care_words_means (CareMeans means); /* "By telephone"; "" where unsaid */

/* "From Monday 12 October 2026 at 09:10 until Tuesday 13 October 2026 at 08:02 this computer could not reach
 * the hub. It was tried 14 times."; the caller's. */
char *care_words_attempt (const CareAttempt *attempt);
