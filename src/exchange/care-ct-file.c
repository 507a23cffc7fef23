/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-ct-file.h"

#include "care-column.h"

#include <string.h>

#define MOST_LINES_BEFORE 60

/* Columns that only one kind of extract has. */
static const char *const care_home_marks[]
    = { "nursesemployed", "careworkersemployed", "noncareworkersemployed", "hourspaid", NULL };
static const char *const home_care_marks[]
    = { "serviceusercount", "cqccareworkersemployed", "hourspaiddomcare", NULL };
static const char *const id_names[]
    = { "cqcid", "cqclocationid", "locationid", "cqc id", "cqclocation", "location_id", NULL };
static const char *const name_names[]
    = { "locationname", "location", "carehome", "name", "servicename", "provider", NULL };
static const char *const service_names[]
    = { "service", "caretype", "datatype", "servicetype", "collection", NULL };
static const char *const month_names[]
    = { "month", "window", "period", "reportingmonth", "reportingperiod", NULL };
static const char *const status_names[]
    = { "status", "compliant", "value", "updated", "compliance", "submitted", NULL };
static const char *const updated_names[]
    = { "lastupdatedutc", "cqcsurveylastupdatedutc", "lastupdated", NULL };
static const char *const updated_london_names[] = { "lastupdatedbst", "cqcsurveylastupdatedbst", NULL };

typedef struct
{
  CareCtFile *file;
  bool found;
  int lines, width;
  int id, name, service, month, status, updated, updated_london;
  GArray *month_columns; /* int */
  GArray *months;        /* CareMonth, beside */
} Reading;

static void
row_free (CareCtRow *row)
{
  g_free (row->id);
  g_strfreev (row->cells);
  g_free (row);
}

static void
status_free (CareCtStatus *status)
{
  g_free (status->id);
  g_free (status->name);
  g_free (status);
}

void
care_ct_file_free (CareCtFile *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->header);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->statuses);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static int
find_any (const CareTableRow *header, const char *const *names)
{
  for (size_t i = 0; names[i] != NULL; i++)
    {
      int column = care_column_find (header, names[i]);
      if (column >= 0)
        return column;
    }
  return -1;
}

bool
care_ct_file_is_extract (const CareTableRow *row)
{
  g_return_val_if_fail (row != NULL, false);

  return care_column_find (row, "cqcid") >= 0
         && (find_any (row, care_home_marks) >= 0 || find_any (row, home_care_marks) >= 0);
}

static int
count_months (const CareTableRow *row)
{
  int n = 0;

  for (int i = 0; i < row->n_cells; i++)
    n += care_column_month (row->cells[i]) != CARE_NO_MONTH ? 1 : 0;
  return n;
}

bool
care_ct_file_is_status (const CareTableRow *row)
{
  g_return_val_if_fail (row != NULL, false);
  bool has_id = find_any (row, id_names) >= 0, has_name = find_any (row, name_names) >= 0;
  int months = count_months (row);

  if (find_any (row, month_names) >= 0 && find_any (row, status_names) >= 0)
    return has_id || has_name;
  return (has_id && months >= 1) || (has_name && months >= 2);
}

static void
complain (Reading *reading, int line, const char *column, const char *code, const char *value)
{
  g_ptr_array_add (reading->file->problems, care_row_problem_new (line, column, code, value));
}

static void
find_columns (Reading *reading, const CareTableRow *header)
{
  GPtrArray *plain = g_ptr_array_new ();

  reading->id = find_any (header, id_names);
  reading->name = find_any (header, name_names);
  reading->service = find_any (header, service_names);
  reading->month = find_any (header, month_names);
  reading->status = find_any (header, status_names);
  reading->updated = find_any (header, updated_names);
  reading->updated_london = find_any (header, updated_london_names);
  reading->width = header->n_cells;
  reading->file->service
      = find_any (header, home_care_marks) >= 0 ? CARE_SERVICE_HOME_CARE : CARE_SERVICE_CARE_HOME;
  for (int i = 0; i < header->n_cells; i++)
    {
      CareMonth month = care_column_month (header->cells[i]);
      g_ptr_array_add (plain, care_column_plain (header->cells[i]));
      if (month == CARE_NO_MONTH)
        continue;
      g_array_append_val (reading->month_columns, i);
      g_array_append_val (reading->months, month);
    }
  g_ptr_array_add (plain, NULL);
  reading->file->header = (char **)g_ptr_array_free (plain, FALSE);
}

/* The second of two months that are one, or -1. */
static int
find_month_again (const Reading *reading)
{
  for (guint i = 0; i < reading->months->len; i++)
    for (guint j = 0; j < i; j++)
      if (g_array_index (reading->months, CareMonth, i) == g_array_index (reading->months, CareMonth, j))
        return g_array_index (reading->month_columns, int, i);
  return -1;
}

/* Whether no column stands twice, so that nobody could say which of them is meant. */
static bool
check_columns (Reading *reading, const CareTableRow *header)
{
  const int used[] = { reading->id, reading->name, reading->service, reading->month, reading->status };
  bool extract = reading->file->kind == CARE_FILE_CT_EXTRACT;
  int again = extract ? -1 : find_month_again (reading);

  for (int i = 0; again < 0 && i < (extract ? header->n_cells : (int)G_N_ELEMENTS (used)); i++)
    again = care_column_find_again (header, extract ? i : used[i]);
  if (again < 0)
    return true;
  complain (reading, header->line, header->cells[again], "column-twice", header->cells[again]);
  reading->file->rejected++;
  return false;
}

/* When it was last updated; false where what stands there is no moment. */
static bool
read_updated (Reading *reading, const CareTableRow *row, CareInstant *updated)
{
  const char *utc = care_column_raw (row, reading->updated);
  const char *london = care_column_raw (row, reading->updated_london);
  bool by_london = *utc == '\0';

  *updated = care_column_instant (by_london ? london : utc);
  if (*updated == CARE_NO_INSTANT)
    return *utc == '\0' && *london == '\0';
  if (!by_london)
    return true;
  int64_t day = *updated / 86400, seconds = *updated % 86400;
  *updated = care_instant_from_london (care_date (1970, 1, 1) + (CareDate)day, (int)(seconds / 3600),
                                       (int)(seconds / 60 % 60));
  return true;
}

static void
read_extract (Reading *reading, const CareTableRow *row)
{
  g_autofree char *id = care_column_text (row, reading->id);
  CareInstant updated = CARE_NO_INSTANT;
  GPtrArray *cells;

  if (*id == '\0')
    complain (reading, row->line, "cqcid", "missing", "");
  else if (!read_updated (reading, row, &updated))
    complain (reading, row->line, reading->file->header[MAX (reading->updated, 0)], "not-a-date",
              care_column_raw (row, reading->updated));
  else
    {
      CareCtRow *into = g_new0 (CareCtRow, 1);
      cells = g_ptr_array_new ();
      for (int i = 0; i < row->n_cells && i < reading->width; i++)
        g_ptr_array_add (cells, care_column_text (row, i));
      g_ptr_array_add (cells, NULL);
      into->line = row->line;
      into->id = g_steal_pointer (&id);
      into->updated = updated;
      into->cells = (char **)g_ptr_array_free (cells, FALSE);
      g_ptr_array_add (reading->file->rows, into);
      return;
    }
  reading->file->rejected++;
}

/* 1 and 0, and what people write for them; -1 for anything else. */
static int
read_met (const char *text)
{
  static const char *const met[] = { "1", "10", "yes", "y", "compliant", "true", "updated", NULL };
  static const char *const missed[] = { "0", "00", "no", "n", "noncompliant", "false", "notupdated", NULL };
  g_autofree char *plain = care_column_plain (text);

  if (g_strv_contains (met, plain))
    return 1;
  return g_strv_contains (missed, plain) ? 0 : -1;
}

/* "Care home", "home-care", "Domiciliary Care"; -1 where it says neither. */
static int
read_service (const Reading *reading, const CareTableRow *row)
{
  g_autofree char *plain = care_column_plain (care_column_raw (row, reading->service));

  if (strstr (plain, "carehome") != NULL || strstr (plain, "residential") != NULL)
    return CARE_SERVICE_CARE_HOME;
  if (strstr (plain, "homecare") != NULL || strstr (plain, "domiciliary") != NULL)
    return CARE_SERVICE_HOME_CARE;
  return -1;
}

static void
add_status (Reading *reading, const CareTableRow *row, CareMonth month, const char *column, const char *text)
{
  int met = read_met (text);

  if (*text == '\0')
    return;
  if (met < 0)
    {
      complain (reading, row->line, column, "not-a-status", text);
      reading->file->rejected++;
      return;
    }
  CareCtStatus *status = g_new0 (CareCtStatus, 1);
  status->line = row->line;
  status->id = care_column_text (row, reading->id);
  status->name = care_column_text (row, reading->name);
  status->service = read_service (reading, row);
  status->month = month;
  status->met = met == 1;
  g_ptr_array_add (reading->file->statuses, status);
}

static void
read_status (Reading *reading, const CareTableRow *row)
{
  if (*care_column_raw (row, reading->id) == '\0' && *care_column_raw (row, reading->name) == '\0')
    {
      complain (reading, row->line, "location", "missing", "");
      reading->file->rejected++;
      return;
    }
  for (guint i = 0; i < reading->months->len; i++)
    {
      int column = g_array_index (reading->month_columns, int, i);
      g_autofree char *text = care_column_text (row, column);
      add_status (reading, row, g_array_index (reading->months, CareMonth, i), reading->file->header[column],
                  text);
    }
  if (reading->months->len > 0)
    return;
  const char *said = care_column_raw (row, reading->month);
  CareMonth month = care_column_month (said);
  g_autofree char *text = care_column_text (row, reading->status);
  if (month != CARE_NO_MONTH)
    {
      add_status (reading, row, month, reading->file->header[reading->status], text);
      return;
    }
  complain (reading, row->line, reading->file->header[reading->month], "not-a-month", said);
  reading->file->rejected++;
}

static bool
take_row (const CareTableRow *row, gpointer data)
{
  Reading *reading = data;
  bool extract = reading->file->kind == CARE_FILE_CT_EXTRACT;

  if (reading->found && !care_column_is_blank_row (row))
    (extract ? read_extract : read_status) (reading, row);
  else if (!reading->found && (extract ? care_ct_file_is_extract (row) : care_ct_file_is_status (row)))
    {
      find_columns (reading, row);
      reading->found = true;
      return check_columns (reading, row);
    }
  return reading->found || ++reading->lines < MOST_LINES_BEFORE;
}

CareCtFile *
care_ct_file_read (const char *path, CareFileKind kind, const CareTableHow *how, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_autoptr (CareCtFile) file = g_new0 (CareCtFile, 1);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) months = g_array_new (FALSE, FALSE, sizeof (CareMonth));
  Reading reading = { .file = file, .month_columns = columns, .months = months };

  file->kind = kind;
  file->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
  file->statuses = g_ptr_array_new_with_free_func ((GDestroyNotify)status_free);
  file->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)care_row_problem_free);
  if (!care_table_read (path, how, take_row, &reading, error))
    return NULL;
  if (reading.found)
    return g_steal_pointer (&file);
  g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NO_HEADER,
                       "no header of the Capacity Tracker");
  return NULL;
}
