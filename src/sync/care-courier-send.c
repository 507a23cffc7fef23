/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outbox, batch by batch. That something is on its way is stored before it goes: whoever comes back after
 * a power cut, or without an answer, asks the hub first. A document that the hub refuses is found by halving
 * the batch, and set aside. */
#include "care-courier-private.h"

#include "care-back-off.h"
#include "care-store-versions.h"

#define MOST_DOCUMENTS 500
#define MOST_BYTES (2 * 1024 * 1024)
#define ALONE_MOST 3 /* documents in a row that the hub had trouble with, before it is the hub's trouble */

/* The more often it failed, the smaller: so one document on which a server breaks ends up alone. Where the
 * way there is bad, single documents would take for ever. */
static int
batch_size (const CareRun *self)
{
  int halvings = MIN (self->hub->attempts, self->hub->why == CARE_SYNC_HUB_TROUBLE ? 10 : 3);

  return MAX (MOST_DOCUMENTS >> halvings, 1);
}

/* All that was sent since an answer came: any of it may turn up on the hub, even late. */
static void
remember_sent (CareOutboxRow *row, const char *sha256)
{
  if (strstr (row->sent_sha256, sha256) != NULL)
    return;
  g_autofree char *all = g_strconcat (sha256, *row->sent_sha256 != '\0' ? "\n" : "", row->sent_sha256, NULL);
  care_set_text (&row->sent_sha256, all);
}

static bool
note_sent (CareRun *self, GPtrArray *parcels, guint from, guint to, GError **error)
{
  if (!care_store_begin (self->store, error))
    return false;
  bool ok = care_run_note_change (self, error);
  for (guint i = from; ok && i < to; i++)
    {
      CareParcel *parcel = g_ptr_array_index (parcels, i);
      CareOutboxRow *row = parcel->row;
      row->state = CARE_OUTBOX_UNANSWERED;
      row->attempts++;
      row->why = CARE_SYNC_ROW_UNANSWERED;
      row->next_at = CARE_NO_INSTANT;
      if (row->sent_at == CARE_NO_INSTANT)
        row->sent_at = care_run_now (self);
      remember_sent (row, parcel->sha256);
      ok = care_store_save_outbox_row (self->store, row, error);
    }
  return care_run_end (self, ok, error);
}

/* Why they still wait, and until when. */
static bool
note_unanswered (CareRun *self, GPtrArray *parcels, guint from, guint to, CareSyncWhy why, GError **error)
{
  if (!care_store_begin (self->store, error))
    return false;
  bool ok = true;
  for (guint i = from; ok && i < to; i++)
    {
      CareOutboxRow *row = ((CareParcel *)g_ptr_array_index (parcels, i))->row;
      row->why = why;
      row->next_at = care_run_now (self)
                     + care_back_off (row->attempts, -1, self->courier->near, self->courier->random);
      ok = care_store_save_outbox_row (self->store, row, error);
    }
  return care_run_end (self, ok, error);
}

static bool
take_refusal (CareRun *self, CareParcel *parcel, const CareHubAck *ack, GError **error)
{
  CareOutboxRow *row = parcel->row;

  /* Somebody else was quicker, or we were and did not hear of it: the next round asks. */
  if (g_str_equal (ack->error, "conflict"))
    {
      self->again = true;
      return true;
    }
  /* It may pass: the hub's trouble with this one document. */
  if (g_str_has_prefix (ack->error, "internal") || g_str_equal (ack->error, "timeout"))
    {
      row->why = CARE_SYNC_HUB_TROUBLE;
      row->next_at = care_run_now (self)
                     + care_back_off (row->attempts, -1, self->courier->near, self->courier->random);
      care_set_text (&row->detail, ack->reason);
      return care_store_save_outbox_row (self->store, row, error);
    }
  return care_run_set_aside (self, row->id,
                             strstr (ack->error, "too_large") != NULL ? CARE_SYNC_ROW_TOO_LARGE
                                                                      : CARE_SYNC_ROW_REFUSED,
                             *ack->reason != '\0' ? ack->reason : ack->error, error);
}

static bool
take_acks (CareRun *self, GPtrArray *parcels, guint from, GPtrArray *acks, GError **error)
{
  if (!care_store_begin (self->store, error))
    return false;
  bool ok = true;
  for (guint i = 0; ok && i < acks->len; i++)
    {
      CareParcel *parcel = g_ptr_array_index (parcels, from + i);
      const CareHubAck *ack = g_ptr_array_index (acks, i);
      if (ack->rev == NULL)
        ok = take_refusal (self, parcel, ack, error);
      else
        ok = care_run_confirm (self, parcel->row->id, ack->rev,
                               care_kind_changes (parcel->row->kind) ? parcel->record : NULL, parcel->sha256,
                               false, error);
    }
  return care_run_end (self, ok, error);
}

/* One request; NULL where it failed. */
static GPtrArray *
post (CareRun *self, GPtrArray *parcels, guint from, guint to, GError **error)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GError) local = NULL;

  for (guint i = from; i < to; i++)
    {
      const CareParcel *parcel = g_ptr_array_index (parcels, i);
      g_ptr_array_add (documents, care_parcel_to_json (parcel));
      g_ptr_array_add (ids, parcel->row->id);
    }
  g_ptr_array_add (ids, NULL);
  g_autofree char *body = care_wire_bulk_docs (documents);
  g_autoptr (CareHubAnswer) answer = care_run_ask (self, "POST", "_bulk_docs", body, error);
  if (answer == NULL)
    return NULL;
  GPtrArray *acks = care_wire_read_bulk_docs (answer->text, (const char *const *)ids->pdata, &local);
  if (acks == NULL)
    care_run_fail (error, CARE_SYNC_GARBLED, local->message);
  return acks;
}

/* A document that a server breaks on must not hold up others; nor one that is so large that something on the
 * way ends the connection instead of saying so. */
static bool
may_be_its_own (const CareParcel *parcel, CareSyncWhy why)
{
  return why == CARE_SYNC_HUB_TROUBLE
         || (parcel->file != NULL && (why == CARE_SYNC_DROPPED || why == CARE_SYNC_TIMEOUT));
}

static bool send_some (CareRun *self, GPtrArray *parcels, guint from, guint to, GError **error);

/* The request as a whole was not taken. Takes local. */
static bool
take_failure (CareRun *self, GPtrArray *parcels, guint from, guint to, GError *local, GError **error)
{
  g_autoptr (GError) failure = local;
  CareSyncWhy why
      = failure->domain == CARE_SYNC_ERROR ? (CareSyncWhy)failure->code : CARE_SYNC_ROW_UNANSWERED;
  bool refused = why == CARE_SYNC_ROW_REFUSED || why == CARE_SYNC_ROW_TOO_LARGE;

  if (refused && to - from > 1)
    {
      guint middle = from + (to - from) / 2;
      return send_some (self, parcels, from, middle, error) && send_some (self, parcels, middle, to, error);
    }
  if (refused)
    {
      CareParcel *parcel = g_ptr_array_index (parcels, from);
      if (!care_store_begin (self->store, error))
        return false;
      return care_run_end (self, care_run_set_aside (self, parcel->row->id, why, failure->message, error),
                           error);
    }
  if (failure->domain == CARE_SYNC_ERROR && !note_unanswered (self, parcels, from, to, why, error))
    return false;
  if (to - from == 1 && may_be_its_own (g_ptr_array_index (parcels, from), why)
      && ++self->failed_alone < ALONE_MOST)
    return true;
  g_propagate_error (error, g_steal_pointer (&failure));
  return false;
}

static bool
send_some (CareRun *self, GPtrArray *parcels, guint from, guint to, GError **error)
{
  g_autoptr (GPtrArray) acks = NULL;
  g_autoptr (GError) local = NULL;

  if (from == to)
    return true;
  if (!note_sent (self, parcels, from, to, error))
    return false;
  acks = post (self, parcels, from, to, &local);
  if (acks == NULL)
    return take_failure (self, parcels, from, to, g_steal_pointer (&local), error);
  self->failed_alone = 0;
  care_run_progress (self, (int)(to - from), 0);
  return take_acks (self, parcels, from, acks, error);
}

/* In requests that a server of usual limits takes. */
static bool
send_all (CareRun *self, GPtrArray *parcels, GError **error)
{
  guint from = 0;
  size_t bytes = 0;

  for (guint i = 0; i < parcels->len; i++)
    {
      size_t more = care_parcel_weight (g_ptr_array_index (parcels, i));
      if (bytes > 0 && bytes + more > MOST_BYTES)
        {
          if (!send_some (self, parcels, from, i, error))
            return false;
          from = i;
          bytes = 0;
        }
      bytes += more;
    }
  return send_some (self, parcels, from, parcels->len, error);
}

bool
care_run_send (CareRun *self, GError **error)
{
  int64_t after = 0;

  for (;;)
    {
      int most = batch_size (self);
      bool all = self->courier->everything || self->courier->near;
      CareInstant due = all ? CARE_NO_INSTANT : care_run_now (self);
      g_autoptr (GPtrArray) rows
          = care_store_due_outbox (self->store, self->hub->name, due, after, most, error);
      if (rows == NULL || rows->len == 0)
        return rows != NULL;
      g_autoptr (GPtrArray) parcels = care_run_pack (self, rows, &after, error);
      if (parcels == NULL || !care_run_ask_first (self, parcels, error) || !send_all (self, parcels, error))
        return false;
    }
}
