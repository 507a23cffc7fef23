/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an entry of a calendar file says: it is read in another program, among other things, so that each
 * names what it is of. Nothing in it depends on the day on which it was written. The caller's. */
#pragma once

#include "care-occasion.h"

/* "Capacity Tracker: last day of the November 2026 window", "Elm Care Ltd: written representations by today"
 */
char *care_words_ical_title (const CareOccasion *occasion);

/* What it means and what to do, then why it is that day, a line each. */
char *care_words_ical_text (const CareOccasion *occasion, const CareLaw *law);

/* What an alarm says, so many days before (0: on the day). */
char *care_words_ical_alarm (const CareOccasion *occasion, int days);

/* The name of a calendar: of windows, of cases (one of the kinds in it), or of the program by itself. */
const char *care_words_ical_name (CareOccasionKind kind);
