/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sample-letter.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

/* TIFF, big-endian, with one entry: the orientation (EXIF 2.3, 4.6.4). */
static GBytes *
with_orientation (const char *jpeg, gsize size, guint8 turned)
{
  const guint8 exif[] = { 0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M',    0, 42, 0, 0, 0, 8,
                          0,    1,    1, 18, 0,   3,   0,   0,   0, 1, 0,   turned, 0, 0,  0, 0, 0, 0 };
  GByteArray *all = g_byte_array_new ();

  g_byte_array_append (all, (const guint8 *)jpeg, 2); /* start of image */
  g_byte_array_append (all, exif, sizeof exif);
  g_byte_array_append (all, (const guint8 *)jpeg + 2, (guint)(size - 2));
  return g_byte_array_free_to_bytes (all);
}

GBytes *
care_sample_picture (int width, int height, const char *type, const char *turned)
{
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  for (int i = 0; i < 4; i++)
    {
      static const guint32 colours[] = { 0xff0000ff, 0x00ff00ff, 0x0000ffff, 0xffffffff };
      g_autoptr (GdkPixbuf) quarter
          = gdk_pixbuf_new_subpixbuf (picture, i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);

      gdk_pixbuf_fill (quarter, colours[i]);
    }
  gdk_pixbuf_save_to_buffer (picture, &bytes, &size, type, &error, NULL);
  g_assert_no_error (error);
  if (turned != NULL)
    return with_orientation (bytes, size, (guint8)(*turned - '0'));
  return g_bytes_new (bytes, size);
}

CareDocument *
care_sample_letter (void)
{
  CareDocument *document = care_sample_full ();

  g_free (document->letterhead);
  document->letterhead
      = g_strdup ("Greenfield Care Ltd\nUnit 5, Greenfinch Way\nNE15 8NX\noffice@greenfield.example");
  document->logo = care_sample_picture (400, 200, "png", NULL);
  return document;
}

guint32
care_sample_pixel (cairo_surface_t *surface, int x, int y)
{
  guint32 pixel;

  cairo_surface_flush (surface);
  memcpy (&pixel,
          cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + x * 4,
          sizeof pixel);
  return pixel & 0xffffff;
}
