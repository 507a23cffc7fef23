/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A made-up case with a notice of intent and a finished draft: what the representations are made of. */
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
} CareSampleCase;

/* Reads the law from CARE_RETURNS_LAW_DIR, which must be there. */
CareSampleCase *care_sample_case_new (void);
void care_sample_case_free (CareSampleCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareSampleCase, care_sample_case_free)

/* Borrows from the case. */
CarePaperFacts care_sample_case_facts (const CareSampleCase *self, CareDate today);
