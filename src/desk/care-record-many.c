/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-many.h"

#include "care-record-private.h"
#include "care-record-returns-private.h"

static CareReturnDone *
new_done (const CareReturnKey *key, const CareReturnView *view, const GError *refused)
{
  CareReturnDone *done = g_new0 (CareReturnDone, 1);

  done->location = g_strdup (key->location);
  done->service = key->service;
  done->month = key->month;
  done->done = view != NULL;
  done->changed = view != NULL && view->changed;
  done->refusal = refused != NULL ? (CareRefusal)refused->code : CARE_N_REFUSALS;
  done->about = g_strdup (refused != NULL ? refused->message : "");
  return done;
}

static bool
record_one (CareRecord *self,
            const CareReturnKey *key,
            const CareRecording *recording,
            GPtrArray *all,
            GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareReturnView) view
      = care_record_make_recording (self, key->location, key->service, key->month, recording, &local);

  if (view == NULL && local->domain != CARE_REFUSED)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return false;
    }
  g_ptr_array_add (all, new_done (key, view, local));
  return true;
}

GPtrArray *
care_record_record_many (
    CareRecord *self, const CareReturnKey *keys, size_t n, const CareRecording *recording, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)care_return_done_free);
  bool fine = true;

  g_return_val_if_fail (self != NULL && (keys != NULL || n == 0) && recording != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  for (size_t i = 0; i < n && fine; i++)
    fine = record_one (self, &keys[i], recording, all, error);
  return care_record_end (self, fine, error) ? g_steal_pointer (&all) : NULL;
}
