/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the background service begins when the person logs in: by the Background portal in a sandbox, else
 * by a file in the folder of XDG autostart. */
#pragma once

#include <gio/gio.h>
#include <stdbool.h>

typedef enum
{
  CARE_AUTOSTART_OFF,
  CARE_AUTOSTART_ON,
  CARE_AUTOSTART_DENIED,     /* the portal, or the person it asked, said no */
  CARE_AUTOSTART_SESSION,    /* it may run in the background, and is not started at log-in */
  CARE_AUTOSTART_NO_PORTAL,  /* in a sandbox, and nobody answers */
  CARE_AUTOSTART_UNWRITABLE, /* the file could not be written or removed */
} CareAutostart;

/* reason: why, for the portal to show to the person. The answer may take as long as the person does. */
void care_autostart_set_async (
    bool on, const char *reason, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* How it is now. Cancelled: CARE_AUTOSTART_OFF with G_IO_ERROR_CANCELLED. */
CareAutostart care_autostart_set_finish (GAsyncResult *result, GError **error);

/* The file's path; the caller's. Not used in a sandbox. */
char *care_autostart_file (void);
