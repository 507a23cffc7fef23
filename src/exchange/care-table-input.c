/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-table-private.h"

static const CareTableHow NO_HOW;

bool
care_table_input_open (CareTableInput *self, const char *path, const CareTableHow *how, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GCancellable *cancellable = how != NULL ? how->cancellable : NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);

  if (stream == NULL)
    return false;
  if (!g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_END, cancellable, error))
    return false;
  self->size = g_seekable_tell (G_SEEKABLE (stream));
  self->stream = G_INPUT_STREAM (g_steal_pointer (&stream));
  self->how = how != NULL ? how : &NO_HOW;
  return true;
}

void
care_table_input_open_bytes (CareTableInput *self, GBytes *content, const CareTableHow *how)
{
  self->stream = g_memory_input_stream_new_from_bytes (content);
  self->size = (int64_t)g_bytes_get_size (content);
  self->how = how != NULL ? how : &NO_HOW;
}

void
care_table_input_clear (CareTableInput *self)
{
  g_clear_object (&self->stream);
}

gssize
care_table_input_read (CareTableInput *self, int64_t at, void *buffer, size_t size, GError **error)
{
  gsize n;

  if (at < 0 || at >= self->size)
    return 0;
  if (!g_seekable_seek (G_SEEKABLE (self->stream), at, G_SEEK_SET, self->how->cancellable, error)
      || !g_input_stream_read_all (self->stream, buffer, size, &n, self->how->cancellable, error))
    return -1;
  return (gssize)n;
}

bool
care_table_input_count (CareTableInput *self, int64_t bytes, GError **error)
{
  double part;

  self->done += bytes;
  if (g_cancellable_set_error_if_cancelled (self->how->cancellable, error))
    return false;
  part = self->total > 0 ? CLAMP ((double)self->done / (double)self->total, 0, 1) : 0;
  if (self->how->progress != NULL && part > self->told)
    {
      self->told = part;
      self->how->progress (part, self->how->progress_data);
    }
  return true;
}
