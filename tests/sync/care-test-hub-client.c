/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which addresses can be a hub's, what a request carries, and what is read of an answer's head. */
#include "care-fault-hub.h"
#include "care-hub-client.h"

#include <string.h>

#define NOON "Sun, 22 Nov 2026 12:00:00 GMT"

static CareHubClient *
client_of (CareFaultHub *hub)
{
  g_autoptr (GError) error = NULL;
  CareHubClient *client
      = care_hub_client_new (care_fault_hub_url (hub), "manager", "s\303\274\303\237:and long", NULL, &error);

  g_assert_no_error (error);
  return client;
}

static CareHubAnswer *
ask (CareHubClient *client, const char *method, const char *path)
{
  CareHubRequest request = { .method = method, .path = path };
  g_autoptr (GError) error = NULL;
  CareHubAnswer *answer = care_hub_client_ask (client, &request, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

static void
assert_header (CareFaultHub *hub, const char *name, const char *value)
{
  g_autofree char *header = care_fault_hub_header (hub, name);

  g_assert_cmpstr (header, ==, value);
}

typedef struct
{
  const char *url;
  CareSyncWhy why;
} Url;

static const Url urls[] = {
  { "https://hub.example.org/care-returns", CARE_SYNC_FINE },
  { "https://hub.example.org:6984/group/care-returns/", CARE_SYNC_FINE },
  { "HTTPS://HUB.example.org/db", CARE_SYNC_FINE },
  { "http://127.0.0.1:5984/db", CARE_SYNC_FINE },
  { "http://127.8.9.10/db", CARE_SYNC_FINE },
  { "http://[::1]:5984/db", CARE_SYNC_FINE },
  { "http://localhost/db", CARE_SYNC_FINE },
  { "http://hub.example.org/db", CARE_SYNC_NOT_ENCRYPTED },
  { "http://192.168.1.2/db", CARE_SYNC_NOT_ENCRYPTED },
  { "http://localhost.example.org/db", CARE_SYNC_NOT_ENCRYPTED },
  { "http://127.0.0.1.example.org/db", CARE_SYNC_NOT_ENCRYPTED },
  { "http://0.0.0.0/db", CARE_SYNC_NOT_ENCRYPTED },
  { NULL, CARE_SYNC_BAD_ADDRESS },
  { "", CARE_SYNC_BAD_ADDRESS },
  { "hub.example.org/db", CARE_SYNC_BAD_ADDRESS },
  { "https://", CARE_SYNC_BAD_ADDRESS },
  { "https:///db", CARE_SYNC_BAD_ADDRESS },
  { "https://hub.example.org", CARE_SYNC_BAD_ADDRESS },
  { "https://hub.example.org/", CARE_SYNC_BAD_ADDRESS },
  { "https://manager:secret@hub.example.org/db", CARE_SYNC_BAD_ADDRESS },
  { "https://manager@hub.example.org/db", CARE_SYNC_BAD_ADDRESS },
  { "https://hub.example.org/db?x=1", CARE_SYNC_BAD_ADDRESS },
  { "https://hub.example.org/db#x", CARE_SYNC_BAD_ADDRESS },
  { "ftp://hub.example.org/db", CARE_SYNC_BAD_ADDRESS },
  { "file:///db", CARE_SYNC_BAD_ADDRESS },
  { "https://hub.example.org:99999/db", CARE_SYNC_BAD_ADDRESS },
};

static void
test_urls (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CareHubClient) client = NULL;

      g_test_message ("%s", urls[i].url != NULL ? urls[i].url : "none");
      g_assert_cmpint (care_hub_check_url (urls[i].url), ==, urls[i].why);
      client = care_hub_client_new (urls[i].url, NULL, NULL, NULL, &error);
      if (urls[i].why == CARE_SYNC_FINE)
        g_assert_nonnull (client);
      else
        g_assert_error (error, CARE_SYNC_ERROR, (int)urls[i].why);
    }
}

static void
test_ca_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHubClient) client
      = care_hub_client_new ("https://hub.example.org/db", NULL, NULL, "/nowhere/ca.pem", &error);

  g_assert_error (error, CARE_SYNC_ERROR, CARE_SYNC_NOT_TRUSTED);
  g_assert_null (client);
}

/* The password goes with the first request, unasked; nothing else is told about us. */
static void
test_carries (void)
{
  g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, NULL, NULL);
  g_autoptr (CareHubClient) client = client_of (hub);
  g_autoptr (CareHubAnswer) answer = ask (client, "GET", "");

  g_assert_cmpuint (answer->status, ==, 200);
  assert_header (hub, "Authorization", "Basic bWFuYWdlcjpzw7zDnzphbmQgbG9uZw==");
  assert_header (hub, "Accept", "application/json");
  assert_header (hub, "Accept-Encoding", "identity");
  assert_header (hub, "User-Agent", "Care Returns");
  assert_header (hub, "Accept-Language", NULL);
  assert_header (hub, "Content-Type", NULL);
}

static void
test_anonymous (void)
{
  g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, NULL, NULL);
  g_autoptr (CareHubClient) client = client_of (hub);
  CareHubRequest request = { .method = "GET", .path = "", .anonymous = true };
  g_autoptr (CareHubAnswer) answer = care_hub_client_ask (client, &request, NULL, NULL);

  g_assert_nonnull (answer);
  assert_header (hub, "Authorization", NULL);
}

static void
say_place (gpointer data, const CareFaultRequest *request, CareFaultReply *reply)
{
  reply->body = g_strdup_printf ("[\"%s %s %s\"]", request->method, request->path, request->body);
}

typedef struct
{
  const char *method, *path, *body, *said;
} Place;

static const Place places[] = {
  { "GET", "", NULL, "[\"GET /db \"]" },
  { "GET", "_changes?limit=1&since=3-g%3D", NULL, "[\"GET /db/_changes?limit=1&since=3-g%3D \"]" },
  { "GET", "case-event%3A1%2F2", NULL, "[\"GET /db/case-event%3A1%2F2 \"]" },
  { "GET", "/", NULL, "[\"GET / \"]" },
  { "GET", "/_up", NULL, "[\"GET /_up \"]" },
  { "POST", "_bulk_docs", "{}", "[\"POST /db/_bulk_docs {}\"]" },
  { "PUT", "", NULL, "[\"PUT /db \"]" },
  { "DELETE", "_local/x", NULL, "[\"DELETE /db/_local/x \"]" },
};

static void
test_places (void)
{
  g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, say_place, NULL);
  g_autoptr (CareHubClient) client = client_of (hub);

  for (size_t i = 0; i < G_N_ELEMENTS (places); i++)
    {
      CareHubRequest request = { .method = places[i].method, .path = places[i].path, .body = places[i].body };
      g_autoptr (CareHubAnswer) answer = care_hub_client_ask (client, &request, NULL, NULL);

      g_assert_nonnull (answer);
      g_assert_cmpstr (answer->text, ==, places[i].said);
      assert_header (hub, "Content-Type", places[i].body != NULL ? "application/json" : NULL);
    }
  g_assert_cmpint (care_hub_client_requests (client), ==, G_N_ELEMENTS (places));
}

typedef struct
{
  const char *headers;
  const char *date; /* RFC 3339, or NULL */
  int retry_after;
} Head;

static const Head heads[] = {
  { "", NULL, -1 },
  { "Date: " NOON "\r\n", "2026-11-22T12:00:00Z", -1 },
  { "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n", "1970-01-01T00:00:00Z", -1 },
  { "Date: Wed, 01 Jan 2200 00:00:00 GMT\r\n", "2200-01-01T00:00:00Z", -1 },
  { "Date: yesterday\r\n", NULL, -1 },
  { "Retry-After: 0\r\n", NULL, 0 },
  { "Retry-After: 120\r\n", NULL, 120 },
  { "Retry-After: 86401\r\n", NULL, 86400 },
  { "Retry-After: 99999999999999999999999\r\n", NULL, 86400 },
  { "Retry-After: -5\r\n", NULL, -1 },
  { "Retry-After: 5 minutes\r\n", NULL, -1 },
  { "Retry-After: soon\r\n", NULL, -1 },
  { "Date: " NOON "\r\nRetry-After: Sun, 22 Nov 2026 12:01:30 GMT\r\n", "2026-11-22T12:00:00Z", 90 },
  { "Date: " NOON "\r\nRetry-After: Sun, 22 Nov 2026 11:00:00 GMT\r\n", "2026-11-22T12:00:00Z", 0 },
  { "Date: " NOON "\r\nRetry-After: Mon, 22 Nov 2027 12:00:00 GMT\r\n", "2026-11-22T12:00:00Z", 86400 },
  { "Retry-After: Sun, 22 Nov 2026 12:01:30 GMT\r\n", NULL, -1 },
};

static void
say_busy (gpointer data, const CareFaultRequest *request, CareFaultReply *reply)
{
  const Head **head = data;

  reply->status = 429;
  reply->headers = g_strdup ((*head)->headers);
}

static void
test_heads (void)
{
  const Head *head = NULL;
  g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, say_busy, &head);
  g_autoptr (CareHubClient) client = client_of (hub);

  for (head = heads; head < heads + G_N_ELEMENTS (heads); head++)
    {
      g_autoptr (CareHubAnswer) answer = ask (client, "GET", "");
      g_autofree char *date = care_instant_format (answer->date);

      g_test_message ("%s", head->headers);
      g_assert_cmpstr (date, ==, head->date);
      g_assert_cmpint (answer->retry_after, ==, head->retry_after);
    }
}

static void
say_cookie (gpointer data, const CareFaultRequest *request, CareFaultReply *reply)
{
  reply->headers = g_strdup ("Set-Cookie: AuthSession=abc; Path=/; HttpOnly\r\n");
}

static void
test_no_cookies (void)
{
  g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, say_cookie, NULL);
  g_autoptr (CareHubClient) client = client_of (hub);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (CareHubAnswer) answer = ask (client, "GET", "");
      g_assert_cmpuint (answer->status, ==, 200);
      assert_header (hub, "Cookie", NULL);
    }
}

static void
say_reason (gpointer data, const CareFaultRequest *request, CareFaultReply *reply)
{
  reply->status = 403;
  reply->body = g_strdup ("{\"error\":\"forbidden\",\"reason\":\"not your location\"}");
}

static void
test_reason (void)
{
  g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, say_reason, NULL);
  g_autoptr (CareHubClient) client = client_of (hub);
  CareHubRequest request = { .method = "GET", .path = "" };
  g_autoptr (GError) error = NULL;

  g_assert_false (care_hub_client_need (client, &request, NULL, NULL, &error));
  g_assert_error (error, CARE_SYNC_ERROR, CARE_SYNC_FORBIDDEN);
  g_assert_nonnull (strstr (error->message, "not your location"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sync/hub-client/urls", test_urls);
  g_test_add_func ("/sync/hub-client/ca-file", test_ca_file);
  g_test_add_func ("/sync/hub-client/carries", test_carries);
  g_test_add_func ("/sync/hub-client/anonymous", test_anonymous);
  g_test_add_func ("/sync/hub-client/places", test_places);
  g_test_add_func ("/sync/hub-client/heads", test_heads);
  g_test_add_func ("/sync/hub-client/no-cookies", test_no_cookies);
  g_test_add_func ("/sync/hub-client/reason", test_reason);
  return g_test_run ();
}
