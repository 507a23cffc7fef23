/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports to print or to send, as document trees: one location's compliance history, the group's month, the
 * year. In English, like the other documents; states in words, with who made the report, when and out of
 * what, and with what it cannot say. */
#pragma once

#include "care-document.h"
#include "care-law.h"
#include "care-submission.h"
#include "care-trend.h"

typedef struct
{
  const CareLaw *law;
  CareInstant now;
  CareDate today;
  const char *person;       /* who makes it */
  const CareTrends *trends; /* of the months below; of the year before them too where there is room */
  const CareStatus *status; /* of the month or of the location; NULL for the year */
  const CareLocation *home; /* of a location's report */
  GPtrArray *submissions;   /* CareSubmission, of that location */
  GPtrArray *providers;     /* CareProvider */
  CareMonth from, to;       /* both included */
} CareReportFacts;

CareDocument *care_words_report_location (const CareReportFacts *facts);
CareDocument *care_words_report_month (const CareReportFacts *facts); /* of the month "to" */
CareDocument *care_words_report_year (const CareReportFacts *facts);
