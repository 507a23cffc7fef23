/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-row-problem.h"

CareRowProblem *
care_row_problem_new (int line, const char *column, const char *code, const char *value)
{
  CareRowProblem *self = g_new (CareRowProblem, 1);

  self->line = line;
  self->column = g_strdup (column);
  self->code = g_strdup (code);
  self->value = g_strdup (value);
  return self;
}

void
care_row_problem_free (CareRowProblem *self)
{
  if (self == NULL)
    return;
  g_free (self->column);
  g_free (self->code);
  g_free (self->value);
  g_free (self);
}
