/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-hub-body.h"

#include "care-hub-client.h"

#define PIECE (64 * 1024)

/* json-glib reads by recursion: a text of brackets alone would exhaust the stack. */
#define DEEPEST 100

char *
care_hub_body_read (GInputStream *stream,
                    size_t most,
                    CareHubWatch *watch,
                    size_t *length,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *piece = g_malloc (PIECE);
  gssize got;

  while ((got = g_input_stream_read (stream, piece, PIECE, cancellable, error)) > 0)
    {
      care_hub_watch_heard (watch);
      if (bytes->len + (size_t)got > most)
        {
          g_set_error (error, CARE_SYNC_ERROR, CARE_SYNC_TOO_LONG,
                       "The answer is longer than %" G_GSIZE_FORMAT " bytes", most);
          return NULL;
        }
      g_byte_array_append (bytes, piece, (guint)got);
    }
  if (got < 0)
    return NULL;

  *length = bytes->len;
  g_byte_array_append (bytes, (const guint8 *)"", 1);
  return (char *)g_byte_array_free (g_steal_pointer (&bytes), FALSE);
}

static bool
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t
skip_blanks (const char *text, size_t length, size_t at)
{
  while (at < length && is_blank (text[at]))
    at++;
  return at;
}

/* From behind its first quotation mark to behind its last; length + 1 where there is none. */
static size_t
skip_string (const char *text, size_t length, size_t at)
{
  for (; at < length && text[at] != '"'; at++)
    if (text[at] == '\\')
      at++;
  return MIN (at, length) + 1;
}

CareHubBodyForm
care_hub_body_form (const char *text, size_t length)
{
  size_t at = skip_blanks (text, length, 0);
  int depth = 0;

  if (at >= length || (text[at] != '{' && text[at] != '['))
    return CARE_HUB_BODY_NOT_JSON;
  do
    {
      char c = text[at++];

      if (c == '"')
        at = skip_string (text, length, at);
      else if (c == '{' || c == '[')
        depth++;
      else if (c == '}' || c == ']')
        depth--;
      /* A NUL would end the text for those who read it. */
      if (depth > DEEPEST || ((unsigned char)c < ' ' && !is_blank (c)))
        return CARE_HUB_BODY_NOT_JSON;
    }
  while (depth > 0 && at < length);

  if (depth > 0)
    return CARE_HUB_BODY_CUT;
  return skip_blanks (text, length, at) == length ? CARE_HUB_BODY_WHOLE : CARE_HUB_BODY_NOT_JSON;
}
