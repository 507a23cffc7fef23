/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A merge at work: three sides in, one record and the names of its clashing fields out. Of wire alone. */
#pragma once

#include "care-wire-fields.h"

typedef struct
{
  CareKind kind;
  CareFields *base; /* or NULL */
  CareFields *mine, *theirs;
  CareFields *merged;
  GHashTable *clashing; /* names */
} CareMerge;

/* With all fields merged. NULL where a side cannot be read, or is of another record. */
CareMerge *
care_merge_new (CareKind kind, const char *base, const char *mine, const char *theirs, GError **error);
void care_merge_free (CareMerge *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareMerge, care_merge_free)

/* The merged record, canonical; owned by the caller. */
char *care_merge_finish (CareMerge *self, GError **error);

/* One field by the rules for all kinds. Where both sides changed it differently: settled by tie, or a clash.
 */
typedef JsonNode *(*CareMergeTie) (const CareMerge *self, JsonNode *mine, JsonNode *theirs);
void care_merge_field (CareMerge *self, const char *name, CareMergeTie tie);

/* The field of a return, where it has rules of its own; false for all others. */
bool care_merge_return_field (CareMerge *self, const char *name);

/* After all fields: what the answers that came together make of each other and of the return's kind. */
void care_merge_return_units (CareMerge *self);
void care_merge_return_reasons (CareMerge *self);
void care_merge_return_unchanged (CareMerge *self);

/* Whether two sides have the same answers, of the same kind and for the same reason. */
bool care_merge_says_the_same (const CareFields *a, const CareFields *b);

/* The members of a return that are beside its figures; false for all others (care-wire-merge-remarks.c). */
bool care_merge_remark (CareMerge *self, const char *name);

/* Once all else is merged and settled: a sign-off that is not of these figures is none. */
void care_merge_return_signature (CareMerge *self);

/* Takes kind and reason of one side, or a kind that was chosen. False where that is no kind. */
void care_merge_take_kind (CareMerge *self, const CareFields *side);
bool care_merge_choose_kind (CareMerge *self, const char *word);

/* Whether a return says more than that it was begun: an answer, or a kind that needs none. */
bool care_merge_says_something (const CareFields *ret);
