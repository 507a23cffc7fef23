/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written is queued in the same transaction, and what waits is given out in order when it is due. */
#include "care-store-outbox.h"

#include "care-store-hub.h"
#include "care-store-sample.h"

#define JANUARY (care_month (2026, 1))
#define JANUARY_ID "return:1-100:care-home:2026-01"

static void
assert_outbox (Fixture *fixture, const char *hub, const char *ids)
{
  g_autofree char *found = outbox_of (fixture, hub);

  g_assert_cmpstr (found, ==, ids);
}

static void
test_nothing_is_queued_where_none_is_joined (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  write_samples (fixture);
  g_assert_true (care_store_queue (fixture->store, &fixture->actor, "provider:1-10", &error));
  g_autofree char *rows = ask (fixture->path, "SELECT count(*) FROM outbox");
  g_assert_cmpstr (rows, ==, "0");
}

static void
test_each_verb_queues_its_document (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  join (fixture, CARE_HUB_GROUP);
  for (size_t i = 0; i < n_samples; i++)
    {
      g_test_message ("%s", samples[i].name);
      g_assert_true (samples[i].write (fixture->store, &fixture->actor, &error));
      g_assert_no_error (error);
      assert_outbox (fixture, CARE_HUB_GROUP, samples[i].documents);
      empty_outbox (fixture);
    }
  assert_sound (fixture->store);
}

/* Of those that may be written twice: the same words again are no change. */
static void
test_no_change_queues_nothing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  join (fixture, CARE_HUB_GROUP);
  write_samples (fixture);
  empty_outbox (fixture);
  for (size_t i = 0; i < n_samples; i++)
    if (!g_str_has_prefix (samples[i].name, "case"))
      {
        g_assert_true (samples[i].write (fixture->store, &fixture->actor, &error));
        g_assert_no_error (error);
        assert_outbox (fixture, CARE_HUB_GROUP, "");
      }
}

static void
test_undone_together (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  join (fixture, CARE_HUB_GROUP);
  write_samples (fixture);
  empty_outbox (fixture);
  g_assert_true (care_store_begin (fixture->store, &error));
  write_return (fixture, JANUARY, "39");
  assert_outbox (fixture, CARE_HUB_GROUP, JANUARY_ID);
  care_store_rollback (fixture->store);
  assert_outbox (fixture, CARE_HUB_GROUP, "");
  write_return (fixture, JANUARY, "40");
  fixture_reopen (fixture);
  assert_outbox (fixture, CARE_HUB_GROUP, JANUARY_ID);
}

/* Another program may join between two writes of this one. */
static void
test_joined_by_another_program (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHub) hub = care_hub_new (CARE_HUB_GROUP, "https://hub.example/group", "elm", NULL);

  write_samples (fixture);
  g_autoptr (CareStore) other = care_store_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (care_store_join_hub (other, &fixture->actor, hub, &error));
  empty_outbox (fixture);
  write_return (fixture, JANUARY, "39");
  assert_outbox (fixture, CARE_HUB_GROUP, JANUARY_ID);
}

static CareOutboxRow *
find_row (Fixture *fixture, const char *hub, const char *id)
{
  g_autoptr (GError) error = NULL;
  CareOutboxRow *row = care_store_find_outbox_row (fixture->store, hub, id, &error);

  g_assert_no_error (error);
  return row;
}

static const struct
{
  CareOutboxState was, is;
  bool starts_anew;
} changes[] = {
  { CARE_OUTBOX_WAITING, CARE_OUTBOX_WAITING, false },
  { CARE_OUTBOX_UNANSWERED, CARE_OUTBOX_UNANSWERED, false },
  { CARE_OUTBOX_SET_ASIDE, CARE_OUTBOX_WAITING, true },
  { CARE_OUTBOX_CONFLICT, CARE_OUTBOX_CONFLICT, false },
};

static void
change_again (Fixture *fixture, size_t i)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareOutboxRow) row = find_row (fixture, NULL, JANUARY_ID);
  g_autofree char *beds = g_strdup_printf ("%zu", 50 + i);
  int64_t number = row->number;

  row->state = changes[i].was;
  row->attempts = 3;
  row->next_at = fixture->actor.at + 60;
  row->why = CARE_SYNC_ROW_REFUSED;
  g_free (row->detail);
  row->detail = g_strdup ("no");
  g_assert_true (care_store_save_outbox_row (fixture->store, row, &error));
  fixture->actor.at += 7;
  fixture->actor.person = "B. Deputy";
  write_return (fixture, JANUARY, beds);
  g_autoptr (CareOutboxRow) after = find_row (fixture, CARE_HUB_GROUP, JANUARY_ID);
  g_assert_cmpint (after->state, ==, changes[i].is);
  g_assert_cmpint (after->number, ==, number);
  g_assert_cmpint (after->at, ==, fixture->actor.at);
  g_assert_cmpint (after->queued_at, ==, row->queued_at);
  g_assert_cmpstr (after->by, ==, "B. Deputy");
  g_assert_cmpint (after->attempts, ==, changes[i].starts_anew ? 0 : 3);
  g_assert_cmpint (after->next_at, ==, changes[i].starts_anew ? CARE_NO_INSTANT : row->next_at);
  g_assert_cmpint (after->why, ==, changes[i].starts_anew ? CARE_SYNC_FINE : CARE_SYNC_ROW_REFUSED);
  g_assert_cmpstr (after->detail, ==, changes[i].starts_anew ? "" : "no");
}

static void
test_changed_again (Fixture *fixture, gconstpointer unused)
{
  join (fixture, CARE_HUB_GROUP);
  write_samples (fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (changes); i++)
    change_again (fixture, i);
}

/* What was read before somebody wrote on is saved without taking back who that was. */
static void
test_saved_late (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  join (fixture, CARE_HUB_GROUP);
  write_samples (fixture);
  g_autoptr (CareOutboxRow) row = find_row (fixture, NULL, JANUARY_ID);
  fixture->actor.at += 7;
  write_return (fixture, JANUARY, "39");
  row->state = CARE_OUTBOX_UNANSWERED;
  row->sent_at = fixture->actor.at;
  g_free (row->sent_sha256);
  row->sent_sha256 = g_strdup ("abcd");
  g_assert_true (care_store_save_outbox_row (fixture->store, row, &error));
  g_autoptr (CareOutboxRow) after = find_row (fixture, NULL, JANUARY_ID);
  g_assert_cmpint (after->at, ==, fixture->actor.at);
  g_assert_cmpint (after->sent_at, ==, row->sent_at);
  g_assert_cmpint (after->state, ==, CARE_OUTBOX_UNANSWERED);
  g_assert_cmpstr (after->sent_sha256, ==, "abcd");
  g_assert_true (care_store_remove_outbox_row (fixture->store, CARE_HUB_GROUP, JANUARY_ID, &error));
  g_assert_true (care_store_save_outbox_row (fixture->store, row, &error)); /* it was confirmed meanwhile */
  g_assert_null (find_row (fixture, NULL, JANUARY_ID));
  row->number = 0;
  g_assert_true (care_store_save_outbox_row (fixture->store, row, &error));
  g_autoptr (CareOutboxRow) anew = find_row (fixture, NULL, JANUARY_ID);
  g_assert_cmpint (anew->number, >, after->number);
  g_assert_cmpint (anew->at, ==, row->at);
}

static const struct
{
  const char *name;
  CareOutboxState state;
  int64_t wait; /* seconds from now; -1: no time at all */
  bool is_due;
} rows_due[] = {
  { "return:a:care-home:2026-01", CARE_OUTBOX_WAITING, -1, true },
  { "return:b:care-home:2026-01", CARE_OUTBOX_WAITING, 0, true },
  { "return:c:care-home:2026-01", CARE_OUTBOX_WAITING, 1, false },
  { "return:d:care-home:2026-01", CARE_OUTBOX_SET_ASIDE, -1, false },
  { "return:e:care-home:2026-01", CARE_OUTBOX_CONFLICT, -1, false },
  { "return:f:care-home:2026-01", CARE_OUTBOX_UNANSWERED, -1, true },
  { "return:g:care-home:2026-01", CARE_OUTBOX_WAITING, 3600, false },
  { "return:h:care-home:2026-01", CARE_OUTBOX_WAITING, 3601, true }, /* the clock was set back */
  { "return:i:care-home:2026-01", CARE_OUTBOX_UNANSWERED, 172800, true },
};

static void
queue_rows_due (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (rows_due); i++)
    {
      g_assert_true (care_store_queue (fixture->store, &fixture->actor, rows_due[i].name, &error));
      g_autoptr (CareOutboxRow) row = find_row (fixture, NULL, rows_due[i].name);
      row->state = rows_due[i].state;
      row->next_at = rows_due[i].wait < 0 ? CARE_NO_INSTANT : fixture->actor.at + rows_due[i].wait;
      g_assert_true (care_store_save_outbox_row (fixture->store, row, &error));
    }
}

static void
test_due (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  guint at = 0;

  join (fixture, CARE_HUB_GROUP);
  queue_rows_due (fixture);
  g_autoptr (GPtrArray) due
      = care_store_due_outbox (fixture->store, CARE_HUB_GROUP, fixture->actor.at, 0, 100, &error);
  g_assert_no_error (error);
  for (size_t i = 0; i < G_N_ELEMENTS (rows_due); i++)
    if (rows_due[i].is_due)
      {
        g_assert_cmpuint (at, <, due->len);
        g_assert_cmpstr (((CareOutboxRow *)due->pdata[at++])->id, ==, rows_due[i].name);
      }
  g_assert_cmpuint (due->len, ==, at);

  const CareOutboxRow *second = due->pdata[1];
  g_autoptr (GPtrArray) page
      = care_store_due_outbox (fixture->store, CARE_HUB_GROUP, fixture->actor.at, second->number, 2, &error);
  g_assert_cmpuint (page->len, ==, 2);
  g_assert_cmpstr (((CareOutboxRow *)page->pdata[0])->id, ==, ((CareOutboxRow *)due->pdata[2])->id);
  g_autoptr (GPtrArray) all
      = care_store_due_outbox (fixture->store, CARE_HUB_GROUP, CARE_NO_INSTANT, 0, 100, &error);
  g_assert_cmpuint (all->len, ==, 7); /* but for what waits for a person */
  g_autoptr (GPtrArray) others
      = care_store_due_outbox (fixture->store, CARE_HUB_CASES, CARE_NO_INSTANT, 0, 100, &error);
  g_assert_cmpuint (others->len, ==, 0);
  g_autoptr (GPtrArray) list = care_store_list_outbox (fixture->store, &error);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (rows_due));
}

static void
assert_next (Fixture *fixture, bool waiting, CareInstant at)
{
  g_autoptr (GError) error = NULL;
  CareInstant next_at;
  bool found;

  g_assert_true (care_store_next_outbox (fixture->store, CARE_HUB_GROUP, &found, &next_at, &error));
  g_assert_no_error (error);
  g_assert_cmpint (found, ==, waiting);
  g_assert_cmpint (next_at, ==, at);
}

static void
test_next (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  const char *const ids[] = { "provider:1", "provider:2" };

  join (fixture, CARE_HUB_GROUP);
  assert_next (fixture, false, CARE_NO_INSTANT);
  for (size_t i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (care_store_queue (fixture->store, &fixture->actor, ids[i], &error));
      assert_next (fixture, true, CARE_NO_INSTANT);
      g_autoptr (CareOutboxRow) row = find_row (fixture, NULL, ids[i]);
      row->next_at = fixture->actor.at + 90 - 30 * (int64_t)i;
      g_assert_true (care_store_save_outbox_row (fixture->store, row, &error));
      assert_next (fixture, true, row->next_at);
      row->state = i == 1 ? CARE_OUTBOX_SET_ASIDE : CARE_OUTBOX_WAITING;
      g_assert_true (care_store_save_outbox_row (fixture->store, row, &error));
    }
  assert_next (fixture, true, fixture->actor.at + 90);
}

/* The numbers of rows that are gone are not given to others, or paging would miss those. */
static void
test_numbers_are_never_used_again (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  join (fixture, CARE_HUB_GROUP);
  g_assert_true (care_store_queue (fixture->store, &fixture->actor, "provider:1", &error));
  g_autoptr (CareOutboxRow) first = find_row (fixture, NULL, "provider:1");
  g_assert_true (care_store_remove_outbox_row (fixture->store, CARE_HUB_GROUP, "provider:1", &error));
  g_assert_true (care_store_queue (fixture->store, &fixture->actor, "provider:2", &error));
  g_autoptr (CareOutboxRow) second = find_row (fixture, NULL, "provider:2");
  g_assert_cmpint (second->number, >, first->number);
}

static void
test_states_in_words (void)
{
  CareOutboxState state;

  for (int i = CARE_OUTBOX_WAITING; i <= CARE_OUTBOX_CONFLICT; i++)
    {
      g_assert_true (
          care_outbox_state_from_string (care_outbox_state_to_string ((CareOutboxState)i), &state));
      g_assert_cmpint (state, ==, i);
    }
  g_assert_false (care_outbox_state_from_string ("sleeping", &state));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/outbox/nothing-where-none-is-joined", test_nothing_is_queued_where_none_is_joined);
  ADD_TEST ("/store/outbox/each-verb-queues-its-document", test_each_verb_queues_its_document);
  ADD_TEST ("/store/outbox/no-change-queues-nothing", test_no_change_queues_nothing);
  ADD_TEST ("/store/outbox/undone-together", test_undone_together);
  ADD_TEST ("/store/outbox/joined-by-another-program", test_joined_by_another_program);
  ADD_TEST ("/store/outbox/changed-again", test_changed_again);
  ADD_TEST ("/store/outbox/saved-late", test_saved_late);
  ADD_TEST ("/store/outbox/due", test_due);
  ADD_TEST ("/store/outbox/next", test_next);
  ADD_TEST ("/store/outbox/numbers-are-never-used-again", test_numbers_are_never_used_again);
  g_test_add_func ("/store/outbox/states-in-words", test_states_in_words);
  return g_test_run ();
}
