/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody is reminded of, in words, and how much time is left. Texts that are not const are the
 * caller's. */
#pragma once

#include "care-reminder.h"

/* "The November 2026 window closes today", "Written representations, Elm Care: 7 days left" */
char *care_words_reminder_title (const CareReminder *reminder, CareInstant now);

/* "The November 2026 window closes at the end of today. 3 returns are not recorded. 7 hours are left." zone:
 * of the computer; where it is not London's time the moment is said by its clock too. NULL: London's. */
char *care_words_reminder (const CareReminder *reminder, CareInstant now, GTimeZone *zone);

/* "7 hours are left.", "1 hour is left.", "Less than an hour is left."; "" once it has come. */
char *care_words_hours_left (CareInstant until, CareInstant now);

/* "You are reminded again on Tuesday 10 November 2026 at 09:00.", by the clock of the computer. */
char *care_words_reminded_again (CareInstant at, GTimeZone *zone);

const char *care_words_remind_kind (CareRemindKind kind); /* "When a window opens" */
