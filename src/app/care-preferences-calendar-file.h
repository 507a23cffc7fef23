/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences, "Calendar File": whether calendar files are kept up to date in a folder, in which, of what,
 * and how that goes; and writing one out once. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

#define CARE_TYPE_PREFERENCES_CALENDAR_FILE (care_preferences_calendar_file_get_type ())
G_DECLARE_FINAL_TYPE (CarePreferencesCalendarFile,
                      care_preferences_calendar_file,
                      CARE,
                      PREFERENCES_CALENDAR_FILE,
                      AdwPreferencesGroup)

GtkWidget *care_preferences_calendar_file_new (CareDesk *desk, GSettings *settings);

/* Lets the desk keep the files as the settings say; at start-up, and after each change of them. */
void care_preferences_calendar_file_apply (CareDesk *desk, GSettings *settings);
