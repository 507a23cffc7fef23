/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where in a plain text (care-notice-plain.h) dates, amounts and references stand, and what they are. For
 * care-notice-text.c alone. */
#pragma once

#include "care-notice-found.h"

#include <stddef.h>

typedef struct
{
  CareFoundKind kind;
  size_t start, end; /* bytes */
  CareDate date;
  CareMonth month;
  int64_t pence;
  bool ours; /* a reference whose label says that it is the sender's */
} CareNoticeSpan;

/* Of CareNoticeSpan, in reading order; none overlaps another. Owned by the caller. */
GArray *care_notice_find (const char *plain, size_t length);
