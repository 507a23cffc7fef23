/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One deed for several returns at once. */
#include "care-record-returns.h"

#include "care-record-private.h"
#include "care-record-returns-private.h"

void
care_return_done_free (CareReturnDone *self)
{
  if (self == NULL)
    return;
  g_free (self->location);
  g_free (self->about);
  g_free (self);
}

static CareReturnView *
make (CareRecord *self, const CareReturnKey *key, const char *reason, GError **error)
{
  return reason != NULL ? care_record_make_nil (self, key->location, key->service, key->month, reason, error)
                        : care_record_make_unchanged (self, key->location, key->service, key->month, error);
}

/* False: something else than a refusal is wrong, and error is set. */
static bool
do_one (CareRecord *self, const CareReturnKey *key, const char *reason, GPtrArray *done, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareReturnView) view = make (self, key, reason, &local);
  bool refused = local != NULL && local->domain == CARE_REFUSED;

  if (view == NULL && !refused)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return false;
    }
  CareReturnDone *one = g_new0 (CareReturnDone, 1);
  one->location = g_strdup (key->location);
  one->service = key->service;
  one->month = key->month;
  one->done = view != NULL;
  one->changed = view != NULL && view->changed;
  one->refusal = refused ? (CareRefusal)local->code : CARE_N_REFUSALS;
  one->about = g_strdup (refused ? local->message : "");
  g_ptr_array_add (done, one);
  return true;
}

static GPtrArray *
do_many (CareRecord *self, const CareReturnKey *keys, size_t n, const char *reason, GError **error)
{
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func ((GDestroyNotify)care_return_done_free);
  bool fine = true;

  if (!care_record_begin (self, error))
    return NULL;
  for (size_t i = 0; i < n && fine; i++)
    fine = do_one (self, &keys[i], reason, done, error);
  return care_record_end (self, fine, error) ? g_steal_pointer (&done) : NULL;
}

GPtrArray *
care_record_set_unchanged_many (CareRecord *self, const CareReturnKey *keys, size_t n, GError **error)
{
  g_return_val_if_fail (self != NULL && (keys != NULL || n == 0), NULL);
  return do_many (self, keys, n, NULL, error);
}

GPtrArray *
care_record_set_nil_many (
    CareRecord *self, const CareReturnKey *keys, size_t n, const char *reason, GError **error)
{
  g_return_val_if_fail (self != NULL && (keys != NULL || n == 0), NULL);
  return do_many (self, keys, n, reason != NULL ? reason : "", error);
}
