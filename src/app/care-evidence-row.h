/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that proves a return, in a list: unfolded it shows what is in it, as far as that can be shown, and
 * its SHA-256. */
#pragma once

#include <adwaita.h>

#include "care-record-evidence.h"

/* What could be made of a file for looking at; made on the database thread. */
typedef struct
{
  CareKeptEvidence *kept;
  GdkTexture *picture; /* or NULL */
  char *text;          /* its beginning, or NULL */
} CareEvidenceShown;

void care_evidence_shown_free (CareEvidenceShown *self);

/* Takes kept. content NULL: it is not here. */
CareEvidenceShown *care_evidence_shown_new (CareKeptEvidence *kept, GBytes *content);

/* Its button does evidence.save with the SHA-256. */
GtkWidget *care_evidence_row_new (const CareEvidenceShown *shown);
