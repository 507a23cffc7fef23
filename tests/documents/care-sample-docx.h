/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small help to look into a DOCX that was written. */
#pragma once

#include "care-document.h"

#include <libxml/tree.h>

/* The document as a DOCX. */
GBytes *care_sample_docx (const CareDocument *document);

/* The same in a file of the test's own folder; its path is the caller's. */
char *care_sample_docx_save (const CareDocument *document);

/* A part of it, which must be well-formed; the caller's (xmlFreeDoc). */
xmlDoc *care_sample_docx_part (const char *docx, const char *part);

/* The string values of what an XPath expression finds; the prefixes are the customary ones, "t" for content
 * types and "p" for relations. */
GPtrArray *care_sample_docx_find (xmlDoc *doc, const char *expression);

/* The expression finds so many nodes in the part. */
void care_sample_docx_assert (const char *docx, const char *part, const char *expression, unsigned times);

int care_sample_docx_int (const char *text);
