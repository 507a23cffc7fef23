/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-ics.h"

#include <string.h>

/* RFC 5545, 3.1: no line is longer than 75 octets. */
#define LONGEST_LINE 75

CareIcsEvent *
care_ics_event_new (const char *uid, CareDate from, CareDate to, const char *summary, const char *description)
{
  CareIcsEvent *self = g_new (CareIcsEvent, 1);

  self->uid = g_strdup (uid);
  self->from = from;
  self->to = to;
  self->summary = g_strdup (summary);
  self->description = g_strdup (description);
  return self;
}

void
care_ics_event_free (CareIcsEvent *self)
{
  if (self == NULL)
    return;
  g_free (self->uid);
  g_free (self->summary);
  g_free (self->description);
  g_free (self);
}

/* A line is folded between characters, never inside one. */
static void
add_line (GString *out, const char *name, const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  size_t used = 0;

  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    {
      size_t size = (size_t)(g_utf8_next_char (at) - at);
      if (used + size > LONGEST_LINE)
        {
          g_string_append (out, "\r\n ");
          used = 1;
        }
      g_string_append_len (out, at, (gssize)size);
      used += size;
    }
  g_string_append (out, "\r\n");
}

/* RFC 5545, 3.3.11: backslash, semicolon, comma and line break are escaped in texts. */
static void
add_text (GString *out, const char *name, const char *text)
{
  g_autoptr (GString) escaped = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    if (*at == '\n')
      g_string_append (escaped, "\\n");
    else
      {
        if (strchr ("\\;,", *at) != NULL)
          g_string_append_c (escaped, '\\');
        g_string_append_c (escaped, *at);
      }
  add_line (out, name, escaped->str);
}

static void
add_day (GString *out, const char *name, CareDate date)
{
  g_autofree char *text = g_strdup_printf ("%04d%02d%02d", care_date_year (date),
                                           care_date_month_number (date), care_date_day (date));

  add_line (out, name, text);
}

char *
care_ics_write (GPtrArray *events, CareInstant stamp)
{
  g_return_val_if_fail (events != NULL, NULL);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (stamp);
  g_autofree char *written = g_date_time_format (utc, "%Y%m%dT%H%M%SZ");
  GString *out = g_string_new (NULL);

  add_line (out, "BEGIN", "VCALENDAR");
  add_line (out, "VERSION", "2.0");
  add_line (out, "PRODID", "-//Care Returns//Care Returns//EN");
  for (guint i = 0; i < events->len; i++)
    {
      const CareIcsEvent *event = events->pdata[i];
      add_line (out, "BEGIN", "VEVENT");
      add_text (out, "UID", event->uid);
      add_line (out, "DTSTAMP", written);
      add_day (out, "DTSTART;VALUE=DATE", event->from);
      add_day (out, "DTEND;VALUE=DATE", event->to + 1); /* the first day that is no part of it */
      add_text (out, "SUMMARY", event->summary);
      add_text (out, "DESCRIPTION", event->description);
      add_line (out, "TRANSP", "TRANSPARENT");
      add_line (out, "END", "VEVENT");
    }
  add_line (out, "END", "VCALENDAR");
  return g_string_free (out, FALSE);
}
