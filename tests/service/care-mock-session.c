/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-mock-session.h"

#define PATIENCE_SECONDS 20

static const char xml[]
    = "<node>"
      "<interface name='org.gtk.Notifications'>"
      "<method name='AddNotification'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
      "<arg type='a{sv}' direction='in'/></method>"
      "<method name='RemoveNotification'><arg type='s' direction='in'/><arg type='s' "
      "direction='in'/></method>"
      "</interface>"
      "<interface name='org.freedesktop.portal.Notification'>"
      "<method name='AddNotification'><arg type='s' direction='in'/><arg type='a{sv}' "
      "direction='in'/></method>"
      "<method name='RemoveNotification'><arg type='s' direction='in'/></method>"
      "<property name='version' type='u' access='read'/>"
      "</interface>"
      "<interface name='org.freedesktop.portal.Background'>"
      "<method name='RequestBackground'><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
      "<arg type='o' direction='out'/></method>"
      "</interface>"
      "</node>";

static char *
request_path (const char *sender, GVariant *options)
{
  g_autofree char *name = g_strdup (sender + 1);
  const char *token = "none";

  g_strdelimit (name, ".", '_');
  g_variant_lookup (options, "handle_token", "&s", &token);
  return g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", name, token);
}

/* As xdg-desktop-portal does it: the path first, then the answer as a signal to who asked. */
static void
answer_background (CareMockSession *self,
                   const char *sender,
                   GVariant *parameters,
                   GDBusMethodInvocation *call)
{
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autofree char *path = request_path (sender, options);
  GVariantBuilder results = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&results, "{sv}", "background", g_variant_new_boolean (self->background));
  g_variant_builder_add (&results, "{sv}", "autostart", g_variant_new_boolean (self->autostart));
  g_dbus_method_invocation_return_value (call, g_variant_new ("(o)", path));
  g_dbus_connection_emit_signal (
      self->bus, sender, path, "org.freedesktop.portal.Request", "Response",
      g_variant_new ("(u@a{sv})", self->response, g_variant_builder_end (&results)), NULL);
}

static void
on_call (GDBusConnection *bus,
         const char *sender,
         const char *path,
         const char *interface,
         const char *method,
         GVariant *parameters,
         GDBusMethodInvocation *call,
         gpointer data)
{
  CareMockSession *self = data;
  g_autofree char *text = g_variant_print (parameters, FALSE);

  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->calls, g_strconcat (method, text, NULL));
  g_mutex_unlock (&self->lock);
  if (g_str_equal (method, "RequestBackground"))
    answer_background (self, sender, parameters, call);
  else
    g_dbus_method_invocation_return_value (call, NULL);
}

static GVariant *
on_property (GDBusConnection *bus,
             const char *sender,
             const char *path,
             const char *interface,
             const char *name,
             GError **error,
             gpointer data)
{
  return g_variant_new_uint32 (1);
}

static void export(CareMockSession *self, GDBusNodeInfo *node, const char *interface, const char *path)
{
  static const GDBusInterfaceVTable vtable = { on_call, on_property, NULL, { NULL } };
  GError *error = NULL;

  g_dbus_connection_register_object (self->bus, path, g_dbus_node_info_lookup_interface (node, interface),
                                     &vtable, self, NULL, &error);
  g_assert_no_error (error);
}

/* A desktop is another program: it answers while the one under test waits. */
static gpointer
run (gpointer data)
{
  CareMockSession *self = data;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);
  GError *error = NULL;

  g_main_context_push_thread_default (self->context);
  self->bus = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (self->daemon),
                                                      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                      NULL, NULL, &error);
  g_assert_no_error (error);
  export(self, node, "org.gtk.Notifications", "/org/gtk/Notifications");
  export(self, node, "org.freedesktop.portal.Notification", "/org/freedesktop/portal/desktop");
  export(self, node, "org.freedesktop.portal.Background", "/org/freedesktop/portal/desktop");
  g_main_loop_run (self->loop);
  g_dbus_connection_close_sync (self->bus, NULL, NULL);
  g_clear_object (&self->bus);
  g_main_context_pop_thread_default (self->context);
  return NULL;
}

CareMockSession *
care_mock_session_new (void)
{
  CareMockSession *self = g_new0 (CareMockSession, 1);
  g_autofree char *display = g_strdup (g_getenv ("DISPLAY"));

  self->daemon = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->daemon); /* which takes the display away */
  if (display != NULL)
    g_setenv ("DISPLAY", display, TRUE);
  self->calls = g_ptr_array_new_with_free_func (g_free);
  g_mutex_init (&self->lock);
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->thread = g_thread_new ("desktop", run, self);
  while (!g_main_loop_is_running (self->loop))
    g_thread_yield ();
  return self;
}

void
care_mock_session_free (CareMockSession *self)
{
  g_main_loop_quit (self->loop);
  g_thread_join (self->thread);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_ptr_array_unref (self->calls);
  g_mutex_clear (&self->lock);
  g_test_dbus_stop (self->daemon);
  g_object_unref (self->daemon);
  g_free (self);
}

static void
ask_bus (CareMockSession *self, const char *method, GVariant *parameters)
{
  GError *error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method, parameters,
      G_VARIANT_TYPE ("(u)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
}

void
care_mock_session_own (CareMockSession *self, const char *name)
{
  ask_bus (self, "RequestName", g_variant_new ("(su)", name, 4u));
}

void
care_mock_session_disown (CareMockSession *self, const char *name)
{
  ask_bus (self, "ReleaseName", g_variant_new ("(s)", name));
}

static char *
find (CareMockSession *self, const char *begins, int *count)
{
  char *found = NULL;

  *count = 0;
  g_mutex_lock (&self->lock);
  for (guint i = 0; i < self->calls->len; i++)
    if (g_str_has_prefix (self->calls->pdata[i], begins))
      {
        g_free (found);
        found = g_strdup (self->calls->pdata[i]);
        (*count)++;
      }
  g_mutex_unlock (&self->lock);
  return found;
}

char *
care_mock_session_wait (CareMockSession *self, const char *begins)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  char *found;
  int count;

  while ((found = find (self, begins, &count)) == NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
    }
  return found;
}

int
care_mock_session_count (CareMockSession *self, const char *begins)
{
  int count;

  g_free (find (self, begins, &count));
  return count;
}

void
care_mock_session_forget (CareMockSession *self)
{
  g_mutex_lock (&self->lock);
  g_ptr_array_set_size (self->calls, 0);
  g_mutex_unlock (&self->lock);
}
