/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands at the head and foot of the pages (17.10). */
#include "care-docx-parts.h"

#include "care-docx-text.h"
#include "care-documents-text.h"

static GBytes *
write_header (const CareDocx *docx, const char *words, GError **error)
{
  const CareDocument *document = docx->document;
  const CareDocxParagraph paragraph = { .style = "Header" };
  g_autoptr (CareXml) xml = care_xml_new ();

  care_docx_root (xml, "w:hdr");
  care_docx_open (xml, &paragraph, false);
  care_docx_run (xml, words, CARE_RUN_PLAIN, false);
  if (document->draft)
    {
      care_docx_run (xml, "\t", CARE_RUN_PLAIN, false);
      care_docx_run (xml, document->draft_words, CARE_RUN_BOLD, false);
    }
  return care_xml_finish (xml, error);
}

GBytes *
care_docx_header (const CareDocx *docx, GError **error)
{
  return write_header (docx, docx->document->header, error);
}

GBytes *
care_docx_header_first (const CareDocx *docx, GError **error)
{
  return write_header (docx, "", error);
}

/* Word fills in the number itself; 1 stands there until it does. */
static void
write_field (CareXml *xml, const char *instruction)
{
  care_xml_open (xml, "w:fldSimple", "w:instr", instruction, NULL);
  care_docx_run (xml, "1", CARE_RUN_PLAIN, false);
  care_xml_end (xml);
}

GBytes *
care_docx_footer (const CareDocx *docx, GError **error)
{
  const CareDocxParagraph paragraph = { .style = "Footer" };
  g_autoptr (CareXml) xml = care_xml_new ();
  g_autofree char *before = NULL;
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;

  care_documents_page_words (docx->document->page_words, &before, &between, &after);
  care_docx_root (xml, "w:ftr");
  care_docx_open (xml, &paragraph, false);
  care_docx_run (xml, docx->document->footer, CARE_RUN_PLAIN, false);
  care_docx_run (xml, "\t", CARE_RUN_PLAIN, false);
  care_docx_run (xml, before, CARE_RUN_PLAIN, false);
  write_field (xml, "PAGE");
  care_docx_run (xml, between, CARE_RUN_PLAIN, false);
  write_field (xml, "NUMPAGES");
  care_docx_run (xml, after, CARE_RUN_PLAIN, false);
  return care_xml_finish (xml, error);
}
