/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-pdf-draw.h"

#include "care-documents-text.h"

#include <cairo-pdf.h>

#define HEADER_Y (12 * CARE_PDF_MM)
#define FOOTER_Y (CARE_PDF_HEIGHT - 15 * CARE_PDF_MM)
#define GREY 0.35

typedef struct
{
  cairo_t *cr;
  const CareDocument *document;
  const CarePdfFlow *flow;
  int page, pages;
  int parents[4]; /* the last entry of the outline at each level */
} Drawing;

static double
text_width (const CarePdfText *text)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (care_pdf_text_line (text, 0)->line, NULL, &logical);
  return pango_units_to_double (logical.width);
}

static void
draw_words (const Drawing *self, const char *words, const CarePdfStyle *style, double y, bool right)
{
  g_autoptr (CarePdfText) text = NULL;
  double x = CARE_PDF_MARGIN;

  if (*words == '\0')
    return;

  text = care_pdf_text_new (self->flow->context, words, style, 0);
  if (right)
    x = CARE_PDF_WIDTH - CARE_PDF_MARGIN - text_width (text);
  cairo_move_to (self->cr, x, y + care_pdf_text_line (text, 0)->ascent);
  pango_cairo_show_layout_line (self->cr, care_pdf_text_line (text, 0)->line);
}

static void
draw_furniture (const Drawing *self)
{
  const CareDocument *document = self->document;
  CarePdfStyle mark = care_pdf_furniture;
  g_autofree char *before = NULL;
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;
  g_autofree char *number = NULL;

  care_documents_page_words (document->page_words, &before, &between, &after);
  number = g_strdup_printf ("%s%d%s%d%s", before, self->page, between, self->pages, after);
  cairo_set_source_rgb (self->cr, GREY, GREY, GREY);
  if (self->page > 1)
    draw_words (self, document->header, &care_pdf_furniture, HEADER_Y, false);
  draw_words (self, document->footer, &care_pdf_furniture, FOOTER_Y, false);
  draw_words (self, number, &care_pdf_furniture, FOOTER_Y, true);
  cairo_set_source_rgb (self->cr, 0, 0, 0);
  mark.bold = true;
  mark.size = 11;
  if (document->draft)
    draw_words (self, document->draft_words, &mark, HEADER_Y, true);
}

static void
draw_outline (Drawing *self, const CarePdfOp *op)
{
  g_autofree char *words = care_documents_clean (op->words);
  g_autofree char *place
      = g_strdup_printf ("page=%d pos=[%d %d]", self->page, (int)CARE_PDF_MARGIN, (int)op->y);
  int parent = CAIRO_PDF_OUTLINE_ROOT;

  for (int level = 1; level < op->level; level++)
    if (self->parents[level] != CAIRO_PDF_OUTLINE_ROOT)
      parent = self->parents[level];
  self->parents[op->level] = cairo_pdf_surface_add_outline (cairo_get_target (self->cr), parent, words, place,
                                                            CAIRO_PDF_OUTLINE_FLAG_OPEN);
  for (int level = op->level + 1; level <= 3; level++)
    self->parents[level] = CAIRO_PDF_OUTLINE_ROOT;
}

static void
draw_op (Drawing *self, const CarePdfOp *op)
{
  cairo_t *cr = self->cr;

  switch (op->kind)
    {
    case CARE_PDF_BEGIN:
      cairo_tag_begin (cr, op->tag, NULL);
      break;
    case CARE_PDF_END:
      cairo_tag_end (cr, op->tag);
      break;
    case CARE_PDF_LINE:
      cairo_move_to (cr, op->x, op->y);
      pango_cairo_show_layout_line (cr, op->line);
      break;
    case CARE_PDF_BOX:
      cairo_set_source_rgb (cr, op->grey, op->grey, op->grey);
      cairo_rectangle (cr, op->x, op->y, op->width, op->height);
      cairo_fill (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      break;
    case CARE_PDF_OUTLINE:
      draw_outline (self, op);
      break;
    case CARE_PDF_BREAK:
      cairo_show_page (cr);
      self->page++;
      draw_furniture (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
care_pdf_draw (cairo_t *cr, const CareDocument *document, const CarePdfFlow *flow)
{
  Drawing self = { .cr = cr, .document = document, .flow = flow, .page = 1, .pages = 1 };

  for (unsigned i = 0; i < flow->ops->len; i++)
    if (g_array_index (flow->ops, CarePdfOp, i).kind == CARE_PDF_BREAK)
      self.pages++;

  draw_furniture (&self);
  cairo_tag_begin (cr, "Document", NULL);
  for (unsigned i = 0; i < flow->ops->len; i++)
    draw_op (&self, &g_array_index (flow->ops, CarePdfOp, i));
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);
}
