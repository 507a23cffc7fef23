/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-docx-logo.h"

#include "care-docx-parts.h"

/* English Metric Units, 36,000 a millimetre, in a hundredth of one. */
#define EMU 360

#define DRAWING "http://schemas.openxmlformats.org/drawingml/2006/"

static void
write_size (CareXml *xml, const char *name, const CareLetterhead *letterhead)
{
  g_autofree char *width = g_strdup_printf ("%d", letterhead->logo_width * EMU);
  g_autofree char *height = g_strdup_printf ("%d", letterhead->logo_height * EMU);

  care_xml_empty (xml, name, "cx", width, "cy", height, NULL);
}

/* 20.2.2.5 */
static void
write_picture (CareXml *xml, const CareLetterhead *letterhead)
{
  care_xml_open (xml, "pic:pic", "xmlns:pic", DRAWING "picture", NULL);
  care_xml_start (xml, "pic:nvPicPr");
  care_xml_empty (xml, "pic:cNvPr", "id", "1", "name", "Logo", NULL);
  care_xml_empty (xml, "pic:cNvPicPr", NULL);
  care_xml_end (xml);
  care_xml_start (xml, "pic:blipFill");
  care_xml_empty (xml, "a:blip", "r:embed", CARE_DOCX_LOGO, NULL);
  care_xml_start (xml, "a:stretch");
  care_xml_empty (xml, "a:fillRect", NULL);
  care_xml_end (xml);
  care_xml_end (xml);
  care_xml_start (xml, "pic:spPr");
  care_xml_start (xml, "a:xfrm");
  care_xml_empty (xml, "a:off", "x", "0", "y", "0", NULL);
  write_size (xml, "a:ext", letterhead);
  care_xml_end (xml);
  care_xml_open (xml, "a:prstGeom", "prst", "rect", NULL);
  care_xml_empty (xml, "a:avLst", NULL);
  care_xml_end (xml);
  care_xml_end (xml);
  care_xml_end (xml);
}

/* 20.4.2.10 and .11: at the right margin, its top at the top of the paragraph. */
static void
write_place (CareXml *xml)
{
  care_xml_empty (xml, "wp:simplePos", "x", "0", "y", "0", NULL);
  care_xml_open (xml, "wp:positionH", "relativeFrom", "margin", NULL);
  care_xml_element (xml, "wp:align", "right");
  care_xml_end (xml);
  care_xml_open (xml, "wp:positionV", "relativeFrom", "paragraph", NULL);
  care_xml_element (xml, "wp:posOffset", "0");
  care_xml_end (xml);
}

/* 20.4.2.3. The words stand left of it; the name is in words there, and is said in place of the picture too.
 */
void
care_docx_logo (CareXml *xml, const CareLetterhead *letterhead)
{
  care_xml_start (xml, "w:r");
  care_xml_start (xml, "w:drawing");
  care_xml_open (xml, "wp:anchor", "xmlns:wp", DRAWING "wordprocessingDrawing", "distT", "0", "distB", "0",
                 "distL", "180000", "distR", "0", "simplePos", "0", "relativeHeight", "1", "behindDoc", "0",
                 "locked", "0", "layoutInCell", "1", "allowOverlap", "0", NULL);
  write_place (xml);
  write_size (xml, "wp:extent", letterhead);
  care_xml_empty (xml, "wp:effectExtent", "l", "0", "t", "0", "r", "0", "b", "0", NULL);
  care_xml_empty (xml, "wp:wrapSquare", "wrapText", "left", NULL);
  care_xml_empty (xml, "wp:docPr", "id", "1", "name", "Logo", "descr", letterhead->logo_words, NULL);
  care_xml_start (xml, "wp:cNvGraphicFramePr");
  care_xml_empty (xml, "a:graphicFrameLocks", "xmlns:a", DRAWING "main", "noChangeAspect", "1", NULL);
  care_xml_end (xml);
  care_xml_open (xml, "a:graphic", "xmlns:a", DRAWING "main", NULL);
  care_xml_open (xml, "a:graphicData", "uri", DRAWING "picture", NULL);
  write_picture (xml, letterhead);
  care_xml_end (xml);
  care_xml_end (xml);
  care_xml_end (xml);
  care_xml_end (xml);
  care_xml_end (xml);
}
