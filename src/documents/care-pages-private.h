/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pages are made of, for what draws them. Private to the PDF writer. */
#pragma once

#include "care-pages.h"

#include "care-pdf-flow.h"

struct CarePages
{
  CarePdfFlow *flow;
  GArray *starts; /* unsigned: the first op of each page */
  char *header, *footer;
  char *draft_words; /* "" where it is no draft */
  char *page_words;
};

/* The ops of a page: from first up to end, which is not one of them. */
void care_pages_ops (const CarePages *self, int page, unsigned *first, unsigned *end);
