/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions of the guided draft: what is asked for which ground, and in which of a case's documents the
 * answer stands. The grounds are those that the enforcement guidance names ("Representations"); what the
 * panel weighs is in its part "Decision". The words of the questions are in words. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum
{
  CARE_GROUND_REASONABLE_EXCUSE = 1 << 0,
  CARE_GROUND_ADEQUATE_ATTEMPTS = 1 << 1,
  CARE_GROUND_ERROR_IN_NOTICE = 1 << 2,
  CARE_GROUND_OTHER = 1 << 3,
} CareGrounds;

#define CARE_N_GROUNDS 4

/* The word of the ground with bit 1 << index: "reasonable-excuse", "adequate-attempts", "error-in-notice",
 * "other" */
const char *care_ground_to_string (int index);
bool care_ground_from_string (const char *text, int *index);

typedef enum
{
  CARE_PAPER_REPRESENTATIONS, /* against a notice of intent, regulation 5 of SI 2022/1175 */
  CARE_PAPER_REVIEW,          /* request for a review of the decision (guidance, "Decision") */
  CARE_PAPER_APPEAL,          /* grounds of appeal, for the tribunal's own form (regulation 8) */
  CARE_PAPER_COVER,           /* covering letter */
  CARE_PAPER_CONTACTS,        /* contact log */
  CARE_N_PAPERS,
} CarePaper;

/* "representations", "review", "appeal", "cover", "contacts" */
const char *care_paper_to_string (CarePaper paper);
bool care_paper_from_string (const char *text, CarePaper *paper);

typedef enum
{
  CARE_QUESTION_LINE,  /* one line */
  CARE_QUESTION_LINES, /* one thing a line */
  CARE_QUESTION_PROSE, /* own words with headings, lists and emphasis: see care-prose.h */
} CareQuestionShape;

typedef struct
{
  const char *key; /* "facts", "excuse.what", ... */
  CareQuestionShape shape;
  unsigned grounds; /* CareGrounds: asked where one of them is chosen; 0: whatever is chosen */
  unsigned papers;  /* (1 << CarePaper): where the answer stands */
  unsigned needed;  /* (1 << CarePaper): which of them cannot do without it */
  bool misleading;  /* asked where information is said to be false or misleading (regulation 2(b)) */
} CareQuestion;

/* In the order in which they are asked; index from 0 to care_question_count () - 1. */
size_t care_question_count (void);
const CareQuestion *care_question_at (size_t index);
const CareQuestion *care_question_find (const char *key); /* NULL: none of that key */
