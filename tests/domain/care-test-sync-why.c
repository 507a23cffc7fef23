/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why something waits: every code has a word of its own, and it is known which of them pass by themselves. */
#include "care-sync-why.h"

#include <glib.h>

static const struct
{
  CareSyncWhy why;
  const char *word;
  bool passes;
} whys[] = {
  { CARE_SYNC_FINE, "fine", true },
  { CARE_SYNC_OFFLINE, "offline", true },
  { CARE_SYNC_TIMEOUT, "timeout", true },
  { CARE_SYNC_DROPPED, "dropped", true },
  { CARE_SYNC_GARBLED, "garbled", true },
  { CARE_SYNC_TOO_LONG, "too-long", true },
  { CARE_SYNC_BUSY, "busy", true },
  { CARE_SYNC_HUB_TROUBLE, "hub-trouble", true },
  { CARE_SYNC_HUB_BEHIND, "hub-behind", true },
  { CARE_SYNC_NOT_TRUSTED, "not-trusted", false },
  { CARE_SYNC_NOT_ENCRYPTED, "not-encrypted", false },
  { CARE_SYNC_BAD_ADDRESS, "bad-address", false },
  { CARE_SYNC_NO_PASSWORD, "no-password", false },
  { CARE_SYNC_NOT_LET_IN, "not-let-in", false },
  { CARE_SYNC_FORBIDDEN, "forbidden", false },
  { CARE_SYNC_NO_DATABASE, "no-database", false },
  { CARE_SYNC_NOT_PREPARED, "not-prepared", false },
  { CARE_SYNC_MOVED, "moved", false },
  { CARE_SYNC_ANOTHER_HUB, "another-hub", false },
  { CARE_SYNC_MANY_CHANGES, "many-changes", false },
  { CARE_SYNC_ROW_REFUSED, "row-refused", false },
  { CARE_SYNC_ROW_TOO_LARGE, "row-too-large", false },
  { CARE_SYNC_ROW_DELETED, "row-deleted", false },
  { CARE_SYNC_ROW_NEWER, "row-newer", false },
  { CARE_SYNC_ROW_UNREADABLE, "row-unreadable", false },
  { CARE_SYNC_ROW_CONFLICT, "row-conflict", false },
  { CARE_SYNC_ROW_DIFFERS, "row-differs", false },
  { CARE_SYNC_ROW_UNANSWERED, "row-unanswered", true },
  { CARE_SYNC_STORE_FULL, "store-full", true },
};

static void
test_words (void)
{
  CareSyncWhy why;

  g_assert_cmpuint (G_N_ELEMENTS (whys), ==, CARE_N_SYNC_WHYS);
  for (size_t i = 0; i < G_N_ELEMENTS (whys); i++)
    {
      g_assert_cmpstr (care_sync_why_to_string (whys[i].why), ==, whys[i].word);
      g_assert_true (care_sync_why_from_string (whys[i].word, &why));
      g_assert_cmpint (why, ==, whys[i].why);
    }
  g_assert_false (care_sync_why_from_string ("", &why));
  g_assert_false (care_sync_why_from_string ("Fine", &why));
  g_assert_false (care_sync_why_from_string (NULL, &why));
}

static void
test_passes (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (whys); i++)
    {
      g_test_message ("%s", whys[i].word);
      g_assert_cmpint (care_sync_why_passes (whys[i].why), ==, whys[i].passes);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/sync-why/words", test_words);
  g_test_add_func ("/domain/sync-why/passes", test_passes);
  return g_test_run ();
}
