/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How lists are marked (17.9). Numbered ones all look alike, and each counts for itself. */
#include "care-docx-parts.h"

static void
write_abstract (CareXml *xml, const char *id, const char *style, const char *format, const char *words)
{
  care_xml_open (xml, "w:abstractNum", "w:abstractNumId", id, NULL);
  care_docx_value (xml, "w:multiLevelType", "singleLevel");
  care_xml_open (xml, "w:lvl", "w:ilvl", "0", NULL);
  care_docx_value (xml, "w:start", "1");
  care_docx_value (xml, "w:numFmt", format);
  care_docx_value (xml, "w:pStyle", style);
  care_docx_value (xml, "w:lvlText", words);
  care_docx_value (xml, "w:lvlJc", "left");
  care_xml_start (xml, "w:pPr");
  care_xml_start (xml, "w:tabs");
  care_xml_empty (xml, "w:tab", "w:val", "num", "w:pos", "454", NULL);
  care_xml_end (xml);
  care_xml_empty (xml, "w:ind", "w:left", "454", "w:hanging", "454", NULL);
  care_xml_end (xml);
  care_xml_end (xml);
  care_xml_end (xml);
}

static void
write_number (CareXml *xml, int list, const char *abstract, bool from_1)
{
  g_autofree char *id = g_strdup_printf ("%d", list);

  care_xml_open (xml, "w:num", "w:numId", id, NULL);
  care_docx_value (xml, "w:abstractNumId", abstract);
  if (from_1)
    {
      care_xml_open (xml, "w:lvlOverride", "w:ilvl", "0", NULL);
      care_docx_value (xml, "w:startOverride", "1");
      care_xml_end (xml);
    }
  care_xml_end (xml);
}

GBytes *
care_docx_numbering (const CareDocx *docx, GError **error)
{
  const GPtrArray *blocks = docx->document->blocks;
  g_autoptr (CareXml) xml = care_xml_new ();
  int list = CARE_DOCX_FIRST_LIST;

  care_docx_root (xml, "w:numbering");
  write_abstract (xml, "0", "ListBullet", "bullet", "•");
  write_abstract (xml, "1", "ListNumber", "decimal", "%1.");
  write_number (xml, CARE_DOCX_BULLETS, "0", false);
  write_number (xml, CARE_DOCX_NUMBERS, "1", false);
  for (unsigned i = 0; i < blocks->len; i++)
    {
      const CareBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == CARE_BLOCK_LIST && block->numbered && block->items->len > 0)
        write_number (xml, list++, "1", true);
    }
  return care_xml_finish (xml, error);
}
