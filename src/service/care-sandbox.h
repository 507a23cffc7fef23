/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether this program runs in a sandbox, where the desktop is asked through its portals; and where our
 * programs lie. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* In Flatpak or Snap; or where GTK_USE_PORTAL=1 says so, as GLib has it. */
bool care_sandbox_uses_portals (void);

/* The path of one of our programs ("care-returns", "care-returns-background"): beside this one, as in a build
 * folder, else where it was installed. The caller's; NULL where there is none. */
char *care_sandbox_program (const char *name);
