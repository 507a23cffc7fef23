/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An enforcement case of one provider: what is alleged, what has happened, and the clocks that run. A state
 * machine over events; what cannot follow is refused and what can is named (domain facts 3.3). */
#pragma once

#include "care-case-event.h"
#include "care-service.h"
#include "care-window.h"

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
  GPtrArray *events;     /* CareCaseEvent, in the order they were entered, each as it was last put right */
  GPtrArray *corrected;  /* CareCaseEvent: what was put right or struck, kept to be read */
} CareCase;

CareCase *care_case_new (const char *id, const char *provider, CareDate opened);
void care_case_free (CareCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareCase, care_case_free)

CareCaseState care_case_state (const CareCase *self);

/* Whether the event may be added now; otherwise the bits (1 << CareEventKind) of what may is in can_follow.
 */
bool care_case_can_add (const CareCase *self, CareEventKind kind, unsigned *can_follow);

/* Adds an event, which is taken, where it belongs: at the end, or in the place of the one that it puts right.
 * Nothing is asked: what comes from the store was asked when it was entered. */
void care_case_take (CareCase *self, CareCaseEvent *event);

/* Whether all that was entered could still have followed with this event in the place of the one it puts
 * right, or without that one where it is struck; otherwise can_follow has what may stand where it breaks.
 * What two desks entered without hearing of each other, and did not follow before either, is no hindrance. */
bool care_case_can_correct (const CareCase *self, const CareCaseEvent *event, unsigned *can_follow);

/* By its id; NULL where there is none. Borrowed. */
const CareCaseEvent *care_case_find (const CareCase *self, const char *id);

/* The same, of what was put right or struck. Whoever follows replaces from one to the next counts the steps,
 * of which there are at most as many as corrected holds: a damaged record may lead in a circle. */
const CareCaseEvent *care_case_find_corrected (const CareCase *self, const char *id);

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
