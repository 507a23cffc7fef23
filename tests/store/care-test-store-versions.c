/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What this desk and a hub agreed on, and what is forgotten of it. */
#include "care-store-versions.h"

#include "care-store-hub.h"
#include "care-store-outbox.h"
#include "care-store-sample.h"

#define ID "return:1-100:care-home:2026-01"
#define FROZEN "submission:1-100:care-home:2026-01:abcd"

static void
agree (Fixture *fixture, const char *id, int number)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *rev = g_strdup_printf ("%d-a", number), *record = g_strdup_printf ("{\"n\":%d}", number);

  g_assert_true (care_store_agree (fixture->store, CARE_HUB_GROUP, id, rev, record, "sum", &error));
  g_assert_no_error (error);
}

static void
note (Fixture *fixture, const char *rev, const char *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (care_store_note_version (fixture->store, CARE_HUB_GROUP, ID, rev, record, "sum", &error));
  g_assert_no_error (error);
}

/* rev NULL: none was agreed on. */
static void
assert_agreed (Fixture *fixture, const char *id, const char *rev, const char *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareVersion) version = care_store_agreed (fixture->store, CARE_HUB_GROUP, id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (version != NULL ? version->rev : NULL, ==, rev);
  g_assert_cmpstr (version != NULL ? version->record : NULL, ==, record);
}

static bool
knows (Fixture *fixture, const char *id, const char *rev)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareVersion) version = care_store_find_version (fixture->store, CARE_HUB_GROUP, id, rev, &error);

  g_assert_no_error (error);
  return version != NULL;
}

static void
test_eight_are_kept (Fixture *fixture, gconstpointer unused)
{
  assert_agreed (fixture, ID, NULL, NULL);
  for (int i = 1; i <= 10; i++)
    agree (fixture, ID, i);
  agree (fixture, "return:1-200:care-home:2026-01", 1);
  assert_agreed (fixture, ID, "10-a", "{\"n\":10}");
  g_assert_false (knows (fixture, ID, "1-a"));
  g_assert_false (knows (fixture, ID, "2-a"));
  g_assert_true (knows (fixture, ID, "3-a"));
  g_assert_true (knows (fixture, "return:1-200:care-home:2026-01", "1-a"));
  agree (fixture, ID, 5); /* a hub that was put back */
  assert_agreed (fixture, ID, "5-a", "{\"n\":5}");
  g_assert_true (knows (fixture, ID, "3-a"));
  g_autoptr (CareVersion) elsewhere = care_store_agreed (fixture->store, CARE_HUB_CASES, ID, NULL);
  g_assert_null (elsewhere);
}

static void
test_noted_is_not_agreed (Fixture *fixture, gconstpointer unused)
{
  note (fixture, "2-b", NULL);
  assert_agreed (fixture, ID, NULL, NULL);
  agree (fixture, ID, 1);
  note (fixture, "2-b", "{\"n\":2}");
  note (fixture, "1-a", "{\"n\":7}"); /* known, with its content */
  assert_agreed (fixture, ID, "1-a", "{\"n\":1}");
  g_autoptr (CareVersion) noted = care_store_find_version (fixture->store, CARE_HUB_GROUP, ID, "2-b", NULL);
  g_assert_cmpstr (noted->record, ==, "{\"n\":2}");
  for (int i = 0; i < 12; i++)
    {
      g_autofree char *rev = g_strdup_printf ("3-%d", i);
      note (fixture, rev, "{}");
    }
  assert_agreed (fixture, ID, "1-a", "{\"n\":1}"); /* however many came after it */
  g_assert_false (knows (fixture, ID, "3-0"));
  g_assert_true (knows (fixture, ID, "3-11"));
}

static void
test_what_only_adds (Fixture *fixture, gconstpointer unused)
{
  agree (fixture, FROZEN, 1);
  agree (fixture, FROZEN, 2);
  assert_agreed (fixture, FROZEN, "2-a", "");
  g_assert_false (knows (fixture, FROZEN, "1-a"));
}

static void
test_common (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  const char *const newer[] = { "5-x", "3-a", "2-a", "1-a", NULL }, *const none[] = { "1-z", NULL };

  for (int i = 1; i <= 4; i++)
    agree (fixture, ID, i);
  g_autoptr (CareVersion) common
      = care_store_common_version (fixture->store, CARE_HUB_GROUP, ID, newer, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (common->rev, ==, "3-a");
  g_assert_cmpstr (common->record, ==, "{\"n\":3}");
  g_assert_cmpstr (common->sha256, ==, "sum");
  g_assert_null (care_store_common_version (fixture->store, CARE_HUB_GROUP, ID, none, &error));
  g_assert_no_error (error);
}

static void
assert_losers (Fixture *fixture, int limit, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) losers = care_store_list_losers (fixture->store, CARE_HUB_GROUP, limit, &error);

  g_assert_no_error (error);
  g_autofree char *text = g_strjoinv (" ", losers);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_losers (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  CareStore *store = fixture->store;

  join (fixture, CARE_HUB_GROUP);
  assert_losers (fixture, 10, "");
  for (int i = 0; i < 2; i++) /* twice is once */
    {
      g_assert_true (care_store_add_loser (store, CARE_HUB_GROUP, "provider:1", "2-b", &error));
      g_assert_true (care_store_add_loser (store, CARE_HUB_GROUP, "provider:1", "2-a", &error));
      g_assert_true (care_store_add_loser (store, CARE_HUB_GROUP, "provider:2", "3-c", &error));
    }
  assert_losers (fixture, 10, "provider:1 2-a provider:1 2-b provider:2 3-c");
  assert_losers (fixture, 2, "provider:1 2-a provider:1 2-b");
  g_assert_true (care_store_queue (store, &fixture->actor, "provider:1", &error));
  assert_losers (fixture, 10, "provider:2 3-c");
  g_autoptr (CareOutboxRow) row = care_store_find_outbox_row (store, NULL, "provider:1", &error);
  row->state = CARE_OUTBOX_CONFLICT;
  g_assert_true (care_store_save_outbox_row (store, row, &error));
  assert_losers (fixture, 10, "provider:2 3-c");
  g_assert_true (care_store_remove_outbox_row (store, CARE_HUB_GROUP, "provider:1", &error));
  g_assert_true (care_store_remove_loser (store, CARE_HUB_GROUP, "provider:1", "2-a", &error));
  assert_losers (fixture, 10, "provider:1 2-b provider:2 3-c");
}

/* A hub that was put back shows less than was agreed on. */
static void
test_unseen (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  CareStore *store = fixture->store;

  join (fixture, CARE_HUB_GROUP);
  write_samples (fixture);
  empty_outbox (fixture);
  agree (fixture, ID, 1);
  agree (fixture, ID, 2);
  agree (fixture, FROZEN, 1);
  agree (fixture, "location:1-100", 1);
  agree (fixture, "provider:1-10", 1);
  agree (fixture, "desk:another", 1);
  g_assert_true (care_store_note_seen (store, CARE_HUB_GROUP, "provider:9", &error));
  g_assert_true (care_store_forget_seen (store, CARE_HUB_GROUP, &error));
  g_assert_true (care_store_note_seen (store, CARE_HUB_GROUP, "provider:1-10", &error));
  g_assert_true (care_store_note_seen (store, CARE_HUB_GROUP, "provider:1-10", &error));
  g_assert_cmpint (care_store_queue_unseen (store, &fixture->actor, CARE_HUB_GROUP, 0, &error), ==, 3);
  g_assert_no_error (error);
  g_autofree char *queued = outbox_of (fixture, CARE_HUB_GROUP);
  g_assert_cmpstr (queued, ==, "location:1-100\n" ID "\n" FROZEN); /* what is referred to goes first */
  assert_agreed (fixture, "provider:1-10", "1-a", "{\"n\":1}");
  assert_agreed (fixture, ID, NULL, NULL);
  g_assert_true (knows (fixture, ID, "1-a")); /* for merges with what others made of it */
  g_autofree char *left = ask (fixture->path, "SELECT count(*) FROM hub_seen");
  g_assert_cmpstr (left, ==, "0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/versions/eight-are-kept", test_eight_are_kept);
  ADD_TEST ("/store/versions/noted-is-not-agreed", test_noted_is_not_agreed);
  ADD_TEST ("/store/versions/what-only-adds", test_what_only_adds);
  ADD_TEST ("/store/versions/common", test_common);
  ADD_TEST ("/store/versions/losers", test_losers);
  ADD_TEST ("/store/versions/unseen", test_unseen);
  return g_test_run ();
}
