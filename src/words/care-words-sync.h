/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sync in words: why something waits, what it means, what to do. Owned by the caller. */
#pragma once

#include "care-instant.h"
#include "care-kind.h"
#include "care-sync-why.h"

/* One or two sentences. detail: what the hub said, or "". */
char *care_words_sync_why (CareSyncWhy why, const char *detail);

/* "Not sent yet" ..., for the state words of a queue row: "waiting", "unanswered", "set-aside", "conflict".
 */
const char *care_words_queue_state (const char *state);

/* "Return, care home, October 2026", "Location", "Events of this computer", ... */
char *care_words_document (const char *kind, const char *name, const char *service, const char *month);

/* A problem of a hub (care_hub_problem_to_string) in words for whoever looks after it. */
char *care_words_hub_problem (const char *code, const char *detail);

/* "This computer's clock is 3 minutes behind the hub's. ..."; NULL where it does not matter (two minutes). */
char *care_words_skew (int64_t seconds_ahead);

/* A field of a conflict that is no question: "name" is "Name". NULL where it is not known. */
const char *care_words_record_field (const char *field);
