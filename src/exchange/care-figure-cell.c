/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-figure-cell.h"

#include "care-column.h"
#include "care-figure.h"

#include <math.h>
#include <string.h>

/* In files from England; the file's language is not the person's. */
static const char *const month_names[]
    = { "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december" };

/* Digits at the beginning, and what follows them. 0 where there are none. */
static int
read_digits (const char **at, size_t most)
{
  size_t length = strspn (*at, "0123456789");
  int value = 0;

  if (length == 0 || length > most)
    return 0;
  for (size_t i = 0; i < length; i++)
    value = value * 10 + ((*at)[i] - '0');
  *at += length;
  return value;
}

static bool
skip (const char **at, const char *separators)
{
  size_t length = strspn (*at, separators);

  *at += length;
  return length > 0;
}

/* Two figures are of this century. */
static CareMonth
month_in (int year, int month)
{
  int whole = year > 0 && year < 100 ? 2000 + year : year;

  if (month < 1 || month > 12 || whole < 1900 || whole > 2200)
    return CARE_NO_MONTH;
  g_autofree char *text = g_strdup_printf ("%04d-%02d", whole, month);
  return care_month_parse (text);
}

/* "November 2026", "Nov-26". */
static CareMonth
named_month (const char *text)
{
  size_t length = strspn (text, "abcdefghijklmnopqrstuvwxyz");

  if (length < 3)
    return CARE_NO_MONTH;
  for (int i = 0; i < 12; i++)
    {
      const char *at = text + length;
      if (length > strlen (month_names[i]) || strncmp (text, month_names[i], length) != 0)
        continue;
      skip (&at, ". -/");
      int year = read_digits (&at, 4);
      return *at == '\0' ? month_in (year, i + 1) : CARE_NO_MONTH;
    }
  return CARE_NO_MONTH;
}

/* What may follow a date: the time of the day. */
static bool
is_time_or_end (const char *at)
{
  return *at == '\0'
         || ((*at == 't' || *at == ' ') && strspn (at + 1, "0123456789:.z+- apm") == strlen (at + 1));
}

CareMonth
care_figure_cell_month (const char *text)
{
  g_return_val_if_fail (text != NULL, CARE_NO_MONTH);
  g_autofree char *folded = care_mapping_fold (text);
  const char *at = folded;
  int first = read_digits (&at, 4), second, third;

  if (first == 0)
    return named_month (folded);
  bool year_first = at - folded == 4;
  if (!skip (&at, "-/."))
    return CARE_NO_MONTH;
  if ((second = read_digits (&at, 4)) == 0)
    return named_month (at);
  if (is_time_or_end (at))
    return year_first ? month_in (first, second) : month_in (second, first);
  if (!skip (&at, "-/.") || (third = read_digits (&at, 4)) == 0 || !is_time_or_end (at))
    return CARE_NO_MONTH;
  if ((year_first ? third : first) > 31)
    return CARE_NO_MONTH;
  return year_first ? month_in (first, second) : month_in (third, second);
}

/* "7:30", "112:05:00". */
static bool
read_clock (const char *text, double *value)
{
  const char *at = text;
  size_t hours = strspn (at, "0123456789");
  double total;

  if (hours == 0 || hours > 6 || at[hours] != ':')
    return false;
  total = g_ascii_strtod (at, NULL);
  at += hours;
  for (double part = 60; *at == ':' && part <= 3600; part *= 60)
    {
      if (!g_ascii_isdigit (at[1]) || !g_ascii_isdigit (at[2]) || at[1] > '5')
        return false;
      total += ((at[1] - '0') * 10 + (at[2] - '0')) / part;
      at += 3;
    }
  *value = total;
  return *at == '\0';
}

bool
care_figure_cell_number (const char *text, double *value)
{
  g_return_val_if_fail (text != NULL && value != NULL, false);
  return care_figure_parse (text, value) || read_clock (text, value);
}

char *
care_figure_cell_format (double value)
{
  g_return_val_if_fail (isfinite (value), NULL);
  return care_figure_format (fabs (value) < 1e9 ? round (value * 10000) / 10000 : value);
}

static bool
is_among (const char *word, const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, ",", -1);

  for (int i = 0; list[i] != NULL; i++)
    {
      g_autofree char *folded = care_mapping_fold (list[i]);
      if (*folded != '\0' && g_str_equal (folded, word))
        return true;
    }
  return false;
}

static char *
answer_yes_no (const char *text, const CareMapping *mapping)
{
  g_autofree char *word = care_mapping_fold (text);

  if (is_among (word, *mapping->yes != '\0' ? mapping->yes : "yes,y,true,1"))
    return g_strdup ("yes");
  if (is_among (word, *mapping->no != '\0' ? mapping->no : "no,n,false,0"))
    return g_strdup ("no");
  return NULL;
}

static char *
answer_choice (const char *text, const CareItem *item)
{
  g_autofree char *word = care_mapping_fold (text);

  if (item->values == NULL)
    return g_strdup (text);
  for (int i = 0; item->values[i] != NULL; i++)
    {
      g_autofree char *value = care_mapping_fold (item->values[i]);
      if (g_str_equal (value, word))
        return g_strdup (item->values[i]);
    }
  return NULL;
}

/* The word of the period itself, or one of its dates. */
static char *
answer_period (const char *text, const CareItem *item, const char *field)
{
  static const char *const words[] = { "last-month", "four-weeks", "pay-period", NULL };

  if (g_str_equal (field, item->id))
    return g_strv_contains (words, text) ? g_strdup (text) : NULL;
  return care_date_format (care_column_day (text));
}

static char *
answer_figure (const char *text, double scale)
{
  double value;

  if (!care_figure_cell_number (text, &value))
    return NULL;
  bool as_typed = !(scale < 1) && !(scale > 1) && strchr (text, ':') == NULL;
  return as_typed ? g_strdup (text) : care_figure_cell_format (value * scale);
}

char *
care_figure_cell_answer (
    const char *text, const CareItem *item, const char *field, double scale, const CareMapping *mapping)
{
  g_return_val_if_fail (text != NULL && item != NULL && field != NULL && mapping != NULL, NULL);

  switch (item->kind)
    {
    case CARE_KIND_COUNT:
    case CARE_KIND_HOURS:
    case CARE_KIND_DAYS_OR_HOURS:
      return answer_figure (text, scale);
    case CARE_KIND_YES_NO:
      return answer_yes_no (text, mapping);
    case CARE_KIND_CHOICE:
      return answer_choice (text, item);
    case CARE_KIND_PERIOD:
      return answer_period (text, item, field);
    case CARE_KIND_TEXT:
    default:
      return g_strdup (text);
    }
}
