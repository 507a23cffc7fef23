/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that is kept with a return: a picture of the confirmation, an e-mail, a list. The file itself is
 * kept by its SHA-256 in the store; here is what it is called and who added it. Never taken away again. */
#pragma once

#include "care-instant.h"

typedef struct
{
  char *sha256;    /* of the file */
  char *file_name; /* as it was called where it came from, without folders */
  CareInstant added_at;
  char *added_by; /* a person's name */
  char *what;     /* what it shows, in own words; "" where nobody said */
} CareEvidence;

/* NULL texts are "". */
CareEvidence *care_evidence_new (
    const char *sha256, const char *file_name, CareInstant added_at, const char *added_by, const char *what);
CareEvidence *care_evidence_copy (const CareEvidence *self);
void care_evidence_free (CareEvidence *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareEvidence, care_evidence_free)

/* The same file under the same name, whoever added it. */
bool care_evidence_is_same_file (const CareEvidence *a, const CareEvidence *b);

/* By when it was added, then by all else: the one order that every desk has them in. */
int care_evidence_compare (const CareEvidence *a, const CareEvidence *b);
