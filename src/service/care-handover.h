/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One program becomes the other: the background service the window, and the window, when it is closed, the
 * service. In the same process, by exec: a desktop that started the service keeps it and all it starts in one
 * place (a systemd unit, a Flatpak sandbox) and ends that with its first process, so that a window started as
 * a child would be ended with its parent. What was open is closed first; nothing of the one is left in the
 * other. */
#pragma once

#include <gio/gio.h>

/* The command line of the window, which does an action of the application once it is there (NULL: only
 * opens). g_strfreev() it. */
char **care_handover_window (const char *action, GVariant *target);

/* The command line of the background service. g_strfreev() it. */
char **care_handover_background (void);

/* Puts what a desktop says with an activation ("platform data") into an environment, where GTK looks for it.
 * Takes environment and gives another one (g_strfreev() it). */
char **care_handover_environment (char **environment, GVariant *platform_data);

/* Becomes that program in that environment (NULL: as it is); returns only where that cannot be. command NULL:
 * nothing is wanted. */
void care_handover_become (const char *const *command, const char *const *environment);
