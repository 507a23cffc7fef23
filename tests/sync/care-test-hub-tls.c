/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which certificates are taken, and that it is HTTP/1.1 that is spoken to a server that could do more. */
#include "care-fault-hub.h"
#include "care-hub-client-private.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder;

static char *
in_folder (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
make_certificates (void)
{
  g_autoptr (GError) error = NULL;
  const char *script = g_getenv ("CARE_RETURNS_TEST_CERTIFICATES");
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, "sh", script, folder, NULL);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
}

static void
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = in_folder (name);
      g_remove (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

typedef struct
{
  const char *what;
  const char *certificate; /* of the server; NULL: no TLS at all */
  const char *authority;   /* that we know; NULL: the computer's own */
  CareSyncWhy why;
  const char *detail;
} Row;

static const Row rows[] = {
  { "own authority", "good.pem", "ca.pem", CARE_SYNC_FINE, NULL },
  { "unknown", "good.pem", NULL, CARE_SYNC_NOT_TRUSTED, "unknown authority" },
  { "another authority", "good.pem", "other-ca.pem", CARE_SYNC_NOT_TRUSTED, "unknown authority" },
  { "another name", "other-name.pem", "ca.pem", CARE_SYNC_NOT_TRUSTED, "made for another name" },
  { "expired", "expired.pem", "ca.pem", CARE_SYNC_NOT_TRUSTED, "expired" },
  { "no TLS there", NULL, "ca.pem", CARE_SYNC_GARBLED, NULL },
};

static CareFaultHub *
hub_of (const Row *row)
{
  g_autoptr (GTlsCertificate) certificate = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (row->certificate != NULL)
    {
      path = in_folder (row->certificate);
      certificate = g_tls_certificate_new_from_file (path, &error);
      g_assert_no_error (error);
    }
  return care_fault_hub_new (certificate, NULL, NULL);
}

static CareHubClient *
client_of (const Row *row, CareFaultHub *hub)
{
  g_autofree char *authority = row->authority != NULL ? in_folder (row->authority) : NULL;
  g_autofree char *url = g_strdup_printf ("https://127.0.0.1:%u/db", care_fault_hub_port (hub));
  g_autoptr (GError) error = NULL;
  CareHubClient *client = care_hub_client_new (url, "manager", "secret", authority, &error);

  g_assert_no_error (error);
  return client;
}

static void
test_trust (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (CareFaultHub) hub = hub_of (row);
  g_autoptr (CareHubClient) client = client_of (row, hub);

  for (int i = 0; i < 2; i++)
    {
      CareHubRequest request
          = { .method = i == 0 ? "POST" : "GET", .path = "_bulk_docs", .body = i == 0 ? "{}" : NULL };
      g_autoptr (GError) error = NULL;
      g_autoptr (CareHubAnswer) answer = care_hub_client_ask (client, &request, NULL, &error);

      if (row->why == CARE_SYNC_FINE)
        {
          g_autofree char *protocol = care_fault_hub_protocol (hub);
          g_assert_no_error (error);
          g_assert_cmpuint (answer->status, ==, 200);
          g_assert_cmpstr (protocol, ==, "http/1.1");
          continue;
        }
      g_assert_error (error, CARE_SYNC_ERROR, (int)row->why);
      if (row->detail != NULL)
        g_assert_cmpstr (error->message, ==, row->detail);
      /* The password did not go there. */
      g_assert_cmpint (care_fault_hub_heard (hub), ==, 0);
    }
}

/* Cut off under TLS, too. */
static void
test_dropped (void)
{
  g_autoptr (CareFaultHub) hub = hub_of (&rows[0]);
  g_autoptr (CareHubClient) client = client_of (&rows[0], hub);
  static const CareFault faults[]
      = { CARE_FAULT_DROP_AFTER, CARE_FAULT_RESET, CARE_FAULT_CUT_LENGTH, CARE_FAULT_CUT_LAST_CHUNK };

  for (size_t i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      CareHubRequest request = { .method = "POST", .path = "_bulk_docs", .body = "{}" };
      g_autoptr (GError) error = NULL;
      g_autoptr (CareHubAnswer) answer = NULL;

      care_fault_hub_then (hub, faults[i], 3);
      answer = care_hub_client_ask (client, &request, NULL, &error);
      g_assert_error (error, CARE_SYNC_ERROR, CARE_SYNC_DROPPED);
      g_assert_cmpint (care_fault_hub_heard (hub), ==, (int)i + 1);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("care-tls-XXXXXX", NULL);
  make_certificates ();
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sync/hub-tls/%s", rows[i].what);
      g_test_add_data_func (path, &rows[i], test_trust);
    }
  g_test_add_func ("/sync/hub-tls/dropped", test_dropped);
  result = g_test_run ();
  remove_folder ();
  return result;
}
