/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A return: one location, one care type, one month, and its answers as they were typed. An answer is kept
 * whatever it is: checks (care-check.h) speak of it, they never refuse it. */
#pragma once

#include "care-dataset.h"
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
 * True where something changed. An answer makes an unchanged or nil return an answered one. */
bool care_return_set (CareReturn *self, const char *field, const char *text);

/* The field whose place this one takes because it says the unit ("x" for "x.days"), owned by the caller; NULL
 * for all others. */
char *care_return_without_unit (const char *field);

/* Whether both have the same answers, of the same kind and for the same reason. */
bool care_return_says_the_same (const CareReturn *a, const CareReturn *b);

/* The field ids in order, NULL at the end; the texts are borrowed, the array is the caller's (g_free). */
const char **care_return_fields (const CareReturn *self);

/* How many of the items asked for in the window that opens on that day are answered. */
void care_return_progress (const CareReturn *self,
                           const CareDataset *dataset,
                           CareDate opens,
                           GPtrArray *campaigns,
                           int *answered,
                           int *asked);
