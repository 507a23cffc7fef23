/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that a case's documents are made of, and the documents as files. */
#pragma once

#include "care-record-cases.h"
#include "care-words-papers.h"

typedef struct
{
  CareCaseView *view;
  GPtrArray *submissions; /* CareSubmission, for the locations, care types and months alleged */
  GPtrArray *attempts;    /* CareAttempt */
  GHashTable
      *exhibits; /* SHA-256 to CareExhibitSeen, for every exhibit of the draft and every file of the case */
  GBytes *logo;  /* or NULL */
  char *chain_head;
  int64_t chain_events;
} CareCasePapers;

CareCasePapers *care_record_read_papers (CareRecord *self, const char *case_id, GError **error);
void care_case_papers_free (CareCasePapers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareCasePapers, care_case_papers_free)

/* The document as it stands. draft: as it is on a page, or NULL for the one that is kept. Pure: any thread
 * that has the papers to itself. as_draft: each page is marked. */
CareDocument *care_case_papers_document (const CareCasePapers *self,
                                         CarePaper paper,
                                         const CareRepresentation *draft,
                                         bool as_draft);

/* The keys that are missing from the paper, "notice-of-intent" or "final-notice" among them where the paper
 * answers one that is not recorded; NULL at the end. As care_representation_missing(). */
const char **
care_case_papers_missing (const CareCasePapers *self, CarePaper paper, const CareRepresentation *draft);

/* The characters of the paper, as it stands or marked as a draft, that no font on this computer has: each
 * once; "" where there are none. The caller's. */
char *care_case_papers_characters (const CareCasePapers *self,
                                   CarePaper paper,
                                   const CareRepresentation *draft,
                                   bool as_draft);

/* What the application saw between two moments, oldest first; of CareAttempt. */
GPtrArray *care_record_list_attempts (CareRecord *self, CareInstant from, CareInstant to, GError **error);

typedef enum
{
  CARE_FORMAT_ODT,
  CARE_FORMAT_PDF, /* with the exhibits that can be bound behind it */
  CARE_FORMAT_DOCX,
  CARE_N_FORMATS,
} CareFormat;

/* "odt", "pdf", "docx" */
const char *care_format_to_string (CareFormat format);

/* A file that was written. */
typedef struct
{
  char *path;
  char *sha256;
} CareWritten;

void care_written_free (CareWritten *self);

/* Writes one file; as_draft as above. NULL: error is set and what was at path is still there. */
CareWritten *care_record_write_paper (CareRecord *self,
                                      const CareCasePapers *papers,
                                      CarePaper paper,
                                      const CareRepresentation *draft,
                                      bool as_draft,
                                      CareFormat format,
                                      const char *path,
                                      GError **error);

/* Writes the exhibits that are not bound into folder, each under "Exhibit 3 - name"; of CareWritten. One that
 * has yet to come from a colleague holds up no other: the papers say that it is not here. */
GPtrArray *care_record_write_loose_exhibits (CareRecord *self,
                                             const CareCasePapers *papers,
                                             const CareRepresentation *draft,
                                             const char *folder,
                                             GError **error);

/* Writes a file that is kept with the case, as it came: one of its events, put right since or not, or an
 * exhibit of its draft. Refused with NO_SUCH_FILE where it is none of them, or is not here yet. */
CareWritten *care_record_write_kept (
    CareRecord *self, const char *case_id, const char *sha256, const char *path, GError **error);
