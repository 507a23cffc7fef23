/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files such as people attach to what they send, made here. */
#pragma once

#include "care-exhibits.h"
#include "care-sample-letter.h"

/* A PDF of our own writer with at least so many pages. */
GBytes *care_sample_pdf (int pages);

/* A PDF put together from its objects, of which the first is the catalog; the last is NULL. */
GBytes *care_sample_objects (const char *const *objects);

/* One A4 page that lies on its side, with a filled-in field, a ticked box, a link and a script. catalog and
 * field are put into those dictionaries as they are. */
GBytes *care_sample_form (const char *catalog, const char *field);

/* The PDF locked by qpdf with these passwords. */
GBytes *care_sample_locked (GBytes *pdf, const char *user, const char *owner);
