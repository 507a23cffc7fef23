/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sync in words: a kind sentence for every reason, that names what to do where a person is needed and says
 * that the work is safe where it waits. */
#include "care-words-sync.h"

#include <string.h>

static void
assert_says (char *owned, const char *expected)
{
  g_autofree char *text = owned;

  g_assert_cmpstr (text, ==, expected);
}

/* Whole sentences, kind, with nothing left to fill in. */
static void
assert_sentence (char *owned)
{
  static const char *const unkind[] = { "{", "error", "invalid", "failed", "illegal", "abort", "null" };
  g_autofree char *text = owned;
  g_autofree char *lower = g_ascii_strdown (text, -1);

  g_test_message ("%s", text);
  g_assert_true (g_str_has_suffix (text, "."));
  for (size_t i = 0; i < G_N_ELEMENTS (unkind); i++)
    g_assert_null (strstr (lower, unkind[i]));
}

static bool
says_one_of (CareSyncWhy why, const char *const *words)
{
  g_autofree char *text = care_words_sync_why (why, "");

  for (size_t i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return true;
  g_test_message ("%s", text);
  return false;
}

static void
test_every_why (void)
{
  for (int why = 0; why < CARE_N_SYNC_WHYS; why++)
    {
      assert_sentence (care_words_sync_why ((CareSyncWhy)why, NULL));
      assert_sentence (care_words_sync_why ((CareSyncWhy)why, ""));
      assert_sentence (care_words_sync_why ((CareSyncWhy)why, "120"));
    }
}

/* What passes by itself says so; what needs a person says what to do; no two read the same. */
static void
test_what_to_do (void)
{
  static const char *const by_itself[]
      = { "by itself", "cannot go twice", "nothing goes twice", "again from", NULL };
  static const char *const deeds[]
      = { "ive ", "sk ", "heck ", "say which", "Try again", "try again", "there is room", "updated", NULL };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int why = CARE_SYNC_OFFLINE; why < CARE_N_SYNC_WHYS; why++)
    {
      bool passes = care_sync_why_passes ((CareSyncWhy)why);

      g_assert_true (says_one_of ((CareSyncWhy)why, passes ? by_itself : deeds));
      g_assert_true (g_hash_table_add (seen, care_words_sync_why ((CareSyncWhy)why, NULL)));
    }
}

static void
test_detail (void)
{
  assert_says (
      care_words_sync_why (CARE_SYNC_FORBIDDEN, "Elm House is not yours"),
      "The hub answered that this account may not do that: “Elm House is not yours”. Your work is safe "
      "on this computer. Ask whoever runs your hub.");
  assert_says (
      care_words_sync_why (CARE_SYNC_FORBIDDEN, "Elm House is not yours."),
      "The hub answered that this account may not do that: “Elm House is not yours”. Your work is safe "
      "on this computer. Ask whoever runs your hub.");
  assert_says (
      care_words_sync_why (CARE_SYNC_MANY_CHANGES, "412"),
      "What came from the hub would change 412 records on this computer at once. Nothing was changed "
      "yet. Ask your colleagues whether that is meant.");
  assert_says (
      care_words_sync_why (CARE_SYNC_OFFLINE, "Connection refused"),
      "The hub cannot be reached just now. Your work is safe on this computer and goes by itself when "
      "there is a network.");
}

static void
test_documents (void)
{
  static const struct
  {
    const char *kind, *name, *service, *month, *words;
  } cases[] = {
    { "return", "", "care-home", "2026-10", "Return, care home, October 2026" },
    { "return", "Elm House", "home-care", "2026-10", "Return, Elm House, home care, October 2026" },
    { "submission", "Elm House", "care-home", "2026-11", "Submission, Elm House, care home, November 2026" },
    { "location", "", "", "", "Location" },
    { "location", "Elm House", NULL, NULL, "Location, Elm House" },
    { "case", "Fernleigh Care Limited", "", "", "Case, Fernleigh Care Limited" },
    { "events", "", "", "", "Events of this computer" },
    { "something-newer", "Elm House", "day-care", "soon", "Document, Elm House, day-care, soon" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_says (care_words_document (cases[i].kind, cases[i].name, cases[i].service, cases[i].month),
                 cases[i].words);
  for (int kind = 0; kind < CARE_N_KINDS; kind++)
    {
      g_autofree char *words = care_words_document (care_kind_to_string ((CareKind)kind), "", "", "");

      g_assert_cmpstr (words, !=, "Document");
    }
}

static void
test_queue_states (void)
{
  static const char *const cases[][2] = {
    { "waiting", "Not sent yet" }, { "unanswered", "Sent, no answer yet" }, { "set-aside", "Set aside" },
    { "conflict", "To settle" },   { "something newer", "Waits" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (care_words_queue_state (cases[i][0]), ==, cases[i][1]);
}

/* Two minutes do not matter: a receipt's Date is in whole seconds and travels a while. */
static void
test_skew (void)
{
  static const struct
  {
    int64_t ahead;
    const char *says; /* NULL: nothing */
  } cases[] = {
    { 0, NULL },
    { 119, NULL },
    { -119, NULL },
    { 120, "clock is 2 minutes behind the hub’s" },
    { -120, "clock is 2 minutes ahead of the hub’s" },
    { 3599, "clock is 59 minutes behind" },
    { 3600, "clock is 1 hour behind" },
    { -7300, "clock is 2 hours ahead" },
    { 2 * 86400, "clock is 2 days behind" },
    { -365 * 86400, "clock is 365 days ahead" },
    { INT64_MIN, "days ahead" },
    { INT64_MAX, "days behind" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = care_words_skew (cases[i].ahead);

      if (cases[i].says == NULL)
        g_assert_null (text);
      else
        g_assert_nonnull (strstr (text, cases[i].says));
      if (text != NULL)
        assert_sentence (g_strdup (text));
    }
}

static void
test_hub_problems (void)
{
  static const struct
  {
    const char *code, *detail, *says;
  } cases[] = {
    { "unreachable", "not-let-in", "does not accept this user" },
    { "unreachable", "offline", "cannot be reached" },
    { "unreachable", "", "cannot be reached" },
    { "no-such-server", "", "CouchDB" },
    { "no-database", "", "no database" },
    { "no-identity", "", "identity" },
    { "no-rules", "", "lacks its rules" },
    { "other-rules", "", "not those of this version" },
    { "no-index", "", "lacks its index" },
    { "open-to-all", "", "without a password" },
    { "may-not-write", "", "not write" },
    { "may-not-make", "", "administrator" },
    { "clock", "-600", "10 minutes ahead of the hub’s" },
    { "clock", "3", "not the same" },
    { "something newer", "", "(something newer)" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = care_words_hub_problem (cases[i].code, cases[i].detail);

      g_assert_nonnull (strstr (text, cases[i].says));
      assert_sentence (g_strdup (text));
    }
}

static void
test_fields (void)
{
  g_assert_cmpstr (care_words_record_field ("name"), ==, "Name");
  g_assert_cmpstr (care_words_record_field ("history_from"), ==, "First month of the record");
  g_assert_null (care_words_record_field ("ch.bed.occ"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/sync/every-why", test_every_why);
  g_test_add_func ("/words/sync/what-to-do", test_what_to_do);
  g_test_add_func ("/words/sync/detail", test_detail);
  g_test_add_func ("/words/sync/documents", test_documents);
  g_test_add_func ("/words/sync/queue-states", test_queue_states);
  g_test_add_func ("/words/sync/skew", test_skew);
  g_test_add_func ("/words/sync/hub-problems", test_hub_problems);
  g_test_add_func ("/words/sync/fields", test_fields);
  return g_test_run ();
}
