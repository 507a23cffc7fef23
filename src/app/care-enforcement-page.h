/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The enforcement cases: the list, and the page of one. */
#pragma once

#include "care-page.h"

#include <adwaita.h>

#define CARE_TYPE_ENFORCEMENT_PAGE (care_enforcement_page_get_type ())
G_DECLARE_FINAL_TYPE (CareEnforcementPage, care_enforcement_page, CARE, ENFORCEMENT_PAGE, AdwBin)

/* Shows that case. */
void care_enforcement_page_open_case (CareEnforcementPage *self, const char *id);
