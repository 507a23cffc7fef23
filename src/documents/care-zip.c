/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-zip.h"

#include "care-documents-error.h"

#include <string.h>
#include <zip.h>
#include <zlib.h>

struct CareZip
{
  GByteArray *bytes; /* owned: what minizip takes for a file */
  size_t position;
  zipFile file; /* owned */
  zip_fileinfo info;
};

static voidpf
memory_open (voidpf opaque, const char *name, int mode)
{
  return opaque;
}

static uLong
memory_read (voidpf opaque, voidpf stream, void *buffer, uLong size)
{
  CareZip *self = opaque;
  size_t left = self->bytes->len - MIN (self->position, self->bytes->len);
  size_t n = MIN (left, size);

  memcpy (buffer, self->bytes->data + self->position, n);
  self->position += n;
  return (uLong)n;
}

static uLong
memory_write (voidpf opaque, voidpf stream, const void *buffer, uLong size)
{
  CareZip *self = opaque;

  if (self->position + size > self->bytes->len)
    g_byte_array_set_size (self->bytes, (guint)(self->position + size));
  memcpy (self->bytes->data + self->position, buffer, size);
  self->position += size;
  return size;
}

static long
memory_tell (voidpf opaque, voidpf stream)
{
  const CareZip *self = opaque;

  return (long)self->position;
}

static long
memory_seek (voidpf opaque, voidpf stream, uLong offset, int origin)
{
  CareZip *self = opaque;
  size_t base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? self->position
                : origin == ZLIB_FILEFUNC_SEEK_END ? self->bytes->len
                                                   : 0;

  if (base + offset > self->bytes->len)
    return -1;
  self->position = base + offset;
  return 0;
}

static int
memory_close (voidpf opaque, voidpf stream)
{
  return 0;
}

static int
memory_error (voidpf opaque, voidpf stream)
{
  return 0;
}

/* A zip knows no year before 1980; a document without a moment gets that one. */
static void
set_time (zip_fileinfo *info, CareInstant created)
{
  g_autoptr (GDateTime) time = created == CARE_NO_INSTANT ? NULL : g_date_time_new_from_unix_utc (created);

  info->tmz_date.tm_year = 1980;
  info->tmz_date.tm_mon = 0;
  info->tmz_date.tm_mday = 1;
  if (time == NULL || g_date_time_get_year (time) < 1980)
    return;

  info->tmz_date.tm_year = g_date_time_get_year (time);
  info->tmz_date.tm_mon = g_date_time_get_month (time) - 1;
  info->tmz_date.tm_mday = g_date_time_get_day_of_month (time);
  info->tmz_date.tm_hour = g_date_time_get_hour (time);
  info->tmz_date.tm_min = g_date_time_get_minute (time);
  info->tmz_date.tm_sec = g_date_time_get_second (time);
}

CareZip *
care_zip_new (CareInstant created)
{
  CareZip *self = g_new0 (CareZip, 1);
  zlib_filefunc_def memory = {
    .zopen_file = memory_open,
    .zread_file = memory_read,
    .zwrite_file = memory_write,
    .ztell_file = memory_tell,
    .zseek_file = memory_seek,
    .zclose_file = memory_close,
    .zerror_file = memory_error,
    .opaque = self,
  };

  self->bytes = g_byte_array_new ();
  set_time (&self->info, created);
  self->file = zipOpen2 ("", APPEND_STATUS_CREATE, NULL, &memory);
  return self;
}

void
care_zip_free (CareZip *self)
{
  if (self == NULL)
    return;

  if (self->file != NULL)
    zipClose (self->file, NULL);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

static bool
refused (GError **error)
{
  g_set_error_literal (error, CARE_DOCUMENTS_ERROR, CARE_DOCUMENTS_ERROR_ZIP,
                       "the parts of the document could not be put together");
  return false;
}

bool
care_zip_add (CareZip *self, const char *name, GBytes *content, bool stored, GError **error)
{
  gsize size;
  const void *data = g_bytes_get_data (content, &size);

  if (self->file == NULL || size > G_MAXINT)
    return refused (error);
  if (zipOpenNewFileInZip (self->file, name, &self->info, NULL, 0, NULL, 0, NULL, stored ? 0 : Z_DEFLATED,
                           Z_DEFAULT_COMPRESSION)
      != ZIP_OK)
    return refused (error);
  if (zipWriteInFileInZip (self->file, data, (unsigned)size) != ZIP_OK)
    return refused (error);
  return zipCloseFileInZip (self->file) == ZIP_OK || refused (error);
}

bool
care_zip_take (CareZip *self, const char *name, GBytes *part, GError **error)
{
  g_autoptr (GBytes) owned = part;

  return owned != NULL && care_zip_add (self, name, owned, false, error);
}

GBytes *
care_zip_finish (CareZip *self, GError **error)
{
  int closed = self->file != NULL ? zipClose (g_steal_pointer (&self->file), NULL) : ZIP_ERRNO;

  if (closed != ZIP_OK)
    {
      refused (error);
      return NULL;
    }
  return g_bytes_new (self->bytes->data, self->bytes->len);
}
