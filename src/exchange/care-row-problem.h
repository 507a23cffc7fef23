/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with one row of a file. Codes: "missing", "duplicate", "not-a-number", "not-a-date",
 * "unknown-service", "too-many-cells", and what the record adds of its own. */
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
