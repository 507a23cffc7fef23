/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is still to settle in a draft: what the paper cannot do without, and advice on what can be seen in it.
 * Sentences for the page and for the question before an export. */
#pragma once

#include "care-drafting.h"

typedef struct
{
  const char *key; /* leads to its place, see care_step_of(); static */
  char *text;
  char *more;  /* what to do, or "" */
  bool needed; /* each page is marked as a draft while it is missing */
} CareSettle;

/* Of CareSettle: what is needed first. document: as it stands, or NULL where it is not made yet. */
GPtrArray *care_draft_settle (CareDrafting *drafting, const CareDocument *document);

/* How many of them are needed. */
guint care_draft_settle_needed (GPtrArray *settle);
