/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The named styles. Those that Word knows of itself bear Word's own names, so that its outline, its table of
 * contents and a screen reader know a heading and a list. Arial is on every computer with Word, and
 * Liberation Sans, which stands in for it elsewhere, has the same widths. */
#include "care-docx-parts.h"

#define FONT "Arial"

typedef struct
{
  const char *id, *name, *parent, *next;
  bool own;   /* not one of Word's */
  bool quick; /* is offered to somebody who edits */
  bool keep_next, keep_lines;
  bool tab;                  /* at the right edge */
  int list;                  /* the id of its list, or 0 */
  const char *above, *below; /* twentieths of a point; NULL: as the parent */
  int line;                  /* its height in twentieths of a point, or 0: as the parent */
  const char *rule;          /* for that: "atLeast" or "exact" */
  const char *level;         /* outline, from "0"; or NULL */
  const char *size;          /* half points; NULL: as the parent */
  bool bold, grey;
} Paragraph;

/* The measures of the PDF, so that pages break in the same places or nearly. Of the space above and that
 * below the paragraph before, the larger one counts. */
static const Paragraph PARAGRAPHS[] = {
  { "BodyText", "Body Text", "Normal", .quick = true, .above = "0", .below = "160" },
  { "Heading1", "heading 1", "Normal", "BodyText", .quick = true, .keep_next = true, .keep_lines = true,
    .above = "0", .below = "200", .level = "0", .size = "32", .bold = true },
  { "Heading2", "heading 2", "Normal", "BodyText", .quick = true, .keep_next = true, .keep_lines = true,
    .above = "320", .below = "100", .level = "1", .size = "25", .bold = true },
  { "Heading3", "heading 3", "Normal", "BodyText", .quick = true, .keep_next = true, .keep_lines = true,
    .above = "200", .below = "80", .level = "2", .size = "22", .bold = true },
  { "ListBullet", "List Bullet", "BodyText", .quick = true, .list = CARE_DOCX_BULLETS, .below = "80" },
  { "ListNumber", "List Number", "BodyText", .quick = true, .list = CARE_DOCX_NUMBERS, .below = "80" },
  { "LetterheadName", "Letterhead Name", "Normal", "Letterhead", .own = true, .keep_next = true,
    .line = CARE_DOCX_TWIPS (CARE_LETTERHEAD_NAME_LEADING), .rule = "atLeast", .size = "26", .bold = true },
  { "Letterhead", "Letterhead", "Normal", .own = true, .line = CARE_DOCX_TWIPS (CARE_LETTERHEAD_LEADING),
    .rule = "atLeast", .size = "18", .grey = true },
  { "Addressee", "Addressee", "Normal", "BodyText", .own = true, .keep_lines = true, .below = "280",
    .line = 290, .rule = "atLeast" },
  { "TableContents", "Table Contents", "Normal", .own = true, .line = CARE_DOCX_TWIPS (12), .rule = "atLeast",
    .size = "18" },
  { "TableHeading", "Table Heading", "TableContents", .own = true, .keep_next = true, .bold = true },
  { "TableEnd", "Table End", "Normal", "BodyText", .own = true, .below = "220", .line = CARE_DOCX_TWIPS (1),
    .rule = "exact", .size = "2" },
  { "Signature", "Signature", "Normal", .keep_lines = true, .line = 290, .rule = "atLeast" },
  { "Header", "header", "Normal", .tab = true, .size = "18", .grey = true },
  { "Footer", "footer", "Normal", .tab = true, .size = "18", .grey = true },
};

static void
write_spacing (CareXml *xml, const Paragraph *style)
{
  if (style->below == NULL && style->line == 0)
    return;

  care_xml_start (xml, "w:spacing");
  if (style->above != NULL)
    care_xml_attr (xml, "w:before", style->above);
  if (style->below != NULL)
    care_xml_attr (xml, "w:after", style->below);
  if (style->line > 0)
    {
      g_autofree char *line = g_strdup_printf ("%d", style->line);

      care_xml_attr (xml, "w:line", line);
      care_xml_attr (xml, "w:lineRule", style->rule);
    }
  care_xml_end (xml);
}

static void
write_paragraph_properties (CareXml *xml, const Paragraph *style)
{
  g_autofree char *list = g_strdup_printf ("%d", style->list);
  g_autofree char *right = g_strdup_printf ("%d", CARE_DOCX_MEASURE);

  care_xml_start (xml, "w:pPr");
  if (style->keep_next)
    care_xml_empty (xml, "w:keepNext", NULL);
  if (style->keep_lines)
    care_xml_empty (xml, "w:keepLines", NULL);
  if (style->list > 0)
    {
      care_xml_start (xml, "w:numPr");
      care_docx_value (xml, "w:numId", list);
      care_xml_end (xml);
    }
  if (style->tab)
    {
      care_xml_start (xml, "w:tabs");
      care_xml_empty (xml, "w:tab", "w:val", "right", "w:pos", right, NULL);
      care_xml_end (xml);
    }
  write_spacing (xml, style);
  if (style->level != NULL)
    care_docx_value (xml, "w:outlineLvl", style->level);
  care_xml_end (xml);
}

static void
write_run_properties (CareXml *xml, const Paragraph *style)
{
  care_xml_start (xml, "w:rPr");
  if (style->bold)
    care_xml_empty (xml, "w:b", NULL);
  if (style->bold)
    care_xml_empty (xml, "w:bCs", NULL);
  if (style->grey)
    care_docx_value (xml, "w:color", "404040");
  if (style->size != NULL)
    {
      care_docx_value (xml, "w:sz", style->size);
      care_docx_value (xml, "w:szCs", style->size);
    }
  care_xml_end (xml);
}

static void
write_paragraph (CareXml *xml, const Paragraph *style)
{
  care_xml_open (xml, "w:style", "w:type", "paragraph", NULL);
  if (style->own)
    care_xml_attr (xml, "w:customStyle", "1");
  care_xml_attr (xml, "w:styleId", style->id);
  care_docx_value (xml, "w:name", style->name);
  care_docx_value (xml, "w:basedOn", style->parent);
  if (style->next != NULL)
    care_docx_value (xml, "w:next", style->next);
  if (style->quick)
    care_xml_empty (xml, "w:qFormat", NULL);
  write_paragraph_properties (xml, style);
  write_run_properties (xml, style);
  care_xml_end (xml);
}

/* The line to sign on, 80 mm long. */
static void
write_signature_line (CareXml *xml)
{
  care_xml_open (xml, "w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", "SignatureLine",
                 NULL);
  care_docx_value (xml, "w:name", "Signature Line");
  care_docx_value (xml, "w:basedOn", "Signature");
  care_docx_value (xml, "w:next", "Signature");
  care_xml_start (xml, "w:pPr");
  care_xml_empty (xml, "w:keepNext", NULL);
  care_xml_start (xml, "w:pBdr");
  care_xml_empty (xml, "w:bottom", "w:val", "single", "w:sz", "4", "w:space", "1", "w:color", "404040", NULL);
  care_xml_end (xml);
  care_xml_empty (xml, "w:spacing", "w:before", "794", "w:after", "85", NULL);
  care_xml_empty (xml, "w:ind", "w:right", "4535", NULL);
  care_xml_end (xml);
  care_xml_end (xml);
}

static void
write_default_style (CareXml *xml, const char *type, const char *id, const char *name)
{
  care_xml_open (xml, "w:style", "w:type", type, "w:default", "1", "w:styleId", id, NULL);
  care_docx_value (xml, "w:name", name);
}

/* What holds for every paragraph: font, language, line height, two lines at least on each side of a page
 * break. */
static void
write_defaults (CareXml *xml, const CareDocument *document)
{
  care_xml_start (xml, "w:docDefaults");
  care_xml_start (xml, "w:rPrDefault");
  care_xml_start (xml, "w:rPr");
  care_xml_empty (xml, "w:rFonts", "w:ascii", FONT, "w:hAnsi", FONT, "w:cs", FONT, NULL);
  care_docx_value (xml, "w:sz", "22");
  care_docx_value (xml, "w:szCs", "22");
  care_docx_value (xml, "w:lang", *document->language != '\0' ? document->language : "x-none");
  care_xml_end (xml);
  care_xml_end (xml);
  care_xml_start (xml, "w:pPrDefault");
  care_xml_start (xml, "w:pPr");
  care_xml_empty (xml, "w:widowControl", NULL);
  care_xml_empty (xml, "w:spacing", "w:before", "0", "w:after", "0", "w:line", "292", "w:lineRule", "auto",
                  NULL);
  care_xml_end (xml);
  care_xml_end (xml);
  care_xml_end (xml);
}

GBytes *
care_docx_styles (const CareDocx *docx, GError **error)
{
  g_autoptr (CareXml) xml = care_xml_new ();

  care_docx_root (xml, "w:styles");
  write_defaults (xml, docx->document);
  write_default_style (xml, "paragraph", "Normal", "Normal");
  care_xml_empty (xml, "w:qFormat", NULL);
  care_xml_end (xml);
  write_default_style (xml, "character", "DefaultParagraphFont", "Default Paragraph Font");
  care_xml_end (xml);
  write_default_style (xml, "table", "TableNormal", "Normal Table");
  care_xml_end (xml);
  write_default_style (xml, "numbering", "NoList", "No List");
  care_xml_end (xml);
  for (size_t i = 0; i < G_N_ELEMENTS (PARAGRAPHS); i++)
    write_paragraph (xml, &PARAGRAPHS[i]);
  write_signature_line (xml);
  return care_xml_finish (xml, error);
}
