/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trends in words. */
#pragma once

#include "care-trend.h"

const char *care_words_trend (CareTrendMeasure measure);       /* "Windows met in time" */
const char *care_words_trend_about (CareTrendMeasure measure); /* what it counts, and what it leaves out */
const char *care_words_trend_by (CareTrendBy by);              /* "Region" */

/* "93.5%", "4 days", "12"; "Not known" for a gap. The caller's. */
char *care_words_trend_value (CareTrendMeasure measure, bool known, double value);

/* As above, for an axis: the shortest. */
char *care_words_trend_tick (CareTrendMeasure measure, double value);

/* "October 2026: 93.5%, of 14 of 16 returns"; the caller's. */
char *care_words_trend_point (CareTrendMeasure measure, const CareTrendPoint *point);

/* The whole series in two or three sentences: first, last, least and most, and how many months are gaps. The
 * caller's. */
char *care_words_trend_series (CareTrendMeasure measure, const char *of, const CareTrendPoint *points, int n);
