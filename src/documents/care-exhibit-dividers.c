/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-documents-text.h"
#include "care-exhibits-private.h"
#include "care-pages.h"
#include "care-pdf-draw.h"
#include "care-pdf-type.h"

#include <cairo-pdf.h>

struct CareDividers
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
};

char *
care_exhibit_name (const CareExhibit *exhibit)
{
  g_autofree char *valid = g_utf8_make_valid (exhibit->title, -1);
  g_autofree char *title = care_documents_clean (valid);

  g_strdelimit (title, "\n\t", ' ');
  return *title == '\0' ? g_strdup_printf ("Exhibit %d", exhibit->number)
                        : g_strdup_printf ("Exhibit %d: %s", exhibit->number, title);
}

static void
add_fact (CareDocument *document, const char *what, const char *words)
{
  CareBlock *block;

  if (*words == '\0')
    return;
  block = care_document_paragraph (document, what);
  care_block_add_run (block, words, CARE_RUN_PLAIN);
}

static CareDocument *
divider_of (const CareBound *bound)
{
  const CareExhibit *exhibit = bound->exhibit;
  g_autofree char *heading = g_strdup_printf ("Exhibit %d", exhibit->number);
  g_autofree char *pages = g_strdup_printf ("%d", bound->pages);
  CareDocument *document = care_document_new (heading, "en-GB", CARE_NO_INSTANT);

  g_free (document->page_words);
  document->page_words = g_strdup ("");
  care_document_heading (document, 1, heading);
  if (*exhibit->title != '\0')
    care_block_add_run (care_document_paragraph (document, NULL), exhibit->title, CARE_RUN_BOLD);
  add_fact (document, "File: ", exhibit->file_name);
  add_fact (document, "Pages: ", pages);
  add_fact (document, "SHA-256 of the file: ", exhibit->sha256);
  return document;
}

/* A page for the picture alone, as large as it fits between the margins. */
static void
draw_picture (const CarePdfPicture *picture, cairo_t *cr)
{
  double width;
  double height;

  care_pdf_picture_fit (picture, CARE_PDF_MEASURE, CARE_PDF_BOTTOM - CARE_PDF_TOP, &width, &height);
  cairo_tag_begin (cr, "Figure", NULL);
  care_pdf_picture_draw (picture, cr, CARE_PDF_MARGIN + (CARE_PDF_MEASURE - width) / 2, CARE_PDF_TOP, width,
                         height);
  cairo_tag_end (cr, "Figure");
  cairo_show_page (cr);
}

void
care_dividers_add (CareDividers *self, CareBound *bound, const CarePdfPicture *picture)
{
  g_autoptr (CareDocument) document = divider_of (bound);
  g_autoptr (CarePages) pages = care_pages_new (document);

  bound->n_dividers = care_pages_count (pages);
  care_pdf_draw (pages, self->cr, false);
  if (picture != NULL)
    draw_picture (picture, self->cr);
}

static cairo_status_t
take_bytes (void *closure, const unsigned char *data, unsigned length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

CareDividers *
care_dividers_new (void)
{
  CareDividers *self = g_new0 (CareDividers, 1);

  self->bytes = g_byte_array_new ();
  self->surface
      = cairo_pdf_surface_create_for_stream (take_bytes, self->bytes, CARE_PDF_WIDTH, CARE_PDF_HEIGHT);
  self->cr = cairo_create (self->surface);
  return self;
}

void
care_dividers_free (CareDividers *self)
{
  if (self == NULL)
    return;

  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  cairo_surface_destroy (self->surface);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

GBytes *
care_dividers_finish (CareDividers *self, GError **error)
{
  cairo_status_t status = cairo_status (self->cr);

  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_bytes_new (self->bytes->data, self->bytes->len);
  g_set_error (error, CARE_DOCUMENTS_ERROR, CARE_DOCUMENTS_ERROR_PDF, "the dividers could not be drawn: %s",
               cairo_status_to_string (status));
  return NULL;
}
