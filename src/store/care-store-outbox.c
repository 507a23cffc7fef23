/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-outbox.h"

#include "care-code.h"
#include "care-store-hub.h"
#include "care-store-queue.h"

/* No back-off is longer, so a row that is to wait longer has its time from a clock that was ahead. */
#define LONGEST_BACK_OFF 3600

#define COLUMNS                                                                                              \
  "id, hub, state, number, person, desk, at, queued_at, sent_at, attempts, next_at, why, detail, "           \
  "sent_sha256"
#define WAITS " state IN ('waiting', 'unanswered')"

static const char *const states[] = { "waiting", "unanswered", "set-aside", "conflict" };

const char *
care_outbox_state_to_string (CareOutboxState state)
{
  g_return_val_if_fail ((int)state >= 0 && (size_t)state < G_N_ELEMENTS (states), "");
  return states[state];
}

bool
care_outbox_state_from_string (const char *text, CareOutboxState *state)
{
  g_return_val_if_fail (state != NULL, false);
  int code = care_code_find (states, G_N_ELEMENTS (states), text);

  if (code < 0)
    return false;
  *state = (CareOutboxState)code;
  return true;
}

void
care_outbox_row_free (CareOutboxRow *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->hub);
  g_free (self->by);
  g_free (self->desk);
  g_free (self->detail);
  g_free (self->sent_sha256);
  g_free (self);
}

/* A row that was refused is tried anew in its new words. One that waits keeps its time, so that a person who
 * writes on does not hurry a hub that asked for patience. */
bool
care_store_queue_at (CareStore *self, const CareActor *actor, const char *hub, const char *id, GError **error)
{
  return care_store_run (
      self, error,
      "INSERT INTO outbox (" COLUMNS ") VALUES (?1, ?2, 'waiting', NULL, ?3, ?4, ?5, ?5, ?6, 0, ?6, ?7, '',"
      " '') ON CONFLICT (id, hub) DO UPDATE SET person = excluded.person, desk = excluded.desk,"
      " at = excluded.at, state = iif (state = 'set-aside', 'waiting', state),"
      " attempts = iif (state = 'set-aside', 0, attempts),"
      " next_at = iif (state = 'set-aside', excluded.next_at, next_at),"
      " why = iif (state = 'set-aside', excluded.why, why), detail = iif (state = 'set-aside', '', detail)",
      "ttttllt", id, hub, actor->person != NULL ? actor->person : "", actor->desk != NULL ? actor->desk : "",
      actor->at, CARE_NO_INSTANT, care_sync_why_to_string (CARE_SYNC_FINE));
}

static bool
queue (CareStore *self, const CareActor *actor, const char *id, GError **error)
{
  CareJoined joined;
  const char *hub;
  CareKind kind;

  if (!care_store_joined (self, &joined, error) || !care_store_find_hub_of (self, &joined, id, &hub, error))
    return false;
  if (hub == NULL)
    return true;
  bool twice = joined.group && joined.cases && care_kind_of_id (id, &kind) && kind == CARE_KIND_EVENTS;
  return care_store_queue_at (self, actor, hub, id, error)
         && (!twice || care_store_queue_at (self, actor, CARE_HUB_CASES, id, error));
}

bool
care_store_queue (CareStore *self, const CareActor *actor, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && id != NULL, false);
  return care_store_begin (self, error) && care_store_end (self, queue (self, actor, id, error), error);
}

static CareOutboxRow *
read_row (CareRows *rows, GError **error)
{
  g_autoptr (CareOutboxRow) self = g_new0 (CareOutboxRow, 1);

  self->id = care_rows_dup (rows, 0);
  self->hub = care_rows_dup (rows, 1);
  self->number = care_rows_int (rows, 3);
  self->by = care_rows_dup (rows, 4);
  self->desk = care_rows_dup (rows, 5);
  self->at = care_rows_int (rows, 6);
  self->queued_at = care_rows_int (rows, 7);
  self->sent_at = care_rows_int (rows, 8);
  self->attempts = (int)care_rows_int (rows, 9);
  self->next_at = care_rows_int (rows, 10);
  self->detail = care_rows_dup (rows, 12);
  self->sent_sha256 = care_rows_dup (rows, 13);
  if (care_kind_of_id (self->id, &self->kind)
      && care_outbox_state_from_string (care_rows_text (rows, 2), &self->state)
      && care_sync_why_from_string (care_rows_text (rows, 11), &self->why))
    return g_steal_pointer (&self);
  g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT, "a row of the outbox is damaged: %s",
               self->id);
  return NULL;
}

/* Takes rows; NULL hands on the error of the query. */
static GPtrArray *
read_rows (CareStore *self, CareRows *rows, GError **error)
{
  g_autoptr (CareRows) own = rows;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)care_outbox_row_free);
  int found = -1;

  while (own != NULL && (found = care_store_next (self, own, error)) > 0)
    {
      CareOutboxRow *row = read_row (own, error);
      if (row == NULL)
        return NULL;
      g_ptr_array_add (list, row);
    }
  return found == 0 ? g_steal_pointer (&list) : NULL;
}

GPtrArray *
care_store_list_outbox (CareStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  return read_rows (
      self, care_store_query (self, error, "SELECT " COLUMNS " FROM outbox ORDER BY number", ""), error);
}

/* What is referred to was written, and so queued, before what refers to it. */
GPtrArray *
care_store_due_outbox (
    CareStore *self, const char *hub, CareInstant now, int64_t after, int limit, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL, NULL);
  int64_t latest = now != CARE_NO_INSTANT ? now : INT64_MAX;
  int64_t far = latest < INT64_MAX - LONGEST_BACK_OFF ? latest + LONGEST_BACK_OFF : INT64_MAX;

  return read_rows (self,
                    care_store_query (self, error,
                                      "SELECT " COLUMNS
                                      " FROM outbox WHERE hub = ?1 AND number > ?2 AND" WAITS
                                      " AND (next_at <= ?3 OR next_at > ?4)"
                                      " ORDER BY number LIMIT ?5",
                                      "tllli", hub, after, latest, far, limit),
                    error);
}

CareOutboxRow *
care_store_find_outbox_row (CareStore *self, const char *hub, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  g_autoptr (CareRows) rows
      = care_store_query (self, error,
                          "SELECT " COLUMNS " FROM outbox WHERE id = ?1 AND (?2 IS NULL OR hub = ?2)"
                          " ORDER BY hub DESC LIMIT 1",
                          "tt", id, hub);

  return rows != NULL && care_store_next (self, rows, error) > 0 ? read_row (rows, error) : NULL;
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

static bool
save_row (CareStore *self, const CareOutboxRow *row, GError **error)
{
  if (row->number == 0
      && !care_store_run (self, error,
                          "INSERT INTO outbox (" COLUMNS ") VALUES (?1, ?2, 'waiting', NULL, ?3, ?4, ?5, ?6,"
                          " ?7, 0, ?7, '', '', '') ON CONFLICT (id, hub) DO NOTHING",
                          "ttttlll", row->id, row->hub, or_nothing (row->by), or_nothing (row->desk), row->at,
                          row->queued_at, CARE_NO_INSTANT))
    return false;
  return care_store_run (self, error,
                         "UPDATE outbox SET state = ?3, sent_at = ?4, attempts = ?5, next_at = ?6, why = ?7,"
                         " detail = ?8, sent_sha256 = ?9 WHERE id = ?1 AND hub = ?2",
                         "tttlilttt", row->id, row->hub, care_outbox_state_to_string (row->state),
                         row->sent_at, row->attempts, row->next_at, care_sync_why_to_string (row->why),
                         or_nothing (row->detail), or_nothing (row->sent_sha256));
}

bool
care_store_save_outbox_row (CareStore *self, const CareOutboxRow *row, GError **error)
{
  g_return_val_if_fail (self != NULL && row != NULL && row->id != NULL && row->hub != NULL, false);
  return care_store_begin (self, error) && care_store_end (self, save_row (self, row, error), error);
}

bool
care_store_remove_outbox_row (CareStore *self, const char *hub, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL && id != NULL, false);
  return care_store_run (self, error, "DELETE FROM outbox WHERE id = ?1 AND hub = ?2", "tt", id, hub);
}

bool
care_store_next_outbox (CareStore *self, const char *hub, bool *waiting, CareInstant *next_at, GError **error)
{
  g_return_val_if_fail (self != NULL && hub != NULL && waiting != NULL && next_at != NULL, false);
  g_autoptr (CareRows) rows
      = care_store_query (self, error, "SELECT min(next_at) FROM outbox WHERE hub = ?1 AND" WAITS, "t", hub);

  if (rows == NULL || care_store_next (self, rows, error) <= 0)
    return false;
  *waiting = sqlite3_column_type (rows, 0) != SQLITE_NULL;
  *next_at = *waiting ? care_rows_int (rows, 0) : CARE_NO_INSTANT;
  return true;
}
