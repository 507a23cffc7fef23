/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every clock of a case: its date and state in words, what it means to miss it, both readings where there
 * are two, and each step of the count with its rule. */
#pragma once

#include <adwaita.h>

#include "care-case-file.h"

#define CARE_TYPE_CASE_DATES (care_case_dates_get_type ())
G_DECLARE_FINAL_TYPE (CareCaseDates, care_case_dates, CARE, CASE_DATES, AdwPreferencesGroup)

void care_case_dates_show (CareCaseDates *self, const CareCaseFile *file);
