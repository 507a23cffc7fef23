/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar as a month, a year or an agenda: windows, dates of cases, what homes and providers have to do,
 * seasons and bank holidays; and why each date is what it is. */
#pragma once

#include "care-page.h"

#include <adwaita.h>

#define CARE_TYPE_CALENDAR_PAGE (care_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (CareCalendarPage, care_calendar_page, CARE, CALENDAR_PAGE, AdwBin)
