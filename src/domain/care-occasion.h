/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a calendar: a day, why it is that day, and whom it is about. Pure: of law, places and cases,
 * never of a clock but the day that is given. What is done already is not known here. */
#pragma once

#include "care-case.h"
#include "care-law.h"
#include "care-location.h"
#include "care-provider.h"

/* In the order in which those of one day are listed. */
typedef enum
{
  CARE_OCCASION_WINDOW_OPENS,
  CARE_OCCASION_WINDOW_48_HOURS, /* when the Capacity Tracker's own reminder goes out (domain facts 5.1) */
  CARE_OCCASION_WINDOW_CLOSES,
  CARE_OCCASION_CASE_CLOCK,     /* the day by which to act in a case, the safe one; or one of theirs */
  CARE_OCCASION_SEASON_BEGINS,  /* of seasonal questions, flu vaccination for one; or of a campaign */
  CARE_OCCASION_SEASON_ENDS,    /* the last day */
  CARE_OCCASION_DATASET_BEGINS, /* another question list holds from that day on */
  CARE_OCCASION_HUNDRED_DAYS,   /* the last day on which to register a new location in the Capacity Tracker */
  CARE_OCCASION_CONTACT_CHECK,  /* to look again at the address and e-mail that the CQC holds */
  CARE_OCCASION_FEE_ANNIVERSARY, /* of a provider's registration: the CQC's fee is due */
  CARE_OCCASION_REGISTRATION,    /* a location's registration begins, passes to another provider or ends */
  CARE_OCCASION_CQC_TASK, /* the day on which it was found that the CQC holds something wrong, not told yet */
  CARE_OCCASION_HOLIDAY,
  CARE_N_OCCASION_KINDS,
} CareOccasionKind;

/* "window-opens", "48-hours", "window-closes", "case-clock", "season-begins", "season-ends",
 * "dataset-begins", "hundred-days", "contact-check", "fee-anniversary", "registration", "cqc-task",
 * "holiday" */
const char *care_occasion_kind_to_string (CareOccasionKind kind);
bool care_occasion_kind_from_string (const char *text, CareOccasionKind *kind);

/* What happens to a registration on its day. */
typedef enum
{
  CARE_REGISTRATION_BEGINS,
  CARE_REGISTRATION_PASSES, /* to another provider, or to another number */
  CARE_REGISTRATION_ENDS,   /* the last day */
} CareRegistrationChange;

typedef struct
{
  CareOccasionKind kind;
  CareDate date;       /* the civil day it stands on */
  CareInstant at;      /* the moment, of a window only: opens, 48 hours before too late, too late; else
                          CARE_NO_INSTANT */
  CareMonth month;     /* of a window; else CARE_NO_MONTH */
  char *id;            /* the same on every desk and in every run: "window-closes:2026-11" */
  char *subject;       /* id of the case, location or provider, or version of the question list; "" none */
  char *name;          /* of the provider, location, holiday or campaign; "" none */
  CareService service; /* of a question list or a season */
  CareRegistrationChange change;
  CareCaseClock clock; /* of a case only */
  bool certain;        /* false past the horizon of announced holidays */
  CareReasons because; /* the steps of the count, where a rule counts */
  char *source; /* where the day is from, where no rule counts it: of the holiday, campaign or question list;
                   "" */
} CareOccasion;

void care_occasion_free (CareOccasion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareOccasion, care_occasion_free)

/* An empty array of CareOccasion that owns them. */
GPtrArray *care_occasions_new (void);

/* Each adds to all (of CareOccasion) what stands on the days from..to, both included, in any order. */

void care_occasions_add_windows (GPtrArray *all, CareDate from, CareDate to, const CareLaw *law);

/* The running and missed clocks of cases that are open (of CareCase). providers: of CareProvider. today: the
 * day it is in London. */
void care_occasions_add_cases (GPtrArray *all,
                               CareDate from,
                               CareDate to,
                               GPtrArray *cases,
                               GPtrArray *providers,
                               const CareLaw *law,
                               CareDate today);

/* Seasons, campaigns, question lists and bank holidays. */
void care_occasions_add_law (GPtrArray *all, CareDate from, CareDate to, const CareLaw *law);

/* Registrations, the hundred days, what the CQC holds, anniversaries. locations: of CareLocation. */
void care_occasions_add_places (GPtrArray *all,
                                CareDate from,
                                CareDate to,
                                GPtrArray *locations,
                                GPtrArray *providers,
                                const CareLaw *law,
                                CareDate today);

/* By day, then kind, then moment, then name, then id. */
void care_occasions_sort (GPtrArray *all);

/* The steps by which a window's last day is found: the day of the rule, each day that is no working day, the
 * next working day. */
CareReasons care_occasion_why_closes (const CareWindow *window, const CareRules *rules);
