/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-notice-mail.h"

#include "care-notice-text.h"

#include <string.h>

#define DEEPEST 4     /* parts within parts */
#define MOST_PARTS 50 /* looked at on one level */

/* The value of a field of the head, unfolded; NULL where it has none. A head ends at an empty line. */
static char *
field (const char *head, const char *name)
{
  size_t length = strlen (name);

  for (const char *line = head; *line != '\0' && *line != '\n';)
    {
      const char *end = line + strcspn (line, "\n");
      bool mine = g_ascii_strncasecmp (line, name, length) == 0 && line[length] == ':';
      while (*end == '\n' && (end[1] == ' ' || end[1] == '\t'))
        end += 1 + strcspn (end + 1, "\n");
      if (mine)
        {
          char *value = g_strndup (line + length + 1, (size_t)(end - line) - length - 1);
          return g_strstrip (g_strdelimit (value, "\n\t", ' '));
        }
      line = *end == '\n' ? end + 1 : end;
    }
  return NULL;
}

/* A parameter of a field: charset, boundary. Owned by the caller, or NULL. */
static char *
parameter (const char *value, const char *name)
{
  g_autofree char *lower = g_ascii_strdown (value, -1);
  g_autofree char *wanted = g_strconcat (name, "=", NULL);
  const char *at = strstr (lower, wanted);

  if (at == NULL)
    return NULL;
  const char *from = value + (at - lower) + strlen (wanted);
  if (*from == '"')
    return g_strndup (from + 1, strcspn (from + 1, "\""));
  return g_strndup (from, strcspn (from, "; \t"));
}

static char *
quoted_printable (const char *text, size_t length, gsize *written)
{
  GString *out = g_string_sized_new (length + 1);

  for (size_t i = 0; i < length; i++)
    if (text[i] == '=' && i + 1 < length && text[i + 1] == '\n')
      i++; /* the line goes on */
    else if (text[i] == '=' && i + 2 < length && g_ascii_isxdigit (text[i + 1])
             && g_ascii_isxdigit (text[i + 2]))
      {
        g_string_append_c (
            out, (char)(g_ascii_xdigit_value (text[i + 1]) * 16 + g_ascii_xdigit_value (text[i + 2])));
        i += 2;
      }
    else
      g_string_append_c (out, text[i]);
  *written = out->len;
  return g_string_free (out, FALSE);
}

/* The body of a part of text, in UTF-8 as far as it can be. */
static char *
decode (const char *head, const char *type, const char *body, size_t length)
{
  g_autofree char *encoding = field (head, "Content-Transfer-Encoding");
  g_autofree char *charset = type != NULL ? parameter (type, "charset") : NULL;
  g_autofree char *bytes = NULL;
  gsize n = length;

  if (encoding != NULL && g_ascii_strcasecmp (encoding, "base64") == 0)
    {
      g_autofree char *text = g_strndup (body, length);
      bytes = (char *)g_base64_decode (text, &n);
    }
  else if (encoding != NULL && g_ascii_strcasecmp (encoding, "quoted-printable") == 0)
    bytes = quoted_printable (body, length, &n);
  else
    bytes = g_strndup (body, length);
  char *converted = charset != NULL ? g_convert (bytes, (gssize)n, "UTF-8", charset, NULL, NULL, NULL) : NULL;
  return converted != NULL ? converted : g_utf8_make_valid (bytes, (gssize)n);
}

static const char *
body_of (const char *part, const char *end)
{
  if (part < end && *part == '\n')
    return part + 1;
  const char *gap = g_strstr_len (part, end - part, "\n\n");
  return gap != NULL ? gap + 2 : end;
}

static char *plain_part (const char *part, const char *end, int depth);

/* The first plain text among the parts between boundaries. */
static char *
first_of_parts (const char *body, const char *end, const char *boundary, int depth)
{
  g_autofree char *mark = g_strconcat ("\n--", boundary, NULL);
  const char *at = g_strstr_len (body, end - body, mark + 1);

  for (int i = 0; at != NULL && i < MOST_PARTS; i++)
    {
      const char *from = memchr (at, '\n', (size_t)(end - at));
      if (from == NULL)
        return NULL;
      const char *next = g_strstr_len (from, end - from, mark);
      char *text = plain_part (from + 1, next != NULL ? MAX (next, from + 1) : end, depth + 1);
      if (text != NULL)
        return text;
      at = next != NULL ? next + 1 : NULL;
    }
  return NULL;
}

static char *
plain_part (const char *part, const char *end, int depth)
{
  const char *body = body_of (part, end);
  g_autofree char *head = g_strndup (part, (size_t)(body - part));
  g_autofree char *type = field (head, "Content-Type");
  g_autofree char *boundary = NULL;

  if (type == NULL || g_ascii_strncasecmp (type, "text/plain", 10) == 0)
    return decode (head, type, body, (size_t)(end - body));
  if (depth >= DEEPEST || g_ascii_strncasecmp (type, "multipart/", 10) != 0
      || (boundary = parameter (type, "boundary")) == NULL || *boundary == '\0')
    return NULL;
  return first_of_parts (body, end, boundary, depth);
}

/* The content as a text whose lines end with one byte. */
static char *
lines_of (GBytes *content)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (content, &length);
  GString *text = g_string_sized_new (length + 1);

  for (gsize i = 0; i < length; i++)
    if (data[i] != '\r' && data[i] != '\0')
      g_string_append_c (text, data[i]);
  return g_string_free (text, FALSE);
}

static bool
is_head (const char *text)
{
  g_autofree char *from = field (text, "From");
  g_autofree char *date = field (text, "Date");
  const char *colon = text + strcspn (text, ": \n");

  return from != NULL && date != NULL && *colon == ':';
}

bool
care_notice_mail_is_mail (GBytes *content)
{
  g_return_val_if_fail (content != NULL, false);
  g_autoptr (GBytes) start = g_bytes_new_from_bytes (content, 0, MIN (g_bytes_get_size (content), 65536));
  g_autofree char *text = lines_of (start);

  return is_head (text);
}

CareNoticeReading *
care_notice_mail_read (GBytes *content, GError **error)
{
  static const char *const fields[] = { "Date", "From", "To", "Subject" };
  g_return_val_if_fail (content != NULL, NULL);
  g_autofree char *text = lines_of (content);

  if (!is_head (text))
    {
      g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NOT_MAIL,
                           "no head with From and Date");
      return NULL;
    }
  g_autoptr (GString) words = g_string_new (NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *value = field (text, fields[i]);
      if (value != NULL)
        g_string_append_printf (words, "%s: %s\n\n", fields[i], value);
    }
  g_autofree char *body = plain_part (text, text + strlen (text), 0);
  g_string_append (words, body != NULL ? g_strdelimit (body, "\f", '\n') : "");
  g_string_truncate (words, MIN (words->len, CARE_NOTICE_MOST_TEXT));
  CareNoticeReading *reading = care_notice_text_read (words->str);
  reading->pages = 0;
  return reading;
}
