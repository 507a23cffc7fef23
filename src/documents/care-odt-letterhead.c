/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-odt-parts.h"

#include "care-odt-xml.h"

char *
care_odt_logo_name (const CareLetterhead *letterhead)
{
  if (letterhead == NULL || letterhead->logo == NULL)
    return NULL;
  return g_strconcat ("Pictures/", letterhead->logo_file, NULL);
}

static char *
format_size (int hundredths)
{
  return g_strdup_printf ("%d.%02dmm", hundredths / 100, hundredths % 100);
}

/* The logo stands at the right edge of the text, the words left of it. The name is in words there; the title
 * says it in place of the picture too (ODF 1.3 part 3, 10.3.17). */
static void
write_logo (CareXml *xml, const CareLetterhead *letterhead)
{
  g_autofree char *name = care_odt_logo_name (letterhead);
  g_autofree char *width = format_size (letterhead->logo_width);
  g_autofree char *height = format_size (letterhead->logo_height);

  care_xml_open (xml, "draw:frame", "draw:name", "Logo", "draw:style-name", "Logo", "text:anchor-type",
                 "paragraph", "svg:width", width, "svg:height", height, "draw:z-index", "0", NULL);
  care_xml_empty (xml, "draw:image", "xlink:href", name, "xlink:type", "simple", "xlink:show", "embed",
                  "xlink:actuate", "onLoad", "draw:mime-type", letterhead->media_type, NULL);
  care_xml_element (xml, "svg:title", letterhead->logo_words);
  care_xml_end (xml);
}

void
care_odt_letterhead (CareXml *xml, const CareLetterhead *letterhead)
{
  bool more = *letterhead->lines != '\0';

  care_xml_open (xml, "text:p", "text:style-name", more ? "Letterhead_20_Name" : "LetterheadEnd", NULL);
  if (letterhead->logo != NULL)
    write_logo (xml, letterhead);
  care_odt_words (xml, letterhead->name);
  care_xml_end (xml);
  if (!more)
    return;

  care_xml_open (xml, "text:p", "text:style-name", "LetterheadEnd", NULL);
  care_odt_words (xml, letterhead->lines);
  care_xml_end (xml);
}

void
care_odt_letterhead_styles (CareXml *xml, const CareLetterhead *letterhead)
{
  bool more = *letterhead->lines != '\0';
  g_autofree char *below = g_strdup_printf ("%dpt", letterhead->space_below);

  care_xml_open (xml, "style:style", "style:name", "LetterheadEnd", "style:family", "paragraph",
                 "style:parent-style-name", more ? "Letterhead" : "Letterhead_20_Name", NULL);
  care_xml_empty (xml, "style:paragraph-properties", "fo:margin-bottom", below, NULL);
  care_xml_end (xml);
  if (letterhead->logo == NULL)
    return;

  care_xml_open (xml, "style:style", "style:name", "Logo", "style:family", "graphic", NULL);
  care_xml_empty (xml, "style:graphic-properties", "style:horizontal-pos", "right", "style:horizontal-rel",
                  "page-content", "style:vertical-pos", "top", "style:vertical-rel", "paragraph",
                  "style:wrap", "left", "style:number-wrapped-paragraphs", "no-limit", "fo:margin-left",
                  "5mm", "fo:margin-right", "0mm", "fo:margin-top", "0mm", "fo:margin-bottom", "0mm",
                  "fo:padding", "0mm", "fo:border", "none", NULL);
  care_xml_end (xml);
}
