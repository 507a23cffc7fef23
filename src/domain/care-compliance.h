/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Was the window met? The state of location x care type x month, and what a run of months exposes to.
 * Exactly as the command line's contract defines them ("States of a month", "Exposure"). */
#pragma once

#include "care-window.h"

typedef enum
{
  CARE_STATE_NOT_REQUIRED,
  CARE_STATE_ON_TIME,
  CARE_STATE_NIL,
  CARE_STATE_UPCOMING,
  CARE_STATE_OPEN,
  CARE_STATE_INCOMPLETE,
  CARE_STATE_OUTSIDE_WINDOW,
  CARE_STATE_UNKNOWN,
  CARE_STATE_MISSED,
} CareState;

#define CARE_N_STATES 9

/* "not-required", "on-time", "nil", ... */
const char *care_state_to_string (CareState state);
bool care_state_from_string (const char *text, CareState *state);

/* missed, outside-window and incomplete are misses. */
bool care_state_is_miss (CareState state);

/* What one submission says to the window. */
typedef struct
{
  CareInstant at; /* the moment claimed for the save in the Capacity Tracker */
  bool nil;
  bool every_section; /* covers every mandated section of that month's dataset */
} CareSaved;

/* What a person remembers, or has papers for, of a window before this record speaks. */
typedef enum
{
  CARE_RECALLED_NOTHING,
  CARE_RECALLED_ON_TIME,
  CARE_RECALLED_NIL,
  CARE_RECALLED_MISSED,
  CARE_RECALLED_NOT_KNOWN,
} CareRecalled;

/* "nothing", "on-time", "nil", "missed", "unknown" */
const char *care_recalled_to_string (CareRecalled recalled);
bool care_recalled_from_string (const char *text, CareRecalled *recalled);

typedef struct
{
  CareWindow window;
  bool required;         /* registered for the service on the closing day, in a month that had a window */
  CareMonth speaks_from; /* the first month this record speaks for */
  CareRecalled recalled;
  const CareSaved *saved; /* of this month, in any order */
  size_t n_saved;
  CareInstant as_of; /* a save after this moment is not counted */
} CareMonthFacts;

/* recorded_at (may be NULL) gets the moment that decided: the first save inside the window that covers every
 * section, else the latest save; CARE_NO_INSTANT where there is none. */
CareState care_compliance_state (const CareMonthFacts *facts, CareInstant *recorded_at);

typedef struct
{
  int at_least, at_most;
} CareRange;

typedef struct
{
  CareRange consecutive_missed;
  CareRange missed_in_12;
  bool at_risk;
  bool notice_may_issue;
  bool one_more_miss;
} CareExposure;

/* closed: the states of closed windows only, oldest first, one a month and no month left out. on: the day
 * whose thresholds hold. */
CareExposure care_exposure (const CareState *closed, size_t n, const CareRules *rules, CareDate on);

/* A provider's month out of those of its locations and services: missed if any of them is missed, else
 * unknown if any is, else not-required if all are, else on-time. */
CareState care_compliance_combine (const CareState *states, size_t n);
