/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-exhibit.h"

#include <glib.h>

static void
test_words (void)
{
  CareExhibitFate fate;

  for (int i = 0; i < CARE_N_EXHIBIT_FATES; i++)
    {
      const char *word = care_exhibit_fate_to_string ((CareExhibitFate)i);

      g_assert_cmpstr (word, !=, "");
      g_assert_true (care_exhibit_fate_from_string (word, &fate));
      g_assert_cmpint (fate, ==, i);
    }
  g_assert_cmpstr (care_exhibit_fate_to_string (CARE_EXHIBIT_OTHER), ==, "other");
  g_assert_false (care_exhibit_fate_from_string ("lost", &fate));
  g_assert_false (care_exhibit_fate_from_string (NULL, &fate));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/exhibit/words", test_words);
  return g_test_run ();
}
