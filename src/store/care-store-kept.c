/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents that wait for something before they can be stored, and what desks say of themselves. */
#include "care-store-body.h"
#include "care-store-exchange.h"
#include "care-wire-sync.h"

#define KEPT "SELECT id, rev, why, raw FROM hub_kept WHERE hub = ?1"

void
care_kept_free (CareKept *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->rev);
  g_free (self->raw);
  g_free (self->why);
  g_free (self);
}

bool
care_store_keep (CareStore *self,
                 const char *hub,
                 const char *id,
                 const char *rev,
                 const char *why,
                 const char *raw,
                 GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL && id != NULL, false);
  g_return_val_if_fail (rev != NULL && why != NULL && raw != NULL, false);
  return care_store_run (self, error,
                         "INSERT INTO hub_kept (hub, id, rev, why, raw) VALUES (?1, ?2, ?3, ?4, ?5)"
                         " ON CONFLICT (hub, id) DO UPDATE"
                         " SET rev = excluded.rev, why = excluded.why, raw = excluded.raw",
                         "ttttt", hub, id, rev, why, raw);
}

bool
care_store_drop_kept (CareStore *self, const char *hub, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL && id != NULL, false);
  return care_store_run (self, error, "DELETE FROM hub_kept WHERE hub = ?1 AND id = ?2", "tt", hub, id);
}

static CareKept *
read_kept (CareRows *rows)
{
  CareKept *self = g_new0 (CareKept, 1);

  self->id = care_rows_dup (rows, 0);
  self->rev = care_rows_dup (rows, 1);
  self->why = care_rows_dup (rows, 2);
  self->raw = care_rows_dup (rows, 3);
  return self;
}

CareKept *
care_store_find_kept (CareStore *self, const char *hub, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL && id != NULL, NULL);
  g_autoptr (CareRows) rows = care_store_query (self, error, KEPT " AND id = ?2", "tt", hub, id);

  return rows != NULL && care_store_next (self, rows, error) > 0 ? read_kept (rows) : NULL;
}

GPtrArray *
care_store_list_kept (CareStore *self, const char *hub, const char *why, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL, NULL);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify)care_kept_free);
  g_autoptr (CareRows) rows
      = care_store_query (self, error, KEPT " AND (?2 IS NULL OR why = ?2) ORDER BY id", "tt", hub, why);
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    g_ptr_array_add (kept, read_kept (rows));
  return found == 0 ? g_steal_pointer (&kept) : NULL;
}

GPtrArray *
care_store_list_colleagues (CareStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  return care_store_list_bodies (
      self, care_store_query (self, error, "SELECT body FROM colleague ORDER BY desk", ""),
      (CareBodyReader)care_wire_colleague_from_json, (GDestroyNotify)care_colleague_free, error);
}
