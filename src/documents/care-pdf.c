/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-pdf.h"

#include "care-documents-text.h"
#include "care-pdf-draw.h"
#include "care-pdf-finish.h"
#include "care-pdf-type.h"

#include <cairo-pdf.h>

/* Stands in where a document has no moment; it is taken out again at the end. */
#define NO_MOMENT "2000-01-01T00:00:00Z"

static cairo_status_t
take_bytes (void *closure, const unsigned char *data, unsigned length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_text (cairo_surface_t *surface, cairo_pdf_metadata_t key, const char *text)
{
  g_autofree char *clean = care_documents_clean (text);

  if (*clean != '\0')
    cairo_pdf_surface_set_metadata (surface, key, clean);
}

static void
set_metadata (cairo_surface_t *surface, const CareDocument *document)
{
  g_autofree char *created = care_instant_format (document->created);

  set_text (surface, CAIRO_PDF_METADATA_TITLE, document->title);
  set_text (surface, CAIRO_PDF_METADATA_AUTHOR, document->author);
  set_text (surface, CAIRO_PDF_METADATA_SUBJECT, document->subject);
  set_text (surface, CAIRO_PDF_METADATA_CREATOR, "Care Returns");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  created != NULL ? created : NO_MOMENT);
}

GBytes *
care_pdf_write (const CareDocument *document, GError **error)
{
  g_autoptr (CarePages) pages = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GBytes) drawn = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  g_return_val_if_fail (document != NULL, NULL);

  pages = care_pages_new (document);
  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (take_bytes, bytes, CARE_PDF_WIDTH, CARE_PDF_HEIGHT);
  set_metadata (surface, document);
  cr = cairo_create (surface);
  care_pdf_draw (pages, cr, true);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CARE_DOCUMENTS_ERROR, CARE_DOCUMENTS_ERROR_PDF, "the pages could not be drawn: %s",
                   cairo_status_to_string (status));
      return NULL;
    }

  drawn = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return care_pdf_finish (document, drawn, error);
}
