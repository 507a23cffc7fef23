/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person may set: the name that the record gives to each of their changes. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

/* The name that was set, or "". The caller's. */
char *care_preferences_dup_name (void);

/* The name of the account on this computer where that is a person's, else "". The caller's. */
char *care_preferences_dup_account (void);

/* Where no name was set and the account's is nobody's ("root", none), the one that a person gave when they
 * were asked is kept as theirs from now on: asked once, and shown in the preferences. */
void care_preferences_remember_name (CareDesk *desk, const char *name);

/* Shows them over parent. A change is kept in settings and holds at once. */
void care_preferences_present (GtkWindow *parent, CareDesk *desk, GSettings *settings);
