/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found in a return, on top of it: how much there is, and a line each that leads to its field.
 * Advice is folded away until somebody wants it. Hidden where there is nothing.
 *
 * Signal "chosen" (string: field or item id, "" for the whole return) when a person takes a line. */
#pragma once

#include <adwaita.h>
#include <stdbool.h>

#include "care-record-returns.h"

#define CARE_TYPE_PROBLEM_LIST (care_problem_list_get_type ())
G_DECLARE_FINAL_TYPE (CareProblemList, care_problem_list, CARE, PROBLEM_LIST, AdwBin)

/* What the view's findings say now. False, and nothing moves, where that is what it shows already. */
bool care_problem_list_show (CareProblemList *self, const CareReturnView *view);

/* Unfolds the advice, or folds it away. */
void care_problem_list_unfold (CareProblemList *self, bool unfold);
