/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the written representations, in their order. Private to care-words-representation.c. */
#pragma once

#include "care-words-representation.h"

/* What the notice is, and whether these representations are in time. */
void care_representation_opening (CareDocument *document, const CareRepresentationFacts *facts);
void care_representation_notice (CareDocument *document, const CareRepresentationFacts *facts);

/* What is alleged, and what the provider's own record says. */
void care_representation_allegations (CareDocument *document, const CareRepresentationFacts *facts);
void care_representation_record (CareDocument *document, const CareRepresentationFacts *facts);

/* The provider's own words: paragraphs split by blank lines, lines that begin with "- " as a list; gap where
 * there are none. */
void care_representation_prose (CareDocument *document, const char *text, const char *gap);

const CareLocation *care_representation_location (const CareRepresentationFacts *facts, const char *id);

static inline bool
care_representation_has (const char *text)
{
  return text != NULL && *text != '\0';
}
