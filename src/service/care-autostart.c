/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-autostart.h"

#include "care-sandbox.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define BACKGROUND "org.freedesktop.portal.Background"
#define REQUEST "org.freedesktop.portal.Request"

/* --- a file --- */

char *
care_autostart_file (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", CARE_APPLICATION_ID ".desktop", NULL);
}

/* A path as the Exec key of a desktop entry takes it: quoted, with what is special in quotes, and "%",
 * doubled or escaped. */
static char *
exec_word (const char *path)
{
  GString *word = g_string_new ("\"");

  for (const char *c = path; *c != '\0'; c++)
    {
      if (strchr ("\"`$\\", *c) != NULL)
        g_string_append_c (word, '\\');
      if (*c == '%')
        g_string_append_c (word, '%');
      g_string_append_c (word, *c);
    }
  g_string_append_c (word, '"');
  return g_string_free (word, FALSE);
}

static bool
write_file (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *program = care_sandbox_program ("care-returns");
  g_autofree char *word = exec_word (program != NULL ? program : "care-returns");
  g_autofree char *exec = g_strconcat (word, " --background", NULL);

  g_key_file_set_string (file, "Desktop Entry", "Type", "Application");
  g_key_file_set_string (file, "Desktop Entry", "Name", "Care Returns");
  g_key_file_set_string (file, "Desktop Entry", "Icon", CARE_APPLICATION_ID);
  g_key_file_set_string (file, "Desktop Entry", "Exec", exec);
  g_key_file_set_boolean (file, "Desktop Entry", "NoDisplay", TRUE);
  return g_mkdir_with_parents (folder, 0700) == 0 && g_key_file_save_to_file (file, path, NULL);
}

static CareAutostart
set_file (bool on)
{
  g_autofree char *path = care_autostart_file ();

  if (on)
    return write_file (path) ? CARE_AUTOSTART_ON : CARE_AUTOSTART_UNWRITABLE;
  return g_remove (path) == 0 || errno == ENOENT ? CARE_AUTOSTART_OFF : CARE_AUTOSTART_UNWRITABLE;
}

/* --- the portal --- */

/* Its answer comes as a signal of an object whose path is known beforehand, so that it cannot be missed. */
typedef struct
{
  GDBusConnection *bus;
  char *reason;
  char *path;
  unsigned signal;
  bool on;
} Asking;

static void
free_asking (gpointer data)
{
  Asking *self = data;

  if (self->signal != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->signal);
  g_clear_object (&self->bus);
  g_free (self->reason);
  g_free (self->path);
  g_free (self);
}

/* Once: whichever comes first of the answer and the refusal to take the call. */
static void
done (GTask *task, CareAutostart outcome)
{
  Asking *asking = g_task_get_task_data (task);

  if (asking->signal == 0)
    return;
  g_dbus_connection_signal_unsubscribe (asking->bus, asking->signal);
  asking->signal = 0;
  g_task_return_int (task, outcome);
}

static void
on_response (GDBusConnection *bus,
             const char *sender,
             const char *path,
             const char *interface,
             const char *name,
             GVariant *parameters,
             gpointer data)
{
  GTask *task = data;
  const Asking *asking = g_task_get_task_data (task);
  g_autoptr (GVariant) results = NULL;
  gboolean background = FALSE, autostart = FALSE;
  guint32 response = 2;

  g_variant_get (parameters, "(u@a{sv})", &response, &results);
  g_variant_lookup (results, "background", "b", &background);
  g_variant_lookup (results, "autostart", "b", &autostart);
  if (response != 0 || !background)
    done (task, asking->on ? CARE_AUTOSTART_DENIED : CARE_AUTOSTART_OFF);
  else if (autostart)
    done (task, CARE_AUTOSTART_ON);
  else
    done (task, asking->on ? CARE_AUTOSTART_SESSION : CARE_AUTOSTART_OFF);
}

static void
on_taken (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (answer == NULL)
    done (task, CARE_AUTOSTART_NO_PORTAL);
}

static GVariant *
options_of (const Asking *asking, const char *token)
{
  static const char *const command[] = { "care-returns", "--background", NULL };
  GVariantBuilder options = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (&options, "{sv}", "reason", g_variant_new_string (asking->reason));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (asking->on));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));
  g_variant_builder_add (&options, "{sv}", "dbus-activatable", g_variant_new_boolean (FALSE));
  return g_variant_builder_end (&options);
}

/* "/org/freedesktop/portal/desktop/request/1_23/token", as the portal's documentation has it. */
static char *
request_path (GDBusConnection *bus, const char *token)
{
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (bus) + 1);

  g_strdelimit (sender, ".", '_');
  return g_strdup_printf (PORTAL_PATH "/request/%s/%s", sender, token);
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Asking *asking = g_task_get_task_data (task);
  g_autofree char *token = g_strdup_printf ("care%u", g_random_int ());

  asking->bus = g_bus_get_finish (result, NULL);
  if (asking->bus == NULL)
    {
      g_task_return_int (task, CARE_AUTOSTART_NO_PORTAL);
      return;
    }
  asking->path = request_path (asking->bus, token);
  asking->signal = g_dbus_connection_signal_subscribe (asking->bus, PORTAL, REQUEST, "Response", asking->path,
                                                       NULL, G_DBUS_SIGNAL_FLAGS_NONE, on_response,
                                                       g_object_ref (task), g_object_unref);
  g_dbus_connection_call (asking->bus, PORTAL, PORTAL_PATH, BACKGROUND, "RequestBackground",
                          g_variant_new ("(s@a{sv})", "", options_of (asking, token)), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, g_task_get_cancellable (task), on_taken,
                          g_object_ref (task));
}

/* --- either --- */

void
care_autostart_set_async (
    bool on, const char *reason, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Asking *asking = NULL;

  g_return_if_fail (reason != NULL);
  g_task_set_source_tag (task, care_autostart_set_async);
  if (!care_sandbox_uses_portals ())
    {
      g_task_return_int (task, set_file (on));
      return;
    }
  asking = g_new0 (Asking, 1);
  asking->on = on;
  asking->reason = g_strdup (reason);
  g_task_set_task_data (task, asking, free_asking);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, on_bus, g_object_ref (task));
}

CareAutostart
care_autostart_set_finish (GAsyncResult *result, GError **error)
{
  gssize outcome = g_task_propagate_int (G_TASK (result), error);

  return outcome >= 0 ? (CareAutostart)outcome : CARE_AUTOSTART_OFF;
}
