/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-moved.h"

void
care_moved_free (CareMoved *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->case_id);
  g_free (self->title);
  g_free (self);
}

bool
care_holidays_same_days (const CareHolidays *a, const CareHolidays *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, false);
  size_t n = care_holidays_count (a);

  if (n != care_holidays_count (b))
    return false;
  for (size_t i = 0; i < n; i++)
    if (care_holidays_at (a, i)->date != care_holidays_at (b, i)->date)
      return false;
  return true;
}

/* The last day that only one of the two has, not after until and not before from; a day on a weekend moves
 * nothing. */
static const CareHoliday *
find_day (const CareHolidays *one, const CareHolidays *other, CareDate from, CareDate until)
{
  const CareHoliday *found = NULL;

  for (size_t i = 0; i < care_holidays_count (one); i++)
    {
      const CareHoliday *day = care_holidays_at (one, i);
      if (day->date >= from && day->date <= until && care_date_weekday (day->date) <= G_DATE_FRIDAY
          && care_holidays_find (other, day->date) == NULL)
        found = day;
    }
  return found;
}

static void
say_why (CareMoved *self, CareDate from, const CareHolidays *before, const CareHolidays *after)
{
  CareDate until = care_date_max (care_date_max (self->before, self->after),
                                  care_date_max (self->safe_before, self->safe_after));
  const CareHoliday *came = find_day (after, before, from, until);
  const CareHoliday *went = came == NULL ? find_day (before, after, from, until) : NULL;
  const CareHoliday *day = came != NULL ? came : went;

  self->came = came != NULL;
  self->day = day != NULL ? day->date : CARE_NO_DATE;
  self->title = g_strdup (day != NULL ? day->title : "");
}

void
care_moved_windows (GPtrArray *moved,
                    CareMonth from,
                    CareMonth to,
                    const CareHolidays *before,
                    const CareHolidays *after,
                    const CareRules *rules)
{
  g_return_if_fail (moved != NULL && before != NULL && after != NULL && rules != NULL);

  for (CareMonth month = from; month <= to; month++)
    {
      CareWindow was = care_window (month, before, rules), is = care_window (month, after, rules);
      if (was.closes == is.closes)
        continue;
      g_autofree char *name = care_month_format (month);
      CareMoved *one = g_new0 (CareMoved, 1);
      one->id = g_strconcat ("window:", name, NULL);
      one->month = month;
      one->case_id = g_strdup ("");
      one->before = one->safe_before = was.closes;
      one->after = one->safe_after = is.closes;
      one->at = CARE_NO_INSTANT;
      say_why (one, care_window_first_moved (&is, rules), before, after);
      g_ptr_array_add (moved, one);
    }
}

static const CareCaseClock *
find_clock (const GArray *clocks, CareClockWhat what)
{
  for (guint i = 0; i < clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (clocks, CareCaseClock, i);
      if (clock->what == what)
        return clock;
    }
  return NULL;
}

/* Nobody acts by it any more; or it is a window, which is listed as one. */
static bool
is_no_matter (const CareCaseClock *clock)
{
  return clock->state == CARE_CLOCK_ENDED || clock->state == CARE_CLOCK_MET
         || clock->what == CARE_CLOCK_NEXT_WINDOW;
}

void
care_moved_clocks (GPtrArray *moved,
                   const CareCase *ca,
                   CareDate today,
                   const CareHolidays *before,
                   const CareHolidays *after,
                   const CareRules *rules)
{
  g_return_if_fail (moved != NULL && ca != NULL && before != NULL && after != NULL && rules != NULL);
  g_autoptr (GArray) was = care_case_clocks (ca, today, before, rules);
  g_autoptr (GArray) is = care_case_clocks (ca, today, after, rules);

  for (guint i = 0; i < is->len; i++)
    {
      const CareCaseClock *now = &g_array_index (is, CareCaseClock, i), *then = find_clock (was, now->what);
      if (then == NULL || is_no_matter (now) || (then->date == now->date && then->safe == now->safe))
        continue;
      CareMoved *one = g_new0 (CareMoved, 1);
      one->id = g_strdup_printf ("clock:%s:%s", ca->id, care_clock_what_to_string (now->what));
      one->month = CARE_NO_MONTH;
      one->case_id = g_strdup (ca->id);
      one->what = now->what;
      one->before = then->date;
      one->after = now->date;
      one->safe_before = then->safe;
      one->safe_after = now->safe;
      one->at = CARE_NO_INSTANT;
      say_why (one, ca->opened, before, after);
      g_ptr_array_add (moved, one);
    }
}
