/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pages show, as tables to be written out: words as on the page, dates and months as a spreadsheet sorts
 * them. Each is the caller's. */
#pragma once

#include "care-calendar-lines.h"
#include "care-case-file.h"
#include "care-page.h"
#include "care-returns-list.h"

/* For the pages whose whole content is in the overview: CarePageInterface.export_table. */
CareSheet *care_page_sheet_today (CarePage *page, const CareOverview *overview);
CareSheet *care_page_sheet_compliance (CarePage *page, const CareOverview *overview);
CareSheet *care_page_sheet_homes (CarePage *page, const CareOverview *overview);
CareSheet *care_page_sheet_cases (CarePage *page, const CareOverview *overview);

/* The returns of one month as their rows stand in the two lists: those that a search hides are left out. NULL
 * where list is. */
CareSheet *care_page_sheet_returns (const CareReturnsList *list, CareMonth month, const GPtrArray *rows);

/* What has happened in a case and what is to come, in the timeline's order. */
CareSheet *care_page_sheet_timeline (const CareCaseFile *file);

/* What stands on the days from..to of the calendar, each home and case by itself, of one CareOccasionKind or
 * CARE_CALENDAR_ANY_KIND. */
CareSheet *care_page_sheet_dates (const CareCalendarDays *days, CareDate from, CareDate to, int kind);
