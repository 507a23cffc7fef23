/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-archive.h"

#include "care-record-private.h"
#include "care-store-each.h"
#include "care-store-exchange.h"
#include "care-store-extras.h"
#include "care-wire-archive.h"
#include "care-wire-hub-document.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Of evidence, how many bytes are turned into base64 at a time. */
#define PIECE 49152

typedef struct
{
  CareStore *store;
  FILE *file;
  GCancellable *cancellable;
  int written;
  bool first; /* of the list */
  const char *path;
} Writing;

static bool
put (Writing *self, const char *text, size_t length, GError **error)
{
  return fwrite (text, 1, length, self->file) == length
         || care_refuse (error, CARE_REFUSAL_FILE_UNWRITABLE, self->path);
}

static bool
put_text (Writing *self, const char *text, GError **error)
{
  return put (self, text, strlen (text), error);
}

static bool
put_base64 (Writing *self, GBytes *content, GError **error)
{
  char piece[PIECE / 3 * 4 + 8];
  gsize size = 0, length;
  const guchar *bytes = g_bytes_get_data (content, &size);
  int state = 0, save = 0;

  for (gsize at = 0; at < size; at += PIECE)
    {
      length = g_base64_encode_step (bytes + at, MIN (PIECE, size - at), FALSE, piece, &state, &save);
      if (!put (self, piece, length, error))
        return false;
    }
  length = g_base64_encode_close (FALSE, piece, &state, &save);
  return put (self, piece, length, error);
}

static bool
put_evidence (Writing *self, const char *id, const char *record, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (GBytes) content = care_store_find_evidence (self->store, care_kind_key (id), &why);
  g_autofree char *text = care_wire_archive_open_content (id, record, self->first);

  if (care_failed (g_steal_pointer (&why), error))
    return false;
  if (content == NULL)
    return care_refuse (error, CARE_REFUSAL_NO_SUCH_FILE, id);
  return put_text (self, text, error) && put_base64 (self, content, error)
         && put_text (self, care_wire_archive_close (), error);
}

/* In the form that this program gives a record, whichever wrote it. */
static char *
read_canonical (Writing *self, const char *id, CareKind kind, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autofree char *record = care_store_read_record (self->store, id, NULL, &why);

  if (care_failed (g_steal_pointer (&why), error))
    return NULL;
  if (record != NULL)
    return care_wire_canonical (kind, record, error);
  g_set_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT, "%s is not found again", id);
  return NULL;
}

static bool
put_record (const char *id, gpointer data, GError **error)
{
  Writing *self = data;
  CareKind kind;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) || !care_kind_of_id (id, &kind))
    return false;
  g_autofree char *record = read_canonical (self, id, kind, error);
  if (record == NULL)
    return false;
  g_autofree char *text
      = kind == CARE_KIND_EVIDENCE ? NULL : care_wire_archive_record (id, record, self->first);
  bool done = text != NULL ? put_text (self, text, error) : put_evidence (self, id, record, error);
  self->first = false;
  self->written++;
  return done;
}

static bool
put_setting (const char *key, const char *value, gpointer data, GError **error)
{
  Writing *self = data;
  g_autofree char *text = care_wire_archive_setting (key, value, self->first);

  self->first = false;
  self->written++;
  return put_text (self, text, error);
}

static bool
write_all (Writing *self, GError **error)
{
  if (!put_text (self, care_wire_archive_begin (), error))
    return false;
  self->first = true;
  for (int kind = 0; kind < CARE_N_KINDS; kind++)
    if (!care_store_each_id (self->store, (CareKind)kind, put_record, self, error))
      return false;
  self->first = true;
  return put_text (self, care_wire_archive_settings (), error)
         && care_store_each_setting (self->store, "", put_setting, self, error)
         && put_text (self, care_wire_archive_end (), error);
}

/* All of one moment, whatever another program writes meanwhile. */
static bool
write_moment (Writing *self, GError **error)
{
  if (!care_store_begin (self->store, error))
    return false;
  bool done = write_all (self, error);
  care_store_rollback (self->store);
  return done;
}

/* On the disk before it takes the place of what was there. */
static bool
move_into_place (Writing *self, const char *part, GError **error)
{
  bool sound = fflush (self->file) == 0 && fsync (fileno (self->file)) == 0;

  sound = fclose (g_steal_pointer (&self->file)) == 0 && sound;
  return (sound && g_rename (part, self->path) == 0)
         || care_refuse (error, CARE_REFUSAL_FILE_UNWRITABLE, self->path);
}

/* The file that holds the record itself is no place for a copy of it. */
static bool
is_own_file (CareRecord *self, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path), *name = g_path_get_basename (path);
  GStatBuf own, other;

  return g_str_has_prefix (name, "record.db") && g_stat (care_record_folder (self), &own) == 0
         && g_stat (folder, &other) == 0 && own.st_dev == other.st_dev && own.st_ino == other.st_ino;
}

int
care_record_export_archive (CareRecord *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, -1);
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  Writing writing = { .store = care_record_store (self), .cancellable = cancellable, .path = path };

  if (is_own_file (self, path) || (writing.file = g_fopen (part, "wbe")) == NULL)
    {
      care_refuse (error, CARE_REFUSAL_FILE_UNWRITABLE, path);
      return -1;
    }
  bool done = fchmod (fileno (writing.file), 0600) == 0 && write_moment (&writing, error)
              && move_into_place (&writing, part, error);
  if (done)
    return writing.written;
  g_clear_pointer (&writing.file, fclose);
  g_unlink (part);
  if (error != NULL && *error == NULL)
    care_refuse (error, CARE_REFUSAL_FILE_UNWRITABLE, path);
  return -1;
}
