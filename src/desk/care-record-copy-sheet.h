/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The copy sheet of a return: as values, as a document, as a file. */
#pragma once

#include "care-copy-sheet.h"
#include "care-record-papers.h"
#include "care-record-returns.h"

/* NULL where the month has no question list. The caller's; pure. */
CareCopySheet *care_return_view_copy_sheet (const CareReturnView *view);

/* The same as a document; NULL as above. */
CareDocument *care_return_view_copy_document (const CareReturnView *view, CareInstant now);

/* Where the Capacity Tracker is on the web, or "". Borrowed from the law. */
const char *care_law_tracker_web (const CareLaw *law);

/* Writes it as PDF or ODT. Refused with NO_DATASET where there is none. */
CareWritten *care_record_write_copy_sheet (
    CareRecord *self, const CareReturnView *view, CareFormat format, const char *path, GError **error);
