/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One small public file, read over the network: one GET, bounded. HTTPS, or HTTP to this computer only; no
 * redirect is followed, so that nobody is sent from a safe address to another; no password, no cookies; a
 * limit on size, on silence and on the whole time (all of it as care-hub-client.h). Blocks: for a thread of
 * its own. Knows nothing of what the file says. */
#pragma once

#include "care-sync-why.h"

#include <gio/gio.h>

typedef struct
{
  int whole;   /* milliseconds, for the whole answer */
  int silence; /* milliseconds in which nothing comes */
  size_t size; /* bytes */
} CareFetchLimits;

/* Half a minute, ten seconds of silence, one MiB. */
extern const CareFetchLimits care_fetch_usual_limits;

/* A JSON file: it is known to be whole (each bracket is closed), and is not read yet. length gets its bytes;
 * it ends with a NUL beyond them. limits NULL: the usual. NULL with CARE_SYNC_ERROR: BAD_ADDRESS,
 * NOT_ENCRYPTED, OFFLINE, TIMEOUT, DROPPED, TOO_LONG, NOT_TRUSTED, GARBLED, MOVED, or what a status that is
 * no success means; or G_IO_ERROR_CANCELLED. */
char *care_fetch_json (const char *url,
                       const CareFetchLimits *limits,
                       size_t *length,
                       GCancellable *cancellable,
                       GError **error);
