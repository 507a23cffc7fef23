/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a request goes, when it is sent again, and how it is cut short. */
#include "care-fault-hub.h"
#include "care-hub-client.h"

static CareHubClient *
client_of (CareFaultHub *hub)
{
  g_autoptr (GError) error = NULL;
  CareHubClient *client = care_hub_client_new (care_fault_hub_url (hub), "manager", "secret", NULL, &error);

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
say_elsewhere (gpointer data, const CareFaultRequest *request, CareFaultReply *reply)
{
  reply->status = 307;
  reply->headers = g_strdup_printf ("Location: %s\r\n", care_fault_hub_url (data));
}

/* Where we are sent to never hears of us, nor of the password; the place is said. */
static void
test_not_followed (void)
{
  g_autoptr (CareFaultHub) other = care_fault_hub_new (NULL, NULL, NULL);
  g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, say_elsewhere, other);
  g_autoptr (CareHubClient) client = client_of (hub);
  CareHubRequest request = { .method = "GET", .path = "" };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHubAnswer) answer = care_hub_client_ask (client, &request, NULL, &error);

  g_assert_error (error, CARE_SYNC_ERROR, CARE_SYNC_MOVED);
  g_assert_cmpstr (error->message, ==, care_fault_hub_url (other));
  g_assert_null (answer);
  g_assert_cmpint (care_fault_hub_connections (other), ==, 0);
}

static void
test_nobody_there (void)
{
  g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, NULL, NULL);
  g_autoptr (CareHubClient) client = client_of (hub);
  CareHubRequest request = { .method = "GET", .path = "" };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHubAnswer) answer = NULL;

  care_fault_hub_free (g_steal_pointer (&hub));
  answer = care_hub_client_ask (client, &request, NULL, &error);
  g_assert_error (error, CARE_SYNC_ERROR, CARE_SYNC_OFFLINE);
  g_assert_null (answer);
}

typedef struct
{
  const char *method, *path;
  bool again; /* it only asks */
} Stale;

static const Stale stales[] = {
  { "GET", "_changes", true },
  { "POST", "_all_docs?include_docs=true", true },
  { "POST", "_bulk_get?revs=true", true },
  { "POST", "_find", true },
  { "POST", "_bulk_docs", false },
  { "POST", "_index", false },
  { "POST", "_all_docs_of_it", false },
  { "PUT", "_local/care-returns", false },
};

/* A server that closes a connection just when it is used again looks like one that drops a request. What only
 * asks is asked again; what changes something goes by a new connection, and what happens to it there is told.
 */
static void
test_stale (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (stales); i++)
    {
      g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, NULL, NULL);
      g_autoptr (CareHubClient) client = client_of (hub);
      CareHubRequest request = { .method = stales[i].method, .path = stales[i].path };
      g_autoptr (CareHubAnswer) first = ask (client, "GET", "");
      g_autoptr (CareHubAnswer) answer = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s %s", request.method, request.path);
      care_fault_hub_then (hub, CARE_FAULT_DROP_AFTER, 0);
      answer = care_hub_client_ask (client, &request, NULL, &error);
      if (stales[i].again)
        g_assert_no_error (error);
      else
        g_assert_error (error, CARE_SYNC_ERROR, CARE_SYNC_DROPPED);
      g_assert_cmpint (care_fault_hub_heard (hub), ==, stales[i].again ? 3 : 2);
      g_assert_cmpint (care_fault_hub_connections (hub), ==, 2);
    }
}

/* Questions share a connection; one that the server has closed meanwhile harms nobody. */
static void
test_connections (void)
{
  g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, NULL, NULL);
  g_autoptr (CareHubClient) client = client_of (hub);

  for (int i = 0; i < 3; i++)
    care_hub_answer_free (ask (client, i == 1 ? "POST" : "GET", "_all_docs"));
  g_assert_cmpint (care_fault_hub_connections (hub), ==, 1);
  care_fault_hub_then (hub, CARE_FAULT_CLOSE, 0);
  for (int i = 0; i < 2; i++)
    care_hub_answer_free (ask (client, "POST", "_all_docs"));
  g_assert_cmpint (care_fault_hub_connections (hub), ==, 2);
}

static void
cancel_meanwhile (gpointer data, const CareFaultRequest *request, CareFaultReply *reply)
{
  g_cancellable_cancel (data);
}

static void
test_cancelled (void)
{
  static const CareFault faults[] = { CARE_FAULT_SILENT, CARE_FAULT_SILENT_IN_BODY, CARE_FAULT_ENDLESS };

  for (size_t i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, cancel_meanwhile, cancellable);
      g_autoptr (CareHubClient) client = client_of (hub);
      CareHubRequest request = { .method = "GET", .path = "" };

      care_fault_hub_then (hub, faults[i], 0);
      for (int j = 0; j < 2; j++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (CareHubAnswer) answer = care_hub_client_ask (client, &request, cancellable, &error);

          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_assert_null (answer);
        }
      /* One that was cancelled before is not made. */
      g_assert_cmpint (care_hub_client_requests (client), ==, 1);
      g_cancellable_reset (cancellable);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sync/hub-once/not-followed", test_not_followed);
  g_test_add_func ("/sync/hub-once/nobody-there", test_nobody_there);
  g_test_add_func ("/sync/hub-once/stale", test_stale);
  g_test_add_func ("/sync/hub-once/connections", test_connections);
  g_test_add_func ("/sync/hub-once/cancelled", test_cancelled);
  return g_test_run ();
}
