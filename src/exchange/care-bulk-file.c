/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-bulk-file.h"

#include <math.h>

#include "care-copy-sheet.h"

#define SECONDS_A_DAY 86400
#define DAY_OF_1970 25569 /* 1 January 1970, counted from 30 December 1899 */

char *
care_bulk_file_day_number (CareInstant moment, bool london)
{
  int64_t seconds = moment;

  if (moment == CARE_NO_INSTANT)
    return g_strdup ("");
  if (london)
    {
      g_autoptr (GDateTime) wall = care_instant_to_london (moment);

      seconds += g_date_time_get_utc_offset (wall) / G_TIME_SPAN_SECOND;
    }
  return care_figure_format (round ((DAY_OF_1970 + (double)seconds / SECONDS_A_DAY) * 1e6) / 1e6);
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

static char *
place_cell (CareColumnOf of, const CareBulkRow *row)
{
  const CareRegistration *now = care_location_registration_on (row->location, row->closes);

  switch (of)
    {
    case CARE_OF_LOCATION:
      return g_strdup (row->location->name);
    case CARE_OF_CQC_ID:
      return g_strdup (now != NULL && or_nothing (now->number)[0] != '\0' ? now->number : row->location->id);
    case CARE_OF_PROVIDER:
      return g_strdup (row->provider != NULL ? row->provider->name : "");
    case CARE_OF_PROVIDER_ID:
      return g_strdup (row->provider != NULL ? row->provider->id : "");
    case CARE_OF_MONTH:
      return care_month_format (row->ret->month);
    case CARE_OF_CHANGED_UTC:
    case CARE_OF_CHANGED_LONDON:
      return care_bulk_file_day_number (row->ret->changed_at, of == CARE_OF_CHANGED_LONDON);
    case CARE_OF_LOCAL_AUTHORITY:
      return g_strdup (row->location->local_authority);
    case CARE_OF_REGION:
      return g_strdup (row->location->region);
    case CARE_OF_ODS_CODE:
      return g_strdup (row->location->ods_code);
    case CARE_OF_BRAND:
      return g_strdup (row->location->brand);
    case CARE_OF_POSTCODE:
      return g_strdup (row->location->postcode);
    case CARE_N_COLUMN_OFS:
    default:
      return g_strdup ("");
    }
}

static char *
answer_cell (const char *field, const CareBulkRow *row)
{
  const CareItem *item = row->dataset != NULL ? care_dataset_find_field (row->dataset, field) : NULL;

  if (row->ret->kind == CARE_RETURN_NIL)
    return g_strdup ("");
  return care_copy_value_of (item, care_return_get (row->ret, field), NULL);
}

char **
care_bulk_file_header (const CareColumnMap *map)
{
  GPtrArray *cells = NULL;

  g_return_val_if_fail (map != NULL, NULL);
  cells = g_ptr_array_new ();
  for (guint i = 0; i < map->columns->len; i++)
    g_ptr_array_add (cells, g_strdup (((const CareColumn *)map->columns->pdata[i])->header));
  g_ptr_array_add (cells, NULL);
  return (char **)g_ptr_array_free (cells, FALSE);
}

char **
care_bulk_file_cells (const CareColumnMap *map, const CareBulkRow *row)
{
  GPtrArray *cells = NULL;

  g_return_val_if_fail (map != NULL && row != NULL && row->location != NULL && row->ret != NULL, NULL);
  cells = g_ptr_array_new ();
  for (guint i = 0; i < map->columns->len; i++)
    {
      const CareColumn *column = g_ptr_array_index (map->columns, i);
      char *cell = NULL;

      if (column->kind == CARE_COLUMN_FIELD)
        cell = answer_cell (column->what, row);
      else if (column->kind == CARE_COLUMN_OF)
        cell = place_cell (column->of, row);
      else
        cell = g_strdup (column->what);
      g_ptr_array_add (cells, cell);
    }
  g_ptr_array_add (cells, NULL);
  return (char **)g_ptr_array_free (cells, FALSE);
}
