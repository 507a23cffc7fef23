/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found in a letter, in words. Borrowed texts unless said. */
#pragma once

#include "care-notice-found.h"

const char *care_words_found_role (CareFoundRole role); /* "Date for representations", …; "" for none */
const char *care_words_found_kind (CareFoundKind kind); /* "Date", "Amount", … */
const char *care_words_notice_document (CareNoticeDocument document); /* a sentence */

/* Its value as the other pages write it: "Thursday 19 November 2026", "£8,792"; references as they were
 * written. Owned by the caller. */
char *care_words_found_value (const CareFound *found);
