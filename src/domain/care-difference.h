/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is other in one of two states of a return. A field is called as it is where two desks meet: an answer
 * by its own id ("ch.bed.occ"), else "kind", "nil_reason", "reasons/<item>", "notes/<item>",
 * "looked/<field>", "evidence", "assignee", "deputy", "signed_by". */
#pragma once

#include "care-return.h"

typedef struct
{
  char *field;
  char *before, *after; /* "" where nothing is there */
} CareDifference;

CareDifference *care_difference_new (const char *field, const char *before, const char *after);
void care_difference_free (CareDifference *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareDifference, care_difference_free)

/* Of CareDifference: answers in the order of their ids, then kind, nil_reason, reasons and notes. What goes
 * with no figure (looks, files, whose it is, sign-off) is left out. before NULL: an empty one. */
GPtrArray *care_return_differences (const CareReturn *before, const CareReturn *after);
