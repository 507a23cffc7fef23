/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that reports are put together from. Of words alone. */
#pragma once

#include "care-words-report.h"

/* How many rows a table of homes has at most; what is left out is said. */
#define CARE_REPORT_MOST_ROWS 500

/* An empty report with its title, and the paragraph that says who made it, when and out of what. */
CareDocument *care_report_new (const CareReportFacts *facts, const char *title, const char *months);

/* "August 2025 to July 2026"; one month alone is itself. The caller's. */
char *care_report_months (CareMonth from, CareMonth to);

/* "12 November 2026 at 10:42"; "" for no moment. The caller's. */
char *care_report_moment (CareInstant moment);

/* What all providers of the board are exposed to, worst first, with what a penalty is estimated at. */
void care_report_exposures (CareDocument *document, const CareReportFacts *facts);

/* The list of what no report of this record can say. */
void care_report_limits (CareDocument *document);

bool care_report_penalty_applies (const CareReportFacts *facts, const char *provider);
const char *care_report_provider_name (const CareReportFacts *facts, const char *provider);
