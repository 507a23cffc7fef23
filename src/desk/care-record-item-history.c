/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-item-history.h"

#include "care-record-private.h"
#include "care-record-returns.h"
#include "care-store-returns.h"

void
care_item_history_free (CareItemHistory *self)
{
  if (self == NULL)
    return;
  g_free (self->field);
  g_clear_pointer (&self->months, g_ptr_array_unref);
  g_clear_pointer (&self->law, care_law_unref);
  g_free (self);
}

/* The twelve months before and the month itself, in one read. */
static GPtrArray *
read_returns (CareRecord *record, const CareReturnView *view, GError **error)
{
  return care_store_list_earlier_returns (care_record_store (record), view->location->id, view->ret->service,
                                          view->ret->month + 1, CARE_ITEM_MONTHS + 1, error);
}

/* Who gave the answer last, out of the log. What was answered elsewhere and came without its log stays open.
 */
static bool
read_who (
    CareRecord *record, const CareReturnView *view, const char *field, CareItemMonth *one, GError **error)
{
  g_autoptr (GPtrArray) log
      = care_record_answer_log (record, view->location->id, view->ret->service, one->month, field, error);

  if (log == NULL)
    return false;
  for (guint i = log->len; i > 0; i--)
    {
      const CareLogEntry *entry = g_ptr_array_index (log, i - 1);

      if (entry->change == NULL || g_strcmp0 (entry->change->field, field) != 0)
        continue;
      g_free (one->by);
      one->by = g_strdup (entry->person);
      one->at = entry->at;
      return true;
    }
  return true;
}

static char *
field_of (GPtrArray *returns, const CareDataset *dataset, const char *name)
{
  const CareItem *item = care_dataset_find (dataset, name);

  if (item != NULL)
    return care_item_months_field (returns, item);
  return care_dataset_find_field (dataset, name) != NULL ? g_strdup (name) : NULL;
}

CareItemHistory *
care_record_item_history (CareRecord *self,
                          const char *location,
                          CareService service,
                          CareMonth month,
                          const char *item,
                          GError **error)
{
  g_return_val_if_fail (self != NULL && location != NULL && item != NULL, NULL);
  g_autoptr (CareReturnView) view = care_record_view_return (self, location, service, month, error);
  g_autoptr (CareItemHistory) history = g_new0 (CareItemHistory, 1);

  if (view == NULL)
    return NULL;
  g_autoptr (GPtrArray) returns = read_returns (self, view, error);
  if (returns == NULL)
    return NULL;
  history->law = care_law_ref (view->law);
  history->dataset = view->dataset;
  history->field = view->dataset != NULL ? field_of (returns, view->dataset, item) : NULL;
  if (history->field == NULL)
    {
      care_refuse (error, CARE_REFUSAL_NO_SUCH_ITEM, item);
      return NULL;
    }
  history->months = care_item_months (returns, month - CARE_ITEM_MONTHS, month, history->field);
  for (guint i = 0; i < history->months->len; i++)
    {
      CareItemMonth *one = g_ptr_array_index (history->months, i);

      if (one->text != NULL && !read_who (self, view, history->field, one, error))
        return NULL;
    }
  return g_steal_pointer (&history);
}
