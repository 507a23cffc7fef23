/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-docx-parts.h"

#include "care-docx-logo.h"
#include "care-docx-table.h"
#include "care-docx-text.h"
#include "care-documents-direction.h"

void
care_docx_root (CareXml *xml, const char *name)
{
  care_xml_open (xml, name, "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                 "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships", NULL);
}

void
care_docx_value (CareXml *xml, const char *name, const char *value)
{
  care_xml_empty (xml, name, "w:val", value, NULL);
}

static void
write_letterhead (CareXml *xml, const CareLetterhead *letterhead)
{
  bool more = *letterhead->lines != '\0';
  int below = CARE_DOCX_TWIPS (letterhead->space_below);
  CareDocxParagraph name = { .style = "LetterheadName", .keep_next = true, .space_below = more ? 0 : below };
  CareDocxParagraph lines = { .style = "Letterhead", .space_below = below };
  bool rtl = care_documents_direction (letterhead->name) > 0;

  care_docx_open (xml, &name, rtl);
  if (letterhead->logo != NULL)
    care_docx_logo (xml, letterhead);
  care_docx_run (xml, letterhead->name, CARE_RUN_PLAIN, rtl);
  care_xml_end (xml);
  if (more)
    care_docx_words (xml, &lines, letterhead->lines);
}

static void
write_list (CareXml *xml, const CareBlock *list, int *lists)
{
  CareDocxParagraph item = { .style = list->numbered ? "ListNumber" : "ListBullet" };

  if (list->numbered && list->items->len > 0)
    item.list = (*lists)++;
  for (unsigned i = 0; i < list->items->len; i++)
    {
      bool last = i + 1 == list->items->len;

      item.keep_next = list->keep_next && last;
      item.space_below = last ? CARE_DOCX_TWIPS (8) : 0;
      care_docx_runs (xml, &item, g_ptr_array_index (list->items, i), false);
    }
}

static void
write_block (CareXml *xml, const CareBlock *block, int *lists)
{
  static const char *const headings[] = { "Heading1", "Heading2", "Heading3" };
  CareDocxParagraph paragraph = { .keep_next = block->keep_next };

  switch (block->kind)
    {
    case CARE_BLOCK_HEADING:
      paragraph.style = headings[block->level - 1];
      care_docx_runs (xml, &paragraph, block, false);
      break;
    case CARE_BLOCK_PARAGRAPH:
      paragraph.style = "BodyText";
      care_docx_runs (xml, &paragraph, block, false);
      break;
    case CARE_BLOCK_ADDRESS:
      paragraph.style = "Addressee";
      care_docx_runs (xml, &paragraph, block, true);
      break;
    case CARE_BLOCK_LIST:
      write_list (xml, block, lists);
      break;
    case CARE_BLOCK_TABLE:
      care_docx_table (xml, block);
      break;
    case CARE_BLOCK_SIGNATURE:
      paragraph.style = "SignatureLine";
      care_docx_words (xml, &paragraph, "");
      paragraph.style = "Signature";
      care_docx_runs (xml, &paragraph, block, true);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_reference (CareXml *xml, const char *name, const char *pages, const char *part)
{
  care_xml_empty (xml, name, "w:type", pages, "r:id", part, NULL);
}

/* 17.6.17: the page. Its first one has a header of its own. */
static void
write_section (CareXml *xml)
{
  care_xml_start (xml, "w:sectPr");
  write_reference (xml, "w:headerReference", "default", CARE_DOCX_HEADER);
  write_reference (xml, "w:headerReference", "first", CARE_DOCX_HEADER_FIRST);
  write_reference (xml, "w:footerReference", "default", CARE_DOCX_FOOTER);
  write_reference (xml, "w:footerReference", "first", CARE_DOCX_FOOTER_FIRST);
  care_xml_empty (xml, "w:pgSz", "w:w", "11906", "w:h", "16838", NULL);
  care_xml_empty (xml, "w:pgMar", "w:top", "1417", "w:right", "1417", "w:bottom", "1417", "w:left", "1417",
                  "w:header", "680", "w:footer", "680", "w:gutter", "0", NULL);
  care_xml_empty (xml, "w:titlePg", NULL);
  care_xml_end (xml);
}

GBytes *
care_docx_content (const CareDocx *docx, GError **error)
{
  const GPtrArray *blocks = docx->document->blocks;
  g_autoptr (CareXml) xml = care_xml_new ();
  int lists = CARE_DOCX_FIRST_LIST;

  care_docx_root (xml, "w:document");
  care_xml_start (xml, "w:body");
  if (docx->letterhead != NULL)
    write_letterhead (xml, docx->letterhead);
  for (unsigned i = 0; i < blocks->len; i++)
    write_block (xml, g_ptr_array_index (blocks, i), &lists);
  if (blocks->len == 0)
    care_docx_words (xml, &(CareDocxParagraph){ .style = "BodyText" }, "");
  write_section (xml);
  return care_xml_finish (xml, error);
}
