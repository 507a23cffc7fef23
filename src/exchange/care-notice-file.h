/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the words of a notice that came as a PDF. Of the document itself nothing is run, followed or kept. */
#pragma once

#include "care-exchange-error.h"
#include "care-notice-found.h"

/* Letters are short: of a longer document no more than its first pages are read, nor more of their text than
 * CARE_NOTICE_MOST_TEXT (care-notice-text.h). */
#define CARE_NOTICE_MOST_PAGES 30

/* Whether the content claims to be a PDF: its mark within the first 1024 bytes, as readers of PDF look for
 * it. */
bool care_notice_file_is_pdf (GBytes *content);

/* NULL where it is no PDF, is damaged beyond reading (CARE_EXCHANGE_ERROR_NOT_PDF), or opens with a password
 * only (CARE_EXCHANGE_ERROR_LOCKED). A scan is read without an error, and has no text. pages counts them all.
 * Owned by the caller. */
CareNoticeReading *care_notice_file_read (GBytes *content, GError **error);
