/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a calendar, in words. Texts that are not const are the caller's. */
#pragma once

#include "care-occasion.h"

const char *care_words_occasion_kind (CareOccasionKind kind); /* "Windows close", "Bank holidays" */

/* The title: "November 2026 window closes", "Written representations, Elm Care", "Boxing Day". A date that
 * may still move says so. */
char *care_words_occasion (const CareOccasion *occasion);

/* What it means and what to do, in one to three sentences; "" where there is nothing to say but the title. */
char *care_words_occasion_detail (const CareOccasion *occasion, CareDate today);

/* Many of one kind on one day in one line: "12 homes: registration begins". all: of that kind, n of them. */
char *care_words_occasions_many (CareOccasion *const *all, guint n);

/* What stands in the calendar on a day of a window: "window opens", "window closes at the end of today", and
 * between them "November 2026 window". */
char *care_words_window_day (const CareWindow *window, CareDate date);
