/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that prove a month's return: those added to it, and those that were recorded with a submission.
 * Adding is care_record_add_return_evidence(). */
#pragma once

#include "care-record-papers.h"
#include "care-record-returns.h"

typedef struct
{
  CareEvidence *file;
  bool with_submission; /* recorded with one: part of what was said then */
  int64_t bytes;        /* -1: not on this computer yet */
} CareKeptEvidence;

void care_kept_evidence_free (CareKeptEvidence *self);

/* Of CareKeptEvidence, oldest first; each file once. */
GPtrArray *care_record_list_evidence (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error);

/* Its bytes; refused with NO_SUCH_FILE where it is none of the return's, or is not here yet. */
GBytes *care_record_read_evidence (CareRecord *self,
                                   const char *location,
                                   CareService service,
                                   CareMonth month,
                                   const char *sha256,
                                   GError **error);

/* The same as a file, as it came. */
CareWritten *care_record_save_evidence (CareRecord *self,
                                        const char *location,
                                        CareService service,
                                        CareMonth month,
                                        const char *sha256,
                                        const char *path,
                                        GError **error);
