/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must I do, by when, and why then? One sentence, then what is left to do, the deadlines of open
 * cases, and what comes. */
#pragma once

#include "care-page.h"

#include <adwaita.h>

#define CARE_TYPE_TODAY_PAGE (care_today_page_get_type ())
G_DECLARE_FINAL_TYPE (CareTodayPage, care_today_page, CARE, TODAY_PAGE, AdwBin)
