/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminders as notifications of the desktop: what each says, its buttons, and whether any can be shown here
 * at all. Of GIO alone, so that the background service needs no toolkit for it. One notification a reminder:
 * a later stage takes the place of the one before, and what is done is taken back. */
#pragma once

#include <gio/gio.h>

#include "care-reminders.h"

/* Whether notifications can be shown here. */
typedef enum
{
  CARE_NOTIFYING_NOT_KNOWN, /* it is being asked */
  CARE_NOTIFYING_WORKS,
  CARE_NOTIFYING_NO_BUS,     /* no session bus: nobody to tell */
  CARE_NOTIFYING_NO_SERVER,  /* nothing here shows them */
  CARE_NOTIFYING_NO_PORTAL,  /* in a sandbox, and its portal has none */
  CARE_NOTIFYING_TURNED_OFF, /* the person has turned ours off in the desktop's settings */
} CareNotifying;

#define CARE_TYPE_NOTIFICATIONS (care_notifications_get_type ())
G_DECLARE_FINAL_TYPE (CareNotifications, care_notifications, CARE, NOTIFICATIONS, GObject)

/* Somebody pressed a notification or its button: action is one of the application's, "open-return" (sss:
 * location, service, month), "open-case" (s) or "open-page" (s). target is borrowed. */
typedef void (*CareNotificationPressed) (const char *action, GVariant *target, gpointer data);

/* Adds those actions and "remind-later" (s: a reminder's id) to the application, which has to outlive this,
 * and begins to remind by the settings (the application's own schema), now and after each change of them.
 * Signal "changed" when care_notifications_get_standing() gives another answer. */
CareNotifications *care_notifications_new (GApplication *application,
                                           CareReminders *reminders,
                                           GSettings *settings,
                                           CareNotificationPressed pressed,
                                           gpointer data);

/* Stops; what was shown stays. Before the record is closed. */
void care_notifications_stop (CareNotifications *self);

/* The one of an application, or NULL: a made-up record reminds of nothing. Borrowed. */
CareNotifications *care_notifications_of (GApplication *application);

CareNotifying care_notifications_get_standing (CareNotifications *self);
CareReminders *care_notifications_get_reminders (CareNotifications *self);

/* Asks again whether they can be shown. */
void care_notifications_ask (CareNotifications *self);

/* Shows one that is no reminder, to see what they look like. */
void care_notifications_show_test (CareNotifications *self);

/* What the settings say. */
CareReminderSettings care_notifications_read_settings (GSettings *settings);
