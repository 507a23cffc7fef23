/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-notifications.h"

#include "care-notifying.h"
#include "care-words-reminders.h"

#include <glib/gi18n.h>

#define TEST_ID "test"

struct _CareNotifications
{
  GObject parent_instance;

  /* borrowed */
  GApplication *application;
  CareNotificationPressed pressed;
  gpointer data;

  /* owned */
  CareReminders *reminders; /* NULL once stopped */
  GSettings *settings;
  GCancellable *cancellable;

  CareNotifying standing;
  unsigned watches[2]; /* of names on the bus */
};

G_DEFINE_FINAL_TYPE (CareNotifications, care_notifications, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

/* --- what one says --- */

static void
add_open_buttons (GNotification *notification, const CareReminder *one)
{
  g_autofree char *month = care_month_format (one->window.month);
  const char *service = care_service_to_string (one->service);

  if (one->about == CARE_REMINDER_CASE)
    {
      g_notification_set_default_action_and_target (notification, "app.open-case", "s", one->case_id);
      g_notification_add_button_with_target (notification, _ ("Open Case"), "app.open-case", "s",
                                             one->case_id);
    }
  else if (*one->location != '\0')
    {
      g_notification_set_default_action_and_target (notification, "app.open-return", "(sss)", one->location,
                                                    service, month);
      g_notification_add_button_with_target (notification, _ ("Open Return"), "app.open-return", "(sss)",
                                             one->location, service, month);
    }
  else
    {
      g_notification_set_default_action_and_target (notification, "app.open-page", "s", "today");
      g_notification_add_button_with_target (notification, _ ("Open Returns"), "app.open-page", "s",
                                             "returns");
    }
}

static void
add_later_button (CareNotifications *self, GNotification *notification, const CareReminder *one)
{
  g_autoptr (GTimeZone) zone = care_reminders_zone (self->reminders);
  CareReminderSettings settings = care_notifications_read_settings (self->settings);
  bool tomorrow = false;

  settings.quiet.zone = zone;
  if (care_reminder_later (one, &settings, care_reminders_now (self->reminders), &tomorrow)
      != CARE_NO_INSTANT)
    g_notification_add_button_with_target (notification,
                                           tomorrow ? _ ("Remind Me Tomorrow") : _ ("Remind Me in an Hour"),
                                           "app.remind-later", "s", one->id);
}

static GNotificationPriority
priority_of (const CareReminder *one)
{
  bool last = one->stage == CARE_STAGE_DAY
              || (one->stage >= CARE_STAGE_LAST_DAY && one->stage <= CARE_STAGE_LAST_CALL);

  return last ? G_NOTIFICATION_PRIORITY_HIGH : G_NOTIFICATION_PRIORITY_NORMAL;
}

static GNotification *
notification_new (const char *title, const char *body)
{
  GNotification *notification = g_notification_new (title);
  g_autoptr (GIcon) icon = g_themed_icon_new (CARE_APPLICATION_ID);

  g_notification_set_body (notification, body);
  g_notification_set_icon (notification, icon);
  return notification;
}

static void
on_show (CareNotifications *self, const CareReminder *one)
{
  CareInstant now = care_reminders_now (self->reminders);
  g_autoptr (GTimeZone) zone = care_reminders_zone (self->reminders);
  g_autofree char *title = care_words_reminder_title (one, now);
  g_autofree char *body = care_words_reminder (one, now, zone);
  g_autoptr (GNotification) notification = notification_new (title, body);

  g_notification_set_priority (notification, priority_of (one));
  add_open_buttons (notification, one);
  add_later_button (self, notification, one);
  g_application_send_notification (self->application, one->id, notification);
}

static void
on_withdraw (CareNotifications *self, const char *id)
{
  g_application_withdraw_notification (self->application, id);
}

void
care_notifications_show_test (CareNotifications *self)
{
  g_return_if_fail (CARE_IS_NOTIFICATIONS (self) && self->application != NULL);
  g_autoptr (GNotification) notification = notification_new (
      _ ("This is how you are reminded"),
      _ ("Care Returns reminds you of returns that are not recorded and of the dates of cases."));

  g_notification_set_default_action_and_target (notification, "app.open-page", "s", "today");
  g_application_send_notification (self->application, TEST_ID, notification);
}

/* --- what is pressed --- */

static void
on_open (GSimpleAction *action, GVariant *target, gpointer data)
{
  CareNotifications *self = data;

  self->pressed (g_action_get_name (G_ACTION (action)), target, self->data);
}

static void
on_later (GSimpleAction *action, GVariant *target, gpointer data)
{
  CareNotifications *self = data;

  if (self->reminders != NULL)
    care_reminders_later (self->reminders, g_variant_get_string (target, NULL));
}

static const GActionEntry ACTIONS[] = {
  { "open-return", on_open, "(sss)" },
  { "open-case", on_open, "s" },
  { "open-page", on_open, "s" },
  { "remind-later", on_later, "s" },
};

/* --- whether they can be shown --- */

static void
on_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareNotifications) self = data;
  CareNotifying standing = care_notifying_ask_finish (result);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  care_reminders_set_able (self->reminders, standing == CARE_NOTIFYING_WORKS);
  if (standing == self->standing)
    return;
  self->standing = standing;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
care_notifications_ask (CareNotifications *self)
{
  g_return_if_fail (CARE_IS_NOTIFICATIONS (self));

  if (self->reminders != NULL)
    care_notifying_ask_async (g_application_get_dbus_connection (self->application), self->cancellable,
                              on_asked, g_object_ref (self));
}

static void
on_name_appeared (GDBusConnection *bus, const char *name, const char *owner, gpointer data)
{
  care_notifications_ask (data);
}

static void
on_name_vanished (GDBusConnection *bus, const char *name, gpointer data)
{
  care_notifications_ask (data);
}

/* What shows them may begin after us, at log-in for one. */
static void
watch_names (CareNotifications *self)
{
  static const char *const names[] = { CARE_NOTIFYING_GTK, CARE_NOTIFYING_FREEDESKTOP };
  GDBusConnection *bus = g_application_get_dbus_connection (self->application);

  for (size_t i = 0; bus != NULL && i < G_N_ELEMENTS (names); i++)
    self->watches[i] = g_bus_watch_name_on_connection (bus, names[i], G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                       on_name_appeared, on_name_vanished, self, NULL);
}

/* --- settings --- */

CareReminderSettings
care_notifications_read_settings (GSettings *settings)
{
  static const char *const keys[CARE_N_REMIND_KINDS] = {
    [CARE_REMIND_OPENS] = "reminders-opens",
    [CARE_REMIND_48_HOURS] = "reminders-48-hours",
    [CARE_REMIND_LAST_DAY] = "reminders-last-day",
    [CARE_REMIND_CASES] = "reminders-cases",
  };
  CareReminderSettings read = care_reminder_settings (NULL);

  g_return_val_if_fail (G_IS_SETTINGS (settings), read);
  read.kinds = 0;
  for (unsigned kind = 0; kind < CARE_N_REMIND_KINDS; kind++)
    if (g_settings_get_boolean (settings, keys[kind]))
      read.kinds |= 1u << kind;
  read.each = g_settings_get_boolean (settings, "reminders-each");
  read.quiet.on = g_settings_get_boolean (settings, "reminders-quiet");
  read.quiet.from = g_settings_get_int (settings, "reminders-quiet-from");
  read.quiet.until = g_settings_get_int (settings, "reminders-quiet-until");
  return read;
}

static void
on_setting (CareNotifications *self, const char *key)
{
  CareReminderSettings settings;

  if (self->reminders == NULL || !g_str_has_prefix (key, "reminders-"))
    return;
  settings = care_notifications_read_settings (self->settings);
  care_reminders_set (self->reminders, &settings);
}

/* --- its life --- */

void
care_notifications_stop (CareNotifications *self)
{
  g_return_if_fail (CARE_IS_NOTIFICATIONS (self));

  g_cancellable_cancel (self->cancellable);
  for (size_t i = 0; i < G_N_ELEMENTS (self->watches); i++)
    g_clear_handle_id (&self->watches[i], g_bus_unwatch_name);
  for (size_t i = 0; i < G_N_ELEMENTS (ACTIONS) && self->application != NULL; i++)
    g_action_map_remove_action (G_ACTION_MAP (self->application), ACTIONS[i].name);
  if (self->application != NULL)
    g_object_set_data (G_OBJECT (self->application), "care-notifications", NULL);
  self->application = NULL;
  if (self->reminders != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->reminders, self);
      care_reminders_set (self->reminders, NULL);
    }
  g_clear_object (&self->reminders);
}

static void
care_notifications_dispose (GObject *object)
{
  care_notifications_stop (CARE_NOTIFICATIONS (object));
  G_OBJECT_CLASS (care_notifications_parent_class)->dispose (object);
}

static void
care_notifications_finalize (GObject *object)
{
  CareNotifications *self = CARE_NOTIFICATIONS (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (care_notifications_parent_class)->finalize (object);
}

static void
care_notifications_class_init (CareNotificationsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = care_notifications_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_notifications_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CARE_TYPE_NOTIFICATIONS, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
care_notifications_init (CareNotifications *self)
{
  self->cancellable = g_cancellable_new ();
}

CareNotifications *
care_notifications_new (GApplication *application,
                        CareReminders *reminders,
                        GSettings *settings,
                        CareNotificationPressed pressed,
                        gpointer data)
{
  g_return_val_if_fail (G_IS_APPLICATION (application) && CARE_IS_REMINDERS (reminders), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings) && pressed != NULL, NULL);
  CareNotifications *self = g_object_new (CARE_TYPE_NOTIFICATIONS, NULL);

  self->application = application;
  self->reminders = g_object_ref (reminders);
  self->settings = g_object_ref (settings);
  self->pressed = pressed;
  self->data = data;
  g_object_set_data (G_OBJECT (application), "care-notifications", self);
  g_action_map_add_action_entries (G_ACTION_MAP (application), ACTIONS, G_N_ELEMENTS (ACTIONS), self);
  g_signal_connect_swapped (reminders, "show", G_CALLBACK (on_show), self);
  g_signal_connect_swapped (reminders, "withdraw", G_CALLBACK (on_withdraw), self);
  g_signal_connect_object (settings, "changed", G_CALLBACK (on_setting), self, G_CONNECT_SWAPPED);
  /* Until it is known that they can be shown, nothing is taken for shown. */
  care_reminders_set_able (reminders, false);
  on_setting (self, "reminders-");
  watch_names (self);
  care_notifications_ask (self);
  return self;
}

CareNotifications *
care_notifications_of (GApplication *application)
{
  return application != NULL ? g_object_get_data (G_OBJECT (application), "care-notifications") : NULL;
}

CareNotifying
care_notifications_get_standing (CareNotifications *self)
{
  g_return_val_if_fail (CARE_IS_NOTIFICATIONS (self), CARE_NOTIFYING_NOT_KNOWN);

  return self->standing;
}

CareReminders *
care_notifications_get_reminders (CareNotifications *self)
{
  g_return_val_if_fail (CARE_IS_NOTIFICATIONS (self), NULL);

  return self->reminders;
}
