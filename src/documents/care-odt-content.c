/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-odt-parts.h"

#include "care-documents-columns.h"
#include "care-documents-direction.h"
#include "care-odt-xml.h"

/* Of a line, in hundredths of a millimetre. */
#define MEASURE 16000
/* At the end of the name of a style. */
#define RTL "_RTL"

static void
write_run (CareXml *xml, const CareRun *run)
{
  bool bold = (run->style & CARE_RUN_BOLD) != 0;
  bool italic = (run->style & CARE_RUN_ITALIC) != 0;

  if (bold)
    care_xml_open (xml, "text:span", "text:style-name", "Strong_20_Emphasis", NULL);
  if (italic)
    care_xml_open (xml, "text:span", "text:style-name", "Emphasis", NULL);
  care_odt_words (xml, run->text);
  if (italic)
    care_xml_end (xml);
  if (bold)
    care_xml_end (xml);
}

static void
write_runs (CareXml *xml, const CareBlock *block, bool one_a_line)
{
  for (unsigned i = 0; i < block->runs->len; i++)
    {
      if (i > 0 && one_a_line)
        care_xml_empty (xml, "text:line-break", NULL);
      write_run (xml, g_ptr_array_index (block->runs, i));
    }
}

/* Each style that a paragraph may have, for one that is read from right to left: see write_rtl_styles. */
static char *
style_for (const char *style, int direction)
{
  return g_strconcat (style, direction > 0 ? RTL : "", NULL);
}

static void
write_heading (CareXml *xml, const CareBlock *block)
{
  g_autofree char *level = g_strdup_printf ("%d", block->level);
  g_autofree char *left_to_right = g_strconcat ("Heading_20_", level, NULL);
  g_autofree char *style = style_for (left_to_right, care_documents_block_direction (block));

  care_xml_open (xml, "text:h", "text:style-name", style, "text:outline-level", level, NULL);
  write_runs (xml, block, false);
  care_xml_end (xml);
}

static void
write_paragraph (CareXml *xml, const CareBlock *block, const char *style, bool one_a_line)
{
  g_autofree char *name = style_for (style, care_documents_block_direction (block));

  care_xml_open (xml, "text:p", "text:style-name", name, NULL);
  write_runs (xml, block, one_a_line);
  care_xml_end (xml);
}

static void
write_list (CareXml *xml, const CareBlock *block)
{
  care_xml_open (xml, "text:list", "text:style-name",
                 block->numbered ? "List_20_numbered" : "List_20_bulleted", NULL);
  for (unsigned i = 0; i < block->items->len; i++)
    {
      bool last = i + 1 == block->items->len;

      care_xml_start (xml, "text:list-item");
      write_paragraph (xml, g_ptr_array_index (block->items, i), last ? "List_20_end" : "List", false);
      care_xml_end (xml);
    }
  care_xml_end (xml);
}

static void
write_row (CareXml *xml, char *const *cells, bool head)
{
  care_xml_open (xml, "table:table-row", "table:style-name", "Row", NULL);
  for (size_t i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *style
          = style_for (head ? "Table_20_Heading" : "Table_20_Contents", care_documents_direction (cells[i]));

      care_xml_open (xml, "table:table-cell", "table:style-name", head ? "HeadCell" : "Cell",
                     "office:value-type", "string", NULL);
      care_xml_open (xml, "text:p", "text:style-name", style, NULL);
      care_odt_words (xml, cells[i]);
      care_xml_end (xml);
      care_xml_end (xml);
    }
  care_xml_end (xml);
}

static void
write_table (CareXml *xml, const CareBlock *block, unsigned number)
{
  g_autofree char *name = g_strdup_printf ("Table%u", number);

  care_xml_open (xml, "table:table", "table:name", name, "table:style-name", "Table", NULL);
  for (unsigned i = 0; i < block->widths->len; i++)
    {
      g_autofree char *column = g_strdup_printf ("%s.%u", name, i + 1);

      care_xml_empty (xml, "table:table-column", "table:style-name", column, NULL);
    }
  care_xml_start (xml, "table:table-header-rows");
  write_row (xml, g_ptr_array_index (block->rows, 0), true);
  care_xml_end (xml);
  for (unsigned i = 1; i < block->rows->len; i++)
    write_row (xml, g_ptr_array_index (block->rows, i), false);
  /* A table needs a row beside its header rows. */
  if (block->rows->len == 1)
    {
      g_auto (GStrv) empty = g_new0 (char *, block->widths->len + 1);

      for (unsigned i = 0; i < block->widths->len; i++)
        empty[i] = g_strdup ("");
      write_row (xml, empty, false);
    }
  care_xml_end (xml);
  care_xml_empty (xml, "text:p", "text:style-name", "Table_20_End", NULL);
}

static void
write_block (CareXml *xml, const CareBlock *block, unsigned *tables)
{
  switch (block->kind)
    {
    case CARE_BLOCK_HEADING:
      write_heading (xml, block);
      break;
    case CARE_BLOCK_PARAGRAPH:
      write_paragraph (xml, block, block->keep_next ? "Text_20_body_20_kept" : "Text_20_body", false);
      break;
    case CARE_BLOCK_ADDRESS:
      write_paragraph (xml, block, "Addressee", true);
      break;
    case CARE_BLOCK_LIST:
      write_list (xml, block);
      break;
    case CARE_BLOCK_TABLE:
      write_table (xml, block, ++*tables);
      break;
    case CARE_BLOCK_SIGNATURE:
      care_xml_empty (xml, "text:p", "text:style-name", "Signature_20_line", NULL);
      write_paragraph (xml, block, "Signature", true);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Both widths: some programs go by the one, some by the other. */
static void
write_columns (CareXml *xml, const CareBlock *block, unsigned number)
{
  g_autoptr (GArray) columns = care_documents_columns (block, MEASURE);

  for (unsigned i = 0; i < columns->len; i++)
    {
      int hundredths = g_array_index (columns, int, i);
      g_autofree char *name = g_strdup_printf ("Table%u.%u", number, i + 1);
      g_autofree char *width = g_strdup_printf ("%d.%02dmm", hundredths / 100, hundredths % 100);
      g_autofree char *share = g_strdup_printf ("%d*", hundredths);

      care_xml_open (xml, "style:style", "style:name", name, "style:family", "table-column", NULL);
      care_xml_empty (xml, "style:table-column-properties", "style:column-width", width,
                      "style:rel-column-width", share, NULL);
      care_xml_end (xml);
    }
}

static void
write_cell_style (CareXml *xml, const char *name, const char *border, const char *background)
{
  care_xml_open (xml, "style:style", "style:name", name, "style:family", "table-cell", NULL);
  care_xml_empty (xml, "style:table-cell-properties", "fo:padding-top", "3.5pt", "fo:padding-bottom", "3.5pt",
                  "fo:padding-left", "5pt", "fo:padding-right", "5pt", "fo:border-top", "none",
                  "fo:border-left", "none", "fo:border-right", "none", "fo:border-bottom", border,
                  "fo:background-color", background, NULL);
  care_xml_end (xml);
}

static bool
has_rtl (const CareDocument *document)
{
  g_autofree char *text = care_document_text (document);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (care_documents_direction_of (g_utf8_get_char (p)) > 0)
      return true;
  return false;
}

/* "start" would be the right side too, but LibreOffice takes it for the left one. */
static void
write_rtl_styles (CareXml *xml)
{
  static const char *const styles[] = { "Text_20_body",
                                        "Text_20_body_20_kept",
                                        "Heading_20_1",
                                        "Heading_20_2",
                                        "Heading_20_3",
                                        "Addressee",
                                        "List",
                                        "List_20_end",
                                        "Table_20_Contents",
                                        "Table_20_Heading",
                                        "Signature" };

  for (size_t i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autofree char *name = style_for (styles[i], 1);

      care_xml_open (xml, "style:style", "style:name", name, "style:family", "paragraph",
                     "style:parent-style-name", styles[i], NULL);
      care_xml_empty (xml, "style:paragraph-properties", "style:writing-mode", "rl-tb", "fo:text-align",
                      "right", NULL);
      care_xml_end (xml);
    }
}

static void
write_automatic_styles (CareXml *xml, const CareDocument *document, const CareLetterhead *letterhead)
{
  unsigned tables = 0;

  care_xml_start (xml, "office:automatic-styles");
  care_xml_open (xml, "style:style", "style:name", "Table", "style:family", "table", NULL);
  care_xml_empty (xml, "style:table-properties", "style:width", "160mm", "table:align", "margins",
                  "fo:margin-top", "0mm", "fo:margin-bottom", "0mm", NULL);
  care_xml_end (xml);
  care_xml_open (xml, "style:style", "style:name", "Row", "style:family", "table-row", NULL);
  care_xml_empty (xml, "style:table-row-properties", "fo:keep-together", "always", NULL);
  care_xml_end (xml);
  write_cell_style (xml, "HeadCell", "0.75pt solid #404040", "#f2f2f2");
  write_cell_style (xml, "Cell", "0.5pt solid #c8c8c8", "transparent");
  for (unsigned i = 0; i < document->blocks->len; i++)
    {
      const CareBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == CARE_BLOCK_TABLE)
        write_columns (xml, block, ++tables);
    }
  if (has_rtl (document))
    write_rtl_styles (xml);
  if (letterhead != NULL)
    care_odt_letterhead_styles (xml, letterhead);
  care_xml_end (xml);
}

GBytes *
care_odt_content (const CareDocument *document, const CareLetterhead *letterhead, GError **error)
{
  g_autoptr (CareXml) xml = care_xml_new ();
  unsigned tables = 0;

  care_odt_root (xml, "office:document-content");
  write_automatic_styles (xml, document, letterhead);
  care_xml_start (xml, "office:body");
  care_xml_start (xml, "office:text");
  if (letterhead != NULL)
    care_odt_letterhead (xml, letterhead);
  for (unsigned i = 0; i < document->blocks->len; i++)
    write_block (xml, g_ptr_array_index (document->blocks, i), &tables);
  if (document->blocks->len == 0)
    care_xml_empty (xml, "text:p", "text:style-name", "Text_20_body", NULL);
  return care_xml_finish (xml, error);
}
