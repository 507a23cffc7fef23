/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-docx-text.h"

#include "care-docx-parts.h"
#include "care-documents-direction.h"
#include "care-documents-text.h"

#include <string.h>

/* Accents and joiners stay with the letter before them. */
static bool
is_attached (gunichar c)
{
  return g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

/* The end of the part of a text that is one run. In a paragraph of one direction, a passage of the other is a
 * run of its own, from its first letter to its last; what has no direction goes with the paragraph. */
static const char *
end_of_piece (const char *text, bool rtl, bool *piece_rtl)
{
  int own = rtl ? 1 : -1;
  bool other = care_documents_direction_of (g_utf8_get_char (text)) == -own;
  const char *end = text;

  *piece_rtl = rtl != other;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int direction = care_documents_direction_of (c);

      if (direction == (other ? own : -own))
        break;
      if (!other || direction != 0 || (end == p && is_attached (c)))
        end = g_utf8_next_char (p);
    }
  return end;
}

/* 17.3.2.28: the properties stand in the order of the schema. bCs and iCs are for right-to-left script. */
static void
write_properties (CareXml *xml, unsigned style, bool rtl)
{
  bool bold = (style & CARE_RUN_BOLD) != 0;
  bool italic = (style & CARE_RUN_ITALIC) != 0;

  if (!bold && !italic && !rtl)
    return;

  care_xml_start (xml, "w:rPr");
  if (bold)
    care_xml_empty (xml, "w:b", NULL);
  if (bold)
    care_xml_empty (xml, "w:bCs", NULL);
  if (italic)
    care_xml_empty (xml, "w:i", NULL);
  if (italic)
    care_xml_empty (xml, "w:iCs", NULL);
  if (rtl)
    care_xml_empty (xml, "w:rtl", NULL);
  care_xml_end (xml);
}

static void
write_piece (CareXml *xml, const char *text, size_t length, unsigned style, bool rtl)
{
  g_autofree char *piece = g_strndup (text, length);

  care_xml_start (xml, "w:r");
  write_properties (xml, style, rtl);
  for (char *p = piece; *p != '\0';)
    {
      size_t words = strcspn (p, "\n\t");
      char end = p[words];

      p[words] = '\0';
      if (words > 0)
        {
          care_xml_open (xml, "w:t", "xml:space", "preserve", NULL);
          care_xml_text (xml, p);
          care_xml_end (xml);
        }
      if (end != '\0')
        care_xml_empty (xml, end == '\n' ? "w:br" : "w:tab", NULL);
      p += words + (end != '\0' ? 1 : 0);
    }
  care_xml_end (xml);
}

void
care_docx_run (CareXml *xml, const char *text, unsigned style, bool rtl)
{
  g_autofree char *clean = care_documents_clean (text);

  for (const char *p = clean; *p != '\0';)
    {
      bool piece_rtl;
      const char *end = end_of_piece (p, rtl, &piece_rtl);

      write_piece (xml, p, (size_t)(end - p), style, piece_rtl);
      p = end;
    }
}

/* 17.3.1.26, in the order of the schema. */
void
care_docx_open (CareXml *xml, const CareDocxParagraph *paragraph, bool rtl)
{
  care_xml_start (xml, "w:p");
  care_xml_start (xml, "w:pPr");
  care_docx_value (xml, "w:pStyle", paragraph->style);
  if (paragraph->keep_next)
    care_xml_empty (xml, "w:keepNext", NULL);
  if (paragraph->list > 0)
    {
      g_autofree char *list = g_strdup_printf ("%d", paragraph->list);

      care_xml_start (xml, "w:numPr");
      care_docx_value (xml, "w:ilvl", "0");
      care_docx_value (xml, "w:numId", list);
      care_xml_end (xml);
    }
  if (rtl)
    care_xml_empty (xml, "w:bidi", NULL);
  if (paragraph->space_below > 0)
    {
      g_autofree char *space = g_strdup_printf ("%d", paragraph->space_below);

      care_xml_empty (xml, "w:spacing", "w:after", space, NULL);
    }
  care_xml_end (xml);
}

void
care_docx_words (CareXml *xml, const CareDocxParagraph *paragraph, const char *text)
{
  bool rtl = care_documents_direction (text) > 0;

  care_docx_open (xml, paragraph, rtl);
  care_docx_run (xml, text, CARE_RUN_PLAIN, rtl);
  care_xml_end (xml);
}

void
care_docx_runs (CareXml *xml, const CareDocxParagraph *paragraph, const CareBlock *block, bool one_a_line)
{
  bool rtl = care_documents_block_direction (block) > 0;

  care_docx_open (xml, paragraph, rtl);
  for (unsigned i = 0; i < block->runs->len; i++)
    {
      const CareRun *run = g_ptr_array_index (block->runs, i);

      if (i > 0 && one_a_line)
        care_docx_run (xml, "\n", CARE_RUN_PLAIN, rtl);
      care_docx_run (xml, run->text, run->style, rtl);
    }
  care_xml_end (xml);
}
