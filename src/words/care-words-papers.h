/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case's documents as trees: written representations against a notice of intent, a request for a review,
 * grounds of appeal, a covering letter, and the contact log.
 *
 * They are in English whatever language the desktop speaks, because an English authority reads them; so their
 * words are plain constants and not messages to translate. What is not known yet is said in square brackets
 * and never made up: a draft can be read as it stands. */
#pragma once

#include "care-attempt.h"
#include "care-case.h"
#include "care-document.h"
#include "care-exhibit.h"
#include "care-history.h"
#include "care-law.h"
#include "care-location.h"
#include "care-provider.h"
#include "care-representation.h"

/* What was seen of an exhibit's file. */
typedef struct
{
  CareExhibitFate fate;
  int pages;     /* that are bound; 0 where it is not */
  int64_t bytes; /* -1: the file is not on this computer yet */
} CareExhibitSeen;

typedef struct
{
  const CareLaw *law;
  const CareProvider *provider;
  const CareCase *ca;
  const CareRepresentation *draft;
  GPtrArray *locations;   /* CareLocation: those alleged; others may be among them */
  GPtrArray *history;     /* CareHistoryRow; rows of locations that are not alleged are left out */
  GPtrArray *submissions; /* CareSubmission: every one for what is alleged; oldest claimed moment first */
  GPtrArray *attempts;    /* CareAttempt: from the first window alleged to the notice */
  GHashTable *exhibits;   /* SHA-256 to CareExhibitSeen; one that is not in it has not been looked at */
  GBytes *logo;           /* or NULL */
  const char *chain_head; /* the hash of the last event of this desk's log, or "" */
  int64_t chain_events;
  CareInstant now;
  CareDate today; /* the date that the document bears */
  bool as_draft;
} CarePaperFacts;

/* Owned by the caller. */
CareDocument *care_words_paper (CarePaper paper, const CarePaperFacts *facts);

/* "Written representations", for a title, a file name or a choice; translated. */
const char *care_words_paper_name (CarePaper paper);
