/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a case is about: the returns said to be missed, what is said to be misleading, and the next window,
 * since complying can end it. */
#pragma once

#include <adwaita.h>

#include "care-case-file.h"

#define CARE_TYPE_CASE_ALLEGED (care_case_alleged_get_type ())
G_DECLARE_FINAL_TYPE (CareCaseAlleged, care_case_alleged, CARE, CASE_ALLEGED, AdwPreferencesGroup)

void care_case_alleged_show (CareCaseAlleged *self, const CareCaseFile *file);
