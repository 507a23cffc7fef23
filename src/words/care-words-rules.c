/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-rules.h"

#include "care-words-dates.h"
#include "care-words-exposure.h"
#include "care-words-fill.h"

#include <glib/gi18n-lib.h>

/* {a} is the day, {b} the rule's number in words. */
static const char *const steps[CARE_N_RULES] = {
  [CARE_RULE_WINDOW_OPENS] = N_ ("The window opens on {a}."),
  [CARE_RULE_WINDOW_CLOSES] = N_ ("The window would close on {a}."),
  [CARE_RULE_WINDOW_MOVES] = N_ ("It stays open to {a}, the next working day."),
  [CARE_RULE_FIRST_WINDOW] = N_ ("The first window of all was in August 2022."),
  [CARE_RULE_AT_RISK] = N_ ("With {b} windows missed in a row a provider may be listed as at risk."),
  [CARE_RULE_NOTICE_IN_A_ROW] = N_ ("With {b} windows missed in a row a notice of intent may be issued."),
  [CARE_RULE_NOTICE_IN_TWELVE] = N_ ("With {b} windows missed in twelve a notice of intent may be issued."),
  [CARE_RULE_TWELVE] = N_ ("The last {b} closed windows are looked at."),
  [CARE_RULE_SENT] = N_ ("Sent on {a}."),
  [CARE_RULE_RECEIVED] = N_ ("Received on {a}."),
  [CARE_RULE_GIVEN_BY_HAND] = N_ ("Given on {a}: the day it was handed over."),
  [CARE_RULE_GIVEN_BY_POST] = N_ ("Given on {a}: the {b} working day after it was posted."),
  [CARE_RULE_GIVEN_ELECTRONICALLY]
  = N_ ("Given on {a}: the {b} working day after it was sent electronically."),
  [CARE_RULE_REPRESENTATIONS_BEGIN]
  = N_ ("Day 1 for written representations is {a}, the day after it was given."),
  [CARE_RULE_REPRESENTATIONS_END]
  = N_ ("The {b} days for written representations, the least that the law allows, end on {a}."),
  [CARE_RULE_REPRESENTATIONS_RECEIPT] = N_ ("{b} days after it was received is {a}, as the guidance counts."),
  [CARE_RULE_PRINTED] = N_ ("The document itself says {a}."),
  [CARE_RULE_PLAN_FOR] = N_ ("Plan for {a}, the last working day that is safe."),
  [CARE_RULE_DECISION]
  = N_ ("A decision is expected by {a}, {b} days after the period for representations ends."),
  [CARE_RULE_REVIEW] = N_ ("A review can be asked for until {a}, {b} days after the decision was received."),
  [CARE_RULE_REVIEW_AFTER_FINAL]
  = N_ ("After the final notice of {a} a review may also be asked for. No time limit is stated, and asking "
        "does not stop the time for an appeal: be in time for both."),
  [CARE_RULE_APPEAL_SENT]
  = N_ ("The appeal must reach the tribunal by 5pm on {a}: {b} days after the final notice was sent."),
  [CARE_RULE_APPEAL_ROLLED] = N_ ("By the tribunal’s own rules a last day that is no working day moves on: "
                                  "{a}. It is wiser not to rely on "
                                  "that."),
  [CARE_RULE_APPEAL_SERVICE]
  = N_ ("Counted from the day the notice was given, as the guidance does, {b} days end on {a}."),
  [CARE_RULE_APPEAL_SUSPENDS]
  = N_ ("The appeal of {a} suspends the final notice until it is decided or withdrawn."),
  [CARE_RULE_DEBT_REFERRAL] = N_ ("From {a}, {b} days on, an unpaid penalty may be passed to debt recovery. "
                                  "The guidance does not say from "
                                  "which day; here it is the day the notice was given."),
  [CARE_RULE_NEXT_WINDOW]
  = N_ ("The next window can be met until the end of {a}. Coming back into compliance may end the case."),
  [CARE_RULE_REGISTER_WITHIN]
  = N_ ("A new location is registered in the Capacity Tracker by {a}, {b} days after it was added."),
  [CARE_RULE_NAMED_PEOPLE] = N_ ("At least {b} people by name should be able to go in for a location."),
  [CARE_RULE_CHECK_HELD]
  = N_ ("Look again on {a}, {b} days on, whether the address and e-mail that the CQC holds are right."),
};

static const char *const ordinals[] = { N_ ("same"),   N_ ("first"), N_ ("second"), N_ ("third"),
                                        N_ ("fourth"), N_ ("fifth"), N_ ("sixth"),  N_ ("seventh") };

static char *
number_of (CareRuleId rule, const CareRules *rules, CareDate on)
{
  int number = care_rules_number (rules, rule, on);
  bool working_days = rule == CARE_RULE_GIVEN_BY_POST || rule == CARE_RULE_GIVEN_ELECTRONICALLY;

  if (working_days && number >= 0 && (size_t)number < G_N_ELEMENTS (ordinals))
    return g_strdup (_ (ordinals[number]));
  if (rule == CARE_RULE_AT_RISK || rule == CARE_RULE_NOTICE_IN_A_ROW || rule == CARE_RULE_NOTICE_IN_TWELVE
      || rule == CARE_RULE_TWELVE)
    return care_words_number (number);
  return g_strdup_printf ("%d", number);
}

char *
care_words_reason (const CareReason *reason, const CareHolidays *holidays, const CareRules *rules)
{
  g_return_val_if_fail (reason != NULL && holidays != NULL && rules != NULL, NULL);
  g_return_val_if_fail ((int)reason->rule >= 0 && reason->rule < CARE_N_RULES, NULL);

  if (reason->rule == CARE_RULE_NOT_A_WORKING_DAY)
    return care_words_day (reason->date, holidays);

  g_autofree char *date = care_words_date (reason->date);
  g_autofree char *number = number_of (reason->rule, rules, reason->date);
  return care_words_fill (_ (steps[reason->rule]), date, number);
}

const char *
care_words_standing (CareStanding standing)
{
  static const char *const words[] = {
    [CARE_STANDING_STATUTORY] = N_ ("the law"),
    [CARE_STANDING_GUIDANCE] = N_ ("guidance"),
    [CARE_STANDING_PRACTICE] = N_ ("practice"),
    [CARE_STANDING_DOCUMENT] = N_ ("what the document or a person says"),
    [CARE_STANDING_ADVICE] = N_ ("our advice"),
  };

  g_return_val_if_fail ((size_t)standing < G_N_ELEMENTS (words), "");
  return _ (words[standing]);
}

char *
care_words_rule_source (CareRuleId id, const CareRules *rules, CareDate on)
{
  g_return_val_if_fail (rules != NULL, NULL);
  const CareRule *rule = care_rules_get (rules, id, on);

  if (rule == NULL)
    return g_strdup ("");
  if (rule->source[0] == '\0')
    return g_strdup (care_words_standing (rule->standing));
  return g_strdup_printf ("%s (%s)", rule->source, care_words_standing (rule->standing));
}

char *
care_words_day (CareDate date, const CareHolidays *holidays)
{
  g_return_val_if_fail (holidays != NULL, NULL);
  g_autofree char *words = care_words_date (date);
  const CareHoliday *holiday = care_holidays_find (holidays, date);

  if (care_holidays_kind (holidays, date) == CARE_DAY_WORKING)
    return g_strdup_printf (_ ("%s is a working day."), words);
  if (holiday == NULL)
    return g_strdup_printf (_ ("%s is not a working day."), words);
  return care_words_fill (_ ("{a} is {b}, not a working day."), words, holiday->title);
}

char *
care_words_window_why (const CareWindow *window, const CareHolidays *holidays, const CareRules *rules)
{
  g_return_val_if_fail (window != NULL && holidays != NULL && rules != NULL, NULL);
  CareDate first = care_window_first_moved (window, rules);

  if (first >= window->closes)
    return g_strdup ("");

  GString *text = g_string_new (NULL);
  for (CareDate day = first; day < window->closes; day++)
    {
      g_autofree char *sentence = care_words_day (day, holidays);
      g_string_append_printf (text, "%s ", sentence);
    }
  g_autofree char *closes = care_words_date (window->closes);
  g_string_append_printf (text, _ ("So the window stays open to %s, the next working day."), closes);
  return g_string_free (text, FALSE);
}

char *
care_words_window (const CareWindow *window, CareInstant now)
{
  g_return_val_if_fail (window != NULL, NULL);
  g_autofree char *month = care_words_month (window->month);
  g_autofree char *closes = care_words_date (window->closes);

  if (now < window->opens_at)
    {
      g_autofree char *opens = care_words_date (window->opens);
      return care_words_fill (_ ("The {a} window opens on {b}."), month, opens);
    }
  if (now < window->late_from)
    return care_words_fill (_ ("The {a} window is open until the end of {b}."), month, closes);
  return care_words_fill (_ ("The {a} window closed at the end of {b}."), month, closes);
}

char *
care_words_uncertain (const CareHolidays *holidays)
{
  g_return_val_if_fail (holidays != NULL, NULL);
  CareDate horizon = care_holidays_horizon (holidays);
  g_autofree char *month = care_words_month (care_month_of (horizon));

  if (care_holidays_are_doubted (holidays, CARE_NO_DATE, horizon))
    return g_strdup_printf (_ ("Bank holidays are known up to %s, but GOV.UK’s newest list lacks a day "
                               "(see Preferences). This date may move."),
                            month);
  return g_strdup_printf (_ ("Bank holidays are known up to %s. This date may move if one is added."), month);
}

const char *
care_words_warning (int index)
{
  static const char *const words[CARE_N_WARNINGS] = {
    N_ ("The printed date is earlier than the law allows. Keep to it if you can, and say so in the "
        "representations."),
    N_ ("The last safe day is not a working day. Do not count on a later one: plan for the working day "
        "before."),
    N_ ("It is said to have been received before it was sent. Check the two dates."),
    N_ ("The date lies past the bank holidays that are known so far. It may move if one is added."),
    N_ ("The printed date is before the day it was sent. Check the two dates."),
    N_ ("How it was sent is not recorded, so it is counted as if it was handed over, which gives the "
        "earliest "
        "date. Say how it came."),
  };

  g_return_val_if_fail (index >= 0 && index < CARE_N_WARNINGS, "");
  return _ (words[index]);
}
