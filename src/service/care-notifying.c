/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-notifying.h"

#include "care-sandbox.h"

#define BUS "org.freedesktop.DBus"
#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Notification"
/* Where GNOME keeps what a person says of each application's notifications. */
#define GNOME_SCHEMA "org.gnome.desktop.notifications.application"
#define GNOME_PATH "/org/gnome/desktop/notifications/application/%s/"

static void
done (GTask *task, CareNotifying standing)
{
  g_task_return_int (task, standing);
  g_object_unref (task);
}

static void
on_portal (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  done (data, answer != NULL ? CARE_NOTIFYING_WORKS : CARE_NOTIFYING_NO_PORTAL);
}

static bool
holds_name (GVariant *answer, const char *name)
{
  g_autofree const char **names = NULL;

  if (answer != NULL)
    g_variant_get (answer, "(^a&s)", &names);
  return names != NULL && g_strv_contains (names, name);
}

static void
on_activatable (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  done (data,
        holds_name (answer, CARE_NOTIFYING_FREEDESKTOP) ? CARE_NOTIFYING_WORKS : CARE_NOTIFYING_NO_SERVER);
}

static void
ask_bus (GDBusConnection *bus, const char *method, GTask *task, GAsyncReadyCallback callback)
{
  g_dbus_connection_call (bus, BUS, "/org/freedesktop/DBus", BUS, method, NULL, G_VARIANT_TYPE ("(as)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, g_task_get_cancellable (task), callback, task);
}

static void
on_names (GObject *source, GAsyncResult *result, gpointer data)
{
  GDBusConnection *bus = G_DBUS_CONNECTION (source);
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (bus, result, NULL);

  if (holds_name (answer, CARE_NOTIFYING_GTK) || holds_name (answer, CARE_NOTIFYING_FREEDESKTOP))
    done (data, CARE_NOTIFYING_WORKS);
  else
    ask_bus (bus, "ListActivatableNames", data, on_activatable);
}

/* GNOME's name for an application: its identifier in small letters, with hyphens for all else. */
static bool
is_turned_off (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = source != NULL ? g_settings_schema_source_lookup (source, GNOME_SCHEMA, TRUE) : NULL;
  g_autofree char *name = g_ascii_strdown (CARE_APPLICATION_ID, -1);
  g_autofree char *path = NULL;
  g_autoptr (GSettings) settings = NULL;

  if (schema == NULL || !g_settings_schema_has_key (schema, "enable"))
    return false;
  g_strcanon (name, "abcdefghijklmnopqrstuvwxyz0123456789-", '-');
  path = g_strdup_printf (GNOME_PATH, name);
  settings = g_settings_new_full (schema, NULL, path);
  return !g_settings_get_boolean (settings, "enable");
}

void
care_notifying_ask_async (GDBusConnection *bus,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, care_notifying_ask_async);
  if (bus == NULL)
    done (task, CARE_NOTIFYING_NO_BUS);
  else if (care_sandbox_uses_portals ())
    g_dbus_connection_call (bus, PORTAL, PORTAL_PATH, "org.freedesktop.DBus.Properties", "Get",
                            g_variant_new ("(ss)", PORTAL_INTERFACE, "version"), G_VARIANT_TYPE ("(v)"),
                            G_DBUS_CALL_FLAGS_NONE, -1, cancellable, on_portal, task);
  else if (is_turned_off ())
    done (task, CARE_NOTIFYING_TURNED_OFF);
  else
    ask_bus (bus, "ListNames", task, on_names);
}

CareNotifying
care_notifying_ask_finish (GAsyncResult *result)
{
  gssize standing = g_task_propagate_int (G_TASK (result), NULL);

  return standing >= 0 ? (CareNotifying)standing : CARE_NOTIFYING_NOT_KNOWN;
}
