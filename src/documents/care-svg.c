/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-svg.h"

#include <cairo-svg.h>
#include <glib.h>

cairo_surface_t *
care_svg_surface_new (const char *path, double width, double height)
{
  g_return_val_if_fail (path != NULL, NULL);

  return cairo_svg_surface_create (path, width, height);
}
