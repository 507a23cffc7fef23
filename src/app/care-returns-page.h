/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The returns of a month: a list of homes and care types with their state in words, and the form of the one
 * that is opened. With one home and one care type the form is all there is.
 *
 * Actions: returns.back, returns.previous-month, returns.next-month, returns.choose; returns.many (ss:
 * "unchanged", "nil" or "record"; "selected": the rows of the grid's selection, "any": those that were chosen
 * or, where none were, all that are left). */
#pragma once

#include <adwaita.h>

#include "care-page.h"
#include "care-return-form.h"

#define CARE_TYPE_RETURNS_PAGE (care_returns_page_get_type ())
G_DECLARE_FINAL_TYPE (CareReturnsPage, care_returns_page, CARE, RETURNS_PAGE, AdwBin)

/* Opens one return: from another page. */
void
care_returns_page_open (CareReturnsPage *self, const char *location, CareService service, CareMonth month);

/* The same, and asks at once whether nothing changed since the month before. */
void care_returns_page_open_unchanged (CareReturnsPage *self,
                                       const char *location,
                                       CareService service,
                                       CareMonth month);

/* The list of a month, or the nearest that has returns; with one return, that one. After the first refresh.
 */
void care_returns_page_show_month (CareReturnsPage *self, CareMonth month);

CareReturnForm *care_returns_page_get_form (CareReturnsPage *self);
