/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-odt-parts.h"

#include "care-odt-xml.h"

const char care_odt_media_type[] = "application/vnd.oasis.opendocument.text";

GBytes *
care_odt_meta (const CareDocument *document, GError **error)
{
  g_autoptr (CareXml) xml = care_xml_new ();
  g_autofree char *created = care_instant_format (document->created);

  care_odt_root (xml, "office:document-meta");
  care_xml_start (xml, "office:meta");
  care_xml_element (xml, "meta:generator", "Care Returns");
  care_xml_element (xml, "dc:title", document->title);
  care_xml_element (xml, "dc:subject", document->subject);
  care_xml_element (xml, "meta:initial-creator", document->author);
  care_xml_element (xml, "dc:creator", document->author);
  if (created != NULL)
    {
      care_xml_element (xml, "meta:creation-date", created);
      care_xml_element (xml, "dc:date", created);
    }
  if (*document->language != '\0')
    care_xml_element (xml, "dc:language", document->language);
  return care_xml_finish (xml, error);
}

GBytes *
care_odt_manifest (const CareLetterhead *letterhead, GError **error)
{
  static const char *const parts[] = { "content.xml", "styles.xml", "meta.xml" };
  g_autoptr (CareXml) xml = care_xml_new ();
  g_autofree char *logo = care_odt_logo_name (letterhead);

  care_xml_open (xml, "manifest:manifest", "xmlns:manifest",
                 "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version", "1.3", NULL);
  care_xml_empty (xml, "manifest:file-entry", "manifest:full-path", "/", "manifest:version", "1.3",
                  "manifest:media-type", care_odt_media_type, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    care_xml_empty (xml, "manifest:file-entry", "manifest:full-path", parts[i], "manifest:media-type",
                    "text/xml", NULL);
  if (logo != NULL)
    care_xml_empty (xml, "manifest:file-entry", "manifest:full-path", logo, "manifest:media-type",
                    letterhead->media_type, NULL);
  return care_xml_finish (xml, error);
}
