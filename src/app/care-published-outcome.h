/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a look at a file of published figures found: areas, months, counts, and what is wrong with which line.
 * Signal "leave-out-changed" when a person says whether the rest is to be taken without those. */
#pragma once

#include <adwaita.h>

#include "care-published-import.h"

#define CARE_TYPE_PUBLISHED_OUTCOME (care_published_outcome_get_type ())
G_DECLARE_FINAL_TYPE (CarePublishedOutcome, care_published_outcome, CARE, PUBLISHED_OUTCOME, AdwBin)

GtkWidget *care_published_outcome_new (void);

/* report NULL: error says why nothing was found. Both are borrowed. */
void care_published_outcome_show (CarePublishedOutcome *self,
                                  const CarePublishedReport *report,
                                  const GError *error);

bool care_published_outcome_leaves_out (CarePublishedOutcome *self);

/* Whether something new is there, and nothing is in its way. */
bool care_published_outcome_can_be_taken (CarePublishedOutcome *self);
