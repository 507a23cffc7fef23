/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-date-text.h"

#include <string.h>

static const char *const month_names[]
    = { "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december" };
static const char *const day_names[]
    = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

/* Three letters of a name or more of it: "nov", "sept", "november". */
static int
name_index (const char *const *names, size_t n, const char *word)
{
  for (size_t i = 0; i < n; i++)
    if (strlen (word) >= 3 && g_str_has_prefix (names[i], word))
      return (int)i;
  return -1;
}

static int
number (const char *word, int most)
{
  guint64 value = 0;

  if (!g_ascii_string_to_unsigned (word, 10, 0, (guint64)most, &value, NULL))
    return -1;
  return (int)value;
}

/* A day may be written "19th". */
static int
day_number (const char *word)
{
  static const char *const endings[] = { "st", "nd", "rd", "th" };
  g_autofree char *bare = g_strdup (word);

  for (size_t i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (bare, endings[i]))
      {
        bare[strlen (bare) - 2] = '\0';
        break;
      }
  return number (bare, 31);
}

static int
month_number (const char *word)
{
  int named = name_index (month_names, G_N_ELEMENTS (month_names), word);

  return named >= 0 ? named + 1 : number (word, 12);
}

static int
year_number (const char *word)
{
  int year = number (word, 9999);

  if (year >= 0 && strlen (word) == 2)
    return 2000 + year;
  return strlen (word) == 4 ? year : -1;
}

CareDate
care_date_text_read (const char *text)
{
  g_autofree char *lower = NULL;
  g_auto (GStrv) split = NULL;
  const char *words[4] = { NULL };
  size_t n = 0, first = 0;
  CareDate iso = CARE_NO_DATE;
  int day = 0, month = 0, year = 0;

  if (text == NULL)
    return CARE_NO_DATE;
  lower = g_strstrip (g_ascii_strdown (text, -1));
  iso = care_date_parse (lower);
  if (iso != CARE_NO_DATE)
    return iso;

  split = g_strsplit_set (lower, " /.-,", -1);
  for (size_t i = 0; split[i] != NULL; i++)
    if (split[i][0] != '\0')
      {
        if (n == G_N_ELEMENTS (words))
          return CARE_NO_DATE;
        words[n++] = split[i];
      }
  if (n == 4 && name_index (day_names, G_N_ELEMENTS (day_names), words[0]) >= 0)
    first = 1;
  if (n - first != 3)
    return CARE_NO_DATE;
  day = day_number (words[first]);
  month = month_number (words[first + 1]);
  year = year_number (words[first + 2]);
  return day > 0 && month > 0 && year > 0 ? care_date (year, month, day) : CARE_NO_DATE;
}

bool
care_date_text_read_time (const char *text, int *hour, int *minute)
{
  g_autofree char *bare = NULL;
  g_auto (GStrv) parts = NULL;
  int h = -1, m = -1;

  g_return_val_if_fail (hour != NULL && minute != NULL, false);

  bare = g_strstrip (g_strdup (text != NULL ? text : ""));
  parts = g_strsplit_set (bare, ":.", -1);
  if (g_strv_length (parts) == 2 && strlen (parts[1]) == 2)
    {
      h = number (parts[0], 23);
      m = number (parts[1], 59);
    }
  else if (g_strv_length (parts) == 1 && strlen (bare) == 4)
    {
      m = number (bare + 2, 59);
      bare[2] = '\0';
      h = number (bare, 23);
    }
  if (h < 0 || m < 0)
    return false;
  *hour = h;
  *minute = m;
  return true;
}
