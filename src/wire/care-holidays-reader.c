/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-holidays-reader.h"

#include "care-json.h"

#define DIVISION "england-and-wales"

/* One event of the file into read, which is thrown away where a later one is wrong. */
static CareDate
read_event (CareJson *json, JsonObject *event, const char *source, CareHolidays *read, guint *repeated)
{
  CareDate date = care_json_date (json, event, "date");
  g_autofree char *title = care_json_string (json, event, "title");
  g_autofree char *notes = care_json_string_or (json, event, "notes", "");
  care_json_bool_or (json, event, "bunting", false);

  if (date == CARE_NO_DATE && event != NULL)
    care_json_complain (json, event, "date", CARE_WIRE_ERROR_MISSING, "is missing");
  if (!care_json_is_fine (json))
    return CARE_NO_DATE;
  if (*title == '\0')
    {
      care_json_complain (json, event, "title", CARE_WIRE_ERROR_BAD_VALUE, "is empty");
      return CARE_NO_DATE;
    }
  if (!care_holidays_add (read, date, title, notes, source))
    (*repeated)++;
  return date;
}

static void
merge (CareHolidays *into, const CareHolidays *read, guint *added, guint *unchanged)
{
  for (size_t i = 0; i < care_holidays_count (read); i++)
    {
      const CareHoliday *day = care_holidays_at (read, i);
      if (care_holidays_add (into, day->date, day->title, day->notes, day->source))
        (*added)++;
      else
        (*unchanged)++;
    }
}

bool
care_wire_merge_holidays (CareHolidays *into,
                          const char *json,
                          size_t length,
                          const char *source,
                          bool official,
                          guint *added,
                          guint *unchanged,
                          GError **error)
{
  g_return_val_if_fail (into != NULL && json != NULL && source != NULL, false);
  g_return_val_if_fail (length <= G_MAXSSIZE, false);

  g_autoptr (CareJson) reader = care_json_new (json, (gssize)length, source);
  JsonObject *division = care_json_object (reader, care_json_root (reader), DIVISION);
  g_autofree char *name = care_json_string_or (reader, division, "division", DIVISION);
  JsonArray *events = care_json_array (reader, division, "events");
  if (!g_str_equal (name, DIVISION))
    care_json_complain (reader, division, "division", CARE_WIRE_ERROR_BAD_VALUE, "is another one");

  g_autoptr (CareHolidays) read = care_holidays_new ();
  guint n_added = 0;
  guint n_unchanged = 0;
  CareDate last = CARE_NO_DATE;
  for (unsigned i = 0; i < care_json_length (events); i++)
    {
      JsonObject *event = care_json_element_object (reader, events, "events", i);
      last = care_date_max (last, read_event (reader, event, source, read, &n_unchanged));
    }
  if (!care_json_finish (reader, error))
    return false;

  merge (into, read, &n_added, &n_unchanged);
  if (official && last != CARE_NO_DATE)
    care_holidays_cover_year (into, care_date_year (last));
  if (added != NULL)
    *added = n_added;
  if (unchanged != NULL)
    *unchanged = n_unchanged;
  return true;
}
