/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An enforcement case of one provider: what is alleged, what has happened, and the clocks that run. A state
 * machine over events; what cannot follow is refused and what can is named (domain facts 3.3). */
#pragma once

#include "care-deadlines.h"
#include "care-service.h"
#include "care-window.h"

typedef enum
{
  CARE_EVENT_CONTACT,
  CARE_EVENT_NOTICE_OF_INTENT,
  CARE_EVENT_REPRESENTATIONS_SENT,
  CARE_EVENT_DECISION,
  CARE_EVENT_REVIEW_REQUESTED,
  CARE_EVENT_REVIEW_DECIDED,
  CARE_EVENT_FINAL_NOTICE,
  CARE_EVENT_PAYMENT,
  CARE_EVENT_APPEAL,
  CARE_EVENT_APPEAL_DECIDED,
  CARE_EVENT_WITHDRAWN,
  CARE_EVENT_REMINDER,
  CARE_EVENT_DEBT_REFERRED,
  CARE_EVENT_COUNTY_COURT,
  CARE_N_EVENT_KINDS,
} CareEventKind;

/* "contact", "notice-of-intent", ... */
const char *care_event_kind_to_string (CareEventKind kind);
bool care_event_kind_from_string (const char *text, CareEventKind *kind);

typedef enum
{
  CARE_OUTCOME_NONE,
  CARE_OUTCOME_UPHELD,
  CARE_OUTCOME_NOT_UPHELD,
  CARE_OUTCOME_REISSUED, /* withdrawn and reissued: a fresh period starts with the new notice */
  CARE_OUTCOME_CONFIRMED,
  CARE_OUTCOME_QUASHED,
  CARE_OUTCOME_VARIED,
  CARE_OUTCOME_WITHDRAWN, /* of an appeal, by the provider: it is over, and the penalty stands */
} CareOutcome;

/* "", "upheld", "not-upheld", "reissued", "confirmed", "quashed", "varied", "withdrawn" */
const char *care_outcome_to_string (CareOutcome outcome);
bool care_outcome_from_string (const char *text, CareOutcome *outcome);

/* Whether an event of that kind can have that outcome (a contact has none, a decision one of three). */
bool care_event_kind_allows (CareEventKind kind, CareOutcome outcome);

/* A notice of intent and a final notice need a channel. */
bool care_event_kind_is_served (CareEventKind kind);

typedef enum
{
  CARE_CASE_SUPPORT,     /* contacts, no notice yet */
  CARE_CASE_NOTICE,      /* a notice of intent was given */
  CARE_CASE_REPRESENTED, /* representations were sent */
  CARE_CASE_NOT_UPHELD,  /* decision against the provider; a review can be asked for */
  CARE_CASE_REISSUED,    /* withdrawn and reissued; the new notice is awaited */
  CARE_CASE_REVIEW,      /* review asked for */
  CARE_CASE_REVIEW_REFUSED,
  CARE_CASE_FINAL_NOTICE,
  CARE_CASE_APPEAL,           /* suspends the final notice */
  CARE_CASE_APPEAL_CONFIRMED, /* confirmed or varied: the penalty stands */
  CARE_CASE_DEBT_REFERRED,
  CARE_CASE_COUNTY_COURT,
  CARE_CASE_PAID,
  CARE_CASE_CLOSED, /* upheld, quashed or withdrawn */
} CareCaseState;

/* "support", "notice-of-intent", "represented", ... */
const char *care_case_state_to_string (CareCaseState state);

typedef struct
{
  char *id;
  CareEventKind kind;
  CareDate date; /* the day sent for a notice, the day done or received for the rest */
  bool has_channel;
  CareChannel channel;
  CareDate received; /* or CARE_NO_DATE */
  CareDate printed;  /* the date the document prints: for representations, for a review, or to pay by */
  CareOutcome outcome;
  int64_t amount_pence; /* -1 where not said */
  char *note;
  char *file_name, *file_sha256; /* what was attached, or "" */
  CareInstant entered_at;
  char *entered_by;
} CareCaseEvent;

CareCaseEvent *care_case_event_new (CareEventKind kind, CareDate date);
CareCaseEvent *care_case_event_copy (const CareCaseEvent *self);
void care_case_event_free (CareCaseEvent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareCaseEvent, care_case_event_free)

typedef struct
{
  char *location;
  CareService service;
  CareMonth month;
  char *item; /* for what is said to be misleading, else NULL */
} CareAllegation;

CareAllegation *
care_allegation_new (const char *location, CareService service, CareMonth month, const char *item);
void care_allegation_free (CareAllegation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareAllegation, care_allegation_free)

/* "LOCATION/SERVICE/MONTH[/ITEM]"; NULL where it cannot be read. The location's part may itself hold slashes.
 */
CareAllegation *care_allegation_parse (const char *text, bool with_item);
char *care_allegation_format (const CareAllegation *self);

typedef struct
{
  char *id;
  char *provider;
  CareDate opened;
  GPtrArray *missed;     /* CareAllegation */
  GPtrArray *misleading; /* CareAllegation */
  GPtrArray *events;     /* CareCaseEvent, in the order they were entered */
} CareCase;

CareCase *care_case_new (const char *id, const char *provider, CareDate opened);
void care_case_free (CareCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareCase, care_case_free)

CareCaseState care_case_state (const CareCase *self);

/* Whether the event may be added now; otherwise the bits (1 << CareEventKind) of what may is in can_follow.
 */
bool care_case_can_add (const CareCase *self, CareEventKind kind, unsigned *can_follow);

/* The last event of a kind, or NULL. Borrowed. */
const CareCaseEvent *care_case_last (const CareCase *self, CareEventKind kind);

typedef enum
{
  CARE_CLOCK_REPRESENTATIONS,
  CARE_CLOCK_DECISION,
  CARE_CLOCK_NEXT_WINDOW,
  CARE_CLOCK_REVIEW_REQUEST,
  CARE_CLOCK_PAYMENT,
  CARE_CLOCK_APPEAL,
  CARE_CLOCK_DEBT_REFERRAL,
} CareClockWhat;

/* "representations", "decision", "next-window", ... */
const char *care_clock_what_to_string (CareClockWhat what);

typedef enum
{
  CARE_CLOCK_RUNNING,
  CARE_CLOCK_MET,
  CARE_CLOCK_MISSED,
  CARE_CLOCK_PASSED, /* a date of theirs that went by */
  CARE_CLOCK_SUSPENDED,
  CARE_CLOCK_ENDED,
} CareClockState;

/* "running", "met", ... */
const char *care_clock_state_to_string (CareClockState state);

typedef struct
{
  CareClockWhat what;
  CareDate date;     /* act by */
  CareDate safe;     /* the safe date; equal to date where there is one reading */
  CareDate arguable; /* the latest arguable date, or CARE_NO_DATE */
  CareClockState state;
  unsigned warnings; /* CareWarnings */
  bool certain;
  CareReasons because;
} CareCaseClock;

/* Of CareCaseClock, in the order in which they matter; owned by the caller. today: the day it is in London.
 */
GArray *
care_case_clocks (const CareCase *self, CareDate today, const CareHolidays *holidays, const CareRules *rules);
