/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A return: one location, one care type, one month, and its answers as they were typed. An answer is kept
 * whatever it is: checks (care-check.h) speak of it, they never refuse it. */
#pragma once

#include "care-dataset.h"
#include "care-evidence.h"
#include "care-figure.h"
#include "care-instant.h"

typedef enum
{
  CARE_RETURN_ANSWERED,
  CARE_RETURN_UNCHANGED, /* the last return's answers, saved again */
  CARE_RETURN_NIL,       /* nothing to report, with a reason */
} CareReturnKind;

/* "answered", "unchanged", "nil" */
const char *care_return_kind_to_string (CareReturnKind kind);
bool care_return_kind_from_string (const char *text, CareReturnKind *kind);

typedef struct
{
  char *location; /* CareLocation's id */
  CareService service;
  CareMonth month;
  char *version; /* of the dataset; "" where the month has none */
  CareReturnKind kind;
  char *nil_reason;       /* "" unless nil */
  GHashTable *answers;    /* field id -> text as typed; never an empty text */
  CareInstant changed_at; /* CARE_NO_INSTANT where nothing was ever saved */
  GHashTable *reasons;    /* item or field id -> why it is left empty; none where answered, no empty text */
  GHashTable *notes;      /* item id -> a note on it, never an empty text */
  GHashTable *looked;     /* field id -> CareInstant *: when its figure was typed or last looked at */
  GPtrArray *evidence;    /* CareEvidence, in their order */
  char *assignee;         /* whose it is to make, and who stands in; "": as the location says */
  char *deputy;
  char *signed_by; /* a second person who looked it through, or ""; gone once an answer changes */
  CareInstant signed_at;
} CareReturn;

CareReturn *care_return_new (const char *location, CareService service, CareMonth month);
CareReturn *care_return_copy (const CareReturn *self);
void care_return_free (CareReturn *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareReturn, care_return_free)

/* "return:<location>:<service>:<month>", owned by the caller. */
char *care_return_key (const char *location, CareService service, CareMonth month);

/* NULL where not answered. Borrowed. */
const char *care_return_get (const CareReturn *self, const char *field);

/* text NULL or blank takes the answer away. White space at the ends is dropped, all else is kept as typed.
 * True where something changed. An answer makes an unchanged or nil return an answered one; it takes the
 * place of the reason why there was none, and a second person's sign-off no longer holds. */
bool care_return_set (CareReturn *self, const char *field, const char *text);

/* The field whose place this one takes because it says the unit ("x" for "x.days"), owned by the caller; NULL
 * for all others. */
char *care_return_without_unit (const char *field);

/* Whether both have the same answers, of the same kind and for the same reason. */
bool care_return_says_the_same (const CareReturn *a, const CareReturn *b);

/* Whether both are the same in all that a person entered: their answers, and what was said of them
 * (care-return-remarks.c). Version and changed_at do not count. */
bool care_return_is_the_same (const CareReturn *a, const CareReturn *b);

/* What is said of a return's figures. text NULL or blank takes it away; white space at the ends is dropped.
 * True where something changed. A reason for a field that is answered is not kept. */
bool care_return_explain (CareReturn *self, const char *field, const char *text);
bool care_return_note (CareReturn *self, const char *item, const char *text);
const char *care_return_get_reason (const CareReturn *self, const char *field); /* NULL: none. Borrowed. */
const char *care_return_get_note (const CareReturn *self, const char *item);

/* That somebody looked at the field's figure at that moment; an earlier look than the one known changes
 * nothing. CARE_NO_INSTANT takes it away. */
bool care_return_look (CareReturn *self, const char *field, CareInstant at);
CareInstant care_return_looked_at (const CareReturn *self,
                                   const char *field); /* CARE_NO_INSTANT: not known */

/* Takes the file, in its place in their order. False where it is there already: then the earlier of the two
 * statements stays. */
bool care_return_add_evidence (CareReturn *self, CareEvidence *evidence);

/* by NULL or blank: nobody. */
void care_return_sign (CareReturn *self, const char *by, CareInstant at);
void care_return_assign (CareReturn *self, const char *assignee, const char *deputy); /* NULL: as it is */

/* Whether the item, unanswered, has a reason for it: of its own or of all its fields. */
bool care_return_is_explained (const CareReturn *self, const CareItem *item);
bool care_return_is_answered (const CareReturn *self, const CareItem *item);

/* The field ids in order, NULL at the end; the texts are borrowed, the array is the caller's (g_free). */
const char **care_return_fields (const CareReturn *self);

/* How many of the items asked for in the window that opens on that day are answered. */
void care_return_progress (const CareReturn *self,
                           const CareDataset *dataset,
                           CareDate opens,
                           GPtrArray *campaigns,
                           int *answered,
                           int *asked);
