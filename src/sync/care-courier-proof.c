/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Is this the hub that was joined, as we left it, and are we the only one of our name? This desk's document
 * at the hub tells: its counter goes up with each writing, its mark is known to whoever wrote it. */
#include "care-courier-private.h"

#include "care-store-events.h"
#include "care-store-extras.h"
#include "care-store-segments.h"
#include "care-store-versions.h"
#include "care-wire-sync.h"

#define IDENTITY "_local/care-returns"
#define MARKS 8 /* of writings without an answer that are remembered */

typedef enum
{
  MINE_FINE,
  MINE_WRITTEN, /* its last writing arrived, though the answer did not */
  MINE_UNSURE,  /* it does not tell of what came after it */
  MINE_BEHIND,  /* the hub was put back to an earlier state */
  MINE_COPIED,  /* somebody else writes under our name */
} Mine;

/* What this desk's document on the hub, or its absence, says. One that we sent without getting an answer is
 * ours by its mark. */
static Mine
judge (CareRun *self, const CareHubDocument *document)
{
  CareHub *hub = self->hub;
  g_autoptr (CareColleague) mine = document != NULL && document->record != NULL
                                       ? care_wire_colleague_from_json (document->record, NULL)
                                       : NULL;

  if (mine == NULL)
    return hub->counter == 0 && !self->interrupted ? MINE_FINE : MINE_BEHIND;
  if (g_str_equal (document->rev, hub->desk_rev))
    return self->interrupted ? MINE_UNSURE : MINE_FINE;
  if (*mine->mark != '\0' && strstr (hub->desk_mark, mine->mark) != NULL)
    {
      hub->counter = mine->counter;
      care_set_text (&hub->desk_rev, document->rev);
      care_set_text (&hub->desk_mark, "");
      self->moved = true;
      return MINE_WRITTEN;
    }
  return mine->counter < hub->counter ? MINE_BEHIND : MINE_COPIED;
}

/* The hub is followed anew from that place on, which is "" for its start: what it lost of the versions that
 * became known after that number is sent again, what it still has is taken up. */
static bool
begin_again (CareRun *self, const char *since, int64_t after, GError **error)
{
  CareHub *hub = self->hub;

  hub->following_all = self->from_start = self->moved = true;
  /* Nothing is sure of a hub that is followed from its start, until this desk's document is there again. */
  hub->unsure_after = hub->sure_number = after;
  care_set_text (&hub->since, since);
  care_set_text (&hub->sure_since, since);
  if (!care_store_begin (self->store, error))
    return false;
  return care_run_end (self,
                       care_store_forget_seen (self->store, hub->name, error)
                           && care_store_save_hub (self->store, hub, error),
                       error);
}

static bool
follow_all_again (CareRun *self, const CareHubDocument *mine, GError **error)
{
  self->moved = true;
  care_set_text (&self->hub->desk_rev, mine != NULL ? mine->rev : "");
  if (self->hub->following_all && self->hub->unsure_after == 0) /* it was under way already */
    return true;
  return begin_again (self, "", 0, error);
}

/* The hub has all that was known when this desk's document was written; it is what came later that may be
 * lost.
 */
static bool
follow_since_then (CareRun *self, GError **error)
{
  g_autofree char *since = g_strdup (self->hub->sure_since);

  self->moved = true;
  return self->hub->following_all || begin_again (self, since, self->hub->sure_number, error);
}

/* This desk's document is there, and with it all that is known now. */
static bool
note_sure (CareRun *self, GError **error)
{
  CareHub *hub = self->hub;

  care_set_text (&hub->sure_since, hub->since);
  return care_store_last_version (self->store, &hub->sure_number, error)
         && care_store_save_hub (self->store, hub, error);
}

bool
care_run_rename_desk (CareRun *self, const char *why, GError **error)
{
  CareHub *hub = self->hub;
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *wanted = g_strdup_printf ("%s-%.8s", g_get_host_name (), unique);
  CareActor actor = care_run_actor (self);

  if (!care_store_begin (self->store, error))
    return false;
  g_autofree char *name = care_store_rename_desk (self->store, &actor, wanted, why, error);
  hub->counter = 0;
  care_set_text (&hub->desk_rev, "");
  care_set_text (&hub->desk_mark, "");
  if (!care_run_end (self, name != NULL && care_store_save_hub (self->store, hub, error), error))
    return false;
  care_set_text (&self->desk, name);
  self->report->renamed = self->report->changed = self->again = true;
  /* What came to the hub under the name that we had is another desk's now, and whether the hub was put back,
   * the counter can no longer tell. */
  return begin_again (self, "", 0, error);
}

static bool
act_on (CareRun *self, const CareHubDocument *mine, GError **error)
{
  switch (judge (self, mine))
    {
    case MINE_WRITTEN:
      return note_sure (self, error);
    case MINE_UNSURE:
      return follow_since_then (self, error);
    case MINE_BEHIND:
      return follow_all_again (self, mine, error);
    case MINE_COPIED:
      return care_run_rename_desk (self, "copied", error);
    case MINE_FINE:
    default:
      return true;
    }
}

static bool
prove_identity (CareRun *self, GError **error)
{
  CareHub *hub = self->hub;
  g_autoptr (GError) local = NULL;
  g_autoptr (CareHubAnswer) answer = care_run_ask (self, "GET", IDENTITY, NULL, &local);
  g_autofree char *identity = NULL;

  if (answer != NULL)
    identity = care_wire_read_identity (answer->text, NULL);
  else if (!g_error_matches (local, CARE_SYNC_ERROR, CARE_SYNC_NO_DATABASE))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return false;
    }
  if (*hub->identity != '\0' && g_strcmp0 (identity, hub->identity) != 0)
    return care_run_fail (error, identity != NULL ? CARE_SYNC_ANOTHER_HUB : CARE_SYNC_NOT_PREPARED, "");
  if (identity == NULL)
    return care_run_fail (error, CARE_SYNC_NOT_PREPARED, "");
  care_set_text (&hub->identity, identity);
  return true;
}

static bool
look_at_mine (CareRun *self, GError **error)
{
  g_autofree char *id = g_strconcat ("desk:", self->desk, NULL);
  const char *const ids[] = { id, NULL };
  g_autofree char *keys = care_wire_keys (ids);
  g_autoptr (CareHubAnswer) answer = care_run_ask (self, "POST", "_all_docs?include_docs=true", keys, error);
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) rows = answer != NULL ? care_wire_read_all_docs (answer->text, ids, &local) : NULL;

  if (answer == NULL)
    return false;
  if (rows == NULL)
    return care_run_fail (error, CARE_SYNC_GARBLED, local->message);
  const CareHubRow *row = g_ptr_array_index (rows, 0);
  return act_on (self, row->deleted ? NULL : row->document, error);
}

bool
care_run_prove (CareRun *self, const CareHubDocument *mine, GError **error)
{
  if (self->proven)
    return true;
  /* The very version that we wrote last cannot be on another hub, nor on ours before it was written. */
  if (mine != NULL && !self->interrupted && *self->hub->desk_rev != '\0'
      && g_str_equal (mine->rev, self->hub->desk_rev))
    return self->proven = true;
  if (!prove_identity (self, error) || !look_at_mine (self, error))
    return false;
  self->moved = true; /* so that the next run sees it again */
  return self->proven = true;
}

/* The marks of all writings since an answer came, newest first: any of them may have arrived. A copy of this
 * desk knows those before it was made, and never the next. */
static void
new_mark (CareHub *hub)
{
  g_autofree char *mark = g_uuid_string_random ();
  g_auto (GStrv) before = g_strsplit (hub->desk_mark, "\n", MARKS);

  if (g_strv_length (before) == MARKS)
    g_clear_pointer (&before[MARKS - 1], g_free);
  g_autofree char *rest = g_strjoinv ("\n", before);
  g_autofree char *all = *rest != '\0' ? g_strjoin ("\n", mark, rest, NULL) : g_strdup (mark);
  care_set_text (&hub->desk_mark, all);
}

bool
care_run_note_change (CareRun *self, GError **error)
{
  self->moved = true;
  if (*self->hub->desk_mark != '\0')
    return true;
  new_mark (self->hub);
  return care_store_save_hub (self->store, self->hub, error);
}

/* What the desk says of itself; its mark is kept before it is sent. */
static char *
describe_desk (CareRun *self, GError **error)
{
  CareHub *hub = self->hub;
  g_autoptr (GPtrArray) last = care_store_list_events (self->store, NULL, 1, error);
  g_autofree char *parent = care_store_get_setting (self->store, "desk-parent", NULL);

  if (last == NULL)
    return NULL;
  const CareEvent *event = last->len > 0 ? g_ptr_array_index (last, 0) : NULL;
  new_mark (hub);
  g_autofree char *mark = g_strndup (hub->desk_mark, strcspn (hub->desk_mark, "\n"));
  const CareColleague colleague = {
    .desk = self->desk,
    .parent = parent != NULL ? parent : (char *)"",
    .person = (char *)self->courier->person,
    .hub = hub->identity,
    .mark = mark,
    .counter = hub->counter + 1,
    .events = event != NULL ? event->sequence : 0,
    .head = event != NULL ? event->hash : (char *)"",
    .program = (char *)self->courier->program,
    .at = care_run_now (self),
  };
  return care_wire_colleague_to_json (&colleague);
}

static bool
take_ack (CareRun *self, const CareHubAck *ack, GError **error)
{
  CareHub *hub = self->hub;

  if (ack->rev == NULL && g_strcmp0 (ack->error, "conflict") != 0)
    return care_run_fail (error, CARE_SYNC_FORBIDDEN, ack->reason);
  if (ack->rev == NULL) /* ours after all, or a copy's: the next look tells */
    return look_at_mine (self, error);
  hub->counter++;
  care_set_text (&hub->desk_rev, ack->rev);
  care_set_text (&hub->desk_mark, "");
  return note_sure (self, error);
}

bool
care_run_write_desk (CareRun *self, GError **error)
{
  g_autofree char *record = describe_desk (self, error);
  g_autofree char *id = g_strconcat ("desk:", self->desk, NULL);
  const char *const ids[] = { id, NULL };

  if (record == NULL || !care_store_save_hub (self->store, self->hub, error))
    return false;
  g_autoptr (CareHubDocument) document = care_hub_document_new (
      id, self->hub->desk_rev, NULL, self->courier->person, self->desk, care_run_now (self), record);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (documents, care_hub_document_to_json (document, NULL));
  g_autofree char *body = care_wire_bulk_docs (documents);
  g_autoptr (CareHubAnswer) answer = care_run_ask (self, "POST", "_bulk_docs", body, error);
  if (answer == NULL)
    return false;
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) acks = care_wire_read_bulk_docs (answer->text, ids, &local);
  if (acks == NULL)
    return care_run_fail (error, CARE_SYNC_GARBLED, local->message);
  return take_ack (self, g_ptr_array_index (acks, 0), error);
}
