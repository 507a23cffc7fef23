/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-cases.h"

#include "care-store-body.h"
#include "care-store-log.h"
#include "care-store-rows.h"
#include "care-wire-case.h"

#define READ_CASE ((CareBodyReader)care_wire_case_from_json)
#define READ_EVENT ((CareBodyReader)care_wire_case_event_from_json)

CareRows *
care_store_put_case_event (CareStore *self,
                           const char *case_id,
                           int64_t position,
                           const CareCaseEvent *event,
                           const char *body,
                           GError **error)
{
  if (!care_store_run (self, error, "INSERT INTO case_event VALUES (?1, ?2, ?3, ?4, ?5, ?6)", "tlttit",
                       case_id, position, event->id, care_event_kind_to_string (event->kind), event->date,
                       body))
    return NULL;
  return care_store_query (self, error, CARE_ROW_CASE_EVENT " WHERE case_id = ?1 AND position = ?2", "tl",
                           case_id, position);
}

/* After all that is known here, in a place that no other desk takes: two may add to one case while neither
 * hears of the other, and each event keeps its place for good, so that the order is the same everywhere. One
 * step above the last, and within the step by the name of the event. The first schema counted from 1: step 0.
 */
static bool
find_place (CareStore *self, const char *case_id, const char *id, int64_t *position, GError **error)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);
  g_autoptr (CareRows) rows = care_store_query (
      self, error, "SELECT (coalesce (max (position), 0) >> 40) + 1 FROM case_event WHERE case_id = ?1", "t",
      case_id);

  if (rows == NULL || care_store_next (self, rows, error) <= 0)
    return false;
  sum[10] = '\0'; /* 40 bits */
  *position = care_rows_int (rows, 0) << 40 | (int64_t)g_ascii_strtoull (sum, NULL, 16);
  return true;
}

static bool
add_event (
    CareStore *self, const CareActor *actor, const char *case_id, const CareCaseEvent *event, GError **error)
{
  g_autofree char *body = care_wire_case_event_to_json (event);
  int64_t position;
  g_autofree char *subject = g_strconcat ("case:", case_id, NULL);
  g_autoptr (CareJsonWriter) detail = care_json_writer_new ();

  care_json_writer_begin_object (detail);
  care_json_writer_key (detail, "event");
  care_wire_case_event_write (detail, event);
  return find_place (self, case_id, event->id, &position, error)
         && care_store_log (self, actor, "case-event-added", subject, detail,
                            care_store_put_case_event (self, case_id, position, event, body, error), error);
}

CareRows *
care_store_put_case (CareStore *self, const CareCase *ca, const char *body, GError **error)
{
  if (!care_store_run (self, error,
                       "INSERT INTO enforcement_case VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE"
                       " SET provider = excluded.provider, opened = excluded.opened, body = excluded.body",
                       "ttit", ca->id, ca->provider, ca->opened, body))
    return NULL;
  return care_store_query (self, error, CARE_ROW_CASE " WHERE id = ?1", "t", ca->id);
}

char *
care_store_case_body (const CareCase *ca)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  CareCase alone = *ca;

  alone.events = none;
  return care_wire_case_to_json (&alone);
}

static bool
check_new (CareStore *self, const CareCase *ca, GError **error)
{
  g_autofree char *known = NULL;

  if (!care_store_query_text (self, &known, error, "SELECT id FROM enforcement_case WHERE id = ?1", "t",
                              ca->id))
    return false;
  if (known != NULL)
    g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_EXISTS, "there is a case %s already", ca->id);
  return known == NULL;
}

/* The events have rows of their own, since each is added once and never changed. */
static bool
add_case (CareStore *self, const CareActor *actor, const CareCase *ca, GError **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *subject = g_strconcat ("case:", ca->id, NULL);
  g_autofree char *body = care_store_case_body (ca);
  g_autoptr (CareJsonWriter) detail = care_json_writer_new ();
  CareCase alone = *ca;

  alone.events = none;
  care_json_writer_begin_object (detail);
  care_json_writer_key (detail, "case");
  care_wire_case_write (detail, &alone);
  if (!check_new (self, ca, error)
      || !care_store_log (self, actor, "case-opened", subject, detail,
                          care_store_put_case (self, ca, body, error), error))
    return false;
  for (guint i = 0; i < ca->events->len; i++)
    if (!add_event (self, actor, ca->id, g_ptr_array_index (ca->events, i), error))
      return false;
  return true;
}

static bool
change_case (CareStore *self, const CareActor *actor, const CareCase *ca, GError **error)
{
  g_autofree char *subject = g_strconcat ("case:", ca->id, NULL);
  g_autofree char *body = care_store_case_body (ca);
  g_autoptr (CareJsonWriter) detail = care_json_writer_new ();

  care_json_writer_begin_object (detail);
  care_json_writer_key (detail, "missed");
  care_wire_allegations_write (detail, ca->missed);
  care_json_writer_key (detail, "misleading");
  care_wire_allegations_write (detail, ca->misleading);
  return care_store_log (self, actor, "case-changed", subject, detail,
                         care_store_put_case (self, ca, body, error), error);
}

bool
care_store_change_case (CareStore *self, const CareActor *actor, const CareCase *ca, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && ca != NULL, false);
  return care_store_begin (self, error) && care_store_end (self, change_case (self, actor, ca, error), error);
}

bool
care_store_add_case (CareStore *self, const CareActor *actor, const CareCase *ca, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && ca != NULL && ca->id != NULL, false);
  return care_store_begin (self, error) && care_store_end (self, add_case (self, actor, ca, error), error);
}

bool
care_store_add_case_event (
    CareStore *self, const CareActor *actor, const char *case_id, const CareCaseEvent *event, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && case_id != NULL, false);
  g_return_val_if_fail (event != NULL && event->id != NULL && *event->id != '\0', false);
  return care_store_begin (self, error)
         && care_store_end (self, add_event (self, actor, case_id, event, error), error);
}

static bool
read_events (CareStore *self, CareCase *ca, GError **error)
{
  g_autoptr (GPtrArray) events = care_store_list_bodies (
      self,
      care_store_query (self, error, "SELECT body FROM case_event WHERE case_id = ?1 ORDER BY position", "t",
                        ca->id),
      READ_EVENT, NULL, error);

  if (events == NULL)
    return false;
  for (guint i = 0; i < events->len; i++)
    care_case_take (ca, g_ptr_array_index (events, i));
  return true;
}

CareCase *
care_store_find_case (CareStore *self, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  g_autoptr (CareCase) ca = care_store_find_body (
      self, care_store_query (self, error, "SELECT body FROM enforcement_case WHERE id = ?1", "t", id),
      READ_CASE, error);

  return ca != NULL && read_events (self, ca, error) ? g_steal_pointer (&ca) : NULL;
}

GPtrArray *
care_store_list_cases (CareStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (GPtrArray) cases = care_store_list_bodies (
      self,
      care_store_query (self, error, "SELECT body FROM enforcement_case ORDER BY opened DESC, rowid DESC",
                        ""),
      READ_CASE, (GDestroyNotify)care_case_free, error);

  for (guint i = 0; cases != NULL && i < cases->len; i++)
    if (!read_events (self, g_ptr_array_index (cases, i), error))
      return NULL;
  return g_steal_pointer (&cases);
}
