/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-segments.h"

#include "care-store-body.h"
#include "care-store-events.h"
#include "care-store-extras.h"
#include "care-store-hub.h"
#include "care-store-log.h"
#include "care-store-outbox.h"
#include "care-store-rows.h"
#include "care-wire-sync.h"

#include <string.h>

#define MOST 500 /* events in a segment: some hundred kilobytes */

char *
care_store_own_desk (CareStore *self, const CareActor *actor, GError **error)
{
  g_autoptr (GError) why = NULL;
  char *desk = care_store_get_setting (self, "desk", &why);

  if (why != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return NULL;
    }
  return desk != NULL ? desk : g_strdup (actor->desk != NULL ? actor->desk : "");
}

static bool
read_number (CareStore *self, int64_t *number, GError **error, const char *sql)
{
  g_autoptr (CareRows) rows = care_store_query (self, error, sql, "");

  int found = rows != NULL ? care_store_next (self, rows, error) : -1;
  if (found == 0)
    g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT, "the head of the event log is gone");
  if (found <= 0)
    return false;
  *number = care_rows_int (rows, 0);
  return true;
}

static bool
seal_one (CareStore *self, const CareActor *actor, const char *desk, int64_t from, int64_t to, GError **error)
{
  g_autofree char *id = g_strdup_printf ("events:%s:%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, desk, from, to);

  return care_store_run (self, error, "INSERT INTO own_segment VALUES (?1, ?2, ?3, 0)", "llt", from, to, desk)
         && care_store_queue (self, actor, id, error);
}

/* How many were sealed, or -1. */
static int
seal_all (CareStore *self, const CareActor *actor, GError **error)
{
  g_autofree char *desk = care_store_own_desk (self, actor, error);
  int64_t sealed, events;
  int segments = 0;

  if (desk == NULL || !read_number (self, &sealed, error, "SELECT coalesce (max (last), 0) FROM own_segment")
      || !read_number (self, &events, error, "SELECT events FROM chain"))
    return -1;
  for (int64_t from = sealed + 1; from <= events; from += MOST, segments++)
    if (!seal_one (self, actor, desk, from, MIN (from + MOST - 1, events), error))
      return -1;
  return segments;
}

int
care_store_seal_events (CareStore *self, const CareActor *actor, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL, -1);
  g_autoptr (GError) why = NULL;
  int segments = 0;

  if (!care_store_begin (self, error))
    return -1;
  if (care_store_hub_of (self, "events:any:1-1", &why) != NULL)
    segments = seal_all (self, actor, &why);
  if (why != NULL)
    {
      care_store_rollback (self);
      g_propagate_error (error, g_steal_pointer (&why));
      return -1;
    }
  return care_store_commit (self, error) ? segments : -1;
}

/* "events:<desk>:<from>-<to>"; desk is the caller's. */
static bool
split_id (const char *id, char **desk, int64_t *from, int64_t *to)
{
  const char *key = care_kind_key (id), *colon = strrchr (key, ':');
  char *end = NULL;

  if (colon == NULL || !g_str_has_prefix (id, "events:"))
    return false;
  *from = g_ascii_strtoll (colon + 1, &end, 10);
  if (*end != '-')
    return false;
  *to = g_ascii_strtoll (end + 1, &end, 10);
  if (*end != '\0' || *from < 1 || *to < *from)
    return false;
  *desk = g_strndup (key, (gsize)(colon - key));
  return true;
}

bool
care_store_segment_sent (CareStore *self, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, false);
  g_autofree char *desk = NULL;
  int64_t from, to;

  return !split_id (id, &desk, &from, &to)
         || care_store_run (self, error,
                            "UPDATE own_segment SET sent = 1 WHERE first = ?1 AND last = ?2 AND desk = ?3",
                            "llt", from, to, desk);
}

/* The desk that this one was a copy of when it took its name; "" for none. Read from the log, since it may
 * have had further names since. */
static char *
find_parent (CareStore *self, const char *desk, GError **error)
{
  char *parent = NULL;

  care_store_query_text (
      self, &parent, error,
      "SELECT coalesce ((SELECT detail ->> '$.value[1]' FROM event WHERE subject = 'setting:desk-parent'"
      " AND what = 'setting-saved' AND sequence < (SELECT max (sequence) FROM event WHERE"
      " subject = 'setting:desk' AND what = 'setting-saved' AND detail ->> '$.value[1]' = ?1)"
      " ORDER BY sequence DESC LIMIT 1), '')",
      "t", desk);
  return parent;
}

/* Only the first segment of a name says it. */
static char *
parent_of_segment (CareStore *self, const char *desk, int64_t from, GError **error)
{
  g_autofree char *later = NULL;

  if (!care_store_query_text (self, &later, error,
                              "SELECT desk FROM own_segment WHERE desk = ?1 AND first < ?2 LIMIT 1", "tl",
                              desk, from))
    return NULL;
  return later != NULL ? g_strdup ("") : find_parent (self, desk, error);
}

static bool
read_events (CareStore *self, CareSegment *segment, GError **error)
{
  g_autoptr (CareRows) rows = care_store_query (
      self, error, "SELECT * FROM event WHERE sequence BETWEEN ?1 AND ?2 ORDER BY sequence", "ll",
      segment->from, segment->to);
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    g_ptr_array_add (segment->events, care_store_read_event (rows));
  if (found == 0 && (int64_t)segment->events->len != segment->to - segment->from + 1)
    g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT,
                 "the file is damaged: events between %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT " are gone",
                 segment->from, segment->to);
  else if (found == 0)
    return true;
  return false;
}

static CareSegment *
build (CareStore *self, const char *desk, int64_t from, int64_t to, GError **error)
{
  g_autoptr (CareSegment) segment = care_segment_new ();

  segment->from = from;
  segment->to = to;
  if (!read_events (self, segment, error))
    return NULL;
  const CareEvent *first = g_ptr_array_index (segment->events, 0);
  const CareEvent *last = g_ptr_array_index (segment->events, segment->events->len - 1);
  g_free (segment->desk);
  g_free (segment->parent);
  g_free (segment->previous);
  g_free (segment->head);
  segment->desk = g_strdup (desk);
  segment->parent = parent_of_segment (self, desk, from, error);
  segment->previous = g_strdup (first->previous);
  segment->head = g_strdup (last->hash);
  return segment->parent != NULL ? g_steal_pointer (&segment) : NULL;
}

static CareSegment *
find_segment (CareStore *self, const char *id, GError **error)
{
  g_autofree char *desk = NULL, *own = NULL;
  int64_t from, to;

  if (!split_id (id, &desk, &from, &to)
      || !care_store_query_text (self, &own, error,
                                 "SELECT desk FROM own_segment WHERE first = ?1 AND last = ?2 AND desk = ?3",
                                 "llt", from, to, desk))
    return NULL;
  if (own != NULL)
    return build (self, desk, from, to, error);
  return care_store_find_body (
      self, care_store_query (self, error, "SELECT body FROM desk_segment WHERE id = ?1", "t", id),
      (CareBodyReader)care_wire_segment_from_json, error);
}

/* Whether it tells something of cases: by its subject, by the hub that it came from, or by the rows that it
 * seals. What links a file may change later and a segment may not, so whatever is said of files counts. */
static bool
speaks_of_cases (const CareEvent *event)
{
  static const char *const rows[] = { "\"case:", "\"case-event:", "\"representation:" };

  if (event->detail == NULL || g_str_has_prefix (event->subject, "case:")
      || g_str_has_prefix (event->subject, "evidence:"))
    return true;
  if (!g_str_equal (event->what, "received"))
    return false;
  bool found
      = g_str_equal (event->subject, "hub:" CARE_HUB_CASES)
        || (g_str_has_prefix (event->subject, "file:") && strstr (event->detail, "\"evidence:") != NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    found = found || strstr (event->detail, rows[i]) != NULL;
  return found;
}

CareSegment *
care_store_find_segment (CareStore *self, const char *id, bool whole, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  CareSegment *segment = find_segment (self, id, error);

  for (guint i = 0; segment != NULL && !whole && i < segment->events->len; i++)
    {
      CareEvent *event = g_ptr_array_index (segment->events, i);
      if (speaks_of_cases (event))
        g_clear_pointer (&event->detail, g_free);
    }
  return segment;
}

#define TAKEN_BACK                                                                                           \
  "(SELECT 'events:' || desk || ':' || first || '-' || last FROM own_segment WHERE first >="                 \
  " (SELECT min (first) FROM own_segment WHERE sent = 0))"

/* From the first that was not sent: they bear the old name, and one chain has no gaps. None of it is lost,
 * since the log itself is still there to be sealed. One of them that did come to a hub is from now on like
 * another desk's, and is to be read from there. */
static bool
take_back (CareStore *self, GError **error)
{
  return care_store_run (self, error, "DELETE FROM outbox WHERE id IN " TAKEN_BACK, "")
         && care_store_run (self, error, "DELETE FROM hub_version WHERE id IN " TAKEN_BACK, "")
         && care_store_run (self, error,
                            "DELETE FROM own_segment WHERE first >="
                            " (SELECT min (first) FROM own_segment WHERE sent = 0)",
                            "")
         && care_store_run (self, error, "UPDATE hub SET counter = 0, desk_rev = '', desk_mark = ''", "");
}

static bool
rename_desk (CareStore *self, const CareActor *actor, const char *new_name, const char *why, GError **error)
{
  g_autofree char *old = care_store_own_desk (self, actor, error);
  g_autofree char *subject = g_strconcat ("desk:", new_name, NULL);
  g_autoptr (CareJsonWriter) detail = care_json_writer_new ();

  if (old == NULL || !care_store_set_setting (self, actor, "desk-parent", old, error)
      || !care_store_set_setting (self, actor, "desk", new_name, error) || !take_back (self, error))
    return false;
  care_json_writer_begin_object (detail);
  care_json_writer_member_string (detail, "from", old);
  care_json_writer_member_string (detail, "why", why);
  care_json_writer_end_object (detail);
  g_autofree char *text = care_json_writer_finish (detail);
  return care_store_append_event (self, actor, "desk-renamed", subject, text, error);
}

char *
care_store_rename_desk (
    CareStore *self, const CareActor *actor, const char *new_name, const char *why, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && why != NULL, NULL);
  g_return_val_if_fail (new_name != NULL && *new_name != '\0', NULL);

  if (!care_store_begin (self, error)
      || !care_store_end (self, rename_desk (self, actor, new_name, why, error), error))
    return NULL;
  return g_strdup (new_name);
}
