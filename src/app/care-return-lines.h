/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be done next about a return, or to be known of it: sentences, each with what can be done at
 * once. */
#pragma once

#include "care-record-returns.h"

typedef struct
{
  char *words;
  const char *button; /* with a mnemonic; NULL where there is nothing to press */
  const char *action; /* of the form */
} CareReturnLine;

void care_return_line_free (CareReturnLine *self);

/* Of CareReturnLine, the most pressing first; empty where there is nothing to say. */
GPtrArray *care_return_lines (const CareReturnView *view, CareInstant now);
