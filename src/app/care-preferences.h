/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person may set: the name that the record gives to each of their changes. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

/* The name that was set, or "". The caller's. */
char *care_preferences_dup_name (void);

/* Shows them over parent. A change is kept in settings and holds at once. */
void care_preferences_present (GtkWindow *parent, CareDesk *desk, GSettings *settings);
