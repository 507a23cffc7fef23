/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy of the whole record: written beside its final name, checked, made durable, and only then named. And
 * back: a copy is read, brought up to date and walked through before it takes the place of what is there. */
#include "care-store-statement.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* All pages at once: one caller at a time, and a record is some megabytes. */
static bool
copy_pages (CareStore *self, CareStore *copy, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy->db, "main", self->db, "main");

  if (backup == NULL)
    return care_store_fail (copy, sqlite3_extended_errcode (copy->db), error);
  sqlite3_backup_step (backup, -1);
  int code = sqlite3_backup_finish (backup);
  return code == SQLITE_OK || care_store_fail (copy, code, error);
}

/* Out of WAL, so that the copy is one file and can be read from a disc that cannot be written. */
static bool
check_copy (CareStore *copy, GError **error)
{
  g_autofree char *said = NULL;

  if (!care_store_exec (copy, "PRAGMA journal_mode = DELETE", error)
      || !care_store_query_text (copy, &said, error, "PRAGMA integrity_check", ""))
    return false;
  if (g_strcmp0 (said, "ok") == 0)
    return true;
  g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT, "the copy is damaged: %s", said);
  return false;
}

static bool
write_copy (CareStore *self, const char *path, GError **error)
{
  g_autoptr (CareStore) copy = care_store_open_file (path, error);

  return copy != NULL && copy_pages (self, copy, error) && check_copy (copy, error);
}

static bool
fail_with_errno (const char *path, GError **error)
{
  int code = errno;

  g_set_error (error, CARE_STORE_ERROR,
               code == ENOSPC || code == EDQUOT ? CARE_STORE_ERROR_FULL : CARE_STORE_ERROR_FAILED, "%s: %s",
               path, g_strerror (code));
  return false;
}

static bool
sync_path (const char *path, GError **error)
{
  int file = open (path, O_RDONLY | O_CLOEXEC);
  bool ok = file >= 0 && g_fsync (file) == 0;

  if (!ok)
    fail_with_errno (path, error);
  if (file >= 0)
    close (file);
  return ok;
}

/* Gives the copy its name; link() rather than rename(), which would put it in place of what came in between.
 * A file system without links (a memory stick) gets the rename. */
static bool
give_name (const char *part, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (link (part, path) == 0)
    g_unlink (part);
  else if (errno == EEXIST || g_rename (part, path) != 0)
    return fail_with_errno (path, error);
  return sync_path (folder, error);
}

bool
care_store_backup (CareStore *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL && self->depth == 0, false);
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  int file;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_EXISTS, "there is a file at %s", path);
      return false;
    }
  g_unlink (part); /* of a backup that was cut short */
  file = open (part, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (file < 0)
    return fail_with_errno (part, error);
  close (file);
  if (write_copy (self, part, error) && sync_path (part, error) && give_name (part, path, error))
    return true;
  g_unlink (part);
  return false;
}

/* A copy of a backup that may be migrated: the backup itself is only ever read. */
static CareStore *
open_copy (const char *backup, const char *path, GError **error)
{
  g_autoptr (CareStore) source = care_store_open_file (backup, error);
  g_autoptr (CareStore) copy = source != NULL ? care_store_open_file (path, error) : NULL;

  if (copy == NULL || !copy_pages (source, copy, error))
    return NULL;
  g_clear_pointer (&copy, care_store_close);
  return care_store_open (path, error);
}

static bool
replace_by (CareStore *self, CareStore *copy, GError **error)
{
  g_autoptr (CareVerdict) verdict = care_store_verify (copy, true, error);

  if (verdict == NULL)
    return false;
  /* SQLite takes an empty file for a new database; a record always has events. */
  if (!verdict->ok || verdict->events == 0)
    {
      g_set_error_literal (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT, "the backup is not whole");
      return false;
    }
  return copy_pages (copy, self, error);
}

bool
care_store_restore (CareStore *self, const char *path, GError **error)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  g_return_val_if_fail (self != NULL && path != NULL && self->depth == 0, false);
  g_autofree char *part = g_strconcat (self->path, ".restore", NULL);
  CareStore *copy;
  bool done;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT, "there is no file at %s", path);
      return false;
    }
  g_unlink (part); /* of a restore that was cut short */
  copy = open_copy (path, part, error);
  done = copy != NULL && replace_by (self, copy, error);
  g_clear_pointer (&copy, care_store_close);
  for (size_t i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *left = g_strconcat (part, endings[i], NULL);
      g_unlink (left);
    }
  return done;
}
