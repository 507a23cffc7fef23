/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-schema.h"

#include "care-store-sql.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define APPLICATION_ID "1128354373" /* "CARE", as in sql/0001-record.sql */
#define PATIENCE 5000               /* ms that another writer is waited for */

static const char *const files[] = {
  "/org/carereturns/CareReturns/store/0001-record.sql",
  "/org/carereturns/CareReturns/store/0002-sync.sql",
  "/org/carereturns/CareReturns/store/0003-drafts.sql",
  "/org/carereturns/CareReturns/store/0004-returns.sql",
};

const char *const *
care_store_steps (void)
{
  static const char *steps[G_N_ELEMENTS (files) + 1];
  static gsize done;

  if (g_once_init_enter (&done))
    {
      for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
        {
          /* The bytes live as long as the program and end with a NUL. */
          g_autoptr (GBytes) sql = g_resource_lookup_data (care_store_sql_get_resource (), files[i],
                                                           G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
          g_assert (sql != NULL);
          steps[i] = g_bytes_get_data (sql, NULL);
        }
      g_once_init_leave (&done, 1);
    }
  return steps;
}

int
care_store_schema_version (void)
{
  return G_N_ELEMENTS (files);
}

static bool
read_version (CareStore *self, int *version, GError **error)
{
  g_autofree char *text = NULL;

  if (!care_store_query_text (self, &text, error, "PRAGMA user_version", ""))
    return false;
  *version = (int)g_ascii_strtoll (text, NULL, 10);
  return true;
}

/* Refuses what is not ours before anything is written to it. A file without any table is a new one. */
static bool
check_whose (CareStore *self, int *version, GError **error)
{
  g_autofree char *id = NULL, *objects = NULL;

  if (!read_version (self, version, error)
      || !care_store_query_text (self, &id, error, "PRAGMA application_id", "")
      || !care_store_query_text (self, &objects, error, "SELECT count(*) FROM sqlite_schema", ""))
    return false;
  bool is_new = *version == 0 && g_str_equal (id, "0") && g_str_equal (objects, "0");
  if (!is_new && (!g_str_equal (id, APPLICATION_ID) || *version < 1))
    {
      g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT, "%s is no record of Care Returns",
                   self->path);
      return false;
    }
  return true;
}

static bool
check_keys (CareStore *self, GError **error)
{
  g_autoptr (CareRows) rows = care_store_query (self, error, "PRAGMA foreign_key_check", "");

  if (rows == NULL)
    return false;
  int found = care_store_next (self, rows, error);
  if (found > 0)
    g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT,
                 "a row of the table %s refers to one that is not there", care_rows_text (rows, 0));
  return found == 0;
}

static bool
take_step (CareStore *self, const char *sql, int to, GError **error)
{
  int version;

  if (!read_version (self, &version, error))
    return false;
  if (version >= to) /* another program was quicker */
    return true;
  if (!care_store_exec (self, sql, error) || !check_keys (self, error)
      || !read_version (self, &version, error))
    return false;
  if (version != to)
    g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_FAILED,
                 "the step to version %d left the schema at version %d", to, version);
  return version == to;
}

/* The version in the name is the one that the backup holds. A name in use is kept and another one is found:
 * an earlier backup of that version may hold what this one does not. */
static bool
back_up_before (CareStore *self, int version, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%s.before-%d", self->path, version);

  for (int i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.before-%d.%d", self->path, version, i);
    }
  return care_store_backup (self, name, error);
}

/* Foreign keys are off on the way, since tables may be made anew, and checked before each step is kept. */
static bool
migrate (CareStore *self, const char *const *steps, GError **error)
{
  int version, latest = 0;

  while (steps[latest] != NULL)
    latest++;
  if (!check_whose (self, &version, error))
    return false;
  if (version > latest)
    {
      g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_NEWER,
                   "%s was written by a newer version of this program (schema %d, known here: %d)",
                   self->path, version, latest);
      return false;
    }
  if (version > 0 && version < latest && !back_up_before (self, version, error))
    return false;
  for (; version < latest; version++)
    {
      if (!care_store_begin (self, error)
          || !care_store_end (self, take_step (self, steps[version], version + 1, error), error))
        return false;
    }
  return true;
}

/* What the record says of people is for whoever owns it, so the file is made unreadable to others; SQLite
 * gives its companions the same rights. Where this does not work, SQLite says why. */
static void
make_private (const char *path)
{
  int file = open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

  if (file >= 0)
    close (file);
}

/* SQLite takes a last page that was cut short for one that ends in zeros. Only where there is no log to
 * recover from: a crash may leave the file itself in the middle of being written. */
static bool
is_cut_short (CareStore *self, bool has_log)
{
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;
  unsigned char header[18];

  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (has_log || file == NULL || file->pMethods == NULL
      || file->pMethods->xFileSize (file, &size) != SQLITE_OK || size == 0)
    return false;
  /* Bytes 16 and 17 of the header: the size of a page, 1 meaning 65536. */
  if (file->pMethods->xRead (file, header, sizeof header, 0) != SQLITE_OK)
    return true;
  int page = header[16] << 8 | header[17];
  return page > 0 && size % (page == 1 ? 65536 : page) != 0;
}

static bool
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

static bool
configure (CareStore *self, GError **error)
{
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  care_store_set_patience (self, PATIENCE);
  return care_store_exec (self, "PRAGMA cell_size_check = ON; PRAGMA foreign_keys = OFF;", error);
}

CareStore *
care_store_open_with (const char *path, const char *const *steps, GError **error)
{
  g_autoptr (CareStore) self = NULL;
  int whose;

  if (!g_str_equal (path, ":memory:"))
    make_private (path);
  bool log = has_log (path);
  self = care_store_open_file (path, error);
  if (self != NULL && is_cut_short (self, log))
    {
      g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT, "%s is damaged: its end is missing",
                   path);
      return NULL;
    }
  /* WAL with FULL: a commit is on the disk before it is called one. */
  if (self == NULL || !configure (self, error) || !check_whose (self, &whose, error)
      || !care_store_exec (self, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;", error)
      || !migrate (self, steps, error) || !care_store_exec (self, "PRAGMA foreign_keys = ON", error))
    return NULL;
  return g_steal_pointer (&self);
}
