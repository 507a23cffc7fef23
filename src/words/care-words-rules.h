/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Why this date": each step of a count, each rule and its standing, and why a window closes when it does.
 * All texts that are not const are the caller's. */
#pragma once

#include "care-deadlines.h"
#include "care-window.h"

/* One step: "Sent on Thursday 19 November 2026.", "Friday 14 April 2028 is Good Friday, not a working day.",
 * "Given on Tuesday 24 November 2026: the third working day after it was sent." */
char *care_words_reason (const CareReason *reason, const CareHolidays *holidays, const CareRules *rules);

/* Where a rule is from: "SI 2022/1175 regulation 7(5)(b) (the law)". */
char *care_words_rule_source (CareRuleId rule, const CareRules *rules, CareDate on);
const char *care_words_standing (CareStanding standing); /* "the law", "guidance", "practice" */

/* "Saturday 14 November 2026 is not a working day." or "Friday 14 April 2028 is Good Friday, not a working
 * day."; for a working day "Monday 16 November 2026 is a working day." */
char *care_words_day (CareDate date, const CareHolidays *holidays);

/* "The 14th is a Saturday, so the window stays open to Monday 16 November 2026, the next working day."; ""
 * where it did not move. */
char *care_words_window_why (const CareWindow *window, const CareHolidays *holidays, const CareRules *rules);

/* "The November 2026 window is open until the end of Monday 16 November 2026.", "... opens on ...", "...
 * closed on ..." */
char *care_words_window (const CareWindow *window, CareInstant now);

/* "Bank holidays are known up to December 2028. This date may move if one is added." */
char *care_words_uncertain (const CareHolidays *holidays);

/* For the warning with bit 1 << index (CareWarnings). */
const char *care_words_warning (int index);
