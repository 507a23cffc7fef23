/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a return beside its figures: each leaves an event of its own that says what changed, and
 * the files go where the return goes. */
#include "care-store-extras.h"
#include "care-store-hub.h"
#include "care-store-returns.h"
#include "care-store-sample.h"

#include <string.h>

#define MONTH (care_month (2026, 1))
#define KEY "return:1-100:care-home:2026-01"

static CareReturn *
find (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CareReturn *ret = care_store_find_return (fixture->store, "1-100", CARE_SERVICE_CARE_HOME, MONTH, &error);

  g_assert_no_error (error);
  return ret;
}

static void
save (Fixture *fixture, const CareReturn *ret)
{
  g_autoptr (GError) error = NULL;

  fixture->actor.at++;
  g_assert_true (care_store_save_return (fixture->store, &fixture->actor, ret, &error));
  g_assert_no_error (error);
}

/* The last event, up to what seals it. */
static void
assert_event (Fixture *fixture, const char *should)
{
  g_autofree char *last
      = ask (fixture->path,
             "SELECT what || ' ' || subject || ' ' || detail FROM event ORDER BY sequence DESC LIMIT 1");
  char *row = strstr (last, ",\"row\":");

  g_assert_nonnull (row);
  *row = '\0';
  g_assert_cmpstr (last, ==, should);
}

static void
test_events (Fixture *fixture, gconstpointer unused)
{
  write_samples (fixture);
  g_autoptr (CareReturn) ret = find (fixture);

  care_return_explain (ret, "ch.bed.adm", "not known");
  save (fixture, ret);
  assert_event (fixture,
                "return-explained " KEY " {\"changed\":{},\"reasons\":{\"ch.bed.adm\":[\"\",\"not known\"]}");
  care_return_note (ret, "ch.bed.max", "two rooms closed");
  save (fixture, ret);
  assert_event (fixture, "return-noted " KEY
                         " {\"changed\":{},\"notes\":{\"ch.bed.max\":[\"\",\"two rooms closed\"]}");
  care_return_look (ret, "ch.bed.max", fixture->actor.at);
  save (fixture, ret);
  assert_event (fixture, "return-looked-at " KEY " {\"changed\":{},\"looked\":[\"ch.bed.max\"]");
  care_return_assign (ret, "Ann", "Bob");
  save (fixture, ret);
  assert_event (fixture, "return-assigned " KEY
                         " {\"changed\":{},\"assignee\":[\"\",\"Ann\"],\"deputy\":[\"\",\"Bob\"]");
  care_return_sign (ret, "Cy", fixture->actor.at);
  save (fixture, ret);
  assert_event (fixture, "return-signed-off " KEY " {\"changed\":{},\"signed_by\":[\"\",\"Cy\"]");

  /* An answer says it all: the reason is gone, and nobody has signed that. */
  care_return_set (ret, "ch.bed.adm", "38");
  care_return_look (ret, "ch.bed.adm", fixture->actor.at);
  save (fixture, ret);
  assert_event (fixture, "answers-saved " KEY " {\"changed\":{\"ch.bed.adm\":[\"\",\"38\"]},"
                         "\"reasons\":{\"ch.bed.adm\":[\"not known\",\"\"]},\"signed_by\":[\"Cy\",\"\"]");
  g_autoptr (CareReturn) back = find (fixture);
  g_assert_true (care_return_is_the_same (back, ret));
  assert_sound (fixture->store);
}

static void
test_nothing_changed (Fixture *fixture, gconstpointer unused)
{
  write_samples (fixture);
  g_autoptr (CareReturn) ret = find (fixture);
  care_return_note (ret, "ch.bed.max", "n");
  save (fixture, ret);
  g_autofree char *before = ask (fixture->path, "SELECT count(*) FROM event");
  save (fixture, ret);
  g_autofree char *after = ask (fixture->path, "SELECT count(*) FROM event");
  g_assert_cmpstr (before, ==, after);
}

/* A note alone makes a return; it has no answers, so nothing is carried over from it. */
static void
test_note_alone (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  write_samples (fixture);
  g_autoptr (CareReturn) ret = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, MONTH + 1);
  care_return_note (ret, "ch.bed.max", "n");
  save (fixture, ret);
  g_autoptr (CareReturn) previous
      = care_store_find_previous_return (fixture->store, "1-100", CARE_SERVICE_CARE_HOME, MONTH + 2, &error);
  g_assert_no_error (error);
  g_assert_cmpint (previous->month, ==, MONTH);
}

static void
attach (Fixture *fixture, const char *content, char **document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autofree char *sum
      = care_store_add_evidence (fixture->store, &fixture->actor, "saved.png", bytes, &error);
  g_autoptr (CareReturn) ret = find (fixture);

  g_assert_no_error (error);
  care_return_add_evidence (ret, care_evidence_new (sum, "saved.png", fixture->actor.at, "Ann", ""));
  save (fixture, ret);
  *document = g_strconcat ("evidence:", sum, NULL);
}

static void
assert_waits (Fixture *fixture, const char *hub, const char *should)
{
  g_autofree char *found = outbox_of (fixture, hub);

  g_assert_cmpstr (found, ==, should);
}

static void
test_file_travels (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *document = NULL;

  write_samples (fixture);
  join (fixture, CARE_HUB_GROUP);
  empty_outbox (fixture);
  attach (fixture, "a screenshot", &document);
  g_autofree char *both = g_strdup_printf ("%s\n" KEY, document);
  assert_waits (fixture, CARE_HUB_GROUP, both);
  g_autofree char *said
      = g_strdup_printf ("return-evidence " KEY
                         " {\"changed\":{},\"evidence\":[{\"sha256\":\"%s\",\"file_name\":\"saved.png\"}]",
                         document + strlen ("evidence:"));
  assert_event (fixture, said);
  assert_sound (fixture->store);
}

/* With a hub for cases a file waits until it is known where it belongs: with a return, to the group. */
static void
test_file_travels_beside_cases (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *document = NULL;

  write_samples (fixture);
  join (fixture, CARE_HUB_GROUP);
  join (fixture, CARE_HUB_CASES);
  empty_outbox (fixture);
  attach (fixture, "a screenshot", &document);
  g_autofree char *both = g_strdup_printf ("%s\n" KEY, document);
  assert_waits (fixture, CARE_HUB_GROUP, both);
  assert_waits (fixture, CARE_HUB_CASES, "");
  g_assert_cmpstr (care_store_hub_of (fixture->store, document, &error), ==, CARE_HUB_GROUP);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/remarks/events", test_events);
  ADD_TEST ("/store/remarks/nothing-changed", test_nothing_changed);
  ADD_TEST ("/store/remarks/note-alone", test_note_alone);
  ADD_TEST ("/store/remarks/file-travels", test_file_travels);
  ADD_TEST ("/store/remarks/file-travels-beside-cases", test_file_travels_beside_cases);
  return g_test_run ();
}
