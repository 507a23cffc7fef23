/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A calendar month as a plain number (year x 12 + month - 1), so that months are compared and counted. */
#pragma once

#include "care-date.h"

typedef int32_t CareMonth;

#define CARE_NO_MONTH ((CareMonth)0)

/* number is 1 to 12; CARE_NO_MONTH otherwise. */
CareMonth care_month (int year, int number);
int care_month_year (CareMonth month);
int care_month_number (CareMonth month); /* 1 to 12 */

/* Exactly YYYY-MM; CARE_NO_MONTH for anything else. */
CareMonth care_month_parse (const char *text);

/* YYYY-MM, owned by the caller; NULL for CARE_NO_MONTH. */
char *care_month_format (CareMonth month);

CareMonth care_month_of (CareDate date);
CareDate care_month_day (CareMonth month, int day);
CareDate care_month_last_day (CareMonth month);
