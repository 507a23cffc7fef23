/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-pages-private.h"

#include "care-documents-error.h"
#include "care-pdf-draw.h"

#include <string.h>

static const CarePdfOp *
op_at (const CarePages *self, unsigned i)
{
  return &g_array_index (self->flow->ops, CarePdfOp, i);
}

CarePages *
care_pages_new (const CareDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  CarePages *self = g_new0 (CarePages, 1);
  unsigned start = 0;

  self->flow = care_pdf_flow_new (document);
  care_pdf_flow_blocks (self->flow, document);
  self->starts = g_array_new (FALSE, FALSE, sizeof (unsigned));
  g_array_append_val (self->starts, start);
  for (unsigned i = 0; i < self->flow->ops->len; i++)
    if (op_at (self, i)->kind == CARE_PDF_BREAK)
      {
        start = i + 1;
        g_array_append_val (self->starts, start);
      }
  self->header = g_strdup (document->header);
  self->footer = g_strdup (document->footer);
  self->draft_words = g_strdup (document->draft ? document->draft_words : "");
  self->page_words = g_strdup (document->page_words);
  return self;
}

void
care_pages_free (CarePages *self)
{
  if (self == NULL)
    return;

  care_pdf_flow_free (self->flow);
  g_array_unref (self->starts);
  g_free (self->header);
  g_free (self->footer);
  g_free (self->draft_words);
  g_free (self->page_words);
  g_free (self);
}

int
care_pages_count (const CarePages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (int)self->starts->len;
}

void
care_pages_size (double *width_points, double *height_points)
{
  *width_points = CARE_PDF_WIDTH;
  *height_points = CARE_PDF_HEIGHT;
}

void
care_pages_ops (const CarePages *self, int page, unsigned *first, unsigned *end)
{
  unsigned next = (unsigned)page + 1;

  *first = g_array_index (self->starts, unsigned, page);
  *end = next < self->starts->len ? g_array_index (self->starts, unsigned, next) - 1 : self->flow->ops->len;
}

static bool
has_page (const CarePages *self, int page)
{
  return self != NULL && page >= 0 && page < care_pages_count (self);
}

void
care_pages_draw (const CarePages *self, int page, cairo_t *cr)
{
  g_return_if_fail (has_page (self, page));
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  care_pdf_draw_page (self, page, cr, NULL);
  cairo_restore (cr);
}

static void
append_line (GString *text, const CarePdfOp *op)
{
  const char *words = pango_layout_get_text (op->layout);

  g_string_append_len (text, words + pango_layout_line_get_start_index (op->line),
                       pango_layout_line_get_length (op->line));
}

/* What stands between a line and the next one: nothing inside a text that runs on, whose lines end with their
 * space, and a line end where its author set one. */
static void
append_gap (GString *text, const CarePdfOp *op, const CarePdfOp *next)
{
  int end = pango_layout_line_get_start_index (op->line) + pango_layout_line_get_length (op->line);

  if (next->layout != op->layout || pango_layout_get_text (op->layout)[end] == '\n')
    g_string_append_c (text, '\n');
}

static char
gap_after (const char *tag)
{
  if (strcmp (tag, "TD") == 0 || strcmp (tag, "TH") == 0)
    return '\t';
  return strcmp (tag, "Lbl") == 0 ? ' ' : '\0';
}

char *
care_pages_text (const CarePages *self, int page)
{
  g_return_val_if_fail (has_page (self, page), NULL);

  GString *text = g_string_new (NULL);
  const CarePdfOp *last = NULL;
  unsigned first;
  unsigned end;

  care_pages_ops (self, page, &first, &end);
  for (unsigned i = first; i < end; i++)
    {
      const CarePdfOp *op = op_at (self, i);

      if (op->kind == CARE_PDF_LINE)
        {
          if (last != NULL)
            append_gap (text, last, op);
          append_line (text, op);
          last = op;
        }
      else if (op->kind == CARE_PDF_END && gap_after (op->tag) != '\0')
        {
          g_string_append_c (text, gap_after (op->tag));
          last = NULL;
        }
      else if (op->kind == CARE_PDF_END && strcmp (op->tag, "TR") == 0)
        g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

int
care_pages_find_heading (const CarePages *self, const char *words)
{
  g_return_val_if_fail (self != NULL && words != NULL, -1);

  int page = 0;

  for (unsigned i = 0; i < self->flow->ops->len; i++)
    {
      const CarePdfOp *op = op_at (self, i);

      if (op->kind == CARE_PDF_OUTLINE && strcmp (op->words, words) == 0)
        return page;
      page += op->kind == CARE_PDF_BREAK;
    }
  return -1;
}

static cairo_status_t
take_bytes (void *closure, const unsigned char *data, unsigned length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

GBytes *
care_pages_png (const CarePages *self, int page, double scale, GError **error)
{
  g_return_val_if_fail (has_page (self, page) && scale > 0, NULL);

  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int)(CARE_PDF_WIDTH * scale + 0.5), (int)(CARE_PDF_HEIGHT * scale + 0.5));
  cairo_t *cr = cairo_create (surface);
  GByteArray *bytes = g_byte_array_new ();
  cairo_status_t status;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  care_pages_draw (self, page, cr);
  status = cairo_status (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, take_bytes, bytes);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  g_set_error (error, CARE_DOCUMENTS_ERROR, CARE_DOCUMENTS_ERROR_PDF, "the page could not be drawn: %s",
               cairo_status_to_string (status));
  return NULL;
}
