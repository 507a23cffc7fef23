/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-holidays.h"

struct CareHolidays
{
  gatomicrefcount references;
  CareDate horizon;
  GPtrArray *days; /* CareHoliday, in date order, one a day */
};

const char *
care_day_kind_to_string (CareDayKind kind)
{
  static const char *const words[] = { "working", "saturday", "sunday", "holiday" };

  g_return_val_if_fail ((int)kind >= 0 && kind < (int)G_N_ELEMENTS (words), "");
  return words[kind];
}

void
care_holiday_free (CareHoliday *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->notes);
  g_free (self->source);
  g_free (self);
}

CareHolidays *
care_holidays_new (void)
{
  CareHolidays *self = g_new0 (CareHolidays, 1);

  g_atomic_ref_count_init (&self->references);
  self->days = g_ptr_array_new_with_free_func ((GDestroyNotify)care_holiday_free);
  return self;
}

CareHolidays *
care_holidays_ref (CareHolidays *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
care_holidays_unref (CareHolidays *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->days);
  g_free (self);
}

CareHolidays *
care_holidays_copy (const CareHolidays *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  CareHolidays *copy = care_holidays_new ();
  copy->horizon = self->horizon;
  for (size_t i = 0; i < care_holidays_count (self); i++)
    {
      const CareHoliday *day = care_holidays_at (self, i);
      care_holidays_add (copy, day->date, day->title, day->notes, day->source);
      if (day->doubted)
        care_holidays_doubt (copy, day->date);
    }
  return copy;
}

/* The index of the first day that is not before date. */
static guint
lower_bound (const CareHolidays *self, CareDate date)
{
  guint low = 0;
  guint high = self->days->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const CareHoliday *day = g_ptr_array_index (self->days, middle);
      if (day->date < date)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

bool
care_holidays_add (
    CareHolidays *self, CareDate date, const char *title, const char *notes, const char *source)
{
  g_return_val_if_fail (self != NULL && date > CARE_NO_DATE && title != NULL, false);

  if (care_holidays_find (self, date) != NULL)
    return false;

  CareHoliday *day = g_new0 (CareHoliday, 1);
  day->date = date;
  day->title = g_strdup (title);
  day->notes = g_strdup (notes == NULL ? "" : notes);
  day->source = g_strdup (source == NULL ? "" : source);
  g_ptr_array_insert (self->days, (int)lower_bound (self, date), day);
  return true;
}

/* The day as it is held here, or NULL. */
static CareHoliday *
find (const CareHolidays *self, CareDate date)
{
  guint index = lower_bound (self, date);
  CareHoliday *day = index < self->days->len ? g_ptr_array_index (self->days, index) : NULL;

  return day != NULL && day->date == date ? day : NULL;
}

bool
care_holidays_set_aside (CareHolidays *self, CareDate date)
{
  g_return_val_if_fail (self != NULL, false);

  return g_ptr_array_remove (self->days, find (self, date));
}

void
care_holidays_doubt (CareHolidays *self, CareDate date)
{
  g_return_if_fail (self != NULL);
  CareHoliday *day = find (self, date);

  if (day != NULL)
    day->doubted = true;
}

bool
care_holidays_are_doubted (const CareHolidays *self, CareDate from, CareDate to)
{
  g_return_val_if_fail (self != NULL, false);

  for (guint i = lower_bound (self, from); i < self->days->len; i++)
    {
      const CareHoliday *day = g_ptr_array_index (self->days, i);
      if (day->date > to)
        break;
      if (day->doubted)
        return true;
    }
  return false;
}

void
care_holidays_cover_year (CareHolidays *self, int year)
{
  g_return_if_fail (self != NULL);

  self->horizon = care_date_max (self->horizon, care_date (year, 12, 31));
}

CareDate
care_holidays_horizon (const CareHolidays *self)
{
  g_return_val_if_fail (self != NULL, CARE_NO_DATE);

  return self->horizon;
}

size_t
care_holidays_count (const CareHolidays *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->days->len;
}

const CareHoliday *
care_holidays_at (const CareHolidays *self, size_t index)
{
  g_return_val_if_fail (self != NULL && index < self->days->len, NULL);

  return g_ptr_array_index (self->days, index);
}

const CareHoliday *
care_holidays_find (const CareHolidays *self, CareDate date)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find (self, date);
}

CareDayKind
care_holidays_kind (const CareHolidays *self, CareDate date)
{
  g_return_val_if_fail (self != NULL && date > CARE_NO_DATE, CARE_DAY_WORKING);

  if (care_holidays_find (self, date) != NULL)
    return CARE_DAY_HOLIDAY;

  GDateWeekday weekday = care_date_weekday (date);
  if (weekday == G_DATE_SATURDAY)
    return CARE_DAY_SATURDAY;
  return weekday == G_DATE_SUNDAY ? CARE_DAY_SUNDAY : CARE_DAY_WORKING;
}

CareDate
care_holidays_working_day_from (const CareHolidays *self, CareDate date)
{
  g_return_val_if_fail (self != NULL && date > CARE_NO_DATE, CARE_NO_DATE);

  while (care_holidays_kind (self, date) != CARE_DAY_WORKING)
    date++;
  return date;
}

CareDate
care_holidays_working_day_before (const CareHolidays *self, CareDate date)
{
  g_return_val_if_fail (self != NULL && date > CARE_NO_DATE, CARE_NO_DATE);

  while (care_holidays_kind (self, date) != CARE_DAY_WORKING)
    date--;
  return date;
}

CareDate
care_holidays_add_working_days (const CareHolidays *self, CareDate date, int n)
{
  g_return_val_if_fail (self != NULL && date > CARE_NO_DATE && n >= 1, CARE_NO_DATE);

  for (int i = 0; i < n; i++)
    date = care_holidays_working_day_from (self, date + 1);
  return date;
}
