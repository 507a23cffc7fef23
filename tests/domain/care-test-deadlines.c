/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks of SI 2022/1175, of the Tribunal's rules and of the guidance. The dates were worked out by hand
 * from the regulations and a calendar. */
#include "care-deadlines.h"
#include "care-test-law.h"

/* Regulation 7(5): by hand the day of delivery; by post the third working day after the day sent;
 * electronically the first. */
static void
test_given (void)
{
  static const struct
  {
    const char *about, *sent;
    CareChannel channel;
    const char *given;
    int passed_over;
  } cases[] = {
    { "hand", "2026-11-18", CARE_CHANNEL_HAND, "2026-11-18", 0 },
    { "hand on a Saturday", "2026-11-21", CARE_CHANNEL_HAND, "2026-11-21", 0 },
    { "hand on Christmas Day", "2026-12-25", CARE_CHANNEL_HAND, "2026-12-25", 0 },
    { "post on a Monday", "2026-11-16", CARE_CHANNEL_POST, "2026-11-19", 0 },
    { "post on a Wednesday", "2026-11-18", CARE_CHANNEL_POST, "2026-11-23", 2 },
    { "post on a Saturday", "2026-11-21", CARE_CHANNEL_POST, "2026-11-25", 1 },
    { "post before Christmas", "2026-12-23", CARE_CHANNEL_POST, "2026-12-30", 4 },
    { "post before New Year", "2026-12-30", CARE_CHANNEL_POST, "2027-01-05", 3 },
    { "post on Christmas Eve of 2027", "2027-12-24", CARE_CHANNEL_POST, "2027-12-31", 4 },
    { "post before a New Year's substitute day", "2027-12-30", CARE_CHANNEL_POST, "2028-01-05", 3 },
    { "post before Easter", "2026-04-01", CARE_CHANNEL_POST, "2026-04-08", 4 },
    { "post before Easter of 2028", "2028-04-13", CARE_CHANNEL_POST, "2028-04-20", 4 },
    { "post before the coronation", "2023-05-04", CARE_CHANNEL_POST, "2023-05-10", 3 },
    { "electronic", "2026-11-23", CARE_CHANNEL_ELECTRONIC, "2026-11-24", 0 },
    { "electronic on a Friday", "2026-11-20", CARE_CHANNEL_ELECTRONIC, "2026-11-23", 2 },
    { "electronic on a Saturday", "2026-11-21", CARE_CHANNEL_ELECTRONIC, "2026-11-23", 1 },
    { "electronic before Good Friday", "2026-04-02", CARE_CHANNEL_ELECTRONIC, "2026-04-07", 4 },
    { "electronic on Christmas Eve", "2026-12-24", CARE_CHANNEL_ELECTRONIC, "2026-12-29", 4 },
    { "electronic before the early May holiday", "2026-05-01", CARE_CHANNEL_ELECTRONIC, "2026-05-05", 3 },
  };
  g_autoptr (CareLaw) law = care_test_law ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareReasons because = { .n = 0 };
      CareDate sent = care_test_date (cases[i].sent);
      CareDate given = care_deadline_given (sent, cases[i].channel, law->holidays, law->rules, &because);
      int passed_over = 0;

      care_test_same_date (cases[i].about, given, cases[i].given);
      for (size_t r = 0; r < because.n; r++)
        passed_over += because.items[r].rule == CARE_RULE_NOT_A_WORKING_DAY;
      g_assert_cmpint (passed_over, ==, cases[i].passed_over);
      g_assert_cmpint (because.items[0].rule, ==, CARE_RULE_SENT);
      g_assert_cmpint (because.items[0].date, ==, sent);
      g_assert_cmpint (because.items[because.n - 1].date, ==, given);
      g_assert_cmpint (care_deadline_given (sent, cases[i].channel, law->holidays, law->rules, NULL), ==,
                       given);
    }
}

typedef struct
{
  const char *about, *sent;
  CareChannel channel;
  const char *received, *printed;
  const char *given, *last_day, *from_receipt, *act_by, *safe, *plan_for, *decision;
  bool certain;
  unsigned warnings;
} Notice;

#define HAND CARE_CHANNEL_HAND
#define POST CARE_CHANNEL_POST
#define EMAIL CARE_CHANNEL_ELECTRONIC

/* Regulation 5(2): not less than 14 days beginning with the day after the notice was given. Regulation 6(1):
 * the decision within 28 days of the end of that period. The guidance: within 14 days of receiving. */
static const Notice notices[] = {
  { "e-mail on a Monday", "2026-11-23", EMAIL, NULL, NULL, "2026-11-24", "2026-12-08", NULL, "2026-12-08",
    "2026-12-08", "2026-12-08", "2027-01-05", true, 0 },
  { "post", "2026-11-16", POST, NULL, NULL, "2026-11-19", "2026-12-03", NULL, "2026-12-03", "2026-12-03",
    "2026-12-03", "2026-12-31", true, 0 },
  { "by hand on a Saturday: never moved, plan for the Friday", "2026-11-21", HAND, NULL, NULL, "2026-11-21",
    "2026-12-05", NULL, "2026-12-05", "2026-12-05", "2026-12-04", "2027-01-02", true,
    CARE_WARNING_PLAN_EARLIER },
  { "ends on Christmas Day", "2026-12-11", HAND, NULL, NULL, "2026-12-11", "2026-12-25", NULL, "2026-12-25",
    "2026-12-25", "2026-12-24", "2027-01-22", true, CARE_WARNING_PLAN_EARLIER },
  { "ends on a holiday after a weekend", "2026-12-14", HAND, NULL, NULL, "2026-12-14", "2026-12-28", NULL,
    "2026-12-28", "2026-12-28", "2026-12-24", "2027-01-25", true, CARE_WARNING_PLAN_EARLIER },
  { "post over Christmas", "2026-12-23", POST, NULL, NULL, "2026-12-30", "2027-01-13", NULL, "2027-01-13",
    "2027-01-13", "2027-01-13", "2027-02-10", true, 0 },
  { "arrived before it counts as given", "2026-11-23", EMAIL, "2026-11-23", NULL, "2026-11-24", "2026-12-08",
    "2026-12-07", "2026-12-08", "2026-12-07", "2026-12-07", "2027-01-05", true, 0 },
  { "arrived later than it counts as given", "2026-11-16", POST, "2026-11-24", NULL, "2026-11-19",
    "2026-12-03", "2026-12-08", "2026-12-03", "2026-12-03", "2026-12-03", "2026-12-31", true, 0 },
  { "a longer period is printed", "2026-11-23", EMAIL, "2026-11-23", "2026-12-15", "2026-11-24", "2026-12-08",
    "2026-12-07", "2026-12-15", "2026-12-15", "2026-12-15", "2027-01-12", true, 0 },
  { "a period below the minimum is printed", "2026-11-23", EMAIL, NULL, "2026-12-07", "2026-11-24",
    "2026-12-08", NULL, "2026-12-07", "2026-12-07", "2026-12-07", "2027-01-04", true,
    CARE_WARNING_PRINTED_TOO_SHORT },
  { "the minimum itself is printed", "2026-11-23", EMAIL, NULL, "2026-12-08", "2026-11-24", "2026-12-08",
    NULL, "2026-12-08", "2026-12-08", "2026-12-08", "2027-01-05", true, 0 },
  { "dates that cannot be", "2026-11-23", EMAIL, "2026-11-20", "2026-11-20", "2026-11-24", "2026-12-08",
    "2026-12-04", "2026-11-20", "2026-11-20", "2026-11-20", "2026-12-18", true,
    CARE_WARNING_PRINTED_TOO_SHORT | CARE_WARNING_PRINTED_BEFORE_SENT | CARE_WARNING_RECEIVED_BEFORE_SENT },
  { "ends inside the horizon", "2028-12-08", HAND, NULL, NULL, "2028-12-08", "2028-12-22", NULL, "2028-12-22",
    "2028-12-22", "2028-12-22", "2029-01-19", true, 0 },
  { "ends past the horizon", "2028-12-18", HAND, NULL, NULL, "2028-12-18", "2029-01-01", NULL, "2029-01-01",
    "2029-01-01", "2029-01-01", "2029-01-29", false, CARE_WARNING_PAST_HORIZON },
  { "given past the horizon, printed before", "2028-12-27", POST, NULL, "2028-12-29", "2029-01-01",
    "2029-01-15", NULL, "2028-12-29", "2028-12-29", "2028-12-29", "2029-01-26", false,
    CARE_WARNING_PAST_HORIZON | CARE_WARNING_PRINTED_TOO_SHORT },
};

static void
test_notice (void)
{
  g_autoptr (CareLaw) law = care_test_law ();

  for (size_t i = 0; i < G_N_ELEMENTS (notices); i++)
    {
      const Notice *is = &notices[i];
      CareNoticeDeadlines dates
          = care_deadlines_notice (care_test_date (is->sent), is->channel, care_test_date (is->received),
                                   care_test_date (is->printed), law->holidays, law->rules);

      g_test_message ("%s", is->about);
      care_test_same_date (is->about, dates.given, is->given);
      g_assert_cmpint (dates.first_day, ==, dates.given + 1);
      care_test_same_date (is->about, dates.last_day, is->last_day);
      care_test_same_date (is->about, dates.from_receipt, is->from_receipt);
      care_test_same_date (is->about, dates.act_by, is->act_by);
      care_test_same_date (is->about, dates.safe, is->safe);
      care_test_same_date (is->about, dates.plan_for, is->plan_for);
      care_test_same_date (is->about, dates.decision_expected, is->decision);
      g_assert_cmpint (dates.certain, ==, is->certain);
      g_assert_cmphex (dates.warnings, ==, is->warnings);
    }
}

static void
same_reasons (const CareReasons *because, const CareReason *expected, size_t n)
{
  for (size_t i = 0; i < MIN (n, because->n); i++)
    {
      g_autofree char *day = care_date_format (expected[i].date);
      g_assert_cmpstr (care_rule_to_string (because->items[i].rule), ==,
                       care_rule_to_string (expected[i].rule));
      care_test_same_date ("reason", because->items[i].date, day);
    }
  g_assert_cmpuint (because->n, ==, n);
}

static void
test_notice_reasons (void)
{
  const CareReason expected[] = {
    { care_date (2026, 11, 20), CARE_RULE_SENT },
    { care_date (2026, 11, 21), CARE_RULE_NOT_A_WORKING_DAY },
    { care_date (2026, 11, 22), CARE_RULE_NOT_A_WORKING_DAY },
    { care_date (2026, 11, 23), CARE_RULE_GIVEN_ELECTRONICALLY },
    { care_date (2026, 11, 24), CARE_RULE_REPRESENTATIONS_BEGIN },
    { care_date (2026, 12, 7), CARE_RULE_REPRESENTATIONS_END },
    { care_date (2026, 11, 20), CARE_RULE_RECEIVED },
    { care_date (2026, 12, 4), CARE_RULE_REPRESENTATIONS_RECEIPT },
    { care_date (2026, 12, 12), CARE_RULE_PRINTED },
    { care_date (2026, 12, 12), CARE_RULE_NOT_A_WORKING_DAY },
    { care_date (2026, 12, 11), CARE_RULE_PLAN_FOR },
    { care_date (2027, 1, 9), CARE_RULE_DECISION },
  };
  g_autoptr (CareLaw) law = care_test_law ();
  CareNoticeDeadlines dates
      = care_deadlines_notice (care_date (2026, 11, 20), EMAIL, care_date (2026, 11, 20),
                               care_date (2026, 12, 12), law->holidays, law->rules);

  same_reasons (&dates.because, expected, G_N_ELEMENTS (expected));
}

/* Guidance: a review is asked for within 7 days of the decision letter, which prints the date. */
static void
test_decision (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  CareDate received = care_date (2026, 12, 24);
  CareDecisionDeadlines dates = care_deadlines_decision (received, CARE_NO_DATE, law->rules);

  care_test_same_date ("seven days", dates.review_request_by, "2026-12-31");
  dates = care_deadlines_decision (received, care_date (2027, 1, 4), law->rules);
  care_test_same_date ("as printed", dates.review_request_by, "2027-01-04");
}

/* Tribunal rule 20(1)(e): 28 days after the notice was sent; rule 12: a last day that is no working day rolls
 * on. The guidance: 28 days of service; unpaid after 40 days. */
static void
test_final (void)
{
  static const struct
  {
    const char *about, *sent;
    CareChannel channel;
    const char *pay_by, *given, *safe, *rolled, *from_service, *referral;
    bool certain;
    unsigned warnings;
  } cases[] = {
    { "post on a Monday", "2026-11-16", POST, NULL, "2026-11-19", "2026-12-14", "2026-12-14", "2026-12-17",
      "2026-12-29", true, 0 },
    { "ends in the Christmas days", "2026-11-28", EMAIL, "2027-01-04", "2026-11-30", "2026-12-26",
      "2026-12-29", "2026-12-28", "2027-01-09", true, CARE_WARNING_PLAN_EARLIER },
    { "by hand", "2026-11-17", HAND, NULL, "2026-11-17", "2026-12-15", "2026-12-15", "2026-12-15",
      "2026-12-27", true, 0 },
    { "pay-by that cannot be", "2026-11-17", HAND, "2026-11-16", "2026-11-17", "2026-12-15", "2026-12-15",
      "2026-12-15", "2026-12-27", true, CARE_WARNING_PRINTED_BEFORE_SENT },
    { "rolls on past the horizon", "2028-12-03", HAND, NULL, "2028-12-03", "2028-12-31", "2029-01-01",
      "2028-12-31", "2029-01-12", false, CARE_WARNING_PLAN_EARLIER | CARE_WARNING_PAST_HORIZON },
  };
  g_autoptr (CareLaw) law = care_test_law ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareFinalDeadlines dates
          = care_deadlines_final (care_test_date (cases[i].sent), cases[i].channel,
                                  care_test_date (cases[i].pay_by), law->holidays, law->rules);

      care_test_same_date (cases[i].about, dates.given, cases[i].given);
      care_test_same_date (cases[i].about, dates.appeal_safe, cases[i].safe);
      care_test_same_date (cases[i].about, dates.appeal_rolled, cases[i].rolled);
      care_test_same_date (cases[i].about, dates.appeal_from_service, cases[i].from_service);
      care_test_same_date (cases[i].about, dates.pay_by, cases[i].pay_by);
      care_test_same_date (cases[i].about, dates.unpaid_referral, cases[i].referral);
      g_assert_cmpint (dates.certain, ==, cases[i].certain);
      g_assert_cmphex (dates.warnings, ==, cases[i].warnings);

      /* Rolling on is a step only where there is something to roll over. */
      int rolled = 0;
      for (size_t k = 0; k < dates.because.n; k++)
        rolled += dates.because.items[k].rule == CARE_RULE_APPEAL_ROLLED;
      g_assert_cmpint (rolled, ==, dates.appeal_rolled != dates.appeal_safe);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadlines/given", test_given);
  g_test_add_func ("/deadlines/notice-of-intent", test_notice);
  g_test_add_func ("/deadlines/notice-reasons", test_notice_reasons);
  g_test_add_func ("/deadlines/decision", test_decision);
  g_test_add_func ("/deadlines/final-notice", test_final);
  return g_test_run ();
}
