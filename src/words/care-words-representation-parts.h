/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the written representations, in their order. Of words alone. */
#pragma once

#include "care-words-papers.h"

/* The whole of it. */
CareDocument *care_representation_document (const CarePaperFacts *facts);

/* What the notice is, and whether these representations are in time. */
void care_representation_opening (CareDocument *document, const CarePaperFacts *facts);
void care_representation_notice (CareDocument *document, const CarePaperFacts *facts);

/* What is alleged, and what the provider's own record says. */
void care_representation_allegations (CareDocument *document, const CarePaperFacts *facts);
void care_representation_record (CareDocument *document, const CarePaperFacts *facts);

/* The provider's own words: paragraphs split by blank lines, lines that begin with "- " as a list; gap where
 * there are none. */
void care_representation_prose (CareDocument *document, const char *text, const char *gap);

const CareLocation *care_representation_location (const CarePaperFacts *facts, const char *id);

static inline bool
care_is_given (const char *text)
{
  return text != NULL && *text != '\0';
}
