/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Homes page: the providers and their homes, found by typing or by what there is to put right, and one
 * home at a time. Where there is only one home, that home. */
#pragma once

#include "care-page.h"

#include <adwaita.h>

#define CARE_TYPE_HOMES_PAGE (care_homes_page_get_type ())
G_DECLARE_FINAL_TYPE (CareHomesPage, care_homes_page, CARE, HOMES_PAGE, AdwBin)

/* After the first refresh. */
void care_homes_page_open (CareHomesPage *self, const char *location);
