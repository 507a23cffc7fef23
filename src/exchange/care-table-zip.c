/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-table-zip.h"

#include <unzip.h>

struct CareTableZip
{
  CareTableInput *input; /* borrowed */
  unzFile file;          /* owned */
  int64_t position;      /* of the file */
  int64_t inflated;      /* bytes of all entries so far */
  bool entered;          /* an entry is open */
  bool counted;          /* what is read is part of the progress */
  GError *error;         /* owned: what went wrong below minizip */
};

static voidpf
zip_open (voidpf opaque, const void *name, int mode)
{
  return opaque;
}

static uLong
zip_read (voidpf opaque, voidpf stream, void *buffer, uLong size)
{
  CareTableZip *self = opaque;
  gssize n;

  if (self->error != NULL)
    return 0;
  n = care_table_input_read (self->input, self->position, buffer, size, &self->error);
  if (n < 0 || !care_table_input_count (self->input, self->counted ? n : 0, &self->error))
    return 0;
  self->position += n;
  return (uLong)n;
}

static ZPOS64_T
zip_tell (voidpf opaque, voidpf stream)
{
  const CareTableZip *self = opaque;

  return (ZPOS64_T)self->position;
}

static long
zip_seek (voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
  CareTableZip *self = opaque;
  int64_t base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? self->position
                 : origin == ZLIB_FILEFUNC_SEEK_END ? self->input->size
                                                    : 0;

  if (offset > (ZPOS64_T)(self->input->size - base))
    return -1;
  self->position = base + (int64_t)offset;
  return 0;
}

static int
zip_nothing (voidpf opaque, voidpf stream)
{
  return 0;
}

static bool
refused (CareTableZip *self, CareExchangeError code, const char *what, GError **error)
{
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else
    g_set_error_literal (error, CARE_EXCHANGE_ERROR, (int)code, what);
  return false;
}

CareTableZip *
care_table_zip_open (CareTableInput *input, GError **error)
{
  g_autoptr (CareTableZip) self = g_new0 (CareTableZip, 1);
  zlib_filefunc64_def functions = {
    .zopen64_file = zip_open,
    .zread_file = zip_read,
    .ztell64_file = zip_tell,
    .zseek64_file = zip_seek,
    .zclose_file = zip_nothing,
    .zerror_file = zip_nothing,
    .opaque = self,
  };

  self->input = input;
  self->file = unzOpen2_64 ("", &functions);
  if (self->file == NULL)
    {
      refused (self, CARE_EXCHANGE_ERROR_NOT_TABLE, "no zip file", error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

static void
leave (CareTableZip *self)
{
  if (self->entered)
    unzCloseCurrentFile (self->file);
  self->entered = false;
  self->counted = false;
}

void
care_table_zip_free (CareTableZip *self)
{
  if (self == NULL)
    return;
  if (self->file != NULL)
    {
      leave (self);
      unzClose (self->file);
    }
  g_clear_error (&self->error);
  g_free (self);
}

/* As it is written; where there is none, in another case. */
static bool
find (CareTableZip *self, const char *name)
{
  leave (self);
  return unzLocateFile (self->file, name, 1) == UNZ_OK || unzLocateFile (self->file, name, 2) == UNZ_OK;
}

bool
care_table_zip_has (CareTableZip *self, const char *name)
{
  return find (self, name);
}

int64_t
care_table_zip_size (CareTableZip *self, const char *name)
{
  unz_file_info64 info;

  if (!find (self, name) || unzGetCurrentFileInfo64 (self->file, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK)
    return 0;
  return (int64_t)MIN (info.compressed_size, (ZPOS64_T)self->input->size);
}

bool
care_table_zip_enter (CareTableZip *self, const char *name, GError **error)
{
  unz_file_info64 info;

  if (!find (self, name) || unzGetCurrentFileInfo64 (self->file, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK)
    return refused (self, CARE_EXCHANGE_ERROR_NOT_TABLE, name, error);
  if ((info.flag & 1) != 0)
    return refused (self, CARE_EXCHANGE_ERROR_LOCKED, name, error);
  if (unzOpenCurrentFile (self->file) != UNZ_OK)
    return refused (self, CARE_EXCHANGE_ERROR_NOT_TABLE, name, error);
  self->entered = true;
  self->counted = true;
  return true;
}

int
care_table_zip_read (CareTableZip *self, void *buffer, unsigned size, GError **error)
{
  int n = self->entered ? unzReadCurrentFile (self->file, buffer, size) : UNZ_PARAMERROR;

  if (n < 0 || self->error != NULL)
    {
      refused (self, CARE_EXCHANGE_ERROR_NOT_TABLE, "damaged", error);
      return -1;
    }
  self->inflated += n;
  if (self->inflated > CARE_TABLE_MOST_INFLATED)
    {
      refused (self, CARE_EXCHANGE_ERROR_TOO_BIG, "more than can be read once it is unpacked", error);
      return -1;
    }
  if (n > 0)
    return n;
  self->entered = false;
  self->counted = false;
  if (unzCloseCurrentFile (self->file) == UNZ_OK)
    return 0;
  refused (self, CARE_EXCHANGE_ERROR_NOT_TABLE, "damaged", error);
  return -1;
}
