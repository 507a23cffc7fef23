/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joining and leaving hubs, and which document goes to which. */
#include "care-store-hub.h"

#include "care-store-cases.h"
#include "care-store-drafts.h"
#include "care-store-exchange.h"
#include "care-store-extras.h"
#include "care-store-outbox.h"
#include "care-store-places.h"
#include "care-store-returns.h"
#include "care-store-sample.h"
#include "care-store-versions.h"
#include "care-wire-hub-document.h"

#define RECEIPT "receipt:1-100:care-home:2026-01:abcd:desk-1"
#define CASE_DOCUMENTS "case:case-1\ncase-event:case-1:one\ncase-event:case-1:two\nrepresentation:case-1"

static void
assert_outbox (Fixture *fixture, const char *hub, const char *ids)
{
  g_autofree char *found = outbox_of (fixture, hub);

  g_assert_cmpstr (found, ==, ids);
}

static void
leave (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (care_store_leave_hub (fixture->store, &fixture->actor, name, &error));
  g_assert_no_error (error);
}

static void
assert_count (Fixture *fixture, const char *sql, const char *count)
{
  g_autofree char *found = ask (fixture->path, sql);

  g_assert_cmpstr (found, ==, count);
}

static void
fill_hub (CareHub *hub)
{
  char **texts[] = { &hub->url,   &hub->user,     &hub->ca_file,   &hub->identity,
                     &hub->since, &hub->desk_rev, &hub->desk_mark, &hub->detail };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_free (*texts[i]);
      *texts[i] = g_strdup_printf ("text %zu", i);
    }
  hub->counter = 41;
  hub->following_all = hub->accept_many = hub->has_skew = true;
  hub->tried_at = 1;
  hub->in_step_at = 2;
  hub->why = CARE_SYNC_BUSY;
  hub->attempts = 3;
  hub->next_at = 4;
  hub->skew = -5;
  hub->trouble_since = 6;
}

static void
assert_filled (const CareHub *hub)
{
  const char *texts[] = { hub->url,   hub->user,     hub->ca_file,   hub->identity,
                          hub->since, hub->desk_rev, hub->desk_mark, hub->detail };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = g_strdup_printf ("text %zu", i);
      g_assert_cmpstr (texts[i], ==, text);
    }
  g_assert_cmpint (hub->counter, ==, 41);
  g_assert_true (hub->following_all && hub->accept_many && hub->has_skew);
  g_assert_cmpint (hub->tried_at, ==, 1);
  g_assert_cmpint (hub->in_step_at, ==, 2);
  g_assert_cmpint (hub->why, ==, CARE_SYNC_BUSY);
  g_assert_cmpint (hub->attempts, ==, 3);
  g_assert_cmpint (hub->next_at, ==, 4);
  g_assert_cmpint (hub->skew, ==, -5);
  g_assert_cmpint (hub->trouble_since, ==, 6);
}

static void
test_comes_back_as_saved (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  join (fixture, CARE_HUB_CASES);
  join (fixture, CARE_HUB_GROUP);
  g_autoptr (GPtrArray) hubs = care_store_list_hubs (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hubs->len, ==, 2);
  g_assert_cmpstr (((CareHub *)hubs->pdata[0])->name, ==, CARE_HUB_GROUP);
  g_autoptr (CareHub) hub = care_store_find_hub (fixture->store, CARE_HUB_CASES, &error);
  g_assert_cmpstr (hub->url, ==, "https://hub.example/group");
  g_assert_cmpint (hub->joined_at, ==, fixture->actor.at);
  g_assert_cmpint (hub->in_step_at, ==, CARE_NO_INSTANT);
  g_assert_false (hub->has_skew);
  fill_hub (hub);
  g_assert_true (care_store_save_hub (fixture->store, hub, &error));
  g_autoptr (CareHub) found = care_store_find_hub (fixture->store, CARE_HUB_CASES, &error);
  assert_filled (found);
  g_assert_false (care_store_join_hub (fixture->store, &fixture->actor, hub, &error));
  g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  leave (fixture, CARE_HUB_CASES);
  g_assert_true (care_store_save_hub (fixture->store, hub, &error)); /* by a run that comes to its end late */
  g_assert_null (care_store_find_hub (fixture->store, CARE_HUB_CASES, &error));
  g_assert_no_error (error);
}

static void
test_joining_queues_the_record (Fixture *fixture, gconstpointer unused)
{
  write_samples (fixture);
  join (fixture, CARE_HUB_GROUP);
  assert_outbox (fixture, CARE_HUB_GROUP,
                 "provider:1-10\nlocation:1-100\nevidence:" SAMPLE_PHOTO "\nreturn:1-100:care-home:2026-01\n"
                 "submission:1-100:care-home:2026-01:abcd\n" RECEIPT
                 "\nrecollection:1-100:care-home:2025-12\n" CASE_DOCUMENTS "\nholiday:2027-06-03");
  g_autofree char *event = ask (
      fixture->path, "SELECT what || ' ' || subject || ' ' || detail FROM event ORDER BY sequence DESC");
  g_assert_cmpstr (event, ==, "hub-joined hub:group {\"url\":\"https://hub.example/group\"}");
  assert_sound (fixture->store);
}

static void
agree_on (Fixture *fixture, const char *id, const char *rev)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *record = care_store_read_record (fixture->store, id, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);
  g_autofree char *sum = care_wire_sha256 (record);
  g_assert_true (care_store_agree (fixture->store, CARE_HUB_GROUP, id, rev, record, sum, &error));
  g_assert_no_error (error);
}

/* What was agreed on is queued again only where it says something else by now. */
static void
test_only_what_differs (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  write_samples (fixture);
  join (fixture, CARE_HUB_GROUP);
  agree_on (fixture, "provider:1-10", "1-a");
  agree_on (fixture, "location:1-100", "1-b");
  agree_on (fixture, "return:1-100:care-home:2026-01", "1-c");
  agree_on (fixture, "submission:1-100:care-home:2026-01:abcd", "1-d");
  write_return (fixture, care_month (2026, 1), "12");
  empty_outbox (fixture);
  int queued = care_store_queue_all (fixture->store, &fixture->actor, CARE_HUB_GROUP, &error);
  g_assert_no_error (error);
  g_assert_cmpint (queued, ==, 9);
  assert_outbox (fixture, CARE_HUB_GROUP,
                 "evidence:" SAMPLE_PHOTO "\nreturn:1-100:care-home:2026-01\n" RECEIPT "\n"
                 "recollection:1-100:care-home:2025-12\n" CASE_DOCUMENTS "\nholiday:2027-06-03");
}

static const struct
{
  const char *id, *none, *group, *cases, *both;
} homes[] = {
  { "provider:1-10", NULL, "group", NULL, "group" },
  { "return:1-100:care-home:2026-01", NULL, "group", NULL, "group" },
  { "submission:1-100:care-home:2026-01:abcd", NULL, "group", NULL, "group" },
  { "receipt:1-100:care-home:2026-01:abcd:desk-1", NULL, "group", NULL, "group" },
  { "holiday:2027-06-03", NULL, "group", NULL, "group" },
  { "case:case-1", NULL, "group", "cases", "cases" },
  { "case-event:case-1:one", NULL, "group", "cases", "cases" },
  { "representation:case-1", NULL, "group", "cases", "cases" },
  { "evidence:" SAMPLE_PHOTO, NULL, "group", NULL, NULL }, /* nothing links it */
  { "events:desk-1:1-500", NULL, "group", "cases", "group" },
  { "desk:desk-1", NULL, NULL, NULL, NULL },
  { "setting:person", NULL, NULL, NULL, NULL },
  { "nothing", NULL, NULL, NULL, NULL },
};

static void
assert_homes (Fixture *fixture, size_t column)
{
  for (size_t i = 0; i < G_N_ELEMENTS (homes); i++)
    {
      g_autoptr (GError) error = NULL;
      const char *const expected[] = { homes[i].none, homes[i].group, homes[i].cases, homes[i].both };
      g_test_message ("%s", homes[i].id);
      g_assert_cmpstr (care_store_hub_of (fixture->store, homes[i].id, &error), ==, expected[column]);
      g_assert_no_error (error);
    }
}

static void
test_which_hub (Fixture *fixture, gconstpointer unused)
{
  write_samples (fixture);
  assert_homes (fixture, 0);
  join (fixture, CARE_HUB_GROUP);
  assert_homes (fixture, 1);
  leave (fixture, CARE_HUB_GROUP);
  join (fixture, CARE_HUB_CASES);
  assert_homes (fixture, 2);
  join (fixture, CARE_HUB_GROUP);
  assert_homes (fixture, 3);
}

/* What waited for the group and is nothing for all to read is withdrawn from there. */
static void
test_cases_get_a_hub_of_their_own (Fixture *fixture, gconstpointer unused)
{
  write_samples (fixture);
  join (fixture, CARE_HUB_GROUP);
  join (fixture, CARE_HUB_CASES);
  assert_outbox (fixture, CARE_HUB_CASES, CASE_DOCUMENTS);
  assert_outbox (fixture, CARE_HUB_GROUP,
                 "provider:1-10\nlocation:1-100\nreturn:1-100:care-home:2026-01\n"
                 "submission:1-100:care-home:2026-01:abcd\n" RECEIPT
                 "\nrecollection:1-100:care-home:2025-12\n"
                 "holiday:2027-06-03");
}

static void
test_segments_go_to_both (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  const char *id = "events:desk-1:1-500";

  join (fixture, CARE_HUB_GROUP);
  join (fixture, CARE_HUB_CASES);
  g_assert_true (care_store_queue (fixture->store, &fixture->actor, id, &error));
  assert_outbox (fixture, CARE_HUB_GROUP, id);
  assert_outbox (fixture, CARE_HUB_CASES, id);
  g_autoptr (CareOutboxRow) first = care_store_find_outbox_row (fixture->store, NULL, id, &error);
  g_assert_cmpstr (first->hub, ==, CARE_HUB_GROUP);
  g_assert_true (care_store_remove_outbox_row (fixture->store, CARE_HUB_GROUP, id, &error));
  assert_outbox (fixture, CARE_HUB_GROUP, "");
  g_autoptr (CareOutboxRow) second = care_store_find_outbox_row (fixture->store, NULL, id, &error);
  g_assert_cmpstr (second->hub, ==, CARE_HUB_CASES);
}

static char *
add_file (Fixture *fixture, const char *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  char *sum = care_store_add_evidence (fixture->store, &fixture->actor, "file.png", bytes, &error);

  g_assert_no_error (error);
  return sum;
}

static void
link_by_case (Fixture *fixture, const char *id, const char *sum)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseEvent) event = care_case_event_new (CARE_EVENT_CONTACT, care_date (2026, 11, 3));

  g_free (event->id);
  event->id = g_strdup (id);
  g_ptr_array_add (event->files, care_attachment_new ("file.png", sum));
  g_assert_true (care_store_add_case_event (fixture->store, &fixture->actor, "case-1", event, &error));
  g_assert_no_error (error);
}

static void
link_by_submission (Fixture *fixture, const char *id, char *sum)
{
  g_autoptr (GError) error = NULL;
  static char beds[] = "beds", *sections[] = { beds, NULL };
  CareSubmission submission = { .id = (char *)id,
                                .location = (char *)"1-100",
                                .month = care_month (2026, 2),
                                .at = fixture->actor.at,
                                .entered_at = fixture->actor.at,
                                .by = (char *)"A. Manager",
                                .sections = sections,
                                .evidence = sum,
                                .payload = (char *)"{}",
                                .payload_sha256 = (char *)"" };

  g_assert_true (care_store_add_submission (fixture->store, &fixture->actor, &submission, &error));
  g_assert_no_error (error);
}

/* Files come before what links them; with a hub for cases they wait until it is known where they belong. */
static void
test_evidence (Fixture *fixture, gconstpointer unused)
{
  write_samples (fixture);
  join (fixture, CARE_HUB_GROUP);
  join (fixture, CARE_HUB_CASES);
  empty_outbox (fixture);
  g_autofree char *letter = add_file (fixture, "letter"), *shot = add_file (fixture, "screen shot");
  g_autofree char *of_case = g_strdup_printf ("evidence:%s\ncase-event:case-1:three", letter);
  g_autofree char *of_group = g_strdup_printf ("evidence:%s\nsubmission:1-100:care-home:2026-02:ef", shot);
  assert_outbox (fixture, CARE_HUB_GROUP, "");
  assert_outbox (fixture, CARE_HUB_CASES, "");
  link_by_case (fixture, "three", letter);
  link_by_submission (fixture, "submission:1-100:care-home:2026-02:ef", shot);
  assert_outbox (fixture, CARE_HUB_CASES, of_case);
  assert_outbox (fixture, CARE_HUB_GROUP, of_group);
  empty_outbox (fixture);
  link_by_case (fixture, "four", shot); /* the group has it already, or will */
  g_autofree char *again = g_strdup_printf ("evidence:%s", shot);
  assert_outbox (fixture, CARE_HUB_CASES, "case-event:case-1:four");
  assert_outbox (fixture, CARE_HUB_GROUP, again);
}

/* Several files of one event, exhibits of a draft and a provider's logo are linked as well: the first two
 * belong to the case, the logo to everybody. */
static void
test_evidence_of_drafts_and_letters (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareRepresentation) draft = care_representation_new ("case-1");
  g_autoptr (CareCaseEvent) event = care_case_event_new (CARE_EVENT_CONTACT, care_date (2026, 11, 3));

  write_samples (fixture);
  join (fixture, CARE_HUB_GROUP);
  join (fixture, CARE_HUB_CASES);
  empty_outbox (fixture);
  g_autofree char *one = add_file (fixture, "one"), *two = add_file (fixture, "two");
  g_autofree char *exhibit = add_file (fixture, "exhibit"), *logo = add_file (fixture, "logo");
  care_case_event_set (&event->id, "five");
  g_ptr_array_add (event->files, care_attachment_new ("one.png", one));
  g_ptr_array_add (event->files, care_attachment_new ("two.png", two));
  g_assert_true (care_store_add_case_event (fixture->store, &fixture->actor, "case-1", event, &error));
  g_autofree char *outbox = ask (fixture->path, "SELECT group_concat (id, ' ') FROM"
                                                " (SELECT id FROM outbox WHERE hub = 'cases' ORDER BY id)");
  g_assert_nonnull (strstr (outbox, one));
  g_assert_nonnull (strstr (outbox, two));
  care_representation_add_exhibit (draft, "An exhibit", "exhibit.png", exhibit);
  g_assert_true (care_store_save_representation (fixture->store, &fixture->actor, draft, &error));
  g_autofree char *of_draft = g_strdup_printf ("evidence:%s", exhibit);
  g_autofree char *hub_of_draft = g_strdup (care_store_hub_of (fixture->store, of_draft, &error));
  g_assert_cmpstr (hub_of_draft, ==, CARE_HUB_CASES);
  g_autofree char *waiting
      = ask (fixture->path, "SELECT group_concat (id, ' ') FROM outbox WHERE hub = 'cases'");
  g_assert_nonnull (strstr (waiting, exhibit));

  g_autoptr (CareProvider) provider = care_store_find_provider (fixture->store, "1-10", &error);
  g_assert_no_error (error);
  g_free (provider->logo_sha256);
  provider->logo_sha256 = g_strdup (logo);
  g_assert_true (care_store_save_provider (fixture->store, &fixture->actor, provider, &error));
  g_autofree char *of_group
      = ask (fixture->path, "SELECT group_concat (id, ' ') FROM outbox WHERE hub = 'group'");
  g_assert_nonnull (strstr (of_group, logo));
  g_assert_null (strstr (of_group, exhibit));
}

static void
fill_tables (Fixture *fixture, const char *hub)
{
  g_autofree char *sql = g_strdup_printf (
      "INSERT INTO hub_version VALUES (NULL, '%1$s', 'provider:%1$s', '1-a', 1, '', '');"
      "INSERT INTO hub_loser VALUES ('%1$s', 'a', '1-a'); INSERT INTO hub_seen VALUES ('%1$s', 'a');"
      "INSERT INTO hub_kept VALUES ('%1$s', 'a', '1-a', 'newer', '{}');"
      "INSERT INTO conflict VALUES ('%1$s', '%1$s', '', '', '', '', '', 0, 0);"
      "INSERT OR IGNORE INTO colleague VALUES ('desk-2', '{}')",
      hub);

  g_assert_cmpint (meddle (fixture->path, sql), ==, SQLITE_OK);
}

#define ROWS                                                                                                 \
  "SELECT (SELECT count(*) FROM hub) || ' ' || (SELECT count(*) FROM outbox) || ' '"                         \
  " || (SELECT count(*) FROM hub_version) || ' ' || (SELECT count(*) FROM hub_loser) || ' '"                 \
  " || (SELECT count(*) FROM hub_seen) || ' ' || (SELECT count(*) FROM hub_kept) || ' '"                     \
  " || (SELECT count(*) FROM conflict) || ' ' || (SELECT count(*) FROM colleague)"

static void
test_leaving (Fixture *fixture, gconstpointer unused)
{
  write_samples (fixture);
  join (fixture, CARE_HUB_GROUP);
  join (fixture, CARE_HUB_CASES);
  fill_tables (fixture, CARE_HUB_GROUP);
  fill_tables (fixture, CARE_HUB_CASES);
  assert_count (fixture, ROWS, "2 11 2 2 2 2 2 1");
  leave (fixture, CARE_HUB_GROUP);
  g_autofree char *event = ask (
      fixture->path, "SELECT what || ' ' || subject || ' ' || detail FROM event ORDER BY sequence DESC");
  g_assert_cmpstr (event, ==, "hub-left hub:group {\"url\":\"https://hub.example/group\",\"waiting\":7}");
  assert_count (fixture, ROWS, "1 4 1 1 1 1 1 1");
  leave (fixture, CARE_HUB_CASES);
  assert_count (fixture, ROWS, "0 0 0 0 0 0 0 0");
  assert_count (fixture, "SELECT count(*) FROM care_return", "1");
  assert_count (fixture, "SELECT count(*) FROM event WHERE what = 'hub-left'", "2");
  leave (fixture, CARE_HUB_CASES);
  assert_count (fixture, "SELECT count(*) FROM event WHERE what = 'hub-left'", "2");
  assert_sound (fixture->store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/hub/comes-back-as-saved", test_comes_back_as_saved);
  ADD_TEST ("/store/hub/joining-queues-the-record", test_joining_queues_the_record);
  ADD_TEST ("/store/hub/only-what-differs", test_only_what_differs);
  ADD_TEST ("/store/hub/which-hub", test_which_hub);
  ADD_TEST ("/store/hub/cases-get-a-hub-of-their-own", test_cases_get_a_hub_of_their_own);
  ADD_TEST ("/store/hub/segments-go-to-both", test_segments_go_to_both);
  ADD_TEST ("/store/hub/evidence", test_evidence);
  ADD_TEST ("/store/hub/evidence-of-drafts-and-letters", test_evidence_of_drafts_and_letters);
  ADD_TEST ("/store/hub/leaving", test_leaving);
  return g_test_run ();
}
