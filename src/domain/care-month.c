/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-month.h"

#include <string.h>

CareMonth
care_month (int year, int number)
{
  if (year < 1 || year > 9999 || number < 1 || number > 12)
    return CARE_NO_MONTH;
  return year * 12 + number - 1;
}

int
care_month_year (CareMonth month)
{
  return month / 12;
}

int
care_month_number (CareMonth month)
{
  return month % 12 + 1;
}

CareMonth
care_month_parse (const char *text)
{
  if (text == NULL || strlen (text) != 7 || text[4] != '-')
    return CARE_NO_MONTH;
  for (int i = 0; i < 7; i++)
    if (i != 4 && !g_ascii_isdigit (text[i]))
      return CARE_NO_MONTH;
  return care_month ((int)g_ascii_strtoll (text, NULL, 10), (int)g_ascii_strtoll (text + 5, NULL, 10));
}

char *
care_month_format (CareMonth month)
{
  if (month <= CARE_NO_MONTH)
    return NULL;
  return g_strdup_printf ("%04d-%02d", care_month_year (month), care_month_number (month));
}

CareMonth
care_month_of (CareDate date)
{
  g_return_val_if_fail (date > CARE_NO_DATE, CARE_NO_MONTH);

  return care_month (care_date_year (date), care_date_month_number (date));
}

CareDate
care_month_day (CareMonth month, int day)
{
  return care_date (care_month_year (month), care_month_number (month), day);
}

CareDate
care_month_last_day (CareMonth month)
{
  g_return_val_if_fail (month > CARE_NO_MONTH, CARE_NO_DATE);

  return care_month_day (month, g_date_get_days_in_month ((GDateMonth)care_month_number (month),
                                                          (GDateYear)care_month_year (month)));
}
