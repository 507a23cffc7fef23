/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The month's returns: the list, and the form of one. */
#pragma once

#include "care-page.h"

#include <adwaita.h>

#define CARE_TYPE_RETURNS_PAGE (care_returns_page_get_type ())
G_DECLARE_FINAL_TYPE (CareReturnsPage, care_returns_page, CARE, RETURNS_PAGE, AdwBin)

/* Shows the form of that return. */
void
care_returns_page_open (CareReturnsPage *self, const char *location, CareService service, CareMonth month);
