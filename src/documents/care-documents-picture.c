/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-documents-picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

/* A picture is small as a file and large in memory: what a photograph has is enough for a logo. */
#define MOST_PIXELS ((int64_t)24 * 1000 * 1000)
#define CHUNK ((size_t)1024)

typedef struct
{
  const char *magic;
  size_t length;
  const char *media_type;
} Kind;

static const Kind KINDS[] = {
  { "\x89PNG\r\n\x1a\n", 8, "image/png" },
  { "\xff\xd8\xff", 3, "image/jpeg" },
};

typedef struct
{
  int width, height;
  bool whole; /* its last row has been read */
} Size;

static void
take_size (GdkPixbufLoader *loader, int width, int height, void *data)
{
  Size *size = data;

  size->width = width;
  size->height = height;
}

/* The loader takes an end before the last row for the end of the picture, and makes up what is not there. */
static void
take_area (GdkPixbufLoader *loader, int x, int y, int width, int height, void *data)
{
  Size *size = data;

  if (y + height >= size->height)
    size->whole = true;
}

/* Piece by piece, so that one that is too large is put down as soon as it has said so. True where all is
 * there. */
static bool
read_all (GdkPixbufLoader *loader, const guchar *data, size_t length, const Size *size)
{
  for (size_t i = 0; i < length; i += CHUNK)
    {
      if (!gdk_pixbuf_loader_write (loader, data + i, MIN (CHUNK, length - i), NULL))
        return false;
      if ((int64_t)size->width * size->height > MOST_PIXELS)
        return false;
    }
  return size->whole;
}

static bool
read_size (const Kind *kind, const guchar *data, size_t length, Size *size)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_mime_type (kind->media_type, NULL);
  bool read;
  bool closed;

  if (loader == NULL)
    return false;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (take_size), size);
  g_signal_connect (loader, "area-updated", G_CALLBACK (take_area), size);
  read = read_all (loader, data, length, size);
  closed = gdk_pixbuf_loader_close (loader, NULL);
  return read && closed && size->width > 0 && size->height > 0;
}

bool
care_picture_size (GBytes *bytes, int *width, int *height, const char **media_type)
{
  gsize length = 0;
  const guchar *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  g_return_val_if_fail (width != NULL && height != NULL && media_type != NULL, false);

  for (size_t i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      Size size = { 0 };

      if (length <= KINDS[i].length || memcmp (data, KINDS[i].magic, KINDS[i].length) != 0)
        continue;
      if (!read_size (&KINDS[i], data, length, &size))
        return false;
      *width = size.width;
      *height = size.height;
      *media_type = KINDS[i].media_type;
      return true;
    }
  return false;
}
