/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-pdf-picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

/* 60 million: more than a telephone takes, and 240 MB while it is drawn. */
#define MOST_PIXELS 60000000

static const char *
kind_of (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size >= 8 && memcmp (data, "\211PNG\r\n\032\n", 8) == 0)
    return "png";
  if (size >= 3 && memcmp (data, "\377\330\377", 3) == 0)
    return "jpeg";
  return NULL;
}

bool
care_pdf_picture_is_one (GBytes *bytes)
{
  return kind_of (bytes) != NULL;
}

void
care_pdf_picture_free (CarePdfPicture *self)
{
  if (self == NULL)
    return;

  cairo_surface_destroy (self->surface);
  g_free (self);
}

/* A small file can ask for a huge picture: no size at all makes the loader give up before it takes the room.
 * What is larger than is wanted is made smaller. */
static void
set_size (GdkPixbufLoader *loader, int width, int height, void *data)
{
  int most_side = *(const int *)data;
  int side = MAX (width, height);

  if (width < 1 || height < 1 || side > CARE_PDF_PICTURE_WHOLE || width > MOST_PIXELS / height)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (side > most_side)
    gdk_pixbuf_loader_set_size (loader, MAX (1, width * most_side / side),
                                MAX (1, height * most_side / side));
}

/* Where the first frame header of a JPEG stands (ITU-T T.81, B.2.2); 0 where none is found. */
static gsize
jpeg_frame (const guint8 *data, gsize size)
{
  gsize at = 2;

  while (at + 10 <= size && data[at] == 0xff)
    {
      guint8 marker = data[at + 1];

      if (marker == 0xff)
        {
          at++; /* padding */
          continue;
        }
      if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc)
        return at;
      at += 2 + (gsize)(data[at + 2] << 8 | data[at + 3]);
    }
  return 0;
}

/* The loaders are content with half a picture, and an exhibit is not. A PNG ends with its last chunk; a JPEG
 * has an end after its frame, whatever a camera puts behind it. */
static bool
is_whole (GBytes *bytes, const char *kind)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gsize frame;

  if (*kind == 'p')
    {
      gsize at = 8;

      while (at + 12 <= size && memcmp (data + at + 4, "IEND", 4) != 0)
        at += 12
              + ((gsize)data[at] << 24 | (gsize)data[at + 1] << 16 | (gsize)data[at + 2] << 8 | data[at + 3]);
      return at + 12 <= size;
    }
  frame = jpeg_frame (data, size);
  for (gsize at = size - 1; frame > 0 && at > frame; at--)
    if (data[at - 1] == 0xff && data[at] == 0xd9)
      return true;
  return false;
}

static GdkPixbuf *
load (GBytes *bytes, const char *kind, int most_side)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (kind, NULL);
  GdkPixbuf *pixbuf;
  bool whole;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (set_size), &most_side);
  whole = gdk_pixbuf_loader_write_bytes (loader, bytes, NULL);
  whole = gdk_pixbuf_loader_close (loader, NULL) && whole; /* it is closed in any case */
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  return whole && pixbuf != NULL ? g_object_ref (pixbuf) : NULL;
}

static guint32
premultiplied (const guint8 *from)
{
  guint a = from[3];
  guint32 pixel = a << 24;

  for (int i = 0; i < 3; i++)
    pixel |= ((from[i] * a + 127) / 255) << (16 - 8 * i);
  return pixel;
}

static void
copy_row (const guint8 *from, guint32 *to, int width, bool alpha)
{
  if (alpha)
    for (int x = 0; x < width; x++, from += 4)
      to[x] = premultiplied (from);
  else
    for (int x = 0; x < width; x++, from += 3)
      to[x] = 0xff000000U | (guint32)from[0] << 16 | (guint32)from[1] << 8 | from[2];
}

static cairo_surface_t *
surface_of (const GdkPixbuf *pixbuf)
{
  bool alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int from_stride = gdk_pixbuf_get_rowstride (pixbuf);
  const guint8 *from = gdk_pixbuf_read_pixels (pixbuf);
  cairo_surface_t *surface
      = cairo_image_surface_create (alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);
  unsigned char *to = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  if (to == NULL)
    return surface; /* in error, and the caller looks */
  for (int y = 0; y < height; y++)
    copy_row (from + (size_t)y * (size_t)from_stride, (guint32 *)(void *)(to + (size_t)y * (size_t)stride),
              width, alpha);
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* Four colours are printer's inks, which programs store inverted or not: those are drawn from their pixels.
 */
static void
keep_jpeg (cairo_surface_t *surface, GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gsize frame = jpeg_frame (data, size);
  int colours = frame > 0 ? data[frame + 9] : 0;

  if (colours == 1 || colours == 3)
    cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, size,
                                 (cairo_destroy_func_t)g_bytes_unref, g_bytes_ref (bytes));
}

static int
turned_of (GdkPixbuf *pixbuf)
{
  const char *turned = gdk_pixbuf_get_option (pixbuf, "orientation");
  gint64 n = 1;

  if (turned == NULL || !g_ascii_string_to_signed (turned, 10, 1, 8, &n, NULL))
    return 1;
  return (int)n;
}

static GdkPixbuf *
load_whole (GBytes *bytes, int most_side)
{
  const char *kind = kind_of (bytes);

  return kind != NULL && is_whole (bytes, kind) ? load (bytes, kind, most_side) : NULL;
}

bool
care_pdf_picture_can_be_read (GBytes *bytes)
{
  g_autoptr (GdkPixbuf) pixbuf = load_whole (bytes, CARE_PDF_PICTURE_WHOLE);

  return pixbuf != NULL;
}

CarePdfPicture *
care_pdf_picture_new (GBytes *bytes, int most_side)
{
  g_autoptr (GdkPixbuf) pixbuf = bytes != NULL ? load_whole (bytes, most_side) : NULL;
  g_autoptr (CarePdfPicture) self = NULL;
  bool lies;

  if (pixbuf == NULL)
    return NULL;

  self = g_new0 (CarePdfPicture, 1);
  self->surface = surface_of (pixbuf);
  if (cairo_surface_status (self->surface) != CAIRO_STATUS_SUCCESS)
    return NULL;
  if (g_str_equal (kind_of (bytes), "jpeg")
      && MAX (gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf)) < most_side)
    keep_jpeg (self->surface, bytes);
  self->turned = turned_of (pixbuf);
  lies = self->turned >= 5;
  self->width = lies ? gdk_pixbuf_get_height (pixbuf) : gdk_pixbuf_get_width (pixbuf);
  self->height = lies ? gdk_pixbuf_get_width (pixbuf) : gdk_pixbuf_get_height (pixbuf);
  return g_steal_pointer (&self);
}

void
care_pdf_picture_fit (
    const CarePdfPicture *self, double max_width, double max_height, double *width, double *height)
{
  double scale = MIN (1, MIN (max_width / self->width, max_height / self->height));

  *width = self->width * scale;
  *height = self->height * scale;
}

/* Where the corners of the file's picture go in the upright one, which is one wide and one high. */
static void
upright (int turned, cairo_matrix_t *matrix)
{
  static const double places[8][6] = {
    { 1, 0, 0, 1, 0, 0 }, { -1, 0, 0, 1, 1, 0 }, { -1, 0, 0, -1, 1, 1 }, { 1, 0, 0, -1, 0, 1 },
    { 0, 1, 1, 0, 0, 0 }, { 0, 1, -1, 0, 1, 0 }, { 0, -1, -1, 0, 1, 1 }, { 0, -1, 1, 0, 0, 1 },
  };
  const double *m = places[turned - 1];

  cairo_matrix_init (matrix, m[0], m[1], m[2], m[3], m[4], m[5]);
}

void
care_pdf_picture_draw (
    const CarePdfPicture *self, cairo_t *cr, double x, double y, double width, double height)
{
  int wide = cairo_image_surface_get_width (self->surface);
  int high = cairo_image_surface_get_height (self->surface);
  cairo_matrix_t matrix;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, width, height);
  upright (self->turned, &matrix);
  cairo_transform (cr, &matrix);
  cairo_scale (cr, 1.0 / wide, 1.0 / high);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BEST);
  /* Filled, not painted: cairo 1.16 loses the beginning of a tag in which the first thing is painted. */
  cairo_rectangle (cr, 0, 0, wide, high);
  cairo_fill (cr);
  cairo_restore (cr);
}
