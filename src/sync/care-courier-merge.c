/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can change is merged leaf by leaf, each over the newest version that it and this desk have in common;
 * a field that was changed on both sides stays as it is here, and makes a conflict for a person to settle. */
#include "care-courier-private.h"

#include "care-store-conflicts.h"
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
  bool behind;            /* the hub shows an earlier version than the one agreed on */
} Merge;

/* The hub shows a version that we know already, and not the last one: it is behind (put back, or a server of
 * its cluster lags). What is here goes there once more, on top of what it has. */
static bool
take_earlier (Merge *merge, const CareHubDocument *leaf, const CareVersion *known, GError **error)
{
  CareRun *self = merge->run;

  if (leaf != merge->winner) /* merged before: its content is in what is here */
    return true;
  merge->behind = true;
  return care_store_agree (self->store, self->hub->name, leaf->id, leaf->rev, known->record, known->sha256,
                           error);
}

/* Of a conflict that others have settled, or that another took the place of: their version was never merged
 * here, and what it said is not known as a part of what is here, should it ever come back. */
static bool
forget_unmerged (Merge *merge, GError **error)
{
  const char *rev = merge->conflict->their_rev;

  if (g_str_equal (rev, merge->winner->rev) || g_hash_table_contains (merge->lineage, rev))
    return true;
  return care_store_forget_version (merge->run->store, merge->run->hub->name, merge->winner->id, rev, error);
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
  if (before != NULL && !forget_unmerged (merge, error))
    return false;
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
  CareStore *store = merge->run->store;
  const char *hub = merge->run->hub->name;
  bool is_agreed = agreed != NULL && g_str_equal (agreed->rev, leaf->rev);
  const char *ground = is_agreed ? agreed->record : merge->conflict->base;
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *merged = care_wire_merge (leaf->kind, *ground != '\0' ? ground : NULL, merge->mine,
                                             leaf->record, &clashes, &local);

  if (merged == NULL)
    return care_run_fail (error, CARE_SYNC_GARBLED, local->message);
  merge->clashes = clashes->len > 0;
  if (leaf == merge->winner)
    return care_store_agree (store, hub, leaf->id, leaf->rev, merge->clashes ? ground : leaf->record,
                             leaf->sha256, error);
  return merge->clashes
         || care_store_note_version (store, hub, leaf->id, leaf->rev, leaf->record, leaf->sha256, error);
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
  if (merge->mine != NULL && merge->conflict != NULL && g_str_equal (merge->conflict->their_rev, leaf->rev))
    return look_at_conflict (merge, leaf, agreed, error);
  if (merge->mine != NULL && agreed != NULL && g_str_equal (agreed->rev, leaf->rev))
    return true;
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
  /* What the hub has lost again is not settled by that: it stands here, and may come back. */
  if (merge->conflict != NULL && merge->behind)
    return true;
  if (merge->conflict != NULL
      && (!forget_unmerged (merge, error)
          || !care_store_remove_conflict (self->store, &actor, winner->id, "same", error)))
    return false;
  if (!list_losers (merge, leaves, error))
    return false;
  if (g_str_equal (merge->mine, winner->record))
    return care_store_remove_outbox_row (self->store, self->hub->name, winner->id, error);
  if (leaves->len > 1)
    self->report->merged++;
  return care_run_ensure_row (self, winner->id, error);
}

bool
care_run_merge (CareRun *self, GPtrArray *leaves, GPtrArray *incoming, GError **error)
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
