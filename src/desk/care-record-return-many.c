/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One deed for several returns at once. */
#include "care-record-returns.h"

#include "care-record-private.h"
#include "care-record-returns-private.h"
#include "care-record-status.h"
#include "care-store-returns.h"

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

static bool
is_left (CareState state)
{
  return state != CARE_STATE_NOT_REQUIRED && state != CARE_STATE_ON_TIME && state != CARE_STATE_NIL;
}

/* False: error is set. */
static bool
add_untouched (CareRecord *self, const CareHistoryRow *row, GPtrArray *found, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareReturn) ret
      = care_store_find_return (care_record_store (self), row->location, row->service, row->month, &local);

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  if (ret != NULL && (ret->kind != CARE_RETURN_ANSWERED || g_hash_table_size (ret->answers) > 0))
    return true;
  CareReturnDone *one = g_new0 (CareReturnDone, 1);
  one->location = g_strdup (row->location);
  one->service = row->service;
  one->month = row->month;
  one->refusal = CARE_N_REFUSALS;
  one->about = g_strdup ("");
  g_ptr_array_add (found, one);
  return true;
}

GPtrArray *
care_record_list_untouched (CareRecord *self, CareMonth month, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareStatus) status = care_record_status (self, CARE_NO_DATE, month, month, NULL, error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify)care_return_done_free);

  if (status == NULL)
    return NULL;
  for (size_t i = 0; i < status->months->len; i++)
    {
      const CareHistoryRow *row = status->months->pdata[i];
      if (is_left (row->state) && !add_untouched (self, row, found, error))
        return NULL;
    }
  return g_steal_pointer (&found);
}
