/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-pdf-flow.h"

static void
op_clear (void *data)
{
  CarePdfOp *op = data;

  g_clear_object (&op->layout);
  g_clear_pointer (&op->words, g_free);
}

CarePdfFlow *
care_pdf_flow_new (const CareDocument *document)
{
  CarePdfFlow *self = g_new0 (CarePdfFlow, 1);

  self->context = care_pdf_context_new (document->language);
  self->ops = g_array_new (FALSE, FALSE, sizeof (CarePdfOp));
  g_array_set_clear_func (self->ops, op_clear);
  self->y = CARE_PDF_TOP;
  self->top = true;
  return self;
}

void
care_pdf_flow_free (CarePdfFlow *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->ops);
  care_pdf_picture_free (self->logo);
  g_object_unref (self->context);
  g_free (self);
}

void
care_pdf_flow_begin (CarePdfFlow *self, const char *tag)
{
  CarePdfOp op = { .kind = CARE_PDF_BEGIN, .tag = tag };

  g_array_append_val (self->ops, op);
}

void
care_pdf_flow_end (CarePdfFlow *self, const char *tag)
{
  CarePdfOp op = { .kind = CARE_PDF_END, .tag = tag };

  g_array_append_val (self->ops, op);
}

void
care_pdf_flow_box (CarePdfFlow *self, double x, double y, double width, double height, double grey)
{
  CarePdfOp op = { .kind = CARE_PDF_BOX, .x = x, .y = y, .width = width, .height = height, .grey = grey };

  g_array_append_val (self->ops, op);
}

void
care_pdf_flow_outline (CarePdfFlow *self, int level, const char *words)
{
  CarePdfOp op = { .kind = CARE_PDF_OUTLINE, .y = self->y, .level = level, .words = g_strdup (words) };

  g_array_append_val (self->ops, op);
}

void
care_pdf_flow_break (CarePdfFlow *self)
{
  CarePdfOp op = { .kind = CARE_PDF_BREAK };

  g_array_append_val (self->ops, op);
  self->page++;
  self->y = CARE_PDF_TOP;
  self->space = 0;
  self->top = true;
}

void
care_pdf_flow_line (CarePdfFlow *self, const CarePdfLine *line, double x, double y)
{
  CarePdfOp op = { .kind = CARE_PDF_LINE,
                   .layout = g_object_ref (line->line->layout),
                   .line = line->line,
                   .x = x + line->x,
                   .y = y + line->ascent };

  g_array_append_val (self->ops, op);
  self->top = false;
}

void
care_pdf_flow_need (CarePdfFlow *self, double above, double needed)
{
  double space = self->top ? 0 : MAX (self->space, above);

  if (!self->top && self->y + space + needed > CARE_PDF_BOTTOM)
    care_pdf_flow_break (self);
  else
    self->y += space;
  self->space = 0;
}

double
care_pdf_flow_least (const CarePdfText *text)
{
  unsigned n = text->lines->len <= 3 ? text->lines->len : 2;
  double height = 0;

  for (unsigned i = 0; i < n; i++)
    height += care_pdf_text_line (text, i)->height;
  return height;
}

/* How many lines from first on go on this page. */
static unsigned
lines_that_fit (const CarePdfFlow *self, const CarePdfText *text, unsigned first)
{
  unsigned left = text->lines->len - first;
  unsigned fit = 0;
  double y = self->y;

  while (fit < left && y + care_pdf_text_line (text, first + fit)->height <= CARE_PDF_BOTTOM)
    y += care_pdf_text_line (text, first + fit++)->height;
  if (fit < left && left - fit < 2)
    fit = left > 2 ? left - 2 : 0; /* two lines go over */
  if (fit < left && fit < 2)
    fit = 0; /* none stays alone */
  return self->top ? MAX (fit, 1) : fit;
}

static void
place_lines (CarePdfFlow *self, const CarePdfText *text, unsigned first, unsigned n, double x)
{
  for (unsigned i = first; i < first + n; i++)
    {
      const CarePdfLine *line = care_pdf_text_line (text, i);

      care_pdf_flow_line (self, line, x, self->y);
      self->y += line->height;
    }
}

/* A text that is parted by a page becomes one tagged part with a span a page: what stands at the head and the
 * foot of the page is drawn between the spans, and so is no part of it. */
void
care_pdf_flow_text (CarePdfFlow *self, const CarePdfText *text, double x, const char *tag)
{
  unsigned n = text->lines->len;
  unsigned fit = lines_that_fit (self, text, 0);
  bool whole;

  if (text->blank)
    {
      self->y += text->height;
      return;
    }
  if (fit == 0)
    {
      care_pdf_flow_break (self);
      fit = lines_that_fit (self, text, 0);
    }

  whole = fit == n;
  care_pdf_flow_begin (self, tag);
  for (unsigned first = 0; first < n; first += fit)
    {
      if (first > 0)
        {
          care_pdf_flow_break (self);
          fit = lines_that_fit (self, text, first);
        }
      if (!whole)
        care_pdf_flow_begin (self, "Span");
      place_lines (self, text, first, fit, x);
      if (!whole)
        care_pdf_flow_end (self, "Span");
    }
  care_pdf_flow_end (self, tag);
}
