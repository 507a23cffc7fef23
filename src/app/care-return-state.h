/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a return stands with the Capacity Tracker, at the head of its form, and what is to be done next about
 * it: each a line with a button. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

#define CARE_TYPE_RETURN_STATE (care_return_state_get_type ())
G_DECLARE_FINAL_TYPE (CareReturnState, care_return_state, CARE, RETURN_STATE, AdwBin)

void care_return_state_show (CareReturnState *self, const CareReturnView *view, CareInstant now);
