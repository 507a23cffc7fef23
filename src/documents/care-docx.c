/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-docx.h"

#include "care-docx-parts.h"
#include "care-zip.h"

#include <string.h>

#define WORD "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define OFFICE_RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define PACKAGE_RELATION "http://schemas.openxmlformats.org/package/2006/relationships/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"

#define FOLDER "word/"
#define MEDIA "media/"

typedef struct
{
  const char *name, *type;
  const char *relation, *id; /* of the package for the document itself and docProps/, else of the document */
  GBytes *(*make) (const CareDocx *docx, GError **error);
} Part;

static const Part PARTS[] = {
  { FOLDER "document.xml", WORD "document.main+xml", OFFICE_RELATION "officeDocument", "rIdDocument",
    care_docx_content },
  { "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
    PACKAGE_RELATION "metadata/core-properties", "rIdCore", care_docx_core },
  { "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    OFFICE_RELATION "extended-properties", "rIdApp", care_docx_app },
  { FOLDER "styles.xml", WORD "styles+xml", OFFICE_RELATION "styles", "rIdStyles", care_docx_styles },
  { FOLDER "numbering.xml", WORD "numbering+xml", OFFICE_RELATION "numbering", "rIdNumbering",
    care_docx_numbering },
  { FOLDER "settings.xml", WORD "settings+xml", OFFICE_RELATION "settings", "rIdSettings",
    care_docx_settings },
  { FOLDER "header.xml", WORD "header+xml", OFFICE_RELATION "header", CARE_DOCX_HEADER, care_docx_header },
  { FOLDER "header-first.xml", WORD "header+xml", OFFICE_RELATION "header", CARE_DOCX_HEADER_FIRST,
    care_docx_header_first },
  { FOLDER "footer.xml", WORD "footer+xml", OFFICE_RELATION "footer", CARE_DOCX_FOOTER, care_docx_footer },
  { FOLDER "footer-first.xml", WORD "footer+xml", OFFICE_RELATION "footer", CARE_DOCX_FOOTER_FIRST,
    care_docx_footer },
};

/* The first of them belong to the package, the rest to the document. */
#define OF_PACKAGE 3

static bool
has_logo (const CareDocx *docx)
{
  return docx->letterhead != NULL && docx->letterhead->logo != NULL;
}

static void
write_default (CareXml *xml, const char *extension, const char *type)
{
  care_xml_empty (xml, "Default", "Extension", extension, "ContentType", type, NULL);
}

/* ECMA-376 part 2, 10.1.2 */
static GBytes *
content_types (const CareDocx *docx, GError **error)
{
  g_autoptr (CareXml) xml = care_xml_new ();

  care_xml_open (xml, "Types", "xmlns", PACKAGE "content-types", NULL);
  write_default (xml, "rels", "application/vnd.openxmlformats-package.relationships+xml");
  write_default (xml, "xml", "application/xml");
  if (has_logo (docx))
    write_default (xml, strrchr (docx->letterhead->logo_file, '.') + 1, docx->letterhead->media_type);
  for (size_t i = 0; i < G_N_ELEMENTS (PARTS); i++)
    {
      g_autofree char *name = g_strconcat ("/", PARTS[i].name, NULL);

      care_xml_empty (xml, "Override", "PartName", name, "ContentType", PARTS[i].type, NULL);
    }
  return care_xml_finish (xml, error);
}

static void
write_relation (CareXml *xml, const char *id, const char *type, const char *target)
{
  care_xml_empty (xml, "Relationship", "Id", id, "Type", type, "Target", target, NULL);
}

/* ECMA-376 part 2, 9.3: targets are seen from the folder of whatever relates to them. */
static GBytes *
package_relations (GError **error)
{
  g_autoptr (CareXml) xml = care_xml_new ();

  care_xml_open (xml, "Relationships", "xmlns", PACKAGE "relationships", NULL);
  for (size_t i = 0; i < OF_PACKAGE; i++)
    write_relation (xml, PARTS[i].id, PARTS[i].relation, PARTS[i].name);
  return care_xml_finish (xml, error);
}

static GBytes *
document_relations (const CareDocx *docx, GError **error)
{
  g_autoptr (CareXml) xml = care_xml_new ();

  care_xml_open (xml, "Relationships", "xmlns", PACKAGE "relationships", NULL);
  for (size_t i = OF_PACKAGE; i < G_N_ELEMENTS (PARTS); i++)
    write_relation (xml, PARTS[i].id, PARTS[i].relation, PARTS[i].name + strlen (FOLDER));
  if (has_logo (docx))
    {
      g_autofree char *target = g_strconcat (MEDIA, docx->letterhead->logo_file, NULL);

      write_relation (xml, CARE_DOCX_LOGO, OFFICE_RELATION "image", target);
    }
  return care_xml_finish (xml, error);
}

static bool
add_logo (CareZip *zip, const CareDocx *docx, GError **error)
{
  g_autofree char *name = NULL;

  if (!has_logo (docx))
    return true;
  name = g_strconcat (FOLDER MEDIA, docx->letterhead->logo_file, NULL);
  return care_zip_add (zip, name, docx->letterhead->logo, true, error);
}

/* What a part is stands first, as Word writes it: a program that looks at the first bytes knows the file by
 * that. */
GBytes *
care_docx_write (const CareDocument *document, GError **error)
{
  g_autoptr (CareLetterhead) letterhead = NULL;
  g_autoptr (CareZip) zip = NULL;
  CareDocx docx = { .document = document };

  g_return_val_if_fail (document != NULL, NULL);

  docx.letterhead = letterhead = care_letterhead_new (document);
  zip = care_zip_new (document->created);
  if (!care_zip_take (zip, "[Content_Types].xml", content_types (&docx, error), error)
      || !care_zip_take (zip, "_rels/.rels", package_relations (error), error))
    return NULL;
  for (size_t i = 0; i < G_N_ELEMENTS (PARTS); i++)
    if (!care_zip_take (zip, PARTS[i].name, PARTS[i].make (&docx, error), error))
      return NULL;
  if (!care_zip_take (zip, FOLDER "_rels/document.xml.rels", document_relations (&docx, error), error)
      || !add_logo (zip, &docx, error))
    return NULL;
  return care_zip_finish (zip, error);
}
