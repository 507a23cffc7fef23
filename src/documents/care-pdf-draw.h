/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a flow on paper: what was laid out, and the furniture of the page, which is no part of what is
 * read. Private to the PDF writer. */
#pragma once

#include "care-pages.h"

/* What a PDF gets besides what is seen. One of these goes through all pages of a document. */
typedef struct
{
  bool outline;   /* headings go into the outline, counted from the first page of the surface */
  int parents[4]; /* the last entry of the outline at each level */
} CarePdfTags;

/* tags is NULL where the surface has none. */
void care_pdf_draw_page (const CarePages *pages, int page, cairo_t *cr, CarePdfTags *tags);

/* All pages, with their tags, as the next ones of a PDF surface. */
void care_pdf_draw (const CarePages *pages, cairo_t *cr, bool outline);
