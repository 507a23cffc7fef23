/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The draft representation: its words, and what it cannot do without. */
#include "care-representation.h"

static char *
missing (const CareRepresentation *draft)
{
  g_autofree const char **keys = care_representation_missing (draft, CARE_PAPER_REPRESENTATIONS);

  return g_strjoinv (" ", (char **)keys);
}

static void
assert_missing (const CareRepresentation *draft, const char *expected)
{
  g_autofree char *keys = missing (draft);

  g_assert_cmpstr (keys, ==, expected);
}

static void
test_missing (void)
{
  g_autoptr (CareRepresentation) draft = care_representation_new ("case-1");

  assert_missing (draft, "ground facts request signatory role");
  draft->grounds = CARE_GROUND_REASONABLE_EXCUSE | CARE_GROUND_OTHER;
  care_representation_set (draft, "facts", "The office was flooded from 3 to 20 October.");
  assert_missing (draft, "request signatory role");
  care_representation_set (draft, "request", " \n ");
  assert_missing (draft, "request signatory role");
  care_representation_set (draft, "request", "Withdraw the notice.");
  care_representation_set (draft, "signatory", "A. Person");
  care_representation_set (draft, "role", "Nominated individual");
  assert_missing (draft, "");
}

static void
test_words (void)
{
  g_autoptr (CareRepresentation) draft = care_representation_new ("case-1");
  static const char *const keys[] = { "facts", "evidence", "request", "signatory", "role", "reference" };
  int index = -1;

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_true (care_representation_set (draft, keys[i], keys[i]));
      g_assert_cmpstr (care_representation_get (draft, keys[i]), ==, keys[i]);
    }
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++) /* none took the place of another */
    g_assert_cmpstr (care_representation_get (draft, keys[i]), ==, keys[i]);
  g_assert_false (care_representation_set (draft, "colour", "blue"));
  g_assert_null (care_representation_get (draft, "colour"));
  for (int i = 0; i < CARE_N_GROUNDS; i++)
    {
      g_assert_true (care_ground_from_string (care_ground_to_string (i), &index));
      g_assert_cmpint (index, ==, i);
    }
  g_assert_false (care_ground_from_string ("weather", &index));
}

static void
test_copy (void)
{
  g_autoptr (CareRepresentation) draft = care_representation_new ("case-1");

  draft->grounds = CARE_GROUND_ERROR_IN_NOTICE;
  care_representation_set (draft, "facts", "one\n\ntwo");
  g_autoptr (CareRepresentation) copy = care_representation_copy (draft);
  care_representation_set (draft, "facts", NULL);
  g_assert_cmpstr (care_representation_get (copy, "facts"), ==, "one\n\ntwo");
  g_assert_cmpstr (care_representation_get (draft, "facts"), ==, "");
  g_assert_cmpuint (copy->grounds, ==, CARE_GROUND_ERROR_IN_NOTICE);
  g_assert_cmpstr (copy->case_id, ==, "case-1");
}

/* A question is asked where its ground is chosen, and of what is said to be misleading only then. */
static void
test_asks (void)
{
  static const struct
  {
    const char *key;
    unsigned grounds;
    CarePaper paper;
    bool misleading, asked;
  } rows[] = {
    { "facts", 0, CARE_PAPER_REPRESENTATIONS, false, true },
    { "facts", 0, CARE_PAPER_COVER, false, false },
    { "excuse.what", 0, CARE_PAPER_REPRESENTATIONS, false, false },
    { "excuse.what", CARE_GROUND_REASONABLE_EXCUSE, CARE_PAPER_REPRESENTATIONS, false, true },
    { "excuse.what", CARE_GROUND_OTHER, CARE_PAPER_REPRESENTATIONS, false, false },
    { "misleading.how", CARE_GROUND_OTHER, CARE_PAPER_REPRESENTATIONS, false, false },
    { "misleading.how", 0, CARE_PAPER_APPEAL, true, true },
    { "review.why", 0, CARE_PAPER_REVIEW, false, true },
    { "review.why", 0, CARE_PAPER_REPRESENTATIONS, false, false },
    { "signatory", 0, CARE_PAPER_CONTACTS, false, false },
  };
  g_autoptr (CareRepresentation) draft = care_representation_new ("case-1");

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      draft->grounds = rows[i].grounds;
      g_test_message ("row %zu", i);
      g_assert_cmpint (care_representation_asks (draft, care_question_find (rows[i].key), rows[i].paper,
                                                 rows[i].misleading),
                       ==, rows[i].asked);
    }
}

static void
test_exhibits (void)
{
  g_autoptr (CareRepresentation) draft = care_representation_new ("case-1");

  g_assert_cmpuint (care_representation_add_exhibit (draft, "One", "one.pdf", "00"), ==, 0);
  g_assert_cmpuint (care_representation_add_exhibit (draft, "Two", "two.pdf", "11"), ==, 1);
  g_assert_cmpuint (care_representation_add_exhibit (draft, "One again", "copy.pdf", "00"), ==, 0);
  g_assert_cmpuint (draft->exhibits->len, ==, 2);
  g_autoptr (CareRepresentation) copy = care_representation_copy (draft);
  g_assert_true (care_representation_equal (draft, copy));
  g_ptr_array_remove_index (copy->exhibits, 0);
  g_assert_false (care_representation_equal (draft, copy));
}

static void
test_each_paper_has_its_needs (void)
{
  static const char *const needs[CARE_N_PAPERS] = {
    [CARE_PAPER_REPRESENTATIONS] = "ground facts request signatory role",
    [CARE_PAPER_REVIEW] = "review.why signatory role",
    [CARE_PAPER_APPEAL] = "appeal.decision signatory role",
    [CARE_PAPER_COVER] = "signatory role",
    [CARE_PAPER_CONTACTS] = "",
  };
  g_autoptr (CareRepresentation) draft = care_representation_new ("case-1");

  care_representation_set (draft, "facts", " \n\t ");
  for (int paper = 0; paper < CARE_N_PAPERS; paper++)
    {
      g_autofree const char **missing = care_representation_missing (draft, (CarePaper)paper);
      g_autofree char *said = g_strjoinv (" ", (char **)missing);
      g_assert_cmpstr (said, ==, needs[paper]);
    }
}

/* Regulation 8(1): against the decision or against the amount. */
static void
test_appeal_against_the_amount (void)
{
  g_autoptr (CareRepresentation) draft = care_representation_new ("case-1");

  care_representation_set (draft, "appeal.amount", "The fee is another one.");
  g_autofree const char **missing = care_representation_missing (draft, CARE_PAPER_APPEAL);
  g_autofree char *said = g_strjoinv (" ", (char **)missing);
  g_assert_cmpstr (said, ==, "signatory role");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/representation/missing", test_missing);
  g_test_add_func ("/domain/representation/words", test_words);
  g_test_add_func ("/domain/representation/copy", test_copy);
  g_test_add_func ("/domain/representation/asks", test_asks);
  g_test_add_func ("/domain/representation/exhibits", test_exhibits);
  g_test_add_func ("/domain/representation/papers", test_each_paper_has_its_needs);
  g_test_add_func ("/domain/representation/appeal-against-the-amount", test_appeal_against_the_amount);
  return g_test_run ();
}
