/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a DOCX, each as the bytes of one file in it, or NULL with error. References such as "17.3.1"
 * are to ECMA-376 part 1. Private to the DOCX writer. */
#pragma once

#include "care-documents-letterhead.h"
#include "care-xml.h"

typedef struct
{
  const CareDocument *document;
  const CareLetterhead *letterhead; /* or NULL */
} CareDocx;

/* Twentieths of a point, in which Word measures: A4 with margins of 25 mm leaves 160 mm. */
#define CARE_DOCX_MEASURE 9071
#define CARE_DOCX_TWIPS(points) ((points)*20)

/* The ids by which the document refers to other parts. */
#define CARE_DOCX_HEADER "rIdHeader"
#define CARE_DOCX_HEADER_FIRST "rIdHeaderFirst"
#define CARE_DOCX_FOOTER "rIdFooter"
#define CARE_DOCX_FOOTER_FIRST "rIdFooterFirst"
#define CARE_DOCX_LOGO "rIdLogo"

/* The ids of lists: bullets, numbers as the style has them, and from the third on a numbered list each, so
 * that each begins at 1. */
#define CARE_DOCX_BULLETS 1
#define CARE_DOCX_NUMBERS 2
#define CARE_DOCX_FIRST_LIST 3

GBytes *care_docx_content (const CareDocx *docx, GError **error);
GBytes *care_docx_styles (const CareDocx *docx, GError **error);
GBytes *care_docx_numbering (const CareDocx *docx, GError **error);
GBytes *care_docx_settings (const CareDocx *docx, GError **error);
GBytes *care_docx_header (const CareDocx *docx, GError **error);
GBytes *care_docx_header_first (const CareDocx *docx, GError **error);
GBytes *care_docx_footer (const CareDocx *docx, GError **error);
GBytes *care_docx_core (const CareDocx *docx, GError **error);
GBytes *care_docx_app (const CareDocx *docx, GError **error);

/* Opens the root of a part of word/ with the namespaces that it may need. */
void care_docx_root (CareXml *xml, const char *name);

/* <name w:val="value"/> */
void care_docx_value (CareXml *xml, const char *name, const char *value);
