/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-today-coming.h"

#include "care-today-rows.h"
#include "care-words-dates.h"
#include "care-words-rules.h"

#include <glib/gi18n.h>

/* How far ahead a season's turn is worth a row, and how close to a window a bank holiday is worth one. Not of
 * the law: only for the eye. */
#define SEASON_MONTHS 2
#define NEAR_DAYS 7

static void
add_window (GtkListBox *list, const CareWindow *window, CareInstant now)
{
  g_autofree char *month = care_words_month (window->month);
  g_autofree char *closes = care_words_date (window->closes);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (now >= window->opens_at)
    return;
  title = g_strdup_printf (_ ("The %s window opens"), month);
  subtitle = g_strdup_printf (_ ("Closes at the end of %s"), closes);
  gtk_list_box_append (list, care_today_coming_row (window->opens, title, subtitle));
}

/* The next day, from today on, that falls on day (month x 100 + day). */
static CareDate
next_on (CareDate today, int day)
{
  CareDate date = care_date (care_date_year (today), day / 100, day % 100);

  return date != CARE_NO_DATE && date < today ? care_date (care_date_year (today) + 1, day / 100, day % 100)
                                              : date;
}

static bool
is_soon (CareDate date, CareDate today)
{
  return date != CARE_NO_DATE && date >= today
         && care_month_of (date) - care_month_of (today) <= SEASON_MONTHS;
}

/* A season runs across the turn of the year, so whether it is on is told by which turn comes first. */
static void
add_season (GtkListBox *list, const CareItem *item, CareDate today)
{
  CareDate from = next_on (today, item->season_from);
  CareDate to = next_on (today, item->season_to);

  if (is_soon (from, today) && from < to)
    gtk_list_box_append (list,
                         care_today_coming_row (from, _ ("The flu season begins"),
                                                _ ("Windows that open in it ask about flu vaccination")));
  else if (is_soon (to, today) && to < from)
    gtk_list_box_append (list, care_today_coming_row (to, _ ("The last day of the flu season"),
                                                      _ ("Later windows do not ask about flu vaccination")));
}

/* Both care types have the same season: one row says it. */
static void
add_seasons (GtkListBox *list, const CareOverview *overview)
{
  for (int service = 0; service < CARE_N_SERVICES; service++)
    {
      const CareDataset *dataset
          = care_dataset_on (overview->law->datasets, (CareService)service, overview->window.opens);

      for (unsigned i = 0; dataset != NULL && i < dataset->items->len; i++)
        {
          const CareItem *item = g_ptr_array_index (dataset->items, i);

          if (item->season_from == 0)
            continue;
          add_season (list, item, overview->today);
          return;
        }
    }
}

/* What a bank holiday does to a window; NULL where it is nowhere near. The caller's. */
static char *
why_it_matters (CareDate date, const CareWindow *window, const CareRules *rules)
{
  g_autofree char *month = care_words_month (window->month);

  if (date >= care_window_first_moved (window, rules) && date < window->closes)
    return g_strdup_printf (_ ("Moves the end of the %s window"), month);
  if (date >= window->opens && date <= window->closes)
    return g_strdup_printf (_ ("Within the %s window"), month);
  if (date < window->opens && date >= window->opens - NEAR_DAYS)
    return g_strdup_printf (_ ("Shortly before the %s window"), month);
  if (date > window->closes && date <= window->closes + NEAR_DAYS)
    return g_strdup_printf (_ ("Shortly after the %s window"), month);
  return NULL;
}

/* Only the next one that does something. */
static void
add_holiday (GtkListBox *list, const CareOverview *overview)
{
  const CareHolidays *holidays = overview->law->holidays;
  const CareRules *rules = overview->law->rules;

  for (size_t i = 0; i < care_holidays_count (holidays); i++)
    {
      const CareHoliday *holiday = care_holidays_at (holidays, i);
      g_autofree char *why = NULL;

      if (holiday->date < overview->today)
        continue;
      why = why_it_matters (holiday->date, &overview->window, rules);
      if (why == NULL)
        why = why_it_matters (holiday->date, &overview->next, rules);
      if (why == NULL)
        continue;
      gtk_list_box_append (list, care_today_coming_row (holiday->date, holiday->title, why));
      return;
    }
}

void
care_today_coming_add (GtkListBox *list, const CareOverview *overview)
{
  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (overview != NULL);

  add_window (list, &overview->window, overview->now);
  add_window (list, &overview->next, overview->now);
  add_seasons (list, overview);
  add_holiday (list, overview);
}
