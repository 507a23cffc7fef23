/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cairo leaves out of a PDF and a screen reader needs: the language, and that the window shows the title
 * (ISO 14289-1, 7.1 and 7.2). Through libqpdf. Private to the PDF writer. */
#pragma once

#include "care-document.h"

GBytes *care_pdf_finish (const CareDocument *document, GBytes *drawn, GError **error);
