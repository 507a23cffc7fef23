/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures and a letter with a letterhead, for the tests of pages and exhibits. */
#pragma once

#include "care-sample.h"

#include <cairo.h>

/* A picture in four colours: red and green above, blue and white below. type is "png" or "jpeg"; a JPEG may
 * say how it is turned, as EXIF counts: 1 to 8, else NULL. */
GBytes *care_sample_picture (int width, int height, const char *type, const char *turned);

/* care_sample_full with a letterhead of four lines and a logo. */
CareDocument *care_sample_letter (void);

/* The colour of a pixel of an image surface, 0xRRGGBB. */
guint32 care_sample_pixel (cairo_surface_t *surface, int x, int y);
