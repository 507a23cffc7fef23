/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One document from the hub becomes part of the record: what only ever adds is added, what can change is
 * merged, and what cannot be understood, or was deleted there, is kept apart. */
#include "care-courier-private.h"

#include "care-store-versions.h"

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

/* Nothing is ever deleted because somebody deleted it on the hub. A person may send it there again, over the
 * tombstone; what stood under it is merged first, where it is still known. */
static bool
take_deletion (
    CareRun *self, const CareHubDocument *document, GPtrArray *buried, GPtrArray *incoming, GError **error)
{
  const char *hub = self->hub->name;
  const CareHubDocument *before = buried != NULL && buried->len > 0 ? g_ptr_array_index (buried, 0) : NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *mine = care_store_read_record (self->store, document->id, NULL, &local);
  g_autoptr (CareVersion) agreed = NULL, known = NULL;

  if (local == NULL)
    agreed = care_store_agreed (self->store, hub, document->id, &local);
  if (local == NULL)
    known = care_store_find_version (self->store, hub, document->id, document->rev, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return false;
    }
  if (mine == NULL || (agreed != NULL && g_str_equal (agreed->rev, document->rev)))
    return true;
  if (!keep (self, document, "deleted", error))
    return false;
  if (known == NULL && before != NULL && before->record != NULL)
    {
      if (!care_run_merge (self, buried, incoming, error))
        return false;
    }
  else if (!care_store_agree (self->store, hub, document->id, document->rev,
                              known != NULL && *known->record != '\0' ? known->record : NULL, "", error))
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
         && (!fit || care_run_merge (self, all, incoming, error));
}
