/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state of a month, and the small words beside it. Short words begin with a capital and stand alone in a
 * cell or a row; sentences end with a full stop and are the caller's. */
#pragma once

#include "care-check.h"
#include "care-compliance.h"
#include "care-deadlines.h"
#include "care-provider.h"
#include "care-submission.h"

const char *care_words_state (CareState state); /* "On time", "Missed", "Outside the window" */

/* What that state means: "Recorded on Monday 9 November 2026 at 10:42, inside the window.". window may be
 * NULL; recorded_at CARE_NO_INSTANT where nothing was. */
char *care_words_state_sentence (CareState state, const CareWindow *window, CareInstant recorded_at);

const char *care_words_service (CareService service);       /* "Care home", "Home care" */
const char *care_words_how (CareHow how);                   /* "Page by page", "Bulk update" */
const char *care_words_channel (CareChannel channel);       /* "By hand", "By post", "Electronically" */
const char *care_words_recalled (CareRecalled recalled);    /* "On time", "Not remembered" */
const char *care_words_ownership (CareOwnership ownership); /* "Private or voluntary", "Public body" */
const char *care_words_severity (CareSeverity severity);    /* "To mend", "To check", "Advice" */
