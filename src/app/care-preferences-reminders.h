/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences, "Reminders": of what, when not, and whether with the window closed; what came of that in
 * words, and the calendar file instead where reminders cannot come. */
#pragma once

#include <adwaita.h>

#include "care-notifications.h"

#define CARE_TYPE_PREFERENCES_REMINDERS (care_preferences_reminders_get_type ())
G_DECLARE_FINAL_TYPE (
    CarePreferencesReminders, care_preferences_reminders, CARE, PREFERENCES_REMINDERS, AdwPreferencesGroup)

/* notifications: NULL where this record reminds of nothing. calendar_file: the group that has the action
 * calendar-file.choose; it stands in the same window. */
GtkWidget *care_preferences_reminders_new (GSettings *settings,
                                           CareNotifications *notifications,
                                           GtkWidget *calendar_file);
