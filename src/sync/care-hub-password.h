/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The password of a hub, in the Secret Service and nowhere else: never in a file, a setting or the record.
 * Without such a service it is asked for, and the caller keeps it in memory. May block. */
#pragma once

#include <gio/gio.h>
#include <stdbool.h>

/* NULL without an error where none is kept; with one where there is no such service. Owned by the caller;
 * care_hub_password_free() wipes it. */
char *care_hub_password_find (const char *url, const char *user, GCancellable *cancellable, GError **error);
bool care_hub_password_keep (
    const char *url, const char *user, const char *password, GCancellable *cancellable, GError **error);
bool care_hub_password_forget (const char *url, const char *user, GCancellable *cancellable, GError **error);
void care_hub_password_free (char *password);
