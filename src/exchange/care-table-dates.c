/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, times and spans of spreadsheets. */
#include "care-table-values.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#define DAY_SECONDS ((int64_t)24 * 60 * 60)
#define LAST_DAY 2958465 /* 31 December 9999, counted from 1900 */
#define MOST_SPAN_SECONDS 1e12

void
care_table_append_iso_date (GString *out, const char *text, size_t length)
{
  size_t zone = 19;

  if (length >= 19 && (text[10] == 'T' || text[10] == ' '))
    while (zone < length && strchr (".,0123456789", text[zone]) != NULL)
      zone++;
  if (zone == 19 && length < 19)
    {
      g_string_append_len (out, text, (gssize)length);
      return;
    }
  if (strncmp (text + 11, "00:00:00", 8) == 0)
    {
      g_string_append_len (out, text, 10);
      return;
    }
  g_string_append_len (out, text, 10);
  g_string_append_c (out, 'T');
  g_string_append_len (out, text + 11, 8);
}

static void
append_seconds (GString *out, int64_t seconds)
{
  g_string_append_printf (out, "%02" G_GINT64_FORMAT ":%02d:%02d", seconds / 3600, (int)(seconds / 60 % 60),
                          (int)(seconds % 60));
}

void
care_table_append_duration (GString *out, const char *text, size_t length)
{
  g_autofree char *span = g_strndup (text, length);
  const char *p = span;
  bool negative = *p == '-';
  double seconds = 0;
  bool after_t = false;

  p += negative;
  if (*p != 'P')
    goto as_it_is;
  for (p++; *p != '\0'; p++)
    {
      char *end;
      double number;

      if (*p == 'T')
        {
          after_t = true;
          continue;
        }
      if (!g_ascii_isdigit (*p))
        goto as_it_is;
      number = g_ascii_strtod (p, &end);
      p = end;
      if (*p == 'D' && !after_t)
        seconds += number * (double)DAY_SECONDS;
      else if (*p == 'H' && after_t)
        seconds += number * 3600;
      else if (*p == 'M' && after_t)
        seconds += number * 60;
      else if (*p == 'S' && after_t)
        seconds += number;
      else
        goto as_it_is;
    }
  if (!(seconds < MOST_SPAN_SECONDS))
    goto as_it_is;
  if (negative)
    g_string_append_c (out, '-');
  append_seconds (out, (int64_t)(seconds + 1e-6));
  return;

as_it_is:
  g_string_append_len (out, text, (gssize)length);
}

static void
append_day (GString *out, int64_t days, int64_t seconds, bool from_1904)
{
  /* Before the 29 February 1900 that never was, its days are one ahead. */
  int64_t base = from_1904 ? 1462 : (days < 60 ? 1 : 0);
  g_autoptr (GDateTime) first = g_date_time_new_utc (1899, 12, 30, 0, 0, 0);
  g_autoptr (GDateTime) day = g_date_time_add_days (first, (int)(days + base));

  g_string_append_printf (out, "%04d-%02d-%02d", g_date_time_get_year (day), g_date_time_get_month (day),
                          g_date_time_get_day_of_month (day));
  if (seconds > 0)
    g_string_append_c (out, 'T');
  if (seconds > 0)
    append_seconds (out, seconds);
}

void
care_table_append_serial (
    GString *out, const char *text, size_t length, CareTableFormat format, bool from_1904)
{
  g_autofree char *number = g_strndup (text, length);
  char *end;
  double serial = g_ascii_strtod (number, &end);
  double last = from_1904 ? LAST_DAY - 1462 : LAST_DAY + 1;

  if (format == CARE_TABLE_NUMBER || format == CARE_TABLE_PERCENT || end == number || *end != '\0'
      || !(serial >= 0 && serial < last))
    {
      care_table_append_number (out, text, length);
      return;
    }
  int64_t seconds = (int64_t)llround (serial * (double)DAY_SECONDS);
  if (format == CARE_TABLE_TIME)
    append_seconds (out, seconds);
  else
    append_day (out, seconds / DAY_SECONDS, seconds % DAY_SECONDS, from_1904);
}

/* ECMA-376 part 1, 18.8.30, with those of East Asia. */
CareTableFormat
care_table_format_of_number (int64_t number)
{
  if ((number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 31) || number == 36
      || (number >= 50 && number <= 58))
    return CARE_TABLE_DATE;
  if ((number >= 18 && number <= 21) || (number >= 32 && number <= 35) || (number >= 45 && number <= 47))
    return CARE_TABLE_TIME;
  return number == 9 || number == 10 ? CARE_TABLE_PERCENT : CARE_TABLE_NUMBER;
}

/* What stands in "[…]" is a colour, a language or a condition, unless it is a span: [h], [mm], [ss]. */
static bool
is_span (const char *bracket)
{
  size_t n = strspn (bracket + 1, "hHmMsS");

  return n > 0 && bracket[n + 1] == ']';
}

CareTableFormat
care_table_format_of_code (const char *code)
{
  bool has_day = false;
  bool has_month = false;
  bool has_time = false;
  bool has_percent = false;

  if (g_ascii_strncasecmp (code, "General", 7) == 0)
    return CARE_TABLE_NUMBER;
  for (const char *p = code; *p != '\0' && *p != ';'; p++)
    {
      const char *end = *p == '"' ? strchr (p + 1, '"') : *p == '[' ? strchr (p, ']') : NULL;

      if (*p == '[' && is_span (p))
        has_time = true;
      if (end != NULL)
        p = end;
      else if ((*p == '\\' || *p == '_' || *p == '*') && p[1] != '\0')
        p++;
      else if (strchr ("yYdDeE", *p) != NULL
               && (g_ascii_tolower (*p) != 'e' || strpbrk (code, "0#?") == NULL))
        has_day = true;
      else if (strchr ("mM", *p) != NULL)
        has_month = true;
      else if (strchr ("hHsS", *p) != NULL)
        has_time = true;
      else if (*p == '%')
        has_percent = true;
    }
  return has_day || (has_month && !has_time) ? CARE_TABLE_DATE
         : has_time                          ? CARE_TABLE_TIME
         : has_percent                       ? CARE_TABLE_PERCENT
                                             : CARE_TABLE_NUMBER;
}
