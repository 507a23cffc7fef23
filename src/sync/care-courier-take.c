/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents as they stand on the hub become part of the record. First everything is asked for that is needed
 * (other leaves, ancestors, files), then all is stored at once, so that an answer that is lost in between
 * leaves the record as it was. */
#include "care-courier-private.h"

#include "care-store-extras.h"
#include "care-store-versions.h"

typedef GPtrArray Leaves; /* CareHubDocument of one document, the winner first */

static bool
needs_ancestors (CareRun *self, const CareHubDocument *document, bool *needs, GError **error)
{
  g_autoptr (CareVersion) agreed = NULL;
  g_autoptr (GError) local = NULL;

  *needs = false;
  if (document->deleted || document->understanding != CARE_UNDERSTOOD || !care_kind_changes (document->kind))
    return true;
  agreed = care_store_agreed (self->store, self->hub->name, document->id, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return false;
    }
  *needs = document->conflicts[0] != NULL || (agreed != NULL && !g_str_equal (agreed->rev, document->rev));
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
  g_autoptr (GPtrArray) found = answer != NULL ? care_wire_read_bulk_get (answer->text, &local) : NULL;

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
gather_leaves (CareRun *self, GPtrArray *documents, GError **error)
{
  g_autoptr (GStrvBuilder) wanted = g_strv_builder_new ();
  g_autoptr (GHashTable) leaves
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);

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
keep_versions (CareRun *self, GHashTable *versions, GError **error)
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
        ok = version->record == NULL
             || care_store_note_version (self->store, self->hub->name, version->id, version->rev,
                                         version->record, version->sha256, error);
      }
  return care_run_end (self, ok, error);
}

/* Where leaves come from a version that this desk has never seen, the hub may still have it. */
static bool
gather_origins (CareRun *self, GHashTable *leaves, GError **error)
{
  g_autoptr (GStrvBuilder) wanted = g_strv_builder_new ();
  g_autoptr (GHashTable) origins
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  GHashTableIter iter;
  gpointer of;

  g_hash_table_iter_init (&iter, leaves);
  while (g_hash_table_iter_next (&iter, NULL, &of))
    for (guint i = 1; i < ((Leaves *)of)->len; i++)
      {
        const CareHubDocument *leaf = g_ptr_array_index ((Leaves *)of, i);
        const char *rev = common_rev (leaf, g_ptr_array_index ((Leaves *)of, 0));
        g_autoptr (CareVersion) known
            = rev != NULL ? care_store_find_version (self->store, self->hub->name, leaf->id, rev, NULL)
                          : NULL;
        if (rev == NULL || known != NULL)
          continue;
        want (origins, wanted, leaf->id, rev);
      }
  g_auto (GStrv) list = g_strv_builder_end (wanted);
  return list[0] == NULL
         || (ask_leaves (self, (const char *const *)list, origins, error)
             && keep_versions (self, origins, error));
}

/* The file of an evidence document, stored by itself: it may be large. */
static bool
fetch_evidence (CareRun *self, const CareHubDocument *document, GError **error)
{
  g_autofree char *id = g_uri_escape_string (document->id, NULL, false);
  g_autofree char *path = g_strconcat (id, "/content", NULL);
  const CareHubRequest request = { .method = "GET", .path = path, .raw = true };
  g_autoptr (CareHubAnswer) answer = NULL;
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify)care_incoming_free);
  CareActor actor = care_run_actor (self);
  int changed = 0;

  g_autoptr (GError) local = NULL;
  if (!care_hub_client_need (self->courier->client, &request, &answer, self->cancellable, &local))
    {
      if (g_error_matches (local, CARE_SYNC_ERROR,
                           CARE_SYNC_NO_DATABASE)) /* it is not there: asked for again later */
        return true;
      g_propagate_error (error, g_steal_pointer (&local));
      return false;
    }
  g_autoptr (GBytes) content = g_bytes_new_take (g_steal_pointer (&answer->text), answer->length);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  if (!g_str_equal (sum,
                    care_kind_key (document->id))) /* cut short, or never right: it holds up nothing else */
    return true;
  g_ptr_array_add (one, care_incoming_new (document->id, document->kind, document->record, content));
  if (!care_store_receive (self->store, &actor, self->hub->name, one, &changed, error))
    return false;
  self->report->pulled += changed;
  self->report->changed = self->report->changed || changed > 0;
  return true;
}

static bool
fetch_files (CareRun *self, GPtrArray *documents, GError **error)
{
  for (guint i = 0; i < documents->len; i++)
    {
      const CareHubDocument *document = g_ptr_array_index (documents, i);
      if (document->kind != CARE_KIND_EVIDENCE || document->record == NULL)
        continue;
      g_autoptr (GError) local = NULL;
      g_autofree char *here = care_store_read_record (self->store, document->id, NULL, &local);
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return false;
        }
      if (here == NULL && !fetch_evidence (self, document, error))
        return false;
    }
  return true;
}

static int
by_kind (gconstpointer a, gconstpointer b)
{
  const CareHubDocument *const *one = a, *const *other = b;

  return (int)(*one)->kind - (int)(*other)->kind;
}

/* Stores what was gathered so far: the next kind may refer to it. */
static bool
store (CareRun *self, GPtrArray *incoming, GError **error)
{
  CareActor actor = care_run_actor (self);
  int changed = 0;

  if (incoming->len == 0)
    return true;
  if (!care_store_receive (self->store, &actor, self->hub->name, incoming, &changed, error))
    return false;
  self->report->pulled += changed;
  self->report->changed = self->report->changed || changed > 0;
  g_ptr_array_set_size (incoming, 0);
  return true;
}

static bool
take_all (CareRun *self, GPtrArray *documents, GHashTable *leaves, GError **error)
{
  g_autoptr (GPtrArray) incoming = g_ptr_array_new_with_free_func ((GDestroyNotify)care_incoming_free);
  CareKind kind = CARE_KIND_PROVIDER;

  g_ptr_array_sort (documents, by_kind);
  for (guint i = 0; i < documents->len; i++)
    {
      const CareHubDocument *document = g_ptr_array_index (documents, i);
      if (document->kind != kind && !store (self, incoming, error))
        return false;
      kind = document->kind;
      if (!care_run_take_one (self, document, g_hash_table_lookup (leaves, document->id), incoming, error))
        return false;
      if (self->hub->following_all && !document->deleted
          && !care_store_note_seen (self->store, self->hub->name, document->id, error))
        return false;
    }
  return store (self, incoming, error);
}

/* Nobody should find a hundred records changed overnight without having been asked. */
static bool
ask_about_many (CareRun *self, GError **error)
{
  if (self->overwritten <= CARE_RUN_MANY || self->hub->accept_many)
    return true;
  g_autofree char *count = g_strdup_printf ("%d", self->overwritten);
  return care_run_fail (error, CARE_SYNC_MANY_CHANGES, count);
}

static bool
move_to (CareRun *self, const char *since, GError **error)
{
  if (since == NULL)
    return true;
  care_set_text (&self->hub->since, since);
  return care_run_note_change (self, error) && care_store_save_hub (self->store, self->hub, error);
}

static bool
note_seen (CareRun *self, GPtrArray *seen, GError **error)
{
  for (guint i = 0; self->hub->following_all && seen != NULL && i < seen->len; i++)
    if (!care_store_note_seen (self->store, self->hub->name, g_ptr_array_index (seen, i), error))
      return false;
  return true;
}

static bool
take_page (CareRun *self, GPtrArray *documents, GPtrArray *seen, const char *since, GError **error)
{
  g_autoptr (GHashTable) leaves = gather_leaves (self, documents, error);
  g_autofree char *since_before = g_strdup (self->hub->since), *mark_before = g_strdup (self->hub->desk_mark);

  if (leaves == NULL || !gather_origins (self, leaves, error) || !fetch_files (self, documents, error)
      || !care_store_begin (self->store, error))
    return false;
  bool ok = care_run_end (self,
                          take_all (self, documents, leaves, error) && note_seen (self, seen, error)
                              && ask_about_many (self, error) && move_to (self, since, error),
                          error);
  if (!ok)
    {
      care_set_text (&self->hub->since, since_before);
      care_set_text (&self->hub->desk_mark, mark_before);
    }
  return ok;
}

/* Documents that came before what they refer to: parents need not come first in a feed. taken: how many of
 * them can be stored now. */
static bool
take_orphans (CareRun *self, guint *taken, GError **error)
{
  g_autoptr (GPtrArray) kept = care_store_list_kept (self->store, self->hub->name, "no-parent", error);
  g_autoptr (GPtrArray) ready = g_ptr_array_new_with_free_func ((GDestroyNotify)care_hub_document_free);

  for (guint i = 0; kept != NULL && i < kept->len; i++)
    {
      const CareKept *one = g_ptr_array_index (kept, i);
      g_autoptr (CareHubDocument) document = care_hub_document_from_json (one->raw);
      bool has = false;
      if (document == NULL || document->record == NULL)
        continue;
      CareIncoming incoming = { document->id, document->kind, document->record, NULL };
      if (!care_store_has_parents (self->store, &incoming, &has, error))
        return false;
      if (has)
        g_ptr_array_add (ready, g_steal_pointer (&document));
    }
  *taken = ready->len;
  return kept != NULL && (ready->len == 0 || take_page (self, ready, NULL, NULL, error));
}

bool
care_run_take_missing_files (CareRun *self, GError **error)
{
  g_autoptr (GPtrArray) kept = care_store_list_kept (self->store, self->hub->name, "no-file", error);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify)care_hub_document_free);

  for (guint i = 0; kept != NULL && i < kept->len; i++)
    {
      CareHubDocument *document
          = care_hub_document_from_json (((const CareKept *)g_ptr_array_index (kept, i))->raw);
      if (document != NULL)
        g_ptr_array_add (documents, document);
    }
  return kept != NULL && (documents->len == 0 || take_page (self, documents, NULL, NULL, error));
}

static bool
has_parents_in_it (GPtrArray *documents)
{
  for (guint i = 0; i < documents->len; i++)
    {
      CareKind kind = ((const CareHubDocument *)g_ptr_array_index (documents, i))->kind;
      if (kind == CARE_KIND_PROVIDER || kind == CARE_KIND_LOCATION || kind == CARE_KIND_SUBMISSION
          || kind == CARE_KIND_CASE)
        return true;
    }
  return false;
}

bool
care_run_take (CareRun *self, GPtrArray *documents, GPtrArray *seen, const char *since, GError **error)
{
  guint taken = has_parents_in_it (documents) ? 1 : 0;

  if (!take_page (self, documents, seen, since, error))
    return false;
  while (taken > 0) /* a parent may have waited for its own */
    if (!take_orphans (self, &taken, error))
      return false;
  return true;
}
