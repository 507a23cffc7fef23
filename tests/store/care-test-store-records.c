/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every record comes back as it was saved, leaves one event, and none where nothing changed. */
#include "care-store-cases.h"
#include "care-store-events.h"
#include "care-store-extras.h"
#include "care-store-fixture.h"
#include "care-store-places.h"
#include "care-store-returns.h"

#define MONTH (care_month (2026, 11))

static int64_t
count_events (Fixture *fixture)
{
  g_autofree char *count = ask (fixture->path, "SELECT count(*) FROM event");

  return g_ascii_strtoll (count, NULL, 10);
}

static char *
last_event (Fixture *fixture)
{
  return ask (fixture->path,
              "SELECT what || ' ' || subject || ' ' || detail FROM event ORDER BY sequence DESC LIMIT 1");
}

static void
assert_last_event (Fixture *fixture, const char *starts_with)
{
  g_autofree char *last = last_event (fixture);

  if (!g_str_has_prefix (last, starts_with))
    g_error ("the last event is \"%s\"", last);
}

static void
save_places (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareProvider) provider = care_provider_new ("1-10", "Elm Group");
  g_autoptr (CareLocation) location = care_location_new ("1-100", "Elm House");

  care_store_save_provider (fixture->store, &fixture->actor, provider, &error);
  g_assert_no_error (error);
  care_location_add_registration (location, "1-100", "1-10", CARE_NO_DATE, CARE_NO_DATE);
  care_location_add_service (location, CARE_SERVICE_CARE_HOME, CARE_NO_DATE, CARE_NO_DATE);
  care_store_save_location (fixture->store, &fixture->actor, location, &error);
  g_assert_no_error (error);
}

static void
test_provider (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  save_places (fixture);
  g_autoptr (CareProvider) found = care_store_find_provider (fixture->store, "1-10", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found->name, ==, "Elm Group");
  g_assert_null (care_store_find_provider (fixture->store, "1-11", &error));
  g_assert_no_error (error);
  int64_t before = count_events (fixture);
  g_assert_true (care_store_save_provider (fixture->store, &fixture->actor, found, &error));
  g_assert_cmpint (count_events (fixture), ==, before);
  g_free (found->email);
  found->email = g_strdup ("notices@elm.example");
  g_assert_true (care_store_save_provider (fixture->store, &fixture->actor, found, &error));
  assert_last_event (fixture, "provider-saved provider:1-10 {\"provider\":{");
  g_autoptr (CareProvider) other = care_provider_new ("1-09", "ash group");
  g_assert_true (care_store_save_provider (fixture->store, &fixture->actor, other, &error));
  g_autoptr (GPtrArray) all = care_store_list_providers (fixture->store, &error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((CareProvider *)all->pdata[0])->name, ==, "ash group");
  g_assert_cmpstr (((CareProvider *)all->pdata[1])->email, ==, "notices@elm.example");
  assert_sound (fixture->store);
}

static void
test_location_by_any_number (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  save_places (fixture);
  g_autoptr (CareLocation) location = care_store_find_location (fixture->store, "1-100", &error);
  g_autoptr (CareProvider) buyer = care_provider_new ("1-11", "Oak Group");
  g_assert_true (care_store_save_provider (fixture->store, &fixture->actor, buyer, &error));
  care_location_transfer (location, "1-11", care_date (2026, 10, 1), "1-200");
  g_assert_true (care_store_save_location (fixture->store, &fixture->actor, location, &error));
  assert_last_event (fixture, "location-saved location:1-100 ");
  g_autoptr (CareLocation) by_new = care_store_find_location (fixture->store, "1-200", &error);
  g_assert_cmpstr (by_new->id, ==, "1-100");
  g_assert_cmpuint (by_new->registrations->len, ==, 2);
  int64_t before = count_events (fixture);
  g_assert_true (care_store_save_location (fixture->store, &fixture->actor, by_new, &error));
  g_assert_cmpint (count_events (fixture), ==, before);

  g_autoptr (CareLocation) thief = care_location_new ("1-300", "Fir House");
  care_location_add_registration (thief, "1-200", "1-11", CARE_NO_DATE, CARE_NO_DATE);
  g_assert_false (care_store_save_location (fixture->store, &fixture->actor, thief, &error));
  g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (care_store_find_location (fixture->store, "1-300", &error));
  g_autoptr (GPtrArray) all = care_store_list_locations (fixture->store, &error);
  g_assert_cmpuint (all->len, ==, 1);
  assert_sound (fixture->store);
}

static void
test_location_needs_its_provider (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareLocation) location = care_location_new ("1-100", "Elm House");

  care_location_add_registration (location, "1-100", "nobody", CARE_NO_DATE, CARE_NO_DATE);
  g_assert_false (care_store_save_location (fixture->store, &fixture->actor, location, &error));
  g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_FAILED);
}

static void
test_return (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareReturn) ret = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, MONTH);

  save_places (fixture);
  int64_t before = count_events (fixture);
  g_assert_true (care_store_save_return (fixture->store, &fixture->actor, ret, &error));
  g_assert_cmpint (count_events (fixture), ==, before); /* opened and left empty */
  care_return_set (ret, "ch.bed.occ", "38");
  care_return_set (ret, "ch.note", "a \"quoted\" ½\nline");
  g_assert_true (care_store_save_return (fixture->store, &fixture->actor, ret, &error));
  g_assert_no_error (error);
  care_return_set (ret, "ch.bed.occ", "39");
  care_return_set (ret, "ch.note", NULL);
  g_assert_true (care_store_save_return (fixture->store, &fixture->actor, ret, &error));
  assert_last_event (fixture, "answers-saved return:1-100:care-home:2026-11"
                              " {\"changed\":{\"ch.bed.occ\":[\"38\",\"39\"],\"ch.note\":[");
  before = count_events (fixture);
  fixture->actor.at++;
  g_assert_true (care_store_save_return (fixture->store, &fixture->actor, ret, &error));
  g_assert_cmpint (count_events (fixture), ==, before);

  g_autoptr (CareReturn) found
      = care_store_find_return (fixture->store, "1-100", CARE_SERVICE_CARE_HOME, MONTH, &error);
  g_assert_cmpstr (care_return_get (found, "ch.bed.occ"), ==, "39");
  g_assert_null (care_return_get (found, "ch.note"));
  g_assert_cmpint (found->changed_at, ==, fixture->actor.at - 1);
  care_return_set (found, "ch.bed.occ", "40");
  g_assert_true (care_store_save_return (fixture->store, &fixture->actor, found, &error));
  g_autofree char *stamp = ask (fixture->path, "SELECT changed_at FROM care_return");
  g_assert_cmpint (g_ascii_strtoll (stamp, NULL, 10), ==, fixture->actor.at);
  g_assert_null (care_store_find_return (fixture->store, "1-100", CARE_SERVICE_HOME_CARE, MONTH, &error));
  g_assert_no_error (error);
  assert_sound (fixture->store);
}

static void
test_previous_return (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareReturn) answered = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, MONTH - 3);
  g_autoptr (CareReturn) nil = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, MONTH - 1);

  save_places (fixture);
  care_return_set (answered, "ch.bed.occ", "38");
  nil->kind = CARE_RETURN_NIL;
  g_free (nil->nil_reason);
  nil->nil_reason = g_strdup ("closed for works");
  g_assert_true (care_store_save_return (fixture->store, &fixture->actor, answered, &error));
  g_assert_true (care_store_save_return (fixture->store, &fixture->actor, nil, &error));
  assert_last_event (fixture, "return-nil return:1-100:care-home:2026-10");
  g_autoptr (CareReturn) previous
      = care_store_find_previous_return (fixture->store, "1-100", CARE_SERVICE_CARE_HOME, MONTH, &error);
  g_assert_cmpint (previous->month, ==, MONTH - 3);
  g_assert_null (
      care_store_find_previous_return (fixture->store, "1-100", CARE_SERVICE_CARE_HOME, MONTH - 3, &error));
  g_assert_no_error (error);
  g_autoptr (CareReturn) back
      = care_store_find_return (fixture->store, "1-100", CARE_SERVICE_CARE_HOME, MONTH - 1, &error);
  g_assert_cmpint (back->kind, ==, CARE_RETURN_NIL);
  g_assert_cmpstr (back->nil_reason, ==, "closed for works");
}

static CareSubmission
make_submission (char *id, char *payload, CareMonth month, CareInstant at)
{
  static char beds[] = "beds", staff[] = "workforce", *sections[] = { beds, staff, NULL };

  return (CareSubmission){ .id = id,
                           .location = (char *)"1-100",
                           .month = month,
                           .at = at,
                           .entered_at = at + 60,
                           .by = (char *)"A. Manager",
                           .how = CARE_HOW_BULK,
                           .every_section = true,
                           .sections = sections,
                           .evidence = (char *)"",
                           .payload = payload,
                           .payload_sha256 = (char *)"" };
}

static void
test_submissions (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  char one[] = "submission:1", two[] = "submission:2", payload[] = "{\"answers\":{}}", wrong[] = "abcd";
  CareSubmission late = make_submission (one, payload, MONTH, fixture->actor.at);
  CareSubmission early = make_submission (two, payload, MONTH - 1, fixture->actor.at - 3000000);

  save_places (fixture);
  g_assert_true (care_store_add_submission (fixture->store, &fixture->actor, &late, &error));
  g_assert_no_error (error);
  assert_last_event (fixture,
                     "return-recorded return:1-100:care-home:2026-11 {\"submission\":\"submission:1\"");
  g_assert_true (care_store_add_submission (fixture->store, &fixture->actor, &early, &error));
  int64_t before = count_events (fixture);
  g_assert_true (care_store_add_submission (fixture->store, &fixture->actor, &late, &error));
  g_assert_cmpint (count_events (fixture), ==, before); /* the same id again */

  g_autoptr (GPtrArray) all
      = care_store_list_submissions (fixture->store, NULL, CARE_NO_MONTH, CARE_NO_MONTH, false, &error);
  g_assert_cmpuint (all->len, ==, 2);
  const CareSubmission *first = all->pdata[0];
  g_assert_cmpstr (first->id, ==, "submission:2"); /* oldest claimed moment first */
  g_assert_null (first->payload);
  g_assert_cmpstr (first->sections[1], ==, "workforce");
  g_assert_cmpint (first->how, ==, CARE_HOW_BULK);
  g_assert_cmpint (first->entered_at, ==, early.entered_at);
  g_autoptr (GPtrArray) november
      = care_store_list_submissions (fixture->store, "1-100", MONTH, MONTH, true, &error);
  g_assert_cmpuint (november->len, ==, 1);
  g_assert_cmpstr (((CareSubmission *)november->pdata[0])->payload, ==, payload);
  g_autoptr (GPtrArray) other
      = care_store_list_submissions (fixture->store, "1-1", MONTH, MONTH, true, &error);
  g_assert_cmpuint (other->len, ==, 0);

  char three[] = "submission:3";
  CareSubmission false_sum = make_submission (three, payload, MONTH, fixture->actor.at);
  false_sum.payload_sha256 = wrong;
  g_assert_false (care_store_add_submission (fixture->store, &fixture->actor, &false_sum, &error));
  g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT);
  assert_sound (fixture->store);
}

static void
test_frozen (Fixture *fixture, gconstpointer unused)
{
  static const char *const refused[] = {
    "UPDATE submission SET at = 0",
    "DELETE FROM submission",
    "INSERT OR REPLACE INTO submission SELECT * FROM submission",
    "UPDATE submission_payload SET payload = ''",
    "DELETE FROM submission_payload",
    "INSERT OR REPLACE INTO submission_payload SELECT id, '' FROM submission_payload",
    "UPDATE evidence SET file_name = ''",
    "DELETE FROM evidence",
    "INSERT OR REPLACE INTO evidence SELECT sha256, '', x'' FROM evidence",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("paper", 5);
  char id[] = "submission:1", payload[] = "{}";
  CareSubmission one = make_submission (id, payload, MONTH, fixture->actor.at);

  save_places (fixture);
  g_assert_true (care_store_add_submission (fixture->store, &fixture->actor, &one, &error));
  g_autofree char *sum
      = care_store_add_evidence (fixture->store, &fixture->actor, "letter.pdf", bytes, &error);
  g_assert_no_error (error);
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpint (meddle (fixture->path, refused[i]), ==, SQLITE_CONSTRAINT);
  assert_sound (fixture->store);

  g_assert_cmpint (meddle (fixture->path, "DROP TRIGGER submission_payload_kept;"
                                          " UPDATE submission_payload SET payload = '{ }'"),
                   ==, SQLITE_OK);
  assert_problem (fixture->store, false, "submission:1: its payload");
}

static void
test_recollections (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  CareRecollection one = { .location = (char *)"1-100",
                           .month = MONTH - 5,
                           .recalled = CARE_RECALLED_MISSED,
                           .from = (char *)"papers" };

  save_places (fixture);
  g_assert_true (care_store_save_recollection (fixture->store, &fixture->actor, &one, &error));
  assert_last_event (fixture, "recollection-saved return:1-100:care-home:2026-06");
  int64_t before = count_events (fixture);
  g_assert_true (care_store_save_recollection (fixture->store, &fixture->actor, &one, &error));
  g_assert_cmpint (count_events (fixture), ==, before);
  g_autoptr (GPtrArray) all = care_store_list_recollections (fixture->store, NULL, &error);
  g_assert_cmpuint (all->len, ==, 1);
  const CareRecollection *found = all->pdata[0];
  g_assert_cmpint (found->recalled, ==, CARE_RECALLED_MISSED);
  g_assert_cmpint (found->month, ==, MONTH - 5);
  g_assert_cmpstr (found->from, ==, "papers");
  one.recalled = CARE_RECALLED_NOTHING;
  g_assert_true (care_store_save_recollection (fixture->store, &fixture->actor, &one, &error));
  g_autoptr (GPtrArray) none = care_store_list_recollections (fixture->store, "1-100", &error);
  g_assert_cmpuint (none->len, ==, 0);
  assert_sound (fixture->store);
}

static CareCaseEvent *
make_event (const char *id, CareEventKind kind)
{
  CareCaseEvent *event = care_case_event_new (kind, care_date (2026, 11, 2));

  g_free (event->id);
  event->id = g_strdup (id);
  return event;
}

static void
test_cases (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCase) ca = care_case_new ("case-1", "1-10", care_date (2026, 11, 1));
  g_autoptr (CareCase) later = care_case_new ("case-2", "1-10", care_date (2026, 11, 5));
  g_autoptr (CareCaseEvent) notice = make_event ("b", CARE_EVENT_NOTICE_OF_INTENT);

  save_places (fixture);
  g_ptr_array_add (ca->events, make_event ("a", CARE_EVENT_CONTACT));
  g_ptr_array_add (ca->missed, care_allegation_new ("1-100", CARE_SERVICE_CARE_HOME, MONTH - 1, NULL));
  g_assert_true (care_store_add_case (fixture->store, &fixture->actor, ca, &error));
  g_assert_no_error (error);
  g_assert_true (care_store_add_case (fixture->store, &fixture->actor, later, &error));
  g_assert_false (care_store_add_case (fixture->store, &fixture->actor, ca, &error));
  g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (care_store_add_case_event (fixture->store, &fixture->actor, "case-1", notice, &error));
  assert_last_event (fixture, "case-event-added case:case-1 {\"event\":{");
  g_assert_false (care_store_add_case_event (fixture->store, &fixture->actor, "case-1", notice, &error));
  g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (care_store_add_case_event (fixture->store, &fixture->actor, "case-9", notice, &error));
  g_clear_error (&error);

  g_autoptr (CareCase) found = care_store_find_case (fixture->store, "case-1", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->missed->len, ==, 1);
  g_assert_cmpuint (found->events->len, ==, 2);
  g_assert_cmpint (((CareCaseEvent *)found->events->pdata[1])->kind, ==, CARE_EVENT_NOTICE_OF_INTENT);
  g_autoptr (GPtrArray) all = care_store_list_cases (fixture->store, &error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((CareCase *)all->pdata[0])->id, ==, "case-2"); /* newest first */
  g_assert_cmpuint (((CareCase *)all->pdata[1])->events->len, ==, 2);
  assert_sound (fixture->store);
}

static void
test_settings (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (care_store_get_setting (fixture->store, "desk", &error));
  g_assert_true (care_store_set_setting (fixture->store, &fixture->actor, "desk", NULL, &error));
  g_assert_cmpint (count_events (fixture), ==, 0);
  g_assert_true (care_store_set_setting (fixture->store, &fixture->actor, "desk", "one", &error));
  g_assert_true (care_store_set_setting (fixture->store, &fixture->actor, "desk", "one", &error));
  g_assert_cmpint (count_events (fixture), ==, 1);
  assert_last_event (fixture, "setting-saved setting:desk {\"value\":[null,\"one\"]");
  g_autofree char *value = care_store_get_setting (fixture->store, "desk", &error);
  g_assert_cmpstr (value, ==, "one");
  g_assert_true (care_store_set_setting (fixture->store, &fixture->actor, "desk", NULL, &error));
  g_assert_null (care_store_get_setting (fixture->store, "desk", &error));
  g_assert_no_error (error);
  assert_sound (fixture->store);
}

static void
test_holidays (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHolidays) into = care_holidays_new ();
  CareHoliday day = { .date = care_date (2027, 5, 7),
                      .title = (char *)"Extra day",
                      .notes = (char *)"",
                      .source = (char *)"A. Manager" };

  g_assert_true (care_store_add_holiday (fixture->store, &fixture->actor, &day, &error));
  assert_last_event (fixture, "holiday-added holiday:2027-05-07 ");
  g_assert_true (care_store_add_holiday (fixture->store, &fixture->actor, &day, &error));
  g_assert_cmpint (count_events (fixture), ==, 1);
  g_assert_true (care_store_merge_holidays (fixture->store, into, &error));
  g_assert_cmpuint (care_holidays_count (into), ==, 1);
  g_assert_cmpstr (care_holidays_find (into, day.date)->title, ==, "Extra day");
  assert_sound (fixture->store);
}

static void
test_evidence (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a\0b", 3);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autofree char *sum = care_store_add_evidence (fixture->store, &fixture->actor, "scan.png", bytes, &error);

  g_assert_no_error (error);
  g_autofree char *again
      = care_store_add_evidence (fixture->store, &fixture->actor, "copy.png", bytes, &error);
  g_assert_cmpstr (sum, ==, again);
  g_assert_cmpint (count_events (fixture), ==, 1);
  g_autoptr (GBytes) found = care_store_find_evidence (fixture->store, sum, &error);
  g_assert_true (g_bytes_equal (bytes, found));
  g_assert_null (care_store_find_evidence (fixture->store, "0", &error));
  g_assert_no_error (error);
  g_autofree char *nothing = care_store_add_evidence (fixture->store, &fixture->actor, "nil", empty, &error);
  g_autoptr (GBytes) still_nothing = care_store_find_evidence (fixture->store, nothing, &error);
  g_assert_cmpuint (g_bytes_get_size (still_nothing), ==, 0);
  assert_sound (fixture->store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/records/provider", test_provider);
  ADD_TEST ("/store/records/location-by-any-number", test_location_by_any_number);
  ADD_TEST ("/store/records/location-needs-its-provider", test_location_needs_its_provider);
  ADD_TEST ("/store/records/return", test_return);
  ADD_TEST ("/store/records/previous-return", test_previous_return);
  ADD_TEST ("/store/records/submissions", test_submissions);
  ADD_TEST ("/store/records/frozen", test_frozen);
  ADD_TEST ("/store/records/recollections", test_recollections);
  ADD_TEST ("/store/records/cases", test_cases);
  ADD_TEST ("/store/records/settings", test_settings);
  ADD_TEST ("/store/records/holidays", test_holidays);
  ADD_TEST ("/store/records/evidence", test_evidence);
  return g_test_run ();
}
