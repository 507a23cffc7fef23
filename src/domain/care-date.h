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

/* Exactly YYYY-MM-DD; CARE_NO_DATE for anything else, NULL included. */
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
