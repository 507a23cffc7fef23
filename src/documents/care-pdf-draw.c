/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-pdf-draw.h"

#include "care-documents-text.h"
#include "care-pages-private.h"

#include <cairo-pdf.h>

#define HEADER_Y (12 * CARE_PDF_MM)
#define FOOTER_Y (CARE_PDF_HEIGHT - 15 * CARE_PDF_MM)
#define GREY 0.35

typedef struct
{
  cairo_t *cr;
  const CarePages *pages;
  CarePdfTags *tags; /* or NULL */
  int page;          /* from 0 */
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

  text = care_pdf_text_new (self->pages->flow->context, words, style, 0);
  if (right)
    x = CARE_PDF_WIDTH - CARE_PDF_MARGIN - text_width (text);
  cairo_move_to (self->cr, x, y + care_pdf_text_line (text, 0)->ascent);
  pango_cairo_show_layout_line (self->cr, care_pdf_text_line (text, 0)->line);
}

static char *
page_number (const Drawing *self)
{
  g_autofree char *before = NULL;
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;

  if (*self->pages->page_words == '\0')
    return g_strdup ("");
  care_documents_page_words (self->pages->page_words, &before, &between, &after);
  return g_strdup_printf ("%s%d%s%d%s", before, self->page + 1, between, care_pages_count (self->pages),
                          after);
}

static void
draw_furniture (const Drawing *self)
{
  const CarePages *pages = self->pages;
  CarePdfStyle mark = care_pdf_furniture;
  g_autofree char *number = page_number (self);

  cairo_set_source_rgb (self->cr, GREY, GREY, GREY);
  if (self->page > 0)
    draw_words (self, pages->header, &care_pdf_furniture, HEADER_Y, false);
  draw_words (self, pages->footer, &care_pdf_furniture, FOOTER_Y, false);
  draw_words (self, number, &care_pdf_furniture, FOOTER_Y, true);
  cairo_set_source_rgb (self->cr, 0, 0, 0);
  mark.bold = true;
  mark.size = 11;
  draw_words (self, pages->draft_words, &mark, HEADER_Y, true);
}

static void
draw_outline (const Drawing *self, const CarePdfOp *op)
{
  int *parents = self->tags->parents;
  g_autofree char *words = care_documents_clean (op->words);
  g_autofree char *place
      = g_strdup_printf ("page=%d pos=[%d %d]", self->page + 1, (int)CARE_PDF_MARGIN, (int)op->y);
  int parent = CAIRO_PDF_OUTLINE_ROOT;

  for (int level = 1; level < op->level; level++)
    if (parents[level] != CAIRO_PDF_OUTLINE_ROOT)
      parent = parents[level];
  parents[op->level] = cairo_pdf_surface_add_outline (cairo_get_target (self->cr), parent, words, place,
                                                      CAIRO_PDF_OUTLINE_FLAG_OPEN);
  for (int level = op->level + 1; level <= 3; level++)
    parents[level] = CAIRO_PDF_OUTLINE_ROOT;
}

static void
draw_op (const Drawing *self, const CarePdfOp *op)
{
  cairo_t *cr = self->cr;

  switch (op->kind)
    {
    case CARE_PDF_BEGIN:
      if (self->tags != NULL)
        cairo_tag_begin (cr, op->tag, NULL);
      break;
    case CARE_PDF_END:
      if (self->tags != NULL)
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
    case CARE_PDF_PICTURE:
      care_pdf_picture_draw (self->pages->flow->logo, cr, op->x, op->y, op->width, op->height);
      break;
    case CARE_PDF_OUTLINE:
      if (self->tags != NULL && self->tags->outline)
        draw_outline (self, op);
      break;
    case CARE_PDF_BREAK:
    default:
      g_assert_not_reached ();
    }
}

void
care_pdf_draw_page (const CarePages *pages, int page, cairo_t *cr, CarePdfTags *tags)
{
  Drawing self = { .cr = cr, .pages = pages, .tags = tags, .page = page };
  unsigned first;
  unsigned end;

  draw_furniture (&self);
  care_pages_ops (pages, page, &first, &end);
  for (unsigned i = first; i < end; i++)
    draw_op (&self, &g_array_index (pages->flow->ops, CarePdfOp, i));
}

/* The last page is shown after the end of what is read: a tag that ends on no page would begin another. */
void
care_pdf_draw (const CarePages *pages, cairo_t *cr, bool outline)
{
  CarePdfTags tags = { .outline = outline };
  int n = care_pages_count (pages);

  cairo_tag_begin (cr, "Document", NULL);
  for (int i = 0; i < n; i++)
    {
      care_pdf_draw_page (pages, i, cr, &tags);
      if (i == n - 1)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
}
