/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the real hub lives, dies and comes back as its header says. */
#include "care-real-hub.h"

#include <string.h>

#define NAMED CARE_REAL_HUB_USER ":" CARE_REAL_HUB_PASSWORD

/* What it answers, headers too. HTTP/1.0, so that the answer ends where the connection does. */
static char *
answer (const CareRealHub *hub, const char *line, const char *pair, const char *body)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocketConnection) connection
      = g_socket_client_connect_to_host (client, "127.0.0.1", (guint16)hub->port, NULL, &error);
  g_autofree char *encoded = g_base64_encode ((const guchar *)pair, strlen (pair));
  g_autofree char *named = g_strdup_printf ("Authorization: Basic %s\r\n", encoded);
  g_autofree char *request = g_strdup_printf ("%s HTTP/1.0\r\n%sContent-Type: application/json\r\n"
                                              "Content-Length: %zu\r\n\r\n%s",
                                              line, pair[0] != '\0' ? named : "", strlen (body), body);
  char text[4096];
  gsize length = 0;

  g_assert_no_error (error);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)), request,
                             strlen (request), NULL, NULL, &error);
  g_assert_no_error (error);
  g_input_stream_read_all (g_io_stream_get_input_stream (G_IO_STREAM (connection)), text, sizeof text,
                           &length, NULL, &error);
  g_assert_no_error (error);
  return g_strndup (text, length);
}

static void
assert_answer (
    const CareRealHub *hub, const char *line, const char *pair, const char *body, const char *expected)
{
  g_autofree char *said = answer (hub, line, pair, body);

  g_test_message ("%s", line);
  if (strstr (said, expected) == NULL)
    g_error ("not \"%s\" but: %s", expected, said);
}

/* What it took before it was killed is there afterwards, at the same address. */
static void
test_killed (void)
{
  g_autoptr (CareRealHub) hub = care_real_hub_new (false);
  int port = hub->port;

  assert_answer (hub, "PUT /care-returns/a", NAMED, "{\"x\":1}", " 201 ");
  care_real_hub_restart (hub);
  g_assert_cmpint (hub->port, ==, port);
  assert_answer (hub, "GET /care-returns/a", NAMED, "", "\"x\":1");
  care_real_hub_kill (hub);
  care_real_hub_kill (hub);
  care_real_hub_start (hub);
  assert_answer (hub, "GET /care-returns", NAMED, "", "\"doc_count\":1");
}

static void
test_put_back (void)
{
  g_autoptr (CareRealHub) hub = care_real_hub_new (false);

  assert_answer (hub, "PUT /care-returns/a", NAMED, "{}", " 201 ");
  care_real_hub_keep (hub, "monday");
  assert_answer (hub, "PUT /care-returns/b", NAMED, "{}", " 201 ");
  care_real_hub_put_back (hub, "monday");
  assert_answer (hub, "GET /care-returns/a", NAMED, "", " 200 ");
  assert_answer (hub, "GET /care-returns/b", NAMED, "", " 404 ");
}

/* Without a password, where nothing says that this is allowed, and where something does. */
static void
test_open (void)
{
  g_autoptr (CareRealHub) hub = care_real_hub_new (false);

  assert_answer (hub, "GET /care-returns", "", "", " 401 ");
  hub->open = true;
  care_real_hub_restart (hub);
  assert_answer (hub, "GET /care-returns", "", "", " 200 ");
  assert_answer (hub, "GET /care-returns", "nobody:x", "", " 401 ");
  assert_answer (hub, "PUT /more", "", "{}", " 401 ");
}

static void
test_guard (void)
{
  static const struct
  {
    const char *pair, *line, *expected;
  } cases[] = {
    { NAMED, "GET /care-returns", " 200 " },
    { CARE_REAL_HUB_USER ":other", "GET /care-returns", " 401 " },
    { "nobody:" CARE_REAL_HUB_PASSWORD, "GET /care-returns", " 401 " },
    { ":", "PUT /more", " 401 " },
    { NAMED, "PUT /more", "\"unauthorized\"" },
    { NAMED, "PUT /care-returns/_design/care", "\"forbidden\"" },
    { CARE_REAL_HUB_READER ":" CARE_REAL_HUB_PASSWORD, "GET /care-returns/_changes", " 200 " },
    { CARE_REAL_HUB_READER ":" CARE_REAL_HUB_PASSWORD, "PUT /care-returns/a", "\"forbidden\"" },
    { CARE_REAL_HUB_ADMIN ":" CARE_REAL_HUB_PASSWORD, "PUT /more", " 201 " },
    { CARE_REAL_HUB_ADMIN ":" CARE_REAL_HUB_PASSWORD, "PUT /care-returns/_design/care", " 201 " },
    { CARE_REAL_HUB_OTHER_USER ":" CARE_REAL_HUB_PASSWORD, "PUT /care-returns/a", " 201 " },
  };
  g_autoptr (CareRealHub) hub = care_real_hub_new (false);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_answer (hub, cases[i].line, cases[i].pair, cases[i].line[0] == 'P' ? "{}" : "", cases[i].expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hub/real/killed", test_killed);
  g_test_add_func ("/hub/real/put-back", test_put_back);
  g_test_add_func ("/hub/real/guard", test_guard);
  g_test_add_func ("/hub/real/open", test_open);
  return g_test_run ();
}
