/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each document of a case, with everything that it can show. */
#include "care-sample-says.h"

#include <string.h>

/* The headings of level 2, in order, one a line. */
static char *
sections_of (const CareDocument *document)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const CareBlock *block = document->blocks->pdata[i];

      if (block->kind == CARE_BLOCK_HEADING && block->level == 2)
        g_string_append_printf (text, "%s\n", ((const CareRun *)block->runs->pdata[0])->text);
    }
  return g_string_free (text, FALSE);
}

static void
check_sections (const CareSampleCase *sample, CarePaper paper, CareDate today, const char *expected)
{
  g_autoptr (CareDocument) document = document_of (sample, paper, today);
  g_autofree char *sections = sections_of (document);

  g_assert_cmpstr (sections, ==, expected);
}

static const char representations_sections[]
    = "The notice\nWhat is alleged\nWhat happened\n"
      "Ground 1: The provider has a reasonable excuse for not complying\n"
      "Ground 2: The provider made adequate attempts to comply and was prevented by circumstances out of its "
      "control\n"
      "Ground 3: The notice contains an error or is based on inaccurate facts\n"
      "Ground 4: The notice should not have been issued for another reason\n"
      "The information that is said to be false or misleading\nWhat the notice does not contain\n"
      "Whether the information has since been provided\nWhat is different now\n"
      "Contact with the authorities\nWhat the Care Quality Commission was told\nCompliance history\nThe "
      "returns and their times\n"
      "What the provider’s computers saw\nEvidence\nWhat the provider asks\nHow to check this\n";

static void
test_sections (void)
{
  g_autoptr (CareSampleCase) sample = full_case ();
  g_autofree char *late
      = g_strconcat ("Why these representations come late\n", representations_sections, NULL);

  check_sections (sample, CARE_PAPER_REPRESENTATIONS, care_date (2026, 12, 8), representations_sections);
  check_sections (sample, CARE_PAPER_REPRESENTATIONS, care_date (2026, 12, 9), late);
  care_sample_case_decide (sample);
  check_sections (sample, CARE_PAPER_REVIEW, care_date (2026, 12, 28),
                  "The decision\nThe steps so far\nWhy the provider asks for a review\nWhat is new\n"
                  "What the decision letter does not contain\nWhat is alleged\nWhat happened\n"
                  "Whether the information has since been provided\nWhat is different now\n"
                  "Contact with the authorities\nWhat the Care Quality Commission was told\nCompliance "
                  "history\nThe returns and their times\n"
                  "What the provider’s computers saw\nEvidence\nWhat the provider asks\nHow to check this\n");
  care_sample_case_impose (sample);
  sample->draft->grounds = CARE_GROUND_OTHER;
  sample->draft->includes = CARE_INCLUDE_GAPS;
  check_sections (sample, CARE_PAPER_APPEAL, care_date (2027, 1, 20),
                  "The final notice\nThe steps so far\nAgainst the decision\nAgainst the amount\n"
                  "What is alleged\nWhat happened\n"
                  "Ground 1: The notice should not have been issued for another reason\n"
                  "The information that is said to be false or misleading\n"
                  "What the notice does not contain\nWhat the decision letter does not contain\n"
                  "What the final notice does not contain\n"
                  "Whether the information has since been provided\nWhat is different now\nEvidence\n"
                  "What the appellant asks\n");
  check_sections (sample, CARE_PAPER_COVER, care_date (2027, 1, 20), "What is enclosed\n");
  check_sections (sample, CARE_PAPER_CONTACTS, care_date (2027, 1, 20), "Files kept with the log\n");
}

/* A person chooses what goes in. */
static void
test_only_what_is_chosen (void)
{
  static const char *const sections[CARE_N_INCLUDES] = { "Compliance history\n",
                                                         "Contact with the authorities\n",
                                                         "The returns and their times\n",
                                                         "What the provider’s computers saw\n",
                                                         "How to check this\n",
                                                         "What the notice does not contain\n",
                                                         "What the Care Quality Commission was told\n" };
  g_autoptr (CareSampleCase) sample = full_case ();

  for (int i = 0; i < CARE_N_INCLUDES; i++)
    {
      sample->draft->includes = 1u << i;
      g_autofree char *text = text_of (sample, CARE_PAPER_REPRESENTATIONS, care_date (2026, 12, 1));
      for (int j = 0; j < CARE_N_INCLUDES; j++)
        g_assert_cmpint (strstr (text, sections[j]) != NULL, ==, i == j);
    }
}

/* What the panel reads of each part. */
static void
test_representations (void)
{
  static const char *const expected[] = {
    "NT1 1AA\nTelephone 01632 960 001\noffice@greenfield.example\nCQC provider number 1-1000000101\n",
    "Given or sent to\tThe company secretary, 2 Greenfield Lane, Newtown\n",
    "Amount of the proposed penalty\t£8,792\n",
    "What the excuse is\nThe answer to excuse.what, with an emphasis in it.\n• one\n• two\n",
    "Who was told\nThe answer to attempts.told,",
    "How it was put right\nThe answer to misleading.put-right,",
    "• The notice of intent does not give the calculation of the amount, which the guidance says it will set "
    "out.\n",
    "• The notice of intent does not give the right to make written representations, which regulation 4(d) "
    "of "
    "SI 2022/1175 requires.\n",
    "The answer to since,",
    "What is different now\nThe answer to prevent,",
    "issued again, the provider asks for a fresh period",
    "3 August 2026\t14 September 2026, by its portal, ENQ-1\tNot yet\n",
    /* Contacts in the order of their days. */
    "11 March 2026\tNECS (Capacity Tracker support)\tBy telephone, begun by the provider\tThe manager asked "
    "whether the figures could be given by telephone. “No,” they said.\n"
    "22 September 2026 at 14:05\tNHS Business Services Authority\tBy telephone, begun by them\tNHSBSA "
    "telephoned and offered help. The manager explained the attack and asked for it to be noted.\n"
    "Extenuating circumstances were put forward.\n"
    "20 October 2026\tCouncil\tBy e-mail, begun by them\tThe council offered two laptops.\n",
    /* Returns by month, place and moment. */
    "July 2026\tOak Lodge, care home\t9 July 2026 at 09:00\t9 July 2026 at 09:01\tB. Sample, page by "
    "page\tIn full\n"
    "July 2026\tOak Lodge, care home\t20 July 2026 at 11:30\t21 July 2026 at 08:00\tB. Sample, by the link "
    "in "
    "an e-mail\tNil return\n"
    "October 2026\tElm House, care home\t28 October 2026 at 15:50\t28 October 2026 at 15:51\tA. Sample, by "
    "bulk update\tIn part\n"
    "October 2026\tElm House, care home\t28 October 2026 at 16:05\t",
    "It does not show whether the Capacity Tracker could be reached",
    "7 September 2026 at 08:30\t9 September 2026 at 17:00\t212\tNo answer: no network",
    "12 October 2026 at 09:00\tNo end is noted\t1\tThe hub did not accept the account\n",
    "14 October 2026 at 10:00\t\t\tThe record was put back from a backup\n",
    "1\tReport of the computer supplier, 24 June 2026\nsupplier-report.pdf\tBound behind the PDF, 4 pages\t",
    "2\tThe ward’s “paper” figures, August to October 2026\npaper figures.jpg\tBound behind the PDF, 1 "
    "page\t",
    "\tSent beside it, since it is locked\t",
    "\tSent beside it, since it is signed and binding would break that\t",
    "\tSent beside it, since its pages cannot be read to the end\t",
    "\tSent beside it, since it is neither a PDF nor a picture\t",
    "1. Report of the computer supplier, 24 June 2026\n2. Log of telephone calls\n",
    "sha256sum FILE",
    "had 1204 entries, and the hash of the last was "
    "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0.",
    "number|time|person|computer|what was done|to what|detail|hash of the entry before",
  };
  g_autoptr (CareSampleCase) sample = full_case ();
  g_autofree char *text = text_of (sample, CARE_PAPER_REPRESENTATIONS, care_date (2026, 12, 1));
  const CareDraftExhibit *exhibit = sample->draft->exhibits->pdata[0];

  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_says (text, expected[i]);
  assert_says (text, exhibit->sha256);
  assert_says_not (text, "[");
  assert_says_not (text, "public body");
  assert_says_not (text, "\"");
  assert_says_not (text, "The answer to late");
  assert_says_not (text, "The answer to review");
}

/* Emphasis that a person made is in the runs, in items too. */
static void
test_emphasis (void)
{
  g_autoptr (CareSampleCase) sample = full_case ();
  g_autoptr (CareDocument) document
      = document_of (sample, CARE_PAPER_REPRESENTATIONS, care_date (2026, 12, 1));
  int bold = 0, italic = 0;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const CareBlock *block = document->blocks->pdata[i];
      for (guint j = 0; j < block->runs->len; j++)
        bold += g_str_equal (((const CareRun *)block->runs->pdata[j])->text, "emphasis")
                && ((const CareRun *)block->runs->pdata[j])->style == CARE_RUN_BOLD;
      for (guint j = 0; j < block->items->len; j++)
        {
          const CareRun *run = ((const CareBlock *)block->items->pdata[j])->runs->pdata[0];
          italic += g_str_equal (run->text, "two") && run->style == CARE_RUN_ITALIC;
        }
    }
  g_assert_cmpint (bold, >, 10);
  g_assert_cmpint (italic, ==, bold);
}

static void
test_late (void)
{
  g_autoptr (CareSampleCase) sample = full_case ();
  g_autofree char *text = text_of (sample, CARE_PAPER_REPRESENTATIONS, care_date (2026, 12, 9));

  assert_says (text, "Why these representations come late\nThe answer to late,");
  assert_says_not (text, "within the period specified");
  care_representation_set (sample->draft, "late", " ");
  g_autofree char *unsaid = text_of (sample, CARE_PAPER_REPRESENTATIONS, care_date (2026, 12, 9));
  assert_says_not (unsaid, "come late");
}

/* Regulation 2 excludes a public body from the penalty: this is said before anything is argued. */
static void
test_public_body (void)
{
  static const CarePaper papers[]
      = { CARE_PAPER_REPRESENTATIONS, CARE_PAPER_REVIEW, CARE_PAPER_APPEAL, CARE_PAPER_COVER };
  g_autoptr (CareSampleCase) sample = full_case ();

  sample->provider->ownership = CARE_OWNERSHIP_PUBLIC;
  for (size_t i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *text = text_of (sample, papers[i], care_date (2026, 12, 1));
      assert_says (text, "\nGreenfield Care Ltd is a public body. Regulation 2 of the ");
      assert_says (text, "so no penalty can be imposed on it.\n");
    }
}

static void
test_review (void)
{
  g_autoptr (CareSampleCase) sample = full_case ();

  care_sample_case_decide (sample);
  g_autofree char *text = text_of (sample, CARE_PAPER_REVIEW, care_date (2026, 12, 30));
  assert_says (text, "\nRequest for a review of a decision\nThis is a request by Greenfield Care Ltd for a "
                     "review of the decision received on 23 December 2026, reference DEC-7, on its written "
                     "representations against the notice of intent dated 19 November 2026, reference "
                     "ASC-2026-0417. It is made within the time for it, which ends on 30 December 2026.\n");
  assert_says (text, "refers to its written representations, sent on 4 December 2026.");
  assert_says (text, "Received by the provider\tWednesday 23 December 2026\n");
  assert_says (text, "21 December 2026\tDecision on the representations: Not upheld\tDEC-7\n");
  assert_says (text, "Why the provider asks for a review\nThe answer to review.why,");
  assert_says (text, "What is new\nThe answer to review.new,");
  assert_says (text, "The decision letter does not give the date by which to ask for a review, which the "
                     "guidance says it will set out.");
  /* The panel has the grounds already. */
  assert_says_not (text, "The answer to excuse");
  assert_says_not (text, "[");

  g_autofree char *late = text_of (sample, CARE_PAPER_REVIEW, care_date (2026, 12, 31));
  assert_says (late, "The time for it ended on 30 December 2026.");
  assert_says_not (late, "within the time");
}

static void
test_appeal (void)
{
  g_autoptr (CareSampleCase) sample = full_case ();

  care_sample_case_decide (sample);
  care_sample_case_impose (sample);
  g_autofree char *text = text_of (sample, CARE_PAPER_APPEAL, care_date (2027, 2, 5));
  assert_says (text, "\nGrounds of appeal\nThese are the grounds of an appeal by Greenfield Care Ltd to the "
                     "First-tier Tribunal under regulation 8 of");
  assert_says (text, "The appeal is against the decision to impose the penalty and its amount in the final "
                     "notice dated 8 January 2027, reference FIN-9.\n");
  assert_says (text, "They accompany the tribunal’s own application form and do not take its place. In them "
                     "the appellant is also called the provider.\n");
  assert_says (text, "Amount of the penalty\t£8,792\n");
  assert_says (text, "To be paid by, as printed\tFriday 12 February 2027\n");
  assert_says (text, "Against the decision\nThe answer to appeal.decision,");
  assert_says (text, "tribunal may vary the amount only to that one.\nThe answer to appeal.amount,");
  assert_says (text, "What the appellant asks\nThe answer to appeal.asks,");
  assert_says (text,
               "The final notice does not give the time limit for sending the application notice to the "
               "tribunal, which regulation 6(3)(e) of SI 2022/1175 requires.");
  assert_says (text, "The answer to excuse.what");
  assert_says_not (text, "[");
  assert_says_not (text, "to extend it");
  assert_says_not (text, "fresh period");
  assert_says (text, "19 November 2026\tNotice of intent sent to the provider\tASC-2026-0417\n");

  /* Sent on Friday 8 January, 28 days to Friday 5 February. */
  g_autofree char *late = text_of (sample, CARE_PAPER_APPEAL, care_date (2027, 2, 6));
  assert_says (late, "ended on 5 February 2027. The appellant asks the tribunal to extend it.");

  care_representation_set (sample->draft, "appeal.decision", "");
  care_representation_set (sample->draft, "appeal.asks", "");
  g_autofree char *amount = text_of (sample, CARE_PAPER_APPEAL, care_date (2027, 2, 5));
  assert_says (amount, "The appeal is against the amount of the penalty in the final notice");
  assert_says (amount, "asks the tribunal to vary the final notice to the amount that regulation 3 gives.");
  assert_says_not (amount, "Against the decision");
}

/* The guidance asks for this to be clear where the official form is not used. */
static void
test_cover (void)
{
  g_autoptr (CareSampleCase) sample = full_case ();
  g_autofree char *text = text_of (sample, CARE_PAPER_COVER, care_date (2026, 12, 1));

  assert_says (text, "NE15 8NX\n1 December 2026\nDear Sir or Madam\nThese are written representations by "
                     "Greenfield Care Ltd against the notice of intent dated 19 November 2026, reference "
                     "ASC-2026-0417. They are made within the period specified, which ends on 8 December "
                     "2026.\nThe answer to cover.words,");
  assert_says (text, "What is enclosed\n"
                     "1. Written representations against a notice of intent, with 6 exhibits\n"
                     "2. Exhibits 1 and 2, bound behind the PDF\n"
                     "3. Exhibit 3, sent beside it: Letter of the insurer, insurer-letter-with-a-long-name-"
                     "that-has-no-spaces.pdf\n4. Exhibit 4, sent beside it: ");
  assert_says (text, "Yours faithfully\nJ. Sample\nNominated individual\n");
  assert_says_not (text, "[");

  care_sample_case_decide (sample);
  g_autofree char *review = text_of (sample, CARE_PAPER_COVER, care_date (2026, 12, 28));
  assert_says (review, "Dear Sir or Madam\nThis is a request by");
  assert_says (review, "1. Request for a review of a decision, with 6 exhibits\n");
  care_sample_case_impose (sample);
  g_autofree char *appeal = text_of (sample, CARE_PAPER_COVER, care_date (2027, 1, 20));
  assert_says (appeal, "1. Grounds of appeal, with 6 exhibits\n");
  assert_says_not (appeal, "NE15 8NX");
}

static void
test_contacts (void)
{
  g_autoptr (CareSampleCase) sample = full_case ();
  g_autofree char *text = text_of (sample, CARE_PAPER_CONTACTS, care_date (2026, 12, 1));

  assert_says (text, "\nContact log\nThese are the contacts of Greenfield Care Ltd with the authorities");
  assert_says (text,
               "22 September 2026 at 14:05\nNoted on 22 September 2026 at 14:30\tNHS Business Services");
  assert_says (text, "20 October 2026\toffer of laptops.eml\t"
                     "3b5d5c3712955042212316173ccf37be8001c2d2f0d9d0c0a7f8a1b2c3d4e5f6\n");
  assert_says_not (text, "[");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/papers/sections", test_sections);
  g_test_add_func ("/words/papers/only-what-is-chosen", test_only_what_is_chosen);
  g_test_add_func ("/words/papers/representations", test_representations);
  g_test_add_func ("/words/papers/emphasis", test_emphasis);
  g_test_add_func ("/words/papers/late", test_late);
  g_test_add_func ("/words/papers/public-body", test_public_body);
  g_test_add_func ("/words/papers/review", test_review);
  g_test_add_func ("/words/papers/appeal", test_appeal);
  g_test_add_func ("/words/papers/cover", test_cover);
  g_test_add_func ("/words/papers/contacts", test_contacts);
  return g_test_run ();
}
