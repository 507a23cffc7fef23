/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-returns.h"

#include "care-record-checks.h"
#include "care-record-private.h"
#include "care-record-returns-private.h"
#include "care-store-receipts.h"
#include "care-store-returns.h"

#include <string.h>

void
care_return_view_free (CareReturnView *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->location, care_location_free);
  g_clear_pointer (&self->ret, care_return_free);
  g_clear_pointer (&self->previous, care_return_free);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->submissions, g_ptr_array_unref);
  g_clear_pointer (&self->receipts, g_ptr_array_unref);
  g_clear_pointer (&self->recollections, g_ptr_array_unref);
  g_clear_pointer (&self->recorded, care_return_free);
  g_clear_pointer (&self->unsaved, g_ptr_array_unref);
  g_clear_pointer (&self->law, care_law_unref);
  g_free (self);
}

static void
free_receipt (gpointer data)
{
  care_receipt_free (data);
}

static bool
read_receipts (CareReturnView *view, CareStore *store, GError **error)
{
  view->receipts = g_ptr_array_new_with_free_func (free_receipt);
  for (size_t i = 0; i < view->submissions->len; i++)
    {
      const CareSubmission *submission = view->submissions->pdata[i];
      g_autoptr (GPtrArray) receipts = care_store_list_receipts (store, submission->id, error);

      if (receipts == NULL)
        return false;
      for (size_t j = 0; j < receipts->len; j++)
        g_ptr_array_add (view->receipts, care_receipt_copy (receipts->pdata[j]));
    }
  return true;
}

/* Of both care types, so that the board's own rules can be asked; those of the other one are taken out after.
 */
static bool
view_read (CareReturnView *view, CareRecord *record, GError **error)
{
  CareStore *store = care_record_store (record);
  const CareReturn *ret = view->ret;

  view->submissions = care_store_list_submissions (store, ret->location, ret->month, ret->month, true, error);
  if (view->submissions == NULL)
    return false;
  for (size_t i = view->submissions->len; i > 0; i--)
    if (((CareSubmission *)view->submissions->pdata[i - 1])->service != ret->service)
      g_ptr_array_remove_index (view->submissions, (unsigned)i - 1);
  if (!read_receipts (view, store, error))
    return false;
  view->recollections = care_store_list_recollections (store, ret->location, error);
  return view->recollections != NULL;
}

void
care_return_view_check (CareReturnView *view)
{
  g_clear_pointer (&view->findings, g_ptr_array_unref);
  if (view->dataset == NULL)
    {
      view->findings = g_ptr_array_new ();
      return;
    }

  const CareCheckContext context
      = care_record_check_context (view->law, view->location, view->window.opens, view->earlier);
  view->findings
      = care_check_return_with (view->ret, view->dataset, view->window.opens, view->law->campaigns, &context);
  care_return_progress (view->ret, view->dataset, view->window.opens, view->law->campaigns, &view->answered,
                        &view->asked);
  view->explained = 0;
  for (size_t i = 0; i < view->dataset->items->len; i++)
    {
      const CareItem *item = view->dataset->items->pdata[i];
      CareAsked asked = care_item_asked (item, view->window.opens, view->law->campaigns);
      view->explained += care_asked_is_mandatory (asked) && care_return_is_explained (view->ret, item);
    }
  view->changed_since = view->recorded != NULL && !care_return_says_the_same (view->recorded, view->ret);
}

static CareRecalled
recalled_of (const CareReturnView *view)
{
  for (size_t i = 0; i < view->recollections->len; i++)
    {
      const CareRecollection *memory = view->recollections->pdata[i];

      if (memory->service == view->ret->service && memory->month == view->ret->month)
        return memory->recalled;
    }
  return CARE_RECALLED_NOTHING;
}

/* What the submissions and one more save (or none) come to at a moment. */
static CareState
state_with (const CareReturnView *view,
            const CareSaved *one_more,
            CareInstant as_of,
            CareInstant *recorded_at)
{
  g_autoptr (GArray) saves = g_array_new (FALSE, FALSE, sizeof (CareSaved));

  for (size_t i = 0; i < view->submissions->len; i++)
    {
      const CareSubmission *submission = view->submissions->pdata[i];
      CareSaved save = { submission->at, submission->nil, submission->every_section };

      g_array_append_val (saves, save);
    }
  if (one_more != NULL)
    g_array_append_vals (saves, one_more, 1);

  CareMonthFacts facts = {
    .window = view->window,
    .required = care_history_is_asked (view->location, view->ret->service, &view->window, view->law->rules),
    .speaks_from = view->location->history_from,
    .recalled = recalled_of (view),
    .saved = (const CareSaved *)(void *)saves->data,
    .n_saved = saves->len,
    .as_of = as_of,
  };
  return care_compliance_state (&facts, recorded_at);
}

CareState
care_return_view_state_if (const CareReturnView *self, CareInstant at, bool every_section, CareInstant as_of)
{
  CareSaved one_more = { at, self->ret->kind == CARE_RETURN_NIL, every_section };

  return state_with (self, &one_more, as_of, NULL);
}

CareReturnView *
care_record_view_return (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error)
{
  g_return_val_if_fail (self != NULL && location != NULL, NULL);

  g_autoptr (CareReturnView) view = g_new0 (CareReturnView, 1);
  g_autoptr (GError) local = NULL;
  CareStore *store = care_record_store (self);

  view->law = care_law_ref (care_record_law (self));
  view->location = care_record_need_location (self, location, error);
  if (view->location == NULL)
    return NULL;
  if (!care_location_ever_served (view->location, service))
    {
      care_refuse (error, CARE_REFUSAL_NOT_SERVED, view->location->id);
      return NULL;
    }
  view->ret = care_store_find_return (store, view->location->id, service, month, &local);
  if (local == NULL)
    view->previous = care_store_find_previous_return (store, view->location->id, service, month, &local);
  if (local == NULL)
    view->earlier = care_store_list_earlier_returns (store, view->location->id, service, month,
                                                     CARE_CHECK_MONTHS, &local);
  if (care_failed (g_steal_pointer (&local), error))
    return NULL;

  view->window = care_record_window_of (self, month);
  view->dataset = care_dataset_on (view->law->datasets, service, view->window.opens);
  if (view->ret == NULL)
    {
      view->ret = care_return_new (view->location->id, service, month);
      g_free (view->ret->version);
      view->ret->version = g_strdup (view->dataset != NULL ? view->dataset->version : "");
    }
  if (!view_read (view, self, error))
    return NULL;
  view->state = state_with (view, NULL, care_record_now (self), &view->recorded_at);
  care_return_view_read_recorded (view);
  care_return_view_check (view);
  return g_steal_pointer (&view);
}
