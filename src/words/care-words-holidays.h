/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bank holidays that come, are confirmed or are missing; what moved by them; and why a list was not taken.
 * All texts that are not const are the caller's. */
#pragma once

#include "care-holiday-mark.h"
#include "care-holiday-news.h"
#include "care-moved.h"

/* "The December 2026 window closes on Tuesday 15 December 2026 instead of Monday 14 December 2026: Monday 14
 * December 2026 is now a bank holiday (A royal day)." who: whose case it is, or NULL where it is a window. */
char *care_words_moved (const CareMoved *moved, const char *who, CareDate today);

/* "Monday 15 January 2029, A royal day: added." */
char *care_words_holiday_news (CareHolidayNewsWhat what, CareDate date, const char *title);

/* Asks about a day that is missing: what is so, what it means, what to do. */
char *care_words_holiday_asked (CareDate date, const char *title);

/* How a day stands beside the list: "In GOV.UK’s list", "Added by ...", "Set aside by ... on ...". what:
 * NULL where it has no mark. */
char *care_words_holiday_standing (const char *source,
                                   const CareHolidayMarkWhat *what,
                                   const char *person,
                                   CareInstant at);

/* "GOV.UK was asked: nothing is new. Bank holidays are known up to December 2028." counts: of each
 * CareHolidayNewsWhat; moved: how many dates moved. */
char *care_words_holidays_result (const int counts[4], int moved, CareDate horizon);

/* What happened and what to do. */
const char *care_words_holidays_fault (CareHolidaysFault fault);
