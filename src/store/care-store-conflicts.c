/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-conflicts.h"

#include "care-json-writer.h"
#include "care-store-events.h"
#include "care-store-outbox.h"
#include "care-store-statement.h"

#define CONFLICTS                                                                                            \
  "SELECT id, hub, base, theirs, their_rev, their_by, their_desk, their_at, found_at FROM conflict"

void
care_conflict_free (CareConflict *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->hub);
  g_free (self->theirs);
  g_free (self->their_rev);
  g_free (self->their_by);
  g_free (self->their_desk);
  g_free (self->base);
  g_free (self);
}

/* What belongs to a case is told under the case's name: such events are kept from those who may not read
 * cases. */
static char *
subject_of (const char *id)
{
  CareKind kind;

  return care_kind_of_id (id, &kind) && kind == CARE_KIND_REPRESENTATION
             ? g_strconcat ("case:", care_kind_key (id), NULL)
             : g_strdup (id);
}

/* key, value, ..., NULL at the end. */
static bool
tell (CareStore *self,
      const CareActor *actor,
      const char *what,
      const char *id,
      const char *const *members,
      GError **error)
{
  g_autofree char *subject = subject_of (id);
  g_autoptr (CareJsonWriter) detail = care_json_writer_new ();

  care_json_writer_begin_object (detail);
  care_json_writer_member_string (detail, "document", id);
  for (size_t i = 0; members[i] != NULL; i += 2)
    care_json_writer_member_string (detail, members[i], members[i + 1]);
  care_json_writer_end_object (detail);
  g_autofree char *text = care_json_writer_finish (detail);
  return care_store_append_event (self, actor, what, subject, text, error);
}

/* The row of the outbox, made where there is none, in that state. */
static bool
set_row (CareStore *self,
         const CareActor *actor,
         const char *hub,
         const char *id,
         CareOutboxState state,
         GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (CareOutboxRow) row = care_store_find_outbox_row (self, hub, id, &why);

  if (row == NULL && why == NULL && care_store_queue (self, actor, id, &why))
    row = care_store_find_outbox_row (self, hub, id, &why);
  if (why != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return false;
    }
  if (row == NULL) /* its hub was left */
    return true;
  bool settled = row->state == CARE_OUTBOX_CONFLICT && state != CARE_OUTBOX_CONFLICT;
  row->state = state;
  row->why = state == CARE_OUTBOX_CONFLICT ? CARE_SYNC_ROW_CONFLICT : CARE_SYNC_FINE;
  if (settled)
    {
      row->attempts = 0;
      row->next_at = CARE_NO_INSTANT;
      g_free (row->detail);
      row->detail = g_strdup ("");
    }
  return care_store_save_outbox_row (self, row, error);
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

static bool
write_conflict (CareStore *self, const CareConflict *conflict, GError **error)
{
  return care_store_run (
      self, error,
      "INSERT INTO conflict (id, hub, base, theirs, their_rev, their_by, their_desk, their_at, found_at)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO UPDATE"
      " SET hub = excluded.hub, base = excluded.base, theirs = excluded.theirs,"
      " their_rev = excluded.their_rev, their_by = excluded.their_by, their_desk = excluded.their_desk,"
      " their_at = excluded.their_at",
      "tttttttll", conflict->id, conflict->hub, or_nothing (conflict->base), conflict->theirs,
      or_nothing (conflict->their_rev), or_nothing (conflict->their_by), or_nothing (conflict->their_desk),
      conflict->their_at, conflict->found_at);
}

static bool
save_conflict (CareStore *self, const CareActor *actor, const CareConflict *conflict, GError **error)
{
  g_autofree char *known = NULL;

  if (!care_store_query_text (self, &known, error, "SELECT id FROM conflict WHERE id = ?1", "t", conflict->id)
      || !write_conflict (self, conflict, error)
      || !set_row (self, actor, conflict->hub, conflict->id, CARE_OUTBOX_CONFLICT, error))
    return false;
  if (known != NULL)
    return true;
  return tell (self, actor, "conflict-found", conflict->id,
               (const char *const[]){ "rev", or_nothing (conflict->their_rev), "by",
                                      or_nothing (conflict->their_by), NULL },
               error);
}

bool
care_store_save_conflict (CareStore *self,
                          const CareActor *actor,
                          const CareConflict *conflict,
                          GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && conflict != NULL, false);
  g_return_val_if_fail (conflict->id != NULL && conflict->hub != NULL && conflict->theirs != NULL, false);
  return care_store_begin (self, error)
         && care_store_end (self, save_conflict (self, actor, conflict, error), error);
}

static CareConflict *
read_conflict (CareRows *rows, GError **error)
{
  g_autoptr (CareConflict) self = g_new0 (CareConflict, 1);

  self->id = care_rows_dup (rows, 0);
  self->hub = care_rows_dup (rows, 1);
  self->base = care_rows_dup (rows, 2);
  self->theirs = care_rows_dup (rows, 3);
  self->their_rev = care_rows_dup (rows, 4);
  self->their_by = care_rows_dup (rows, 5);
  self->their_desk = care_rows_dup (rows, 6);
  self->their_at = care_rows_int (rows, 7);
  self->found_at = care_rows_int (rows, 8);
  if (care_kind_of_id (self->id, &self->kind))
    return g_steal_pointer (&self);
  g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT, "a conflict is damaged: %s", self->id);
  return NULL;
}

CareConflict *
care_store_find_conflict (CareStore *self, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  g_autoptr (CareRows) rows = care_store_query (self, error, CONFLICTS " WHERE id = ?1", "t", id);

  return rows != NULL && care_store_next (self, rows, error) > 0 ? read_conflict (rows, error) : NULL;
}

GPtrArray *
care_store_list_conflicts (CareStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify)care_conflict_free);
  g_autoptr (CareRows) rows = care_store_query (self, error, CONFLICTS " ORDER BY found_at, id", "");
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    {
      CareConflict *one = read_conflict (rows, error);
      if (one == NULL)
        return NULL;
      g_ptr_array_add (conflicts, one);
    }
  return found == 0 ? g_steal_pointer (&conflicts) : NULL;
}

static bool
remove_conflict (CareStore *self, const CareActor *actor, const char *id, const char *how, GError **error)
{
  g_autofree char *hub = NULL;

  if (!care_store_query_text (self, &hub, error, "SELECT hub FROM conflict WHERE id = ?1", "t", id))
    return false;
  if (hub == NULL)
    return true;
  return care_store_run (self, error, "DELETE FROM conflict WHERE id = ?1", "t", id)
         && set_row (self, actor, hub, id, CARE_OUTBOX_WAITING, error)
         && tell (self, actor, "conflict-settled", id, (const char *const[]){ "how", how, NULL }, error);
}

bool
care_store_remove_conflict (
    CareStore *self, const CareActor *actor, const char *id, const char *how, GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && id != NULL && how != NULL, false);
  return care_store_begin (self, error)
         && care_store_end (self, remove_conflict (self, actor, id, how, error), error);
}
