/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs and runs of WordprocessingML, with the direction in which they are read. Private to the DOCX
 * writer. */
#pragma once

#include "care-document.h"
#include "care-xml.h"

typedef struct
{
  const char *style;
  bool keep_next;
  int list;        /* the id of its list, or 0: as the style has it */
  int space_below; /* twentieths of a point, or 0: as the style has it */
} CareDocxParagraph;

/* Opens a paragraph; care_xml_end closes it. */
void care_docx_open (CareXml *xml, const CareDocxParagraph *paragraph, bool rtl);

/* Words in an open paragraph that runs in the direction rtl; style is a CareRunStyle. */
void care_docx_run (CareXml *xml, const char *text, unsigned style, bool rtl);

/* A whole paragraph of plain words. */
void care_docx_words (CareXml *xml, const CareDocxParagraph *paragraph, const char *text);

/* A whole paragraph of the runs of a block, each on a line of its own where one_a_line. */
void
care_docx_runs (CareXml *xml, const CareDocxParagraph *paragraph, const CareBlock *block, bool one_a_line);
