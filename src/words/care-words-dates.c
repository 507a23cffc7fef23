/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-dates.h"

static const char *const WEEKDAYS[]
    = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };

static const char *const MONTHS[] = { "January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December" };

/* The usual short forms are the first three letters, May being whole already. */
#define SHORT_MONTH 3

static const char *
weekday_name (CareDate date)
{
  GDateWeekday weekday = care_date_weekday (date);

  g_assert (weekday >= G_DATE_MONDAY && weekday <= G_DATE_SUNDAY);
  return WEEKDAYS[weekday - 1];
}

static const char *
month_name (int number)
{
  g_assert (number >= 1 && number <= 12);
  return MONTHS[number - 1];
}

char *
care_words_date (CareDate date)
{
  g_autofree char *plain = NULL;

  if (date == CARE_NO_DATE)
    return g_strdup ("");

  plain = care_words_date_plain (date);
  return g_strdup_printf ("%s %s", weekday_name (date), plain);
}

char *
care_words_date_plain (CareDate date)
{
  if (date == CARE_NO_DATE)
    return g_strdup ("");

  return g_strdup_printf ("%d %s %d", care_date_day (date), month_name (care_date_month_number (date)),
                          care_date_year (date));
}

char *
care_words_date_short (CareDate date)
{
  if (date == CARE_NO_DATE)
    return g_strdup ("");

  return g_strdup_printf ("%d %.*s %d", care_date_day (date), SHORT_MONTH,
                          month_name (care_date_month_number (date)), care_date_year (date));
}

char *
care_words_month (CareMonth month)
{
  if (month == CARE_NO_MONTH)
    return g_strdup ("");

  return g_strdup_printf ("%s %d", month_name (care_month_number (month)), care_month_year (month));
}

char *
care_words_time (CareInstant instant)
{
  g_autoptr (GDateTime) london = NULL;

  if (instant == CARE_NO_INSTANT)
    return g_strdup ("");

  london = care_instant_to_london (instant);
  return g_strdup_printf ("%02d:%02d", g_date_time_get_hour (london), g_date_time_get_minute (london));
}

char *
care_words_instant (CareInstant instant)
{
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;

  if (instant == CARE_NO_INSTANT)
    return g_strdup ("");

  date = care_words_date (care_instant_date (instant));
  time = care_words_time (instant);
  return g_strdup_printf ("%s at %s", date, time);
}

char *
care_words_money (int64_t pence)
{
  uint64_t amount = pence < 0 ? 0 - (uint64_t)pence : (uint64_t)pence;
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, (guint64)(amount / 100));
  GString *text = g_string_new (pence < 0 ? "-£" : "£");
  size_t n = 0;

  while (digits[n] != '\0')
    n++;
  for (size_t i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, digits[i]);
    }
  if (amount % 100 != 0)
    g_string_append_printf (text, ".%02d", (int)(amount % 100));
  return g_string_free (text, FALSE);
}
