/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture to draw: a PNG or a JPEG, the right way up. A JPEG goes into a PDF as it is, so that a photograph
 * stays as small there as it was. Private to the PDF writer. */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <stdbool.h>

typedef struct
{
  cairo_surface_t *surface; /* owned: as the file has it */
  int turned;               /* how the file lies, as EXIF counts: 1 is upright, to 8 */
  int width, height;        /* in pixels, the right way up */
} CarePdfPicture;

/* Whether the bytes begin as a PNG or a JPEG does. */
bool care_pdf_picture_is_one (GBytes *bytes);

/* Whether care_pdf_picture_new would have a picture of them. */
bool care_pdf_picture_can_be_read (GBytes *bytes);

/* The longest side that cairo draws. */
#define CARE_PDF_PICTURE_WHOLE 32767

/* With at most so many pixels a side; a JPEG that was made smaller is none any more. NULL where the bytes are
 * neither, cannot be read to their end, or are too large to be a picture of a page. */
CarePdfPicture *care_pdf_picture_new (GBytes *bytes, int most_side);
void care_pdf_picture_free (CarePdfPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CarePdfPicture, care_pdf_picture_free)

/* The largest size, in points, at which the picture fits into a box and is no larger than at 72 dots an inch.
 */
void care_pdf_picture_fit (
    const CarePdfPicture *self, double max_width, double max_height, double *width, double *height);

void care_pdf_picture_draw (
    const CarePdfPicture *self, cairo_t *cr, double x, double y, double width, double height);
