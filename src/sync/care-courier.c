/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-courier-private.h"

#include "care-back-off.h"
#include "care-json-writer.h"
#include "care-store-events.h"
#include "care-store-extras.h"
#include "care-store-segments.h"

#define ROUNDS 4 /* of following and sending, before the rest waits for the next run */

void
care_sync_report_clear (CareSyncReport *self)
{
  g_clear_pointer (&self->detail, g_free);
  *self = (CareSyncReport){ .why = CARE_SYNC_FINE };
}

void
care_set_text (char **place, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

CareInstant
care_run_now (const CareRun *self)
{
  return self->courier->now (self->courier->now_data);
}

CareActor
care_run_actor (const CareRun *self)
{
  return (CareActor){ self->courier->person, self->desk, care_run_now (self) };
}

void
care_run_progress (CareRun *self, int more, int of)
{
  self->done += more;
  if (self->courier->progress != NULL)
    self->courier->progress (self->courier->progress_data, self->done, of > 0 ? self->done + of : 0);
}

bool
care_run_fail (GError **error, CareSyncWhy why, const char *detail)
{
  g_set_error_literal (error, CARE_SYNC_ERROR, (int)why, detail != NULL ? detail : "");
  return false;
}

/* Either clock may be wrong; only how far they are apart is known. */
static void
note_answer (CareRun *self, const CareHubAnswer *answer)
{
  if (answer == NULL)
    return;
  if (answer->date != CARE_NO_INSTANT)
    {
      self->hub->has_skew = true;
      self->hub->skew = answer->date - care_run_now (self);
      self->hub_at = answer->date;
    }
  if (answer->retry_after >= 0)
    self->hub->next_at = care_run_now (self)
                         + care_back_off (1, answer->retry_after, self->courier->near, self->courier->random);
}

CareHubAnswer *
care_run_ask (CareRun *self, const char *method, const char *path, const char *body, GError **error)
{
  const CareHubRequest request = { .method = method, .path = path, .body = body };
  g_autoptr (CareHubAnswer) answer = NULL;
  bool ok = care_hub_client_need (self->courier->client, &request, &answer, self->cancellable, error);

  note_answer (self, answer);
  return ok ? g_steal_pointer (&answer) : NULL;
}

bool
care_run_end (CareRun *self, bool ok, GError **error)
{
  if (ok)
    return care_store_commit (self->store, error);
  care_store_rollback (self->store);
  return false;
}

/* A run of failures is one event when it begins and one when it ends: evidence of attempts, without filling
 * the record of a home that is offline for a week. */
static bool
log_trouble (CareRun *self, const char *what, GError **error)
{
  g_autoptr (CareJsonWriter) detail = care_json_writer_new ();
  g_autofree char *subject = g_strconcat ("hub:", self->hub->name, NULL);
  CareActor actor = care_run_actor (self);

  care_json_writer_begin_object (detail);
  care_json_writer_member_string (detail, "why", care_sync_why_to_string (self->hub->why));
  if (self->hub->trouble_since != CARE_NO_INSTANT)
    {
      care_json_writer_member_instant (detail, "since", self->hub->trouble_since);
      care_json_writer_member_int (detail, "attempts", self->hub->attempts);
    }
  care_json_writer_end_object (detail);
  g_autofree char *text = care_json_writer_finish (detail);
  return care_store_append_event (self->store, &actor, what, subject, text, error);
}

static bool
note_failed (CareRun *self, CareSyncWhy why, const char *detail, GError **error)
{
  CareHub *hub = self->hub;
  CareInstant now = care_run_now (self);
  bool asked = hub->next_at != CARE_NO_INSTANT && hub->next_at > now;

  /* What a person was asked stands until there is an answer, whatever becomes of the network meanwhile. */
  if (hub->why != CARE_SYNC_MANY_CHANGES || hub->accept_many || !care_sync_why_passes (why))
    {
      hub->why = why;
      care_set_text (&hub->detail, detail);
    }
  hub->attempts++;
  hub->tried_at = now;
  if (!asked)
    hub->next_at = now + care_back_off (hub->attempts, -1, self->courier->near, self->courier->random);
  if (hub->trouble_since == CARE_NO_INSTANT)
    {
      if (!log_trouble (self, "sync-failed", error))
        return false;
      hub->trouble_since = now;
      self->report->changed = true;
    }
  return care_store_save_hub (self->store, hub, error);
}

/* Before the events are sealed, so that this one goes with them. */
static bool
note_restored (CareRun *self, GError **error)
{
  if (self->hub->trouble_since == CARE_NO_INSTANT)
    return true;
  if (!care_store_begin (self->store, error))
    return false;
  bool ok = log_trouble (self, "sync-restored", error);
  self->hub->trouble_since = CARE_NO_INSTANT;
  self->report->changed = true;
  return care_run_end (self, ok && care_store_save_hub (self->store, self->hub, error), error);
}

static bool
note_in_step (CareRun *self, GError **error)
{
  CareHub *hub = self->hub;

  hub->why = CARE_SYNC_FINE;
  care_set_text (&hub->detail, "");
  hub->attempts = 0;
  hub->next_at = CARE_NO_INSTANT;
  hub->tried_at = hub->in_step_at = care_run_now (self);
  hub->accept_many = false;
  return care_store_save_hub (self->store, hub, error);
}

/* Where answers are lost again and again a run may never come to its end: so what was reached is said before
 * anything is sent, and the next run need not look further back. */
static bool
say_where_we_are (CareRun *self, GError **error)
{
  return (!self->interrupted && self->hub->counter > 0) || care_run_write_desk (self, error);
}

/* Both sides may change while we are at it, so it goes round until nothing is left to send. What was sent is
 * looked at again in the feed, for what others did at the same time, and so that it need not be read later.
 */
static bool
go_round (CareRun *self, GError **error)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      int before = self->report->pushed;
      self->again = false;
      if (!care_run_follow (self, i > 0, error)
          || (i == 0 && !(care_run_understand (self, error) && say_where_we_are (self, error)))
          || !care_run_send (self, error) || !care_run_remove_losers (self, error))
        return false;
      if (self->report->pushed == before && !self->again)
        break;
    }
  return true;
}

/* The order matters: a hub that cannot be proven to be ours gets nothing, and what it has said is taken up
 * before anything is sent over it. */
static bool
take_steps (CareRun *self, GError **error)
{
  CareActor actor;
  int sealed;

  if (!go_round (self, error) || !care_run_take_missing_files (self, error) || !note_restored (self, error))
    return false;
  actor = care_run_actor (self);
  sealed = care_store_seal_events (self->store, &actor, error);
  if (sealed < 0 || (sealed > 0 && (!care_run_send (self, error) || !care_run_follow (self, true, error))))
    return false;
  return !self->moved || care_run_write_desk (self, error);
}

static bool
is_too_soon (const CareRun *self)
{
  CareInstant next = self->hub->next_at;
  int most = self->courier->near ? CARE_BACK_OFF_NEAR : 4 * CARE_BACK_OFF_MOST;

  /* Neither a clock that was set back nor a wait that was begun before the last day must last. */
  return !self->courier->everything && next != CARE_NO_INSTANT && next > care_run_now (self)
         && next <= care_run_now (self) + most;
}

static void
tell (CareRun *self, CareSyncWhy why, const char *detail)
{
  self->report->why = why;
  care_set_text (&self->report->detail, detail);
  self->report->requests = care_hub_client_requests (self->courier->client);
}

static bool
finish (CareRun *self, GError *local, GError **error)
{
  if (local == NULL)
    {
      tell (self, CARE_SYNC_FINE, "");
      return note_in_step (self, error);
    }
  if (local->domain != CARE_SYNC_ERROR)
    {
      tell (self,
            g_error_matches (local, CARE_STORE_ERROR, CARE_STORE_ERROR_FULL) ? CARE_SYNC_STORE_FULL
                                                                             : CARE_SYNC_FINE,
            local->message);
      g_propagate_error (error, local);
      return false;
    }
  tell (self, (CareSyncWhy)local->code, local->message);
  bool ok
      = care_store_begin (self->store, error)
        && care_run_end (self, note_failed (self, (CareSyncWhy)local->code, local->message, error), error);
  g_error_free (local);
  return ok;
}

bool
care_courier_run (const CareCourier *courier,
                  CareSyncReport *report,
                  GCancellable *cancellable,
                  GError **error)
{
  g_return_val_if_fail (courier != NULL && courier->store != NULL && courier->client != NULL, false);
  g_return_val_if_fail (courier->now != NULL && courier->random != NULL && report != NULL, false);
  g_autoptr (GError) local = NULL;
  g_autoptr (CareHub) hub = care_store_find_hub (courier->store, courier->hub, &local);
  g_autofree char *desk = hub != NULL ? care_store_get_setting (courier->store, "desk", &local) : NULL;
  CareRun run = { .courier = courier,
                  .store = courier->store,
                  .hub = hub,
                  .report = report,
                  .cancellable = cancellable,
                  .desk = desk,
                  .page = CARE_RUN_PAGE,
                  .hub_at = CARE_NO_INSTANT };
  bool ok;

  care_sync_report_clear (report);
  report->detail = g_strdup ("");
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return false;
    }
  if (hub == NULL) /* left while the run before this one was under way: nothing is amiss */
    return true;
  if (is_too_soon (&run))
    {
      tell (&run, hub->why, hub->detail);
      return true;
    }
  hub->next_at = CARE_NO_INSTANT;
  /* A person was asked about many changes and has not answered: not one more until then. */
  run.interrupted = *hub->desk_mark != '\0';
  run.overwritten = hub->why == CARE_SYNC_MANY_CHANGES ? CARE_RUN_MANY : 0;
  take_steps (&run, &local);
  ok = finish (&run, g_steal_pointer (&local), error);
  desk = run.desk; /* it may have been renamed */
  g_clear_pointer (&run.origins, g_hash_table_unref);
  return ok;
}
