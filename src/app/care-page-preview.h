/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a document as the PDF will have them: paper on a desk, with the page's number and a zoom above
 * it. Laid out when a person has stopped typing for a moment and only while it is shown; only the pages in
 * view are drawn. Everything happens in the main thread, to which the pages belong. */
#pragma once

#include <adwaita.h>

#include "care-pages.h"

#define CARE_TYPE_PAGE_PREVIEW (care_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (CarePagePreview, care_page_preview, CARE, PAGE_PREVIEW, AdwBin)

/* Makes the document as it stands now, for the preview to free; NULL where there is none yet. */
typedef CareDocument *(*CareMakeDocument) (gpointer owner);

/* owner must outlive the preview, or set NULL. */
void care_page_preview_set_source (CarePagePreview *self, CareMakeDocument make, gpointer owner);

/* The document changed: it is asked for and laid out in a moment. */
void care_page_preview_touch (CarePagePreview *self);

/* Scrolls to the page with the first of these headings that there is, once it is laid out; none: stays. NULL
 * at the end; static. */
void care_page_preview_show_heading (CarePagePreview *self, const char *const *headings);

/* What is shown; 0 before the first. */
int care_page_preview_get_count (CarePagePreview *self);
int care_page_preview_get_page (CarePagePreview *self); /* the one in front, from 0 */
