/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-background.h"

#include "care-handover.h"
#include "care-notifications.h"

struct _CareBackground
{
  GApplication parent_instance;

  /* owned */
  GSettings *settings;
  CareNotifications *notifications; /* from the start on */
  char **successor, **environment;  /* what to become, and in which environment */
};

G_DEFINE_FINAL_TYPE (CareBackground, care_background, G_TYPE_APPLICATION)

static void
become_window (CareBackground *self, const char *action, GVariant *target)
{
  g_strfreev (self->successor);
  self->successor = care_handover_window (action, target);
  g_application_quit (G_APPLICATION (self));
}

static void
on_pressed (const char *action, GVariant *target, gpointer data)
{
  become_window (data, action, target);
}

static void
care_background_activate (GApplication *application)
{
  become_window (CARE_BACKGROUND (application), NULL, NULL);
}

/* Which window the person came from, so that the desktop lets ours come to the front. */
static void
care_background_before_emit (GApplication *application, GVariant *platform_data)
{
  CareBackground *self = CARE_BACKGROUND (application);

  self->environment = care_handover_environment (self->environment, platform_data);
  G_APPLICATION_CLASS (care_background_parent_class)->before_emit (application, platform_data);
}

/* Nobody wants it any more: said in the preferences of another program on this computer's settings. */
static void
on_wanted (CareBackground *self)
{
  if (!g_settings_get_boolean (self->settings, "reminders-background"))
    g_application_quit (G_APPLICATION (self));
}

static void
care_background_startup (GApplication *application)
{
  CareBackground *self = CARE_BACKGROUND (application);
  g_autoptr (CareReminders) reminders = care_reminders_new_for_folder (NULL, care_clock_new ());

  G_APPLICATION_CLASS (care_background_parent_class)->startup (application);
  g_application_hold (application);
  self->notifications = care_notifications_new (application, reminders, self->settings, on_pressed, self);
  g_signal_connect_object (self->settings, "changed::reminders-background", G_CALLBACK (on_wanted), self,
                           G_CONNECT_SWAPPED);
}

static void
care_background_shutdown (GApplication *application)
{
  CareBackground *self = CARE_BACKGROUND (application);

  if (self->notifications != NULL)
    care_notifications_stop (self->notifications);
  g_clear_object (&self->notifications);
  G_APPLICATION_CLASS (care_background_parent_class)->shutdown (application);
}

/* Where the window is open, it reminds; where nobody asked to be reminded, an old autostart file did this;
 * and without a session bus nobody could be told. Each ends it, and well. */
static int
care_background_handle_local_options (GApplication *application, GVariantDict *options)
{
  CareBackground *self = CARE_BACKGROUND (application);

  if (!g_settings_get_boolean (self->settings, "reminders-background")
      || !g_application_register (application, NULL, NULL)
      || g_application_get_dbus_connection (application) == NULL)
    return 0;
  return -1;
}

static void
care_background_finalize (GObject *object)
{
  CareBackground *self = CARE_BACKGROUND (object);

  g_clear_object (&self->notifications);
  g_clear_object (&self->settings);
  g_strfreev (self->successor);
  g_strfreev (self->environment);
  G_OBJECT_CLASS (care_background_parent_class)->finalize (object);
}

static void
care_background_class_init (CareBackgroundClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = care_background_finalize;
  application_class->activate = care_background_activate;
  application_class->before_emit = care_background_before_emit;
  application_class->startup = care_background_startup;
  application_class->shutdown = care_background_shutdown;
  application_class->handle_local_options = care_background_handle_local_options;
}

static void
care_background_init (CareBackground *self)
{
  self->settings = g_settings_new (CARE_APPLICATION_ID);
  self->environment = g_get_environ ();
}

CareBackground *
care_background_new (void)
{
  return g_object_new (CARE_TYPE_BACKGROUND, "application-id", CARE_APPLICATION_ID, "flags",
                       G_APPLICATION_IS_SERVICE | G_APPLICATION_ALLOW_REPLACEMENT, NULL);
}

const char *const *
care_background_get_successor (CareBackground *self)
{
  g_return_val_if_fail (CARE_IS_BACKGROUND (self), NULL);

  return (const char *const *)self->successor;
}

const char *const *
care_background_get_environment (CareBackground *self)
{
  g_return_val_if_fail (CARE_IS_BACKGROUND (self), NULL);

  return (const char *const *)self->environment;
}
