/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-hub-answer.h"

#include "care-hub-body.h"

#include <string.h>

#define DAY 86400

static CareInstant
read_date (const char *text)
{
  g_autoptr (GDateTime) date = text != NULL ? soup_date_time_new_from_http_string (text) : NULL;

  return date != NULL ? g_date_time_to_unix (date) : CARE_NO_INSTANT;
}

/* RFC 9110, 10.2.3: seconds, or a date. That is the hub's own time, so it is compared with the hub's. */
static int
read_retry_after (const char *text, CareInstant now)
{
  uint64_t seconds;
  CareInstant date;

  if (text == NULL)
    return -1;
  if (g_ascii_isdigit (*text))
    {
      if (strspn (text, "0123456789") != strlen (text))
        return -1;
      /* More digits than a number holds are more than a day, too. */
      return g_ascii_string_to_unsigned (text, 10, 0, DAY, &seconds, NULL) ? (int)seconds : DAY;
    }
  date = read_date (text);
  if (date == CARE_NO_INSTANT || now == CARE_NO_INSTANT)
    return -1;
  return (int)CLAMP (date - now, 0, DAY);
}

static bool
is_json_type (SoupMessageHeaders *headers)
{
  const char *type = soup_message_headers_get_content_type (headers, NULL);

  /* CouchDB calls JSON text/plain where it takes us for a browser. */
  return type != NULL
         && (g_ascii_strcasecmp (type, "application/json") == 0
             || g_ascii_strcasecmp (type, "text/plain") == 0);
}

static bool
check_head (SoupMessage *message, size_t most, GError **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  const char *encoding = soup_message_headers_get_list (headers, "Content-Encoding");
  unsigned status = soup_message_get_status (message);

  if (status >= 300 && status < 400)
    {
      const char *place = soup_message_headers_get_one (headers, "Location");
      g_set_error_literal (error, CARE_SYNC_ERROR, CARE_SYNC_MOVED, place != NULL ? place : "");
      return false;
    }
  if (encoding != NULL && g_ascii_strcasecmp (encoding, "identity") != 0)
    {
      g_set_error (error, CARE_SYNC_ERROR, CARE_SYNC_GARBLED, "compressed (%s), unasked", encoding);
      return false;
    }
  if (soup_message_headers_get_encoding (headers) == SOUP_ENCODING_CONTENT_LENGTH
      && soup_message_headers_get_content_length (headers) > (goffset)most)
    {
      g_set_error (error, CARE_SYNC_ERROR, CARE_SYNC_TOO_LONG,
                   "%" G_GOFFSET_FORMAT " bytes, of which %" G_GSIZE_FORMAT " would be read",
                   soup_message_headers_get_content_length (headers), most);
      return false;
    }
  return true;
}

/* That nothing is missing at the end. */
static bool
check_whole (SoupMessage *message, const CareHubAnswer *answer, GError **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);

  if (soup_message_headers_get_encoding (headers) != SOUP_ENCODING_CONTENT_LENGTH
      || soup_message_headers_get_content_length (headers) == (goffset)answer->length)
    return true;
  g_set_error (error, CARE_SYNC_ERROR, CARE_SYNC_DROPPED, "%" G_GSIZE_FORMAT " bytes came", answer->length);
  return false;
}

static void
empty (CareHubAnswer *answer)
{
  answer->text[0] = '\0';
  answer->length = 0;
}

/* A status that is no success speaks for itself, and is often a proxy's, which speaks HTML. */
static bool
check_json (SoupMessage *message, CareHubAnswer *answer, GError **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  const char *type = soup_message_headers_get_content_type (headers, NULL);
  CareHubBodyForm form
      = is_json_type (headers) ? care_hub_body_form (answer->text, answer->length) : CARE_HUB_BODY_NOT_JSON;

  if (form == CARE_HUB_BODY_WHOLE)
    return true;
  if (answer->status >= 400)
    {
      empty (answer);
      return true;
    }
  if (form == CARE_HUB_BODY_CUT)
    g_set_error (error, CARE_SYNC_ERROR, CARE_SYNC_DROPPED, "cut after %" G_GSIZE_FORMAT " bytes",
                 answer->length);
  else
    g_set_error (error, CARE_SYNC_ERROR, CARE_SYNC_GARBLED, "%u, no JSON (%s)", answer->status,
                 type != NULL ? type : "of no type");
  return false;
}

CareHubAnswer *
care_hub_answer_read (SoupMessage *message,
                      GInputStream *stream,
                      bool raw,
                      const CareHubLimits *limits,
                      CareHubWatch *watch,
                      GCancellable *cancellable,
                      GError **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  g_autoptr (CareHubAnswer) answer = g_new0 (CareHubAnswer, 1);
  size_t most;

  answer->status = soup_message_get_status (message);
  answer->date = read_date (soup_message_headers_get_one (headers, "Date"));
  answer->retry_after
      = read_retry_after (soup_message_headers_get_one (headers, "Retry-After"), answer->date);
  /* What went wrong is said in JSON, whatever was asked for. */
  raw = raw && answer->status < 400;
  most = raw ? limits->file : limits->json;

  if (!check_head (message, most, error))
    return NULL;
  answer->text = care_hub_body_read (stream, most, watch, &answer->length, cancellable, error);
  if (answer->text == NULL || !check_whole (message, answer, error)
      || (!raw && !check_json (message, answer, error)))
    return NULL;
  return g_steal_pointer (&answer);
}
