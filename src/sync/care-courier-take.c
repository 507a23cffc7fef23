/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents as they stand on the hub become part of the record. First everything is asked for that is needed
 * (other leaves, ancestors, files), then all is stored at once, so that an answer that is lost in between
 * leaves the record as it was. */
#include "care-courier-private.h"

#include "care-store-versions.h"

/* The hub lets us in and has this one not, or not for us: it is asked for again later, and holds up nothing
 * else meanwhile. */
static bool
is_of_the_file_alone (const GError *error)
{
  static const CareSyncWhy whys[] = { CARE_SYNC_NO_DATABASE, CARE_SYNC_FORBIDDEN,     CARE_SYNC_TOO_LONG,
                                      CARE_SYNC_ROW_REFUSED, CARE_SYNC_ROW_TOO_LARGE, CARE_SYNC_HUB_TROUBLE };

  for (size_t i = 0; i < G_N_ELEMENTS (whys); i++)
    if (g_error_matches (error, CARE_SYNC_ERROR, (int)whys[i]))
      return true;
  return false;
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
      if (is_of_the_file_alone (local))
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
  g_autoptr (GHashTable) leaves = care_run_gather_leaves (self, documents, error);
  g_autofree char *since_before = g_strdup (self->hub->since), *mark_before = g_strdup (self->hub->desk_mark);
  bool all_before = self->hub->following_all;

  if (leaves == NULL || !fetch_files (self, documents, error) || !care_store_begin (self->store, error))
    return false;
  bool ok = care_run_end (self,
                          take_all (self, documents, leaves, error) && note_seen (self, seen, error)
                              && ask_about_many (self, error)
                              && move_to (self, self->from_start ? NULL : since, error),
                          error);
  if (!ok)
    {
      care_set_text (&self->hub->since, since_before);
      care_set_text (&self->hub->desk_mark, mark_before);
      self->hub->following_all = all_before;
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
