/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-holiday-news.h"

/* The list of February 2026 goes to the end of 2028; more than twice as far ahead is a slip, and would move
 * the horizon over years that nobody has spoken for. */
#define YEARS_AHEAD 6

const char *
care_holiday_news_to_string (CareHolidayNewsWhat what)
{
  static const char *const words[] = { "added", "confirmed", "returned", "missing" };

  g_return_val_if_fail ((int)what >= 0 && what < (int)G_N_ELEMENTS (words), "");
  return words[what];
}

static void
add (GArray *news, CareHolidayNewsWhat what, const CareHoliday *day)
{
  CareHolidayNews one = { what, day };

  g_array_append_val (news, one);
}

static void
add_of_list (GArray *news, const CareHolidays *known, const GPtrArray *marks, const CareHoliday *day)
{
  const CareHoliday *ours = care_holidays_find (known, day->date);
  const CareHolidayMark *mark = care_holiday_mark_find (marks, day->date);

  if (ours == NULL)
    add (news,
         mark != NULL && mark->what == CARE_HOLIDAY_ASIDE ? CARE_HOLIDAY_NEWS_RETURNED
                                                          : CARE_HOLIDAY_NEWS_ADDED,
         day);
  else if (mark != NULL ? mark->what != CARE_HOLIDAY_CONFIRMED
                        : g_strcmp0 (ours->source, CARE_HOLIDAYS_OFFICIAL) != 0)
    add (news, CARE_HOLIDAY_NEWS_CONFIRMED, day);
}

/* What a person said stays said; what is asked already is no news. */
static bool
is_news (const GPtrArray *marks, const CareHoliday *day)
{
  const CareHolidayMark *mark = care_holiday_mark_find (marks, day->date);

  return mark == NULL || mark->what == CARE_HOLIDAY_CONFIRMED;
}

static void
add_missing (GArray *news, const CareHolidays *known, const GPtrArray *marks, const CareHolidays *list)
{
  CareDate first = care_holidays_at (list, 0)->date, last = care_holidays_horizon (list);

  if (last < care_holidays_horizon (known))
    return;
  for (size_t i = 0; i < care_holidays_count (known); i++)
    {
      const CareHoliday *day = care_holidays_at (known, i);
      if (day->date >= first && day->date <= last && care_holidays_find (list, day->date) == NULL
          && is_news (marks, day))
        add (news, CARE_HOLIDAY_NEWS_MISSING, day);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const CareHolidayNews *one = a, *other = b;

  return (one->day->date > other->day->date) - (one->day->date < other->day->date);
}

GArray *
care_holidays_news (const CareHolidays *known, const GPtrArray *marks, const CareHolidays *list)
{
  g_return_val_if_fail (known != NULL && marks != NULL && list != NULL, NULL);
  GArray *news = g_array_new (FALSE, FALSE, sizeof (CareHolidayNews));

  for (size_t i = 0; i < care_holidays_count (list); i++)
    add_of_list (news, known, marks, care_holidays_at (list, i));
  if (care_holidays_count (list) > 0)
    add_missing (news, known, marks, list);
  g_array_sort (news, compare);
  return news;
}

/* Christmas Day is a holiday each year, on the day itself or, as a substitute, within the days after it. */
static bool
has_christmas (const CareHolidays *list, int year)
{
  for (int day = 25; day <= 28; day++)
    if (care_holidays_find (list, care_date (year, 12, day)) != NULL)
      return true;
  return false;
}

CareHolidaysFault
care_holidays_judge (const CareHolidays *list, CareDate today)
{
  g_return_val_if_fail (list != NULL && today > CARE_NO_DATE, CARE_HOLIDAYS_EMPTY);
  size_t n = care_holidays_count (list);

  if (n == 0)
    return CARE_HOLIDAYS_EMPTY;
  int first = care_date_year (care_holidays_at (list, 0)->date);
  int last = care_date_year (care_holidays_at (list, n - 1)->date);
  if (last > care_date_year (today) + YEARS_AHEAD)
    return CARE_HOLIDAYS_TOO_FAR;
  for (int year = first; year <= last; year++)
    if (!has_christmas (list, year))
      return CARE_HOLIDAYS_NOT_WHOLE;
  return CARE_HOLIDAYS_FINE;
}
