/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the file says of itself: who wrote it and when, and how Word should treat it. */
#include "care-docx-parts.h"

/* ECMA-376 part 2, 11 */
GBytes *
care_docx_core (const CareDocx *docx, GError **error)
{
  static const char *const moments[] = { "dcterms:created", "dcterms:modified" };
  const CareDocument *document = docx->document;
  g_autoptr (CareXml) xml = care_xml_new ();
  g_autofree char *created = care_instant_format (document->created);

  care_xml_open (xml, "cp:coreProperties", "xmlns:cp",
                 "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "xmlns:dc",
                 "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/",
                 "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance", NULL);
  care_xml_element (xml, "dc:title", document->title);
  care_xml_element (xml, "dc:subject", document->subject);
  care_xml_element (xml, "dc:creator", document->author);
  care_xml_element (xml, "cp:lastModifiedBy", document->author);
  for (size_t i = 0; created != NULL && i < G_N_ELEMENTS (moments); i++)
    {
      care_xml_open (xml, moments[i], "xsi:type", "dcterms:W3CDTF", NULL);
      care_xml_text (xml, created);
      care_xml_end (xml);
    }
  if (*document->language != '\0')
    care_xml_element (xml, "dc:language", document->language);
  return care_xml_finish (xml, error);
}

GBytes *
care_docx_app (const CareDocx *docx, GError **error)
{
  g_autoptr (CareXml) xml = care_xml_new ();

  care_xml_open (xml, "Properties", "xmlns",
                 "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", NULL);
  care_xml_element (xml, "Application", "Care Returns");
  return care_xml_finish (xml, error);
}

/* Compatibility mode 15 is Word 2013 and newer: without it Word opens the file as one of 2007 and lays tables
 * out half a cell to the left. */
GBytes *
care_docx_settings (const CareDocx *docx, GError **error)
{
  g_autoptr (CareXml) xml = care_xml_new ();

  care_docx_root (xml, "w:settings");
  care_docx_value (xml, "w:defaultTabStop", "709");
  care_docx_value (xml, "w:characterSpacingControl", "doNotCompress");
  care_xml_start (xml, "w:compat");
  care_xml_empty (xml, "w:compatSetting", "w:name", "compatibilityMode", "w:uri",
                  "http://schemas.microsoft.com/office/word", "w:val", "15", NULL);
  care_xml_end (xml);
  if (*docx->document->language != '\0')
    care_docx_value (xml, "w:themeFontLang", docx->document->language);
  care_docx_value (xml, "w:decimalSymbol", ".");
  care_docx_value (xml, "w:listSeparator", ",");
  return care_xml_finish (xml, error);
}
