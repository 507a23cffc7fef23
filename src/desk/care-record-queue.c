/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What waits and why: the state of sync as a person sees it. */
#include "care-record-hub-private.h"
#include "care-record-private.h"

#include "care-colleague.h"
#include "care-store-conflicts.h"
#include "care-store-exchange.h"
#include "care-store-outbox.h"

static void
hub_state_free (gpointer data)
{
  CareHubState *self = data;

  g_free (self->name);
  g_free (self->url);
  g_free (self->user);
  g_free (self->detail);
  g_free (self);
}

static void
queue_row_free (gpointer data)
{
  CareQueueRow *self = data;

  g_free (self->id);
  g_free (self->hub);
  g_free (self->name);
  g_free (self->kind);
  g_free (self->month);
  g_free (self->service);
  g_free (self->state);
  g_free (self->detail);
  g_free (self);
}

static void
colleague_row_free (gpointer data)
{
  CareColleagueRow *self = data;

  g_free (self->desk);
  g_free (self->person);
  g_free (self);
}

void
care_sync_state_free (CareSyncState *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->hubs, g_ptr_array_unref);
  g_clear_pointer (&self->queue, g_ptr_array_unref);
  g_clear_pointer (&self->colleagues, g_ptr_array_unref);
  g_free (self);
}

static bool
add_hubs (CareSyncState *self, CareStore *store, GError **error)
{
  g_autoptr (GPtrArray) hubs = care_store_list_hubs (store, error);

  if (hubs == NULL)
    return false;
  for (size_t i = 0; i < hubs->len; i++)
    {
      const CareHub *hub = hubs->pdata[i];
      CareHubState *state = g_new (CareHubState, 1);
      *state = (CareHubState){
        .name = g_strdup (hub->name),
        .url = g_strdup (hub->url),
        .user = g_strdup (hub->user),
        .joined_at = hub->joined_at,
        .tried_at = hub->tried_at,
        .in_step_at = hub->in_step_at,
        .next_at = hub->next_at,
        .why = hub->why,
        .detail = g_strdup (hub->detail),
        .has_skew = hub->has_skew,
        .skew = hub->skew,
      };
      g_ptr_array_add (self->hubs, state);
      g_autoptr (GPtrArray) kept = care_store_list_kept (store, hub->name, NULL, error);
      if (kept == NULL)
        return false;
      self->kept += (int)kept->len;
    }
  return true;
}

static void
count (CareSyncState *self, const CareOutboxRow *row)
{
  if (row->state == CARE_OUTBOX_SET_ASIDE)
    self->set_aside++;
  if (row->state != CARE_OUTBOX_WAITING && row->state != CARE_OUTBOX_UNANSWERED)
    return;
  self->waiting++;
  if (row->kind == CARE_KIND_RETURN || row->kind == CARE_KIND_SUBMISSION)
    self->returns_waiting++;
}

static bool
add_queue (CareSyncState *self, CareRecord *record, GError **error)
{
  g_autoptr (GPtrArray) rows = care_store_list_outbox (care_record_store (record), error);
  g_autoptr (GHashTable) names = NULL;

  if (rows == NULL)
    return false;
  if (rows->len > 0 && (names = care_record_names (record, error)) == NULL)
    return false;
  for (size_t i = 0; i < rows->len; i++)
    {
      const CareOutboxRow *row = rows->pdata[i];
      CareQueueRow *shown = g_new (CareQueueRow, 1);
      *shown = (CareQueueRow){
        .id = g_strdup (row->id),
        .hub = g_strdup (row->hub),
        .kind = g_strdup (care_kind_to_string (row->kind)),
        .state = g_strdup (care_outbox_state_to_string (row->state)),
        .queued_at = row->queued_at,
        .attempts = row->attempts,
        .next_at = row->next_at,
        .why = row->why,
        .detail = g_strdup (row->detail),
      };
      care_describe_document (names, row->id, &shown->name, &shown->service, &shown->month);
      g_ptr_array_add (self->queue, shown);
      count (self, row);
    }
  return true;
}

static int
last_seen_first (const void *a, const void *b)
{
  const CareColleagueRow *first = *(CareColleagueRow *const *)a, *second = *(CareColleagueRow *const *)b;

  return (first->at < second->at) - (first->at > second->at);
}

/* This desk says of itself what the hub has not told it back yet. */
static void
add_this_desk (CareSyncState *self, const CareActor *actor)
{
  CareColleagueRow *row = NULL;

  for (size_t i = 0; i < self->colleagues->len; i++)
    if (((const CareColleagueRow *)self->colleagues->pdata[i])->is_this)
      return;
  row = g_new (CareColleagueRow, 1);
  *row = (CareColleagueRow){
    .desk = g_strdup (actor->desk),
    .person = g_strdup (actor->person),
    .at = actor->at,
    .is_this = true,
  };
  g_ptr_array_add (self->colleagues, row);
}

static bool
add_colleagues (CareSyncState *self, CareRecord *record, GError **error)
{
  g_autoptr (GPtrArray) colleagues = care_store_list_colleagues (care_record_store (record), error);
  CareActor actor = care_record_actor (record);

  if (colleagues == NULL)
    return false;
  for (size_t i = 0; i < colleagues->len; i++)
    {
      const CareColleague *colleague = colleagues->pdata[i];
      CareColleagueRow *row = g_new (CareColleagueRow, 1);
      *row = (CareColleagueRow){
        .desk = g_strdup (colleague->desk),
        .person = g_strdup (colleague->person),
        .at = colleague->at,
        .is_this = care_same_text (colleague->desk, actor.desk),
      };
      g_ptr_array_add (self->colleagues, row);
    }
  if (self->hubs->len > 0)
    add_this_desk (self, &actor);
  g_ptr_array_sort (self->colleagues, last_seen_first);
  return true;
}

CareSyncState *
care_record_sync_state (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareSyncState) state = g_new0 (CareSyncState, 1);

  state->hubs = g_ptr_array_new_with_free_func (hub_state_free);
  state->queue = g_ptr_array_new_with_free_func (queue_row_free);
  state->colleagues = g_ptr_array_new_with_free_func (colleague_row_free);
  state->now = care_record_now (self);
  g_autoptr (GPtrArray) conflicts = care_store_list_conflicts (care_record_store (self), error);
  if (conflicts == NULL || !add_hubs (state, care_record_store (self), error)
      || !add_queue (state, self, error) || !add_colleagues (state, self, error))
    return NULL;
  state->conflicts = (int)conflicts->len;
  return g_steal_pointer (&state);
}

/* Tries a row again at once, unless a person has to settle it first. */
static bool
retry_row (CareStore *store, CareOutboxRow *row, GError **error)
{
  if (row->state == CARE_OUTBOX_SET_ASIDE)
    {
      row->state = CARE_OUTBOX_WAITING;
      row->why = CARE_SYNC_FINE;
      row->attempts = 0;
      g_free (row->detail);
      row->detail = g_strdup ("");
    }
  row->next_at = CARE_NO_INSTANT;
  return care_store_save_outbox_row (store, row, error);
}

static bool
retry (CareStore *store, const char *id, GError **error)
{
  g_autoptr (GPtrArray) rows = care_store_list_outbox (store, error);
  bool found = false;

  if (rows == NULL)
    return false;
  for (size_t i = 0; i < rows->len; i++)
    {
      CareOutboxRow *row = rows->pdata[i];
      if (row->state == CARE_OUTBOX_CONFLICT || !g_str_equal (row->id, id))
        continue;
      if (!retry_row (store, row, error))
        return false;
      found = true;
    }
  return found || care_refuse (error, CARE_REFUSAL_NO_SUCH_ITEM, id);
}

bool
care_record_retry (CareRecord *self, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, false);

  return care_record_begin (self, error)
         && care_record_end (self, retry (care_record_store (self), id, error), error);
}
