/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-instant.h"

#include <string.h>

#define SECONDS_A_DAY ((int64_t)86400)

/* Summer time in the United Kingdom, from the Summer Time Order 2002: last Sunday of March to last Sunday of
 * October, at 01:00 UTC. Used where the computer has no time zone files. */
#define LONDON_WITHOUT_TZDATA "GMT0BST,M3.5.0/1,M10.5.0"

static GTimeZone *
london (void)
{
  static GTimeZone *zone = NULL;

  if (g_once_init_enter (&zone))
    {
      GTimeZone *found = g_time_zone_new_identifier ("Europe/London");
      if (found == NULL)
        found = g_time_zone_new_identifier (LONDON_WITHOUT_TZDATA);
      g_assert (found != NULL);
      g_once_init_leave (&zone, found);
    }
  return zone;
}

static int64_t
london_offset (CareInstant instant)
{
  int interval = g_time_zone_find_interval (london (), G_TIME_TYPE_UNIVERSAL, instant);

  return interval < 0 ? 0 : g_time_zone_get_offset (london (), interval);
}

/* The reading of a clock that knows no zones. */
static int64_t
seconds_of (CareDate date, int hour, int minute, int second)
{
  return (int64_t)(date - care_date (1970, 1, 1)) * SECONDS_A_DAY + hour * 3600 + minute * 60 + second;
}

static CareDate
day_of (int64_t seconds)
{
  int64_t days = seconds / SECONDS_A_DAY;

  if (seconds % SECONDS_A_DAY < 0)
    days--;
  return (CareDate)(days + care_date (1970, 1, 1));
}

/* Two digits from 0 to max at *text, which moves on; -1 for anything else. */
static int
take_pair (const char **text, int max)
{
  if (!g_ascii_isdigit ((*text)[0]) || !g_ascii_isdigit ((*text)[1]))
    return -1;

  int value = ((*text)[0] - '0') * 10 + ((*text)[1] - '0');
  *text += 2;
  return value <= max ? value : -1;
}

static bool
take_char (const char **text, char wanted)
{
  if (g_ascii_toupper (**text) != wanted)
    return false;
  (*text)++;
  return true;
}

/* "Z", "+01:00" or "-00:30" and nothing after it. */
static bool
take_offset (const char *text, int64_t *offset)
{
  if (take_char (&text, 'Z'))
    {
      *offset = 0;
      return *text == '\0';
    }

  int sign = *text == '+' ? 1 : *text == '-' ? -1 : 0;
  if (sign == 0)
    return false;
  text++;

  int hour = take_pair (&text, 23);
  int minute = hour >= 0 && take_char (&text, ':') ? take_pair (&text, 59) : -1;
  if (minute < 0)
    return false;
  *offset = sign * (int64_t)(hour * 3600 + minute * 60);
  return *text == '\0';
}

CareInstant
care_instant_parse (const char *text)
{
  if (text == NULL || strlen (text) < 20)
    return CARE_NO_INSTANT;

  g_autofree char *day = g_strndup (text, 10);
  CareDate date = care_date_parse (day);
  text += 10;
  if (date == CARE_NO_DATE || !take_char (&text, 'T'))
    return CARE_NO_INSTANT;

  int hour = take_pair (&text, 23);
  int minute = hour >= 0 && take_char (&text, ':') ? take_pair (&text, 59) : -1;
  int second = minute >= 0 && take_char (&text, ':') ? take_pair (&text, 59) : -1;
  if (second < 0)
    return CARE_NO_INSTANT;

  if (take_char (&text, '.'))
    {
      if (!g_ascii_isdigit (*text))
        return CARE_NO_INSTANT;
      while (g_ascii_isdigit (*text))
        text++;
    }

  int64_t offset = 0;
  if (!take_offset (text, &offset))
    return CARE_NO_INSTANT;
  /* The offset may lead out of the years that can be written. */
  CareInstant instant = seconds_of (date, hour, minute, second) - offset;
  return instant >= seconds_of (care_date (CARE_FIRST_YEAR, 1, 1), 0, 0, 0)
                 && instant <= seconds_of (care_date (CARE_LAST_YEAR, 12, 31), 23, 59, 59)
             ? instant
             : CARE_NO_INSTANT;
}

char *
care_instant_format (CareInstant instant)
{
  if (instant < seconds_of (care_date (1, 1, 1), 0, 0, 0)
      || instant > seconds_of (care_date (9999, 12, 31), 23, 59, 59))
    return NULL;

  CareDate date = day_of (instant);
  int second = (int)(instant - seconds_of (date, 0, 0, 0));
  g_autofree char *day = care_date_format (date);
  return g_strdup_printf ("%sT%02d:%02d:%02dZ", day, second / 3600, second / 60 % 60, second % 60);
}

CareInstant
care_instant_start_of (CareDate date)
{
  g_return_val_if_fail (date > CARE_NO_DATE, CARE_NO_INSTANT);

  return care_instant_from_london (date, 0, 0);
}

CareDate
care_instant_date (CareInstant instant)
{
  g_return_val_if_fail (instant != CARE_NO_INSTANT, CARE_NO_DATE);

  return day_of (instant + london_offset (instant));
}

GDateTime *
care_instant_to_london (CareInstant instant)
{
  g_return_val_if_fail (instant != CARE_NO_INSTANT, NULL);

  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (instant);
  return utc == NULL ? NULL : g_date_time_to_timezone (utc, london ());
}

CareInstant
care_instant_from_london (CareDate date, int hour, int minute)
{
  g_return_val_if_fail (date > CARE_NO_DATE, CARE_NO_INSTANT);

  int64_t wall = seconds_of (date, hour, minute, 0);
  int64_t before = london_offset (wall - SECONDS_A_DAY);
  int64_t after = london_offset (wall + SECONDS_A_DAY);

  /* In October an hour occurs twice and summer time, the greater offset, comes first. In March an hour does
   * not occur: neither fits, and the reading is taken as if the clocks had not been changed yet. */
  int64_t first = wall - MAX (before, after);
  if (london_offset (first) == MAX (before, after))
    return first;
  return wall - MIN (before, after);
}
