/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an event of a case stands: after what was known when it was added, and the same on every desk. */
#include "care-store-cases.h"
#include "care-store-sample.h"

static void
add (CareStore *store, const CareActor *actor, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseEvent) event = care_case_event_new (CARE_EVENT_CONTACT, care_date (2026, 11, 3));

  g_free (event->id);
  event->id = g_strdup (id);
  g_assert_true (care_store_add_case_event (store, actor, "case-1", event, &error));
  g_assert_no_error (error);
}

static int64_t
place_of (const char *path, const char *id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT position FROM case_event WHERE id = '%s'", id);
  g_autofree char *place = ask (path, sql);

  g_assert_nonnull (place);
  return g_ascii_strtoll (place, NULL, 10);
}

static void
assert_order (Fixture *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCase) ca = care_store_find_case (fixture->store, "case-1", &error);
  g_autoptr (GString) ids = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ca->events->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((CareCaseEvent *)ca->events->pdata[i])->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_in_the_order_they_were_added (Fixture *fixture, gconstpointer unused)
{
  write_samples (fixture);
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%d", i);
      add (fixture->store, &fixture->actor, id);
    }
  assert_order (fixture, "one two n0 n1 n2 n3 n4 n5 n6 n7 n8 n9 n10 n11 n12 n13 n14 n15 n16 n17 n18 n19");
  assert_sound (fixture->store);
}

/* A record of the first schema counted its events from 1. */
static void
test_old_places_come_first (Fixture *fixture, gconstpointer unused)
{
  write_samples (fixture);
  g_assert_cmpint (meddle (fixture->path, "UPDATE case_event SET position = 1 WHERE id = 'two';"
                                          "UPDATE case_event SET position = 2 WHERE id = 'one'"),
                   ==, SQLITE_OK);
  add (fixture->store, &fixture->actor, "three");
  assert_order (fixture, "two one three");
  g_assert_cmpint (place_of (fixture->path, "three") >> 40, ==, 1);
}

static void
test_two_desks_apart (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_file (fixture, "other.db");

  write_samples (fixture);
  g_assert_true (care_store_backup (fixture->store, path, &error));
  g_autoptr (CareStore) other = care_store_open (path, &error);
  g_assert_no_error (error);
  add (fixture->store, &fixture->actor, "here");
  add (other, &fixture->actor, "there");
  add (other, &fixture->actor, "there-later");
  int64_t before = place_of (path, "two"), here = place_of (fixture->path, "here"),
          there = place_of (path, "there"), later = place_of (path, "there-later");
  g_assert_cmpint (here, !=, there);
  g_assert_cmpint (here, >, before);
  g_assert_cmpint (there, >, before);
  g_assert_cmpint (later, >, here); /* it knew of "there", which stands as high as "here" */
  g_assert_cmpint (later, >, there);
  g_assert_cmpint (here >> 40, ==, there >> 40);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/places/in-the-order-they-were-added", test_in_the_order_they_were_added);
  ADD_TEST ("/store/places/old-places-come-first", test_old_places_come_first);
  ADD_TEST ("/store/places/two-desks-apart", test_two_desks_apart);
  return g_test_run ();
}
