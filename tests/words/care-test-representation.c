/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The written representations: what the panel must be told is there, what is not known is not made up. */
#include "care-sample-case.h"

#include <string.h>

static char *
text_on (const CareSampleCase *sample, CareDate today)
{
  CarePaperFacts facts = care_sample_case_facts (sample, today);
  g_autoptr (CareDocument) document = care_words_paper (CARE_PAPER_REPRESENTATIONS, &facts);

  return care_document_text (document);
}

static void
assert_says (const char *text, const char *expected)
{
  if (strstr (text, expected) == NULL)
    g_error ("\"%s\" is not in:\n%s", expected, text);
}

/* Guidance: "providers must be clear that they are making written representations against the notice of
 * intent within the period specified". Posted on Thursday 19 November, given on the 24th, so to 8 December.
 */
static void
test_says_first_what_it_is (void)
{
  g_autoptr (CareSampleCase) sample = care_sample_case_new ();
  g_autofree char *text = text_on (sample, care_date (2026, 12, 8));

  g_assert_true (g_str_has_prefix (
      text,
      "Greenfield Care Ltd\n2 Greenfield Lane\nNewtown\nNT1 1AA\nCQC provider number 1-1000000101\n"
      "Written representations against a notice of intent\n"
      "These are written representations by Greenfield Care Ltd against the notice of intent dated "
      "19 November 2026, reference ASC-2026-0417. They are made within the period specified, which ends "
      "on 8 December 2026.\n"));
}

static void
test_never_says_in_time_when_late (void)
{
  g_autoptr (CareSampleCase) sample = care_sample_case_new ();
  g_autofree char *text = text_on (sample, care_date (2026, 12, 9));

  assert_says (text, "The period for them ended on 8 December 2026.");
  g_assert_null (strstr (text, "within the period specified"));
}

static void
test_a_printed_date_is_the_period (void)
{
  g_autoptr (CareSampleCase) sample = care_sample_case_new ();
  CareCaseEvent *notice = g_ptr_array_index (sample->ca->events, 1);
  g_autofree char *text = NULL;

  notice->printed = care_date (2026, 12, 18);
  text = text_on (sample, care_date (2026, 12, 17));
  assert_says (text, "which ends on 18 December 2026.");
  assert_says (text, "Last day as printed in the notice\tFriday 18 December 2026\n");
}

/* Regulation 5(2): what is printed cannot make late what comes within the 14 days, to 8 December. */
static void
test_a_printed_date_that_is_too_short (void)
{
  g_autoptr (CareSampleCase) sample = care_sample_case_new ();
  CareCaseEvent *notice = g_ptr_array_index (sample->ca->events, 1);

  notice->printed = care_date (2026, 11, 27);
  care_representation_set (sample->draft, "late", "The post was late.");
  g_autofree char *before = text_on (sample, care_date (2026, 11, 27));
  assert_says (before, "within the period specified, which ends on 27 November 2026.");
  g_autofree char *between = text_on (sample, care_date (2026, 12, 8));
  assert_says (between,
               "The notice specifies a period that ended on 27 November 2026. Regulation 5(2) requires "
               "one of not less than 14 days, which ends on 8 December 2026, and they are made within "
               "that.\n");
  g_assert_null (strstr (between, "come late"));
  g_autofree char *after = text_on (sample, care_date (2026, 12, 9));
  assert_says (after, "The period for them ended on 8 December 2026.");
  assert_says (after, "Why these representations come late\n");
}

/* What the panel weighs (guidance, "Decision"; domain facts 3.4). */
static void
test_tells_the_panel_what_it_weighs (void)
{
  static const char *const expected[] = {
    "Greenfield Care Ltd\n2 Greenfield Lane\nNewtown\nNT1 1AA\nCQC provider number 1-1000000101\n",
    "Adult Social Care Enforcement\nUnit 5, Greenfinch Way\n",
    "section 277E of the Health and Social Care Act 2012",
    "SI 2022/1175",
    "Dated and sent\tThursday 19 November 2026\n",
    "How it was sent\tBy post\n",
    "Received by the provider\tMonday 23 November 2026\n",
    "Treated as given (regulation 7(5))\tTuesday 24 November 2026\n",
    "(regulation 5(2))\tTuesday 8 December 2026\n",
    "August 2026\tElm House\t1-1000000201\tCare home\n",
    "July 2026\tOak Lodge\t1-1000000202\tCare home\toccupied or used\n",
    "Ground 1: The provider has a reasonable excuse for not complying\n",
    "1. Report of the computer supplier, 24 June 2026\n2. Log of telephone calls\n",
    "• kept the figures on paper, day by day.\n",
    "October 2026\tElm House\tCare home\t28 October 2026 at 16:05\n",
    "August 2026\tElm House\tCare home\tNo save is in the provider’s record\n",
    "22 September 2026\tNot noted\tNot noted\tNHSBSA telephoned and offered help.",
    "February 2026\tElm House\tCare home\tSaved within the window, as the provider recalls it\t\n",
    "J. Sample\nNominated individual\nFor and on behalf of Greenfield Care Ltd\n1 December 2026\n",
  };
  g_autoptr (CareSampleCase) sample = care_sample_case_new ();
  g_autofree char *text = text_on (sample, care_date (2026, 12, 1));

  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_says (text, expected[i]);
  g_assert_null (strchr (text, '['));
  g_assert_null (strstr (text, "should not have been issued"));
}

static void
test_says_what_is_not_known (void)
{
  static const char *const gaps[] = {
    "[the date of the notice is not recorded yet]",
    "[the notice of intent is not recorded yet]",
    "[No location and month is recorded as alleged yet.]",
    "[No ground is chosen yet.]",
    "[What happened is not written yet.]",
    "[What is asked for is not written yet.]",
    "[the name of who signs]",
  };
  g_autoptr (CareSampleCase) sample = care_sample_case_new ();
  g_autoptr (CareCase) bare = care_case_new ("case-2", "1-1000000101", care_date (2026, 9, 22));
  g_autoptr (CareRepresentation) empty = care_representation_new ("case-2");
  CarePaperFacts facts = care_sample_case_facts (sample, care_date (2026, 12, 1));
  g_autoptr (CareDocument) document = NULL;
  g_autofree char *text = NULL;

  facts.ca = bare;
  facts.draft = empty;
  facts.as_draft = true;
  document = care_words_paper (CARE_PAPER_REPRESENTATIONS, &facts);
  text = care_document_text (document);
  for (size_t i = 0; i < G_N_ELEMENTS (gaps); i++)
    assert_says (text, gaps[i]);
  g_assert_true (document->draft);
  g_assert_cmpstr (document->draft_words, ==, "DRAFT");
  g_assert_cmpstr (document->language, ==, "en-GB");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/representation/says-first-what-it-is", test_says_first_what_it_is);
  g_test_add_func ("/words/representation/late", test_never_says_in_time_when_late);
  g_test_add_func ("/words/representation/printed-date", test_a_printed_date_is_the_period);
  g_test_add_func ("/words/representation/printed-too-short", test_a_printed_date_that_is_too_short);
  g_test_add_func ("/words/representation/what-the-panel-weighs", test_tells_the_panel_what_it_weighs);
  g_test_add_func ("/words/representation/gaps", test_says_what_is_not_known);
  return g_test_run ();
}
