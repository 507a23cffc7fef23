/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-events.h"

#include "care-store-body.h"
#include "care-store-log.h"
#include "care-store-queue.h"
#include "care-wire-sync.h"

/* The hash is made of these words with bars between them. Were a bar let into a word, two different events
 * could have the same hash. */
static char *
without_bars (const char *word)
{
  g_autofree char *valid = g_utf8_make_valid (word != NULL ? word : "", -1);
  GString *text = g_string_new (valid);

  g_string_replace (text, "|", "¦", 0);
  return g_string_free (text, FALSE);
}

bool
care_store_read_head (CareStore *self, int64_t *events, char **head, GError **error)
{
  g_autoptr (CareRows) rows = care_store_query (self, error, "SELECT events, head FROM chain", "");

  if (rows == NULL)
    return false;
  int found = care_store_next (self, rows, error);
  if (found == 0)
    g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT, "the head of the event log is gone");
  if (found <= 0)
    return false;
  *events = care_rows_int (rows, 0);
  *head = care_rows_dup (rows, 1);
  return true;
}

static bool
append (CareStore *self, const CareActor *actor, char *const words[4], const char *detail, GError **error)
{
  g_autofree char *previous = NULL, *at = care_instant_format (actor->at);
  int64_t events;

  if (!care_store_read_head (self, &events, &previous, error))
    return false;
  g_autofree char *hash = care_event_hash (events + 1, at, (const char *const *)words, detail, previous);
  return care_store_run (self, error, "INSERT INTO event VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                         "ltttttttt", events + 1, at, words[0], words[1], words[2], words[3], detail,
                         previous, hash)
         && care_store_run (self, error, "UPDATE chain SET events = ?1, head = ?2", "lt", events + 1, hash);
}

bool
care_store_append_event (CareStore *self,
                         const CareActor *actor,
                         const char *what,
                         const char *subject,
                         const char *detail,
                         GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && actor->at != CARE_NO_INSTANT, false);
  g_return_val_if_fail (what != NULL && subject != NULL, false);
  g_autofree char *person = without_bars (actor->person), *desk = without_bars (actor->desk);
  g_autofree char *word = without_bars (what), *key = without_bars (subject);

  return care_store_begin (self, error)
         && care_store_end (self,
                            append (self, actor, (char *const[]){ person, desk, word, key },
                                    detail != NULL ? detail : "{}", error),
                            error);
}

CareEvent *
care_store_read_event (CareRows *rows)
{
  CareEvent *event = g_new0 (CareEvent, 1);

  event->sequence = care_rows_int (rows, 0);
  event->at = care_instant_parse (care_rows_text (rows, 1));
  event->person = care_rows_dup (rows, 2);
  event->desk = care_rows_dup (rows, 3);
  event->what = care_rows_dup (rows, 4);
  event->subject = care_rows_dup (rows, 5);
  event->detail = care_rows_dup (rows, 6);
  event->previous = care_rows_dup (rows, 7);
  event->hash = care_rows_dup (rows, 8);
  return event;
}

GPtrArray *
care_store_list_events (CareStore *self, const char *subject, int limit, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify)care_event_free);
  g_autofree char *key = subject != NULL ? without_bars (subject) : NULL;
  g_autoptr (CareRows) rows
      = key != NULL
            ? care_store_query (self, error,
                                "SELECT * FROM event WHERE subject = ?1 ORDER BY sequence DESC LIMIT ?2",
                                "ti", key, limit)
            : care_store_query (self, error, "SELECT * FROM event ORDER BY sequence DESC LIMIT ?1", "i",
                                limit);
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    g_ptr_array_add (events, care_store_read_event (rows));
  return found == 0 ? g_steal_pointer (&events) : NULL;
}

static bool
take_own (CareStore *self, const char *const *names, GPtrArray *into, GError **error)
{
  g_autoptr (CareRows) rows = care_store_query (self, error, "SELECT * FROM event ORDER BY sequence", "");
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    if (g_strv_contains (names, care_rows_text (rows, 4)))
      g_ptr_array_add (into, care_store_read_event (rows));
  return found == 0;
}

/* A desk that was copied has the events of the one it came from in its own log as well. */
static bool
is_among (GPtrArray *events, const CareEvent *event)
{
  for (guint i = 0; i < events->len; i++)
    if (g_strcmp0 (((const CareEvent *)g_ptr_array_index (events, i))->hash, event->hash) == 0)
      return true;
  return false;
}

/* A segment's events are stolen one by one. */
static void
take_of_segment (CareSegment *segment, const char *const *names, GPtrArray *into)
{
  for (guint i = 0; i < segment->events->len; i++)
    {
      CareEvent *event = g_ptr_array_index (segment->events, i);
      if (event->detail != NULL && g_strv_contains (names, event->what) && !is_among (into, event))
        g_ptr_array_add (into, g_steal_pointer (&segment->events->pdata[i]));
    }
}

static bool
take_others (CareStore *self, const char *const *names, GPtrArray *into, GError **error)
{
  g_autoptr (GPtrArray) segments = care_store_list_bodies (
      self, care_store_query (self, error, "SELECT body FROM desk_segment ORDER BY rowid", ""),
      (CareBodyReader)care_wire_segment_from_json, (GDestroyNotify)care_segment_free, error);

  for (guint i = 0; segments != NULL && i < segments->len; i++)
    take_of_segment (g_ptr_array_index (segments, i), names, into);
  return segments != NULL;
}

GPtrArray *
care_store_list_events_named (CareStore *self, const char *const *names, guint *n_own, GError **error)
{
  g_return_val_if_fail (self != NULL && names != NULL && n_own != NULL, NULL);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify)care_event_free);

  if (!take_own (self, names, events, error))
    return NULL;
  *n_own = events->len;
  return take_others (self, names, events, error) ? g_steal_pointer (&events) : NULL;
}

char *
care_store_seal (CareRows *row)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (int i = 0; i < sqlite3_column_count (row); i++)
    {
      const unsigned char *value = sqlite3_column_blob (row, i);
      int size = sqlite3_column_bytes (row, i);
      if (sqlite3_column_type (row, i) == SQLITE_NULL)
        g_checksum_update (sum, (const unsigned char *)"\x1e", 1);
      else if (size > 0)
        g_checksum_update (sum, value, size);
      g_checksum_update (sum, (const unsigned char *)"\x1f", 1);
    }
  return g_strdup (g_checksum_get_string (sum));
}

bool
care_store_log (CareStore *self,
                const CareActor *actor,
                const char *what,
                const char *subject,
                CareJsonWriter *detail,
                CareRows *row,
                GError **error)
{
  g_autoptr (CareRows) own = row;
  int found = own != NULL ? care_store_next (self, own, error) : -1;

  if (found == 0)
    g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT,
                 "the file is damaged: what was written a moment ago is not found again (%s)", subject);
  if (found <= 0)
    return false;
  g_autofree char *seal = care_store_seal (own);
  care_json_writer_member_string (detail, "row", care_rows_text (own, 0));
  care_json_writer_member_string (detail, "seal", seal);
  care_json_writer_end_object (detail);
  g_autofree char *text = care_json_writer_finish (detail);
  return care_store_append_event (self, actor, what, subject, text, error)
         && care_store_queue_row (self, actor, own, error);
}
