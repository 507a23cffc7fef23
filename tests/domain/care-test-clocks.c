/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks of a case, as they stand on a day. A notice sent by e-mail on Monday 23 November 2026 is given
 * on the 24th; representations end on 8 December, the decision is expected by 5 January 2027. A final notice
 * of Monday 11 January 2027 is given on the 12th: appeal by 8 February (sent) or 9 February (service), unpaid
 * from 21 February. */
#include "care-test-cases.h"
#include "care-test-law.h"

#include <string.h>

#define NOTICE "notice-of-intent@2026-11-23 "
#define SENT "representations-sent@2026-12-04 "
#define REFUSED "decision:not-upheld@2026-12-21 "
#define FINAL NOTICE REFUSED "final-notice@2027-01-11=2027-02-01 "
#define APPEAL FINAL "appeal@2027-01-22 "

static const struct
{
  const char *about, *events, *today;
  const char *clocks; /* what:state:date, in any order; others than these must not be there */
} cases[] = {
  { "before any notice", "contact@2026-11-20", "2026-11-21", "next-window:running:2026-12-14" },
  { "in an open window", "contact@2026-11-10", "2026-11-16", "next-window:running:2026-11-16" },
  { "a notice", NOTICE, "2026-11-25",
    "representations:running:2026-12-08 decision:running:2027-01-05 next-window:running:2026-12-14" },
  { "on the last day", NOTICE, "2026-12-08",
    "representations:running:2026-12-08 decision:running:2027-01-05 next-window:running:2026-12-14" },
  { "the day after", NOTICE, "2026-12-09",
    "representations:missed:2026-12-08 decision:running:2027-01-05 next-window:running:2026-12-14" },
  { "represented in time", NOTICE SENT, "2026-12-09",
    "representations:met:2026-12-08 decision:running:2027-01-05 next-window:running:2026-12-14" },
  { "represented late", NOTICE "representations-sent@2026-12-09", "2026-12-10",
    "representations:missed:2026-12-08 decision:running:2027-01-05 next-window:running:2026-12-14" },
  { "a second letter changes nothing", NOTICE SENT "representations-sent@2026-12-10", "2026-12-11",
    "representations:met:2026-12-08 decision:running:2027-01-05 next-window:running:2026-12-14" },
  { "their date goes by", NOTICE SENT, "2027-01-06",
    "representations:met:2026-12-08 decision:passed:2027-01-05 next-window:running:2027-01-14" },
  { "decided late", NOTICE SENT "decision:not-upheld@2027-01-06", "2027-01-07",
    "representations:met:2026-12-08 decision:passed:2027-01-05 review-request:running:2027-01-13 "
    "next-window:running:2027-01-14" },
  { "what the notice prints wins", "notice-of-intent@2026-11-23=2026-12-18 ", "2026-12-10",
    "representations:running:2026-12-18 decision:running:2027-01-15 next-window:running:2026-12-14" },
  { "withdrawn in the period", NOTICE "withdrawn@2026-12-01", "2026-12-20",
    "representations:ended:2026-12-08 decision:ended:2027-01-05" },
  { "withdrawn after it", NOTICE "withdrawn@2026-12-15", "2026-12-20",
    "representations:missed:2026-12-08 decision:ended:2027-01-05" },
  { "upheld", NOTICE SENT "decision:upheld@2026-12-21", "2027-03-01",
    "representations:met:2026-12-08 decision:met:2027-01-05" },
  { "withdrawn and reissued: their turn", NOTICE SENT "decision:reissued@2026-12-10 ", "2026-12-11",
    "representations:met:2026-12-08 decision:met:2027-01-05 next-window:running:2026-12-14" },
  { "a fresh notice starts afresh", NOTICE SENT "decision:reissued@2026-12-10 notice-of-intent@2026-12-14",
    "2026-12-15",
    "representations:running:2026-12-29 decision:running:2027-01-26 next-window:running:2027-01-14" },
  { "not upheld", NOTICE SENT REFUSED, "2026-12-22",
    "representations:met:2026-12-08 decision:met:2027-01-05 review-request:running:2026-12-28 "
    "next-window:running:2027-01-14" },
  { "the letter came later and prints a date",
    NOTICE SENT "decision:not-upheld@2026-12-21+2026-12-23=2027-01-04", "2027-01-03",
    "representations:met:2026-12-08 decision:met:2027-01-05 review-request:running:2027-01-04 "
    "next-window:running:2027-01-14" },
  { "review asked for", NOTICE SENT REFUSED "review-requested@2026-12-28", "2027-01-02",
    "representations:met:2026-12-08 decision:met:2027-01-05 review-request:met:2026-12-28 "
    "next-window:running:2027-01-14" },
  { "final notice", FINAL, "2027-01-20",
    "representations:missed:2026-12-08 decision:met:2027-01-05 review-request:missed:2026-12-28 "
    "payment:running:2027-02-01 appeal:running:2027-02-08 debt-referral:running:2027-02-21 "
    "next-window:running:2027-02-15" },
  { "no date to pay by is printed", NOTICE SENT "final-notice@2027-01-11", "2027-01-20",
    "representations:met:2026-12-08 decision:passed:2027-01-05 appeal:running:2027-02-08 "
    "debt-referral:running:2027-02-21 next-window:running:2027-02-15" },
  { "appeal, by the later reading still", FINAL, "2027-02-09",
    "representations:missed:2026-12-08 decision:met:2027-01-05 review-request:missed:2026-12-28 "
    "payment:missed:2027-02-01 appeal:running:2027-02-08 debt-referral:running:2027-02-21 "
    "next-window:running:2027-02-15" },
  { "all has gone by", FINAL, "2027-02-22",
    "representations:missed:2026-12-08 decision:met:2027-01-05 review-request:missed:2026-12-28 "
    "payment:missed:2027-02-01 appeal:missed:2027-02-08 debt-referral:passed:2027-02-21 "
    "next-window:running:2027-03-15" },
  { "appealed: payment stands still", APPEAL, "2027-03-30",
    "representations:missed:2026-12-08 decision:met:2027-01-05 review-request:missed:2026-12-28 "
    "payment:suspended:2027-02-01 appeal:met:2027-02-08 debt-referral:suspended:2027-02-21 "
    "next-window:running:2027-04-14" },
  { "confirmed: it runs again", APPEAL "appeal-decided:confirmed@2027-04-06", "2027-04-06",
    "representations:missed:2026-12-08 decision:met:2027-01-05 review-request:missed:2026-12-28 "
    "payment:running:2027-04-06 appeal:met:2027-02-08 debt-referral:running:2027-04-06 "
    "next-window:running:2027-04-14" },
  { "confirmed before the day: nothing moves", APPEAL "appeal-decided:confirmed@2027-01-29", "2027-01-30",
    "representations:missed:2026-12-08 decision:met:2027-01-05 review-request:missed:2026-12-28 "
    "payment:running:2027-02-01 appeal:met:2027-02-08 debt-referral:running:2027-02-21 "
    "next-window:running:2027-02-15" },
  { "confirmed and long unpaid", APPEAL "appeal-decided:varied@2027-04-06", "2027-06-30",
    "representations:missed:2026-12-08 decision:met:2027-01-05 review-request:missed:2026-12-28 "
    "payment:missed:2027-04-06 appeal:met:2027-02-08 debt-referral:passed:2027-04-06 "
    "next-window:running:2027-07-14" },
  { "quashed", APPEAL "appeal-decided:quashed@2027-04-06", "2027-04-07",
    "representations:missed:2026-12-08 decision:met:2027-01-05 review-request:missed:2026-12-28 "
    "payment:ended:2027-04-06 appeal:met:2027-02-08 debt-referral:ended:2027-04-06" },
  { "withdrawn during the appeal", APPEAL "withdrawn@2027-03-01", "2027-04-07",
    "representations:missed:2026-12-08 decision:met:2027-01-05 review-request:missed:2026-12-28 "
    "payment:ended:2027-03-01 appeal:met:2027-02-08 debt-referral:ended:2027-03-01" },
  { "paid in time", FINAL "payment@2027-01-29", "2027-03-01",
    "representations:missed:2026-12-08 decision:met:2027-01-05 review-request:missed:2026-12-28 "
    "payment:met:2027-02-01 appeal:ended:2027-02-08 debt-referral:met:2027-02-21" },
  { "the provider withdraws the appeal", APPEAL "appeal-decided:withdrawn@2027-04-06", "2027-04-06",
    "representations:missed:2026-12-08 decision:met:2027-01-05 review-request:missed:2026-12-28 "
    "payment:running:2027-04-06 appeal:met:2027-02-08 debt-referral:running:2027-04-06 "
    "next-window:running:2027-04-14" },
  /* 1 April 2026 is the Wednesday before Easter: by e-mail given on the 2nd, before Good Friday. 14 days end
   * on the 16th, and 28 more on 14 May. On the Thursday it is given on Tuesday 7 April. */
  { "before Easter", "notice-of-intent@2026-04-01", "2026-04-03",
    "representations:running:2026-04-16 decision:running:2026-05-14 next-window:running:2026-04-14" },
  { "over Easter", "notice-of-intent@2026-04-02", "2026-04-03",
    "representations:running:2026-04-21 decision:running:2026-05-19 next-window:running:2026-04-14" },
  /* Christmas Eve 2026 is a Thursday; Monday the 28th is the substitute for Boxing Day: given on the 29th. */
  { "over Christmas", "notice-of-intent@2026-12-24", "2026-12-29",
    "representations:running:2027-01-12 decision:running:2027-02-09 next-window:running:2027-01-14" },
  /* Monday 14 February 2028: given on the 15th; 14 days end on 29 February; 28 more on 28 March. */
  { "a leap day", "notice-of-intent@2028-02-14", "2028-02-29",
    "representations:running:2028-02-29 decision:running:2028-03-28 next-window:running:2028-03-14" },
  { "printed below the least", "notice-of-intent@2026-11-23=2026-12-01", "2026-12-02",
    "representations:missed:2026-12-01 decision:running:2026-12-29 next-window:running:2026-12-14" },
  { "referred early", FINAL "debt-referred@2027-02-10", "2027-02-11",
    "representations:missed:2026-12-08 decision:met:2027-01-05 review-request:missed:2026-12-28 "
    "payment:missed:2027-02-01 appeal:missed:2027-02-08 debt-referral:passed:2027-02-21 "
    "next-window:running:2027-02-15" },
};

static const CareCaseClock *
find (GArray *clocks, const char *what)
{
  for (guint i = 0; i < clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (clocks, CareCaseClock, i);
      if (g_str_equal (care_clock_what_to_string (clock->what), what))
        return clock;
    }
  return NULL;
}

static void
test_clocks (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareCase) self = care_test_case (cases[i].events);
  g_autoptr (GArray) clocks
      = care_case_clocks (self, care_test_date (cases[i].today), law->holidays, law->rules);
  g_auto (GStrv) expected = g_strsplit (cases[i].clocks, " ", -1);

  for (size_t k = 0; expected[k] != NULL; k++)
    {
      g_auto (GStrv) parts = g_strsplit (expected[k], ":", 3);
      const CareCaseClock *clock = find (clocks, parts[0]);
      g_test_message ("%s", expected[k]);
      g_assert_nonnull (clock);
      g_assert_cmpstr (care_clock_state_to_string (clock->state), ==, parts[1]);
      care_test_same_date (parts[0], clock->date, parts[2]);
      g_assert_cmpint (clock->safe, <=, clock->date);
      g_assert_cmpuint (clock->because.n, >, 0);
      g_assert_true (clock->arguable == CARE_NO_DATE || clock->arguable > clock->safe);
    }
  g_assert_cmpuint (clocks->len, ==, g_strv_length (expected));
}

/* What runs stands first, the next day to act before the later ones. */
static void
test_order (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareCase) self = care_test_case (FINAL);
  g_autoptr (GArray) clocks = care_case_clocks (self, care_date (2027, 1, 20), law->holidays, law->rules);
  static const char *const order[] = { "payment",         "appeal",         "next-window", "debt-referral",
                                       "representations", "review-request", "decision" };

  g_assert_cmpuint (clocks->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < clocks->len; i++)
    g_assert_cmpstr (care_clock_what_to_string (g_array_index (clocks, CareCaseClock, i).what), ==, order[i]);
}

static bool
has_reason (const CareCaseClock *clock, CareRuleId rule, CareDate date)
{
  for (size_t i = 0; i < clock->because.n; i++)
    if (clock->because.items[i].rule == rule && clock->because.items[i].date == date)
      return true;
  return false;
}

/* Both readings are kept: the safe one to act on, the latest arguable one beside it. */
static void
test_readings (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareCase) self
      = care_test_case ("notice-of-intent@2026-11-23+2026-11-23 decision:not-upheld@2026-12-21 "
                        "final-notice@2027-01-11=2027-02-01 appeal@2027-01-22 "
                        "appeal-decided:confirmed@2027-04-06");
  g_autoptr (GArray) clocks = care_case_clocks (self, care_date (2027, 4, 6), law->holidays, law->rules);

  const CareCaseClock *representations = find (clocks, "representations");
  care_test_same_date ("from receipt", representations->safe, "2026-12-07");
  care_test_same_date ("from service", representations->arguable, "2026-12-08");
  care_test_same_date ("appeal from service", find (clocks, "appeal")->arguable, "2027-02-09");

  /* 74 days were stopped, from 22 January to 6 April. */
  const CareCaseClock *payment = find (clocks, "payment");
  care_test_same_date ("the stopped days given back", payment->arguable, "2027-04-16");
  g_assert_true (has_reason (payment, CARE_RULE_APPEAL_SUSPENDS, care_date (2027, 1, 22)));
}

/* A holiday proclaimed after the notice was sent moves the day it was given, and the reason names it. */
static void
test_a_holiday_added_late (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareHolidays) holidays = care_holidays_copy (law->holidays);
  g_autoptr (CareCase) self = care_test_case ("notice-of-intent@2026-11-23");
  CareDate day = care_date (2026, 11, 24);

  g_assert_true (care_holidays_add (holidays, day, "A day", "", "test"));
  g_autoptr (GArray) before = care_case_clocks (self, care_date (2026, 11, 25), law->holidays, law->rules);
  g_autoptr (GArray) after = care_case_clocks (self, care_date (2026, 11, 25), holidays, law->rules);
  care_test_same_date ("before", find (before, "representations")->date, "2026-12-08");
  care_test_same_date ("after", find (after, "representations")->date, "2026-12-09");
  g_assert_false (has_reason (find (before, "representations"), CARE_RULE_NOT_A_WORKING_DAY, day));
  g_assert_true (has_reason (find (after, "representations"), CARE_RULE_NOT_A_WORKING_DAY, day));
}

/* The other reading of the review stands beside the appeal's clock, which it does not stop. */
static void
test_review_after_final (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareCase) self = care_test_case (FINAL "review-requested@2027-01-14");
  g_autoptr (GArray) clocks = care_case_clocks (self, care_date (2027, 1, 20), law->holidays, law->rules);

  g_assert_true (has_reason (find (clocks, "appeal"), CARE_RULE_REVIEW_AFTER_FINAL, care_date (2027, 1, 11)));
  g_assert_cmpint (find (clocks, "appeal")->state, ==, CARE_CLOCK_RUNNING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/clocks/%s", cases[i].about);
      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_clocks);
    }
  g_test_add_func ("/clocks/order", test_order);
  g_test_add_func ("/clocks/both-readings", test_readings);
  g_test_add_func ("/clocks/a-holiday-added-late", test_a_holiday_added_late);
  g_test_add_func ("/clocks/review-after-final", test_review_after_final);
  return g_test_run ();
}
