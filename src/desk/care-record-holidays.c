/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changes the bank holidays of the record. */
#include "care-record-holidays-private.h"

#include "care-fetch.h"
#include "care-holidays-reader.h"
#include "care-hub-client.h"
#include "care-record-private.h"
#include "care-store-extras.h"
#include "care-wire-holiday.h"

#include <string.h>

/* Of a list that a person has as a file. GOV.UK's has some eighty kilobytes. */
#define LARGEST_LIST ((goffset)1024 * 1024)

G_DEFINE_QUARK (care - holidays - error - quark, care_holidays_error)

static void
note_free (CareHolidayNote *self)
{
  g_free (self->title);
  g_free (self);
}

void
care_holidays_report_free (CareHolidaysReport *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->moved, g_ptr_array_unref);
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_free (self);
}

static CareHolidaysFault
fault_of (const GError *error)
{
  if (error->domain != CARE_SYNC_ERROR)
    return CARE_HOLIDAYS_NO_LIST;
  switch ((int)error->code)
    {
    case CARE_SYNC_OFFLINE:
      return CARE_HOLIDAYS_OFFLINE;
    case CARE_SYNC_TIMEOUT:
    case CARE_SYNC_DROPPED:
      return CARE_HOLIDAYS_TIMEOUT;
    case CARE_SYNC_TOO_LONG:
      return CARE_HOLIDAYS_TOO_LARGE;
    case CARE_SYNC_NOT_TRUSTED:
      return CARE_HOLIDAYS_NOT_TRUSTED;
    case CARE_SYNC_NOT_ENCRYPTED:
      return CARE_HOLIDAYS_NOT_SECURE;
    case CARE_SYNC_BAD_ADDRESS:
      return CARE_HOLIDAYS_BAD_ADDRESS;
    case CARE_SYNC_MOVED:
      return CARE_HOLIDAYS_MOVED;
    case CARE_SYNC_GARBLED:
      return CARE_HOLIDAYS_NO_LIST;
    default:
      return CARE_HOLIDAYS_NOT_THERE;
    }
}

char *
care_holidays_fetch (const char *url, size_t *length, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (url != NULL && length != NULL, NULL);
  g_autoptr (GError) local = NULL;

  if (strstr (url, "://") == NULL)
    {
      g_autoptr (GBytes) bytes = care_read_file (url, error);
      if (bytes == NULL)
        return NULL;
      if (g_bytes_get_size (bytes) > LARGEST_LIST)
        {
          g_set_error_literal (error, CARE_HOLIDAYS_ERROR, CARE_HOLIDAYS_TOO_LARGE, url);
          return NULL;
        }
      *length = g_bytes_get_size (bytes);
      return g_strndup (g_bytes_get_data (bytes, NULL), *length);
    }
  char *text = care_fetch_json (url, NULL, length, cancellable, &local);
  if (text == NULL && g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&local));
  else if (text == NULL)
    g_set_error_literal (error, CARE_HOLIDAYS_ERROR, (int)fault_of (local), local->message);
  return text;
}

/* The list by itself, with its own horizon; NULL where it is none. */
static CareHolidays *
read_list (CareRecord *self, const char *json, size_t length, GError **error)
{
  g_autoptr (CareHolidays) list = care_holidays_new ();
  g_autoptr (GError) local = NULL;
  CareHolidaysFault fault;

  if (!care_wire_merge_holidays (list, json, length, CARE_HOLIDAYS_OFFICIAL, true, NULL, NULL, &local))
    {
      g_set_error_literal (error, CARE_HOLIDAYS_ERROR, CARE_HOLIDAYS_NO_LIST, local->message);
      return NULL;
    }
  fault = care_holidays_judge (list, care_record_today (self));
  if (fault == CARE_HOLIDAYS_FINE)
    return g_steal_pointer (&list);
  g_set_error_literal (error, CARE_HOLIDAYS_ERROR, (int)fault, "");
  return NULL;
}

static bool
set_mark (
    CareRecord *self, const CareHoliday *day, CareHolidayMarkWhat what, const char *list, GError **error)
{
  static const char *const events[]
      = { "holiday-missing", "holiday-kept", "holiday-set-aside", "holiday-confirmed" };
  CareActor actor = care_record_actor (self);
  const CareHolidayMark mark = { day->date,   what,         day->title,           day->notes,
                                 day->source, (char *)list, (char *)actor.person, actor.at };
  g_autofree char *date = care_date_format (day->date);
  g_autofree char *key = g_strconcat (CARE_SETTING_HOLIDAY_MARKS, date, NULL);
  g_autofree char *text = care_wire_holiday_mark_to_json (&mark);

  return care_store_set_setting_as (care_record_store (self), &actor, events[what], key, text, error);
}

bool
care_record_take_holiday_news (CareRecord *self, const CareHolidayNews *one, const char *list, GError **error)
{
  CareActor actor = care_record_actor (self);

  switch (one->what)
    {
    case CARE_HOLIDAY_NEWS_ADDED:
      return care_store_add_holiday (care_record_store (self), &actor, one->day, error);
    case CARE_HOLIDAY_NEWS_MISSING:
      return set_mark (self, one->day, CARE_HOLIDAY_MISSING, list, error);
    case CARE_HOLIDAY_NEWS_CONFIRMED:
    case CARE_HOLIDAY_NEWS_RETURNED:
    default:
      return set_mark (self, one->day, CARE_HOLIDAY_CONFIRMED, list, error);
    }
}

static bool
set_cover (CareRecord *self, CareDate horizon, GError **error)
{
  CareActor actor = care_record_actor (self);
  g_autofree char *year = g_strdup_printf ("%d", care_date_year (horizon));

  if (horizon <= care_holidays_horizon (care_record_law (self)->holidays))
    return true;
  return care_store_set_setting_as (care_record_store (self), &actor, "holidays-cover",
                                    CARE_SETTING_HOLIDAYS_COVER, year, error);
}

static bool
set_read (CareRecord *self, const char *list, GError **error)
{
  CareActor actor = care_record_actor (self);
  g_autofree char *at = care_instant_format (actor.at);
  g_autofree char *value = g_strconcat (at, " ", list, NULL);

  return care_store_set_setting_as (care_record_store (self), &actor, "holidays-read",
                                    CARE_SETTING_HOLIDAYS_READ, value, error);
}

static void
note (CareHolidaysReport *report, CareHolidayNewsWhat what, const CareHoliday *day)
{
  CareHolidayNote *one = g_new0 (CareHolidayNote, 1);

  one->what = what;
  one->date = day->date;
  one->title = g_strdup (day->title);
  g_ptr_array_add (report->notes, one);
}

static CareHolidaysReport *
begin_report (CareRecord *self)
{
  CareHolidaysReport *report = g_new0 (CareHolidaysReport, 1);

  report->notes = g_ptr_array_new_with_free_func ((GDestroyNotify)note_free);
  report->horizon_before = care_holidays_horizon (care_record_law (self)->holidays);
  return report;
}

/* Ends the change that was begun: the law with it, what moved, what is asked. Where it is not kept, the law
 * is as it was. */
static bool
end_change (CareRecord *self, bool done, CareHolidaysReport *report, GError **error)
{
  done = done && care_record_reload_law (self, error);
  report->moved = care_record_take_moved (self);
  if (!care_record_end (self, done, error))
    {
      care_record_reload_law (self, NULL);
      g_ptr_array_unref (care_record_take_moved (self));
      return false;
    }
  report->horizon = care_holidays_horizon (care_record_law (self)->holidays);
  report->asked = care_record_list_asked_holidays (self, error);
  return report->asked != NULL;
}

CareHolidaysReport *
care_record_refresh_holidays (
    CareRecord *self, const char *json, size_t length, const char *list, GError **error)
{
  g_return_val_if_fail (self != NULL && json != NULL && list != NULL, NULL);
  g_autoptr (CareHolidays) days = read_list (self, json, length, error);
  g_autoptr (CareLaw) law = care_law_ref (care_record_law (self));
  g_autoptr (CareHolidaysReport) report = begin_report (self);

  if (days == NULL || !care_record_begin (self, error))
    return NULL;
  g_autoptr (GPtrArray) marks = care_record_holiday_marks (self, error);
  g_autoptr (GArray) news = marks != NULL ? care_holidays_news (law->holidays, marks, days) : NULL;
  bool done = news != NULL;
  for (guint i = 0; done && i < news->len; i++)
    {
      const CareHolidayNews *one = &g_array_index (news, CareHolidayNews, i);
      note (report, one->what, one->day);
      done = care_record_take_holiday_news (self, one, list, error);
    }
  done = done && set_cover (self, care_holidays_horizon (days), error) && set_read (self, list, error);
  report->read = (int)care_holidays_count (days);
  return end_change (self, done, report, error) ? g_steal_pointer (&report) : NULL;
}

static bool
has_text (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped != '\0';
}

/* One that was set aside is there already and gets another mark; any other is added. */
static bool
add_by_hand (CareRecord *self, const CareHoliday *day, GError **error)
{
  CareActor actor = care_record_actor (self);
  g_autoptr (GPtrArray) marks = care_record_holiday_marks (self, error);

  if (marks == NULL || !care_store_add_holiday (care_record_store (self), &actor, day, error))
    return false;
  return care_holiday_mark_find (marks, day->date) == NULL
         || set_mark (self, day, CARE_HOLIDAY_KEPT, "", error);
}

CareHolidaysReport *
care_record_add_holiday (CareRecord *self, CareDate date, const char *title, const char *read, GError **error)
{
  g_return_val_if_fail (self != NULL && date > CARE_NO_DATE, NULL);
  g_autofree char *about = care_date_format (date);

  if (!has_text (title))
    {
      care_refuse (error, CARE_REFUSAL_BAD_VALUE, title);
      return NULL;
    }
  if (care_holidays_find (care_record_law (self)->holidays, date) != NULL)
    {
      care_refuse (error, CARE_REFUSAL_EXISTS_ALREADY, about);
      return NULL;
    }
  g_autofree char *source = has_text (read) ? g_strdup_printf ("%s (%s)", care_record_person (self), read)
                                            : g_strdup (care_record_person (self));
  g_autofree char *name = g_strstrip (g_strdup (title));
  g_autofree char *notes = g_strdup ("");
  CareHoliday day = { .date = date, .title = name, .notes = notes, .source = source };
  g_autoptr (CareHolidaysReport) report = begin_report (self);

  if (!care_record_begin (self, error))
    return NULL;
  note (report, CARE_HOLIDAY_NEWS_ADDED, &day);
  return end_change (self, add_by_hand (self, &day, error), report, error) ? g_steal_pointer (&report) : NULL;
}

static CareHolidayRow *
find_row (GPtrArray *rows, CareDate date)
{
  for (guint i = 0; i < rows->len; i++)
    {
      CareHolidayRow *row = rows->pdata[i];
      if (row->date == date)
        return row;
    }
  return NULL;
}

CareHolidaysReport *
care_record_settle_holiday (CareRecord *self, CareDate date, bool keep, GError **error)
{
  g_return_val_if_fail (self != NULL && date > CARE_NO_DATE, NULL);
  g_autoptr (GPtrArray) rows = care_record_list_holidays (self, error);
  g_autofree char *about = care_date_format (date);

  if (rows == NULL)
    return NULL;
  const CareHolidayRow *row = find_row (rows, date);
  if (row == NULL || row->official)
    {
      care_refuse (error, row == NULL ? CARE_REFUSAL_NO_SUCH_HOLIDAY : CARE_REFUSAL_HOLIDAY_STANDS, about);
      return NULL;
    }
  const CareHoliday day = { .date = date, .title = row->title, .notes = row->notes, .source = row->source };
  g_autoptr (CareHolidaysReport) report = begin_report (self);

  if (!care_record_begin (self, error))
    return NULL;
  bool done = set_mark (self, &day, keep ? CARE_HOLIDAY_KEPT : CARE_HOLIDAY_ASIDE, "", error);
  return end_change (self, done, report, error) ? g_steal_pointer (&report) : NULL;
}
