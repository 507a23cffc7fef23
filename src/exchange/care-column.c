/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-column.h"

#include "care-figure.h"

#include <math.h>
#include <string.h>

/* Day numbers of spreadsheets that can be meant: 1 January 1990 to 31 December 2099. */
#define FIRST_SERIAL 32874.0
#define LAST_SERIAL 73050.0

static const char *const month_names[]
    = { "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december" };

char *
care_column_plain (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  GString *plain = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (g_ascii_isalnum (*text))
      g_string_append_c (plain, g_ascii_tolower (*text));
  return g_string_free (plain, FALSE);
}

static int
find (const CareTableRow *header, const char *name, bool prefix)
{
  g_autofree char *wanted = care_column_plain (name);

  for (int i = 0; i < header->n_cells; i++)
    {
      g_autofree char *cell = care_column_plain (header->cells[i]);
      if (prefix ? g_str_has_prefix (cell, wanted) : strcmp (cell, wanted) == 0)
        return i;
    }
  return -1;
}

int
care_column_find (const CareTableRow *header, const char *name)
{
  g_return_val_if_fail (header != NULL && name != NULL, -1);

  return find (header, name, false);
}

int
care_column_find_prefix (const CareTableRow *header, const char *prefix)
{
  g_return_val_if_fail (header != NULL && prefix != NULL, -1);

  return find (header, prefix, true);
}

int
care_column_find_again (const CareTableRow *header, int column)
{
  g_return_val_if_fail (header != NULL, -1);
  g_autofree char *wanted = column >= 0 ? care_column_plain (header->cells[column]) : g_strdup ("");

  for (int i = column + 1; *wanted != '\0' && i < header->n_cells; i++)
    {
      g_autofree char *cell = care_column_plain (header->cells[i]);
      if (strcmp (cell, wanted) == 0)
        return i;
    }
  return -1;
}

const char *
care_column_raw (const CareTableRow *row, int column)
{
  g_return_val_if_fail (row != NULL, "");

  return column >= 0 && column < row->n_cells ? row->cells[column] : "";
}

char *
care_column_text (const CareTableRow *row, int column)
{
  return g_strstrip (g_strdup (care_column_raw (row, column)));
}

bool
care_column_is_yes (const CareTableRow *row, int column)
{
  static const char *const yes[] = { "y", "yes", "1", "true", NULL };
  g_autofree char *text = care_column_text (row, column);
  g_autofree char *lower = g_ascii_strdown (text, -1);

  return g_strv_contains (yes, lower);
}

bool
care_column_is_blank_row (const CareTableRow *row)
{
  g_return_val_if_fail (row != NULL, true);

  for (int i = 0; i < row->n_cells; i++)
    if (row->cells[i][strspn (row->cells[i], " \t\r\n")] != '\0')
      return false;
  return true;
}

/* 1 to 12 by a name or its first three letters or more; 0 for anything else. */
static int
month_by_name (const char *text, size_t length)
{
  for (int i = 0; length >= 3 && i < 12; i++)
    if (length <= strlen (month_names[i]) && g_ascii_strncasecmp (month_names[i], text, length) == 0)
      return i + 1;
  return 0;
}

static bool
year_is_possible (int year)
{
  return year >= CARE_FIRST_YEAR && year <= CARE_LAST_YEAR;
}

/* Up to so many figures; the place moves behind them. */
static bool
take_number (const char **at, int most, int *number)
{
  int n = 0;

  for (*number = 0; n < most && g_ascii_isdigit (**at); n++, (*at)++)
    *number = *number * 10 + (**at - '0');
  return n > 0 && !g_ascii_isdigit (**at);
}

/* Letters; length gets how many. */
static const char *
take_letters (const char **at, size_t *length)
{
  const char *start = *at;

  while (g_ascii_isalpha (**at))
    (*at)++;
  *length = (size_t)(*at - start);
  return start;
}

/* One of these characters. */
static bool
take_one_of (const char **at, const char *set)
{
  if (**at == '\0' || strchr (set, **at) == NULL)
    return false;
  (*at)++;
  return true;
}

/* DD/MM/YYYY, with full stops or hyphens as well. rest gets what follows. */
static CareDate
by_slashes (const char *text, const char **rest)
{
  int day, month, year;

  *rest = text;
  if (!take_number (rest, 2, &day) || !take_one_of (rest, "/.-") || !take_number (rest, 2, &month)
      || !take_one_of (rest, "/.-") || !take_number (rest, 4, &year) || !year_is_possible (year))
    return CARE_NO_DATE;
  return care_date (year, month, day);
}

/* "19 August 2026" */
static CareDate
by_name (const char *text, const char **rest)
{
  int day, year;
  size_t length;

  *rest = text;
  if (!take_number (rest, 2, &day) || !take_one_of (rest, " -"))
    return CARE_NO_DATE;
  const char *name = take_letters (rest, &length);
  if (!take_one_of (rest, " -") || !take_number (rest, 4, &year) || !year_is_possible (year))
    return CARE_NO_DATE;
  return care_date (year, month_by_name (name, length), day);
}

static CareDate
by_iso (const char *text, const char **rest)
{
  g_autofree char *day = g_strndup (text, 10);

  *rest = text + strlen (day);
  return care_date_parse (day);
}

/* A time of day: "T10:42:00", " 10:42", with a zone that is passed over; seconds since midnight, 0 where
 * there is none, -1 where what follows the date is no time. */
static int
seconds_of (const char *rest)
{
  int hour, minute, second = 0;

  while (take_one_of (&rest, " T-"))
    ;
  if (*rest == '\0')
    return 0;
  if (!take_number (&rest, 2, &hour) || !take_one_of (&rest, ":") || !take_number (&rest, 2, &minute)
      || (take_one_of (&rest, ":") && !take_number (&rest, 2, &second)) || hour > 23 || minute > 59
      || second > 59)
    return -1;
  return (hour * 60 + minute) * 60 + second;
}

/* seconds gets the time of day, or -1. */
static CareDate
read_moment (const char *text, int *seconds)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  const char *rest = "";
  double serial;

  *seconds = -1;
  if (care_figure_parse (trimmed, &serial) && serial >= FIRST_SERIAL && serial <= LAST_SERIAL)
    {
      int64_t whole = (int64_t)floor (serial);
      *seconds = MIN (86399, (int)lround ((serial - (double)whole) * 86400));
      return care_date (1899, 12, 30) + (CareDate)whole;
    }
  CareDate date = by_iso (trimmed, &rest);
  if (date == CARE_NO_DATE)
    date = by_slashes (trimmed, &rest);
  if (date == CARE_NO_DATE)
    date = by_name (trimmed, &rest);
  if (date != CARE_NO_DATE)
    *seconds = seconds_of (rest);
  return *seconds >= 0 ? date : CARE_NO_DATE;
}

CareDate
care_column_date (const char *text)
{
  g_return_val_if_fail (text != NULL, CARE_NO_DATE);
  int seconds;

  return read_moment (text, &seconds);
}

/* D/M and a year of so many figures. */
static CareDate
by_slash_alone (const char *text, int figures)
{
  int day, month, year;
  const char *rest = text;

  if (!take_number (&rest, 2, &day) || !take_one_of (&rest, "/") || !take_number (&rest, 2, &month)
      || !take_one_of (&rest, "/") || (int)strlen (rest) != figures || !take_number (&rest, figures, &year)
      || *rest != '\0')
    return CARE_NO_DATE;
  year += figures == 2 ? 2000 : 0;
  return year_is_possible (year) ? care_date (year, month, day) : CARE_NO_DATE;
}

CareDate
care_column_day (const char *text)
{
  g_return_val_if_fail (text != NULL, CARE_NO_DATE);
  CareDate date = care_date_parse (text);

  return date != CARE_NO_DATE ? date : by_slash_alone (text, 4);
}

bool
care_column_is_short_year (const char *text)
{
  g_return_val_if_fail (text != NULL, false);

  return by_slash_alone (text, 2) != CARE_NO_DATE;
}

CareInstant
care_column_instant (const char *text)
{
  g_return_val_if_fail (text != NULL, CARE_NO_INSTANT);
  int seconds;
  CareInstant whole = care_instant_parse (text);
  if (whole != CARE_NO_INSTANT)
    return whole;

  CareDate date = read_moment (text, &seconds);
  if (date == CARE_NO_DATE)
    return CARE_NO_INSTANT;
  return (CareInstant)(date - care_date (1970, 1, 1)) * 86400 + seconds;
}

/* "Jun 2026", "June-26", "Jun_2026" */
static CareMonth
month_by_words (const char *text)
{
  int year;
  size_t length;
  const char *name = take_letters (&text, &length);

  while (take_one_of (&text, " _'-"))
    ;
  if (!take_number (&text, 4, &year) || *text != '\0')
    return CARE_NO_MONTH;
  if (year < 100)
    year += 2000;
  int number = month_by_name (name, length);
  return number != 0 && year_is_possible (year) ? care_month (year, number) : CARE_NO_MONTH;
}

static CareMonth
month_by_slash (const char *text)
{
  int number, year;

  if (!take_number (&text, 2, &number) || !take_one_of (&text, "/") || !take_number (&text, 4, &year)
      || *text != '\0' || !year_is_possible (year))
    return CARE_NO_MONTH;
  return care_month (year, number);
}

CareMonth
care_column_month (const char *text)
{
  g_return_val_if_fail (text != NULL, CARE_NO_MONTH);
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  CareMonth month = care_month_parse (trimmed);

  if (month == CARE_NO_MONTH)
    month = month_by_words (trimmed);
  if (month == CARE_NO_MONTH)
    month = month_by_slash (trimmed);
  if (month == CARE_NO_MONTH)
    {
      CareDate date = care_column_date (trimmed);
      month = date != CARE_NO_DATE ? care_month_of (date) : CARE_NO_MONTH;
    }
  return month;
}
