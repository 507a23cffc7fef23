/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The log in sealed pieces: sound, in one chain, under the name that the desk had. */
#include "care-store-events.h"
#include "care-store-extras.h"
#include "care-store-group.h"
#include "care-store-segments.h"
#include "care-store-versions.h"
#include "care-wire-sync.h"

static int
seal (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  int sealed = care_store_seal_events (fixture->store, &fixture->actor, &error);

  g_assert_no_error (error);
  return sealed;
}

static CareSegment *
find (Fixture *fixture, const char *id, bool whole)
{
  g_autoptr (GError) error = NULL;
  CareSegment *segment = care_store_find_segment (fixture->store, id, whole, &error);

  g_assert_no_error (error);
  g_assert_nonnull (segment);
  g_assert_true (care_segment_is_sound (segment));
  return segment;
}

static void
assert_segments (Fixture *fixture, const char *expected)
{
  g_autofree char *found = ask (fixture->path, "SELECT group_concat (id, ' ') FROM (SELECT 'events:' || desk"
                                               " || ':' || first || '-' || last AS id FROM own_segment"
                                               " ORDER BY first)");

  g_assert_cmpstr (found, ==, expected);
}

/* A desk with a name in its record, and a hub: two events. */
static void
start (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  care_store_set_setting (fixture->store, &fixture->actor, "desk", "desk-1", &error);
  g_assert_no_error (error);
  join (fixture, "group");
}

static void
test_sealed (Fixture *fixture, gconstpointer unused)
{
  g_assert_cmpint (seal (fixture), ==, 0); /* no hub */
  append_events (fixture, 3);
  g_assert_cmpint (seal (fixture), ==, 0);
  start (fixture);
  g_assert_cmpint (seal (fixture), ==, 1);
  g_assert_cmpint (seal (fixture), ==, 0);
  append_events (fixture, 1200);
  g_assert_cmpint (seal (fixture), ==, 3);
  assert_segments (fixture,
                   "events:desk-1:1-5 events:desk-1:6-505 events:desk-1:506-1005 events:desk-1:1006-1205");
  g_assert_cmpint (count_rows (fixture, "SELECT count(*) FROM outbox WHERE id LIKE 'events:%'"), ==, 4);
  g_autoptr (CareSegment) first = find (fixture, "events:desk-1:1-5", true);
  g_autoptr (CareSegment) second = find (fixture, "events:desk-1:6-505", true);
  g_assert_cmpstr (first->previous, ==, "");
  g_assert_cmpstr (first->head, ==, second->previous);
  g_assert_cmpuint (second->events->len, ==, 500);
  g_autofree char *id = care_segment_id (second);
  g_assert_cmpstr (id, ==, "events:desk-1:6-505");
}

static void
test_not_there (Fixture *fixture, gconstpointer unused)
{
  static const char *const ids[] = { "events:desk-1:1-2", "events:desk-1:2-1", "events:desk-1:1",
                                     "events:1-2",        "events:desk-9:1-5", "return:x" };
  g_autoptr (GError) error = NULL;

  append_events (fixture, 3);
  start (fixture);
  seal (fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_null (care_store_find_segment (fixture->store, ids[i], true, &error));
  g_assert_no_error (error);
}

/* What was sent keeps the name it had; the rest is sealed anew, and points at its parent. */
static void
test_renamed (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  append_events (fixture, 3);
  start (fixture);
  seal (fixture);
  g_assert_true (care_store_segment_sent (fixture->store, "events:desk-1:1-5", &error));
  g_autoptr (CareSegment) before = find (fixture, "events:desk-1:1-5", true);
  append_events (fixture, 2);
  seal (fixture);
  append_events (fixture, 2);
  seal (fixture);
  assert_segments (fixture, "events:desk-1:1-5 events:desk-1:6-7 events:desk-1:8-9");
  g_assert_true (care_store_segment_sent (fixture->store, "events:desk-1:8-9", &error));
  static const char *const sent[] = { "events:desk-1:1-5", "events:desk-1:8-9" };
  for (size_t i = 0; i < G_N_ELEMENTS (sent); i++)
    g_assert_true (care_store_agree (fixture->store, "group", sent[i], "1-a", NULL, "sum", &error));
  g_assert_cmpint (meddle (fixture->path, "UPDATE hub SET counter = 7, desk_rev = '7-a'"), ==, 0);
  g_autofree char *name
      = care_store_rename_desk (fixture->store, &fixture->actor, "desk-2", "copied", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "desk-2");
  assert_segments (fixture, "events:desk-1:1-5");
  g_assert_cmpint (count_rows (fixture, "SELECT count(*) FROM outbox WHERE id LIKE 'events:%'"), ==, 1);
  g_assert_cmpint (count_rows (fixture, "SELECT counter FROM hub"), ==, 0);
  /* what did come to the hub under the old name is to be read from there: it is another desk's now */
  g_assert_cmpint (count_rows (fixture, "SELECT count(*) FROM hub_version WHERE id = 'events:desk-1:1-5'"),
                   ==, 1);
  g_assert_cmpint (count_rows (fixture, "SELECT count(*) FROM hub_version WHERE id = 'events:desk-1:8-9'"),
                   ==, 0);
  g_autofree char *desk = care_store_get_setting (fixture->store, "desk", &error);
  g_autofree char *parent = care_store_get_setting (fixture->store, "desk-parent", &error);
  g_assert_cmpstr (desk, ==, "desk-2");
  g_assert_cmpstr (parent, ==, "desk-1");
  g_autofree char *event
      = ask (fixture->path, "SELECT what || subject || detail FROM event ORDER BY sequence DESC LIMIT 1");
  g_assert_cmpstr (event, ==, "desk-renameddesk:desk-2{\"from\":\"desk-1\",\"why\":\"copied\"}");
  seal (fixture);
  assert_segments (fixture, "events:desk-1:1-5 events:desk-2:6-12");
  g_autoptr (CareSegment) after = find (fixture, "events:desk-2:6-12", true);
  g_assert_cmpstr (after->parent, ==, "desk-1");
  g_assert_cmpstr (after->previous, ==, before->head);
  append_events (fixture, 1);
  seal (fixture);
  g_autoptr (CareSegment) next = find (fixture, "events:desk-2:13-13", true);
  g_assert_cmpstr (next->parent, ==, "");
}

/* A segment says the same whenever it is read, whatever its desk was called later. */
static void
test_parents_stay (Fixture *fixture, gconstpointer unused)
{
  static const char *const names[] = { "desk-2", "desk-3" };
  g_autoptr (GError) error = NULL;

  start (fixture);
  seal (fixture);
  g_assert_true (care_store_segment_sent (fixture->store, "events:desk-1:1-2", &error));
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_free (care_store_rename_desk (fixture->store, &fixture->actor, names[i], "restored", &error));
      seal (fixture);
      g_assert_cmpint (meddle (fixture->path, "UPDATE own_segment SET sent = 1"), ==, 0);
    }
  assert_segments (fixture, "events:desk-1:1-2 events:desk-2:3-5 events:desk-3:6-8");
  g_autoptr (CareSegment) first = find (fixture, "events:desk-1:1-2", true);
  g_autoptr (CareSegment) second = find (fixture, "events:desk-2:3-5", true);
  g_autoptr (CareSegment) third = find (fixture, "events:desk-3:6-8", true);
  g_assert_cmpstr (first->parent, ==, "");
  g_assert_cmpstr (second->parent, ==, "desk-1");
  g_assert_cmpstr (third->parent, ==, "desk-2");
}

static void
assert_withheld (const CareSegment *segment, bool all_there)
{
  static const char *const secret[] = { "case", "representation", "evidence" };

  for (guint i = 0; i < segment->events->len; i++)
    {
      const CareEvent *event = segment->events->pdata[i];
      bool secretive = false;
      for (size_t j = 0; j < G_N_ELEMENTS (secret); j++)
        secretive = secretive || (event->what != NULL && g_str_has_prefix (event->what, secret[j]));
      secretive = secretive || g_strcmp0 (event->what, "received") == 0;
      g_assert_cmpint (event->detail != NULL, ==, all_there || !secretive);
    }
}

static void
test_withheld (Fixture *fixture, gconstpointer unused)
{
  Fixture other;
  g_autoptr (GError) error = NULL;

  start (fixture);
  fixture_set_up (&other, NULL);
  g_autoptr (GPtrArray) theirs = fill_record (&other);
  g_ptr_array_unref (fill_record (fixture));
  g_autoptr (GPtrArray) all = pick_all (other.store, theirs);
  g_assert_cmpint (meddle (fixture->path, "DELETE FROM representation"), ==, 0);
  g_assert_cmpint (receive (fixture, all), ==, 1); /* of a case */
  seal (fixture);
  g_autofree char *id = ask (fixture->path, "SELECT id FROM outbox WHERE id LIKE 'events:%'");
  g_autoptr (CareSegment) whole = find (fixture, id, true);
  g_autoptr (CareSegment) part = find (fixture, id, false);
  assert_withheld (whole, true);
  assert_withheld (part, false);
  g_assert_cmpstr (whole->head, ==, part->head);

  /* As a record, it is what the group's hub gets: all, unless cases have a hub of their own. */
  g_autofree char *whole_text = care_wire_segment_to_json (whole),
                  *part_text = care_wire_segment_to_json (part);
  g_autofree char *one_hub = care_store_read_record (fixture->store, id, NULL, &error);
  g_assert_cmpstr (one_hub, ==, whole_text);
  join (fixture, "cases");
  g_autofree char *two_hubs = care_store_read_record (fixture->store, id, NULL, &error);
  g_assert_cmpstr (two_hubs, ==, part_text);
  g_assert_no_error (error);
  g_assert_null (strstr (part_text, "The connection"));

  /* Another desk keeps the fuller one, whichever comes first. */
  g_assert_cmpint (receive_one (&other, id, CARE_KIND_EVENTS, part_text), ==, 0);
  g_assert_cmpint (receive_one (&other, id, CARE_KIND_EVENTS, whole_text), ==, 0);
  g_assert_cmpint (receive_one (&other, id, CARE_KIND_EVENTS, part_text), ==, 0);
  g_autofree char *kept = care_store_read_record (other.store, id, NULL, &error);
  g_assert_cmpstr (kept, ==, whole_text);
  g_autoptr (CareSegment) of_theirs = find (&other, id, false);
  assert_withheld (of_theirs, false);
  fixture_tear_down (&other, NULL);
}

/* Its own segments come back from the hub and change nothing; one that was tampered with is not kept. */
static void
test_received (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  start (fixture);
  seal (fixture);
  int64_t events = count_rows (fixture, "SELECT count(*) FROM event");
  g_autofree char *own = care_store_read_record (fixture->store, "events:desk-1:1-2", NULL, &error);
  g_assert_cmpint (receive_one (fixture, "events:desk-1:1-2", CARE_KIND_EVENTS, own), ==, 0);
  g_assert_cmpint (count_rows (fixture, "SELECT count(*) FROM desk_segment"), ==, 0);

  g_autoptr (GString) text = g_string_new (own);
  g_string_replace (text, "A. Manager", "B. Deputy", 1);
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify)care_incoming_free);
  g_ptr_array_add (one, care_incoming_new ("events:desk-1:1-2", CARE_KIND_EVENTS, text->str, NULL));
  g_assert_false (care_store_receive (fixture->store, &fixture->actor, "group", one, NULL, &error));
  g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT);
  g_assert_cmpint (count_rows (fixture, "SELECT count(*) FROM event"), ==, events);
  assert_sound (fixture->store);
}

/* What another desk sealed is found beside one's own, once, and not what it withheld. */
static void
test_events_by_name (Fixture *fixture, gconstpointer unused)
{
  static const char *const names[] = { "setting-saved", "case-opened", NULL };
  Fixture other;
  g_autoptr (GError) error = NULL;
  guint n_own = 0;

  start (fixture);
  seal (fixture);
  fixture_set_up (&other, NULL);
  g_autofree char *segment = care_store_read_record (fixture->store, "events:desk-1:1-2", NULL, &error);
  g_autoptr (GPtrArray) before = care_store_list_events_named (other.store, names, &n_own, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (before->len, ==, n_own);
  receive_one (&other, "events:desk-1:1-2", CARE_KIND_EVENTS, segment);
  g_autoptr (GPtrArray) after = care_store_list_events_named (other.store, names, &n_own, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_own, ==, before->len);
  g_assert_cmpuint (after->len, ==, n_own + 1);
  g_assert_cmpstr (((CareEvent *)after->pdata[n_own])->what, ==, "setting-saved");
  fixture_tear_down (&other, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/segments/sealed", test_sealed);
  ADD_TEST ("/store/segments/not-there", test_not_there);
  ADD_TEST ("/store/segments/renamed", test_renamed);
  ADD_TEST ("/store/segments/parents-stay", test_parents_stay);
  ADD_TEST ("/store/segments/withheld", test_withheld);
  ADD_TEST ("/store/segments/received", test_received);
  ADD_TEST ("/store/segments/events-by-name", test_events_by_name);
  return g_test_run ();
}
