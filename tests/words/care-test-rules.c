/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Why this date" in words: a window that moves, a notice by post, and every rule there is. */
#include "care-test-law.h"
#include "care-words-rules.h"

#include <string.h>

static void
assert_says (char *owned, const char *expected)
{
  g_autofree char *text = owned;

  g_assert_cmpstr (text, ==, expected);
}

/* SI 2022/1175 regulation 7(5)(b): the third working day after posting. */
static void
test_given_by_post (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  CareReasons because = { .n = 0 };
  static const char *const sentences[] = {
    "Sent on Thursday 19 November 2026.",
    "Saturday 21 November 2026 is not a working day.",
    "Sunday 22 November 2026 is not a working day.",
    "Given on Tuesday 24 November 2026: the third working day after it was posted.",
  };

  care_deadline_given (care_test_date ("2026-11-19"), CARE_CHANNEL_POST, law->holidays, law->rules, &because);
  g_assert_cmpuint (because.n, ==, G_N_ELEMENTS (sentences));
  for (size_t i = 0; i < because.n; i++)
    assert_says (care_words_reason (&because.items[i], law->holidays, law->rules), sentences[i]);
  assert_says (care_words_rule_source (CARE_RULE_GIVEN_BY_POST, law->rules, care_test_date ("2026-11-19")),
               "SI 2022/1175 regulation 7(5)(b) (the law)");
}

static void
test_every_rule_has_words (void)
{
  g_autoptr (CareLaw) law = care_test_law ();

  for (int rule = 0; rule < CARE_N_RULES; rule++)
    {
      CareReason reason = { care_test_date ("2026-11-19"), (CareRuleId)rule };
      g_autofree char *words = care_words_reason (&reason, law->holidays, law->rules);
      g_autofree char *source = care_words_rule_source (reason.rule, law->rules, reason.date);

      g_test_message ("%s: %s", care_rule_to_string (reason.rule), words);
      g_assert_cmpstr (words, !=, "");
      g_assert_true (g_str_has_suffix (words, "."));
      g_assert_null (strchr (words, '{'));
      g_assert_true (g_str_has_suffix (source, ")"));
    }
}

static void
test_window (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  CareWindow easter = care_window (care_test_month ("2028-04"), law->holidays, law->rules);
  CareWindow plain = care_window (care_test_month ("2026-12"), law->holidays, law->rules);

  assert_says (
      care_words_window_why (&easter, law->holidays, law->rules),
      "Friday 14 April 2028 is Good Friday, not a working day. Saturday 15 April 2028 is not a working day. "
      "Sunday 16 April 2028 is not a working day. Monday 17 April 2028 is Easter Monday, not a working day. "
      "So the window stays open to Tuesday 18 April 2028, the next working day.");
  assert_says (care_words_window_why (&plain, law->holidays, law->rules), "");
  assert_says (care_words_window (&plain, plain.opens_at - 1),
               "The December 2026 window opens on Tuesday 8 December 2026.");
  assert_says (care_words_window (&plain, plain.opens_at),
               "The December 2026 window is open until the end of Monday 14 December 2026.");
  assert_says (care_words_window (&plain, plain.late_from),
               "The December 2026 window closed at the end of Monday 14 December 2026.");
  assert_says (care_words_uncertain (law->holidays),
               "Bank holidays are known up to December 2028. This date may move if one is added.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/rules/given-by-post", test_given_by_post);
  g_test_add_func ("/words/rules/every-rule", test_every_rule_has_words);
  g_test_add_func ("/words/rules/window", test_window);
  return g_test_run ();
}
