/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The representations of a case as files: ODT and PDF, the same words in both. */
#pragma once

#include "care-desk.h"

/* "Representations Elm Care Ltd case-2026-001", with nothing in it that a file name cannot hold; the
 * caller's. */
char *care_case_export_name (const CareCaseView *view);

/* files: the two paths, NULL at the end, or NULL with an error. draft: whether points are still missing, and
 * each page says so. */
typedef void (*CareExported) (char **files, bool draft, const GError *error, gpointer data);

/* path: a folder that is there already, or a file; its ending is left off and both are added. with: the draft
 * as it stands on the page, or NULL for the one that is kept. */
void care_case_export (CareDesk *desk,
                       const char *id,
                       const CareRepresentation *with,
                       const char *path,
                       CareExported done,
                       gpointer data);
