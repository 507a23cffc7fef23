/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has to be known of a document before it can be merged: its other leaves, whose ancestors they have,
 * and what the hub still has of versions that both sides come from. */
#include "care-courier-private.h"

#include "care-store-versions.h"

#define MOST_STEPS 8 /* back from a leaf; who is further behind may find a conflict that is none */

typedef GPtrArray Leaves; /* CareHubDocument of one document, the winner first */

/* id -> Leaves */
static GHashTable *
new_leaves (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
}

static bool
needs_ancestors (CareRun *self, const CareHubDocument *document, bool *needs, GError **error)
{
  g_autoptr (CareVersion) agreed = NULL;
  g_autoptr (GError) local = NULL;

  *needs = false;
  if (document->deleted || document->understanding != CARE_UNDERSTOOD || !care_kind_changes (document->kind))
    return true;
  agreed = care_store_agreed (self->store, self->hub->name, document->id, &local);
  /* What changed on the hub while it was followed from the start was not shown, and has no agreed version any
   * more; older ones are kept, and are the ground of the merge. */
  g_autofree char *mine = local == NULL && agreed == NULL && document->kind != CARE_KIND_DESK
                              ? care_store_read_record (self->store, document->id, NULL, &local)
                              : NULL;
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return false;
    }
  *needs = document->conflicts[0] != NULL
           || (agreed != NULL ? !g_str_equal (agreed->rev, document->rev) : mine != NULL);
  return true;
}

/* leaves: id -> Leaves, empty at first. What the hub no longer has was changed meanwhile and comes again
 * further on in its feed. */
static bool
ask_leaves (CareRun *self, const char *const *wanted, GHashTable *leaves, GError **error)
{
  g_autofree char *body = care_wire_bulk_get (wanted);
  g_autoptr (CareHubAnswer) answer = care_run_ask (self, "POST", "_bulk_get?revs=true", body, error);
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) found
      = answer != NULL ? care_wire_read_bulk_get (answer->text, wanted, &local) : NULL;

  if (answer == NULL)
    return false;
  if (found == NULL)
    return care_run_fail (error, CARE_SYNC_GARBLED, local->message);
  for (guint i = 0; i < found->len; i++)
    {
      CareHubDocument *document = g_ptr_array_index (found, i);
      GPtrArray *of = g_hash_table_lookup (leaves, document->id);
      if (of != NULL)
        g_ptr_array_add (of, g_steal_pointer (&found->pdata[i]));
    }
  return true;
}

static void
want (GHashTable *leaves, GStrvBuilder *wanted, const char *id, const char *rev)
{
  g_strv_builder_add_many (wanted, id, rev, NULL);
  if (!g_hash_table_contains (leaves, id))
    g_hash_table_insert (leaves, g_strdup (id),
                         g_ptr_array_new_with_free_func ((GDestroyNotify)care_hub_document_free));
}

static GHashTable *
ask_all (CareRun *self, GPtrArray *documents, GError **error)
{
  g_autoptr (GStrvBuilder) wanted = g_strv_builder_new ();
  g_autoptr (GHashTable) leaves = new_leaves ();

  for (guint i = 0; i < documents->len; i++)
    {
      const CareHubDocument *document = g_ptr_array_index (documents, i);
      bool needs;
      if (!needs_ancestors (self, document, &needs, error))
        return NULL;
      if (!needs)
        continue;
      want (leaves, wanted, document->id, document->rev);
      for (char **rev = document->conflicts; *rev != NULL; rev++)
        want (leaves, wanted, document->id, *rev);
    }
  g_auto (GStrv) list = g_strv_builder_end (wanted);
  if (list[0] != NULL && !ask_leaves (self, (const char *const *)list, leaves, error))
    return NULL;
  return g_steal_pointer (&leaves);
}

/* The newest rev that both come from. */
static const char *
common_rev (const CareHubDocument *a, const CareHubDocument *b)
{
  for (char **rev = a->ancestors; rev != NULL && *rev != NULL; rev++)
    if (b->ancestors != NULL && g_strv_contains ((const char *const *)b->ancestors, *rev))
      return *rev;
  return NULL;
}

static bool
keep_ours (CareRun *self, GHashTable *versions, GError **error)
{
  GHashTableIter iter;
  gpointer of;

  if (!care_store_begin (self->store, error))
    return false;
  bool ok = true;
  g_hash_table_iter_init (&iter, versions);
  while (ok && g_hash_table_iter_next (&iter, NULL, &of))
    for (guint i = 0; ok && i < ((GPtrArray *)of)->len; i++)
      {
        const CareHubDocument *version = g_ptr_array_index ((GPtrArray *)of, i);
        ok = version->record == NULL || !care_run_has_sent (self, version)
             || care_store_note_version (self->store, self->hub->name, version->id, version->rev,
                                         version->record, version->sha256, error);
      }
  return care_run_end (self, ok, error);
}

/* Where leaves come from a version that this desk has never seen, the hub may still have it. It stands in the
 * run: it is no version of this desk's, and only a merge can tell whether what is here comes from it. */
static bool
gather_origins (CareRun *self, GHashTable *leaves, GError **error)
{
  g_autoptr (GStrvBuilder) wanted = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer of;

  g_clear_pointer (&self->origins, g_hash_table_unref);
  self->origins = new_leaves ();
  g_hash_table_iter_init (&iter, leaves);
  while (g_hash_table_iter_next (&iter, NULL, &of))
    for (guint i = 1; i < ((Leaves *)of)->len; i++)
      {
        const CareHubDocument *leaf = g_ptr_array_index ((Leaves *)of, i);
        const char *rev = common_rev (leaf, g_ptr_array_index ((Leaves *)of, 0));
        g_autoptr (CareVersion) known
            = rev != NULL ? care_store_find_version (self->store, self->hub->name, leaf->id, rev, NULL)
                          : NULL;
        if (rev != NULL && known == NULL)
          want (self->origins, wanted, leaf->id, rev);
      }
  g_auto (GStrv) list = g_strv_builder_end (wanted);
  return list[0] == NULL || ask_leaves (self, (const char *const *)list, self->origins, error);
}

/* Where our own sending was never answered, somebody may have built upon it: that version is the ground of
 * the merge, or what was written here would seem to be theirs. */
static bool
want_ours (CareRun *self, const CareHubDocument *leaf, GHashTable *ours, GStrvBuilder *wanted, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareOutboxRow) row = care_store_find_outbox_row (self->store, self->hub->name, leaf->id, &local);

  if (local == NULL && row != NULL && *row->sent_sha256 != '\0' && leaf->ancestors != NULL)
    for (int i = 1; i <= MOST_STEPS && leaf->ancestors[i - 1] != NULL && leaf->ancestors[i] != NULL; i++)
      {
        const char *rev = leaf->ancestors[i];
        g_autoptr (CareVersion) known
            = care_store_find_version (self->store, self->hub->name, leaf->id, rev, &local);
        if (known != NULL || local != NULL)
          break;
        want (ours, wanted, leaf->id, rev);
      }
  if (local == NULL)
    return true;
  g_propagate_error (error, g_steal_pointer (&local));
  return false;
}

static bool
gather_ours (CareRun *self, GHashTable *leaves, GError **error)
{
  g_autoptr (GStrvBuilder) wanted = g_strv_builder_new ();
  g_autoptr (GHashTable) ours = new_leaves ();
  GHashTableIter iter;
  gpointer of;

  g_hash_table_iter_init (&iter, leaves);
  while (g_hash_table_iter_next (&iter, NULL, &of))
    for (guint i = 0; i < ((Leaves *)of)->len; i++)
      if (!want_ours (self, g_ptr_array_index ((Leaves *)of, i), ours, wanted, error))
        return false;
  g_auto (GStrv) list = g_strv_builder_end (wanted);
  return list[0] == NULL
         || (ask_leaves (self, (const char *const *)list, ours, error) && keep_ours (self, ours, error));
}

/* What stood there before somebody deleted it, where the server still has it: whoever puts his own version
 * there again has to know it, for others take that version for a newer one than theirs. It stands in leaves
 * under the rev of the tombstone. */
static bool
dig_up (CareRun *self, GHashTable *tombs, GHashTable *leaves, GError **error)
{
  g_autoptr (GHashTable) buried = new_leaves ();
  g_autoptr (GStrvBuilder) wanted = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer id, of;

  g_hash_table_iter_init (&iter, tombs);
  while (g_hash_table_iter_next (&iter, &id, &of))
    {
      const CareHubDocument *tomb = ((Leaves *)of)->len > 0 ? g_ptr_array_index ((Leaves *)of, 0) : NULL;
      if (tomb != NULL && tomb->ancestors != NULL && tomb->ancestors[0] != NULL && tomb->ancestors[1] != NULL)
        want (buried, wanted, id, tomb->ancestors[1]);
    }
  g_auto (GStrv) list = g_strv_builder_end (wanted);
  if (list[0] == NULL)
    return true;
  if (!ask_leaves (self, (const char *const *)list, buried, error))
    return false;
  g_hash_table_iter_init (&iter, buried);
  while (g_hash_table_iter_next (&iter, &id, &of))
    if (((Leaves *)of)->len > 0)
      {
        CareHubDocument *before = g_ptr_array_index ((Leaves *)of, 0);
        const CareHubDocument *tomb = g_ptr_array_index ((Leaves *)g_hash_table_lookup (tombs, id), 0);
        care_set_text (&before->rev, tomb->rev);
        care_set_text (&before->sha256, ""); /* that content is not what the hub has */
        g_hash_table_insert (leaves, g_strdup (id), g_ptr_array_ref (of));
      }
  return true;
}

static bool
gather_buried (CareRun *self, GPtrArray *documents, GHashTable *leaves, GError **error)
{
  g_autoptr (GHashTable) tombs = new_leaves ();
  g_autoptr (GStrvBuilder) wanted = g_strv_builder_new ();

  for (guint i = 0; i < documents->len; i++)
    {
      const CareHubDocument *document = g_ptr_array_index (documents, i);
      g_autoptr (CareVersion) known = NULL;
      if (!document->deleted || !care_kind_changes (document->kind) || document->kind == CARE_KIND_DESK)
        continue;
      known = care_store_find_version (self->store, self->hub->name, document->id, document->rev, NULL);
      if (known == NULL)
        want (tombs, wanted, document->id, document->rev);
    }
  g_auto (GStrv) list = g_strv_builder_end (wanted);
  return list[0] == NULL
         || (ask_leaves (self, (const char *const *)list, tombs, error)
             && dig_up (self, tombs, leaves, error));
}

GHashTable *
care_run_gather_leaves (CareRun *self, GPtrArray *documents, GError **error)
{
  g_autoptr (GHashTable) leaves = ask_all (self, documents, error);

  if (leaves == NULL || !gather_origins (self, leaves, error) || !gather_ours (self, leaves, error)
      || !gather_buried (self, documents, leaves, error))
    return NULL;
  return g_steal_pointer (&leaves);
}
