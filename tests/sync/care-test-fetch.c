/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One GET, bounded: each way in which a server can answer badly, and what it is called here. */
#include "care-fault-hub.h"
#include "care-fetch.h"
#include "care-hub-client.h"

#include <string.h>

#define LIST "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[]}}\n"
#define LONG_AGO 20000 /* milliseconds: never reached */

typedef struct
{
  const char *what;
  CareFault fault;
  size_t at;
  unsigned status;
  const char *headers, *type, *body;
  CareSyncWhy why;
  int whole, silence; /* milliseconds; 0: so long that they are not reached */
} Row;

static const Row rows[] = {
  { "all is well", CARE_FAULT_NONE, 0, 200, NULL, NULL, LIST, CARE_SYNC_FINE },
  { "as plain text", CARE_FAULT_NONE, 0, 200, NULL, "text/plain", LIST, CARE_SYNC_FINE },
  { "in chunks", CARE_FAULT_CHUNKED, 0, 200, NULL, NULL, LIST, CARE_SYNC_FINE },
  { "a web page", CARE_FAULT_NONE, 0, 200, NULL, "text/html", "<!DOCTYPE html><p>Log in", CARE_SYNC_GARBLED },
  { "a web page that says it is JSON", CARE_FAULT_NONE, 0, 200, NULL, NULL, "<p>Log in", CARE_SYNC_GARBLED },
  { "nothing", CARE_FAULT_NONE, 0, 200, NULL, NULL, "", CARE_SYNC_GARBLED },
  { "cut, and a length was said", CARE_FAULT_CUT_LENGTH, 20, 200, NULL, NULL, LIST, CARE_SYNC_DROPPED },
  { "cut, and none was said", CARE_FAULT_CUT_UNTIL_END, 20, 200, NULL, NULL, LIST, CARE_SYNC_DROPPED },
  { "closed before an answer", CARE_FAULT_DROP_BEFORE, 0, 200, NULL, NULL, LIST, CARE_SYNC_DROPPED },
  { "no HTTP", CARE_FAULT_NOISE, 0, 200, NULL, NULL, LIST, CARE_SYNC_GARBLED },
  { "without end", CARE_FAULT_ENDLESS, 0, 200, NULL, NULL, LIST, CARE_SYNC_TOO_LONG },
  { "ten gigabytes", CARE_FAULT_LONG, 0, 200, NULL, NULL, LIST, CARE_SYNC_TOO_LONG },
  { "sent on to http", CARE_FAULT_NONE, 0, 301, "Location: http://example.org/list.json\r\n", NULL, NULL,
    CARE_SYNC_MOVED },
  { "sent on to https", CARE_FAULT_NONE, 0, 302, "Location: https://example.org/list.json\r\n", NULL, NULL,
    CARE_SYNC_MOVED },
  { "sent round in a circle", CARE_FAULT_NONE, 0, 307, "Location: /db\r\n", NULL, NULL, CARE_SYNC_MOVED },
  { "not found", CARE_FAULT_NONE, 0, 404, NULL, "text/html", "<p>Gone", CARE_SYNC_NO_DATABASE },
  { "not let in", CARE_FAULT_NONE, 0, 401, NULL, NULL, "{}", CARE_SYNC_NOT_LET_IN },
  { "trouble of its own", CARE_FAULT_NONE, 0, 500, NULL, NULL, "{}", CARE_SYNC_HUB_TROUBLE },
  { "silence", CARE_FAULT_SILENT, 0, 200, NULL, NULL, LIST, CARE_SYNC_TIMEOUT, .silence = 60 },
  { "silence in the middle", CARE_FAULT_SILENT_IN_BODY, 0, 200, NULL, NULL, LIST, CARE_SYNC_TIMEOUT,
    .silence = 60 },
  { "a byte at a time", CARE_FAULT_DRIP, 0, 200, NULL, NULL, LIST, CARE_SYNC_TIMEOUT, .whole = 80 },
};

static void
serve (gpointer data, const CareFaultRequest *request, CareFaultReply *reply)
{
  const Row *row = data;

  reply->status = row->status;
  reply->headers = g_strdup (row->headers);
  reply->type = g_strdup (row->type);
  reply->body = g_strdup (row->body);
}

static void
test_answers (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const Row *row = &rows[i];
      const CareFetchLimits limits = { .whole = row->whole > 0 ? row->whole : LONG_AGO,
                                       .silence = row->silence > 0 ? row->silence : LONG_AGO,
                                       .size = 1024 * 1024 };
      g_autoptr (CareFaultHub) server = care_fault_hub_new (NULL, serve, (gpointer)row);
      g_autoptr (GError) error = NULL;
      size_t length = 0;

      care_fault_hub_then (server, row->fault, row->at);
      g_test_message ("%s", row->what);
      g_autofree char *text = care_fetch_json (care_fault_hub_url (server), &limits, &length, NULL, &error);
      if (row->why == CARE_SYNC_FINE)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (text, ==, LIST);
          g_assert_cmpuint (length, ==, strlen (LIST));
          continue;
        }
      g_assert_null (text);
      g_assert_error (error, CARE_SYNC_ERROR, (int)row->why);
    }
}

static void
test_addresses (void)
{
  static const struct
  {
    const char *url;
    CareSyncWhy why;
  } addresses[] = {
    { "http://www.gov.uk/bank-holidays.json", CARE_SYNC_NOT_ENCRYPTED },
    { "ftp://www.gov.uk/bank-holidays.json", CARE_SYNC_BAD_ADDRESS },
    { "file:///etc/passwd", CARE_SYNC_BAD_ADDRESS },
    { "https://", CARE_SYNC_BAD_ADDRESS },
    { "https://somebody:secret@www.gov.uk/bank-holidays.json", CARE_SYNC_BAD_ADDRESS },
    { "http://127.0.0.1:9/list.json", CARE_SYNC_OFFLINE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (GError) error = NULL;
      size_t length = 0;

      g_test_message ("%s", addresses[i].url);
      g_assert_null (care_fetch_json (addresses[i].url, NULL, &length, NULL, &error));
      g_assert_error (error, CARE_SYNC_ERROR, (int)addresses[i].why);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  size_t length = 0;

  g_cancellable_cancel (cancellable);
  g_assert_null (care_fetch_json ("https://localhost/list.json", NULL, &length, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fetch/answers", test_answers);
  g_test_add_func ("/fetch/addresses", test_addresses);
  g_test_add_func ("/fetch/cancelled", test_cancelled);
  return g_test_run ();
}
