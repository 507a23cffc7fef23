/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each question of the draft has its words, and so has each code that a person meets with it. */
#include "care-words-cases.h"
#include "care-words-contacts.h"
#include "care-words-questions.h"
#include "care-words-sync.h"

#include <string.h>

static void
test_questions (void)
{
  for (size_t i = 0; i < care_question_count (); i++)
    {
      const CareQuestion *question = care_question_at (i);
      const char *title = care_words_question_title (question->key);
      const char *ask = care_words_question_ask (question->key);

      g_assert_true (g_ascii_isupper (*title));
      g_assert_null (strchr (title, '.'));
      g_assert_cmpuint (strlen (ask), >, 10);
      g_assert_true (strchr (ask, '?') != NULL || strchr (ask, '.') != NULL);
      g_assert_cmpstr (care_words_representation_key (question->key), ==, title);
      g_assert_cmpstr (care_words_record_field (question->key), !=, question->key);
      g_assert_nonnull (care_words_record_field (question->key));
      /* What is argued is what is weighed. */
      if (question->shape == CARE_QUESTION_PROSE && !g_str_equal (question->key, "cover.words"))
        g_assert_cmpstr (care_words_question_weighs (question->key), !=, "");
      for (size_t j = 0; j < i; j++)
        g_assert_cmpstr (care_words_question_title (care_question_at (j)->key), !=, title);
    }
  g_assert_cmpstr (care_words_question_title ("facts"), ==, "What Happened");
  g_assert_cmpstr (care_words_question_weighs ("signatory"), ==, "");
  g_assert_cmpstr (care_words_question_title ("nonsense"), ==, "nonsense");
  g_assert_cmpstr (care_words_question_ask ("nonsense"), ==, "");
  g_assert_cmpstr (care_words_question_weighs ("nonsense"), ==, "");
}

static void
test_what_is_missing (void)
{
  g_assert_cmpstr (care_words_representation_key ("ground"), ==, "Grounds");
  g_assert_cmpstr (care_words_representation_key ("notice-of-intent"), ==, "The Notice of Intent");
  g_assert_cmpstr (care_words_representation_key ("decision"), ==, "The Decision");
  g_assert_cmpstr (care_words_representation_key ("final-notice"), ==, "The Final Notice");
  g_assert_cmpstr (care_words_record_field ("exhibits"), ==, "Exhibits");
  g_assert_nonnull (care_words_record_field ("includes"));
}

static void
test_codes (void)
{
  for (int i = 0; i < CARE_N_INCLUDES; i++)
    {
      g_assert_cmpstr (care_words_include_title (i), !=, "");
      g_assert_true (g_str_has_suffix (care_words_include_means (i), "."));
    }
  for (int i = 0; i < CARE_N_GROUNDS; i++)
    g_assert_true (g_str_has_suffix (care_words_ground_help (i), "."));
  for (int i = 0; i < CARE_N_EXHIBIT_FATES; i++)
    {
      bool bound = strstr (care_words_exhibit_fate (i), "Bound behind") != NULL;
      g_assert_cmpint (bound, ==, i == CARE_EXHIBIT_BOUND);
    }
  for (int i = 0; i < CARE_N_PARTIES; i++)
    g_assert_cmpint (*care_words_party (i) == '\0', ==, i == CARE_PARTY_UNSAID);
  for (int i = 0; i < CARE_N_MEANS; i++)
    g_assert_cmpint (*care_words_means (i) == '\0', ==, i == CARE_MEANS_UNSAID);
}

static void
check_attempt (CareAttemptKind kind, bool ended, int tries, const char *expected)
{
  CareAttempt attempt = {
    .kind = kind,
    .from = care_instant_from_london (care_date (2026, 10, 12), 9, 10),
    .to = ended ? care_instant_from_london (care_date (2026, 10, 13), 8, 2) : CARE_NO_INSTANT,
    .tries = tries,
    .why = CARE_SYNC_OFFLINE,
  };
  g_autofree char *sentence = care_words_attempt (&attempt);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_attempts (void)
{
  check_attempt (CARE_ATTEMPT_OFFLINE, true, 14,
                 "From Monday 12 October 2026 at 09:10 until Tuesday 13 October 2026 at 08:02 this computer "
                 "could not reach the hub. It was tried 14 times.");
  check_attempt (CARE_ATTEMPT_OFFLINE, false, 1,
                 "From Monday 12 October 2026 at 09:10 this computer could not reach the hub; no end is "
                 "recorded.");
  check_attempt (CARE_ATTEMPT_REFUSED, true, 0,
                 "From Monday 12 October 2026 at 09:10 until Tuesday 13 October 2026 at 08:02 the hub did "
                 "not take what was sent.");
  check_attempt (CARE_ATTEMPT_RESTORED, false, 0,
                 "On Monday 12 October 2026 at 09:10 a record was put back from a backup.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/questions/each-has-words", test_questions);
  g_test_add_func ("/words/questions/what-is-missing", test_what_is_missing);
  g_test_add_func ("/words/questions/codes", test_codes);
  g_test_add_func ("/words/questions/attempts", test_attempts);
  return g_test_run ();
}
