/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands between a desk and a real hub on this computer, and breaks on purpose. It carries bytes as they
 * are, so TLS goes through it; whole answers it can lose only where it can see where they begin: without TLS.
 * It has threads of its own. Knows nothing of HTTP but that an answer follows a request. */
#pragma once

#include <gio/gio.h>
#include <stdbool.h>

typedef struct CareProxy CareProxy;

/* To that port of 127.0.0.1. */
CareProxy *care_proxy_new (int port);
void care_proxy_free (CareProxy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareProxy, care_proxy_free)

/* Where it listens. */
int care_proxy_port (const CareProxy *self);

/* Once, when so many more bytes have come from the desk (up) or from the hub: the next are not carried, deed
 * is done on the proxy's thread, and the connection ends. deed NULL: it is called off. */
void care_proxy_cut (CareProxy *self, bool up, int64_t bytes, void (*deed) (gpointer data), gpointer data);
bool care_proxy_has_cut (CareProxy *self);

/* From now on so many of a hundred answers do not come, or only in part, by the seed. The hub has done what
 * it was asked for by then. */
void care_proxy_lose (CareProxy *self, guint32 seed, int percent);
int care_proxy_answers (CareProxy *self); /* so far, lost ones too */
int care_proxy_lost (CareProxy *self);
