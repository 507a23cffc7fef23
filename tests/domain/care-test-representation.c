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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/representation/missing", test_missing);
  g_test_add_func ("/domain/representation/words", test_words);
  g_test_add_func ("/domain/representation/copy", test_copy);
  return g_test_run ();
}
