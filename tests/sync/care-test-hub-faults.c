/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each way in which a hub can answer badly, and what it is called here. */
#include "care-fault-hub.h"
#include "care-hub-client-private.h"

#include <string.h>

#define KIB 1024
#define LONG_AGO 20000 /* milliseconds: never reached */

/* A body of which "at" cuts off a part. */
#define PAGE "{\"results\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"last_seq\":\"2-x\"}\n"

typedef struct
{
  unsigned status;
  const char *headers, *type, *body; /* as of CareFaultReply */
} Said;

typedef struct
{
  const char *what;
  CareFault fault;
  size_t at;
  Said reply;
  CareSyncWhy why; /* of care_hub_client_need() */
  bool raw;
  int whole, silence; /* milliseconds; 0: so long that they are not reached */
} Row;

static const Row rows[] = {
  { "all is well", CARE_FAULT_NONE, 0, { 200, NULL, NULL, NULL }, CARE_SYNC_FINE },
  { "created", CARE_FAULT_NONE, 0, { 201, NULL, NULL, NULL }, CARE_SYNC_FINE },
  { "in chunks", CARE_FAULT_CHUNKED, 0, { 200, NULL, NULL, PAGE }, CARE_SYNC_FINE },
  { "until the end", CARE_FAULT_UNTIL_END, 0, { 200, NULL, NULL, PAGE }, CARE_SYNC_FINE },
  { "JSON as plain text",
    CARE_FAULT_NONE,
    0,
    { 200, NULL, "text/plain; charset=utf-8", NULL },
    CARE_SYNC_FINE },
  { "a file", CARE_FAULT_NONE, 0, { 200, NULL, "image/png", "no JSON" }, CARE_SYNC_FINE, .raw = true },
  { "an empty file", CARE_FAULT_NONE, 0, { 200, NULL, "text/plain", "" }, CARE_SYNC_FINE, .raw = true },

  { "dropped before it was acted on",
    CARE_FAULT_DROP_BEFORE,
    0,
    { 200, NULL, NULL, NULL },
    CARE_SYNC_DROPPED },
  { "dropped after it was acted on", CARE_FAULT_DROP_AFTER, 0, { 200, NULL, NULL, NULL }, CARE_SYNC_DROPPED },
  /* libsoup does not tell it from noise. */
  { "dropped in the head", CARE_FAULT_DROP_IN_HEAD, 0, { 200, NULL, NULL, NULL }, CARE_SYNC_GARBLED },
  { "reset", CARE_FAULT_RESET, 0, { 200, NULL, NULL, NULL }, CARE_SYNC_DROPPED },
  { "shorter than its length", CARE_FAULT_CUT_LENGTH, 20, { 200, NULL, NULL, PAGE }, CARE_SYNC_DROPPED },
  { "nothing of its length", CARE_FAULT_CUT_LENGTH, 0, { 200, NULL, NULL, PAGE }, CARE_SYNC_DROPPED },
  { "cut in a chunk", CARE_FAULT_CUT_CHUNK, 20, { 200, NULL, NULL, PAGE }, CARE_SYNC_DROPPED },
  { "cut between chunks", CARE_FAULT_CUT_LAST_CHUNK, 22, { 200, NULL, NULL, PAGE }, CARE_SYNC_DROPPED },
  { "cut until the end", CARE_FAULT_CUT_UNTIL_END, 22, { 200, NULL, NULL, PAGE }, CARE_SYNC_DROPPED },
  { "a file that was cut",
    CARE_FAULT_CUT_LENGTH,
    3,
    { 200, NULL, "image/png", "bytes" },
    CARE_SYNC_DROPPED,
    .raw = true },

  { "no answer", CARE_FAULT_SILENT, 0, { 200, NULL, NULL, NULL }, CARE_SYNC_TIMEOUT, .silence = 40 },
  { "half an answer",
    CARE_FAULT_SILENT_IN_BODY,
    0,
    { 200, NULL, NULL, NULL },
    CARE_SYNC_TIMEOUT,
    .silence = 40 },
  { "no answer in the whole time",
    CARE_FAULT_SILENT,
    0,
    { 200, NULL, NULL, NULL },
    CARE_SYNC_TIMEOUT,
    .whole = 40 },
  { "a drip", CARE_FAULT_DRIP, 0, { 200, NULL, NULL, NULL }, CARE_SYNC_TIMEOUT, .whole = 80 },
  { "a drip in the head",
    CARE_FAULT_DRIP_HEAD,
    0,
    { 200, NULL, NULL, NULL },
    CARE_SYNC_TIMEOUT,
    .whole = 80 },

  { "without end", CARE_FAULT_ENDLESS, 0, { 200, NULL, NULL, NULL }, CARE_SYNC_TOO_LONG },
  { "a file without end",
    CARE_FAULT_ENDLESS,
    0,
    { 200, NULL, "image/png", NULL },
    CARE_SYNC_TOO_LONG,
    .raw = true },
  { "ten gigabytes", CARE_FAULT_LONG, 0, { 200, NULL, NULL, NULL }, CARE_SYNC_TOO_LONG },

  { "bad request", CARE_FAULT_NONE, 0, { 400, NULL, NULL, NULL }, CARE_SYNC_ROW_REFUSED },
  { "who is it", CARE_FAULT_NONE, 0, { 401, NULL, NULL, NULL }, CARE_SYNC_NOT_LET_IN },
  { "who is it, and asks for the password",
    CARE_FAULT_NONE,
    0,
    { 401, (char *)"WWW-Authenticate: Basic realm=\"hub\"\r\n", NULL, NULL },
    CARE_SYNC_NOT_LET_IN },
  { "not allowed", CARE_FAULT_NONE, 0, { 403, NULL, NULL, NULL }, CARE_SYNC_FORBIDDEN },
  { "not there", CARE_FAULT_NONE, 0, { 404, NULL, NULL, NULL }, CARE_SYNC_NO_DATABASE },
  { "too late", CARE_FAULT_NONE, 0, { 408, NULL, NULL, NULL }, CARE_SYNC_TIMEOUT },
  { "conflict", CARE_FAULT_NONE, 0, { 409, NULL, NULL, NULL }, CARE_SYNC_ROW_REFUSED },
  { "it is there already", CARE_FAULT_NONE, 0, { 412, NULL, NULL, NULL }, CARE_SYNC_ROW_REFUSED },
  { "too large", CARE_FAULT_NONE, 0, { 413, NULL, NULL, NULL }, CARE_SYNC_ROW_TOO_LARGE },
  { "too many", CARE_FAULT_NONE, 0, { 429, NULL, NULL, NULL }, CARE_SYNC_BUSY },
  { "trouble", CARE_FAULT_NONE, 0, { 500, NULL, NULL, NULL }, CARE_SYNC_HUB_TROUBLE },
  { "trouble behind it", CARE_FAULT_NONE, 0, { 502, NULL, "text/html", "<html>" }, CARE_SYNC_HUB_TROUBLE },
  { "not now", CARE_FAULT_NONE, 0, { 503, NULL, "", "" }, CARE_SYNC_BUSY },
  { "a file that is not there",
    CARE_FAULT_NONE,
    0,
    { 404, NULL, NULL, NULL },
    CARE_SYNC_NO_DATABASE,
    .raw = true },
  { "not allowed, in half a JSON", CARE_FAULT_NONE, 0, { 403, NULL, NULL, "{\"error" }, CARE_SYNC_FORBIDDEN },

  { "elsewhere",
    CARE_FAULT_NONE,
    0,
    { 302, (char *)"Location: https://example.org/db\r\n", NULL, NULL },
    CARE_SYNC_MOVED },
  { "elsewhere for ever",
    CARE_FAULT_NONE,
    0,
    { 308, (char *)"Location: /other\r\n", NULL, NULL },
    CARE_SYNC_MOVED },
  { "elsewhere, and not where", CARE_FAULT_NONE, 0, { 301, NULL, NULL, NULL }, CARE_SYNC_MOVED },

  { "a page", CARE_FAULT_NONE, 0, { 200, NULL, "text/html", "<html>Log in</html>" }, CARE_SYNC_GARBLED },
  { "a page that is said to be JSON", CARE_FAULT_NONE, 0, { 200, NULL, NULL, "<html>" }, CARE_SYNC_GARBLED },
  { "JSON that is said to be a page",
    CARE_FAULT_NONE,
    0,
    { 200, NULL, "text/html", NULL },
    CARE_SYNC_GARBLED },
  { "of no type", CARE_FAULT_NONE, 0, { 200, NULL, "", NULL }, CARE_SYNC_GARBLED },
  { "empty", CARE_FAULT_NONE, 0, { 200, NULL, NULL, "" }, CARE_SYNC_GARBLED },
  { "a text", CARE_FAULT_NONE, 0, { 200, NULL, NULL, "\"ok\"" }, CARE_SYNC_GARBLED },
  { "two at once", CARE_FAULT_NONE, 0, { 200, NULL, NULL, "{}{}" }, CARE_SYNC_GARBLED },
  { "compressed",
    CARE_FAULT_NONE,
    0,
    { 200, (char *)"Content-Encoding: gzip\r\n", NULL, NULL },
    CARE_SYNC_GARBLED },
  { "no HTTP", CARE_FAULT_NOISE, 0, { 200, NULL, NULL, NULL }, CARE_SYNC_GARBLED },
  /* libsoup takes 64 KiB of them, and calls the rest a connection that ended. */
  { "headers without end", CARE_FAULT_ENDLESS_HEAD, 0, { 200, NULL, NULL, NULL }, CARE_SYNC_DROPPED },
};

static void
say (gpointer data, const CareFaultRequest *request, CareFaultReply *reply)
{
  const Row *row = data;

  *reply = (CareFaultReply){
    row->reply.status,
    g_strdup (row->reply.headers),
    g_strdup (row->reply.type),
    g_strdup (row->reply.body),
  };
}

static CareHubClient *
client_of (const Row *row, CareFaultHub *hub)
{
  CareHubLimits limits = { row->whole > 0 ? row->whole : LONG_AGO, row->silence > 0 ? row->silence : LONG_AGO,
                           256 * KIB, 512 * KIB };
  g_autoptr (GError) error = NULL;
  CareHubClient *client = care_hub_client_new (care_fault_hub_url (hub), "manager", "secret", NULL, &error);

  g_assert_no_error (error);
  care_hub_client_set_limits (client, &limits);
  return client;
}

/* method: what only asks, and what changes something, end alike; and neither is sent twice. */
static void
meet (const Row *row, const char *method, const char *path)
{
  g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, say, (gpointer)row);
  g_autoptr (CareHubClient) client = client_of (row, hub);
  g_autoptr (CareHubAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;
  CareHubRequest request = {
    .method = method, .path = path, .body = strcmp (method, "GET") == 0 ? NULL : "{}", .raw = row->raw
  };
  const CareHubLimits patient = { LONG_AGO, LONG_AGO, 256 * KIB, 512 * KIB };
  bool fine;

  care_fault_hub_then (hub, row->fault, row->at);
  fine = care_hub_client_need (client, &request, &answer, NULL, &error);
  g_assert_cmpint (fine, ==, row->why == CARE_SYNC_FINE);
  if (fine)
    {
      g_assert_no_error (error);
      g_assert_cmpuint (answer->status, ==, row->reply.status);
      g_assert_cmpstr (answer->text, ==, row->reply.body != NULL ? row->reply.body : "{\"ok\":true}\n");
      g_assert_cmpuint (answer->length, ==, strlen (answer->text));
    }
  else
    {
      g_assert_error (error, CARE_SYNC_ERROR, (int)row->why);
      if (row->reply.status >= 400)
        g_assert_cmpuint (answer->status, ==, row->reply.status);
      else
        g_assert_null (answer);
    }
  g_assert_cmpint (care_fault_hub_heard (hub), ==, 1);
  g_assert_cmpint (care_fault_hub_acted (hub), ==, row->fault != CARE_FAULT_DROP_BEFORE);
  g_assert_cmpint (care_hub_client_requests (client), ==, 1);

  /* And the next one is not disturbed by what is left of it. */
  if (row->why == CARE_SYNC_FINE)
    return;
  g_clear_error (&error);
  care_hub_answer_free (g_steal_pointer (&answer));
  care_hub_client_set_limits (client,
                              &patient); /* on a busy machine an answer may take longer than the row's */
  fine = care_hub_client_need (client, &request, &answer, NULL, &error);
  g_assert_cmpint (fine, ==, row->reply.status == 200 && row->fault != CARE_FAULT_NONE);
}

static void
test_asked (gconstpointer data)
{
  meet (data, "GET", "_changes?limit=1");
}

static void
test_posted (gconstpointer data)
{
  meet (data, "POST", "_bulk_docs");
}

static void
test_put (gconstpointer data)
{
  meet (data, "PUT", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      static const struct
      {
        const char *name;
        GTestDataFunc test;
      } ways[] = { { "get", test_asked }, { "post", test_posted }, { "put", test_put } };
      for (size_t j = 0; j < G_N_ELEMENTS (ways); j++)
        {
          g_autofree char *path = g_strdup_printf ("/sync/hub-faults/%s/%s", rows[i].what, ways[j].name);
          g_test_add_data_func (path, &rows[i], ways[j].test);
        }
    }
  return g_test_run ();
}
