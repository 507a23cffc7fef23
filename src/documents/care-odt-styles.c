/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The named styles, the page and what stands at its head and foot. The names are those that word processors
 * know, so that a person who edits the file finds "Heading 2" where it belongs. */
#include "care-odt-parts.h"

#include "care-documents-text.h"
#include "care-odt-xml.h"

#define FONT "Liberation Sans"

typedef struct
{
  const char *name, *display, *parent, *class;
  const char *above, *below; /* space */
  const char *size, *weight; /* NULL: as the parent */
  const char *left;          /* margin */
  bool keep_next;
  const char *level; /* outline */
} Paragraph;

static const Paragraph PARAGRAPHS[] = {
  { "Standard", NULL, NULL, "text", "0mm", "0mm", NULL, NULL, NULL, false, NULL },
  { "Text_20_body", "Text body", "Standard", "text", "0mm", "2.8mm", NULL, NULL, NULL, false, NULL },
  { "Text_20_body_20_kept", "Text body kept", "Text_20_body", "text", "0mm", "2.8mm", NULL, NULL, NULL, true,
    NULL },
  { "Heading", NULL, "Standard", "text", "6mm", "2mm", NULL, "bold", NULL, true, NULL },
  { "Heading_20_1", "Heading 1", "Heading", "text", "4mm", "4mm", "16pt", "bold", NULL, true, "1" },
  { "Heading_20_2", "Heading 2", "Heading", "text", "6mm", "2mm", "12.5pt", "bold", NULL, true, "2" },
  { "Heading_20_3", "Heading 3", "Heading", "text", "4mm", "1.5mm", "11pt", "bold", NULL, true, "3" },
  { "Addressee", NULL, "Standard", "extra", "0mm", "5mm", NULL, NULL, NULL, false, NULL },
  { "List", NULL, "Text_20_body", "list", "0mm", "1.4mm", NULL, NULL, NULL, false, NULL },
  { "Table_20_Contents", "Table Contents", "Standard", "extra", "0mm", "0mm", "9pt", NULL, NULL, false,
    NULL },
  { "Table_20_Heading", "Table Heading", "Table_20_Contents", "extra", "0mm", "0mm", "9pt", "bold", NULL,
    true, NULL },
  { "Table_20_End", "Table End", "Standard", "extra", "0mm", "0mm", "6pt", NULL, NULL, false, NULL },
  { "Signature", NULL, "Standard", "text", "0mm", "0mm", NULL, NULL, NULL, false, NULL },
  { "Header", NULL, "Standard", "extra", "0mm", "0mm", "9pt", NULL, NULL, false, NULL },
  { "Footer", NULL, "Standard", "extra", "0mm", "0mm", "9pt", NULL, NULL, false, NULL },
};

static void
write_paragraph (CareXml *xml, const Paragraph *style)
{
  care_xml_open (xml, "style:style", "style:name", style->name, "style:family", "paragraph", NULL);
  if (style->display != NULL)
    care_xml_attr (xml, "style:display-name", style->display);
  if (style->parent != NULL)
    care_xml_attr (xml, "style:parent-style-name", style->parent);
  care_xml_attr (xml, "style:class", style->class);
  if (style->level != NULL)
    {
      care_xml_attr (xml, "style:next-style-name", "Text_20_body");
      care_xml_attr (xml, "style:default-outline-level", style->level);
    }

  care_xml_open (xml, "style:paragraph-properties", "fo:margin-top", style->above, "fo:margin-bottom",
                 style->below, NULL);
  if (style->keep_next)
    care_xml_attr (xml, "fo:keep-with-next", "always");
  care_xml_end (xml);

  if (style->size != NULL || style->weight != NULL)
    {
      care_xml_start (xml, "style:text-properties");
      if (style->size != NULL)
        care_xml_attr (xml, "fo:font-size", style->size);
      if (style->weight != NULL)
        care_xml_attr (xml, "fo:font-weight", style->weight);
      care_xml_end (xml);
    }
  care_xml_end (xml);
}

/* What holds for every paragraph: font, line height, two lines at least on each side of a page break. */
static void
write_default (CareXml *xml, const CareDocument *document)
{
  g_auto (GStrv) tag = g_strsplit (document->language, "-", 2);
  bool known = tag[0] != NULL && tag[1] != NULL;

  care_xml_open (xml, "style:default-style", "style:family", "paragraph", NULL);
  care_xml_empty (xml, "style:paragraph-properties", "fo:line-height", "125%", "fo:orphans", "2", "fo:widows",
                  "2", "style:writing-mode", "page", NULL);
  care_xml_empty (xml, "style:text-properties", "style:font-name", FONT, "fo:font-size", "11pt",
                  "fo:language", known ? tag[0] : "zxx", "fo:country", known ? tag[1] : "none", NULL);
  care_xml_end (xml);
}

static void
write_list_style (CareXml *xml, const char *name, const char *display, bool numbered)
{
  care_xml_open (xml, "text:list-style", "style:name", name, "style:display-name", display, NULL);
  if (numbered)
    care_xml_open (xml, "text:list-level-style-number", "text:level", "1", "style:num-format", "1",
                   "style:num-suffix", ".", NULL);
  else
    care_xml_open (xml, "text:list-level-style-bullet", "text:level", "1", "text:bullet-char", "•", NULL);
  care_xml_open (xml, "style:list-level-properties", "text:list-level-position-and-space-mode",
                 "label-alignment", NULL);
  care_xml_empty (xml, "style:list-level-label-alignment", "text:label-followed-by", "listtab",
                  "text:list-tab-stop-position", "8mm", "fo:text-indent", "-8mm", "fo:margin-left", "8mm",
                  NULL);
  care_xml_end (xml);
  care_xml_end (xml);
  care_xml_end (xml);
}

static void
write_styles (CareXml *xml, const CareDocument *document)
{
  care_xml_start (xml, "office:styles");
  write_default (xml, document);
  for (size_t i = 0; i < G_N_ELEMENTS (PARAGRAPHS); i++)
    write_paragraph (xml, &PARAGRAPHS[i]);

  /* The line to sign on. */
  care_xml_open (xml, "style:style", "style:name", "Signature_20_line", "style:display-name",
                 "Signature line", "style:family", "paragraph", "style:parent-style-name", "Signature", NULL);
  care_xml_empty (xml, "style:paragraph-properties", "fo:margin-top", "14mm", "fo:margin-bottom", "1.5mm",
                  "fo:margin-right", "80mm", "fo:border-bottom", "0.5pt solid #404040", "fo:keep-with-next",
                  "always", NULL);
  care_xml_end (xml);

  care_xml_open (xml, "style:style", "style:name", "Strong_20_Emphasis", "style:display-name",
                 "Strong Emphasis", "style:family", "text", NULL);
  care_xml_empty (xml, "style:text-properties", "fo:font-weight", "bold", NULL);
  care_xml_end (xml);
  care_xml_open (xml, "style:style", "style:name", "Emphasis", "style:family", "text", NULL);
  care_xml_empty (xml, "style:text-properties", "fo:font-style", "italic", NULL);
  care_xml_end (xml);

  write_list_style (xml, "List_20_bulleted", "List bulleted", false);
  write_list_style (xml, "List_20_numbered", "List numbered", true);
  care_xml_end (xml);
}

static void
write_page (CareXml *xml)
{
  care_xml_start (xml, "office:automatic-styles");
  care_xml_open (xml, "style:page-layout", "style:name", "A4", NULL);
  care_xml_empty (xml, "style:page-layout-properties", "fo:page-width", "210mm", "fo:page-height", "297mm",
                  "style:print-orientation", "portrait", "fo:margin-top", "12mm", "fo:margin-bottom", "12mm",
                  "fo:margin-left", "25mm", "fo:margin-right", "25mm", "style:writing-mode", "lr-tb", NULL);
  care_xml_start (xml, "style:header-style");
  care_xml_empty (xml, "style:header-footer-properties", "fo:min-height", "13mm", "fo:margin-bottom", "6mm",
                  NULL);
  care_xml_end (xml);
  care_xml_start (xml, "style:footer-style");
  care_xml_empty (xml, "style:header-footer-properties", "fo:min-height", "13mm", "fo:margin-top", "6mm",
                  NULL);
  care_xml_end (xml);
  care_xml_end (xml);
  care_xml_end (xml);
}

static void
write_header (CareXml *xml, const CareDocument *document, const char *element, bool with_words)
{
  care_xml_start (xml, element);
  care_xml_open (xml, "text:p", "text:style-name", "Header", NULL);
  if (with_words)
    care_xml_words (xml, document->header);
  if (document->draft)
    {
      if (with_words && *document->header != '\0')
        care_xml_words (xml, " · ");
      care_xml_open (xml, "text:span", "text:style-name", "Strong_20_Emphasis", NULL);
      care_xml_words (xml, document->draft_words);
      care_xml_end (xml);
    }
  care_xml_end (xml);
  care_xml_end (xml);
}

static void
write_footer (CareXml *xml, const CareDocument *document, const char *element)
{
  g_autofree char *before = NULL;
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;

  care_documents_page_words (document->page_words, &before, &between, &after);
  care_xml_start (xml, element);
  care_xml_open (xml, "text:p", "text:style-name", "Footer", NULL);
  if (*document->footer != '\0')
    {
      care_xml_words (xml, document->footer);
      care_xml_words (xml, " · ");
    }
  care_xml_words (xml, before);
  care_xml_open (xml, "text:page-number", "text:select-page", "current", NULL);
  care_xml_text (xml, "1");
  care_xml_end (xml);
  care_xml_words (xml, between);
  care_xml_start (xml, "text:page-count");
  care_xml_text (xml, "1");
  care_xml_end (xml);
  care_xml_words (xml, after);
  care_xml_end (xml);
  care_xml_end (xml);
}

GBytes *
care_odt_styles (const CareDocument *document, GError **error)
{
  g_autoptr (CareXml) xml = care_xml_new ();

  care_xml_root (xml, "office:document-styles");
  care_xml_start (xml, "office:font-face-decls");
  care_xml_empty (xml, "style:font-face", "style:name", FONT, "svg:font-family", "'" FONT "'",
                  "style:font-family-generic", "swiss", "style:font-pitch", "variable", NULL);
  care_xml_end (xml);
  write_styles (xml, document);
  write_page (xml);

  care_xml_start (xml, "office:master-styles");
  care_xml_open (xml, "style:master-page", "style:name", "Standard", "style:page-layout-name", "A4", NULL);
  write_header (xml, document, "style:header", true);
  write_header (xml, document, "style:header-first", false);
  write_footer (xml, document, "style:footer");
  write_footer (xml, document, "style:footer-first");
  return care_xml_finish (xml, error);
}
