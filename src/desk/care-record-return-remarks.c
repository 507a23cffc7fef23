/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a return beside its figures. */
#include "care-record-returns.h"

#include "care-record-private.h"
#include "care-record-returns-private.h"
#include "care-store-extras.h"

#include <string.h>

/* Changes the view's return. False: refused, or error is set. */
typedef bool (*Change) (CareRecord *record, CareReturnView *view, gconstpointer data, GError **error);

static CareReturnView *
change_and_view (
    CareRecord *self, const CareReturnKey *key, Change change, gconstpointer data, GError **error)
{
  g_autoptr (CareReturnView) view
      = care_record_view_to_write (self, key->location, key->service, key->month, error);

  if (view == NULL)
    return NULL;
  g_autoptr (CareReturn) before = care_return_copy (view->ret);
  return change (self, view, data, error) ? care_record_save_and_view (self, before, view, error) : NULL;
}

static CareReturnView *
with_change (CareRecord *self, const CareReturnKey *key, Change change, gconstpointer data, GError **error)
{
  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareReturnView) after = change_and_view (self, key, change, data, error);
  return care_record_end (self, after != NULL, error) ? g_steal_pointer (&after) : NULL;
}

static const CareItem *
need_item (const CareReturnView *view, const char *name, GError **error)
{
  const CareItem *item = care_dataset_find_field (view->dataset, name);

  if (item == NULL)
    care_refuse (error, CARE_REFUSAL_NO_SUCH_ITEM, name);
  return item;
}

static bool
explain (CareRecord *record, CareReturnView *view, gconstpointer data, GError **error)
{
  const char *const *pairs = data;

  for (size_t i = 0; pairs[i] != NULL; i += 2)
    {
      const CareItem *item = need_item (view, pairs[i], error);
      if (item == NULL)
        return false;
      if (care_return_is_answered (view->ret, item))
        return care_refuse (error, CARE_REFUSAL_ANSWERED, item->id);
      care_return_explain (view->ret, item->id, pairs[i + 1]);
    }
  return true;
}

CareReturnView *
care_record_explain_empty (CareRecord *self,
                           const char *location,
                           CareService service,
                           CareMonth month,
                           const char *const *pairs,
                           GError **error)
{
  CareReturnKey key = { location, service, month };

  g_return_val_if_fail (self != NULL && pairs != NULL, NULL);
  return with_change (self, &key, explain, pairs, error);
}

static bool
note (CareRecord *record, CareReturnView *view, gconstpointer data, GError **error)
{
  const char *const *pairs = data;

  for (size_t i = 0; pairs[i] != NULL; i += 2)
    {
      const CareItem *item = need_item (view, pairs[i], error);
      if (item == NULL)
        return false;
      care_return_note (view->ret, item->id, pairs[i + 1]);
    }
  return true;
}

CareReturnView *
care_record_note_item (CareRecord *self,
                       const char *location,
                       CareService service,
                       CareMonth month,
                       const char *const *pairs,
                       GError **error)
{
  CareReturnKey key = { location, service, month };

  g_return_val_if_fail (self != NULL && pairs != NULL, NULL);
  return with_change (self, &key, note, pairs, error);
}

/* Those of the item's fields that are answered; of a field that was named, that one. */
static void
look_at_item (CareReturn *ret, const CareItem *item, const char *named, CareInstant now)
{
  g_auto (GStrv) fields = care_item_fields (item);
  bool whole = strcmp (named, item->id) == 0;

  for (size_t i = 0; fields[i] != NULL; i++)
    if ((whole || strcmp (fields[i], named) == 0) && care_return_get (ret, fields[i]) != NULL)
      care_return_look (ret, fields[i], now);
  if (whole && care_return_get (ret, item->id) != NULL)
    care_return_look (ret, item->id, now);
}

static bool
look (CareRecord *record, CareReturnView *view, gconstpointer data, GError **error)
{
  const char *const *fields = data;
  CareInstant now = care_record_now (record);

  if (fields == NULL)
    {
      g_autofree const char **all = care_return_fields (view->ret);
      for (size_t i = 0; all[i] != NULL; i++)
        care_return_look (view->ret, all[i], now);
      return true;
    }
  for (size_t i = 0; fields[i] != NULL; i++)
    {
      const CareItem *item = need_item (view, fields[i], error);
      if (item == NULL)
        return false;
      look_at_item (view->ret, item, fields[i], now);
    }
  return true;
}

CareReturnView *
care_record_look_at (CareRecord *self,
                     const char *location,
                     CareService service,
                     CareMonth month,
                     const char *const *fields,
                     GError **error)
{
  CareReturnKey key = { location, service, month };

  g_return_val_if_fail (self != NULL, NULL);
  return with_change (self, &key, look, fields, error);
}

static bool
assign (CareRecord *record, CareReturnView *view, gconstpointer data, GError **error)
{
  const char *const *names = data;

  care_return_assign (view->ret, names[0], names[1]);
  return true;
}

CareReturnView *
care_record_assign (CareRecord *self,
                    const char *location,
                    CareService service,
                    CareMonth month,
                    const char *assignee,
                    const char *deputy,
                    GError **error)
{
  CareReturnKey key = { location, service, month };
  const char *names[] = { assignee, deputy };

  g_return_val_if_fail (self != NULL, NULL);
  return with_change (self, &key, assign, names, error);
}

typedef struct
{
  const char *path, *what;
} File;

static char *
plain_name (const char *path)
{
  char *name = g_path_get_basename (path);
  g_autofree char *valid = g_utf8_make_valid (name, -1);

  g_free (name);
  return g_strdelimit (g_steal_pointer (&valid), "/\\\r\n", '_');
}

static bool
is_kept (const CareReturn *ret, const CareEvidence *evidence)
{
  for (size_t i = 0; i < ret->evidence->len; i++)
    if (care_evidence_is_same_file (ret->evidence->pdata[i], evidence))
      return true;
  return false;
}

static bool
attach (CareRecord *record, CareReturnView *view, gconstpointer data, GError **error)
{
  const File *file = data;
  CareActor actor = care_record_actor (record);
  g_autofree char *name = plain_name (file->path);
  g_autofree char *what = g_strstrip (g_strdup (file->what != NULL ? file->what : ""));
  g_autoptr (GBytes) content = care_read_file (file->path, error);

  if (content == NULL)
    return false;
  g_autofree char *sha256
      = care_store_add_evidence (care_record_store (record), &actor, name, content, error);
  if (sha256 == NULL)
    return false;
  g_autoptr (CareEvidence) one = care_evidence_new (sha256, name, actor.at, actor.person, what);
  if (!is_kept (view->ret, one))
    care_return_add_evidence (view->ret, g_steal_pointer (&one));
  return true;
}

CareReturnView *
care_record_add_return_evidence (CareRecord *self,
                                 const char *location,
                                 CareService service,
                                 CareMonth month,
                                 const char *path,
                                 const char *what,
                                 GError **error)
{
  CareReturnKey key = { location, service, month };
  File file = { path, what };

  g_return_val_if_fail (self != NULL && path != NULL, NULL);
  return with_change (self, &key, attach, &file, error);
}
