/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-deadlines.h"

#include "care-code.h"

static const char *const channel_words[] = { "hand", "post", "electronic" };

static const CareRuleId channel_rules[] = {
  CARE_RULE_GIVEN_BY_HAND,
  CARE_RULE_GIVEN_BY_POST,
  CARE_RULE_GIVEN_ELECTRONICALLY,
};

const char *
care_channel_to_string (CareChannel channel)
{
  g_return_val_if_fail ((int)channel >= 0 && channel < (int)G_N_ELEMENTS (channel_words), "");

  return channel_words[channel];
}

bool
care_channel_from_string (const char *text, CareChannel *channel)
{
  g_return_val_if_fail (channel != NULL, false);

  int code = care_code_find (channel_words, G_N_ELEMENTS (channel_words), text);
  if (code < 0)
    return false;
  *channel = (CareChannel)code;
  return true;
}

const char *
care_warning_to_string (int index)
{
  static const char *const words[CARE_N_WARNINGS] = {
    "printed-too-short", "plan-earlier",        "received-before-sent",
    "past-horizon",      "printed-before-sent", "channel-unknown",
  };

  g_return_val_if_fail (index >= 0 && index < CARE_N_WARNINGS, "");
  return words[index];
}

/* The days from first to last that are no working days, both included. */
static void
add_passed_over (CareReasons *because, const CareHolidays *holidays, CareDate first, CareDate last)
{
  for (CareDate day = first; day <= last; day++)
    if (care_holidays_kind (holidays, day) != CARE_DAY_WORKING)
      care_reasons_add (because, day, CARE_RULE_NOT_A_WORKING_DAY);
}

CareDate
care_deadline_given (CareDate sent,
                     CareChannel channel,
                     const CareHolidays *holidays,
                     const CareRules *rules,
                     CareReasons *because)
{
  g_return_val_if_fail (sent > CARE_NO_DATE && holidays != NULL && rules != NULL, CARE_NO_DATE);
  g_return_val_if_fail ((int)channel >= 0 && channel < (int)G_N_ELEMENTS (channel_rules), CARE_NO_DATE);

  /* By hand it is given on the day of delivery, whatever day that is (7(5)(a)): no working day is counted. */
  int days = care_rules_number (rules, channel_rules[channel], sent);
  CareDate given = days > 0 ? care_holidays_add_working_days (holidays, sent, days) : sent;

  if (because != NULL)
    {
      care_reasons_add (because, sent, CARE_RULE_SENT);
      if (days > 0)
        add_passed_over (because, holidays, sent + 1, given);
      care_reasons_add (because, given, channel_rules[channel]);
    }
  return given;
}

static unsigned
notice_warnings (const CareNoticeDeadlines *self, CareDate sent, CareDate received, CareDate printed)
{
  unsigned warnings = 0;

  if (printed != CARE_NO_DATE && printed < self->last_day)
    warnings |= CARE_WARNING_PRINTED_TOO_SHORT;
  if (printed != CARE_NO_DATE && printed < sent)
    warnings |= CARE_WARNING_PRINTED_BEFORE_SENT;
  if (received != CARE_NO_DATE && received < sent)
    warnings |= CARE_WARNING_RECEIVED_BEFORE_SENT;
  if (self->plan_for != self->safe)
    warnings |= CARE_WARNING_PLAN_EARLIER;
  if (!self->certain)
    warnings |= CARE_WARNING_PAST_HORIZON;
  return warnings;
}

static void
notice_reasons (CareNoticeDeadlines *self, CareDate received, CareDate printed, const CareHolidays *holidays)
{
  CareReasons *because = &self->because;

  care_reasons_add (because, self->first_day, CARE_RULE_REPRESENTATIONS_BEGIN);
  care_reasons_add (because, self->last_day, CARE_RULE_REPRESENTATIONS_END);
  if (received != CARE_NO_DATE)
    {
      care_reasons_add (because, received, CARE_RULE_RECEIVED);
      care_reasons_add (because, self->from_receipt, CARE_RULE_REPRESENTATIONS_RECEIPT);
    }
  if (printed != CARE_NO_DATE)
    care_reasons_add (because, printed, CARE_RULE_PRINTED);
  add_passed_over (because, holidays, self->plan_for + 1, self->safe);
  care_reasons_add (because, self->plan_for, CARE_RULE_PLAN_FOR);
  care_reasons_add (because, self->decision_expected, CARE_RULE_DECISION);
}

/* Whether every day at which a holiday was asked for is one that the list speaks for, and none is doubted. By
 * hand nothing was asked to find the day given. */
static bool
is_certain (
    const CareHolidays *holidays, CareChannel channel, CareDate sent, CareDate given, CareDate last_asked)
{
  CareDate asked = channel == CARE_CHANNEL_HAND ? last_asked : care_date_max (given, last_asked);

  return asked <= care_holidays_horizon (holidays) && !care_holidays_are_doubted (holidays, sent, asked);
}

CareNoticeDeadlines
care_deadlines_notice (CareDate sent,
                       CareChannel channel,
                       CareDate received,
                       CareDate printed,
                       const CareHolidays *holidays,
                       const CareRules *rules)
{
  CareNoticeDeadlines self = { 0 };

  g_return_val_if_fail (sent > CARE_NO_DATE && holidays != NULL && rules != NULL, self);

  self.given = care_deadline_given (sent, channel, holidays, rules, &self.because);
  self.first_day = self.given + care_rules_number (rules, CARE_RULE_REPRESENTATIONS_BEGIN, sent);
  /* "not less than 14 days beginning with" that day: it is the first of the fourteen. */
  self.last_day = self.first_day + care_rules_number (rules, CARE_RULE_REPRESENTATIONS_END, sent) - 1;
  if (received != CARE_NO_DATE)
    self.from_receipt = received + care_rules_number (rules, CARE_RULE_REPRESENTATIONS_RECEIPT, sent);

  self.act_by = printed != CARE_NO_DATE ? printed : self.last_day;
  self.safe = self.act_by;
  if (printed == CARE_NO_DATE && received != CARE_NO_DATE)
    self.safe = care_date_min (self.last_day, self.from_receipt);
  self.plan_for = care_holidays_working_day_before (holidays, self.safe);
  self.decision_expected = self.act_by + care_rules_number (rules, CARE_RULE_DECISION, sent);

  self.certain = is_certain (holidays, channel, sent, self.given, self.safe);
  self.warnings = notice_warnings (&self, sent, received, printed);
  notice_reasons (&self, received, printed, holidays);
  return self;
}

CareDecisionDeadlines
care_deadlines_decision (CareDate received, CareDate printed, const CareRules *rules)
{
  CareDecisionDeadlines self = { 0 };

  g_return_val_if_fail (received > CARE_NO_DATE && rules != NULL, self);

  CareDate counted = received + care_rules_number (rules, CARE_RULE_REVIEW, received);
  care_reasons_add (&self.because, received, CARE_RULE_RECEIVED);
  care_reasons_add (&self.because, counted, CARE_RULE_REVIEW);
  if (printed != CARE_NO_DATE)
    care_reasons_add (&self.because, printed, CARE_RULE_PRINTED);
  self.review_request_by = printed != CARE_NO_DATE ? printed : counted;
  return self;
}

static unsigned
final_warnings (const CareFinalDeadlines *self, CareDate sent)
{
  unsigned warnings = 0;

  if (self->pay_by != CARE_NO_DATE && self->pay_by < sent)
    warnings |= CARE_WARNING_PRINTED_BEFORE_SENT;
  if (self->appeal_rolled != self->appeal_safe)
    warnings |= CARE_WARNING_PLAN_EARLIER;
  if (!self->certain)
    warnings |= CARE_WARNING_PAST_HORIZON;
  return warnings;
}

CareFinalDeadlines
care_deadlines_final (
    CareDate sent, CareChannel channel, CareDate pay_by, const CareHolidays *holidays, const CareRules *rules)
{
  CareFinalDeadlines self = { 0 };

  g_return_val_if_fail (sent > CARE_NO_DATE && holidays != NULL && rules != NULL, self);

  CareReasons *because = &self.because;
  self.given = care_deadline_given (sent, channel, holidays, rules, because);
  self.appeal_safe = sent + care_rules_number (rules, CARE_RULE_APPEAL_SENT, sent);
  self.appeal_rolled = care_holidays_working_day_from (holidays, self.appeal_safe);
  self.appeal_from_service = self.given + care_rules_number (rules, CARE_RULE_APPEAL_SERVICE, sent);
  self.pay_by = pay_by;
  self.unpaid_referral = self.given + care_rules_number (rules, CARE_RULE_DEBT_REFERRAL, sent);
  self.certain = is_certain (holidays, channel, sent, self.given, self.appeal_rolled);
  self.warnings = final_warnings (&self, sent);

  care_reasons_add (because, self.appeal_safe, CARE_RULE_APPEAL_SENT);
  add_passed_over (because, holidays, self.appeal_safe, self.appeal_rolled - 1);
  if (self.appeal_rolled != self.appeal_safe)
    care_reasons_add (because, self.appeal_rolled, CARE_RULE_APPEAL_ROLLED);
  care_reasons_add (because, self.appeal_from_service, CARE_RULE_APPEAL_SERVICE);
  if (pay_by != CARE_NO_DATE)
    care_reasons_add (because, pay_by, CARE_RULE_PRINTED);
  care_reasons_add (because, self.unpaid_referral, CARE_RULE_DEBT_REFERRAL);
  return self;
}
