/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-holidays-file.h"

#include "care-column.h"

enum
{
  DATE,
  TITLE,
  NOTES,
  N_COLUMNS,
};

static const char *const columns[N_COLUMNS] = { "date", "title", "notes" };

typedef struct
{
  CareHolidaysFile *file;
  const char *source;
  int places[N_COLUMNS];
  bool found;
} Reading;

void
care_holidays_file_free (CareHolidaysFile *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static bool
find_columns (const CareTableRow *header, int places[N_COLUMNS])
{
  for (int i = 0; i < N_COLUMNS; i++)
    places[i] = care_column_find (header, columns[i]);
  return places[DATE] >= 0 && places[TITLE] >= 0;
}

bool
care_holidays_file_is_header (const CareTableRow *row)
{
  g_return_val_if_fail (row != NULL, false);
  int places[N_COLUMNS];

  return find_columns (row, places);
}

static void
complain (CareHolidaysFile *file, int line, int column, const char *code, const char *value)
{
  g_ptr_array_add (file->problems, care_row_problem_new (line, columns[column], code, value));
}

static void
read_row (Reading *reading, const CareTableRow *row)
{
  CareHolidaysFile *file = reading->file;
  g_autofree char *text = care_column_text (row, reading->places[DATE]);
  g_autofree char *title = care_column_text (row, reading->places[TITLE]);
  CareDate date = care_column_day (text);
  guint before = file->problems->len;

  file->read++;
  if (date == CARE_NO_DATE)
    complain (file, row->line, DATE,
              *text == '\0'                      ? "missing"
              : care_column_is_short_year (text) ? "short-year"
                                                 : "not-a-date",
              text);
  if (*title == '\0')
    complain (file, row->line, TITLE, "missing", "");
  if (file->problems->len > before)
    {
      file->rejected++;
      return;
    }
  CareHoliday *holiday = g_new0 (CareHoliday, 1);
  holiday->date = date;
  holiday->title = g_steal_pointer (&title);
  holiday->notes = care_column_text (row, reading->places[NOTES]);
  holiday->source = g_strdup (reading->source);
  g_ptr_array_add (file->rows, holiday);
}

static bool
take_row (const CareTableRow *row, gpointer data)
{
  Reading *reading = data;

  if (care_column_is_blank_row (row))
    return true;
  if (reading->found)
    read_row (reading, row);
  else
    reading->found = find_columns (row, reading->places);
  return reading->found;
}

CareHolidaysFile *
care_holidays_file_read (const char *path, const char *source, GError **error)
{
  g_return_val_if_fail (path != NULL && source != NULL, NULL);
  g_autoptr (CareHolidaysFile) file = g_new0 (CareHolidaysFile, 1);
  Reading reading = { .file = file, .source = source };

  file->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)care_holiday_free);
  file->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)care_row_problem_free);
  if (!care_table_read (path, NULL, take_row, &reading, error))
    return NULL;
  if (reading.found)
    return g_steal_pointer (&file);
  g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NO_HEADER,
                       "no header with date and title");
  return NULL;
}
