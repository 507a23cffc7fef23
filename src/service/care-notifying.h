/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks the session whether notifications can be shown, by what GLib sends them to: the portal in a sandbox,
 * else GNOME's own service or the one of freedesktop.org. Shows nothing itself. */
#pragma once

#include "care-notifications.h"

#define CARE_NOTIFYING_GTK "org.gtk.Notifications"
#define CARE_NOTIFYING_FREEDESKTOP "org.freedesktop.Notifications"

/* bus NULL: there is none. */
void care_notifying_ask_async (GDBusConnection *bus,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
CareNotifying care_notifying_ask_finish (GAsyncResult *result);
