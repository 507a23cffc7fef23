/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs that change a return. */
#include "care-record-returns.h"

#include "care-record-private.h"
#include "care-record-returns-private.h"
#include "care-store-returns.h"

#include <string.h>

static bool
save_return (CareRecord *self, const CareReturn *ret, GError **error)
{
  g_autoptr (CareReturn) copy = care_return_copy (ret);
  CareActor actor = care_record_actor (self);

  copy->changed_at = actor.at;
  return care_store_save_return (care_record_store (self), &actor, copy, error);
}

CareReturnView *
care_record_save_and_view (CareRecord *self,
                           const CareReturn *before,
                           const CareReturnView *view,
                           GError **error)
{
  const CareReturn *ret = view->ret;

  if (!save_return (self, ret, error))
    return NULL;
  CareReturnView *after = care_record_view_return (self, ret->location, ret->service, ret->month, error);
  if (after != NULL)
    after->changed = !care_return_is_the_same (before, ret);
  return after;
}

CareReturnView *
care_record_view_to_write (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error)
{
  g_autoptr (CareReturnView) view = care_record_view_return (self, location, service, month, error);

  if (view == NULL)
    return NULL;
  if (view->dataset == NULL)
    {
      g_autofree char *about = care_month_format (month);
      care_refuse (error, CARE_REFUSAL_NO_DATASET, about);
      return NULL;
    }
  return g_steal_pointer (&view);
}

static CareReturnView *
set_answers (CareRecord *self,
             const char *location,
             CareService service,
             CareMonth month,
             const char *const *pairs,
             GError **error)
{
  g_autoptr (CareReturnView) view = care_record_view_to_write (self, location, service, month, error);

  if (view == NULL)
    return NULL;
  g_autoptr (CareReturn) before = care_return_copy (view->ret);
  for (size_t i = 0; pairs[i] != NULL; i += 2)
    {
      if (care_dataset_find_field (view->dataset, pairs[i]) == NULL)
        {
          care_refuse (error, CARE_REFUSAL_NO_SUCH_ITEM, pairs[i]);
          return NULL;
        }
      care_return_set (view->ret, pairs[i], pairs[i + 1]);
      care_return_look (view->ret, pairs[i],
                        care_return_get (view->ret, pairs[i]) != NULL ? care_record_now (self)
                                                                      : CARE_NO_INSTANT);
    }
  return care_record_save_and_view (self, before, view, error);
}

CareReturnView *
care_record_set_answers (CareRecord *self,
                         const char *location,
                         CareService service,
                         CareMonth month,
                         const char *const *pairs,
                         GError **error)
{
  g_return_val_if_fail (pairs != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareReturnView) after = set_answers (self, location, service, month, pairs, error);
  return care_record_end (self, after != NULL, error) ? g_steal_pointer (&after) : NULL;
}

/* Dates of a pay period are of their month; carried over they would be wrong. */
static bool
carries_over (const CareReturnView *view, const char *field)
{
  const CareItem *item = care_dataset_find_field (view->dataset, field);

  if (item == NULL)
    return false;
  if (item->kind == CARE_KIND_PERIOD)
    return strcmp (field, item->id) == 0;
  return care_asked_is_mandatory (care_item_asked (item, view->window.opens, view->law->campaigns));
}

/* The figures of the month before, looked at when they were: carrying them over is no look. */
static void
carry_over (CareReturnView *view)
{
  g_autofree const char **fields = care_return_fields (view->previous);

  g_hash_table_remove_all (view->ret->answers);
  g_hash_table_remove_all (view->ret->looked);
  for (size_t i = 0; fields[i] != NULL; i++)
    if (carries_over (view, fields[i]))
      {
        care_return_set (view->ret, fields[i], care_return_get (view->previous, fields[i]));
        care_return_look (view->ret, fields[i], care_return_looked_at (view->previous, fields[i]));
      }
  view->ret->kind = CARE_RETURN_UNCHANGED;
  g_free (view->ret->nil_reason);
  view->ret->nil_reason = g_strdup ("");
}

CareReturnView *
care_record_make_unchanged (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error)
{
  g_autoptr (CareReturnView) view = care_record_view_to_write (self, location, service, month, error);

  if (view == NULL)
    return NULL;
  if (view->previous == NULL)
    {
      care_refuse (error, CARE_REFUSAL_NOTHING_BEFORE, view->location->id);
      return NULL;
    }

  g_autoptr (CareReturn) before = care_return_copy (view->ret);
  carry_over (view);
  if (care_return_says_the_same (before, view->ret))
    care_return_sign (view->ret, before->signed_by, before->signed_at);
  return care_record_save_and_view (self, before, view, error);
}

CareReturnView *
care_record_set_unchanged (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareReturnView) after = care_record_make_unchanged (self, location, service, month, error);
  return care_record_end (self, after != NULL, error) ? g_steal_pointer (&after) : NULL;
}

CareReturnView *
care_record_make_nil (CareRecord *self,
                      const char *location,
                      CareService service,
                      CareMonth month,
                      const char *reason,
                      GError **error)
{
  g_autoptr (CareReturnView) view = care_record_view_to_write (self, location, service, month, error);
  g_autofree char *words = g_strstrip (g_strdup (reason != NULL ? reason : ""));

  if (view == NULL)
    return NULL;
  if (*words == '\0')
    {
      care_refuse (error, CARE_REFUSAL_REASON_MISSING, view->location->id);
      return NULL;
    }
  g_autoptr (CareReturn) before = care_return_copy (view->ret);
  view->ret->kind = CARE_RETURN_NIL;
  g_free (view->ret->nil_reason);
  view->ret->nil_reason = g_steal_pointer (&words);
  if (!care_return_says_the_same (before, view->ret))
    care_return_sign (view->ret, NULL, CARE_NO_INSTANT);
  return care_record_save_and_view (self, before, view, error);
}

CareReturnView *
care_record_set_nil (CareRecord *self,
                     const char *location,
                     CareService service,
                     CareMonth month,
                     const char *reason,
                     GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareReturnView) after = care_record_make_nil (self, location, service, month, reason, error);
  return care_record_end (self, after != NULL, error) ? g_steal_pointer (&after) : NULL;
}
