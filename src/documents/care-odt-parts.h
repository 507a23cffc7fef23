/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of an ODT, each as the bytes of one file in it, or NULL with error. Private to the ODT writer. */
#pragma once

#include "care-documents-letterhead.h"
#include "care-xml.h"

/* letterhead may be NULL. */
GBytes *care_odt_content (const CareDocument *document, const CareLetterhead *letterhead, GError **error);
GBytes *care_odt_styles (const CareDocument *document, GError **error);
GBytes *care_odt_meta (const CareDocument *document, GError **error);
GBytes *care_odt_manifest (const CareLetterhead *letterhead, GError **error);

/* The logo's name in the file; NULL where there is none. Owned by the caller. */
char *care_odt_logo_name (const CareLetterhead *letterhead);

/* The head of the first page, and the styles that only it has. */
void care_odt_letterhead (CareXml *xml, const CareLetterhead *letterhead);
void care_odt_letterhead_styles (CareXml *xml, const CareLetterhead *letterhead);

/* "application/vnd.oasis.opendocument.text" */
extern const char care_odt_media_type[];
