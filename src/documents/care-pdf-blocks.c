/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-pdf-flow.h"

#define INDENT (8 * CARE_PDF_MM)
#define SIGNATURE_SPACE (15 * CARE_PDF_MM)
#define SIGNATURE_WIDTH (80 * CARE_PDF_MM)
#define INK 0.25

static const char *const HEADING_TAGS[] = { "H1", "H2", "H3" };

static const CarePdfStyle *
style_of (const CareBlock *block)
{
  if (block->kind == CARE_BLOCK_HEADING)
    return &care_pdf_headings[block->level - 1];
  if (block->kind == CARE_BLOCK_ADDRESS || block->kind == CARE_BLOCK_SIGNATURE)
    return &care_pdf_address;
  return &care_pdf_body;
}

static CarePdfText *
text_of (CarePdfFlow *self, const CareBlock *block)
{
  bool lines = block->kind == CARE_BLOCK_ADDRESS || block->kind == CARE_BLOCK_SIGNATURE;

  return care_pdf_text_of_runs (self->context, block, lines ? "\n" : "", style_of (block), CARE_PDF_MEASURE);
}

/* The height that a block needs at the foot of a page to begin there at all. */
static double
block_least (CarePdfFlow *self, const CareBlock *block)
{
  g_autoptr (CarePdfText) text = NULL;

  if (block->kind == CARE_BLOCK_TABLE)
    return care_pdf_table_least (self, block);
  if (block->kind == CARE_BLOCK_LIST)
    {
      if (block->items->len == 0)
        return 0;
      text = care_pdf_text_of_runs (self->context, g_ptr_array_index (block->items, 0), "", &care_pdf_item,
                                    CARE_PDF_MEASURE - INDENT);
      return care_pdf_flow_least (text);
    }

  text = text_of (self, block);
  if (block->kind == CARE_BLOCK_SIGNATURE)
    return SIGNATURE_SPACE + text->height;
  return block->keep_next ? text->height : care_pdf_flow_least (text);
}

/* The same for a block and all that must not be parted from it. A chain longer than a page is let go. */
static double
chain_least (CarePdfFlow *self, const CareDocument *document, unsigned first)
{
  double needed = 0;

  for (unsigned i = first; i < document->blocks->len; i++)
    {
      const CareBlock *block = g_ptr_array_index (document->blocks, i);

      needed += block_least (self, block);
      if (!block->keep_next)
        break;
      needed += style_of (block)->below;
    }
  return needed <= CARE_PDF_BOTTOM - CARE_PDF_TOP ? needed : 0;
}

static void
flow_heading (CarePdfFlow *self, const CareBlock *block, const CarePdfText *text)
{
  GString *words = g_string_new (NULL);

  for (unsigned i = 0; i < block->runs->len; i++)
    g_string_append (words, ((const CareRun *)g_ptr_array_index (block->runs, i))->text);
  if (!text->blank)
    care_pdf_flow_outline (self, block->level, words->str);
  care_pdf_flow_text (self, text, CARE_PDF_MARGIN, HEADING_TAGS[block->level - 1]);
  g_string_free (words, TRUE);
}

static void
flow_item (CarePdfFlow *self, const CareBlock *list, unsigned i)
{
  g_autofree char *words = list->numbered ? g_strdup_printf ("%u.", i + 1) : g_strdup ("•");
  g_autoptr (CarePdfText) label = care_pdf_text_new (self->context, words, &care_pdf_item, INDENT);
  g_autoptr (CarePdfText) text = care_pdf_text_of_runs (self->context, g_ptr_array_index (list->items, i), "",
                                                        &care_pdf_item, CARE_PDF_MEASURE - INDENT);

  care_pdf_flow_need (self, care_pdf_item.above, care_pdf_flow_least (text));
  care_pdf_flow_begin (self, "LI");
  care_pdf_flow_begin (self, "Lbl");
  care_pdf_flow_line (self, care_pdf_text_line (label, 0), CARE_PDF_MARGIN, self->y);
  care_pdf_flow_end (self, "Lbl");
  care_pdf_flow_text (self, text, CARE_PDF_MARGIN + INDENT, "LBody");
  care_pdf_flow_end (self, "LI");
  self->space = care_pdf_item.below;
}

static void
flow_list (CarePdfFlow *self, const CareBlock *list)
{
  if (list->items->len == 0)
    return;

  care_pdf_flow_begin (self, "L");
  for (unsigned i = 0; i < list->items->len; i++)
    flow_item (self, list, i);
  care_pdf_flow_end (self, "L");
  self->space = care_pdf_body.below;
}

static void
flow_signature (CarePdfFlow *self, const CarePdfText *text)
{
  care_pdf_flow_need (self, 0, SIGNATURE_SPACE + text->height);
  self->y += SIGNATURE_SPACE;
  care_pdf_flow_box (self, CARE_PDF_MARGIN, self->y - 4, SIGNATURE_WIDTH, 0.5, INK);
  self->top = false;
  care_pdf_flow_text (self, text, CARE_PDF_MARGIN, "P");
}

static void
flow_block (CarePdfFlow *self, const CareDocument *document, unsigned i)
{
  const CareBlock *block = g_ptr_array_index (document->blocks, i);
  const CarePdfStyle *style = style_of (block);
  g_autoptr (CarePdfText) text = NULL;

  if (block->keep_next)
    {
      care_pdf_flow_need (self, style->above, chain_least (self, document, i));
      self->space = 0;
    }
  if (block->kind == CARE_BLOCK_TABLE)
    {
      care_pdf_flow_table (self, block);
      return;
    }
  if (block->kind == CARE_BLOCK_LIST)
    {
      flow_list (self, block);
      return;
    }

  text = text_of (self, block);
  if (block->kind == CARE_BLOCK_SIGNATURE)
    flow_signature (self, text);
  else
    {
      if (!block->keep_next)
        care_pdf_flow_need (self, style->above, care_pdf_flow_least (text));
      if (block->kind == CARE_BLOCK_HEADING)
        flow_heading (self, block, text);
      else
        care_pdf_flow_text (self, text, CARE_PDF_MARGIN, "P");
    }
  self->space = style->below;
}

void
care_pdf_flow_blocks (CarePdfFlow *self, const CareDocument *document)
{
  care_pdf_flow_letterhead (self, document);
  for (unsigned i = 0; i < document->blocks->len; i++)
    flow_block (self, document, i);
}
