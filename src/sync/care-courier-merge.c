/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One document from the hub becomes part of the record. What only ever adds is added. What can change is
 * merged leaf by leaf, each over the newest version that it and this desk have in common; a field that was
 * changed on both sides stays as it is here, and makes a conflict for a person to settle. */
#include "care-courier-private.h"

#include "care-store-conflicts.h"
#include "care-store-segments.h"
#include "care-store-versions.h"
#include "care-wire-merge.h"

typedef struct
{
  CareRun *run;
  const CareHubDocument *winner;
  GHashTable *lineage;    /* revs that what is here comes from, as far as the leaves tell */
  CareConflict *conflict; /* as it stood before, or NULL */
  char *mine;             /* the record here, as it is merged so far; NULL: there is none */
  bool clashes;           /* and no further leaf is looked at */
} Merge;

static bool
keep (CareRun *self, const CareHubDocument *document, const char *why, GError **error)
{
  return care_store_keep (self->store, self->hub->name, document->id, document->rev, why,
                          document->raw != NULL ? document->raw : "", error);
}

/* It stays on the hub as it is and, where something waits here to be written over it, that waits too. */
static bool
keep_apart (CareRun *self, const CareHubDocument *document, GError **error)
{
  bool newer = document->understanding == CARE_NEWER;

  return keep (self, document, newer ? "newer" : "unreadable", error)
         && care_run_set_aside (self, document->id, newer ? CARE_SYNC_ROW_NEWER : CARE_SYNC_ROW_UNREADABLE,
                                document->problem, error);
}

/* False in has: it refers to something that has not come yet, and is kept until then. */
static bool
look_for_parents (
    CareRun *self, const CareHubDocument *document, const char *record, bool *has, GError **error)
{
  const CareIncoming incoming = { (char *)document->id, document->kind, (char *)record, NULL };

  return care_store_has_parents (self->store, &incoming, has, error)
         && (*has || keep (self, document, "no-parent", error));
}

/* Two that have one name are the same statement, whoever entered it first; that is why it has that name. */
static bool
take_addition (CareRun *self, const CareHubDocument *document, GPtrArray *incoming, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *mine = care_store_read_record (self->store, document->id, NULL, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return false;
    }
  if (document->kind == CARE_KIND_EVENTS && !care_run_segment_fits (self, document, mine))
    {
      /* Whoever goes on under our name has sealed this; it is another desk's from here on. */
      if (!care_run_rename_desk (self, "broken", error))
        return false;
      g_clear_pointer (&mine, g_free);
    }
  if (mine != NULL)
    return care_run_confirm (self, document->id, document->rev, NULL, document->sha256, true, error);
  if (document->kind == CARE_KIND_EVIDENCE) /* its file was asked for before, and was not what it should be */
    return keep (self, document, "no-file", error);
  bool has = false;
  if (!look_for_parents (self, document, document->record, &has, error))
    return false;
  if (!has)
    return true;
  CareIncoming *one = care_incoming_new (document->id, document->kind, document->record, NULL);
  g_ptr_array_add (incoming, one);
  if (!care_incoming_check (one, NULL)) /* a segment whose hashes do not fit: it is shown, and stays out */
    {
      g_ptr_array_set_size (incoming, (int)incoming->len - 1);
      return keep (self, document, "unreadable", error);
    }
  return care_store_agree (self->store, self->hub->name, document->id, document->rev, NULL, document->sha256,
                           error);
}

/* The hub shows a version that we know already, and not the last one: it is behind (put back, or a server of
 * its cluster lags). What is here goes there once more, on top of what it has. */
static bool
take_earlier (Merge *merge, const CareHubDocument *leaf, const CareVersion *known, GError **error)
{
  CareRun *self = merge->run;

  if (leaf != merge->winner) /* merged before: its content is in what is here */
    return true;
  return care_store_agree (self->store, self->hub->name, leaf->id, leaf->rev, known->record, known->sha256,
                           error);
}

static bool
keep_conflict (Merge *merge, const CareHubDocument *leaf, const char *base, GError **error)
{
  CareRun *self = merge->run;
  CareActor actor = care_run_actor (self);
  const CareConflict *before = merge->conflict;
  const CareConflict conflict = {
    .id = leaf->id,
    .kind = leaf->kind,
    .hub = self->hub->name,
    .theirs = leaf->record,
    .their_rev = leaf->rev,
    .their_by = leaf->by,
    .their_desk = leaf->desk,
    .their_at = leaf->at,
    .found_at = before != NULL ? before->found_at : actor.at,
    .base = (char *)base,
  };

  merge->clashes = true;
  if (before == NULL)
    self->report->conflicts++;
  self->report->changed = true;
  return care_store_save_conflict (self->store, &actor, &conflict, error);
}

/* theirs is the winner, or another leaf beside it. Where they clash, what both agree on is the ground of the
 * next merge; the leaf beside the winner stays unmerged, so that it is not removed before a person has
 * chosen. */
static bool
take_clash (Merge *merge, const CareHubDocument *leaf, const char *base, const char *mine, GError **error)
{
  CareRun *self = merge->run;
  g_autoptr (GError) local = NULL;
  g_autofree char *agreed = care_wire_agreed (leaf->kind, base, mine, leaf->record, &local);

  if (agreed == NULL)
    return care_run_fail (error, CARE_SYNC_GARBLED, local->message);
  if (leaf == merge->winner
      && !care_store_agree (self->store, self->hub->name, leaf->id, leaf->rev, agreed, leaf->sha256, error))
    return false;
  return keep_conflict (merge, leaf, agreed, error);
}

/* What is here comes from that rev and all before it. */
static void
add_lineage (Merge *merge, const CareHubDocument *leaf, const char *from)
{
  bool reached = from == NULL;

  for (char **rev = leaf->ancestors; rev != NULL && *rev != NULL; rev++)
    {
      reached = reached || g_str_equal (*rev, from);
      if (reached)
        g_hash_table_add (merge->lineage, g_strdup (*rev));
    }
}

static const char *
find_origin (Merge *merge, const CareHubDocument *leaf, const char *rev)
{
  GPtrArray *origins
      = merge->run->origins != NULL ? g_hash_table_lookup (merge->run->origins, leaf->id) : NULL;

  for (guint i = 0; origins != NULL && i < origins->len; i++)
    {
      const CareHubDocument *origin = g_ptr_array_index (origins, i);
      if (g_str_equal (origin->rev, rev))
        return origin->record;
    }
  return NULL;
}

/* The newest version that both come from: one that was agreed on here or, where the leaves show that what is
 * here descends from it, one that the hub still has. Any other would make what somebody wrote look like what
 * he took away. ground gets NULL where there is none. */
static bool
find_ground (Merge *merge, const CareHubDocument *leaf, char **ground, GError **error)
{
  CareRun *self = merge->run;
  g_autoptr (GError) local = NULL;
  g_autoptr (CareVersion) known = NULL;

  *ground = NULL;
  if (merge->mine == NULL || leaf->ancestors == NULL)
    return true;
  known = care_store_common_version (self->store, self->hub->name, leaf->id,
                                     (const char *const *)leaf->ancestors, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return false;
    }
  for (char **rev = leaf->ancestors; *rev != NULL && *ground == NULL; rev++)
    {
      if (known != NULL && g_str_equal (*rev, known->rev))
        break;
      if (g_hash_table_contains (merge->lineage, *rev))
        *ground = g_strdup (find_origin (merge, leaf, *rev));
    }
  if (*ground == NULL && known != NULL && *known->record != '\0')
    *ground = g_strdup (known->record);
  return true;
}

static bool
take_version (Merge *merge, const CareHubDocument *leaf, GError **error)
{
  CareRun *self = merge->run;
  const char *hub = self->hub->name;
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *merged = NULL, *ground = NULL;

  if (!find_ground (merge, leaf, &ground, error))
    return false;
  if (merge->mine != NULL)
    merged = care_wire_merge (leaf->kind, ground, merge->mine, leaf->record, &clashes, &local);
  else
    merged = g_strdup (leaf->record);
  if (merged == NULL)
    return care_run_fail (error, CARE_SYNC_GARBLED, local->message);
  g_autofree char *mine = g_steal_pointer (&merge->mine);
  merge->mine = g_steal_pointer (&merged);
  add_lineage (merge, leaf, NULL);
  if (clashes != NULL && clashes->len > 0)
    return take_clash (merge, leaf, ground, mine, error);
  return leaf == merge->winner
             ? care_store_agree (self->store, hub, leaf->id, leaf->rev, leaf->record, leaf->sha256, error)
             : care_store_note_version (self->store, hub, leaf->id, leaf->rev, leaf->record, leaf->sha256,
                                        error);
}

/* We wrote it, and its answer was lost: whatever differs was written here since. */
static bool
take_ours (Merge *merge, const CareHubDocument *leaf, GError **error)
{
  const char *hub = merge->run->hub->name;

  return leaf == merge->winner ? care_store_agree (merge->run->store, hub, leaf->id, leaf->rev, leaf->record,
                                                   leaf->sha256, error)
                               : care_store_note_version (merge->run->store, hub, leaf->id, leaf->rev,
                                                          leaf->record, leaf->sha256, error);
}

/* Nothing new; but a conflict with this very version stands until it is settled, or both say the same. */
static bool
look_at_conflict (Merge *merge, const CareHubDocument *leaf, const CareVersion *agreed, GError **error)
{
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (GError) local = NULL;

  if (merge->conflict == NULL || !g_str_equal (merge->conflict->their_rev, leaf->rev))
    return true;
  g_autofree char *merged
      = care_wire_merge (leaf->kind, agreed->record, merge->mine, leaf->record, &clashes, &local);
  if (merged == NULL)
    return care_run_fail (error, CARE_SYNC_GARBLED, local->message);
  merge->clashes = clashes->len > 0;
  return merge->clashes
         || care_store_agree (merge->run->store, merge->run->hub->name, leaf->id, leaf->rev, leaf->record,
                              leaf->sha256, error);
}

static bool
take_leaf (Merge *merge, const CareHubDocument *leaf, GError **error)
{
  CareRun *self = merge->run;
  g_autoptr (GError) local = NULL;
  g_autoptr (CareVersion) agreed = care_store_agreed (self->store, self->hub->name, leaf->id, &local);
  g_autoptr (CareVersion) known = NULL;

  if (local == NULL)
    known = care_store_find_version (self->store, self->hub->name, leaf->id, leaf->rev, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return false;
    }
  if (merge->mine != NULL && agreed != NULL && g_str_equal (agreed->rev, leaf->rev))
    return look_at_conflict (merge, leaf, agreed, error);
  if (merge->mine != NULL && known != NULL)
    return take_earlier (merge, leaf, known, error);
  if (merge->mine != NULL && care_run_has_sent (self, leaf))
    return take_ours (merge, leaf, error);
  return take_version (merge, leaf, error);
}

/* Leaves whose content is in what is here now can go, once that is on the hub. */
static bool
list_losers (Merge *merge, GPtrArray *leaves, GError **error)
{
  CareRun *self = merge->run;

  for (guint i = 0; i < leaves->len; i++)
    {
      const CareHubDocument *leaf = g_ptr_array_index (leaves, i);
      if (leaf != merge->winner
          && !care_store_add_loser (self->store, self->hub->name, leaf->id, leaf->rev, error))
        return false;
    }
  return true;
}

/* What is left to do, now that it is merged: nothing where the hub has the same; else it is to be sent. */
static bool
conclude (Merge *merge, GPtrArray *leaves, GError **error)
{
  CareRun *self = merge->run;
  const CareHubDocument *winner = merge->winner;
  CareActor actor = care_run_actor (self);

  if (merge->clashes)
    return true;
  if (merge->conflict != NULL && !care_store_remove_conflict (self->store, &actor, winner->id, "same", error))
    return false;
  if (!list_losers (merge, leaves, error))
    return false;
  if (g_str_equal (merge->mine, winner->record))
    return care_store_remove_outbox_row (self->store, self->hub->name, winner->id, error);
  if (leaves->len > 1)
    self->report->merged++;
  return care_run_ensure_row (self, winner->id, error);
}

static bool
take_change (CareRun *self, GPtrArray *leaves, GPtrArray *incoming, GError **error)
{
  const CareHubDocument *winner = g_ptr_array_index (leaves, 0);
  g_autoptr (GError) local = NULL;
  g_autofree char *before = care_store_read_record (self->store, winner->id, NULL, &local);
  g_autoptr (CareConflict) conflict
      = local == NULL ? care_store_find_conflict (self->store, winner->id, &local) : NULL;
  g_autoptr (CareVersion) agreed
      = local == NULL ? care_store_agreed (self->store, self->hub->name, winner->id, &local) : NULL;
  g_autoptr (GHashTable) lineage = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Merge merge = {
    .run = self, .winner = winner, .lineage = lineage, .conflict = conflict, .mine = g_strdup (before)
  };
  bool ok = local == NULL;

  for (guint i = 0; agreed != NULL && i < leaves->len; i++)
    add_lineage (&merge, g_ptr_array_index (leaves, i), agreed->rev);

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  for (guint i = 0; ok && i < leaves->len && !merge.clashes; i++)
    ok = take_leaf (&merge, g_ptr_array_index (leaves, i), error);
  g_autofree char *mine = merge.mine;
  if (!ok)
    return false;
  if (g_strcmp0 (before, mine) != 0)
    {
      g_ptr_array_add (incoming, care_incoming_new (winner->id, winner->kind, mine, NULL));
      self->overwritten += before != NULL ? 1 : 0;
    }
  return conclude (&merge, leaves, error);
}

/* Nothing is ever deleted because somebody deleted it on the hub. A person may send it there again, over the
 * tombstone; what stood under it is merged first, where it is still known. */
static bool
take_deletion (
    CareRun *self, const CareHubDocument *document, GPtrArray *buried, GPtrArray *incoming, GError **error)
{
  const char *hub = self->hub->name;
  g_autoptr (GError) local = NULL;
  g_autofree char *mine = care_store_read_record (self->store, document->id, NULL, &local);
  g_autoptr (CareVersion) known
      = local == NULL ? care_store_find_version (self->store, hub, document->id, document->rev, &local)
                      : NULL;
  const CareHubDocument *before = buried != NULL && buried->len > 0 ? g_ptr_array_index (buried, 0) : NULL;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return false;
    }
  if (mine == NULL || known != NULL)
    return true;
  if (!keep (self, document, "deleted", error))
    return false;
  if (before != NULL && before->record != NULL)
    {
      if (!take_change (self, buried, incoming, error))
        return false;
    }
  else if (!care_store_agree (self->store, hub, document->id, document->rev, NULL, "", error))
    return false;
  return care_run_ensure_row (self, document->id, error)
         && care_run_set_aside (self, document->id, CARE_SYNC_ROW_DELETED, "", error);
}

/* Servers answer in an order of their own. False: the winner is not among them; it was changed while we
 * asked, and comes again further on in the feed. */
static bool
put_winner_first (GPtrArray *leaves, const char *rev)
{
  for (guint i = 0; i < leaves->len; i++)
    if (g_str_equal (((const CareHubDocument *)g_ptr_array_index (leaves, i))->rev, rev))
      {
        gpointer first = leaves->pdata[0];
        leaves->pdata[0] = leaves->pdata[i];
        leaves->pdata[i] = first;
        return true;
      }
  return false;
}

/* Whether the leaves can be taken as they are; if not, the document is kept. */
static bool
look_at_leaves (CareRun *self, const CareHubDocument *document, GPtrArray *leaves, bool *fit, GError **error)
{
  *fit = put_winner_first (leaves, document->rev);
  for (guint i = 0; *fit && i < leaves->len; i++)
    {
      const CareHubDocument *leaf = g_ptr_array_index (leaves, i);
      if (leaf->understanding != CARE_UNDERSTOOD)
        {
          *fit = false;
          return keep_apart (self, leaf, error);
        }
      if (!look_for_parents (self, document, leaf->record, fit, error))
        return false;
    }
  return true;
}

bool
care_run_take_one (
    CareRun *self, const CareHubDocument *document, GPtrArray *leaves, GPtrArray *incoming, GError **error)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  GPtrArray *all = leaves != NULL ? leaves : alone;
  bool fit;

  if (document->kind == CARE_KIND_DESK && g_str_equal (care_kind_key (document->id), self->desk))
    return true;
  if (document->deleted)
    return take_deletion (self, document, leaves, incoming, error);
  if (document->understanding != CARE_UNDERSTOOD)
    return keep_apart (self, document, error);
  if (!care_store_drop_kept (self->store, self->hub->name, document->id, error))
    return false;
  if (document->kind == CARE_KIND_DESK)
    {
      g_ptr_array_add (incoming, care_incoming_new (document->id, document->kind, document->record, NULL));
      return true;
    }
  if (!care_kind_changes (document->kind))
    return take_addition (self, document, incoming, error);
  g_ptr_array_add (alone, (gpointer)document);
  return look_at_leaves (self, document, all, &fit, error)
         && (!fit || take_change (self, all, incoming, error));
}
