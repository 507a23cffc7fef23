/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a letter that a person attaches says, as proposals. */
#pragma once

#include "care-notice-found.h"
#include "care-record.h"

/* The dates, amounts and references in a PDF or a saved e-mail, to be confirmed by a person: nothing of it is
 * kept. A file of another kind, and a scan, is read without words (has_text false). NULL where the file
 * cannot be read (CARE_REFUSAL_FILE_UNREADABLE) or opens with a password only (CARE_REFUSAL_FILE_LOCKED).
 * self may be NULL: the record is not asked. Owned by the caller. */
CareNoticeReading *care_record_read_notice (CareRecord *self, const char *path, GError **error);
