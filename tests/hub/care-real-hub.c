/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-real-hub.h"

/* The folder of server.js, which meson.build names. */
static char *
source (const char *name)
{
  const char *folder = g_getenv ("CARE_RETURNS_TEST_HUB");

  if (folder == NULL)
    g_error ("CARE_RETURNS_TEST_HUB does not say where tests/hub is");
  return g_build_filename (folder, name, NULL);
}

static void
need_packages (void)
{
  g_autofree char *packages = source ("node_modules/express-pouchdb/package.json");

  if (!g_file_test (packages, G_FILE_TEST_EXISTS))
    g_error (
        "the hub for tests is not installed: ./dev test fetches it from npm, and says so where it cannot");
}

/* Runs a program to its end, which has to be a good one. */
static void
run (const char *program, const char *first, const char *second, const char *third)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, first, second, third, NULL);

  if (process == NULL || !g_subprocess_wait_check (process, NULL, &error))
    g_error ("%s: %s", program, error->message);
}

static char *
databases (const CareRealHub *self)
{
  return g_build_filename (self->folder, "databases", NULL);
}

static GStrv
command (const CareRealHub *self)
{
  static const char *const people[] = {
    "--admin=" CARE_REAL_HUB_ADMIN ":" CARE_REAL_HUB_PASSWORD,
    "--user=" CARE_REAL_HUB_USER ":" CARE_REAL_HUB_PASSWORD,
    "--user=" CARE_REAL_HUB_OTHER_USER ":" CARE_REAL_HUB_PASSWORD,
    "--reader=" CARE_REAL_HUB_READER ":" CARE_REAL_HUB_PASSWORD,
    "--database=" CARE_REAL_HUB_DATABASE,
  };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *script = source ("server.js");
  g_autofree char *folder = g_strdup_printf ("--folder=%s/databases", self->folder);
  g_autofree char *port = g_strdup_printf ("--port=%d", self->port);

  g_strv_builder_add_many (builder, "node", "--no-deprecation", script, folder, port, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (people); i++)
    g_strv_builder_add (builder, people[i]);
  if (self->open)
    g_strv_builder_add (builder, "--open");
  if (self->ca_file != NULL)
    {
      g_autofree char *key = g_strdup_printf ("--key=%s/tls/server.key", self->folder);
      g_autofree char *certificate = g_strdup_printf ("--cert=%s/tls/server.pem", self->folder);

      g_strv_builder_add_many (builder, key, certificate, NULL);
    }
  return g_strv_builder_end (builder);
}

/* The line with its port, which says that it listens. */
static void
wait_for_port (CareRealHub *self)
{
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  g_autofree char *line = NULL;
  int64_t port = 0;

  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (lines), FALSE);
  line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);
  if (line == NULL || !g_ascii_string_to_signed (line, 10, 1, 65535, &port, NULL))
    g_error ("the hub for tests does not start: %s", line != NULL ? line : "it said nothing");
  if (self->port != 0 && self->port != (int)port)
    g_error ("the hub for tests came back at another port");
  self->port = (int)port;
}

void
care_real_hub_start (CareRealHub *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = command (self);

  g_return_if_fail (self->process == NULL);
  need_packages ();
  /* Its standard input is ours to hold: it ends when the test does, however that was. */
  self->process = g_subprocess_newv ((const char *const *)words,
                                     G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  if (self->process == NULL)
    g_error ("Node.js cannot be started: %s", error->message);
  wait_for_port (self);
}

CareRealHub *
care_real_hub_new (bool tls)
{
  g_autoptr (GError) error = NULL;
  CareRealHub *self = g_new0 (CareRealHub, 1);

  self->folder = g_dir_make_tmp ("care-hub-XXXXXX", &error);
  if (self->folder == NULL)
    g_error ("no folder for a hub: %s", error->message);
  if (tls)
    {
      g_autofree char *script = source ("make-certificates.sh");
      g_autofree char *folder = g_build_filename (self->folder, "tls", NULL);

      run (script, folder, NULL, NULL);
      self->ca_file = g_build_filename (folder, "ca.pem", NULL);
    }
  care_real_hub_start (self);
  self->root = g_strdup_printf ("%s://127.0.0.1:%d", tls ? "https" : "http", self->port);
  self->url = g_strdup_printf ("%s/%s", self->root, CARE_REAL_HUB_DATABASE);
  return self;
}

void
care_real_hub_kill (CareRealHub *self)
{
  g_return_if_fail (self != NULL);
  if (self->process == NULL)
    return;
  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->process);
}

void
care_real_hub_restart (CareRealHub *self)
{
  care_real_hub_kill (self);
  care_real_hub_start (self);
}

void
care_real_hub_keep (CareRealHub *self, const char *name)
{
  g_autofree char *from = databases (self);
  g_autofree char *to = g_build_filename (self->folder, name, NULL);

  care_real_hub_kill (self);
  run ("cp", "-R", from, to);
  care_real_hub_start (self);
}

void
care_real_hub_put_back (CareRealHub *self, const char *name)
{
  g_autofree char *from = g_build_filename (self->folder, name, NULL);
  g_autofree char *to = databases (self);

  care_real_hub_kill (self);
  run ("rm", "-rf", to, NULL);
  run ("cp", "-R", from, to);
  care_real_hub_start (self);
}

void
care_real_hub_free (CareRealHub *self)
{
  if (self == NULL)
    return;
  care_real_hub_kill (self);
  run ("rm", "-rf", self->folder, NULL);
  g_free (self->root);
  g_free (self->url);
  g_free (self->ca_file);
  g_free (self->folder);
  g_free (self);
}
