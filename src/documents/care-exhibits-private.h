/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the binding: reading an exhibit, the dividers, and their tags. Private to care-exhibits. */
#pragma once

#include "care-exhibits.h"

#include "care-pdf-picture.h"

#include <qpdf/qpdf-c.h>

/* An exhibit that is bound. */
typedef struct
{
  const CareExhibit *exhibit; /* borrowed */
  qpdf_data pdf;              /* owned, and reads from the exhibit's content; NULL for a picture */
  int pages;                  /* of the exhibit itself */
  int n_dividers;             /* how many pages its divider takes: one, but for a title as long as a page */
} CareBound;

/* Opens a PDF, and takes from its pages what would mean something else, or run, in another file; NULL where
 * it is no PDF that can be bound, with its fate. */
qpdf_data care_exhibit_open (GBytes *content, CareExhibitFate *fate);

/* Whether qpdf can go through the tree of the pages, and then through all that hangs on the pages. */
bool care_exhibit_has_shallow_pages (qpdf_data pdf);
bool care_exhibit_is_shallow (qpdf_data pdf);

/* The dividers as a tagged PDF that grows: each is followed by the page of its picture if the exhibit is one.
 */
typedef struct CareDividers CareDividers;
CareDividers *care_dividers_new (void);
void care_dividers_free (CareDividers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareDividers, care_dividers_free)

/* picture may be NULL. Sets bound->n_dividers. */
void care_dividers_add (CareDividers *self, CareBound *bound, const CarePdfPicture *picture);

/* The whole file. No more is added after. */
GBytes *care_dividers_finish (CareDividers *self, GError **error);

/* The tags of the dividers, whose pages are in front by now, come behind those of the front. */
void care_exhibit_join_tags (qpdf_data front, qpdf_data dividers, const CareBound *bound, size_t n);

/* "Exhibit 3: title". Owned by the caller. */
char *care_exhibit_name (const CareExhibit *exhibit);
