/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-holidays-file.h"

#include "care-csv.h"

void
care_holidays_file_free (CareHolidaysFile *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static void
read_row (CareHolidaysFile *file, const CareCsvRow *row, const int places[3], const char *source)
{
  g_autofree char *date_text = care_csv_cell (row, places[0]);
  g_autofree char *title = care_csv_cell (row, places[1]);
  CareDate date = care_date_parse (date_text);
  guint before = file->problems->len;

  file->read++;
  if (date == CARE_NO_DATE)
    g_ptr_array_add (
        file->problems,
        care_row_problem_new (row->line, "date", *date_text != '\0' ? "not-a-date" : "missing", date_text));
  if (*title == '\0')
    g_ptr_array_add (file->problems, care_row_problem_new (row->line, "title", "missing", ""));
  if (file->problems->len > before)
    {
      file->rejected++;
      return;
    }
  CareHoliday *holiday = g_new0 (CareHoliday, 1);
  holiday->date = date;
  holiday->title = g_steal_pointer (&title);
  holiday->notes = care_csv_cell (row, places[2]);
  holiday->source = g_strdup (source);
  g_ptr_array_add (file->rows, holiday);
}

CareHolidaysFile *
care_holidays_file_read (const char *text, size_t length, const char *source, GError **error)
{
  static const char *const columns[3] = { "date", "title", "notes" };
  g_autoptr (GPtrArray) lines = care_csv_read (text, length, error);
  int places[3];

  if (lines == NULL)
    return NULL;
  for (int i = 0; i < 3; i++)
    places[i] = lines->len > 0 ? care_csv_column (lines->pdata[0], columns[i]) : -1;
  if (places[0] < 0 || places[1] < 0)
    {
      g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NO_HEADER,
                           "no header with date and title");
      return NULL;
    }

  CareHolidaysFile *file = g_new0 (CareHolidaysFile, 1);
  file->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)care_holiday_free);
  file->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)care_row_problem_free);
  for (guint i = 1; i < lines->len; i++)
    read_row (file, lines->pdata[i], places, source);
  return file;
}

CareFileKind
care_file_recognise (const char *text, size_t length)
{
  g_return_val_if_fail (text != NULL, CARE_FILE_UNKNOWN);

  for (size_t i = 0; i < length; i++)
    if (text[i] == '{' || text[i] == '[')
      return CARE_FILE_JSON;
    else if (!g_ascii_isspace (text[i]) && (guchar)text[i] < 0x80)
      break;

  g_autoptr (GPtrArray) lines = care_csv_read (text, length, NULL);
  if (lines == NULL || lines->len == 0)
    return CARE_FILE_UNKNOWN;
  const CareCsvRow *header = lines->pdata[0];
  if (care_csv_column (header, "id") >= 0 && care_csv_column (header, "name") >= 0
      && care_csv_column (header, "services") >= 0)
    return CARE_FILE_LOCATIONS;
  if (care_csv_column (header, "date") >= 0 && care_csv_column (header, "title") >= 0)
    return CARE_FILE_HOLIDAYS_CSV;
  return CARE_FILE_UNKNOWN;
}
