/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-date.h"

#include <string.h>

static void
to_gdate (CareDate date, GDate *out)
{
  g_assert (date > CARE_NO_DATE);
  g_date_clear (out, 1);
  g_date_set_julian (out, (guint32)date);
}

CareDate
care_date (int year, int month, int day)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return CARE_NO_DATE;
  if (!g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return CARE_NO_DATE;

  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return (CareDate)g_date_get_julian (&date);
}

static int
digits (const char *text, int n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

CareDate
care_date_parse (const char *text)
{
  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return CARE_NO_DATE;
  int year = digits (text, 4);
  if (year < CARE_FIRST_YEAR || year > CARE_LAST_YEAR)
    return CARE_NO_DATE;
  return care_date (year, digits (text + 5, 2), digits (text + 8, 2));
}

char *
care_date_format (CareDate date)
{
  if (date <= CARE_NO_DATE)
    return NULL;

  GDate gdate;
  to_gdate (date, &gdate);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&gdate), (int)g_date_get_month (&gdate),
                          g_date_get_day (&gdate));
}

int
care_date_year (CareDate date)
{
  g_return_val_if_fail (date > CARE_NO_DATE, 0);

  GDate gdate;
  to_gdate (date, &gdate);
  return g_date_get_year (&gdate);
}

int
care_date_month_number (CareDate date)
{
  g_return_val_if_fail (date > CARE_NO_DATE, 0);

  GDate gdate;
  to_gdate (date, &gdate);
  return (int)g_date_get_month (&gdate);
}

int
care_date_day (CareDate date)
{
  g_return_val_if_fail (date > CARE_NO_DATE, 0);

  GDate gdate;
  to_gdate (date, &gdate);
  return g_date_get_day (&gdate);
}

GDateWeekday
care_date_weekday (CareDate date)
{
  g_return_val_if_fail (date > CARE_NO_DATE, G_DATE_BAD_WEEKDAY);

  GDate gdate;
  to_gdate (date, &gdate);
  return g_date_get_weekday (&gdate);
}
