/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-progress.h"

#define BIT(kind) (1u << CARE_EVENT_##kind)

static const char *const state_words[] = {
  "support",       "notice-of-intent", "represented",  "not-upheld", "reissued",
  "review",        "review-refused",   "final-notice", "appeal",     "appeal-confirmed",
  "debt-referred", "county-court",     "paid",         "closed",
};

/* What can follow a state. A notice can be withdrawn at any time (regulation 7(1)), and the Secretary of
 * State may decide and impose the penalty without representations (regulation 6), so the steps between are
 * not asked for: a letter may never have been entered here. A second notice of intent follows only one that
 * was withdrawn to be reissued. The guidance puts a review before the final notice, the sector's questions
 * and answers after it; neither stops an appeal. Before a notice too the matter may be dropped. Letters
 * cross: a reminder can come after the payment, and a contact at any time, even when all is over. */
static const unsigned follows[] = {
  [CARE_CASE_SUPPORT] = BIT (CONTACT) | BIT (NOTICE_OF_INTENT) | BIT (WITHDRAWN),
  [CARE_CASE_NOTICE]
  = BIT (CONTACT) | BIT (REPRESENTATIONS_SENT) | BIT (DECISION) | BIT (FINAL_NOTICE) | BIT (WITHDRAWN),
  [CARE_CASE_REPRESENTED]
  = BIT (CONTACT) | BIT (REPRESENTATIONS_SENT) | BIT (DECISION) | BIT (FINAL_NOTICE) | BIT (WITHDRAWN),
  [CARE_CASE_NOT_UPHELD] = BIT (CONTACT) | BIT (REVIEW_REQUESTED) | BIT (FINAL_NOTICE) | BIT (WITHDRAWN),
  [CARE_CASE_REISSUED] = BIT (CONTACT) | BIT (NOTICE_OF_INTENT) | BIT (WITHDRAWN),
  [CARE_CASE_REVIEW] = BIT (CONTACT) | BIT (FINAL_NOTICE) | BIT (WITHDRAWN),
  [CARE_CASE_REVIEW_REFUSED] = BIT (CONTACT) | BIT (FINAL_NOTICE) | BIT (WITHDRAWN),
  [CARE_CASE_FINAL_NOTICE] = BIT (CONTACT) | BIT (REVIEW_REQUESTED) | BIT (PAYMENT) | BIT (APPEAL)
                             | BIT (REMINDER) | BIT (DEBT_REFERRED) | BIT (COUNTY_COURT) | BIT (WITHDRAWN),
  [CARE_CASE_APPEAL]
  = BIT (CONTACT) | BIT (REVIEW_REQUESTED) | BIT (PAYMENT) | BIT (APPEAL_DECIDED) | BIT (WITHDRAWN),
  [CARE_CASE_APPEAL_CONFIRMED] = BIT (CONTACT) | BIT (PAYMENT) | BIT (REMINDER) | BIT (DEBT_REFERRED)
                                 | BIT (COUNTY_COURT) | BIT (WITHDRAWN),
  [CARE_CASE_DEBT_REFERRED] = BIT (CONTACT) | BIT (REVIEW_REQUESTED) | BIT (PAYMENT) | BIT (APPEAL)
                              | BIT (REMINDER) | BIT (COUNTY_COURT) | BIT (WITHDRAWN),
  [CARE_CASE_COUNTY_COURT] = BIT (CONTACT) | BIT (PAYMENT) | BIT (APPEAL) | BIT (REMINDER) | BIT (WITHDRAWN),
  [CARE_CASE_PAID] = BIT (CONTACT) | BIT (PAYMENT) | BIT (APPEAL) | BIT (REMINDER) | BIT (WITHDRAWN),
  [CARE_CASE_CLOSED] = BIT (CONTACT),
};

const char *
care_case_state_to_string (CareCaseState state)
{
  g_return_val_if_fail ((int)state >= 0 && state < (int)G_N_ELEMENTS (state_words), "");

  return state_words[state];
}

static unsigned
can_follow (const CareCaseProgress *progress)
{
  unsigned kinds = follows[progress->state];

  if (progress->state == CARE_CASE_CLOSED)
    return kinds;
  if (progress->review_pending)
    kinds = (kinds | BIT (REVIEW_DECIDED)) & ~BIT (REVIEW_REQUESTED);
  if (progress->appealed_on != CARE_NO_DATE)
    kinds &= ~BIT (APPEAL);
  if (progress->appeal_ended != CARE_NO_DATE)
    kinds &= ~BIT (REVIEW_REQUESTED);
  return kinds;
}

static CareCaseState
state_after_decision (CareOutcome outcome)
{
  if (outcome == CARE_OUTCOME_UPHELD)
    return CARE_CASE_CLOSED;
  return outcome == CARE_OUTCOME_REISSUED ? CARE_CASE_REISSUED : CARE_CASE_NOT_UPHELD;
}

static CareCaseState
state_after_review (CareOutcome outcome, CareCaseState before)
{
  if (outcome == CARE_OUTCOME_UPHELD)
    return CARE_CASE_CLOSED;
  return before == CARE_CASE_REVIEW ? CARE_CASE_REVIEW_REFUSED : before;
}

static CareCaseState
state_after_appeal (CareOutcome outcome, bool paid)
{
  if (outcome == CARE_OUTCOME_QUASHED)
    return CARE_CASE_CLOSED;
  return paid ? CARE_CASE_PAID : CARE_CASE_APPEAL_CONFIRMED;
}

/* A payment of less than is due leaves the case where it was. Where one of the figures was not entered a
 * payment is taken as the whole. */
static void
count_money (CareCaseProgress *progress, const CareCaseEvent *event)
{
  bool whole = false;

  if (event->kind == CARE_EVENT_FINAL_NOTICE
      || (event->kind == CARE_EVENT_APPEAL_DECIDED && event->amount_pence >= 0))
    progress->due_pence = event->amount_pence;
  if (event->kind == CARE_EVENT_PAYMENT)
    {
      whole = event->amount_pence < 0 || event->amount_pence >= progress->due_pence - progress->paid_pence;
      if (!whole)
        progress->paid_pence += event->amount_pence;
    }
  if (progress->due_pence > 0 && progress->paid_pence >= progress->due_pence)
    whole = true; /* the tribunal's figure is below what had been paid */
  if (whole && progress->paid_on == CARE_NO_DATE)
    progress->paid_on = event->date;
}

static CareCaseState
state_after_payment (const CareCaseProgress *now)
{
  return now->paid_on == CARE_NO_DATE || now->state == CARE_CASE_APPEAL ? now->state : CARE_CASE_PAID;
}

static CareCaseState
state_after (const CareCaseProgress *before, const CareCaseEvent *event)
{
  switch (event->kind)
    {
    case CARE_EVENT_NOTICE_OF_INTENT:
      return CARE_CASE_NOTICE;
    case CARE_EVENT_REPRESENTATIONS_SENT:
      return CARE_CASE_REPRESENTED;
    case CARE_EVENT_DECISION:
      return state_after_decision (event->outcome);
    case CARE_EVENT_REVIEW_REQUESTED:
      return before->state == CARE_CASE_NOT_UPHELD ? CARE_CASE_REVIEW : before->state;
    case CARE_EVENT_REVIEW_DECIDED:
      return state_after_review (event->outcome, before->state);
    case CARE_EVENT_FINAL_NOTICE:
      return CARE_CASE_FINAL_NOTICE;
    case CARE_EVENT_PAYMENT:
      return state_after_payment (before);
    case CARE_EVENT_APPEAL:
      return CARE_CASE_APPEAL;
    case CARE_EVENT_APPEAL_DECIDED:
      return state_after_appeal (event->outcome, before->paid_on != CARE_NO_DATE);
    case CARE_EVENT_WITHDRAWN:
      return CARE_CASE_CLOSED;
    case CARE_EVENT_DEBT_REFERRED:
      return CARE_CASE_DEBT_REFERRED;
    case CARE_EVENT_COUNTY_COURT:
      return CARE_CASE_COUNTY_COURT;
    case CARE_EVENT_CONTACT:
    case CARE_EVENT_REMINDER:
    case CARE_N_EVENT_KINDS:
    default:
      return before->state;
    }
}

CareCaseProgress
care_case_progress (const CareCase *self)
{
  CareCaseProgress progress = { .state = CARE_CASE_SUPPORT, .due_pence = -1 };

  for (guint i = 0; i < self->events->len; i++)
    {
      /* Two desks that were both offline can have entered events that do not follow one another once they
       * are put together. Such an event stays in the record and moves nothing. */
      const CareCaseEvent *event = g_ptr_array_index (self->events, i);
      if ((can_follow (&progress) & (1u << event->kind)) == 0)
        continue;

      count_money (&progress, event);
      progress.state = state_after (&progress, event);
      if (event->kind == CARE_EVENT_APPEAL)
        progress.appealed_on = event->date;
      else if (progress.appealed_on != CARE_NO_DATE && progress.appeal_ended == CARE_NO_DATE
               && progress.state != CARE_CASE_APPEAL)
        progress.appeal_ended = event->date; /* decided, withdrawn, or with the whole case */
      if (event->kind == CARE_EVENT_REVIEW_REQUESTED || event->kind == CARE_EVENT_REVIEW_DECIDED)
        progress.review_pending = event->kind == CARE_EVENT_REVIEW_REQUESTED;
      if (progress.state == CARE_CASE_CLOSED && progress.closed_on == CARE_NO_DATE)
        progress.closed_on = event->date;
    }
  return progress;
}

CareCaseState
care_case_state (const CareCase *self)
{
  g_return_val_if_fail (self != NULL, CARE_CASE_SUPPORT);

  return care_case_progress (self).state;
}

bool
care_case_can_add (const CareCase *self, CareEventKind kind, unsigned *can_follow_out)
{
  g_return_val_if_fail (self != NULL, false);

  CareCaseProgress progress = care_case_progress (self);
  unsigned kinds = can_follow (&progress);
  if (can_follow_out != NULL)
    *can_follow_out = kinds;
  return (kinds & (1u << kind)) != 0;
}
