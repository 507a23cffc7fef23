/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What something in a letter is for, guessed from the words around it. Careful rather than clever: a date
 * that is only mentioned has no role. For care-notice-text.c alone. */
#pragma once

#include "care-notice-find.h"

CareFoundRole care_notice_role (const char *plain, size_t length, const CareNoticeSpan *span);

/* What the letter is, by its title or by what it says of itself. */
CareNoticeDocument care_notice_guess_document (const char *plain, size_t length);
