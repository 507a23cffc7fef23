/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a flow on paper: what was laid out, and the furniture of each page, which is no part of what
 * is read. Private to the PDF writer. */
#pragma once

#include "care-pdf-flow.h"

void care_pdf_draw (cairo_t *cr, const CareDocument *document, const CarePdfFlow *flow);
