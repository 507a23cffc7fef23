/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the PDF looks, in points, and words broken into lines of it. Private to the PDF writer. */
#pragma once

#include "care-document.h"

#include <pango/pangocairo.h>

#define CARE_PDF_MM (72.0 / 25.4)

/* A4 with margins of 25 mm: about 80 characters of 11 pt a line. */
#define CARE_PDF_WIDTH (210 * CARE_PDF_MM)
#define CARE_PDF_HEIGHT (297 * CARE_PDF_MM)
#define CARE_PDF_MARGIN (25 * CARE_PDF_MM)
#define CARE_PDF_MEASURE (CARE_PDF_WIDTH - 2 * CARE_PDF_MARGIN)
#define CARE_PDF_TOP CARE_PDF_MARGIN
#define CARE_PDF_BOTTOM (CARE_PDF_HEIGHT - CARE_PDF_MARGIN)

typedef struct
{
  double size;    /* of the type */
  double leading; /* from line to line */
  double above, below;
  bool bold;
} CarePdfStyle;

extern const CarePdfStyle care_pdf_headings[3];
extern const CarePdfStyle care_pdf_body;
extern const CarePdfStyle care_pdf_address;
extern const CarePdfStyle care_pdf_item;
extern const CarePdfStyle care_pdf_cell;
extern const CarePdfStyle care_pdf_cell_head;
extern const CarePdfStyle care_pdf_furniture;

typedef struct
{
  PangoLayoutLine *line; /* borrowed from the layout */
  double x;              /* from the left edge of its column */
  double ascent;         /* from its top to its baseline */
  double height;
} CarePdfLine;

/* Words as lines of a column. */
typedef struct
{
  PangoLayout *layout; /* owned; the lines live as long as it does */
  GArray *lines;       /* CarePdfLine */
  double height;
  bool blank; /* holds no word */
} CarePdfText;

void care_pdf_text_free (CarePdfText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CarePdfText, care_pdf_text_free)

/* A context that measures as the page prints, whatever the screen does. */
PangoContext *care_pdf_context_new (const char *language);

CarePdfText *
care_pdf_text_new (PangoContext *context, const char *words, const CarePdfStyle *style, double width);

/* The runs of a block, with between in the gaps. */
CarePdfText *care_pdf_text_of_runs (PangoContext *context,
                                    const CareBlock *block,
                                    const char *between,
                                    const CarePdfStyle *style,
                                    double width);

static inline const CarePdfLine *
care_pdf_text_line (const CarePdfText *self, unsigned i)
{
  return &g_array_index (self->lines, CarePdfLine, i);
}
