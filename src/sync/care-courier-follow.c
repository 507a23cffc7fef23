/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hub's feed, page by page. The place reached is stored with what the page changed, so a run that is cut
 * short goes on where it was. Pages that only show what desks say of themselves do not move the place: this
 * desk's own document stays behind it and is shown each time, which proves the hub in the same request. */
#include "care-courier-private.h"

#include "care-store-versions.h"

static char *
feed_path (const CareRun *self, bool lean)
{
  g_autofree char *since
      = g_uri_escape_string (*self->hub->since != '\0' ? self->hub->since : "0", NULL, false);

  return g_strdup_printf ("_changes?limit=%d&style=all_docs&since=%s%s", self->page, since,
                          lean ? "" : "&include_docs=true&conflicts=true");
}

static bool
is_desk (const CareHubDocument *document)
{
  return document->kind == CARE_KIND_DESK;
}

static const CareHubDocument *
find_mine (const CareRun *self, GPtrArray *documents)
{
  for (guint i = 0; i < documents->len; i++)
    {
      const CareHubDocument *document = g_ptr_array_index (documents, i);
      if (is_desk (document) && g_str_equal (care_kind_key (document->id), self->desk))
        return document;
    }
  return NULL;
}

static bool
says_something (GPtrArray *documents)
{
  for (guint i = 0; i < documents->len; i++)
    if (!is_desk (g_ptr_array_index (documents, i)))
      return true;
  return false;
}

/* Segments of the event log may be so large that a page of them is longer than any answer may be. */
static CareHubAnswer *
ask_page (CareRun *self, GError **error)
{
  for (;;)
    {
      g_autofree char *path = feed_path (self, false);
      g_autoptr (GError) local = NULL;
      CareHubAnswer *answer = care_run_ask (self, "GET", path, NULL, &local);

      if (answer != NULL)
        return answer;
      if (self->page == 1 || !g_error_matches (local, CARE_SYNC_ERROR, CARE_SYNC_TOO_LONG))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      self->page = MAX (self->page / 8, 1);
    }
}

/* Reads a page with all its documents. */
static CareHubPage *
read_page (CareRun *self, GError **error)
{
  g_autoptr (CareHubAnswer) answer = ask_page (self, error);
  g_autoptr (GError) local = NULL;

  if (answer == NULL)
    return NULL;
  CareHubPage *page = care_wire_read_changes (answer->text, &local);
  if (page == NULL)
    care_run_fail (error, CARE_SYNC_GARBLED, local->message);
  return page;
}

/* The ids of those rows whose leaves are not just the version that we agreed on; of the others, seen gets
 * them. */
static char **
list_news (CareRun *self, GPtrArray *leaves, GPtrArray *seen, GError **error)
{
  g_autoptr (GStrvBuilder) news = g_strv_builder_new ();

  for (guint i = 0; i < leaves->len; i++)
    {
      const CareHubLeaves *row = g_ptr_array_index (leaves, i);
      g_autoptr (GError) local = NULL;
      g_autoptr (CareVersion) agreed = care_store_agreed (self->store, self->hub->name, row->id, &local);
      bool known = agreed != NULL && g_str_equal (agreed->rev, row->revs[0]) && row->revs[1] == NULL;
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      if (known)
        g_ptr_array_add (seen, g_strdup (row->id));
      else if (!g_str_has_prefix (row->id, "desk:"))
        g_strv_builder_add (news, row->id);
    }
  return g_strv_builder_end (news);
}

static bool fetch (CareRun *self, char **ids, guint n, CareHubPage *page, GError **error);

/* Takes failure. What is too long at once is fetched in halves. */
static bool
fetch_less (CareRun *self, char **ids, guint n, CareHubPage *page, GError *failure, GError **error)
{
  if (n > 1 && g_error_matches (failure, CARE_SYNC_ERROR, CARE_SYNC_TOO_LONG))
    {
      g_error_free (failure);
      return fetch (self, ids, n / 2, page, error) && fetch (self, ids + n / 2, n - n / 2, page, error);
    }
  g_propagate_error (error, failure);
  return false;
}

/* The first n. */
static bool
fetch (CareRun *self, char **ids, guint n, CareHubPage *page, GError **error)
{
  g_autofree const char **some = g_new0 (const char *, n + 1);
  g_autoptr (GError) local = NULL;

  for (guint i = 0; i < n; i++)
    some[i] = ids[i];
  g_autofree char *keys = care_wire_keys (some);
  g_autoptr (CareHubAnswer) answer
      = care_run_ask (self, "POST", "_all_docs?include_docs=true&conflicts=true", keys, &local);
  if (answer == NULL)
    return fetch_less (self, ids, n, page, g_steal_pointer (&local), error);
  g_autoptr (GPtrArray) rows = care_wire_read_all_docs (answer->text, some, &local);
  if (rows == NULL)
    return care_run_fail (error, CARE_SYNC_GARBLED, local->message);
  for (guint i = 0; i < rows->len; i++)
    {
      CareHubRow *row = g_ptr_array_index (rows, i);
      CareHubDocument *document
          = row->deleted ? care_run_new_tombstone (row) : g_steal_pointer (&row->document);
      if (document != NULL)
        g_ptr_array_add (page->documents, document);
    }
  return true;
}

/* After sending much, or from the start again: most of the page is known, and need not come once more. */
static CareHubPage *
read_lean_page (CareRun *self, GPtrArray *seen, GError **error)
{
  g_autofree char *path = feed_path (self, true);
  g_autoptr (CareHubAnswer) answer = care_run_ask (self, "GET", path, NULL, error);
  g_autoptr (GError) local = NULL;
  g_autoptr (CareHubPage) page = g_new0 (CareHubPage, 1);

  if (answer == NULL)
    return NULL;
  page->documents = g_ptr_array_new_with_free_func ((GDestroyNotify)care_hub_document_free);
  g_autoptr (GPtrArray) leaves = care_wire_read_leaves (answer->text, &page->last_seq, &page->rows, &local);
  if (leaves == NULL)
    {
      care_run_fail (error, CARE_SYNC_GARBLED, local->message);
      return NULL;
    }
  g_auto (GStrv) news = list_news (self, leaves, seen, error);
  if (news == NULL || (news[0] != NULL && !fetch (self, news, g_strv_length (news), page, error)))
    return NULL;
  return g_steal_pointer (&page);
}

/* A segment whose hashes do not fit can be read, and is kept all the same. */
static bool
is_understood (const CareKept *kept)
{
  bool was = g_str_equal (kept->why, "newer") || g_str_equal (kept->why, "unreadable");
  g_autoptr (CareHubDocument) document = was ? care_hub_document_from_json (kept->raw) : NULL;

  if (document == NULL || document->understanding != CARE_UNDERSTOOD || document->record == NULL)
    return false;
  const CareIncoming incoming = { document->id, document->kind, document->record, NULL };
  return document->kind != CARE_KIND_EVENTS || care_incoming_check (&incoming, NULL);
}

static bool
drop_deleted (CareRun *self, char **ids, GPtrArray *documents, GError **error)
{
  for (char **id = ids; *id != NULL; id++)
    {
      bool found = false;
      for (guint i = 0; !found && i < documents->len; i++)
        found = g_str_equal (((const CareHubDocument *)g_ptr_array_index (documents, i))->id, *id);
      if (!found && !care_store_drop_kept (self->store, self->hub->name, *id, error))
        return false;
    }
  return true;
}

bool
care_run_understand (CareRun *self, GError **error)
{
  g_autoptr (GPtrArray) kept = care_store_list_kept (self->store, self->hub->name, NULL, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (CareHubPage) page = g_new0 (CareHubPage, 1);

  for (guint i = 0; kept != NULL && i < kept->len; i++)
    if (is_understood (g_ptr_array_index (kept, i)))
      g_strv_builder_add (builder, ((const CareKept *)g_ptr_array_index (kept, i))->id);
  g_auto (GStrv) ids = g_strv_builder_end (builder);
  if (kept == NULL || ids[0] == NULL)
    return kept != NULL;
  page->documents = g_ptr_array_new_with_free_func ((GDestroyNotify)care_hub_document_free);
  return fetch (self, ids, g_strv_length (ids), page, error)
         && drop_deleted (self, ids, page->documents, error)
         && care_run_take (self, page->documents, NULL, NULL, error);
}

/* What a hub that was put back did not show goes there once more. */
static bool
send_what_is_missing (CareRun *self, GError **error)
{
  CareActor actor = care_run_actor (self);

  if (!self->hub->following_all)
    return true;
  if (!care_store_begin (self->store, error))
    return false;
  self->hub->following_all = false;
  return care_run_end (
      self,
      care_store_queue_unseen (self->store, &actor, self->hub->name, self->hub->unsure_after, error) >= 0
          && care_store_save_hub (self->store, self->hub, error),
      error);
}

static bool
take_page (CareRun *self, CareHubPage *page, GPtrArray *seen, bool lean, GError **error)
{
  bool moves = lean ? page->rows > 0 : says_something (page->documents) || page->rows == self->page;

  if (!care_run_take (self, page->documents, seen, moves ? page->last_seq : NULL, error))
    return false;
  self->moved = self->moved || moves;
  care_run_progress (self, (int)page->documents->len, 0);
  return true;
}

bool
care_run_follow (CareRun *self, bool lean, GError **error)
{
  bool doubtful = self->interrupted || self->hub->following_all;

  /* Where this desk's document in the feed could not prove it, the proof comes first: then the pages need not
   * bring what is known here. */
  if (doubtful && !self->proven && !care_run_prove (self, NULL, error))
    return false;
  bool all = self->hub->following_all;
  self->from_start = false;
  for (;;)
    {
      bool thin = self->proven && (lean || all);
      g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (CareHubPage) page = thin ? read_lean_page (self, seen, error) : read_page (self, error);
      if (page == NULL || (!self->proven && !care_run_prove (self, find_mine (self, page->documents), error)))
        return false;
      /* The proof, or what was in the page, may have shown that we have to begin from the start. */
      if (!self->from_start && !take_page (self, page, seen, thin, error))
        return false;
      if (self->from_start)
        {
          self->from_start = false;
          all = true;
          continue;
        }
      if (page->rows < self->page)
        return send_what_is_missing (self, error);
    }
}
