/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The written representations against a notice of intent, as a document tree.
 *
 * They are in English whatever language the desktop speaks, because an English authority reads them; so their
 * words are plain constants and not messages to translate. What is not known yet is said in square brackets
 * and never made up: a draft can be read as it stands. */
#pragma once

#include "care-case.h"
#include "care-document.h"
#include "care-history.h"
#include "care-law.h"
#include "care-location.h"
#include "care-provider.h"
#include "care-representation.h"

typedef struct
{
  const CareLaw *law;
  const CareProvider *provider;
  const CareCase *ca;
  const CareRepresentation *draft;
  GPtrArray *locations; /* CareLocation: those alleged; others may be among them */
  GPtrArray *history;   /* CareHistoryRow; rows of locations that are not alleged are left out */
  CareInstant now;
  CareDate today; /* the date that the document bears */
  bool as_draft;
} CareRepresentationFacts;

/* Owned by the caller. */
CareDocument *care_words_representation (const CareRepresentationFacts *facts);
