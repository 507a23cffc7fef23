/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store.h"

#include "care-store-known.h"
#include "care-store-schema.h"

CareStore *
care_store_open (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_autoptr (CareStore) self = care_store_open_with (path, care_store_steps (), error);
  g_autofree char *head = NULL;

  if (self == NULL || !care_store_query_text (self, &head, error, "SELECT head FROM chain", ""))
    return NULL;
  if (head == NULL)
    {
      g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT,
                   "%s is damaged: the head of its event log is gone", path);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
care_store_close (CareStore *self)
{
  if (self == NULL)
    return;
  care_store_forget (self);
  g_hash_table_unref (self->statements);
  sqlite3_close (self->db); /* rolls back what was not committed */
  g_free (self->path);
  g_free (self);
}

/* IMMEDIATE, because a transaction that reads first and then writes could find another writer in between, and
 * would have to be done again from the start. */
bool
care_store_begin (CareStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL, false);
  if (self->undone)
    {
      g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_FAILED,
                   "this transaction was rolled back and has still to be ended");
      return false;
    }
  if (self->depth == 0 && !care_store_run (self, error, "BEGIN IMMEDIATE", ""))
    return false;
  self->depth++;
  return true;
}

static void
undo (CareStore *self)
{
  /* After some failures SQLite has rolled back already. */
  if (sqlite3_get_autocommit (self->db) == 0)
    care_store_run (self, NULL, "ROLLBACK", "");
}

bool
care_store_commit (CareStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->depth > 0, false);
  bool undone = self->undone;

  self->depth--;
  if (self->depth == 0)
    self->undone = false;
  if (undone)
    {
      g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_FAILED,
                   "a part of this transaction was rolled back, and all of it with that");
      return false;
    }
  if (self->depth > 0 || care_store_run (self, error, "COMMIT", ""))
    return true;
  undo (self);
  return false;
}

void
care_store_rollback (CareStore *self)
{
  g_return_if_fail (self != NULL && self->depth > 0);
  if (!self->undone)
    undo (self);
  self->depth--;
  self->undone = self->depth > 0;
}

bool
care_store_expect_much (CareStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL, false);

  return care_store_exec (self, "PRAGMA cache_size = -262144", error);
}
