/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a drawing becomes an SVG file. */
#pragma once

#include <cairo.h>

/* width, height: in points. The caller's to draw on, to finish and to destroy; whether it was written is its
 * status once it is finished. */
cairo_surface_t *care_svg_surface_new (const char *path, double width, double height);
