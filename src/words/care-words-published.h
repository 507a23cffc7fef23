/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that others published, in words: whose they are, and how one's own stand beside them. */
#pragma once

#include "care-published.h"

/* That they are the word of others; one sentence. */
const char *care_words_published_note (void);

/* The same with where the figure was read, and when it was taken in. The caller's. */
char *care_words_published_from (const CarePublishedFigure *figure);

/* "England published 84.1% for October 2026, and Northfield is 3.2 points above that." How far is said of
 * shares and of days alone: what one home counts is no part of what a region counts. published and own: of
 * the same month. The caller's. */
char *care_words_published_point (CareTrendMeasure measure,
                                  const char *area,
                                  const CareTrendPoint *published,
                                  const char *of,
                                  const CareTrendPoint *own);

/* The same of the last of n months for which both are known, else of the last that was published; else that
 * nothing is known. The caller's. */
char *care_words_published_series (CareTrendMeasure measure,
                                   const char *area,
                                   const CareTrendPoint *published,
                                   const char *of,
                                   const CareTrendPoint *own,
                                   int n);

/* "12 new figures, 3 changed, 40 as they were"; the caller's. */
char *care_words_published_counts (const int counts[CARE_N_PUBLISHED_TAKEN]);

/* "England, North East and 7 more", or all of them where they are few; the caller's. areas: char *. */
char *care_words_published_areas (const GPtrArray *areas);
