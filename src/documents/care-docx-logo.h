/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The logo beside the letterhead, as DrawingML. Private to the DOCX writer. */
#pragma once

#include "care-documents-letterhead.h"
#include "care-xml.h"

/* A run with the logo, at the right edge of the text; for the first paragraph of the letterhead. */
void care_docx_logo (CareXml *xml, const CareLetterhead *letterhead);
