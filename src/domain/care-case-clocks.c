/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-progress.h"

#define BIT(kind) (1u << CARE_EVENT_##kind)
#define RULE(id) (1u << CARE_RULE_##id)

G_STATIC_ASSERT (CARE_N_RULES <= 32);

/* What the clocks of one case are read from. */
typedef struct
{
  const CareCase *self;
  CareCaseProgress progress;
  CareDate today;
  const CareHolidays *holidays;
  const CareRules *rules;
  GArray *clocks;
} Reading;

const char *
care_clock_what_to_string (CareClockWhat what)
{
  static const char *const words[] = {
    "representations", "decision", "next-window", "review-request", "payment", "appeal", "debt-referral",
  };

  g_return_val_if_fail ((int)what >= 0 && what < (int)G_N_ELEMENTS (words), "");
  return words[what];
}

const char *
care_clock_state_to_string (CareClockState state)
{
  static const char *const words[] = { "running", "met", "missed", "passed", "suspended", "ended" };

  g_return_val_if_fail ((int)state >= 0 && state < (int)G_N_ELEMENTS (words), "");
  return words[state];
}

/* The place of the last event of a kind, or -1. */
static int
place_of (const Reading *reading, CareEventKind kind)
{
  for (int i = (int)reading->self->events->len - 1; i >= 0; i--)
    if (((const CareCaseEvent *)g_ptr_array_index (reading->self->events, i))->kind == kind)
      return i;
  return -1;
}

static const CareCaseEvent *
event_at (const Reading *reading, int place)
{
  return place < 0 ? NULL : g_ptr_array_index (reading->self->events, place);
}

/* The first day of an event out of kinds (bits) entered after place; CARE_NO_DATE where there is none. */
static CareDate
day_after (const Reading *reading, int place, unsigned kinds)
{
  CareDate first = CARE_NO_DATE;

  for (guint i = (guint)(place + 1); i < reading->self->events->len; i++)
    {
      const CareCaseEvent *event = g_ptr_array_index (reading->self->events, i);
      if ((kinds & (1u << event->kind)) == 0)
        continue;
      if (first == CARE_NO_DATE || event->date < first)
        first = event->date;
    }
  return first;
}

/* The day something took the clock's matter away: one of kinds, or the end of the case. */
static CareDate
overtaken (const Reading *reading, int place, unsigned kinds)
{
  CareDate day = day_after (reading, place, kinds);

  return day != CARE_NO_DATE ? day : reading->progress.closed_on;
}

/* limit: the last day that is in time. late: what it is called when that day went by. */
static CareClockState
settle (CareDate limit, CareDate done, CareDate over, CareDate today, CareClockState late)
{
  if (done != CARE_NO_DATE)
    return done <= limit ? CARE_CLOCK_MET : late;
  if (over != CARE_NO_DATE)
    return over > limit ? late : CARE_CLOCK_ENDED;
  return today > limit ? late : CARE_CLOCK_RUNNING;
}

/* The steps without those of some rules (bits), and without the holidays met after a day. */
static CareReasons
reasons_without (const CareReasons *all, unsigned rules, CareDate last_holiday)
{
  CareReasons kept = { .n = 0 };

  for (size_t i = 0; i < all->n; i++)
    {
      const CareReason *reason = &all->items[i];
      bool passed_over = reason->rule == CARE_RULE_NOT_A_WORKING_DAY && last_holiday != CARE_NO_DATE
                         && reason->date > last_holiday;
      if ((rules & (1u << reason->rule)) == 0 && !passed_over)
        care_reasons_add (&kept, reason->date, reason->rule);
    }
  return kept;
}

/* A channel that was never said is taken as by hand, which gives the earliest day. */
static CareChannel
channel_of (const CareCaseEvent *event)
{
  return event->has_channel ? event->channel : CARE_CHANNEL_HAND;
}

static unsigned
channel_warning (const CareCaseEvent *event)
{
  return event->has_channel ? 0 : CARE_WARNING_CHANNEL_UNKNOWN;
}

static void
add_notice_clocks (Reading *reading)
{
  int place = place_of (reading, CARE_EVENT_NOTICE_OF_INTENT);
  const CareCaseEvent *notice = event_at (reading, place);
  if (notice == NULL)
    return;

  CareNoticeDeadlines dates = care_deadlines_notice (notice->date, channel_of (notice), notice->received,
                                                     notice->printed, reading->holidays, reading->rules);
  /* What is printed counts, unless it is shorter than the law allows; what is not printed may be counted
   * from receipt, in the guidance's words. */
  CareDate latest = care_date_max (dates.last_day, dates.act_by);
  if (notice->printed == CARE_NO_DATE)
    latest = care_date_max (latest, dates.from_receipt);

  CareCaseClock representations = {
    .what = CARE_CLOCK_REPRESENTATIONS,
    .date = dates.act_by,
    .safe = dates.safe,
    .arguable = latest > dates.safe ? latest : CARE_NO_DATE,
    .state = settle (dates.act_by, day_after (reading, place, BIT (REPRESENTATIONS_SENT)),
                     overtaken (reading, place, BIT (DECISION) | BIT (FINAL_NOTICE) | BIT (WITHDRAWN)),
                     reading->today, CARE_CLOCK_MISSED),
    .warnings = dates.warnings | channel_warning (notice),
    .certain = dates.certain,
    .because = reasons_without (&dates.because, RULE (DECISION), CARE_NO_DATE),
  };
  g_array_append_val (reading->clocks, representations);

  CareCaseClock decision = {
    .what = CARE_CLOCK_DECISION,
    .date = dates.decision_expected,
    .safe = dates.decision_expected,
    .state = settle (dates.decision_expected, day_after (reading, place, BIT (DECISION) | BIT (FINAL_NOTICE)),
                     overtaken (reading, place, BIT (WITHDRAWN)), reading->today, CARE_CLOCK_PASSED),
    .warnings = dates.warnings & CARE_WARNING_PAST_HORIZON,
    .certain = dates.certain,
    .because = reasons_without (
        &dates.because, RULE (RECEIVED) | RULE (REPRESENTATIONS_RECEIPT) | RULE (PLAN_FOR), dates.given),
  };
  g_array_append_val (reading->clocks, decision);
}

/* Coming back into compliance can end a case, and the notice warns of a penalty if the next window is missed
 * too: in every open case that window is a date to keep. */
static void
add_window_clock (Reading *reading)
{
  if (reading->progress.state == CARE_CASE_CLOSED || reading->progress.state == CARE_CASE_PAID)
    return;

  CareWindow window
      = care_window_current (care_instant_start_of (reading->today), reading->holidays, reading->rules);
  CareCaseClock clock = {
    .what = CARE_CLOCK_NEXT_WINDOW,
    .date = window.closes,
    .safe = window.closes,
    .state = CARE_CLOCK_RUNNING,
    .warnings = window.certain ? 0 : CARE_WARNING_PAST_HORIZON,
    .certain = window.certain,
  };
  CareDate nominal = care_window_first_moved (&window, reading->rules);

  care_reasons_add (&clock.because, nominal, CARE_RULE_WINDOW_CLOSES);
  for (CareDate day = nominal; day < window.closes; day++)
    care_reasons_add (&clock.because, day, CARE_RULE_NOT_A_WORKING_DAY);
  if (nominal != window.closes)
    care_reasons_add (&clock.because, window.closes, CARE_RULE_WINDOW_MOVES);
  care_reasons_add (&clock.because, window.closes, CARE_RULE_NEXT_WINDOW);
  g_array_append_val (reading->clocks, clock);
}

static void
add_review_clock (Reading *reading)
{
  int place = place_of (reading, CARE_EVENT_DECISION);
  const CareCaseEvent *decision = event_at (reading, place);
  if (decision == NULL || decision->outcome != CARE_OUTCOME_NOT_UPHELD)
    return;

  CareDate received = decision->received != CARE_NO_DATE ? decision->received : decision->date;
  CareDecisionDeadlines dates = care_deadlines_decision (received, decision->printed, reading->rules);
  CareCaseClock clock = {
    .what = CARE_CLOCK_REVIEW_REQUEST,
    .date = dates.review_request_by,
    .safe = dates.review_request_by,
    .state = settle (dates.review_request_by, day_after (reading, place, BIT (REVIEW_REQUESTED)),
                     overtaken (reading, place, BIT (FINAL_NOTICE) | BIT (WITHDRAWN)), reading->today,
                     CARE_CLOCK_MISSED),
    .certain = true,
    .because = dates.because,
  };
  g_array_append_val (reading->clocks, clock);
}

/* An appeal stops the final notice until it is decided (regulation 8(2)); nothing says how the days then go
 * on. The safe reading is that what was due meanwhile is due on the day of the decision; the latest arguable
 * one gives back the days that were stopped. */
static void
suspend (const Reading *reading, CareCaseClock *clock)
{
  CareDate from = reading->progress.appealed_on;
  if (from == CARE_NO_DATE)
    return;

  care_reasons_add (&clock->because, from, CARE_RULE_APPEAL_SUSPENDS);
  CareDate to = reading->progress.appeal_ended;
  if (to == CARE_NO_DATE)
    {
      clock->state = CARE_CLOCK_SUSPENDED;
      return;
    }
  if (clock->date < from || to < from)
    return;

  CareDate latest = clock->date + (to - from);
  clock->date = care_date_max (clock->date, to);
  clock->safe = clock->date;
  clock->arguable = latest > clock->date ? latest : CARE_NO_DATE;
}

/* The state of a clock that an appeal can stop; over: the day it came to what it warned of, or the end. */
static void
settle_after_appeal (const Reading *reading, CareCaseClock *clock, CareDate over, CareClockState late)
{
  CareDate paid = reading->progress.paid_on;

  suspend (reading, clock);
  if (clock->state == CARE_CLOCK_SUSPENDED && paid == CARE_NO_DATE)
    return;
  clock->state = settle (care_date_max (clock->date, clock->arguable), paid, over, reading->today, late);
}

static void
add_payment_clock (Reading *reading, int place, const CareFinalDeadlines *dates)
{
  if (dates->pay_by == CARE_NO_DATE)
    return;

  CareCaseClock clock = {
    .what = CARE_CLOCK_PAYMENT,
    .date = dates->pay_by,
    .safe = dates->pay_by,
    .warnings = dates->warnings & CARE_WARNING_PRINTED_BEFORE_SENT,
    .certain = true,
  };
  care_reasons_add (&clock.because, event_at (reading, place)->date, CARE_RULE_SENT);
  care_reasons_add (&clock.because, dates->pay_by, CARE_RULE_PRINTED);
  settle_after_appeal (reading, &clock, reading->progress.closed_on, CARE_CLOCK_MISSED);
  g_array_append_val (reading->clocks, clock);
}

static void
add_debt_clock (Reading *reading, int place, const CareFinalDeadlines *dates)
{
  CareCaseClock clock = {
    .what = CARE_CLOCK_DEBT_REFERRAL,
    .date = dates->unpaid_referral,
    .safe = dates->unpaid_referral,
    .warnings = dates->warnings & CARE_WARNING_PAST_HORIZON,
    .certain = dates->certain,
    .because = reasons_without (
        &dates->because, RULE (PRINTED) | RULE (APPEAL_SENT) | RULE (APPEAL_ROLLED) | RULE (APPEAL_SERVICE),
        dates->given),
  };
  settle_after_appeal (reading, &clock, reading->progress.closed_on, CARE_CLOCK_PASSED);

  bool referred = day_after (reading, place, BIT (DEBT_REFERRED) | BIT (COUNTY_COURT)) != CARE_NO_DATE;
  if (referred && clock.state == CARE_CLOCK_RUNNING)
    clock.state = CARE_CLOCK_PASSED;
  g_array_append_val (reading->clocks, clock);
}

static void
add_final_clocks (Reading *reading)
{
  int place = place_of (reading, CARE_EVENT_FINAL_NOTICE);
  const CareCaseEvent *final = event_at (reading, place);
  if (final == NULL)
    return;

  CareFinalDeadlines dates = care_deadlines_final (final->date, channel_of (final), final->printed,
                                                   reading->holidays, reading->rules);
  CareDate latest = care_date_max (dates.appeal_rolled, dates.appeal_from_service);
  CareCaseClock appeal = {
    .what = CARE_CLOCK_APPEAL,
    .date = dates.appeal_safe,
    .safe = dates.appeal_safe,
    .arguable = latest > dates.appeal_safe ? latest : CARE_NO_DATE,
    /* In time until the last reading has gone by: to call it missed before would be untrue. */
    .state = settle (latest, day_after (reading, place, BIT (APPEAL)),
                     reading->progress.paid_on != CARE_NO_DATE ? reading->progress.paid_on
                                                               : overtaken (reading, place, BIT (WITHDRAWN)),
                     reading->today, CARE_CLOCK_MISSED),
    .warnings = (dates.warnings & ~CARE_WARNING_PRINTED_BEFORE_SENT) | channel_warning (final),
    .certain = dates.certain,
    .because = reasons_without (&dates.because, RULE (PRINTED) | RULE (DEBT_REFERRAL), CARE_NO_DATE),
  };

  care_reasons_add (&appeal.because, final->date, CARE_RULE_REVIEW_AFTER_FINAL);
  add_payment_clock (reading, place, &dates);
  g_array_append_val (reading->clocks, appeal);
  add_debt_clock (reading, place, &dates);
}

/* What runs comes first and by date; then what stands still, what went by, and what is done with. */
static int
compare (const void *a, const void *b)
{
  static const int ranks[] = {
    [CARE_CLOCK_RUNNING] = 0, [CARE_CLOCK_SUSPENDED] = 1, [CARE_CLOCK_MISSED] = 2,
    [CARE_CLOCK_PASSED] = 3,  [CARE_CLOCK_MET] = 4,       [CARE_CLOCK_ENDED] = 5,
  };
  const CareCaseClock *left = a;
  const CareCaseClock *right = b;

  if (ranks[left->state] != ranks[right->state])
    return ranks[left->state] - ranks[right->state];
  if (left->safe != right->safe)
    return left->safe < right->safe ? -1 : 1;
  return (int)left->what - (int)right->what;
}

GArray *
care_case_clocks (const CareCase *self, CareDate today, const CareHolidays *holidays, const CareRules *rules)
{
  g_return_val_if_fail (self != NULL && today > CARE_NO_DATE && holidays != NULL && rules != NULL, NULL);

  Reading reading = {
    .self = self,
    .progress = care_case_progress (self),
    .today = today,
    .holidays = holidays,
    .rules = rules,
    .clocks = g_array_new (FALSE, FALSE, sizeof (CareCaseClock)),
  };

  add_notice_clocks (&reading);
  add_window_clock (&reading);
  add_review_clock (&reading);
  add_final_clocks (&reading);
  g_array_sort (reading.clocks, compare);
  return reading.clocks;
}
