/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-pdf-finish.h"

#include "care-documents-error.h"
#include "care-pdf-mend.h"

#include <qpdf/qpdf-c.h>

static void
add_to_catalog (qpdf_data pdf, const CareDocument *document)
{
  qpdf_oh root = qpdf_get_root (pdf);
  qpdf_oh preferences = qpdf_oh_new_dictionary (pdf);

  qpdf_oh_replace_key (pdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (pdf, QPDF_TRUE));
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences", preferences);
  if (*document->language != '\0')
    qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_unicode_string (pdf, document->language));
  /* Without a moment of our own cairo would have put in the present one. */
  if (document->created == CARE_NO_INSTANT)
    qpdf_set_info_key (pdf, "/CreationDate", NULL);
}

static bool
is_broken (QPDF_ERROR_CODE code)
{
  return (code & QPDF_ERRORS) != 0;
}

GBytes *
care_pdf_finish (const CareDocument *document, GBytes *drawn, GError **error)
{
  qpdf_data pdf = qpdf_init ();
  GBytes *finished = NULL;
  gsize size;
  const char *data = g_bytes_get_data (drawn, &size);

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  if (is_broken (qpdf_read_memory (pdf, "document", data, size, NULL)))
    goto out;
  add_to_catalog (pdf, document);
  care_pdf_mend_tables (pdf);
  if (qpdf_has_error (pdf) || is_broken (qpdf_init_write_memory (pdf)))
    goto out;

  qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  qpdf_set_stream_data_mode (pdf, qpdf_s_preserve);
  qpdf_set_object_stream_mode (pdf, qpdf_o_generate);
  if (!is_broken (qpdf_write (pdf)))
    finished = g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));

out:
  if (finished == NULL)
    g_set_error_literal (error, CARE_DOCUMENTS_ERROR, CARE_DOCUMENTS_ERROR_PDF,
                         "the PDF could not be put together");
  care_pdf_close (&pdf);
  return finished;
}
