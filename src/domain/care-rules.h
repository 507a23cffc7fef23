/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of the law and the guidance, each with its standing and its source. They come from
 * data/law/rules.json and never from C: when a number changes, a dated entry is added there. */
#pragma once

#include "care-date.h"

typedef enum
{
  CARE_RULE_WINDOW_OPENS,            /* number: day of the month */
  CARE_RULE_WINDOW_CLOSES,           /* number: day of the month */
  CARE_RULE_WINDOW_MOVES,            /* to the next working day */
  CARE_RULE_FIRST_WINDOW,            /* number: year x 100 + month of the first window */
  CARE_RULE_AT_RISK,                 /* number: windows missed in a row */
  CARE_RULE_NOTICE_IN_A_ROW,         /* number: windows missed in a row */
  CARE_RULE_NOTICE_IN_TWELVE,        /* number: windows missed in the span below */
  CARE_RULE_TWELVE,                  /* number: windows in that span */
  CARE_RULE_SENT,                    /* the day the document was sent or handed over */
  CARE_RULE_RECEIVED,                /* the day a person says it arrived */
  CARE_RULE_NOT_A_WORKING_DAY,       /* a day passed over in a count of working days */
  CARE_RULE_GIVEN_BY_HAND,           /* number: 0 */
  CARE_RULE_GIVEN_BY_POST,           /* number: working days after sending */
  CARE_RULE_GIVEN_ELECTRONICALLY,    /* number: working days after sending */
  CARE_RULE_REPRESENTATIONS_BEGIN,   /* number: days after the notice was given */
  CARE_RULE_REPRESENTATIONS_END,     /* number: days */
  CARE_RULE_REPRESENTATIONS_RECEIPT, /* number: days after receiving (guidance) */
  CARE_RULE_PRINTED,                 /* what the document itself prints */
  CARE_RULE_PLAN_FOR,                /* the last working day not after the safe date: our advice */
  CARE_RULE_DECISION,                /* number: days after the period for representations */
  CARE_RULE_REVIEW,                  /* number: days (guidance) */
  CARE_RULE_REVIEW_AFTER_FINAL,      /* the other reading: after the final notice, without a limit */
  CARE_RULE_APPEAL_SENT,     /* number: days after the final notice was sent (tribunal rule 20(1)(e)) */
  CARE_RULE_APPEAL_ROLLED,   /* tribunal rule 12: the next working day */
  CARE_RULE_APPEAL_SERVICE,  /* number: days after service (guidance) */
  CARE_RULE_APPEAL_SUSPENDS, /* regulation 8(2) */
  CARE_RULE_DEBT_REFERRAL,   /* number: days (guidance; start not stated) */
  CARE_RULE_NEXT_WINDOW,     /* complying can end a case */
  CARE_RULE_REGISTER_WITHIN, /* number: days after a location was added (guidance) */
  CARE_RULE_NAMED_PEOPLE,    /* number: people who should be able to go in for a location: our advice */
  CARE_RULE_CHECK_HELD,      /* number: days after which to look again at what the CQC holds: our advice */
  CARE_N_RULES,
} CareRuleId;

typedef enum
{
  CARE_STANDING_STATUTORY,
  CARE_STANDING_GUIDANCE,
  CARE_STANDING_PRACTICE, /* what NHSBSA and councils say they do */
  CARE_STANDING_DOCUMENT, /* what a notice or a person says */
  CARE_STANDING_ADVICE,   /* this application's own caution */
} CareStanding;

typedef struct
{
  int number;
  CareStanding standing;
  char *source;      /* "SI 2022/1175 regulation 7(5)(b)" */
  CareDate from, to; /* the days between which it holds; CARE_NO_DATE is open */
} CareRule;

typedef struct CareRules CareRules;

CareRules *care_rules_new (void);
void care_rules_free (CareRules *self);

/* Takes copies. Several entries of one rule hold in different times. */
void care_rules_add (CareRules *self, CareRuleId id, const CareRule *rule);

/* The rule as it holds on a day, or the first known where the day is before all of them; never NULL once
 * care_rules_missing() says none is missing. */
const CareRule *care_rules_get (const CareRules *self, CareRuleId id, CareDate on);
int care_rules_number (const CareRules *self, CareRuleId id, CareDate on);

/* The first rule without any entry, or CARE_N_RULES. */
CareRuleId care_rules_missing (const CareRules *self);

/* "window-opens", "given-by-post", ... */
const char *care_rule_to_string (CareRuleId id);
bool care_rule_from_string (const char *text, CareRuleId *id);
const char *care_standing_to_string (CareStanding standing);
bool care_standing_from_string (const char *text, CareStanding *standing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareRules, care_rules_free)
