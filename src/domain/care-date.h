/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A civil date in England: GDate's Julian day as a plain number, so that dates are compared,
 * kept and counted like the values they are. GDate does the calendar.
 * Knows nothing of holidays (care-holidays.h), time of day or zones (care-instant.h). */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

typedef int32_t CareDate;

#define CARE_NO_DATE ((CareDate)0)

/* CARE_NO_DATE where there is no such day. */
CareDate care_date (int year, int month, int day);

/* The years that somebody may write. Sums may lead past them and still stay within what a date can say; and a
 * slip such as 0206-11-16 is found at once. */
#define CARE_FIRST_YEAR 1900
#define CARE_LAST_YEAR 2999

/* Exactly YYYY-MM-DD in those years; CARE_NO_DATE for anything else, NULL included. */
CareDate care_date_parse (const char *text);

/* YYYY-MM-DD, owned by the caller; NULL for CARE_NO_DATE. */
char *care_date_format (CareDate date);

int care_date_year (CareDate date);
int care_date_month_number (CareDate date); /* 1 to 12 */
int care_date_day (CareDate date);          /* 1 to 31 */
GDateWeekday care_date_weekday (CareDate date);

static inline CareDate
care_date_min (CareDate a, CareDate b)
{
  return a < b ? a : b;
}

static inline CareDate
care_date_max (CareDate a, CareDate b)
{
  return a > b ? a : b;
}
