/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-event-ask.h"

typedef struct
{
  char *case_id;
  CareCaseEvent *event;
  char **paths;
} Ask;

static void
free_ask (gpointer data)
{
  Ask *ask = data;

  g_free (ask->case_id);
  care_case_event_free (ask->event);
  g_strfreev (ask->paths);
  g_free (ask);
}

/* On the database thread. */
static gpointer
enter (CareRecord *record, gpointer data, GError **error)
{
  const Ask *ask = data;

  return care_record_add_case_event (record, ask->case_id, ask->event, (const char *const *)ask->paths,
                                     error);
}

void
care_event_ask (CareDesk *desk,
                const char *case_id,
                CareCaseEvent *event,
                char **paths,
                GAsyncReadyCallback done,
                gpointer data)
{
  Ask *ask = NULL;

  g_return_if_fail (CARE_IS_DESK (desk) && case_id != NULL && event != NULL);

  ask = g_new0 (Ask, 1);
  ask->case_id = g_strdup (case_id);
  ask->event = event;
  ask->paths = paths;
  care_desk_run_async (desk, enter, ask, free_ask, (GDestroyNotify)care_case_view_free, true, NULL, done,
                       data);
}
