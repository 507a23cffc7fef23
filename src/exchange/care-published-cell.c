/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-published-cell.h"

#include "care-column.h"
#include "care-figure-cell.h"
#include "care-figure.h"

#include <string.h>

/* The names of columns, as care_column_plain() has them. */
static const char *const MONTHS[] = { "month", "date", "period", "timeperiod", "reportingperiod", NULL };
static const char *const AREAS[]
    = { "area",      "areaname",      "region",         "regionname",         "name",
        "geography", "geographyname", "localauthority", "localauthorityname", NULL };
static const char *const VALUES[] = { "value", "figure", NULL };
static const char *const MEASURES[] = { "measure", "indicator", "metric", NULL };

/* What stands for no figure, in the words of the Government Statistical Service and of others. */
static const char *const UNKNOWNS[] = { "", "-", "–", "—", ":", "..", "[c]", "[x]", "[z]" };

static int
find_any (const CareTableRow *row, const char *const *names)
{
  for (int i = 0; names[i] != NULL; i++)
    {
      int found = care_column_find (row, names[i]);
      if (found >= 0)
        return found;
    }
  return -1;
}

bool
care_published_find_long (const CareTableRow *row, CarePublishedColumns *columns)
{
  *columns = (CarePublishedColumns){ find_any (row, MONTHS), find_any (row, AREAS), find_any (row, VALUES),
                                     find_any (row, MEASURES) };
  return columns->month >= 0 && (columns->area >= 0 || columns->value >= 0);
}

static bool
says (const CareTableRow *row, int column)
{
  g_autofree char *text = care_column_text (row, column);

  return *text != '\0';
}

static int
first_that_says (const CareTableRow *row)
{
  int column = 0;

  while (column < row->n_cells && !says (row, column))
    column++;
  return column;
}

static bool
has_more (const CareTableRow *row, int after)
{
  for (int i = after + 1; i < row->n_cells; i++)
    if (says (row, i))
      return true;
  return false;
}

int
care_published_find_wide (const CareTableRow *row)
{
  int first = first_that_says (row);
  g_autofree char *plain = care_column_plain (care_column_raw (row, first));

  return g_strv_contains (MONTHS, plain) && has_more (row, first) ? first : -1;
}

int
care_published_find_month_row (const CareTableRow *row)
{
  int first = first_that_says (row);
  g_autofree char *text = care_column_text (row, first);

  return !care_figure_parse (text, NULL) && care_published_month (text) != CARE_NO_MONTH
                 && has_more (row, first)
             ? first
             : -1;
}

CareMonth
care_published_month (const char *text)
{
  CareMonth month = care_column_month (text);

  return month != CARE_NO_MONTH ? month : care_figure_cell_month (text);
}

bool
care_published_measure (const char *text, CareTrendMeasure *measure)
{
  static const struct
  {
    const char *name;
    CareTrendMeasure measure;
  } NAMES[] = {
    { "windowsmetintime", CARE_TREND_COMPLETION },
    { "daysbeforetheclose", CARE_TREND_DAYS_BEFORE },
    { "staffabsent", CARE_TREND_ABSENCE },
  };
  g_autofree char *plain = care_column_plain (text);

  for (CareTrendMeasure i = 0; i < CARE_N_TRENDS; i++)
    {
      g_autofree char *code = care_column_plain (care_trend_to_string (i));
      *measure = i;
      if (strcmp (code, plain) == 0)
        return true;
    }
  for (size_t i = 0; i < G_N_ELEMENTS (NAMES); i++)
    if (strcmp (NAMES[i].name, plain) == 0)
      {
        *measure = NAMES[i].measure;
        return true;
      }
  return false;
}

CarePublishedCell
care_published_cell (const char *text, double *value, bool *marked)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  size_t length = strlen (plain);

  for (size_t i = 0; i < G_N_ELEMENTS (UNKNOWNS); i++)
    if (g_ascii_strcasecmp (plain, UNKNOWNS[i]) == 0)
      return CARE_PUBLISHED_CELL_UNKNOWN;
  *marked = plain[length - 1] == '%';
  if (*marked)
    plain[length - 1] = '\0';
  return care_figure_parse (plain, value) ? CARE_PUBLISHED_CELL_FIGURE : CARE_PUBLISHED_CELL_ODD;
}
