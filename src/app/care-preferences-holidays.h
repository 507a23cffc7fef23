/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences, "Bank Holidays": when GOV.UK's list was read and what it said, whether it is asked each week,
 * and the ways to the days themselves. A day that waits for a person's word is asked about here. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

#define CARE_TYPE_PREFERENCES_HOLIDAYS (care_preferences_holidays_get_type ())
G_DECLARE_FINAL_TYPE (
    CarePreferencesHolidays, care_preferences_holidays, CARE, PREFERENCES_HOLIDAYS, AdwPreferencesGroup)

GtkWidget *care_preferences_holidays_new (CareDesk *desk, GSettings *settings);
