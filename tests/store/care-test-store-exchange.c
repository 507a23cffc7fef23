/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one desk's record holds arrives in another's in the same words, sealed, once. */
#include "care-store-cases.h"
#include "care-store-group.h"
#include "care-store-places.h"
#include "care-wire-hub-document.h"
#include "care-wire-location.h"

#define EVENTS "SELECT count(*) FROM event"

typedef struct
{
  Fixture here, there;
  GPtrArray *ids;
} Pair;

static void
set_up (Pair *pair, gconstpointer unused)
{
  fixture_set_up (&pair->here, NULL);
  fixture_set_up (&pair->there, NULL);
  pair->there.actor.desk = "desk-2";
  pair->ids = fill_record (&pair->here);
}

static void
tear_down (Pair *pair, gconstpointer unused)
{
  g_ptr_array_unref (pair->ids);
  fixture_tear_down (&pair->here, NULL);
  fixture_tear_down (&pair->there, NULL);
}

static void
carry_all (Pair *pair)
{
  g_autoptr (GPtrArray) all = pick_all (pair->here.store, pair->ids);

  g_assert_cmpint (receive (&pair->there, all), ==, (int)pair->ids->len);
}

static void
test_read (Pair *pair, gconstpointer unused)
{
  static const char *const none[] = {
    "provider:1-11",
    "return:1-100:home-care:2026-11",
    "return:1-100",
    "case-event:c:1",
    "events:desk-1:1-2",
    "holiday:today",
    "receipt:1-100:care-home:2026-11:abcd",
    "unheard-of:1",
    "no colon",
    "desk:desk-1",
  };

  for (guint i = 0; i < pair->ids->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *location = NULL;
      const char *id = g_ptr_array_index (pair->ids, i);
      CareIncoming *one = pick (pair->here.store, id);
      g_autofree char *again = care_wire_canonical (one->kind, one->record, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (again, ==, one->record);
      g_free (care_store_read_record (pair->here.store, id, &location, &error));
      g_assert_cmpstr (location, ==, strstr (id, "1-100") != NULL ? "1-100" : NULL);
      care_incoming_free (one);
    }
  for (size_t i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (care_store_read_record (pair->here.store, none[i], NULL, &error));
      g_assert_no_error (error);
    }
}

static void
test_round_trip (Pair *pair, gconstpointer unused)
{
  carry_all (pair);
  for (guint i = 0; i < pair->ids->len; i++)
    assert_same_record (pair->here.store, pair->there.store, g_ptr_array_index (pair->ids, i));
  g_assert_cmpint (count_rows (&pair->there, EVENTS), ==, 1);
  g_autofree char *event = ask (pair->there.path, "SELECT what || ' ' || subject || ' ' || desk FROM event");
  g_assert_cmpstr (event, ==, "received hub:group desk-2");
  g_autofree char *rows = ask (
      pair->there.path, "SELECT json_array_length (detail, '$.rows') || (detail ->> '$.from') FROM event");
  g_assert_cmpstr (rows, ==, "11group");
  assert_sound (pair->there.store);
}

/* Each alone, children last, as a feed may bring them. */
static void
test_one_by_one (Pair *pair, gconstpointer unused)
{
  for (guint i = 0; i < pair->ids->len; i++)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify)care_incoming_free);
      g_ptr_array_add (one, pick (pair->here.store, g_ptr_array_index (pair->ids, i)));
      g_assert_cmpint (receive (&pair->there, one), ==, 1);
      g_assert_cmpint (receive (&pair->there, one), ==, 0);
    }
  g_assert_cmpint (count_rows (&pair->there, EVENTS), ==, pair->ids->len);
  assert_sound (pair->there.store);
}

static void
test_children_first_in_a_batch (Pair *pair, gconstpointer unused)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)care_incoming_free);

  for (guint i = pair->ids->len; i > 0; i--)
    g_ptr_array_add (all, pick (pair->here.store, g_ptr_array_index (pair->ids, i - 1)));
  g_assert_cmpint (receive (&pair->there, all), ==, (int)pair->ids->len);
  assert_sound (pair->there.store);
}

static void
test_again_changes_nothing (Pair *pair, gconstpointer unused)
{
  g_autoptr (GPtrArray) all = pick_all (pair->here.store, pair->ids);
  int64_t before = count_rows (&pair->here, EVENTS);

  g_assert_cmpint (receive (&pair->here, all), ==, 0);
  g_assert_cmpint (count_rows (&pair->here, EVENTS), ==, before);
  carry_all (pair);
  g_assert_cmpint (receive (&pair->there, all), ==, 0);
  g_assert_cmpint (count_rows (&pair->there, EVENTS), ==, 1);
}

static void
test_queues_nothing (Pair *pair, gconstpointer unused)
{
  join (&pair->there, "group");
  carry_all (pair);
  g_assert_cmpint (count_rows (&pair->there, "SELECT count(*) FROM outbox"), ==, 0);
}

/* The last seal counts, whichever form of event has it. */
static void
test_changed_on_both_sides (Pair *pair, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  carry_all (pair);
  g_autoptr (CareProvider) provider = care_store_find_provider (pair->there.store, "1-10", &error);
  g_free (provider->email);
  provider->email = g_strdup ("notices@elm.example");
  g_assert_true (care_store_save_provider (pair->there.store, &pair->there.actor, provider, &error));
  assert_sound (pair->there.store);
  g_autoptr (GPtrArray) all = pick_all (pair->here.store, pair->ids);
  g_assert_cmpint (receive (&pair->there, all), ==, 1);
  assert_same_record (pair->here.store, pair->there.store, "provider:1-10");
  assert_sound (pair->there.store);
}

static void
test_tampering_is_found (Pair *pair, gconstpointer unused)
{
  static const struct
  {
    const char *sql, *problem;
  } rows[] = {
    { "UPDATE provider SET name = 'Other'", "provider:1-10: it is not what its last event sealed" },
    { "UPDATE care_return SET answers = 3", "it is not what its last event sealed" },
    { "DELETE FROM representation", "representation:c:1: it is gone" },
    { "DROP TRIGGER receipt_stays; DELETE FROM receipt", "receipt:1-100:care-home:2026-11:abcd:desk-1" },
  };

  carry_all (pair);
  fixture_reopen (&pair->there);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (meddle (pair->there.path, rows[i].sql), ==, 0);
      assert_problem (pair->there.store, false, rows[i].problem);
    }
}

static void
test_location_by_its_numbers (Pair *pair, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  carry_all (pair);
  g_autoptr (CareLocation) old = care_store_find_location (pair->there.store, "1-777", &error);
  g_assert_cmpstr (old->id, ==, "1-100");

  /* Another one takes over a number that this one gives up, in the same batch and before it. */
  g_autoptr (GPtrArray) both = g_ptr_array_new_with_free_func ((GDestroyNotify)care_incoming_free);
  g_autoptr (CareLocation) heir = care_location_new ("0-1", "Oak House");
  care_location_add_registration (heir, "1-777", "1-10", CARE_NO_DATE, CARE_NO_DATE);
  g_ptr_array_remove_index (old->registrations, 1);
  g_autofree char *heir_text = care_wire_location_to_json (heir),
                  *old_text = care_wire_location_to_json (old);
  g_ptr_array_add (both, care_incoming_new ("location:0-1", CARE_KIND_LOCATION, heir_text, NULL));
  g_ptr_array_add (both, care_incoming_new ("location:1-100", CARE_KIND_LOCATION, old_text, NULL));
  g_assert_cmpint (receive (&pair->there, both), ==, 2);
  g_autoptr (CareLocation) found = care_store_find_location (pair->there.store, "1-777", &error);
  g_assert_cmpstr (found->id, ==, "0-1");

  /* A number that two have leads to the one that had it first, and holds up nothing. */
  g_autoptr (CareLocation) third = care_location_new ("0-2", "Ash House");
  care_location_add_registration (third, "1-777", "1-10", CARE_NO_DATE, CARE_NO_DATE);
  g_autofree char *third_text = care_wire_location_to_json (third);
  g_assert_cmpint (receive_one (&pair->there, "location:0-2", CARE_KIND_LOCATION, third_text), ==, 1);
  g_autoptr (CareLocation) still = care_store_find_location (pair->there.store, "1-777", &error);
  g_assert_cmpstr (still->id, ==, "0-1");
  assert_sound (pair->there.store);
}

static void
test_case_event_in_a_taken_place (Pair *pair, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = NULL;

  carry_all (pair);
  CareIncoming *event = pick (pair->here.store, "case-event:c:1:first");
  text = g_string_new (event->record);
  g_string_replace (text, "\"first\"", "\"other\"", 0);
  g_assert_cmpint (receive_one (&pair->there, "case-event:c:1:other", CARE_KIND_CASE_EVENT, text->str), ==,
                   1);
  g_autoptr (CareCase) ca = care_store_find_case (pair->there.store, "c:1", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ca->events->len, ==, 2);
  g_assert_cmpstr (((CareCaseEvent *)ca->events->pdata[1])->id, ==, "other");
  assert_sound (pair->there.store);
  care_incoming_free (event);
}

/* What may only be added, and the first statement of a day. */
static void
test_passed_over (Pair *pair, gconstpointer unused)
{
  static const char *const ids[]
      = { GROUP_SUBMISSION, "holiday:2027-05-03", "receipt:1-100:care-home:2026-11:abcd:desk-1" };

  carry_all (pair);
  for (size_t i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      CareIncoming *one = pick (pair->here.store, ids[i]);
      g_autoptr (GString) text = g_string_new (one->record);
      g_assert_cmpuint (g_string_replace (text, "A. Manager", "B. Deputy", 0)
                            + g_string_replace (text, "1-abc", "2-def", 0),
                        >, 0);
      g_assert_cmpint (receive_one (&pair->there, one->id, one->kind, text->str), ==, 0);
      assert_same_record (pair->here.store, pair->there.store, ids[i]);
      care_incoming_free (one);
    }
}

/* One that was merged, or that a person has chosen, takes the place of the one that was there. */
static void
test_changed (Pair *pair, gconstpointer unused)
{
  static const struct
  {
    const char *id, *old, *new;
  } rows[] = {
    { "provider:1-10", "Elm Group", "Elm Care" },
    { "location:1-100", "Elm House", "Elm Lodge" },
    { "return:1-100:care-home:2026-11", ":38", ":39" },
    { "recollection:1-100:care-home:2026-06", "papers", "memory" },
    { "case:c:1", "2026-11-01", "2026-11-03" },
    { "representation:c:1", "was down", "was slow" },
  };

  carry_all (pair);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      CareIncoming *one = pick (pair->here.store, rows[i].id);
      g_autoptr (GString) text = g_string_new (one->record);
      g_assert_cmpuint (g_string_replace (text, rows[i].old, rows[i].new, 0), >, 0);
      g_assert_cmpint (receive_one (&pair->there, one->id, one->kind, text->str), ==, 1);
      g_autofree char *now = care_store_read_record (pair->there.store, rows[i].id, NULL, &error);
      g_assert_cmpstr (now, ==, text->str);
      care_incoming_free (one);
    }
  assert_sound (pair->there.store);
}

#define ADD_PAIR(path, function) g_test_add (path, Pair, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_PAIR ("/store/exchange/read", test_read);
  ADD_PAIR ("/store/exchange/round-trip", test_round_trip);
  ADD_PAIR ("/store/exchange/one-by-one", test_one_by_one);
  ADD_PAIR ("/store/exchange/children-first", test_children_first_in_a_batch);
  ADD_PAIR ("/store/exchange/again", test_again_changes_nothing);
  ADD_PAIR ("/store/exchange/queues-nothing", test_queues_nothing);
  ADD_PAIR ("/store/exchange/changed-on-both-sides", test_changed_on_both_sides);
  ADD_PAIR ("/store/exchange/tampering", test_tampering_is_found);
  ADD_PAIR ("/store/exchange/numbers", test_location_by_its_numbers);
  ADD_PAIR ("/store/exchange/taken-place", test_case_event_in_a_taken_place);
  ADD_PAIR ("/store/exchange/passed-over", test_passed_over);
  ADD_PAIR ("/store/exchange/changed", test_changed);
  return g_test_run ();
}
