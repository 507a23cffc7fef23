/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an answer of the hub, or a look at what it has, means for a row of the outbox. In a transaction. */
#include "care-courier-private.h"

#include "care-store-receipts.h"
#include "care-store-segments.h"
#include "care-store-versions.h"

/* The row, or NULL; false where the store has trouble. */
static bool
find_row (CareRun *self, const char *id, CareOutboxRow **row, GError **error)
{
  g_autoptr (GError) local = NULL;

  *row = care_store_find_outbox_row (self->store, self->hub->name, id, &local);
  if (local == NULL)
    return true;
  g_propagate_error (error, g_steal_pointer (&local));
  return false;
}

bool
care_run_has_sent (CareRun *self, const CareHubDocument *version)
{
  g_autoptr (CareOutboxRow) row
      = care_store_find_outbox_row (self->store, self->hub->name, version->id, NULL);

  return row != NULL && *version->sha256 != '\0' && strstr (row->sent_sha256, version->sha256) != NULL;
}

bool
care_run_ensure_row (CareRun *self, const char *id, GError **error)
{
  g_autoptr (CareOutboxRow) row = NULL;
  CareActor actor = care_run_actor (self);

  if (!find_row (self, id, &row, error))
    return false;
  self->again = true;
  if (row == NULL)
    return care_store_queue (self->store, &actor, id, error);
  if (row->state != CARE_OUTBOX_SET_ASIDE)
    return true;
  row->state = CARE_OUTBOX_WAITING;
  row->next_at = CARE_NO_INSTANT;
  return care_store_save_outbox_row (self->store, row, error);
}

bool
care_run_set_aside (CareRun *self, const char *id, CareSyncWhy why, const char *detail, GError **error)
{
  g_autoptr (CareOutboxRow) row = NULL;

  if (!find_row (self, id, &row, error))
    return false;
  if (row == NULL || row->state == CARE_OUTBOX_CONFLICT) /* it waits for a person already */
    return true;
  if (row->state != CARE_OUTBOX_SET_ASIDE)
    self->report->set_aside++;
  row->state = CARE_OUTBOX_SET_ASIDE;
  row->why = why;
  care_set_text (&row->detail, detail != NULL ? detail : "");
  self->report->changed = true;
  return care_store_save_outbox_row (self->store, row, error);
}

/* The desk that sent it keeps the proof: both clocks, since the deadline may lie between them. */
static bool
keep_receipt (CareRun *self, const CareOutboxRow *row, const char *rev, bool asked, GError **error)
{
  CareActor actor = care_run_actor (self);
  const CareReceipt receipt = {
    .submission = row->id,
    .desk = self->desk,
    .hub = self->hub->identity,
    .rev = (char *)rev,
    .hub_at = self->hub_at,
    .here_at = actor.at,
    .sent_at = row->sent_at,
    .asked = asked,
  };

  if (row->sent_at == CARE_NO_INSTANT) /* another desk had sent the same */
    return true;
  g_autoptr (GPtrArray) receipts = care_store_list_receipts (self->store, row->id, error);
  if (receipts == NULL)
    return false;
  if (receipts->len > 0) /* sent once more to a hub that was put back: the first proof is the proof */
    return true;
  self->again = true;
  self->report->changed = true; /* an open return shows it */
  return care_store_add_receipt (self->store, &actor, &receipt, error);
}

/* It may have been changed again while it was on its way. */
static bool
is_still (CareRun *self, const CareOutboxRow *row, const char *sha256, bool *still, GError **error)
{
  g_autoptr (GError) local = NULL;

  *still = true;
  if (!care_kind_changes (row->kind))
    return true;
  g_autofree char *record = care_store_read_record (self->store, row->id, NULL, &local);
  g_autofree char *now = record != NULL ? care_wire_sha256 (record) : NULL;
  *still = g_strcmp0 (now, sha256) == 0;
  if (local == NULL)
    return true;
  g_propagate_error (error, g_steal_pointer (&local));
  return false;
}

static bool
wait_again (CareRun *self, CareOutboxRow *row, GError **error)
{
  row->state = CARE_OUTBOX_WAITING;
  row->attempts = 0;
  row->why = CARE_SYNC_FINE;
  row->next_at = row->sent_at = CARE_NO_INSTANT;
  care_set_text (&row->detail, "");
  care_set_text (&row->sent_sha256, "");
  self->again = true;
  return care_store_save_outbox_row (self->store, row, error);
}

bool
care_run_confirm (CareRun *self,
                  const char *id,
                  const char *rev,
                  const char *record,
                  const char *sha256,
                  bool asked,
                  GError **error)
{
  g_autoptr (CareOutboxRow) row = NULL;
  bool still = false;

  if (!care_store_agree (self->store, self->hub->name, id, rev, record, sha256, error)
      || !find_row (self, id, &row, error))
    return false;
  if (row == NULL)
    return true;
  if (!is_still (self, row, sha256, &still, error))
    return false;
  self->report->pushed++;
  if (row->kind == CARE_KIND_SUBMISSION && !keep_receipt (self, row, rev, asked, error))
    return false;
  if (row->kind == CARE_KIND_EVENTS && !care_store_segment_sent (self->store, id, error))
    return false;
  return still ? care_store_remove_outbox_row (self->store, self->hub->name, id, error)
               : wait_again (self, row, error);
}
