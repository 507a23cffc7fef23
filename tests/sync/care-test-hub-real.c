/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prepared and checked on a real server of the protocol, over TLS; and the rules at work there. */
#include "care-hub-admin.h"
#include "care-real-hub.h"

#include <string.h>

static const char *folder;

static CareHubClient *
client_of (const CareRealHub *hub, const char *user)
{
  g_autoptr (GError) error = NULL;
  CareHubClient *client = care_hub_client_new (hub->url, user, user != NULL ? CARE_REAL_HUB_PASSWORD : NULL,
                                               hub->ca_file, &error);

  g_assert_no_error (error);
  return client;
}

typedef GPtrArray *(*Deed) (CareHubClient *, const char *, CareInstant, GCancellable *, GError **);

static void
assert_found (const CareRealHub *hub, Deed deed, const char *user, const char *found)
{
  g_autoptr (CareHubClient) client = client_of (hub, user);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = deed (client, folder, g_get_real_time () / G_USEC_PER_SEC, NULL, &error);
  g_autoptr (GString) list = g_string_new ("");

  g_assert_no_error (error);
  for (unsigned i = 0; i < problems->len; i++)
    {
      const CareHubProblem *problem = g_ptr_array_index (problems, i);
      g_string_append_printf (list, "%s:%s ", care_hub_problem_to_string (problem->code), problem->detail);
    }
  g_assert_cmpstr (list->str, ==, found);
}

static void
assert_said (const CareRealHub *hub, const char *method, const char *path, const char *body, const char *said)
{
  g_autoptr (CareHubClient) client = client_of (hub, CARE_REAL_HUB_USER);
  CareHubRequest request = { .method = method, .path = path, .body = body };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHubAnswer) answer = care_hub_client_ask (client, &request, NULL, &error);

  g_assert_no_error (error);
  if (strstr (answer->text, said) == NULL)
    g_error ("not \"%s\" but: %s", said, answer->text);
}

static void
test_prepared (gconstpointer data)
{
  g_autoptr (CareRealHub) hub = care_real_hub_new (GPOINTER_TO_INT (data));

  assert_found (hub, care_hub_check, CARE_REAL_HUB_USER, "no-identity: no-rules: no-index: ");
  assert_found (hub, care_hub_prepare, CARE_REAL_HUB_USER, "may-not-make:rules ");
  for (int i = 0; i < 2; i++)
    assert_found (hub, care_hub_prepare, CARE_REAL_HUB_ADMIN, "");
  assert_found (hub, care_hub_check, CARE_REAL_HUB_USER, "");
  assert_found (hub, care_hub_check, CARE_REAL_HUB_READER, "may-not-write: ");
  assert_found (hub, care_hub_check, "nobody", "unreachable:not-let-in ");
  assert_found (hub, care_hub_check, NULL, "unreachable:not-let-in ");
}

static void
test_open (void)
{
  g_autoptr (CareRealHub) hub = care_real_hub_new (false);

  assert_found (hub, care_hub_prepare, CARE_REAL_HUB_ADMIN, "");
  care_real_hub_kill (hub);
  hub->open = true;
  care_real_hub_start (hub);
  assert_found (hub, care_hub_check, CARE_REAL_HUB_USER, "open-to-all: ");
}

static void
test_made (void)
{
  g_autoptr (CareRealHub) hub = care_real_hub_new (false);
  char *url = g_strconcat (hub->root, "/another", NULL);

  g_free (hub->url);
  hub->url = url;
  assert_found (hub, care_hub_check, CARE_REAL_HUB_USER, "no-database: ");
  assert_found (hub, care_hub_prepare, CARE_REAL_HUB_USER, "may-not-make:database ");
  assert_found (hub, care_hub_prepare, CARE_REAL_HUB_ADMIN, "");
  assert_found (hub, care_hub_check, CARE_REAL_HUB_USER, "");
}

#define SUBMISSION "\"_id\":\"submission:1-101:care-home:2026-11:ab\",\"type\":\"submission\",\"schema\":1"
#define RETURN "\"_id\":\"return:1-101:care-home:2026-11\",\"type\":\"return\",\"schema\":1"

static void
test_rules (void)
{
  g_autoptr (CareRealHub) hub = care_real_hub_new (false);

  assert_found (hub, care_hub_prepare, CARE_REAL_HUB_ADMIN, "");
  assert_said (hub, "POST", "_bulk_docs",
               "{\"docs\":[{" SUBMISSION ",\"_rev\":\"1-a\"}],\"new_edits\":false}", "[]");
  assert_said (hub, "GET", "submission%3A1-101%3Acare-home%3A2026-11%3Aab", NULL, "\"_rev\":\"1-a\"");
  assert_said (hub, "POST", "_bulk_docs", "{\"docs\":[{" SUBMISSION ",\"_rev\":\"1-a\",\"x\":1}]}",
               "is there already");
  assert_said (hub, "POST", "_bulk_docs", "{\"docs\":[{" SUBMISSION ",\"_rev\":\"1-a\",\"_deleted\":true}]}",
               "kept for ever");
  assert_said (hub, "POST", "_bulk_docs", "{\"docs\":[{" RETURN "}]}", "\"ok\":true");
  assert_said (hub, "POST", "_bulk_docs",
               "{\"docs\":[{\"_id\":\"return:1\",\"type\":\"case\",\"schema\":1}]}", "type is not");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  folder = g_getenv ("CARE_RETURNS_TEST_HUB_FOLDER");
  g_test_add_data_func ("/sync/hub-real/prepared", GINT_TO_POINTER (false), test_prepared);
  g_test_add_data_func ("/sync/hub-real/prepared-tls", GINT_TO_POINTER (true), test_prepared);
  g_test_add_func ("/sync/hub-real/open", test_open);
  g_test_add_func ("/sync/hub-real/made", test_made);
  g_test_add_func ("/sync/hub-real/rules", test_rules);
  return g_test_run ();
}
