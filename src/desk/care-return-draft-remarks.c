/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a form says of its figures. */
#include "care-return-draft.h"

#include "care-return-draft-private.h"

typedef enum
{
  REASON,
  NOTE,
  LOOK,
} What;

/* All that the database thread needs, copied. */
typedef struct
{
  What what;
  char *location;
  CareService service;
  CareMonth month;
  char **words; /* pairs, or fields */
} Ask;

typedef struct
{
  CareRemarkDone done;
  gpointer data;
} Answer;

static void
free_ask (gpointer data)
{
  Ask *ask = data;

  g_free (ask->location);
  g_strfreev (ask->words);
  g_free (ask);
}

static gpointer
work (CareRecord *record, gpointer data, GError **error)
{
  const Ask *ask = data;
  const char *const *words = (const char *const *)ask->words;

  if (ask->what == REASON)
    return care_record_explain_empty (record, ask->location, ask->service, ask->month, words, error);
  if (ask->what == NOTE)
    return care_record_note_item (record, ask->location, ask->service, ask->month, words, error);
  return care_record_look_at (record, ask->location, ask->service, ask->month, words, error);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Answer *answer = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareReturnView) view = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (answer->done != NULL)
    answer->done (view != NULL ? NULL : error, answer->data);
}

static void
run (CareReturnDraft *self, What what, const char *const *words, CareRemarkDone done, gpointer data)
{
  const CareReturn *ret = care_return_draft_get_view (self)->ret;
  Ask *ask = g_new0 (Ask, 1);
  Answer *answer = g_new0 (Answer, 1);

  ask->what = what;
  ask->location = g_strdup (ret->location);
  ask->service = ret->service;
  ask->month = ret->month;
  ask->words = g_strdupv ((char **)words);
  answer->done = done;
  answer->data = data;
  care_autosave_flush (care_return_draft_get_autosave (self));
  care_desk_run_async (care_return_draft_get_desk (self), work, ask, free_ask,
                       (GDestroyNotify)care_return_view_free, true, NULL, on_done, answer);
}

void
care_return_draft_explain (
    CareReturnDraft *self, const char *item, const char *text, CareRemarkDone done, gpointer data)
{
  const char *pairs[] = { item, text != NULL ? text : "", NULL };

  g_return_if_fail (CARE_IS_RETURN_DRAFT (self) && item != NULL);

  if (!care_return_explain (care_return_draft_edit (self), item, text))
    {
      if (done != NULL)
        done (NULL, data);
      return;
    }
  run (self, REASON, pairs, done, data);
  care_return_draft_tell (self);
}

void
care_return_draft_note (
    CareReturnDraft *self, const char *item, const char *text, CareRemarkDone done, gpointer data)
{
  const char *pairs[] = { item, text != NULL ? text : "", NULL };

  g_return_if_fail (CARE_IS_RETURN_DRAFT (self) && item != NULL);

  if (!care_return_note (care_return_draft_edit (self), item, text))
    {
      if (done != NULL)
        done (NULL, data);
      return;
    }
  run (self, NOTE, pairs, done, data);
  care_return_draft_tell (self);
}

void
care_return_draft_look (CareReturnDraft *self, const char *const *fields, CareRemarkDone done, gpointer data)
{
  g_return_if_fail (CARE_IS_RETURN_DRAFT (self) && fields != NULL);

  CareInstant now = care_desk_now (care_return_draft_get_desk (self));
  for (size_t i = 0; fields[i] != NULL; i++)
    if (care_return_get (care_return_draft_edit (self), fields[i]) != NULL)
      care_return_look (care_return_draft_edit (self), fields[i], now);
  run (self, LOOK, fields, done, data);
  care_return_draft_tell (self);
}
