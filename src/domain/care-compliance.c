/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-compliance.h"

#include "care-code.h"

static const char *const state_words[CARE_N_STATES] = {
  "not-required", "on-time", "nil", "upcoming", "open", "incomplete", "outside-window", "unknown", "missed",
};

static const char *const recalled_words[] = { "nothing", "on-time", "nil", "missed", "unknown" };

const char *
care_state_to_string (CareState state)
{
  g_return_val_if_fail ((int)state >= 0 && state < CARE_N_STATES, "");

  return state_words[state];
}

bool
care_state_from_string (const char *text, CareState *state)
{
  g_return_val_if_fail (state != NULL, false);

  int code = care_code_find (state_words, CARE_N_STATES, text);
  if (code < 0)
    return false;
  *state = (CareState)code;
  return true;
}

bool
care_state_is_miss (CareState state)
{
  return state == CARE_STATE_MISSED || state == CARE_STATE_OUTSIDE_WINDOW || state == CARE_STATE_INCOMPLETE;
}

const char *
care_recalled_to_string (CareRecalled recalled)
{
  g_return_val_if_fail ((int)recalled >= 0 && recalled < (int)G_N_ELEMENTS (recalled_words), "");

  return recalled_words[recalled];
}

bool
care_recalled_from_string (const char *text, CareRecalled *recalled)
{
  g_return_val_if_fail (recalled != NULL, false);

  int code = care_code_find (recalled_words, G_N_ELEMENTS (recalled_words), text);
  if (code < 0)
    return false;
  *recalled = (CareRecalled)code;
  return true;
}

/* What the saves say together. */
typedef struct
{
  bool any;      /* one at all */
  bool inside;   /* one inside the window */
  bool whole;    /* one inside that covers every section */
  bool answered; /* one of those that is no nil return */
  CareInstant first_whole;
  CareInstant latest;
} Evidence;

static Evidence
weigh (const CareMonthFacts *facts)
{
  Evidence evidence = { .first_whole = CARE_NO_INSTANT, .latest = CARE_NO_INSTANT };

  for (size_t i = 0; i < facts->n_saved; i++)
    {
      const CareSaved *saved = &facts->saved[i];
      if (saved->at > facts->as_of)
        continue;

      evidence.any = true;
      evidence.latest = MAX (evidence.latest, saved->at);
      if (!care_window_contains (&facts->window, saved->at))
        continue;

      evidence.inside = true;
      if (!saved->every_section)
        continue;

      if (!evidence.whole || saved->at < evidence.first_whole)
        evidence.first_whole = saved->at;
      evidence.whole = true;
      evidence.answered |= !saved->nil;
    }
  return evidence;
}

/* A closed window for which nothing is recorded. */
static CareState
state_from_memory (const CareMonthFacts *facts)
{
  switch (facts->recalled)
    {
    case CARE_RECALLED_ON_TIME:
      return CARE_STATE_ON_TIME;
    case CARE_RECALLED_NIL:
      return CARE_STATE_NIL;
    case CARE_RECALLED_MISSED:
      return CARE_STATE_MISSED;
    case CARE_RECALLED_NOT_KNOWN:
      return CARE_STATE_UNKNOWN;
    case CARE_RECALLED_NOTHING:
    default:
      return facts->window.month < facts->speaks_from ? CARE_STATE_UNKNOWN : CARE_STATE_MISSED;
    }
}

CareState
care_compliance_state (const CareMonthFacts *facts, CareInstant *recorded_at)
{
  g_return_val_if_fail (facts != NULL, CARE_STATE_UNKNOWN);
  g_return_val_if_fail (facts->n_saved == 0 || facts->saved != NULL, CARE_STATE_UNKNOWN);

  Evidence evidence = weigh (facts);
  if (recorded_at != NULL)
    *recorded_at = evidence.whole ? evidence.first_whole : evidence.latest;

  if (!facts->required)
    return CARE_STATE_NOT_REQUIRED;
  if (evidence.whole)
    return evidence.answered ? CARE_STATE_ON_TIME : CARE_STATE_NIL;
  if (facts->as_of < facts->window.opens_at)
    return CARE_STATE_UPCOMING;
  if (facts->as_of < facts->window.late_from)
    return CARE_STATE_OPEN;
  if (evidence.inside)
    return CARE_STATE_INCOMPLETE;
  if (evidence.any)
    return CARE_STATE_OUTSIDE_WINDOW;
  return state_from_memory (facts);
}

/* The misses at the end of the run; what is not known counts as a miss or as met. */
static int
run_at_end (const CareState *closed, size_t n, bool unknown_is_miss)
{
  int run = 0;

  for (size_t i = n; i-- > 0;)
    {
      if (closed[i] == CARE_STATE_NOT_REQUIRED)
        continue;
      if (!care_state_is_miss (closed[i]) && !(unknown_is_miss && closed[i] == CARE_STATE_UNKNOWN))
        break;
      run++;
    }
  return run;
}

/* The misses among the last span windows, by the calendar. */
static int
misses_in_last (const CareState *closed, size_t n, size_t span, bool unknown_is_miss)
{
  int misses = 0;

  for (size_t i = n > span ? n - span : 0; i < n; i++)
    if (care_state_is_miss (closed[i]) || (unknown_is_miss && closed[i] == CARE_STATE_UNKNOWN))
      misses++;
  return misses;
}

CareExposure
care_exposure (const CareState *closed, size_t n, const CareRules *rules, CareDate on)
{
  CareExposure self = { 0 };

  g_return_val_if_fail ((closed != NULL || n == 0) && rules != NULL, self);

  int in_a_row = care_rules_number (rules, CARE_RULE_NOTICE_IN_A_ROW, on);
  int in_twelve = care_rules_number (rules, CARE_RULE_NOTICE_IN_TWELVE, on);
  size_t twelve = (size_t)MAX (care_rules_number (rules, CARE_RULE_TWELVE, on), 1);

  self.consecutive_missed.at_least = run_at_end (closed, n, false);
  self.consecutive_missed.at_most = run_at_end (closed, n, true);
  self.missed_in_12.at_least = misses_in_last (closed, n, twelve, false);
  self.missed_in_12.at_most = misses_in_last (closed, n, twelve, true);

  int run = self.consecutive_missed.at_least;
  self.at_risk = run >= care_rules_number (rules, CARE_RULE_AT_RISK, on);
  self.notice_may_issue = run >= in_a_row || self.missed_in_12.at_least >= in_twelve;
  /* Once the next window has closed, the oldest of the twelve is no longer among them. */
  self.one_more_miss = run + 1 >= in_a_row || misses_in_last (closed, n, twelve - 1, false) + 1 >= in_twelve;
  return self;
}

CareState
care_compliance_combine (const CareState *states, size_t n)
{
  bool unknown = false;
  bool required = false;

  g_return_val_if_fail (states != NULL || n == 0, CARE_STATE_UNKNOWN);

  for (size_t i = 0; i < n; i++)
    {
      if (care_state_is_miss (states[i]))
        return CARE_STATE_MISSED;
      unknown |= states[i] == CARE_STATE_UNKNOWN;
      required |= states[i] != CARE_STATE_NOT_REQUIRED;
    }
  if (unknown)
    return CARE_STATE_UNKNOWN;
  return required ? CARE_STATE_ON_TIME : CARE_STATE_NOT_REQUIRED;
}
