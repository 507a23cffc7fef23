/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who the document is from, at the head of its first page: the name large, what follows it small, and beside
 * them the logo, which is an ornament and not read aloud. */
#include "care-pdf-flow.h"

#include <string.h>

#define LOGO_WIDTH (60 * CARE_PDF_MM)
#define LOGO_HEIGHT (25 * CARE_PDF_MM)
#define LOGO_PIXELS 709 /* 60 mm at 300 dots an inch: no printer shows more, and a preview is drawn often */
#define GAP (6 * CARE_PDF_MM)
#define RULE 0.75
#define RULE_GREY 0.35
#define BESIDE_RULE 7.0
#define BELOW_RULE 16.0

static const CarePdfStyle name_style = { 15, 20, 0, 0, true };
static const CarePdfStyle line_style = { 9, 12.5, 0, 0, false };

static void
flow_logo (CarePdfFlow *self, double width, double height)
{
  CarePdfOp op = { .kind = CARE_PDF_PICTURE,
                   .x = CARE_PDF_WIDTH - CARE_PDF_MARGIN - width,
                   .y = self->y,
                   .width = width,
                   .height = height };

  g_array_append_val (self->ops, op);
}

static void
flow_words (CarePdfFlow *self, const char *words, const CarePdfStyle *style, double width)
{
  g_autoptr (CarePdfText) text = care_pdf_text_new (self->context, words, style, width);

  if (!text->blank)
    care_pdf_flow_text (self, text, CARE_PDF_MARGIN, "P");
}

void
care_pdf_flow_letterhead (CarePdfFlow *self, const CareDocument *document)
{
  g_auto (GStrv) parts = g_strsplit (document->letterhead, "\n", 2);
  int first_page = self->page;
  double width = 0;
  double height = 0;

  self->logo = care_pdf_picture_new (document->logo, LOGO_PIXELS);
  if (self->logo != NULL)
    {
      care_pdf_picture_fit (self->logo, LOGO_WIDTH, LOGO_HEIGHT, &width, &height);
      flow_logo (self, width, height);
      width += GAP;
    }
  if (parts[0] != NULL)
    {
      flow_words (self, parts[0], &name_style, CARE_PDF_MEASURE - width);
      if (parts[1] != NULL)
        flow_words (self, parts[1], &line_style, CARE_PDF_MEASURE - width);
    }
  if (self->top && self->logo == NULL)
    return;

  if (self->page == first_page)
    self->y = MAX (self->y, CARE_PDF_TOP + height);
  self->y += BESIDE_RULE;
  care_pdf_flow_box (self, CARE_PDF_MARGIN, self->y, CARE_PDF_MEASURE, RULE, RULE_GREY);
  self->y += RULE;
  self->space = BELOW_RULE;
  self->top = false;
}
