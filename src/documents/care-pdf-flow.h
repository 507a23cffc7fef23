/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages as a list of things to draw, in reading order, and where on the page we are. The list is made
 * first and drawn after, since each page says how many there are. Private to the PDF writer. */
#pragma once

#include "care-pdf-picture.h"
#include "care-pdf-type.h"

typedef enum
{
  CARE_PDF_BEGIN,   /* tag */
  CARE_PDF_END,     /* tag */
  CARE_PDF_LINE,    /* of words, at x, y (its baseline) */
  CARE_PDF_BOX,     /* filled with grey: background or rule; never inside what is read aloud */
  CARE_PDF_PICTURE, /* the logo; never inside what is read aloud either */
  CARE_PDF_OUTLINE, /* an entry of the outline that points here */
  CARE_PDF_BREAK,   /* a new page */
} CarePdfOpKind;

typedef struct
{
  CarePdfOpKind kind;
  const char *tag;       /* static */
  PangoLayout *layout;   /* owned */
  PangoLayoutLine *line; /* borrowed from the layout */
  double x, y, width, height;
  double grey;
  int level;   /* of an outline entry */
  char *words; /* owned: of an outline entry */
} CarePdfOp;

typedef struct
{
  PangoContext *context; /* owned */
  CarePdfPicture *logo;  /* owned, or NULL */
  GArray *ops;           /* CarePdfOp */
  int page;              /* from 0 */
  double y;              /* where the next thing goes */
  double space;          /* still to leave below the last thing; not at the top of a page */
  bool top;              /* nothing on this page yet */
} CarePdfFlow;

CarePdfFlow *care_pdf_flow_new (const CareDocument *document);
void care_pdf_flow_free (CarePdfFlow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CarePdfFlow, care_pdf_flow_free)

void care_pdf_flow_begin (CarePdfFlow *self, const char *tag);
void care_pdf_flow_end (CarePdfFlow *self, const char *tag);
void care_pdf_flow_box (CarePdfFlow *self, double x, double y, double width, double height, double grey);
void care_pdf_flow_outline (CarePdfFlow *self, int level, const char *words);
void care_pdf_flow_break (CarePdfFlow *self);

/* Draws a line of words with its top at y. */
void care_pdf_flow_line (CarePdfFlow *self, const CarePdfLine *line, double x, double y);

/* Leaves the larger of what was asked below the last thing and above this one, and takes a new page where
 * what is needed does not fit any more but would fit on one of its own. */
void care_pdf_flow_need (CarePdfFlow *self, double above, double needed);

/* How much of a text must stay together at its start: two lines, or all of three. */
double care_pdf_flow_least (const CarePdfText *text);

/* Flows the text down the pages under one tag, at least two lines on either side of a break. */
void care_pdf_flow_text (CarePdfFlow *self, const CarePdfText *text, double x, const char *tag);

/* The letterhead (care-pdf-letterhead.c), tables (care-pdf-table.c) and all other blocks (care-pdf-blocks.c).
 */
void care_pdf_flow_letterhead (CarePdfFlow *self, const CareDocument *document);
void care_pdf_flow_table (CarePdfFlow *self, const CareBlock *table);
double care_pdf_table_least (CarePdfFlow *self, const CareBlock *table);
void care_pdf_flow_blocks (CarePdfFlow *self, const CareDocument *document);
