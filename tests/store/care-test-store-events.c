/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The event log: any byte of it that is changed behind the store's back is named. */
#include "care-store-events.h"
#include "care-store-extras.h"
#include "care-store-fixture.h"

static const char unlock[] = "DROP TRIGGER event_kept; DROP TRIGGER event_stays; DROP TRIGGER event_grows;"
                             " DROP TRIGGER chain_stays;";

static void
test_chain (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  append_events (fixture, 3);
  assert_sound (fixture->store);
  g_autoptr (GPtrArray) events = care_store_list_events (fixture->store, "record", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 3);
  const CareEvent *last = events->pdata[0], *middle = events->pdata[1], *first = events->pdata[2];
  g_assert_cmpint (last->sequence, ==, 3);
  g_assert_cmpstr (last->previous, ==, middle->hash);
  g_assert_cmpstr (first->previous, ==, "");
  g_assert_cmpint (first->at, ==, fixture->actor.at);
  g_autoptr (GPtrArray) one = care_store_list_events (fixture->store, NULL, 1, &error);
  g_assert_cmpuint (one->len, ==, 1);
  g_autoptr (GPtrArray) none = care_store_list_events (fixture->store, "another", 10, &error);
  g_assert_cmpuint (none->len, ==, 0);
}

/* What sha256sum says of "sequence|at|person|desk|what|subject|detail|previous". */
static void
test_hash_can_be_checked_by_anybody (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sum = g_compute_checksum_for_string (
      G_CHECKSUM_SHA256, "1|2026-11-09T10:42:00Z|A. Manager|desk-1|backup-made|record|{\"n\":1}|", -1);

  append_events (fixture, 1);
  g_autoptr (GPtrArray) events = care_store_list_events (fixture->store, NULL, 1, &error);
  g_assert_cmpstr (((CareEvent *)events->pdata[0])->hash, ==, sum);
}

/* Otherwise "a|b", "c" and "a", "b|c" would have the same hash. */
static void
test_a_bar_cannot_move (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  fixture->actor.person = "A|B";
  append_events (fixture, 1);
  g_autofree char *person = ask (fixture->path, "SELECT person FROM event");
  g_assert_cmpstr (person, ==, "A¦B");
  meddle (fixture->path, unlock);
  g_assert_cmpint (meddle (fixture->path, "UPDATE event SET person = 'A¦B|desk', desk = '1'"), ==, SQLITE_OK);
  assert_problem (fixture->store, false, "event 1:");
}

typedef struct
{
  const char *name, *sql, *problem;
} Change;

static const Change changes[] = {
  { "sequence", "UPDATE event SET sequence = 9 WHERE sequence = 5", "event 5:" },
  { "sequence-swapped",
    "UPDATE event SET sequence = 9 WHERE sequence = 2; UPDATE event SET sequence = 2 WHERE sequence = 3;"
    "UPDATE event SET sequence = 3 WHERE sequence = 9",
    "event 2:" },
  { "at", "UPDATE event SET at = '2026-11-09T10:42:01Z' WHERE sequence = 3", "event 3:" },
  { "person", "UPDATE event SET person = 'B. Manager' WHERE sequence = 3", "event 3:" },
  { "desk", "UPDATE event SET desk = 'desk-2' WHERE sequence = 3", "event 3:" },
  { "what", "UPDATE event SET what = 'backup-madf' WHERE sequence = 3", "event 3:" },
  { "subject", "UPDATE event SET subject = 'recorD' WHERE sequence = 1", "event 1:" },
  { "detail", "UPDATE event SET detail = '{\"n\":2}' WHERE sequence = 5", "event 5:" },
  { "previous", "UPDATE event SET previous = replace (previous, '1', '2') WHERE sequence = 4", "event 4:" },
  { "hash", "UPDATE event SET hash = replace (hash, '1', '2') WHERE sequence = 4", "event 4:" },
  { "first-cut", "DELETE FROM event WHERE sequence = 1", "event 1:" },
  { "middle-cut", "DELETE FROM event WHERE sequence = 3", "event 3:" },
  { "end-cut", "DELETE FROM event WHERE sequence > 3", "should have 5" },
  { "all-cut", "DELETE FROM event", "should have 5" },
  { "count", "UPDATE chain SET events = 4", "should have 4" },
  { "head", "UPDATE chain SET head = 'x'", "last hash" },
  { "head-cut", "DELETE FROM chain", "head is gone" },
};

static void
test_meddled (Fixture *fixture, gconstpointer unused)
{
  for (size_t i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_test_message ("%s", changes[i].name);
      append_events (fixture, 5);
      assert_sound (fixture->store);
      g_assert_cmpint (meddle (fixture->path, unlock), ==, SQLITE_OK);
      g_assert_cmpint (meddle (fixture->path, changes[i].sql), ==, SQLITE_OK);
      assert_problem (fixture->store, false, changes[i].problem);
      fixture_tear_down (fixture, NULL);
      fixture_set_up (fixture, NULL);
    }
}

static void
test_triggers_refuse (Fixture *fixture, gconstpointer unused)
{
  static const char *const refused[] = {
    "UPDATE event SET person = 'x'",
    "DELETE FROM event",
    "DELETE FROM chain",
    "INSERT INTO event VALUES (7, '', '', '', '', '', '{}', '', '')",
    "INSERT OR REPLACE INTO event SELECT sequence, at, 'x', desk, what, subject, detail, previous, hash FROM "
    "event",
  };

  append_events (fixture, 2);
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpint (meddle (fixture->path, refused[i]), ==, SQLITE_CONSTRAINT);
  assert_sound (fixture->store);
}

/* A dropped trigger leaves no other trace. */
static void
test_schema_is_compared (Fixture *fixture, gconstpointer unused)
{
  g_assert_cmpint (meddle (fixture->path, "DROP TRIGGER submission_kept"), ==, SQLITE_OK);
  assert_problem (fixture->store, true, "trigger submission_kept");
}

/* A row changed, removed or brought in without an event. */
static void
test_rows_are_sealed (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (care_store_set_setting (fixture->store, &fixture->actor, "desk", "one", &error));
  assert_sound (fixture->store);
  g_assert_cmpint (meddle (fixture->path, "UPDATE setting SET value = 'two'"), ==, SQLITE_OK);
  assert_problem (fixture->store, true, "setting:desk: it is not what its last event sealed");
  g_assert_cmpint (meddle (fixture->path, "UPDATE setting SET value = 'one'"), ==, SQLITE_OK);
  assert_sound (fixture->store);
  g_assert_cmpint (meddle (fixture->path, "INSERT INTO setting VALUES ('hub', 'x')"), ==, SQLITE_OK);
  assert_problem (fixture->store, true, "setting:hub: no event speaks of it");
  g_assert_cmpint (meddle (fixture->path, "DELETE FROM setting"), ==, SQLITE_OK);
  assert_problem (fixture->store, true, "setting:desk: it is gone");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/events/chain", test_chain);
  ADD_TEST ("/store/events/hash-can-be-checked-by-anybody", test_hash_can_be_checked_by_anybody);
  ADD_TEST ("/store/events/a-bar-cannot-move", test_a_bar_cannot_move);
  ADD_TEST ("/store/events/meddled", test_meddled);
  ADD_TEST ("/store/events/triggers-refuse", test_triggers_refuse);
  ADD_TEST ("/store/events/schema-is-compared", test_schema_is_compared);
  ADD_TEST ("/store/events/rows-are-sealed", test_rows_are_sealed);
  return g_test_run ();
}
