/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-docx-table.h"

#include "care-docx-parts.h"
#include "care-docx-text.h"
#include "care-documents-columns.h"

static void
write_border (CareXml *xml, const char *name, const char *eighths, const char *colour)
{
  care_xml_empty (xml, name, "w:val", "single", "w:sz", eighths, "w:space", "0", "w:color", colour, NULL);
}

static void
write_margin (CareXml *xml, const char *name, const char *width)
{
  care_xml_empty (xml, name, "w:w", width, "w:type", "dxa", NULL);
}

/* 17.4.59. The columns are as wide as the tree has them, whatever stands in them. */
static void
write_properties (CareXml *xml)
{
  g_autofree char *width = g_strdup_printf ("%d", CARE_DOCX_MEASURE);

  care_xml_start (xml, "w:tblPr");
  write_margin (xml, "w:tblW", width);
  care_xml_start (xml, "w:tblBorders");
  write_border (xml, "w:bottom", "4", "C8C8C8");
  write_border (xml, "w:insideH", "4", "C8C8C8");
  care_xml_end (xml);
  care_xml_empty (xml, "w:tblLayout", "w:type", "fixed", NULL);
  care_xml_start (xml, "w:tblCellMar");
  write_margin (xml, "w:top", "70");
  write_margin (xml, "w:left", "100");
  write_margin (xml, "w:bottom", "70");
  write_margin (xml, "w:right", "100");
  care_xml_end (xml);
  care_xml_empty (xml, "w:tblLook", "w:val", "0020", "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn",
                  "0", "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1", NULL);
  care_xml_end (xml);
}

static void
write_cell (CareXml *xml, const char *words, int width, bool head, bool keep_next)
{
  CareDocxParagraph paragraph = { .style = head ? "TableHeading" : "TableContents", .keep_next = keep_next };
  g_autofree char *twips = g_strdup_printf ("%d", width);

  care_xml_start (xml, "w:tc");
  care_xml_start (xml, "w:tcPr");
  write_margin (xml, "w:tcW", twips);
  if (head)
    {
      care_xml_start (xml, "w:tcBorders");
      write_border (xml, "w:bottom", "6", "404040");
      care_xml_end (xml);
      care_xml_empty (xml, "w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "F2F2F2", NULL);
    }
  care_xml_end (xml);
  care_docx_words (xml, &paragraph, words);
  care_xml_end (xml);
}

static void
write_row (CareXml *xml, char *const *cells, const GArray *columns, bool head, bool keep_next)
{
  care_xml_start (xml, "w:tr");
  care_xml_start (xml, "w:trPr");
  care_xml_empty (xml, "w:cantSplit", NULL);
  if (head)
    care_xml_empty (xml, "w:tblHeader", NULL);
  care_xml_end (xml);
  for (unsigned i = 0; i < columns->len; i++)
    write_cell (xml, cells[i], g_array_index (columns, int, i), head, keep_next);
  care_xml_end (xml);
}

void
care_docx_table (CareXml *xml, const CareBlock *table)
{
  const CareDocxParagraph end = { .style = "TableEnd", .keep_next = table->keep_next };
  g_autoptr (GArray) columns = care_documents_columns (table, CARE_DOCX_MEASURE);

  care_xml_start (xml, "w:tbl");
  write_properties (xml);
  care_xml_start (xml, "w:tblGrid");
  for (unsigned i = 0; i < columns->len; i++)
    {
      g_autofree char *width = g_strdup_printf ("%d", g_array_index (columns, int, i));

      care_xml_empty (xml, "w:gridCol", "w:w", width, NULL);
    }
  care_xml_end (xml);
  for (unsigned i = 0; i < table->rows->len; i++)
    write_row (xml, g_ptr_array_index (table->rows, i), columns, i == 0,
               table->keep_next && i + 1 == table->rows->len);
  care_xml_end (xml);
  /* Word makes one table of two with nothing between them. */
  care_docx_words (xml, &end, "");
}
