/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One home with all that the record says of it, each part with the way to put it right. Carries its own
 * header bar; its button back is the action "homes.back". */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

#define CARE_TYPE_HOME_PAGE (care_home_page_get_type ())
G_DECLARE_FINAL_TYPE (CareHomePage, care_home_page, CARE, HOME_PAGE, AdwBin)

/* The overview is borrowed until the next call. alone: there is no list to go back to. False where the home
 * is not in it. */
bool care_home_page_show (
    CareHomePage *self, CareDesk *desk, const CareOverview *overview, const char *location, bool alone);
