/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Enforcement cases in words: events, outcomes, states, grounds, and what happens next. */
#pragma once

#include "care-case.h"
#include "care-representation.h"

const char *care_words_event_kind (CareEventKind kind);  /* "Notice of intent" */
const char *care_words_outcome (CareOutcome outcome);    /* "Not upheld"; "" for none */
const char *care_words_case_state (CareCaseState state); /* "Notice of intent given" */
const char *care_words_ground (int index);               /* as bit 1 << index of CareGrounds */

/* What a draft can lack, by its key: "ground", a document that a paper answers ("notice-of-intent",
 * "decision", "final-notice"), or any question. "What Happened" */
const char *care_words_representation_key (const char *key);

/* What happens next, in one sentence or two: from the first clock that runs, else from the state. clocks: as
 * care_case_clocks() gives them. The text is the caller's. */
char *care_words_case_next (const CareCase *ca, GArray *clocks, CareDate today);

/* One event as a line: "Notice of intent, sent on Thursday 19 November 2026 by post"; the caller's. */
char *care_words_event (const CareCaseEvent *event);
