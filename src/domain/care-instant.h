/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A moment: whole seconds since 1970-01-01T00:00:00Z. Written as RFC 3339 in UTC.
 * Knows Europe/London, because the law counts days there: a window closes at the end of its last day
 * by the clock on the wall (domain facts 2.1), which in summer is 23:00 UTC.
 * Does not know what time it is now: that is CareClock's, in desk. */
#pragma once

#include "care-date.h"

typedef int64_t CareInstant;

#define CARE_NO_INSTANT INT64_MIN

/* RFC 3339 with any offset ("2026-11-09T10:42:00Z", "...+01:00"); a fraction of a second is dropped.
 * CARE_NO_INSTANT for anything else. */
CareInstant care_instant_parse (const char *text);

/* "2026-11-09T10:42:00Z", owned by the caller; NULL for CARE_NO_INSTANT. */
char *care_instant_format (CareInstant instant);

/* Midnight at the start of a day in London. */
CareInstant care_instant_start_of (CareDate date);

/* The day it is in London at that moment. */
CareDate care_instant_date (CareInstant instant);

/* The London wall clock at that moment; owned by the caller. */
GDateTime *care_instant_to_london (CareInstant instant);

/* A London wall clock reading as a moment; an hour that occurs twice is the first of them. */
CareInstant care_instant_from_london (CareDate date, int hour, int minute);
