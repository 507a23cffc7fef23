/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of a draft at the left of its page, each with a mark in words where something is missing. Signal
 * "chosen" (int: CareStep) when a person takes one. */
#pragma once

#include <adwaita.h>

#include "care-draft-steps.h"
#include "care-drafting.h"

#define CARE_TYPE_STEP_LIST (care_step_list_get_type ())
G_DECLARE_FINAL_TYPE (CareStepList, care_step_list, CARE, STEP_LIST, AdwBin)

/* Which steps there are, and what is missing in each. */
void care_step_list_show (CareStepList *self, CareDrafting *drafting);

/* The step that is shown; emits nothing. */
void care_step_list_select (CareStepList *self, CareStep step);

/* The step after this one that is shown; CARE_N_STEPS at the end. */
CareStep care_step_list_after (CareStepList *self, CareStep step);
bool care_step_list_has (CareStepList *self, CareStep step);
