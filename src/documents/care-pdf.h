/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document tree as a tagged PDF on A4, with an outline and with its fonts inside. The same tree gives the
 * same bytes where the same fonts are installed. */
#pragma once

#include "care-document.h"
#include "care-documents-error.h"

/* The whole file; NULL where it could not be written. */
GBytes *care_pdf_write (const CareDocument *document, GError **error);
