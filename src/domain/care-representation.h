/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The draft of a case's documents: the answers to the questions (care-question.h), what of the record goes
 * in, the exhibits, and what is still missing. The documents themselves are made in words. */
#pragma once

#include "care-case-event.h"
#include "care-question.h"

/* What the record can show. A person chooses what goes in. */
typedef enum
{
  CARE_INCLUDE_HISTORY = 1 << 0,     /* the compliance history of the locations and months alleged */
  CARE_INCLUDE_CONTACTS = 1 << 1,    /* the contact log */
  CARE_INCLUDE_SUBMISSIONS = 1 << 2, /* revisions and times of the returns */
  CARE_INCLUDE_ATTEMPTS = 1 << 3,    /* what the application itself saw: offline, failed sends, restores */
  CARE_INCLUDE_PROOF = 1 << 4,       /* the head of the event chain, and how to check it and the exhibits */
  CARE_INCLUDE_GAPS = 1 << 5,        /* what the notice ought to contain and does not */
  CARE_INCLUDE_CQC = 1 << 6,         /* what the CQC held wrongly of the locations, and when it was told */
} CareIncludes;

#define CARE_N_INCLUDES 7
#define CARE_INCLUDE_AT_FIRST                                                                                \
  (CARE_INCLUDE_HISTORY | CARE_INCLUDE_CONTACTS | CARE_INCLUDE_PROOF | CARE_INCLUDE_GAPS)

/* The word of the part with bit 1 << index: "history", "contacts", "submissions", "attempts", "proof",
 * "gaps", "cqc" */
const char *care_include_to_string (int index);
bool care_include_from_string (const char *text, int *index);

/* An exhibit: a file that is kept with the record, under what it is called in the document. Its number is its
 * place, from 1. */
typedef struct
{
  char *title; /* "E-mail to the support centre, 12 March 2026" */
  char *file_name;
  char *sha256;
} CareDraftExhibit;

typedef struct
{
  char *case_id;
  unsigned grounds;    /* CareGrounds */
  unsigned includes;   /* CareIncludes */
  GPtrArray *exhibits; /* CareDraftExhibit, in order */
  GHashTable *answers; /* key to text; ask care_representation_get() */
} CareRepresentation;

CareRepresentation *care_representation_new (const char *case_id);
CareRepresentation *care_representation_copy (const CareRepresentation *self);
void care_representation_free (CareRepresentation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareRepresentation, care_representation_free)

bool care_representation_equal (const CareRepresentation *a, const CareRepresentation *b);

/* Sets an answer by its key; text NULL is "". False where there is no such question. */
bool care_representation_set (CareRepresentation *self, const char *key, const char *text);

/* Never NULL for a question that there is: "" where nothing was answered. Borrowed until the next set. */
const char *care_representation_get (const CareRepresentation *self, const char *key);

/* Whether more than white space was answered. */
bool care_representation_has (const CareRepresentation *self, const char *key);

/* At the end, or where it stands already: one file is one exhibit. Its place, from 0. */
guint care_representation_add_exhibit (CareRepresentation *self,
                                       const char *title,
                                       const char *file_name,
                                       const char *sha256);

/* Whether the question belongs to this draft in that paper: its ground is chosen, or it needs none.
 * misleading: information is said to be false or misleading in this case. */
bool care_representation_asks (const CareRepresentation *self,
                               const CareQuestion *question,
                               CarePaper paper,
                               bool misleading);

/* The keys that the paper cannot do without and that are still empty, "ground" among them for
 * representations; NULL at the end. The texts are static, the array is the caller's (g_free). */
const char **care_representation_missing (const CareRepresentation *self, CarePaper paper);

/* Where a stretch of writing by one person ended. */
typedef struct
{
  int64_t number; /* from 1 */
  CareInstant began_at, saved_at;
  char *person;
  CareRepresentation *draft;
} CareDraftVersion;

void care_draft_version_free (CareDraftVersion *self);
