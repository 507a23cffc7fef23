/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Providers, locations, accounts and what the CQC holds wrongly, in words. */
#pragma once

#include "care-chase.h"
#include "care-place-todo.h"
#include "care-window.h"

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

/* What there is to put right, as a title, and what that means and how it is done. The texts are the caller's.
 */
char *care_words_place_todo (const CarePlaceTodo *todo, const CareRules *rules, CareDate today);
char *care_words_place_todo_why (const CarePlaceTodo *todo, const CareRules *rules, CareDate today);

/* "not begun", "12 of 24 answered", "all answered, not yet recorded". The caller's. */
char *care_words_chase_state (const CareChase *chase);

/* A message to somebody, of the lines from first on, n of them, all that person's. The caller's. */
char *care_words_chase_subject (const CareWindow *window);
char *care_words_chase_message (const CareChase *const *lines, size_t n, const CareWindow *window);
