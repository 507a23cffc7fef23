/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An answer of a server, checked for being one: not moved, not compressed, whole, and JSON where that was
 * asked for. */
#pragma once

#include "care-hub-client-private.h"
#include "care-hub-watch.h"

#include <libsoup/soup.h>

/* stream: its body. */
CareHubAnswer *care_hub_answer_read (SoupMessage *message,
                                     GInputStream *stream,
                                     bool raw,
                                     const CareHubLimits *limits,
                                     CareHubWatch *watch,
                                     GCancellable *cancellable,
                                     GError **error);
