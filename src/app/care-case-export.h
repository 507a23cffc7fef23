/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case's document as files, the same words in each, with the exhibits that cannot be bound beside them. */
#pragma once

#include "care-desk.h"
#include "care-record-papers.h"

/* "Written representations Elm Care Ltd case-2026-001", with nothing in it that a file name cannot hold; the
 * caller's. */
char *care_case_export_name (const CareCaseView *view, CarePaper paper);

/* Where to write so that a person finds it again: "Care Returns/<case>" among the person's documents, made
 * where it is missing; the caller's. */
char *care_case_export_folder (const char *case_id, GError **error);

/* written: CareWritten, the documents first, borrowed; NULL with an error. draft:
 * whether points are still missing, and each page says so. */
typedef void (*CareExported) (GPtrArray *written, bool draft, const GError *error, gpointer data);

/* formats: (1 << CareFormat). path: a folder that is there already, or a file; its ending is left off and
 * each format's is added. with: the draft as it stands on the page, or NULL for the one that is kept. */
void care_case_export (CareDesk *desk,
                       const char *id,
                       CarePaper paper,
                       const CareRepresentation *with,
                       unsigned formats,
                       const char *path,
                       CareExported done,
                       gpointer data);
