/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What GOV.UK's list of bank holidays says that was not known: the rules by which it is merged. The list
 * covers a span of years that rolls on, so that it says nothing of a day outside it; nothing is ever dropped
 * because a list lacks it. Pure. */
#pragma once

#include "care-holiday-mark.h"
#include "care-holidays-fault.h"
#include "care-holidays.h"

typedef enum
{
  CARE_HOLIDAY_NEWS_ADDED,     /* a day that was not known */
  CARE_HOLIDAY_NEWS_CONFIRMED, /* known from elsewhere or doubted, and now in the list */
  CARE_HOLIDAY_NEWS_RETURNED,  /* set aside by a person, and now in the list again: it counts */
  CARE_HOLIDAY_NEWS_MISSING,   /* known, inside the span of the list, and not in it */
} CareHolidayNewsWhat;

/* "added", "confirmed", "returned", "missing" */
const char *care_holiday_news_to_string (CareHolidayNewsWhat what);

typedef struct
{
  CareHolidayNewsWhat what;
  const CareHoliday *day; /* of the list where it has it, else as it is known. Borrowed. */
} CareHolidayNews;

/* The source of a day that is from the list itself. */
#define CARE_HOLIDAYS_OFFICIAL "GOV.UK"

/* known: what counts now; list: as GOV.UK has it; marks: of CareHolidayMark. The span goes from the list's
 * first day to its horizon. A list that reaches less far than what GOV.UK said before is older: it asks
 * nothing. A day that a person kept is not asked about again. Of CareHolidayNews, by date; owned by the
 * caller, and borrows from known and list. */
GArray *care_holidays_news (const CareHolidays *known, const GPtrArray *marks, const CareHolidays *list);

/* Whether a list can be GOV.UK's: it has days, each of its years to the end (Christmas Day or its substitute
 * is there), and none so far ahead that nobody could have announced it. */
CareHolidaysFault care_holidays_judge (const CareHolidays *list, CareDate today);
