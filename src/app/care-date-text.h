/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates and times as people in England type them. */
#pragma once

#include "care-date.h"

/* "19/11/2026", "19.11.26", "19 Nov 2026", "Thursday 19 November 2026", "2026-11-19". CARE_NO_DATE for
 * anything else: a month before the day, as elsewhere in the world, is never guessed. */
CareDate care_date_text_read (const char *text);

/* "10:42", "10.42", "1042", "9:05". */
bool care_date_text_read_time (const char *text, int *hour, int *minute);
