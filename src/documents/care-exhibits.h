/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exhibits bound behind a document: each after a page of its own that says which it is, in one PDF. What
 * cannot be bound and look the same is left out, and the caller says so in words. */
#pragma once

#include "care-documents-error.h"
#include "care-exhibit.h"

#include <glib.h>

typedef struct
{
  int number;            /* "Exhibit 3" */
  const char *title;     /* what it is, in the provider's words, or "" */
  const char *file_name; /* as it was added, or "" */
  const char *sha256;    /* of content, in hexadecimal, or "" */
  GBytes *content;
} CareExhibit;

/* What would become of a file, a PDF or a picture (PNG, JPEG), by looking all through it. pages may be NULL;
 * it becomes the number of its pages where it is bound, and 0 where it is not. Nothing in a file makes it
 * crash. */
CareExhibitFate care_exhibit_look (GBytes *content, int *pages);

/* The front, which care_pdf_write made, with those exhibits behind it that care_exhibit_look says can be
 * bound, in the order given. A picture gets an A4 page, a form becomes paper, and scripts stay out. The same
 * input gives the same bytes. The pages of an exhibit bear no tags: its divider says what it is. NULL with
 * CARE_DOCUMENTS_ERROR_PDF where the front cannot be read, or the whole cannot be written. */
GBytes *care_exhibits_bind (GBytes *front_pdf, const CareExhibit *exhibits, size_t n, GError **error);
