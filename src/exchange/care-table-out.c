/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-table-out.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

struct CareTableOut
{
  char *path, *part; /* owned */
  FILE *file;        /* owned */
  bool finished;
};

CareTableOut *
care_table_out_new (const char *path, GError **error)
{
  g_autoptr (CareTableOut) self = g_new0 (CareTableOut, 1);
  int descriptor;

  self->path = g_strdup (path);
  self->part = g_strconcat (path, ".part", NULL);
  g_unlink (self->part);
  descriptor = g_open (self->part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  self->file = descriptor >= 0 ? fdopen (descriptor, "w+b") : NULL;
  if (self->file == NULL)
    {
      self->finished = descriptor < 0; /* what somebody else holds there is not ours to take away */
      care_table_out_refused (self, errno, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
care_table_out_free (CareTableOut *self)
{
  if (self == NULL)
    return;
  if (self->file != NULL)
    fclose (self->file);
  if (!self->finished)
    g_unlink (self->part);
  g_free (self->path);
  g_free (self->part);
  g_free (self);
}

FILE *
care_table_out_file (CareTableOut *self)
{
  return self->file;
}

const char *
care_table_out_part (CareTableOut *self)
{
  return self->part;
}

bool
care_table_out_refused (CareTableOut *self, int number, GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), "%s: %s", self->path, g_strerror (number));
  return false;
}

bool
care_table_out_write (CareTableOut *self, const char *bytes, size_t length, GError **error)
{
  errno = 0;
  return fwrite (bytes, 1, length, self->file) == length || care_table_out_refused (self, errno, error);
}

/* The new name is on the disk once its folder is. Not every file system can do that, and none needs to. */
static void
keep_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (descriptor < 0)
    return;
  fsync (descriptor);
  close (descriptor);
}

bool
care_table_out_finish (CareTableOut *self, GError **error)
{
  errno = 0;
  if (ferror (self->file) || fflush (self->file) != 0 || fsync (fileno (self->file)) != 0)
    return care_table_out_refused (self, errno != 0 ? errno : EIO, error);
  if (fclose (g_steal_pointer (&self->file)) != 0 || g_rename (self->part, self->path) != 0)
    return care_table_out_refused (self, errno, error);
  self->finished = true;
  keep_folder (self->path);
  return true;
}
