/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a picture is and how large, for the writers that put it into a document as it stands. Through
 * gdk-pixbuf. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* True where the bytes are a whole PNG or JPEG of at most 24 million pixels: then its size in pixels and
 * "image/png" or "image/jpeg". False for anything else, NULL too; such a picture is left out of a document.
 */
bool care_picture_size (GBytes *bytes, int *width, int *height, const char **media_type);
