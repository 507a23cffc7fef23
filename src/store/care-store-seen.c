/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a hub still has, while it is followed from the start; and what it has too much. */
#include "care-store-queue.h"
#include "care-store-versions.h"

bool
care_store_add_loser (CareStore *self, const char *hub, const char *id, const char *rev, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL && id != NULL && rev != NULL, false);
  return care_store_run (self, error, "INSERT INTO hub_loser VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                         "ttt", hub, id, rev);
}

bool
care_store_remove_loser (CareStore *self, const char *hub, const char *id, const char *rev, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL && id != NULL && rev != NULL, false);
  return care_store_run (self, error, "DELETE FROM hub_loser WHERE hub = ?1 AND id = ?2 AND rev = ?3", "ttt",
                         hub, id, rev);
}

/* While its document waits, in whatever state, our merge of it is not on the hub yet. */
char **
care_store_list_losers (CareStore *self, const char *hub, int limit, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL, NULL);
  g_autoptr (GStrvBuilder) losers = g_strv_builder_new ();
  g_autoptr (CareRows) rows
      = care_store_query (self, error,
                          "SELECT id, rev FROM hub_loser WHERE hub = ?1 AND NOT EXISTS (SELECT 1 FROM outbox"
                          " WHERE outbox.id = hub_loser.id AND outbox.hub = ?1) ORDER BY id, rev LIMIT ?2",
                          "ti", hub, limit);
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    g_strv_builder_add_many (losers, care_rows_text (rows, 0), care_rows_text (rows, 1), NULL);
  return found == 0 ? g_strv_builder_end (losers) : NULL;
}

bool
care_store_note_seen (CareStore *self, const char *hub, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL && id != NULL, false);
  return care_store_run (self, error, "INSERT INTO hub_seen VALUES (?1, ?2) ON CONFLICT DO NOTHING", "tt",
                         hub, id);
}

bool
care_store_forget_seen (CareStore *self, const char *hub, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL, false);
  return care_store_run (self, error, "DELETE FROM hub_seen WHERE hub = ?1", "t", hub);
}

static GPtrArray *
list_unseen (CareStore *self, const char *hub, int64_t after, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CareRows) rows = care_store_query (
      self, error,
      "SELECT id FROM hub_version WHERE hub = ?1 AND agreed AND number > ?2 AND NOT EXISTS (SELECT 1 FROM "
      "hub_seen"
      " WHERE hub_seen.hub = ?1 AND hub_seen.id = hub_version.id) GROUP BY id ORDER BY min (number)",
      "tl", hub, after);
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    g_ptr_array_add (ids, care_rows_dup (rows, 0));
  return found == 0 ? g_steal_pointer (&ids) : NULL;
}

static bool
is_of (const char *id, CareKind kind)
{
  CareKind found;

  return care_kind_of_id (id, &found) && found == kind;
}

/* What belongs to another hub by now is not sent to this one again. */
static bool
queue_again (CareStore *self,
             const CareActor *actor,
             const CareJoined *joined,
             const char *hub,
             const char *id,
             int *queued,
             GError **error)
{
  const char *of;

  if (!care_store_run (self, error, "UPDATE hub_version SET agreed = 0 WHERE hub = ?1 AND id = ?2", "tt", hub,
                       id)
      || !care_store_find_hub_of (self, joined, id, &of, error))
    return false;
  if (!is_of (id, CARE_KIND_EVENTS) && g_strcmp0 (of, hub) != 0)
    return true;
  (*queued)++;
  return care_store_queue_at (self, actor, hub, id, error);
}

static bool
queue_unseen (
    CareStore *self, const CareActor *actor, const char *hub, int64_t after, int *queued, GError **error)
{
  g_autoptr (GPtrArray) ids = list_unseen (self, hub, after, error);
  CareJoined joined;

  if (ids == NULL || !care_store_joined (self, &joined, error))
    return false;
  for (int kind = 0; kind < CARE_N_KINDS; kind++) /* what is referred to comes first */
    for (guint i = 0; i < ids->len; i++)
      if (is_of (ids->pdata[i], (CareKind)kind)
          && !queue_again (self, actor, &joined, hub, ids->pdata[i], queued, error))
        return false;
  return care_store_forget_seen (self, hub, error);
}

int
care_store_queue_unseen (
    CareStore *self, const CareActor *actor, const char *hub, int64_t after, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && hub != NULL, -1);
  int queued = 0;

  return care_store_begin (self, error)
                 && care_store_end (self, queue_unseen (self, actor, hub, after, &queued, error), error)
             ? queued
             : -1;
}
