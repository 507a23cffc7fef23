/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed in a form is stored, over what may have come from elsewhere while it was typed. */
#include "care-record-returns.h"

#include "care-record-private.h"
#include "care-store-conflicts.h"
#include "care-store-hub.h"
#include "care-store-returns.h"
#include "care-store-versions.h"
#include "care-wire-merge.h"
#include "care-wire-return.h"

/* The fields whose answer here is none that the form knows, nor what it says itself; each with what the form
 * began from. */
static GHashTable *
find_overtaken (const CareReturn *kept, const CareReturn *draft, GHashTable *touched)
{
  g_autoptr (GHashTable) overtaken = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer field, ours;

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &field, &ours))
    {
      const char *now = care_return_get (kept, field);

      if (g_strcmp0 (now, care_return_get (draft, field)) != 0
          && !g_ptr_array_find_with_equal_func (ours, now != NULL ? now : "", g_str_equal, NULL))
        g_hash_table_insert (overtaken, field, g_ptr_array_index ((GPtrArray *)ours, 0));
    }
  return g_steal_pointer (&overtaken);
}

/* Their version as it would be had they not answered those fields: what this form began from. NULL where none
 * of them is theirs, but another program's of this computer. */
static char *
ground_of (const CareVersion *agreed, const CareReturn *kept, GHashTable *overtaken)
{
  g_autoptr (CareReturn) ground = care_wire_return_from_json (agreed->record, NULL);
  GHashTableIter iter;
  gpointer field, before;
  bool any = false;

  if (ground == NULL)
    return NULL;
  g_hash_table_iter_init (&iter, overtaken);
  while (g_hash_table_iter_next (&iter, &field, &before))
    if (g_strcmp0 (care_return_get (ground, field), care_return_get (kept, field)) == 0)
      {
        care_return_set (ground, field, before);
        any = true;
      }
  return any ? care_wire_return_to_json (ground) : NULL;
}

static CareConflict *
new_conflict (CareRecord *self, const char *hub, const char *id, const CareVersion *agreed)
{
  g_autoptr (CareReturn) theirs = care_wire_return_from_json (agreed->record, NULL);
  CareConflict *conflict = g_new0 (CareConflict, 1);

  conflict->id = g_strdup (id);
  conflict->kind = CARE_KIND_RETURN;
  conflict->hub = g_strdup (hub);
  conflict->theirs = g_strdup (agreed->record);
  conflict->their_rev = g_strdup (agreed->rev);
  conflict->their_at = theirs != NULL ? theirs->changed_at : CARE_NO_INSTANT;
  conflict->found_at = care_record_now (self);
  return conflict;
}

/* From here on both sides have changed them: what both agree on is their version without those answers. */
static bool
keep_conflict (CareRecord *self,
               const char *hub,
               const char *id,
               const CareReturn *kept,
               GHashTable *overtaken,
               GError **error)
{
  CareStore *store = care_record_store (self);
  CareActor actor = care_record_actor (self);
  g_autoptr (GError) local = NULL;
  g_autoptr (CareVersion) agreed = care_store_agreed (store, hub, id, &local);
  g_autoptr (CareConflict) conflict = local == NULL ? care_store_find_conflict (store, id, &local) : NULL;

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  if (agreed == NULL || *agreed->record == '\0'
      || (conflict != NULL && !care_same_text (conflict->their_rev, agreed->rev)))
    return true;
  g_autofree char *ground = ground_of (agreed, kept, overtaken);
  if (ground == NULL)
    return true;
  if (conflict == NULL)
    conflict = new_conflict (self, hub, id, agreed);
  g_free (conflict->base);
  conflict->base = g_strdup (ground);
  return care_store_agree (store, hub, id, agreed->rev, ground, agreed->sha256, error)
         && care_store_save_conflict (store, &actor, conflict, error);
}

static bool
save_over (CareRecord *self, const CareReturn *draft, GHashTable *touched, CareReturn *ret, GError **error)
{
  CareStore *store = care_record_store (self);
  CareActor actor = care_record_actor (self);
  g_autoptr (CareReturn) kept = care_return_copy (ret);
  g_autoptr (GHashTable) overtaken = find_overtaken (kept, draft, touched);
  g_autofree char *id = care_kind_month_id (CARE_KIND_RETURN, draft->location, draft->service, draft->month);
  g_autoptr (GError) local = NULL;
  const char *hub = care_store_hub_of (store, id, &local);
  GHashTableIter iter;
  gpointer field;

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  g_free (ret->version);
  ret->version = g_strdup (draft->version);
  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &field, NULL))
    {
      care_return_set (ret, field, care_return_get (draft, field));
      care_return_look (ret, field, care_return_get (ret, field) != NULL ? actor.at : CARE_NO_INSTANT);
    }
  ret->changed_at = actor.at;
  return care_store_save_return (store, &actor, ret, error)
         && (hub == NULL || g_hash_table_size (overtaken) == 0
             || keep_conflict (self, hub, id, kept, overtaken, error));
}

static bool
save_fields (CareRecord *self, const CareReturn *draft, GHashTable *touched, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareReturn) ret = care_store_find_return (care_record_store (self), draft->location,
                                                       draft->service, draft->month, &local);

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  if (ret == NULL)
    ret = care_return_new (draft->location, draft->service, draft->month);
  return save_over (self, draft, touched, ret, error);
}

bool
care_record_save_fields (CareRecord *self, const CareReturn *draft, GHashTable *touched, GError **error)
{
  g_return_val_if_fail (self != NULL && draft != NULL && touched != NULL, false);

  return care_record_begin (self, error)
         && care_record_end (self, save_fields (self, draft, touched, error), error);
}
