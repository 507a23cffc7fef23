/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The amount in the last notice beside an estimate from the dated fee scheme, with its working. */
#pragma once

#include <adwaita.h>

#include "care-case-file.h"

#define CARE_TYPE_CASE_PENALTY (care_case_penalty_get_type ())
G_DECLARE_FINAL_TYPE (CareCasePenalty, care_case_penalty, CARE, CASE_PENALTY, AdwPreferencesGroup)

/* Hidden for a public body, which cannot be given a penalty. */
void care_case_penalty_show (CareCasePenalty *self, const CareCaseFile *file);
