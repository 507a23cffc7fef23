/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A conflict stands until it is settled, and its row of the outbox waits with it. */
#include "care-store-conflicts.h"
#include "care-store-group.h"
#include "care-store-outbox.h"

#define ID "return:1-100:care-home:2026-11"

static CareConflict
make_conflict (Fixture *fixture, const char *id, const char *rev)
{
  return (CareConflict){ .id = (char *)id,
                         .kind = CARE_KIND_RETURN,
                         .hub = (char *)"group",
                         .theirs = (char *)"{\"theirs\":1}",
                         .their_rev = (char *)rev,
                         .their_by = (char *)"B. Deputy",
                         .their_desk = (char *)"desk-2",
                         .their_at = fixture->actor.at - 100,
                         .found_at = fixture->actor.at,
                         .base = (char *)"{\"base\":1}" };
}

static void
save (Fixture *fixture, const char *id, const char *rev)
{
  g_autoptr (GError) error = NULL;
  CareConflict conflict = make_conflict (fixture, id, rev);

  care_store_save_conflict (fixture->store, &fixture->actor, &conflict, &error);
  g_assert_no_error (error);
}

static void
assert_row (Fixture *fixture, const char *id, CareOutboxState state, CareSyncWhy why)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareOutboxRow) row = care_store_find_outbox_row (fixture->store, "group", id, &error);

  g_assert_no_error (error);
  g_assert_nonnull (row);
  g_assert_cmpint (row->state, ==, state);
  g_assert_cmpint (row->why, ==, why);
}

static int64_t
count_events (Fixture *fixture, const char *what)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM event WHERE what = '%s'", what);

  return count_rows (fixture, sql);
}

static void
test_found_and_settled (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_ptr_array_unref (fill_record (fixture));
  join (fixture, "group");
  save (fixture, ID, "2-a");
  assert_row (fixture, ID, CARE_OUTBOX_CONFLICT, CARE_SYNC_ROW_CONFLICT);
  g_autofree char *event
      = ask (fixture->path, "SELECT subject || ' ' || detail FROM event ORDER BY sequence DESC LIMIT 1");
  g_assert_cmpstr (event, ==, ID " {\"document\":\"" ID "\",\"rev\":\"2-a\",\"by\":\"B. Deputy\"}");
  g_autoptr (CareConflict) found = care_store_find_conflict (fixture->store, ID, &error);
  g_assert_cmpint (found->kind, ==, CARE_KIND_RETURN);
  g_assert_cmpstr (found->base, ==, "{\"base\":1}");
  g_assert_cmpstr (found->theirs, ==, "{\"theirs\":1}");
  g_assert_cmpstr (found->their_desk, ==, "desk-2");
  g_assert_cmpint (found->their_at, ==, fixture->actor.at - 100);
  g_assert_true (care_store_remove_conflict (fixture->store, &fixture->actor, ID, "person", &error));
  g_assert_no_error (error);
  assert_row (fixture, ID, CARE_OUTBOX_WAITING, CARE_SYNC_FINE);
  g_assert_null (care_store_find_conflict (fixture->store, ID, &error));
  g_assert_cmpint (count_events (fixture, "conflict-settled"), ==, 1);
  g_assert_true (care_store_remove_conflict (fixture->store, &fixture->actor, ID, "same", &error));
  g_assert_cmpint (count_events (fixture, "conflict-settled"), ==, 1);
  assert_sound (fixture->store);
}

/* A later version of theirs takes the place of the one that stood there; it is still the same conflict. */
static void
test_a_newer_version (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_ptr_array_unref (fill_record (fixture));
  join (fixture, "group");
  save (fixture, ID, "2-a");
  fixture->actor.at += 60;
  save (fixture, ID, "3-b");
  g_assert_cmpint (count_events (fixture, "conflict-found"), ==, 1);
  g_autoptr (CareConflict) found = care_store_find_conflict (fixture->store, ID, &error);
  g_assert_cmpstr (found->their_rev, ==, "3-b");
  g_assert_cmpint (found->found_at, ==, fixture->actor.at - 60);
}

static void
test_row_that_is_not_there (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_ptr_array_unref (fill_record (fixture));
  join (fixture, "group");
  g_assert_true (care_store_remove_outbox_row (fixture->store, "group", ID, &error));
  save (fixture, ID, "2-a");
  assert_row (fixture, ID, CARE_OUTBOX_CONFLICT, CARE_SYNC_ROW_CONFLICT);

  /* Where its hub was left, the conflict can still be looked at and settled. */
  g_assert_true (care_store_remove_outbox_row (fixture->store, "group", ID, &error));
  g_assert_cmpint (meddle (fixture->path, "DELETE FROM hub"), ==, 0);
  g_assert_true (care_store_remove_conflict (fixture->store, &fixture->actor, ID, "person", &error));
  g_assert_no_error (error);
}

static void
test_list_and_cases (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_ptr_array_unref (fill_record (fixture));
  join (fixture, "group");
  save (fixture, "representation:c:1", "2-a");
  fixture->actor.at -= 60;
  save (fixture, ID, "2-a");
  g_autoptr (GPtrArray) all = care_store_list_conflicts (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((CareConflict *)all->pdata[0])->id, ==, ID);
  g_autofree char *subject = ask (fixture->path, "SELECT subject FROM event WHERE what = 'conflict-found'");
  g_assert_cmpstr (subject, ==, "case:c:1"); /* so that it is withheld with the case's events */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/conflicts/found-and-settled", test_found_and_settled);
  ADD_TEST ("/store/conflicts/a-newer-version", test_a_newer_version);
  ADD_TEST ("/store/conflicts/no-row", test_row_that_is_not_there);
  ADD_TEST ("/store/conflicts/list-and-cases", test_list_and_cases);
  return g_test_run ();
}
