/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A made-up case with a notice of intent and a finished draft: what a case's documents are made of. */
#pragma once

#include "care-words-papers.h"

typedef struct
{
  CareLaw *law;
  CareProvider *provider;
  CareCase *ca;
  CareRepresentation *draft;
  GPtrArray *locations;
  GPtrArray *history;
  GPtrArray *submissions;
  GPtrArray *attempts;
  GHashTable *exhibits;
  const char *chain_head;
  int64_t chain_events;
} CareSampleCase;

/* Reads the law from CARE_RETURNS_LAW_DIR, which must be there. */
CareSampleCase *care_sample_case_new (void);
void care_sample_case_free (CareSampleCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareSampleCase, care_sample_case_free)

/* Fills it with everything that a document can show: contacts of several kinds, exhibits of each fate,
 * returns of several months and their times, what the computer saw, what the notice does not say, an answer
 * to every question. The notice's period ends on 8 December 2026. */
void care_sample_case_fill (CareSampleCase *self);

/* Goes on with the case: representations, a decision that does not uphold them, and a final notice. */
void care_sample_case_decide (CareSampleCase *self);
void care_sample_case_impose (CareSampleCase *self);

/* Borrows from the case. */
CarePaperFacts care_sample_case_facts (const CareSampleCase *self, CareDate today);
