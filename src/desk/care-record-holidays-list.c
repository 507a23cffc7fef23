/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the record knows of bank holidays, read. */
#include "care-record-holidays-private.h"

#include "care-record-private.h"
#include "care-store-extras.h"
#include "care-wire-holiday.h"

#include <string.h>

void
care_holiday_row_free (CareHolidayRow *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->notes);
  g_free (self->source);
  g_free (self->person);
  g_free (self);
}

GPtrArray *
care_record_holiday_marks (CareRecord *self, GError **error)
{
  g_autoptr (GPtrArray) texts
      = care_store_list_settings (care_record_store (self), CARE_SETTING_HOLIDAY_MARKS, error);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify)care_holiday_mark_free);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      CareHolidayMark *mark = care_wire_holiday_mark_from_json (texts->pdata[i], NULL);
      if (mark != NULL)
        g_ptr_array_add (marks, mark);
    }
  return texts != NULL ? g_steal_pointer (&marks) : NULL;
}

static bool
read_setting (CareRecord *self, const char *key, char **value, GError **error)
{
  g_autoptr (GError) local = NULL;

  *value = care_store_get_setting (care_record_store (self), key, &local);
  return !care_failed (g_steal_pointer (&local), error);
}

bool
care_record_mark_holidays (CareRecord *self, CareHolidays *days, GError **error)
{
  g_return_val_if_fail (self != NULL && days != NULL, false);
  g_autofree char *cover = NULL;
  g_autoptr (GPtrArray) marks = care_record_holiday_marks (self, error);

  if (marks == NULL || !read_setting (self, CARE_SETTING_HOLIDAYS_COVER, &cover, error))
    return false;
  for (guint i = 0; i < marks->len; i++)
    {
      const CareHolidayMark *mark = marks->pdata[i];
      if (mark->what == CARE_HOLIDAY_ASIDE)
        care_holidays_set_aside (days, mark->date);
      else
        care_holidays_add (days, mark->date, mark->title, mark->notes, mark->source);
      if (mark->what == CARE_HOLIDAY_MISSING)
        care_holidays_doubt (days, mark->date);
    }
  int year = cover != NULL ? (int)g_ascii_strtoll (cover, NULL, 10) : 0;
  if (year >= CARE_FIRST_YEAR && year <= CARE_LAST_YEAR)
    care_holidays_cover_year (days, year);
  return true;
}

static CareHolidayRow *
row_of (const CareHoliday *day, const CareHolidayMark *mark)
{
  CareHolidayRow *row = g_new0 (CareHolidayRow, 1);

  row->date = day->date;
  row->title = g_strdup (day->title);
  row->notes = g_strdup (day->notes);
  row->source = g_strdup (day->source);
  row->counts = true;
  row->official = strcmp (day->source, CARE_HOLIDAYS_OFFICIAL) == 0;
  row->person = g_strdup ("");
  row->at = CARE_NO_INSTANT;
  if (mark == NULL)
    return row;
  row->has_mark = true;
  row->mark = mark->what;
  row->counts = mark->what != CARE_HOLIDAY_ASIDE;
  row->official = mark->what == CARE_HOLIDAY_CONFIRMED;
  g_free (row->person);
  row->person = g_strdup (mark->person);
  row->at = mark->at;
  return row;
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const CareHolidayRow *one = *(const CareHolidayRow *const *)a;
  const CareHolidayRow *other = *(const CareHolidayRow *const *)b;

  return (one->date > other->date) - (one->date < other->date);
}

GPtrArray *
care_record_list_holidays (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  const CareHolidays *days = care_record_law (self)->holidays;
  g_autoptr (GPtrArray) marks = care_record_holiday_marks (self, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)care_holiday_row_free);

  if (marks == NULL)
    return NULL;
  for (size_t i = 0; i < care_holidays_count (days); i++)
    {
      const CareHoliday *day = care_holidays_at (days, i);
      g_ptr_array_add (rows, row_of (day, care_holiday_mark_find (marks, day->date)));
    }
  for (guint i = 0; i < marks->len; i++)
    {
      const CareHolidayMark *mark = marks->pdata[i];
      const CareHoliday day
          = { .date = mark->date, .title = mark->title, .notes = mark->notes, .source = mark->source };
      if (mark->what == CARE_HOLIDAY_ASIDE)
        g_ptr_array_add (rows, row_of (&day, mark));
    }
  g_ptr_array_sort (rows, compare_dates);
  return g_steal_pointer (&rows);
}

GPtrArray *
care_record_list_asked_holidays (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (GPtrArray) marks = care_record_holiday_marks (self, error);

  for (guint i = 0; marks != NULL && i < marks->len;)
    if (((CareHolidayMark *)marks->pdata[i])->what == CARE_HOLIDAY_MISSING)
      i++;
    else
      g_ptr_array_remove_index (marks, i);
  return g_steal_pointer (&marks);
}

bool
care_record_holidays_read_at (CareRecord *self, CareInstant *at, GError **error)
{
  g_return_val_if_fail (self != NULL && at != NULL, false);
  g_autofree char *value = NULL;

  *at = CARE_NO_INSTANT;
  if (!read_setting (self, CARE_SETTING_HOLIDAYS_READ, &value, error))
    return false;
  char *space = value != NULL ? strchr (value, ' ') : NULL;
  if (space != NULL)
    *space = '\0';
  if (value != NULL)
    *at = care_instant_parse (value);
  return true;
}
