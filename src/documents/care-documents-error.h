/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can go wrong while a document is written: the libraries that write it have no memory, or refuse. */
#pragma once

#include <glib.h>

typedef enum
{
  CARE_DOCUMENTS_ERROR_XML,
  CARE_DOCUMENTS_ERROR_ZIP,
  CARE_DOCUMENTS_ERROR_PDF,
} CareDocumentsError;

#define CARE_DOCUMENTS_ERROR (care_documents_error_quark ())
GQuark care_documents_error_quark (void);
