/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found in a return as lines to read: the worst first, each with where it leads to, and all that is
 * not answered yet as one line. */
#pragma once

#include <glib.h>

#include "care-record-returns.h"

typedef struct
{
  char *item; /* field or item id; "" for the whole return */
  CareSeverity severity;
  char *title; /* the question, or what it is about */
  char *words; /* the sentence, as it stands beside the field */
} CareProblemLine;

/* Of CareProblemLine; the caller's. */
GPtrArray *care_problem_lines (const CareReturnView *view);

/* How many of the lines are more than advice. */
int care_problem_lines_count (GPtrArray *lines);

/* "There is a problem", "There are 3 problems", "2 things to look at", "Nothing to look at"; the caller's. */
char *care_problem_lines_heading (GPtrArray *lines);
