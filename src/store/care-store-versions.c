/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-versions.h"

#include "care-kind.h"
#include "care-store-statement.h"

#define THE_DOCUMENT " WHERE hub = ?1 AND id = ?2"

void
care_version_free (CareVersion *self)
{
  if (self == NULL)
    return;
  g_free (self->rev);
  g_free (self->record);
  g_free (self->sha256);
  g_free (self);
}

static CareVersion *
read_version (CareRows *rows)
{
  CareVersion *self = g_new0 (CareVersion, 1);

  self->rev = care_rows_dup (rows, 0);
  self->record = care_rows_dup (rows, 1);
  self->sha256 = care_rows_dup (rows, 2);
  return self;
}

CareVersion *
care_store_agreed (CareStore *self, const char *hub, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL && id != NULL, NULL);
  g_autoptr (CareRows) rows = care_store_query (self, error,
                                                "SELECT rev, record, sha256 FROM hub_version" THE_DOCUMENT
                                                " AND agreed ORDER BY number DESC LIMIT 1",
                                                "tt", hub, id);

  return rows != NULL && care_store_next (self, rows, error) > 0 ? read_version (rows) : NULL;
}

CareVersion *
care_store_find_version (CareStore *self, const char *hub, const char *id, const char *rev, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL && id != NULL && rev != NULL, NULL);
  g_autoptr (CareRows) rows = care_store_query (
      self, error, "SELECT rev, record, sha256 FROM hub_version" THE_DOCUMENT " AND rev = ?3", "ttt", hub, id,
      rev);

  return rows != NULL && care_store_next (self, rows, error) > 0 ? read_version (rows) : NULL;
}

CareVersion *
care_store_common_version (
    CareStore *self, const char *hub, const char *id, const char *const *revs, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL && id != NULL, NULL);

  for (int i = 0; revs != NULL && revs[i] != NULL; i++)
    {
      g_autoptr (GError) why = NULL;
      CareVersion *found = care_store_find_version (self, hub, id, revs[i], &why);

      if (why != NULL)
        g_propagate_error (error, g_steal_pointer (&why));
      else if (found == NULL)
        continue;
      return found;
    }
  return NULL;
}

/* The last eight of what changes; never the one agreed on last, however many became known after it. */
static bool
prune (CareStore *self, const char *hub, const char *id, GError **error)
{
  return care_store_run (
      self, error,
      "DELETE FROM hub_version" THE_DOCUMENT " AND number NOT IN (SELECT number FROM hub_version" THE_DOCUMENT
      " ORDER BY number DESC LIMIT 8)"
      " AND number <> coalesce ((SELECT max (number) FROM hub_version" THE_DOCUMENT " AND agreed), 0)",
      "tt", hub, id);
}

static bool
is_kept_whole (const char *id)
{
  CareKind kind;

  return !care_kind_of_id (id, &kind) || care_kind_changes (kind);
}

static bool
agree (CareStore *self,
       const char *hub,
       const char *id,
       const char *rev,
       const char *record,
       const char *sha256,
       GError **error)
{
  bool whole = is_kept_whole (id);

  /* Known already: it becomes the newest. Of what only ever adds, there is no older one to keep. */
  return care_store_run (self, error, "DELETE FROM hub_version" THE_DOCUMENT " AND (rev = ?3 OR ?4 = 0)",
                         "ttti", hub, id, rev, (int)whole)
         && care_store_run (self, error, "INSERT INTO hub_version VALUES (NULL, ?1, ?2, ?3, 1, ?4, ?5)",
                            "ttttt", hub, id, rev, sha256 != NULL ? sha256 : "",
                            whole && record != NULL ? record : "")
         && (!whole || prune (self, hub, id, error));
}

bool
care_store_agree (CareStore *self,
                  const char *hub,
                  const char *id,
                  const char *rev,
                  const char *record,
                  const char *sha256,
                  GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL && id != NULL && rev != NULL, false);
  return care_store_begin (self, error)
         && care_store_end (self, agree (self, hub, id, rev, record, sha256, error), error);
}

/* One that is known keeps its place, and gets its content where only its rev was known. */
static bool
note (CareStore *self,
      const char *hub,
      const char *id,
      const char *rev,
      const char *record,
      const char *sha256,
      GError **error)
{
  return care_store_run (self, error,
                         "INSERT INTO hub_version VALUES (NULL, ?1, ?2, ?3, 0, ?4, ?5)"
                         " ON CONFLICT (hub, id, rev) DO UPDATE SET record = excluded.record,"
                         " sha256 = excluded.sha256 WHERE record = '' AND excluded.record <> ''",
                         "ttttt", hub, id, rev, sha256 != NULL ? sha256 : "",
                         is_kept_whole (id) && record != NULL ? record : "")
         && prune (self, hub, id, error);
}

bool
care_store_forget_version (CareStore *self, const char *hub, const char *id, const char *rev, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL && id != NULL && rev != NULL, false);
  return care_store_run (self, error, "DELETE FROM hub_version WHERE hub = ?1 AND id = ?2 AND rev = ?3",
                         "ttt", hub, id, rev);
}

bool
care_store_last_version (CareStore *self, int64_t *number, GError **error)
{
  g_return_val_if_fail (self != NULL && number != NULL, false);
  g_autoptr (CareRows) rows
      = care_store_query (self, error, "SELECT coalesce (max (number), 0) FROM hub_version", "");
  int found = rows != NULL ? care_store_next (self, rows, error) : -1;

  if (found > 0)
    *number = care_rows_int (rows, 0);
  return found > 0;
}

bool
care_store_note_version (CareStore *self,
                         const char *hub,
                         const char *id,
                         const char *rev,
                         const char *record,
                         const char *sha256,
                         GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL && id != NULL && rev != NULL, false);
  return care_store_begin (self, error)
         && care_store_end (self, note (self, hub, id, rev, record, sha256, error), error);
}
