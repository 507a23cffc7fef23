/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-notice-ask.h"

void
care_notice_ask_free (gpointer data)
{
  CareNoticeAsk *ask = data;

  g_free (ask->provider);
  g_free (ask->id);
  g_ptr_array_unref (ask->missed);
  g_ptr_array_unref (ask->misleading);
  g_clear_pointer (&ask->event, care_case_event_free);
  g_strfreev (ask->paths);
  g_free (ask);
}

/* The reference stands in the draft too, as the answer to one of its questions. */
static bool
enter_notice (CareRecord *record, const CareNoticeAsk *ask, const char *id, GError **error)
{
  g_autoptr (CareCaseView) entered
      = care_record_add_case_event (record, id, ask->event, (const char *const *)ask->paths, error);
  g_autoptr (CareRepresentation) draft = NULL;

  if (entered == NULL || ask->event->reference[0] == '\0')
    return entered != NULL;
  draft = care_representation_copy (entered->draft);
  care_representation_set (draft, "reference", ask->event->reference);
  return care_record_save_representation (record, draft, error);
}

static char *
open_case (CareRecord *record, const CareNoticeAsk *ask, GError **error)
{
  g_autoptr (CareCaseView) opened
      = care_record_open_case (record, ask->provider, ask->missed, ask->misleading, error);

  if (opened == NULL || (ask->event != NULL && !enter_notice (record, ask, opened->ca->id, error)))
    return NULL;
  return g_strdup (opened->ca->id);
}

static char *
change_case (CareRecord *record, const CareNoticeAsk *ask, GError **error)
{
  g_autoptr (CareCaseView) changed
      = care_record_change_case (record, ask->id, ask->missed, ask->misleading, error);

  return changed != NULL ? g_strdup (ask->id) : NULL;
}

gpointer
care_notice_ask_work (CareRecord *record, gpointer data, GError **error)
{
  const CareNoticeAsk *ask = data;
  g_autofree char *id = NULL;

  if (!care_record_begin (record, error))
    return NULL;
  id = ask->id != NULL ? change_case (record, ask, error) : open_case (record, ask, error);
  return care_record_end (record, id != NULL, error) ? g_steal_pointer (&id) : NULL;
}
