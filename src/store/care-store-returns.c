/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-returns.h"

#include "care-store-known.h"
#include "care-store-log.h"
#include "care-store-return-event.h"
#include "care-store-rows.h"
#include "care-wire-return.h"

#define THE_RETURN " WHERE location = ?1 AND service = ?2 AND month = ?3"

static const CareBodyKind a_return = {
  (CareBodyReader)care_wire_return_from_json,
  (CareBodyCopier)care_return_copy,
  (GDestroyNotify)care_return_free,
};

/* A return that was opened and left empty is no record yet, whatever version it would have. */
static bool
is_unchanged (const CareReturn *old, const CareReturn *new, bool is_new)
{
  return (is_new || g_strcmp0 (old->version, new->version) == 0) && care_return_is_the_same (old, new);
}

CareRows *
care_store_put_return (CareStore *self, const CareReturn *ret, const char *body, GError **error)
{
  const char *service = care_service_to_string (ret->service);

  if (!care_store_run (self, error,
                       "INSERT INTO care_return VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                       " ON CONFLICT (location, service, month) DO UPDATE SET kind = excluded.kind,"
                       " answers = excluded.answers, changed_at = excluded.changed_at,"
                       " body = excluded.body",
                       "ttitilt", ret->location, service, ret->month, care_return_kind_to_string (ret->kind),
                       (int)g_hash_table_size (ret->answers), ret->changed_at, body))
    return NULL;
  return care_store_query (self, error, CARE_ROW_RETURN THE_RETURN, "tti", ret->location, service,
                           ret->month);
}

static bool
write_return (
    CareStore *self, const CareActor *actor, const CareReturn *old, const CareReturn *ret, GError **error)
{
  g_autoptr (CareJsonWriter) detail = care_json_writer_new ();
  g_autofree char *body = care_wire_return_to_json (ret);
  g_autofree char *key = care_return_key (ret->location, ret->service, ret->month);
  const char *what = care_store_return_word (old, ret);

  care_store_write_changes (detail, old, ret);
  care_store_know (self, &a_return, body, ret); /* from here on old may be no more */
  return care_store_log (self, actor, what, key, detail, care_store_put_return (self, ret, body, error),
                         error);
}

static CareRows *
query_return (CareStore *self, const char *location, CareService service, CareMonth month, GError **error)
{
  return care_store_query (self, error, "SELECT body FROM care_return" THE_RETURN, "tti", location,
                           care_service_to_string (service), month);
}

static bool
save_return (CareStore *self, const CareActor *actor, const CareReturn *ret, GError **error)
{
  g_autoptr (GError) why = NULL;
  const CareReturn *stored = care_store_look (
      self, query_return (self, ret->location, ret->service, ret->month, &why), &a_return, &why);
  g_autoptr (CareReturn) blank = care_return_new (ret->location, ret->service, ret->month);
  const CareReturn *old = stored != NULL ? stored : blank;
  CareReturn stamped = *ret;

  if (why != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return false;
    }
  if (is_unchanged (old, ret, stored == NULL))
    return true;
  /* A caller that knows when it was changed has said so; else it is now. */
  if (ret->changed_at == CARE_NO_INSTANT || ret->changed_at == old->changed_at)
    stamped.changed_at = actor->at;
  return write_return (self, actor, old, &stamped, error);
}

bool
care_store_save_return (CareStore *self, const CareActor *actor, const CareReturn *ret, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && ret != NULL, false);
  return care_store_begin (self, error)
         && care_store_end (self, save_return (self, actor, ret, error), error);
}

CareReturn *
care_store_find_return (
    CareStore *self, const char *location, CareService service, CareMonth month, GError **error)
{
  g_return_val_if_fail (self != NULL && location != NULL, NULL);
  return care_store_find_known (self, query_return (self, location, service, month, error), &a_return, error);
}

CareReturn *
care_store_find_previous_return (
    CareStore *self, const char *location, CareService service, CareMonth month, GError **error)
{
  g_return_val_if_fail (self != NULL && location != NULL, NULL);
  return care_store_find_known (
      self,
      care_store_query (self, error,
                        "SELECT body FROM care_return WHERE location = ?1 AND service = ?2 AND month < ?3"
                        " AND answers > 0 ORDER BY month DESC LIMIT 1",
                        "tti", location, care_service_to_string (service), month),
      &a_return, error);
}

GPtrArray *
care_store_list_earlier_returns (
    CareStore *self, const char *location, CareService service, CareMonth before, int months, GError **error)
{
  g_return_val_if_fail (self != NULL && location != NULL && months >= 0, NULL);
  return care_store_list_bodies (
      self,
      care_store_query (self, error,
                        "SELECT body FROM care_return WHERE location = ?1 AND service = ?2 AND month < ?3"
                        " AND month >= ?4 ORDER BY month",
                        "ttii", location, care_service_to_string (service), before, before - months),
      (CareBodyReader)care_wire_return_from_json, (GDestroyNotify)care_return_free, error);
}
