/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ends a request that takes too long, wherever it hangs: at the name, the connection, the handshake, a drop
 * at a time. libsoup's own limit counts whole seconds of silence on the socket, which a slow drip never
 * reaches. One thread, which sleeps; one request at a time. */
#pragma once

#include <gio/gio.h>
#include <stdbool.h>

typedef struct CareHubWatch CareHubWatch;

CareHubWatch *care_hub_watch_new (void);
void care_hub_watch_free (CareHubWatch *self);

/* From now on: at most so many milliseconds in all, and so many without care_hub_watch_heard(). cancellable
 * is cancelled when either has passed. Borrowed until care_hub_watch_end(). */
void care_hub_watch_begin (CareHubWatch *self, int whole, int silence, GCancellable *cancellable);

/* Something came, or went. */
void care_hub_watch_heard (CareHubWatch *self);

/* True where it was the watch that ended the request. */
bool care_hub_watch_end (CareHubWatch *self);
