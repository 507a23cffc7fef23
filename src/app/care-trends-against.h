/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a trend is held against: nothing, or an area of which somebody published figures. Hidden while there
 * are none. Signal "changed" when a person chooses. */
#pragma once

#include <adwaita.h>

#include "care-published.h"

#define CARE_TYPE_TRENDS_AGAINST (care_trends_against_get_type ())
G_DECLARE_FINAL_TYPE (CareTrendsAgainst, care_trends_against, CARE, TRENDS_AGAINST, AdwBin)

GtkWidget *care_trends_against_new (void);

/* Offers the areas of a measure. What a person chose stays chosen where it is offered; until they choose it
 * is first (NULL: nothing). published may be NULL. */
void care_trends_against_offer (CareTrendsAgainst *self,
                                const CarePublished *published,
                                CareTrendMeasure measure,
                                const char *first);

/* Borrowed; NULL: nothing. */
const char *care_trends_against_get (CareTrendsAgainst *self);

/* As a person would; NULL: nothing. Leaves it where it is not offered. */
void care_trends_against_choose (CareTrendsAgainst *self, const char *area);
