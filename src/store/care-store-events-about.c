/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The events of one subject, here and elsewhere. */
#include "care-store-body.h"
#include "care-store-events.h"
#include "care-store-log.h"
#include "care-wire-sync.h"

/* The index event_subject finds them. */
static bool
take_own (CareStore *self, const char *subject, GPtrArray *into, GHashTable *hashes, GError **error)
{
  g_autoptr (CareRows) rows = care_store_query (
      self, error, "SELECT * FROM event WHERE subject = ?1 ORDER BY sequence", "t", subject);
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    {
      CareEvent *event = care_store_read_event (rows);
      g_ptr_array_add (into, event);
      g_hash_table_add (hashes, event->hash);
    }
  return found == 0;
}

/* A desk that was copied has the events of the one it came from in its own log as well. A segment's events
 * are stolen one by one. */
static void
take_of_segment (CareSegment *segment, const char *subject, GPtrArray *into, GHashTable *hashes)
{
  for (guint i = 0; i < segment->events->len; i++)
    {
      CareEvent *event = g_ptr_array_index (segment->events, i);
      if (event->detail == NULL || !g_str_equal (event->subject, subject)
          || !g_hash_table_add (hashes, event->hash))
        continue;
      g_ptr_array_add (into, event);
      segment->events->pdata[i] = NULL;
    }
}

/* A segment in which the subject does not occur need not be read. */
static bool
take_others (CareStore *self, const char *subject, GPtrArray *into, GHashTable *hashes, GError **error)
{
  g_autoptr (GPtrArray) segments = care_store_list_bodies (
      self,
      care_store_query (self, error,
                        "SELECT body FROM desk_segment WHERE instr (body, ?1) > 0 ORDER BY rowid", "t",
                        subject),
      (CareBodyReader)care_wire_segment_from_json, (GDestroyNotify)care_segment_free, error);

  for (guint i = 0; segments != NULL && i < segments->len; i++)
    take_of_segment (g_ptr_array_index (segments, i), subject, into, hashes);
  return segments != NULL;
}

static int
compare_moments (gconstpointer a, gconstpointer b)
{
  const CareEvent *x = *(const CareEvent *const *)a, *y = *(const CareEvent *const *)b;

  if (x->at != y->at)
    return x->at < y->at ? -1 : 1;
  int order = g_strcmp0 (x->desk, y->desk);
  return order != 0 ? order : (x->sequence > y->sequence) - (x->sequence < y->sequence);
}

GPtrArray *
care_store_list_events_about (CareStore *self, const char *subject, GError **error)
{
  g_return_val_if_fail (self != NULL && subject != NULL, NULL);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify)care_event_free);
  g_autoptr (GHashTable) hashes = g_hash_table_new (g_str_hash, g_str_equal);

  if (!take_own (self, subject, events, hashes, error) || !take_others (self, subject, events, hashes, error))
    return NULL;
  g_ptr_array_sort (events, compare_moments);
  return g_steal_pointer (&events);
}
