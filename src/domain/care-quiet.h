/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hours in which nobody wants to be reminded, by the clock on the wall where the computer stands, which need
 * not be London. Whole hours, over midnight or not. */
#pragma once

#include "care-instant.h"

typedef struct
{
  bool on;
  int from, until; /* hours, 0 to 23; the same hour twice: none are quiet */
  GTimeZone *zone; /* borrowed; NULL: UTC */
} CareQuiet;

bool care_quiet_is (const CareQuiet *self, CareInstant at);

/* The first moment from at on that is not quiet; at itself where it is not. */
CareInstant care_quiet_after (const CareQuiet *self, CareInstant at);

/* When the quiet hours began in which at lies; at itself where it is not quiet. */
CareInstant care_quiet_since (const CareQuiet *self, CareInstant at);

/* An hour of the day on which at falls there, or of a day later or earlier. */
CareInstant care_quiet_hour (const CareQuiet *self, CareInstant at, int days, int hour);
