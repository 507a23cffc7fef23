/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the text of a letter: dates, amounts in pounds, references, e-mail addresses, CQC numbers and months,
 * each with what it may be for (care-notice-found.h). Days come before months, as in England. The time it
 * takes is in proportion to the text. */
#pragma once

#include "care-notice-found.h"

/* Bytes of a file's text that its reader hands on; no letter has as many. */
#define CARE_NOTICE_MOST_TEXT 1000000

/* More than so many are not listed. */
#define CARE_NOTICE_MOST_FOUND 500

/* text: in UTF-8 (what is not is passed over), its pages parted by form feeds. A reference, an address or a
 * CQC number is listed where it first stands, dates and amounts each time. Never NULL; owned by the caller.
 */
CareNoticeReading *care_notice_text_read (const char *text);
