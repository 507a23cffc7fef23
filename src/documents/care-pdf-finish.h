/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cairo leaves out of a PDF and a screen reader needs: the language, that the window shows the title
 * (ISO 14289-1, 7.1 and 7.2), and what the cells of a table are. Through libqpdf. Private to the PDF writer.
 */
#pragma once

#include "care-document.h"

GBytes *care_pdf_finish (const CareDocument *document, GBytes *drawn, GError **error);
