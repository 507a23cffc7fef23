/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came from a hub, stored: the rows are written as for what is saved here, and sealed by one event. */
#include "care-store-exchange.h"

#include "care-store-body.h"
#include "care-store-incoming.h"
#include "care-store-log.h"
#include "care-store-queue.h"
#include "care-store-receipts.h"
#include "care-store-rows.h"
#include "care-wire-sync.h"

#include <string.h>

typedef struct
{
  CareStore *store;
  const CareActor *actor;
  const char *from;     /* the hub, or the file */
  bool queue;           /* what a file brought is news to the hubs */
  char *desk;           /* this desk's own name */
  CareJsonWriter *rows; /* what the event seals */
  int written;
} Receipt;

/* A place that another event has taken (in a record that was copied before there was a hub) is left to it. */
static bool
find_free_place (CareStore *self, const CarePlaced *placed, int64_t *position, GError **error)
{
  g_autoptr (CareRows) rows
      = care_store_query (self, error,
                          "SELECT CASE WHEN EXISTS (SELECT 1 FROM case_event WHERE case_id = ?1 AND"
                          " position = ?2) THEN (SELECT max(position) + 1 FROM case_event WHERE case_id = ?1)"
                          " ELSE ?2 END",
                          "tl", placed->case_id, placed->position);

  if (rows == NULL || care_store_next (self, rows, error) <= 0)
    return false;
  *position = care_rows_int (rows, 0);
  return true;
}

static CareRows *
put_placed (CareStore *self, const CarePlaced *placed, GError **error)
{
  int64_t position;

  if (!find_free_place (self, placed, &position, error))
    return NULL;
  return care_store_put_case_event (self, placed->case_id, position, placed->event, placed->body, error);
}

static CareRows *
put_evidence (CareStore *self, const CareArrival *arrival, GError **error)
{
  const CareGiven *given = arrival->record;

  if (arrival->from->content != NULL)
    return care_store_put_evidence (self, given->sha256, given->file_name, arrival->from->content, error);
  g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT, "%s: it came without its bytes",
               arrival->from->id);
  return NULL;
}

static CareRows *
put (CareStore *self, const CareArrival *arrival, GError **error)
{
  switch (arrival->kind)
    {
    case CARE_KIND_PROVIDER:
      return care_store_put_provider (self, arrival->record, arrival->body, error);
    case CARE_KIND_LOCATION:
      return care_store_put_location (self, arrival->record, arrival->body, error);
    case CARE_KIND_EVIDENCE:
      return put_evidence (self, arrival, error);
    case CARE_KIND_RETURN:
      return care_store_put_return (self, arrival->record, arrival->body, error);
    case CARE_KIND_SUBMISSION:
      return care_store_put_submission (self, arrival->record, error);
    case CARE_KIND_RECEIPT:
      return care_store_put_receipt (self, arrival->record, arrival->body, error);
    case CARE_KIND_RECOLLECTION:
      return care_store_put_recollection (self, arrival->record, error);
    case CARE_KIND_CASE:
      return care_store_put_case (self, arrival->record, arrival->body, error);
    case CARE_KIND_CASE_EVENT:
      return put_placed (self, arrival->record, error);
    case CARE_KIND_REPRESENTATION:
      return care_store_put_representation (self, care_kind_key (arrival->from->id), arrival->body, error);
    case CARE_KIND_HOLIDAY:
      return care_store_put_holiday (self, arrival->record, error);
    case CARE_KIND_EVENTS:
    case CARE_KIND_DESK:
    case CARE_N_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/* ["<name of the row>","<its seal>"] */
static bool
seal (Receipt *self, CareRows *row, GError **error)
{
  g_autoptr (CareRows) own = row;
  int found = own != NULL ? care_store_next (self->store, own, error) : -1;

  if (found == 0)
    g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT,
                 "the file is damaged: what was written a moment ago is not found again");
  if (found <= 0)
    return false;
  g_autofree char *sum = care_store_seal (own);
  care_json_writer_begin_array (self->rows);
  care_json_writer_string (self->rows, care_rows_text (own, 0));
  care_json_writer_string (self->rows, sum);
  care_json_writer_end_array (self->rows);
  self->written++;
  return !self->queue || care_store_queue_row (self->store, self->actor, own, error);
}

/* What proves itself, or is no part of the record. */
static bool
keep_aside (Receipt *self, const CareArrival *arrival, GError **error)
{
  const char *desk = care_kind_key (arrival->from->id);

  if (arrival->kind == CARE_KIND_EVENTS)
    return care_store_run (self->store, error,
                           "INSERT INTO desk_segment VALUES (?1, ?2)"
                           " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
                           "tt", arrival->from->id, arrival->body);
  if (g_strcmp0 (desk, self->desk) == 0)
    return true;
  return care_store_run (self->store, error,
                         "INSERT INTO colleague VALUES (?1, ?2)"
                         " ON CONFLICT (desk) DO UPDATE SET body = excluded.body",
                         "tt", desk, arrival->body);
}

/* Of a segment that came already: whether it holds events that were withheld from the other hub. The same
 * hashes stand in both, so the longer one is the fuller one. */
static bool
is_fuller (Receipt *self, const CareArrival *arrival, bool *fuller, GError **error)
{
  const CareSegment *segment = arrival->record;
  g_autofree char *body = NULL;

  *fuller = false;
  if (!care_store_query_text (self->store, &body, error, "SELECT body FROM desk_segment WHERE id = ?1", "t",
                              arrival->from->id))
    return false;
  if (body == NULL || strlen (body) >= strlen (arrival->body))
    return true;
  g_autoptr (CareSegment) known
      = care_store_read_body (body, (CareBodyReader)care_wire_segment_from_json, error);
  *fuller = known != NULL && g_strcmp0 (known->head, segment->head) == 0
            && g_strcmp0 (known->previous, segment->previous) == 0;
  return known != NULL;
}

/* Whether it says something new. What may only be added, and is there, stays as it is. */
static bool
is_wanted (Receipt *self, const CareArrival *arrival, bool *wanted, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autofree char *known = care_store_read_record (self->store, arrival->from->id, NULL, &why);

  if (why != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return false;
    }
  if (known != NULL && arrival->kind == CARE_KIND_EVENTS)
    return is_fuller (self, arrival, wanted, error);
  *wanted = known == NULL || (care_kind_changes (arrival->kind) && g_strcmp0 (known, arrival->body) != 0);
  return true;
}

static bool
take (Receipt *self, CareArrival *arrival, GError **error)
{
  bool wanted;

  if (!is_wanted (self, arrival, &wanted, error))
    return false;
  if (!wanted)
    return true;
  if (arrival->kind == CARE_KIND_EVENTS || arrival->kind == CARE_KIND_DESK)
    return keep_aside (self, arrival, error);
  return seal (self, put (self->store, arrival, error), error);
}

/* After all locations are in their rows: one may have a number now that another one has given up. */
static bool
renew_numbers (CareStore *self, GPtrArray *arrivals, GError **error)
{
  for (guint i = 0; i < arrivals->len; i++)
    {
      const CareArrival *arrival = g_ptr_array_index (arrivals, i);
      if (arrival->kind == CARE_KIND_LOCATION
          && !care_store_drop_numbers (self, ((const CareLocation *)arrival->record)->id, error))
        return false;
    }
  for (guint i = 0; i < arrivals->len; i++)
    {
      const CareArrival *arrival = g_ptr_array_index (arrivals, i);
      if (arrival->kind == CARE_KIND_LOCATION && !care_store_add_numbers (self, arrival->record, true, error))
        return false;
    }
  return true;
}

static bool
take_all (Receipt *self, GPtrArray *arrivals, GError **error)
{
  g_autofree char *subject = g_strconcat (self->queue ? "file:" : "hub:", self->from, NULL);

  self->desk = care_store_own_desk (self->store, self->actor, error);
  if (self->desk == NULL)
    return false;
  care_json_writer_begin_object (self->rows);
  care_json_writer_member_string (self->rows, "from", self->from);
  care_json_writer_member_array (self->rows, "rows");
  for (guint i = 0; i < arrivals->len; i++)
    if (!take (self, g_ptr_array_index (arrivals, i), error))
      return false;
  care_json_writer_end_array (self->rows);
  care_json_writer_end_object (self->rows);
  if (self->written == 0)
    return true;
  g_autofree char *detail = care_json_writer_finish (self->rows);
  return renew_numbers (self->store, arrivals, error)
         && care_store_append_event (self->store, self->actor, "received", subject, detail, error);
}

static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  return (int)(*(CareArrival *const *)a)->kind - (int)(*(CareArrival *const *)b)->kind;
}

/* Parents first; of one kind, as they came. NULL: one is not what it says. */
static GPtrArray *
read_all (GPtrArray *incoming, GError **error)
{
  g_autoptr (GPtrArray) arrivals = g_ptr_array_new_with_free_func ((GDestroyNotify)care_arrival_free);

  for (guint i = 0; i < incoming->len; i++)
    {
      CareArrival *arrival = care_arrival_new (g_ptr_array_index (incoming, i), error);
      if (arrival == NULL)
        return NULL;
      g_ptr_array_add (arrivals, arrival);
    }
  g_ptr_array_sort (arrivals, compare_kinds);
  return g_steal_pointer (&arrivals);
}

static bool
receive (Receipt *self, GPtrArray *incoming, int *changed, GError **error)
{
  g_autoptr (GPtrArray) arrivals = read_all (incoming, error);
  g_autoptr (CareJsonWriter) rows = care_json_writer_new ();
  bool done = false;

  self->rows = rows;
  if (arrivals != NULL && care_store_begin (self->store, error))
    done = care_store_end (self->store, take_all (self, arrivals, error), error);
  g_free (self->desk);
  if (changed != NULL)
    *changed = done ? self->written : 0;
  return done;
}

bool
care_store_receive (CareStore *self,
                    const CareActor *actor,
                    const char *from,
                    GPtrArray *incoming,
                    int *changed,
                    GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && from != NULL && incoming != NULL, false);
  Receipt receipt = { .store = self, .actor = actor, .from = from };

  return receive (&receipt, incoming, changed, error);
}

bool
care_store_take_in (CareStore *self,
                    const CareActor *actor,
                    const char *file,
                    GPtrArray *incoming,
                    int *changed,
                    GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && file != NULL && incoming != NULL, false);
  Receipt receipt = { .store = self, .actor = actor, .from = file, .queue = true };

  return receive (&receipt, incoming, changed, error);
}
