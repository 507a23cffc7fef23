/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks of the enforcement route, as SI 2022/1175, the Tribunal rules and the guidance count them
 * (domain facts 3.2, 3.3). Where the law can be read in two ways both are given and the safe date comes
 * first. Pure: no clock, no files. Nothing here ever extends a deadline that falls on a non-working day. */
#pragma once

#include "care-holidays.h"
#include "care-reasons.h"

typedef enum
{
  CARE_CHANNEL_HAND,
  CARE_CHANNEL_POST,
  CARE_CHANNEL_ELECTRONIC,
} CareChannel;

/* "hand", "post", "electronic" */
const char *care_channel_to_string (CareChannel channel);
bool care_channel_from_string (const char *text, CareChannel *channel);

typedef enum
{
  CARE_WARNING_PRINTED_TOO_SHORT = 1 << 0, /* the printed date is before the statutory minimum */
  CARE_WARNING_PLAN_EARLIER = 1 << 1,      /* the safe date is no working day */
  CARE_WARNING_RECEIVED_BEFORE_SENT = 1 << 2,
  CARE_WARNING_PAST_HORIZON = 1 << 3,
  CARE_WARNING_PRINTED_BEFORE_SENT = 1 << 4,
  CARE_WARNING_CHANNEL_UNKNOWN = 1 << 5, /* a case's notice: counted as by hand, the earliest there is */
} CareWarnings;

#define CARE_N_WARNINGS 6

/* The word of the warning with bit 1 << index: "printed-too-short", ... */
const char *care_warning_to_string (int index);

/* Deemed service, regulation 7(5). Adds each step to because, which may be NULL. */
CareDate care_deadline_given (CareDate sent,
                              CareChannel channel,
                              const CareHolidays *holidays,
                              const CareRules *rules,
                              CareReasons *because);

typedef struct
{
  CareDate given;
  CareDate first_day;    /* the day after the notice was given */
  CareDate last_day;     /* the statutory minimum, regulation 5(2) */
  CareDate from_receipt; /* received + 14, the guidance's words; CARE_NO_DATE where not received */
  CareDate act_by;       /* the printed date where there is one, else last_day */
  CareDate safe;     /* the printed date where there is one, else the earlier of last_day and from_receipt */
  CareDate plan_for; /* the last working day not after safe */
  CareDate decision_expected; /* act_by + 28, regulation 6(1) */
  bool certain;
  unsigned warnings; /* CareWarnings */
  CareReasons because;
} CareNoticeDeadlines;

/* received and printed may be CARE_NO_DATE. */
CareNoticeDeadlines care_deadlines_notice (CareDate sent,
                                           CareChannel channel,
                                           CareDate received,
                                           CareDate printed,
                                           const CareHolidays *holidays,
                                           const CareRules *rules);

typedef struct
{
  CareDate review_request_by; /* received + 7 (guidance), or what the decision letter prints */
  CareReasons because;
} CareDecisionDeadlines;

CareDecisionDeadlines care_deadlines_decision (CareDate received, CareDate printed, const CareRules *rules);

typedef struct
{
  CareDate given;
  CareDate appeal_safe;         /* sent + 28, unrolled */
  CareDate appeal_rolled;       /* that by tribunal rule 12 */
  CareDate appeal_from_service; /* given + 28, unrolled (guidance) */
  CareDate pay_by;              /* as the final notice prints; CARE_NO_DATE where not entered */
  CareDate unpaid_referral;     /* given + 40 (guidance) */
  bool certain;
  unsigned warnings;
  CareReasons because;
} CareFinalDeadlines;

CareFinalDeadlines care_deadlines_final (CareDate sent,
                                         CareChannel channel,
                                         CareDate pay_by,
                                         const CareHolidays *holidays,
                                         const CareRules *rules);
