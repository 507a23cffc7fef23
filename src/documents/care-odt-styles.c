/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The named styles, the page and what stands at its head and foot. The names are those that word processors
 * know, so that a person who edits the file finds "Heading 2" where it belongs. */
#include "care-odt-parts.h"

#include "care-documents-text.h"
#include "care-odt-xml.h"

#define FONT "Liberation Sans"
#define LINE(points) G_STRINGIFY (points) "pt"

typedef struct
{
  const char *name, *display, *parent, *class;
  const char *above, *below; /* space */
  const char *size, *weight; /* NULL: as the parent */
  const char *line;          /* at least this high; NULL: as the parent */
  const char *level;         /* outline */
  bool keep_next;
  bool keep_lines;
  bool grey;
  bool tab; /* at the right edge */
} Paragraph;

/* The measures of the PDF, so that pages break in the same places or nearly. The space above comes on top of
 * that below the paragraph before. */
static const Paragraph PARAGRAPHS[] = {
  { "Standard", NULL, NULL, "text", "0pt", "0pt" },
  { "Text_20_body", "Text body", "Standard", "text", "0pt", "8pt" },
  { "Text_20_body_20_kept", "Text body kept", "Text_20_body", "text", "0pt", "8pt", .keep_next = true },
  { "Heading", NULL, "Standard", "text", "8pt", "5pt", NULL, "bold", .keep_next = true, .keep_lines = true },
  { "Heading_20_1", "Heading 1", "Heading", "text", "0pt", "10pt", "16pt", "bold", .level = "1" },
  { "Heading_20_2", "Heading 2", "Heading", "text", "8pt", "5pt", "12.5pt", "bold", .level = "2" },
  { "Heading_20_3", "Heading 3", "Heading", "text", "2pt", "4pt", "11pt", "bold", .level = "3" },
  { "Letterhead_20_Name", "Letterhead Name", "Standard", "extra", "0pt", "0pt", "13pt", "bold",
    LINE (CARE_LETTERHEAD_NAME_LEADING), .keep_next = true },
  { "Letterhead", NULL, "Standard", "extra", "0pt", "0pt", "9pt", NULL, LINE (CARE_LETTERHEAD_LEADING),
    .grey = true },
  { "Addressee", NULL, "Standard", "extra", "0pt", "14pt", NULL, NULL, "14.5pt", .keep_lines = true },
  { "List", NULL, "Text_20_body", "list", "0pt", "4pt" },
  { "List_20_end", "List end", "List", "list", "0pt", "8pt" },
  { "Table_20_Contents", "Table Contents", "Standard", "extra", "0pt", "0pt", "9pt", NULL, "12pt" },
  { "Table_20_Heading", "Table Heading", "Table_20_Contents", "extra", "0pt", "0pt", "9pt", "bold",
    .keep_next = true },
  { "Table_20_End", "Table End", "Standard", "extra", "0pt", "8pt", "2pt" },
  { "Signature", NULL, "Standard", "text", "0pt", "0pt", NULL, NULL, "14.5pt", .keep_lines = true },
  { "Header", NULL, "Standard", "extra", "0pt", "0pt", "9pt", .grey = true, .tab = true },
  { "Footer", NULL, "Standard", "extra", "0pt", "0pt", "9pt", .grey = true, .tab = true },
};

static void
write_paragraph_properties (CareXml *xml, const Paragraph *style)
{
  care_xml_open (xml, "style:paragraph-properties", "fo:margin-top", style->above, "fo:margin-bottom",
                 style->below, NULL);
  if (style->line != NULL)
    {
      care_xml_attr (xml, "fo:line-height", "normal");
      care_xml_attr (xml, "style:line-height-at-least", style->line);
    }
  if (style->keep_next)
    care_xml_attr (xml, "fo:keep-with-next", "always");
  if (style->keep_lines)
    care_xml_attr (xml, "fo:keep-together", "always");
  if (style->tab)
    {
      care_xml_start (xml, "style:tab-stops");
      care_xml_empty (xml, "style:tab-stop", "style:position", "160mm", "style:type", "right", NULL);
      care_xml_end (xml);
    }
  care_xml_end (xml);
}

/* Latin, Chinese and such, right-to-left script: each has properties of its own. */
static const char *const SIZE[]
    = { "fo:font-size", "style:font-size-asian", "style:font-size-complex", NULL };
static const char *const WEIGHT[]
    = { "fo:font-weight", "style:font-weight-asian", "style:font-weight-complex", NULL };
static const char *const SLANT[]
    = { "fo:font-style", "style:font-style-asian", "style:font-style-complex", NULL };

static void
write_for_scripts (CareXml *xml, const char *const *names, const char *value)
{
  for (size_t i = 0; names[i] != NULL; i++)
    care_xml_attr (xml, names[i], value);
}

static void
write_text_properties (CareXml *xml, const Paragraph *style)
{
  if (style->size == NULL && style->weight == NULL && !style->grey)
    return;

  care_xml_start (xml, "style:text-properties");
  if (style->size != NULL)
    write_for_scripts (xml, SIZE, style->size);
  if (style->weight != NULL)
    write_for_scripts (xml, WEIGHT, style->weight);
  if (style->grey)
    care_xml_attr (xml, "fo:color", "#404040");
  care_xml_end (xml);
}

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
  write_paragraph_properties (xml, style);
  write_text_properties (xml, style);
  care_xml_end (xml);
}

/* What holds for every paragraph: font, line height, two lines at least on each side of a page break. */
static void
write_default (CareXml *xml, const CareDocument *document)
{
  g_auto (GStrv) tag = g_strsplit (document->language, "-", 2);
  bool known = tag[0] != NULL && tag[1] != NULL;

  care_xml_open (xml, "style:default-style", "style:family", "paragraph", NULL);
  care_xml_empty (xml, "style:paragraph-properties", "fo:line-height", "122%", "fo:orphans", "2", "fo:widows",
                  "2", "style:writing-mode", "page", NULL);
  care_xml_open (xml, "style:text-properties", "style:font-name", FONT, "fo:language", known ? tag[0] : "zxx",
                 "fo:country", known ? tag[1] : "none", NULL);
  write_for_scripts (xml, SIZE, "11pt");
  care_xml_end (xml);
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
  care_xml_empty (xml, "style:paragraph-properties", "fo:margin-top", "11.2mm", "fo:margin-bottom", "1.5mm",
                  "fo:margin-right", "80mm", "fo:border-bottom", "0.5pt solid #404040", "fo:keep-with-next",
                  "always", NULL);
  care_xml_end (xml);

  care_xml_open (xml, "style:style", "style:name", "Strong_20_Emphasis", "style:display-name",
                 "Strong Emphasis", "style:family", "text", NULL);
  care_xml_start (xml, "style:text-properties");
  write_for_scripts (xml, WEIGHT, "bold");
  care_xml_end (xml);
  care_xml_end (xml);
  care_xml_open (xml, "style:style", "style:name", "Emphasis", "style:family", "text", NULL);
  care_xml_start (xml, "style:text-properties");
  write_for_scripts (xml, SLANT, "italic");
  care_xml_end (xml);
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
  care_xml_empty (xml, "style:header-footer-properties", "fo:min-height", "13mm", "fo:margin-top", "8.5mm",
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
    care_odt_words (xml, document->header);
  if (document->draft)
    {
      care_odt_words (xml, "\t");
      care_xml_open (xml, "text:span", "text:style-name", "Strong_20_Emphasis", NULL);
      care_odt_words (xml, document->draft_words);
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
  care_odt_words (xml, document->footer);
  care_odt_words (xml, "\t");
  care_odt_words (xml, before);
  care_xml_open (xml, "text:page-number", "text:select-page", "current", NULL);
  care_xml_text (xml, "1");
  care_xml_end (xml);
  care_odt_words (xml, between);
  care_xml_start (xml, "text:page-count");
  care_xml_text (xml, "1");
  care_xml_end (xml);
  care_odt_words (xml, after);
  care_xml_end (xml);
  care_xml_end (xml);
}

GBytes *
care_odt_styles (const CareDocument *document, GError **error)
{
  g_autoptr (CareXml) xml = care_xml_new ();

  care_odt_root (xml, "office:document-styles");
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
