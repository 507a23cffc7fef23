/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-refusal.h"

static const char *const refusal_words[CARE_N_REFUSALS] = {
  [CARE_REFUSAL_NO_SUCH_PROVIDER] = "no-such-provider",
  [CARE_REFUSAL_NO_SUCH_LOCATION] = "no-such-location",
  [CARE_REFUSAL_NO_SUCH_CASE] = "no-such-case",
  [CARE_REFUSAL_NO_SUCH_EVENT] = "no-such-event",
  [CARE_REFUSAL_NO_SUCH_FILE] = "no-such-file",
  [CARE_REFUSAL_NO_SUCH_ITEM] = "no-such-item",
  [CARE_REFUSAL_EXISTS_ALREADY] = "exists-already",
  [CARE_REFUSAL_NOT_SERVED] = "not-served",
  [CARE_REFUSAL_NO_DATASET] = "no-dataset",
  [CARE_REFUSAL_IN_THE_FUTURE] = "in-the-future",
  [CARE_REFUSAL_NOTHING_BEFORE] = "nothing-before",
  [CARE_REFUSAL_REASON_MISSING] = "reason-missing",
  [CARE_REFUSAL_NO_SUCH_SECTION] = "no-such-section",
  [CARE_REFUSAL_CANNOT_FOLLOW] = "cannot-follow",
  [CARE_REFUSAL_OUTCOME] = "outcome",
  [CARE_REFUSAL_BEFORE_IT_BEGAN] = "before-it-began",
  [CARE_REFUSAL_NOT_EMPTY] = "not-empty",
  [CARE_REFUSAL_BAD_VALUE] = "bad-value",
  [CARE_REFUSAL_NO_FEE_SCHEME] = "no-fee-scheme",
  [CARE_REFUSAL_FILE_UNREADABLE] = "file-unreadable",
  [CARE_REFUSAL_FILE_UNWRITABLE] = "file-unwritable",
  [CARE_REFUSAL_FILE_TOO_LARGE] = "file-too-large",
  [CARE_REFUSAL_FILE_LOCKED] = "file-locked",
  [CARE_REFUSAL_ANSWERED] = "answered",
  [CARE_REFUSAL_NOT_SIGNED_OFF] = "not-signed-off",
  [CARE_REFUSAL_SAME_PERSON] = "same-person",
  [CARE_REFUSAL_NO_SUCH_MAP] = "no-such-map",
  [CARE_REFUSAL_NOTHING_TO_HAND_OVER] = "nothing-to-hand-over",
  [CARE_REFUSAL_NOT_CLOSED] = "not-closed",
  [CARE_REFUSAL_NO_SUCH_ACCOUNT] = "no-such-account",
  [CARE_REFUSAL_NO_SUCH_TASK] = "no-such-task",
  [CARE_REFUSAL_NO_SUCH_HOLIDAY] = "no-such-holiday",
  [CARE_REFUSAL_HOLIDAY_STANDS] = "holiday-stands",
};

const char *
care_refusal_to_string (CareRefusal refusal)
{
  g_return_val_if_fail (refusal < CARE_N_REFUSALS, NULL);
  return refusal_words[refusal];
}
