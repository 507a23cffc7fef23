/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with one row of a file, or has to be said of it. Codes of rows that are rejected: "missing",
 * "duplicate", "not-a-number", "not-a-date", "short-year", "not-an-id", "unknown-service", "too-many-cells";
 * of the whole file: "column-twice"; of rows that are not: "shared-lives" (a person is asked),
 * "registered-twice"; and what the record adds of its own. */
#pragma once

#include <glib.h>

typedef struct
{
  int line;
  char *column;
  char *code;
  char *value;
} CareRowProblem;

CareRowProblem *care_row_problem_new (int line, const char *column, const char *code, const char *value);
void care_row_problem_free (CareRowProblem *self);
