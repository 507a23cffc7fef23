/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates and times as people in England type them: the day first, or as the computer writes them. */
#include "care-date-text.h"

static const struct
{
  const char *typed;
  int year, month, day; /* 0: no date */
} dates[] = {
  { "16/11/2026", 2026, 11, 16 },
  { "16.11.2026", 2026, 11, 16 },
  { "16-11-2026", 2026, 11, 16 },
  { "16 11 2026", 2026, 11, 16 },
  { "1/4/2019", 2019, 4, 1 },
  { "01/04/2019", 2019, 4, 1 },
  { "16/11/26", 2026, 11, 16 },
  { " 16 / 11 / 2026 ", 2026, 11, 16 },
  { "16 Nov 2026", 2026, 11, 16 },
  { "16 NOVEMBER 2026", 2026, 11, 16 },
  { "16-nov-26", 2026, 11, 16 },
  { "3 Sept 2026", 2026, 9, 3 },
  { "16th November 2026", 2026, 11, 16 },
  { "1st Dec 2026", 2026, 12, 1 },
  { "Mon 16 Nov 2026", 2026, 11, 16 },
  { "Monday, 16 November 2026", 2026, 11, 16 },
  { "2026-11-16", 2026, 11, 16 },
  { "29/2/2024", 2024, 2, 29 },
  { "29/2/2023", 0, 0, 0 },
  { "31/11/2026", 0, 0, 0 },
  { "11/16/2026", 0, 0, 0 }, /* the month first is never guessed */
  { "Nov 16 2026", 0, 0, 0 },
  { "2026/16/11", 0, 0, 0 },
  { "16/11", 0, 0, 0 },
  { "April 2019", 0, 0, 0 },
  { "16/11/2026 10:00", 0, 0, 0 },
  { "16 No 2026", 0, 0, 0 },
  { "16/11/202", 0, 0, 0 },
  { "0/11/2026", 0, 0, 0 },
  { "tomorrow", 0, 0, 0 },
  { "", 0, 0, 0 },
  { " ", 0, 0, 0 },
};

static void
test_dates (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      CareDate wanted
          = dates[i].year > 0 ? care_date (dates[i].year, dates[i].month, dates[i].day) : CARE_NO_DATE;
      g_test_message ("\"%s\"", dates[i].typed);
      g_assert_cmpint (care_date_text_read (dates[i].typed), ==, wanted);
    }
  g_assert_cmpint (care_date_text_read (NULL), ==, CARE_NO_DATE);
}

static const struct
{
  const char *typed;
  int hour, minute; /* -1: no time */
} times[] = {
  { "10:42", 10, 42 }, { "10.42", 10, 42 }, { "1042", 10, 42 },     { "9:05", 9, 5 },    { " 9:05 ", 9, 5 },
  { "00:00", 0, 0 },   { "23:59", 23, 59 }, { "24:00", -1, -1 },    { "10:60", -1, -1 }, { "10:4", -1, -1 },
  { "942", -1, -1 },   { "10", -1, -1 },    { "10:42:00", -1, -1 }, { "noon", -1, -1 },  { "", -1, -1 },
};

static void
test_times (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (times); i++)
    {
      int hour = -1, minute = -1;
      g_test_message ("\"%s\"", times[i].typed);
      g_assert_cmpint (care_date_text_read_time (times[i].typed, &hour, &minute), ==, times[i].hour >= 0);
      g_assert_cmpint (hour, ==, times[i].hour);
      g_assert_cmpint (minute, ==, times[i].minute);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/date-text/dates", test_dates);
  g_test_add_func ("/app/date-text/times", test_times);
  return g_test_run ();
}
