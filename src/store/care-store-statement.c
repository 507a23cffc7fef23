/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-statement.h"

#include <errno.h>

GQuark
care_store_error_quark (void)
{
  return g_quark_from_static_string ("care-store-error-quark");
}

/* A quota and a limit on a file's size are as much the end of the room as a full disk. */
static bool
is_full (int system)
{
  return system == ENOSPC || system == EDQUOT || system == EFBIG;
}

static CareStoreError
domain_code (int code, bool system_full)
{
  if ((code & 0xff) == SQLITE_FULL || ((code & 0xff) == SQLITE_IOERR && system_full))
    return CARE_STORE_ERROR_FULL;
  switch (code)
    {
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_ROWID:
      return CARE_STORE_ERROR_EXISTS;
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_DATA:
    case SQLITE_IOERR_CORRUPTFS:
      return CARE_STORE_ERROR_CORRUPT;
    default:
      break;
    }
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return CARE_STORE_ERROR_BUSY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return CARE_STORE_ERROR_CORRUPT;
    default:
      return CARE_STORE_ERROR_FAILED;
    }
}

static const char *
plain_words (CareStoreError code)
{
  switch (code)
    {
    case CARE_STORE_ERROR_BUSY:
      return "another program holds the record";
    case CARE_STORE_ERROR_FULL:
      return "there is no room left where the record is kept";
    case CARE_STORE_ERROR_CORRUPT:
      return "the record's file is damaged, or is no record";
    case CARE_STORE_ERROR_EXISTS:
      return "it is in the record already";
    case CARE_STORE_ERROR_NEWER:
    case CARE_STORE_ERROR_FAILED:
    default:
      return "the record could not be read or written";
    }
}

/* What the system said last of the file or of its log. sqlite3_system_errno() alone does not do: what SQLite
 * tidies up after a failure may have had the last word. */
static bool
system_says_full (CareStore *self)
{
  static const int files[] = { SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER };
  int said = sqlite3_system_errno (self->db);
  bool full = is_full (said);

  for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
    {
      sqlite3_file *file = NULL;
      sqlite3_file_control (self->db, "main", files[i], &file);
      if (file != NULL && file->pMethods != NULL
          && file->pMethods->xFileControl (file, SQLITE_FCNTL_LAST_ERRNO, &said) == SQLITE_OK)
        full = full || is_full (said);
    }
  return full;
}

bool
care_store_fail (CareStore *self, int code, GError **error)
{
  bool full = (code & 0xff) == SQLITE_IOERR && self->db != NULL && system_says_full (self);
  CareStoreError ours = domain_code (code, full);

  g_set_error (error, CARE_STORE_ERROR, ours, "%s (SQLite %d: %s)", plain_words (ours), code,
               self->db != NULL ? sqlite3_errmsg (self->db) : sqlite3_errstr (code));
  return false;
}

static void
finalize (gpointer statement)
{
  sqlite3_finalize (statement);
}

CareStore *
care_store_open_file (const char *path, GError **error)
{
  g_autoptr (CareStore) self = g_new0 (CareStore, 1);

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize);
  int code = sqlite3_open_v2 (path, &self->db,
                              SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
  if (code != SQLITE_OK)
    {
      care_store_fail (self, code, error);
      return NULL;
    }
  sqlite3_extended_result_codes (self->db, 1);
  return g_steal_pointer (&self);
}

bool
care_store_exec (CareStore *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || care_store_fail (self, code, error);
}

static CareRows *
prepare (CareStore *self, const char *sql, GError **error)
{
  CareRows *rows = g_hash_table_lookup (self->statements, sql);

  if (rows == NULL)
    {
      int code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &rows, NULL);
      if (code != SQLITE_OK)
        {
          care_store_fail (self, code, error);
          return NULL;
        }
      g_assert (rows != NULL);
      g_hash_table_insert (self->statements, g_strdup (sql), rows);
    }
  g_assert (!sqlite3_stmt_busy (rows));
  return rows;
}

static int
bind_one (CareRows *rows, int at, char type, va_list *values)
{
  switch (type)
    {
    case 't':
      return sqlite3_bind_text (rows, at, va_arg (*values, const char *), -1, SQLITE_TRANSIENT);
    case 'i':
      return sqlite3_bind_int (rows, at, va_arg (*values, int));
    case 'l':
      return sqlite3_bind_int64 (rows, at, va_arg (*values, int64_t));
    case 'b':
      {
        GBytes *bytes = va_arg (*values, GBytes *);
        gsize size;
        const void *data = g_bytes_get_data (bytes, &size);
        return sqlite3_bind_blob64 (rows, at, size > 0 ? data : "", size, SQLITE_TRANSIENT);
      }
    default:
      g_assert_not_reached ();
    }
}

static CareRows *
query (CareStore *self, GError **error, const char *sql, const char *types, va_list *values)
{
  g_autoptr (CareRows) rows = prepare (self, sql, error);
  int code = SQLITE_OK;

  if (rows == NULL)
    return NULL;
  g_assert (sqlite3_bind_parameter_count (rows) == (int)strlen (types));
  for (int i = 0; types[i] != '\0' && code == SQLITE_OK; i++)
    code = bind_one (rows, i + 1, types[i], values);
  if (code != SQLITE_OK)
    {
      care_store_fail (self, code, error);
      return NULL;
    }
  return g_steal_pointer (&rows);
}

CareRows *
care_store_query (CareStore *self, GError **error, const char *sql, const char *types, ...)
{
  va_list values;

  va_start (values, types);
  CareRows *rows = query (self, error, sql, types, &values);
  va_end (values);
  return rows;
}

bool
care_store_run (CareStore *self, GError **error, const char *sql, const char *types, ...)
{
  va_list values;

  va_start (values, types);
  g_autoptr (CareRows) rows = query (self, error, sql, types, &values);
  va_end (values);
  return rows != NULL && care_store_next (self, rows, error) >= 0;
}

int
care_store_next (CareStore *self, CareRows *rows, GError **error)
{
  int code = sqlite3_step (rows);

  if (code == SQLITE_ROW)
    return 1;
  if (code == SQLITE_DONE)
    return 0;
  care_store_fail (self, code, error);
  return -1;
}

bool
care_store_query_text (CareStore *self, char **text, GError **error, const char *sql, const char *types, ...)
{
  va_list values;

  *text = NULL;
  va_start (values, types);
  g_autoptr (CareRows) rows = query (self, error, sql, types, &values);
  va_end (values);
  if (rows == NULL)
    return false;
  int found = care_store_next (self, rows, error);
  if (found > 0)
    *text = g_strdup ((const char *)sqlite3_column_text (rows, 0));
  return found >= 0;
}

void
care_rows_finish (CareRows *rows)
{
  if (rows == NULL)
    return;
  sqlite3_reset (rows);
  sqlite3_clear_bindings (rows);
}

const char *
care_rows_text (CareRows *rows, int column)
{
  const char *text = (const char *)sqlite3_column_text (rows, column);

  return text != NULL ? text : "";
}

char *
care_rows_dup (CareRows *rows, int column)
{
  return g_strdup (care_rows_text (rows, column));
}

int64_t
care_rows_int (CareRows *rows, int column)
{
  return sqlite3_column_int64 (rows, column);
}

bool
care_store_end (CareStore *self, bool ok, GError **error)
{
  if (ok)
    return care_store_commit (self, error);
  care_store_rollback (self);
  return false;
}

void
care_store_set_patience (CareStore *self, int milliseconds)
{
  sqlite3_busy_timeout (self->db, milliseconds);
}
