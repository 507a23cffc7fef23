/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as pages of A4, for a preview and for a printer: drawn by what writes the PDF, so that they are
 * its very pages. Made, drawn and let go in one thread, which need not be the main one. */
#pragma once

#include "care-document.h"

#include <cairo.h>

typedef struct CarePages CarePages;

/* Lays the document out. It need not outlive the pages. */
CarePages *care_pages_new (const CareDocument *document);
void care_pages_free (CarePages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CarePages, care_pages_free)

/* One at least. */
int care_pages_count (const CarePages *self);

/* Of each page, in points of 1/72 inch. */
void care_pages_size (double *width_points, double *height_points);

/* Draws a page, counted from 0, onto any surface: a unit is a point, and the paper is the caller's to paint.
 */
void care_pages_draw (const CarePages *self, int page, cairo_t *cr);

/* The words between the margins of a page, as a screen reader would say them: a line for each part, tabs
 * between cells. Its header, footer and number are left out. Owned by the caller. */
char *care_pages_text (const CarePages *self, int page);

/* The page on which the first heading with these words stands, from 0; -1 where there is none. */
int care_pages_find_heading (const CarePages *self, const char *words);

/* A page on white paper as PNG, scale pixels to a point. Error: CARE_DOCUMENTS_ERROR_PDF where there is no
 * room for so large a picture. */
GBytes *care_pages_png (const CarePages *self, int page, double scale, GError **error);
