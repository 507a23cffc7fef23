/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entering an event of a case from a dialog: on the desk's thread, with the files that go with it. */
#pragma once

#include <gio/gio.h>

#include "care-desk.h"

/* Takes event and paths (NULL at the end, or NULL). done finishes with care_desk_run_finish() and owns the
 * CareCaseView that this gives. */
void care_event_ask (CareDesk *desk,
                     const char *case_id,
                     CareCaseEvent *event,
                     char **paths,
                     GAsyncReadyCallback done,
                     gpointer data);
