/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports of the record as documents, and as files. */
#pragma once

#include "care-document.h"
#include "care-record.h"

/* One location's history. id: any of its numbers. from, to CARE_NO_MONTH: the last twelve windows and the
 * present one. */
CareDocument *
care_record_report_location (CareRecord *self, const char *id, CareMonth from, CareMonth to, GError **error);

CareDocument *care_record_report_month (CareRecord *self, CareMonth month, GError **error);

/* January to December, as far as its windows have opened. */
CareDocument *care_record_report_year (CareRecord *self, int year, GError **error);

/* Whether files so named can be written: the name ends in ".pdf" or ".odt", in letters of either case. */
bool care_record_can_write_document (const char *path);

bool care_record_write_document (const CareDocument *document, const char *path, GError **error);
