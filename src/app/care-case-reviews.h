/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The review as it is described twice, and not alike: before the final notice in the guidance, an appeal to
 * a panel after it in the sector's questions and answers. Both with their sources. */
#pragma once

#include <adwaita.h>

#include "care-case-file.h"

#define CARE_TYPE_CASE_REVIEWS (care_case_reviews_get_type ())
G_DECLARE_FINAL_TYPE (CareCaseReviews, care_case_reviews, CARE, CASE_REVIEWS, AdwPreferencesGroup)

/* Shown from a decision against the provider until the case has ended. */
void care_case_reviews_show (CareCaseReviews *self, const CareCaseFile *file);
