/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program without its window: reminds while nobody has it open, and is as small as that can be. It has
 * the application's name on the session bus and no toolkit. Whoever opens the application, from a
 * notification or otherwise, comes to it; it then becomes the program with the window, in its place
 * (care-handover.h). A window that is started by itself takes the name away from it, and it ends. So there is
 * one of the two at a time. */
#pragma once

#include <gio/gio.h>

#define CARE_TYPE_BACKGROUND (care_background_get_type ())
G_DECLARE_FINAL_TYPE (CareBackground, care_background, CARE, BACKGROUND, GApplication)

CareBackground *care_background_new (void);

/* After it ran: what to become, and with which environment (care-handover.h); NULL where it just ends.
 * Borrowed. */
const char *const *care_background_get_successor (CareBackground *self);
const char *const *care_background_get_environment (CareBackground *self);
