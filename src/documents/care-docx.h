/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document tree as a Word document: WordprocessingML of ECMA-376, transitional, as Word and LibreOffice
 * write it too. The same tree gives the same bytes. */
#pragma once

#include "care-document.h"
#include "care-documents-error.h"

/* The whole file; NULL where it could not be written. */
GBytes *care_docx_write (const CareDocument *document, GError **error);
