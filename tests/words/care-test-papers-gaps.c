/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each document of a case with nothing to show, with what is not here yet, and with any text in every field.
 */
#include "care-sample-says.h"

#include <string.h>

/* What is not known is said, in each of them, and no section stands empty. */
static void
test_bare (void)
{
  g_autoptr (CareSampleCase) sample = care_sample_case_new ();
  g_autoptr (CareCase) bare = care_case_new ("case-2", "1-1000000101", care_date (2026, 9, 22));
  g_autoptr (CareRepresentation) empty = care_representation_new ("case-2");
  CarePaperFacts facts = care_sample_case_facts (sample, care_date (2026, 12, 1));
  static const char *const gaps[CARE_N_PAPERS] = {
    "[the notice of intent is not recorded yet]",
    "[the decision is not recorded yet]",
    "[the final notice is not recorded yet]",
    "[the date of the notice is not recorded yet]",
    "[No contact is noted yet.]",
  };

  facts.ca = bare;
  facts.draft = empty;
  facts.submissions = NULL;
  facts.attempts = NULL;
  facts.exhibits = NULL;
  for (int i = 0; i < CARE_N_PAPERS; i++)
    {
      g_autoptr (CareDocument) document = care_words_paper (i, &facts);
      g_autofree char *text = care_document_text (document);
      assert_says (text, gaps[i]);
      assert_says_not (text, "Evidence\n");
      assert_says_not (text, "How to check this\n");
      g_assert_cmpstr (document->language, ==, "en-GB");
      g_assert_cmpstr (document->page_words, ==, "Page %d of %d");
      g_assert_cmpstr (document->author, ==, "Greenfield Care Ltd");
      g_assert_true (g_str_has_prefix (document->header, "Greenfield Care Ltd: "));
      for (guint j = 0; j + 1 < document->blocks->len; j++)
        {
          const CareBlock *block = document->blocks->pdata[j], *next = document->blocks->pdata[j + 1];
          g_assert_false (block->kind == CARE_BLOCK_HEADING && next->kind == CARE_BLOCK_HEADING
                          && next->level <= block->level);
        }
    }
}

/* A file that has not come from a colleague, and one that was not looked at. */
static void
test_exhibits_not_here (void)
{
  g_autoptr (CareSampleCase) sample = full_case ();
  const CareDraftExhibit *exhibit = sample->draft->exhibits->pdata[1];
  CareExhibitSeen *seen = g_hash_table_lookup (sample->exhibits, exhibit->sha256);

  seen->bytes = -1;
  seen->fate = CARE_EXHIBIT_OTHER;
  care_representation_add_exhibit (sample->draft, "", "new.pdf", "ab");
  g_autofree char *text = text_of (sample, CARE_PAPER_REPRESENTATIONS, care_date (2026, 12, 1));
  assert_says (text, "paper figures.jpg\t[the file is not on this computer yet]\t");
  assert_says (text, "7\tnew.pdf\t[not looked at yet]\tab\n");
}

/* Any text in every field: each document is made, is UTF-8, and has what was typed in it. */
static void
test_hostile (void)
{
  static const char *const hostile[] = { "]]></text:p><w:p>&lt;&amp;%s%n%d",
                                         "\xe2\x80\xae"
                                         "txet\xe2\x81\xa6",
                                         "\x01\x1b[31m\x7f",
                                         "\xf0\x9f\x98\x80",
                                         "\xff\xfe bad",
                                         "* _ # - \n\n1. \n- \n# \n**",
                                         "\t\t\n\r\n\v" };

  for (size_t i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (CareSampleCase) sample = full_case ();
      g_autofree char *valid = g_utf8_make_valid (hostile[i], -1);

      care_sample_case_decide (sample);
      care_sample_case_impose (sample);
      for (size_t j = 0; j < care_question_count (); j++)
        care_representation_set (sample->draft, care_question_at (j)->key, hostile[i]);
      for (guint j = 0; j < sample->ca->events->len; j++)
        {
          CareCaseEvent *event = sample->ca->events->pdata[j];
          care_case_event_set (&event->note, hostile[i]);
          care_case_event_set (&event->reference, hostile[i]);
          care_case_event_set (&event->recipient, hostile[i]);
        }
      care_representation_add_exhibit (sample->draft, hostile[i], hostile[i], "00");
      for (int paper = 0; paper < CARE_N_PAPERS; paper++)
        {
          g_autofree char *text = text_of (sample, paper, care_date (2027, 1, 20));
          g_assert_true (g_utf8_validate (text, -1, NULL));
          if (i == 0 && paper != CARE_PAPER_CONTACTS)
            assert_says (text, "]]></text:p><w:p>&lt;&amp;%s%n%d");
          if (i == 4 && paper != CARE_PAPER_CONTACTS)
            assert_says (text, strstr (valid, "bad"));
        }
    }
}

/* 100,000 characters in each answer: linear, so it ends at once. */
static void
test_long (void)
{
  g_autoptr (CareSampleCase) sample = full_case ();
  g_autofree char *text = g_strnfill (100000, '*');

  for (size_t i = 0; i < 100000; i += 3)
    text[i] = "a \n"[i / 3 % 3];
  for (size_t i = 0; i < care_question_count (); i++)
    care_representation_set (sample->draft, care_question_at (i)->key, text);
  for (int paper = 0; paper < CARE_N_PAPERS; paper++)
    {
      g_autofree char *said = text_of (sample, paper, care_date (2026, 12, 9));
      if (paper != CARE_PAPER_CONTACTS)
        g_assert_cmpuint (strlen (said), >, 50000);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/papers-gaps/bare", test_bare);
  g_test_add_func ("/words/papers-gaps/exhibits-not-here", test_exhibits_not_here);
  g_test_add_func ("/words/papers-gaps/hostile", test_hostile);
  g_test_add_func ("/words/papers-gaps/long", test_long);
  return g_test_run ();
}
