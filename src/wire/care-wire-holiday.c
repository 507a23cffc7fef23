/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-holiday.h"

#include "care-json-writer.h"
#include "care-json.h"

#define SCHEMA 1

static CareJsonWriter *
begin_record (void)
{
  CareJsonWriter *writer = care_json_writer_new ();

  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", SCHEMA);
  return writer;
}

static char *
end_record (CareJsonWriter *writer)
{
  care_json_writer_end_object (writer);
  return care_json_writer_finish (writer);
}

static CareDate
need_date (CareJson *json, JsonObject *root, const char *key)
{
  care_json_need (json, root, key);
  return care_json_date (json, root, key);
}

char *
care_wire_holiday_mark_to_json (const CareHolidayMark *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = begin_record ();

  care_json_writer_member_date (writer, "date", self->date);
  care_json_writer_member_string (writer, "mark", care_holiday_mark_to_string (self->what));
  care_json_writer_member_string (writer, "title", self->title);
  care_json_writer_member_string (writer, "notes", self->notes);
  care_json_writer_member_string (writer, "source", self->source);
  care_json_writer_member_string (writer, "list", self->list);
  care_json_writer_member_string (writer, "person", self->person);
  care_json_writer_member_instant (writer, "at", self->at);
  return end_record (writer);
}

CareHolidayMark *
care_wire_holiday_mark_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "holiday mark");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autoptr (CareHolidayMark) self = g_new0 (CareHolidayMark, 1);
  g_autofree char *mark = care_json_string (json, root, "mark");

  self->date = need_date (json, root, "date");
  if (care_json_is_fine (json) && !care_holiday_mark_from_string (mark, &self->what))
    care_json_complain (json, root, "mark", CARE_WIRE_ERROR_BAD_VALUE, "has an unknown word");
  self->title = care_json_string_or (json, root, "title", "");
  self->notes = care_json_string_or (json, root, "notes", "");
  self->source = care_json_string_or (json, root, "source", "");
  self->list = care_json_string_or (json, root, "list", "");
  self->person = care_json_string_or (json, root, "person", "");
  self->at = care_json_instant (json, root, "at");
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}

char *
care_wire_moved_to_json (const CareMoved *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = begin_record ();
  bool is_window = self->month != CARE_NO_MONTH;

  care_json_writer_member_string (writer, "id", self->id);
  if (is_window)
    care_json_writer_member_month (writer, "month", self->month);
  else
    {
      care_json_writer_member_string (writer, "case", self->case_id);
      care_json_writer_member_string (writer, "clock", care_clock_what_to_string (self->what));
    }
  care_json_writer_member_date (writer, "before", self->before);
  care_json_writer_member_date (writer, "after", self->after);
  if (!is_window)
    {
      care_json_writer_member_date (writer, "safe_before", self->safe_before);
      care_json_writer_member_date (writer, "safe_after", self->safe_after);
    }
  care_json_writer_member_date (writer, "day", self->day);
  care_json_writer_member_string (writer, "title", self->title);
  care_json_writer_member_bool (writer, "came", self->came);
  care_json_writer_member_instant (writer, "at", self->at);
  return end_record (writer);
}

static CareClockWhat
read_clock (CareJson *json, JsonObject *root)
{
  g_autofree char *word = care_json_string (json, root, "clock");

  for (CareClockWhat what = CARE_CLOCK_REPRESENTATIONS; what <= CARE_CLOCK_DEBT_REFERRAL; what++)
    if (g_strcmp0 (word, care_clock_what_to_string (what)) == 0)
      return what;
  if (care_json_is_fine (json))
    care_json_complain (json, root, "clock", CARE_WIRE_ERROR_BAD_VALUE, "has an unknown word");
  return CARE_CLOCK_REPRESENTATIONS;
}

CareMoved *
care_wire_moved_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "moved date");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autoptr (CareMoved) self = g_new0 (CareMoved, 1);

  self->id = care_json_string (json, root, "id");
  self->month = care_json_month (json, root, "month");
  self->case_id = care_json_string_or (json, root, "case", "");
  if (self->month == CARE_NO_MONTH)
    self->what = read_clock (json, root);
  self->before = need_date (json, root, "before");
  self->after = need_date (json, root, "after");
  self->safe_before = care_json_date (json, root, "safe_before");
  self->safe_after = care_json_date (json, root, "safe_after");
  if (self->safe_before == CARE_NO_DATE)
    self->safe_before = self->before;
  if (self->safe_after == CARE_NO_DATE)
    self->safe_after = self->after;
  self->day = care_json_date (json, root, "day");
  self->title = care_json_string_or (json, root, "title", "");
  self->came = care_json_bool_or (json, root, "came", true);
  self->at = care_json_instant (json, root, "at");
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}
