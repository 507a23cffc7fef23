/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-refusal.h"

static const char *const refusal_words[CARE_N_REFUSALS] = {
  "no-such-provider", "no-such-location", "no-such-case",    "no-such-event", "no-such-file",
  "no-such-item",     "exists-already",   "not-served",      "no-dataset",    "in-the-future",
  "nothing-before",   "reason-missing",   "no-such-section", "cannot-follow", "outcome",
  "before-it-began",  "not-empty",        "bad-value",       "no-fee-scheme", "file-unreadable",
  "file-unwritable",  "file-too-large",   "file-locked",     "answered",      "not-signed-off",
  "same-person",
};

const char *
care_refusal_to_string (CareRefusal refusal)
{
  g_return_val_if_fail (refusal < CARE_N_REFUSALS, NULL);
  return refusal_words[refusal];
}
