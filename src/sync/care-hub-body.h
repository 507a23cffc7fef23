/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The body of an answer, read as far as it may be long, and whether it is the whole of a JSON. */
#pragma once

#include "care-hub-watch.h"

/* NULL with CARE_SYNC_ERROR_TOO_LONG, or what the stream says. Ends with a NUL beyond its length. */
char *care_hub_body_read (GInputStream *stream,
                          size_t most,
                          CareHubWatch *watch,
                          size_t *length,
                          GCancellable *cancellable,
                          GError **error);

typedef enum
{
  CARE_HUB_BODY_WHOLE,    /* an object or a list whose last bracket is there, and nothing after it */
  CARE_HUB_BODY_CUT,      /* it began as one, and ends in the middle */
  CARE_HUB_BODY_NOT_JSON, /* something else, or nested deeper than any answer of a hub */
} CareHubBodyForm;

/* libsoup 3.2 takes it for the end when a connection ends between two chunks, or where no length was said. An
 * object or a list that was cut lacks its last bracket; so it is known here, once, for all who read them. */
CareHubBodyForm care_hub_body_form (const char *text, size_t length);
