/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-json-writer.h"

#include "care-figure.h"

#include <math.h>

struct CareJsonWriter
{
  GString *text;
  GString *open;    /* '{' and '[' of what was begun and not ended */
  bool needs_comma; /* a value stands before */
  bool has_key;     /* a key was written, its value is due */
};

CareJsonWriter *
care_json_writer_new (void)
{
  CareJsonWriter *self = g_new0 (CareJsonWriter, 1);

  self->text = g_string_new (NULL);
  self->open = g_string_new (NULL);
  return self;
}

void
care_json_writer_free (CareJsonWriter *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_string_free (self->open, TRUE);
  g_free (self);
}

static bool
inside_object (CareJsonWriter *self)
{
  return self->open->len > 0 && self->open->str[self->open->len - 1] == '{';
}

static void
before_value (CareJsonWriter *self)
{
  g_assert (self->has_key == inside_object (self));
  g_assert (self->open->len > 0 || self->text->len == 0);
  if (self->needs_comma && !self->has_key)
    g_string_append_c (self->text, ',');
  self->has_key = false;
  self->needs_comma = true;
}

static void
begin (CareJsonWriter *self, char bracket)
{
  before_value (self);
  g_string_append_c (self->text, bracket);
  g_string_append_c (self->open, bracket);
  self->needs_comma = false;
}

static void
end (CareJsonWriter *self, char opening, char bracket)
{
  g_assert (!self->has_key && self->open->len > 0 && self->open->str[self->open->len - 1] == opening);
  g_string_append_c (self->text, bracket);
  g_string_truncate (self->open, self->open->len - 1);
  self->needs_comma = true;
}

void
care_json_writer_begin_object (CareJsonWriter *self)
{
  g_return_if_fail (self != NULL);
  begin (self, '{');
}

void
care_json_writer_end_object (CareJsonWriter *self)
{
  g_return_if_fail (self != NULL);
  end (self, '{', '}');
}

void
care_json_writer_begin_array (CareJsonWriter *self)
{
  g_return_if_fail (self != NULL);
  begin (self, '[');
}

void
care_json_writer_end_array (CareJsonWriter *self)
{
  g_return_if_fail (self != NULL);
  end (self, '[', ']');
}

static bool
needs_escape (unsigned char c)
{
  return c < 0x20 || c == 0x7f || c == '"' || c == '\\';
}

static void
append_escaped (GString *out, unsigned char c)
{
  if (c == '"' || c == '\\')
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, (char)c);
    }
  else if (c == '\n')
    g_string_append (out, "\\n");
  else if (c == '\t')
    g_string_append (out, "\\t");
  else if (c == '\r')
    g_string_append (out, "\\r");
  else
    g_string_append_printf (out, "\\u%04x", c);
}

static void
append_quoted (GString *out, const char *text)
{
  g_autofree char *mended = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);
  const char *at = mended != NULL ? mended : text;

  g_string_append_c (out, '"');
  while (*at != '\0')
    {
      size_t plain = 0;
      while (at[plain] != '\0' && !needs_escape ((unsigned char)at[plain]))
        plain++;
      g_string_append_len (out, at, (gssize)plain);
      at += plain;
      if (*at != '\0')
        append_escaped (out, (unsigned char)*at++);
    }
  g_string_append_c (out, '"');
}

void
care_json_writer_key (CareJsonWriter *self, const char *key)
{
  g_return_if_fail (self != NULL && key != NULL);
  g_assert (inside_object (self) && !self->has_key);
  if (self->needs_comma)
    g_string_append_c (self->text, ',');
  append_quoted (self->text, key);
  g_string_append_c (self->text, ':');
  self->has_key = true;
}

static void
literal (CareJsonWriter *self, const char *text)
{
  before_value (self);
  g_string_append (self->text, text);
}

void
care_json_writer_string (CareJsonWriter *self, const char *text)
{
  g_return_if_fail (self != NULL);
  if (text == NULL)
    {
      literal (self, "null");
      return;
    }
  before_value (self);
  append_quoted (self->text, text);
}

void
care_json_writer_int (CareJsonWriter *self, int64_t value)
{
  g_return_if_fail (self != NULL);
  before_value (self);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

void
care_json_writer_number (CareJsonWriter *self, double value)
{
  g_return_if_fail (self != NULL);
  if (!isfinite (value))
    {
      literal (self, "null"); /* JSON has no word for it */
      return;
    }
  g_autofree char *text = care_figure_format (value);
  literal (self, text);
}

void
care_json_writer_bool (CareJsonWriter *self, bool value)
{
  g_return_if_fail (self != NULL);
  literal (self, value ? "true" : "false");
}

void
care_json_writer_null (CareJsonWriter *self)
{
  g_return_if_fail (self != NULL);
  literal (self, "null");
}

void
care_json_writer_date (CareJsonWriter *self, CareDate date)
{
  g_autofree char *text = care_date_format (date);

  care_json_writer_string (self, text);
}

void
care_json_writer_month (CareJsonWriter *self, CareMonth month)
{
  g_autofree char *text = care_month_format (month);

  care_json_writer_string (self, text);
}

void
care_json_writer_instant (CareJsonWriter *self, CareInstant instant)
{
  g_autofree char *text = care_instant_format (instant);

  care_json_writer_string (self, text);
}

void
care_json_writer_member_string (CareJsonWriter *self, const char *key, const char *text)
{
  care_json_writer_key (self, key);
  care_json_writer_string (self, text);
}

void
care_json_writer_member_int (CareJsonWriter *self, const char *key, int64_t value)
{
  care_json_writer_key (self, key);
  care_json_writer_int (self, value);
}

void
care_json_writer_member_number (CareJsonWriter *self, const char *key, double value)
{
  care_json_writer_key (self, key);
  care_json_writer_number (self, value);
}

void
care_json_writer_member_bool (CareJsonWriter *self, const char *key, bool value)
{
  care_json_writer_key (self, key);
  care_json_writer_bool (self, value);
}

void
care_json_writer_member_null (CareJsonWriter *self, const char *key)
{
  care_json_writer_key (self, key);
  care_json_writer_null (self);
}

void
care_json_writer_member_date (CareJsonWriter *self, const char *key, CareDate date)
{
  care_json_writer_key (self, key);
  care_json_writer_date (self, date);
}

void
care_json_writer_member_month (CareJsonWriter *self, const char *key, CareMonth month)
{
  care_json_writer_key (self, key);
  care_json_writer_month (self, month);
}

void
care_json_writer_member_instant (CareJsonWriter *self, const char *key, CareInstant instant)
{
  care_json_writer_key (self, key);
  care_json_writer_instant (self, instant);
}

void
care_json_writer_member_object (CareJsonWriter *self, const char *key)
{
  care_json_writer_key (self, key);
  care_json_writer_begin_object (self);
}

void
care_json_writer_member_array (CareJsonWriter *self, const char *key)
{
  care_json_writer_key (self, key);
  care_json_writer_begin_array (self);
}

char *
care_json_writer_finish (CareJsonWriter *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_assert (self->open->len == 0);
  char *text = g_string_free (self->text, FALSE);
  self->text = g_string_new (NULL);
  self->needs_comma = false;
  return text;
}

static void
newline (GString *out, int depth)
{
  g_string_append_c (out, '\n');
  for (int i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

char *
care_json_writer_finish_pretty (CareJsonWriter *self)
{
  g_autofree char *compact = care_json_writer_finish (self);
  GString *out = g_string_new (NULL);
  bool quoted = false;
  int depth = 0;

  for (const char *at = compact; *at != '\0'; at++)
    {
      bool closing = !quoted && (*at == '}' || *at == ']');
      bool empty = closing && (at[-1] == '{' || at[-1] == '[');
      if (closing)
        depth--;
      if (closing && !empty)
        newline (out, depth);
      g_string_append_c (out, *at);
      if (quoted && *at == '\\')
        g_string_append_c (out, *++at);
      else if (*at == '"')
        quoted = !quoted;
      else if (!quoted && *at == ':')
        g_string_append_c (out, ' ');
      else if (!quoted && (*at == '{' || *at == '['))
        {
          depth++;
          if (at[1] != '}' && at[1] != ']')
            newline (out, depth);
        }
      else if (!quoted && *at == ',')
        newline (out, depth);
    }
  return g_string_free (out, FALSE);
}
