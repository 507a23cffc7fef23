/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An answer as it is shown and as it is typed where there are no buttons to press: "yes" is kept, "Yes" is
 * shown, and "y", "YES" and "true" mean it. Everything else is as it was typed. Texts are the caller's. */
#pragma once

#include "care-dataset.h"

/* item may be NULL. */
char *care_answer_words (const CareItem *item, const char *answer);
char *care_answer_read (const CareItem *item, const char *typed);
