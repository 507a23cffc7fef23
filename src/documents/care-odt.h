/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document tree as OpenDocument Text 1.3. The same tree gives the same bytes. */
#pragma once

#include "care-document.h"
#include "care-documents-error.h"

/* The whole file; NULL where it could not be written. */
GBytes *care_odt_write (const CareDocument *document, GError **error);
