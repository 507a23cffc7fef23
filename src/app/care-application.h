/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: its options, its one desk, its window. Where the record cannot be opened it says what
 * happened and where the file is. */
#pragma once

#include <adwaita.h>

#define CARE_TYPE_APPLICATION (care_application_get_type ())
G_DECLARE_FINAL_TYPE (CareApplication, care_application, CARE, APPLICATION, AdwApplication)

/* Options: --data DIR, --demo (a made-up group in a folder of its own, thrown away on quitting), --then
 * ACTION (an action of a notification, from the background service). */
CareApplication *care_application_new (void);

/* After it ran: whether it is to go on without a window, as the background service, because the person wants
 * to be reminded. */
bool care_application_goes_on (CareApplication *self);
