/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens to a home on a day, who can go into the tracker for it, and what the CQC was told of it. */
#include "care-desk-fixture.h"

static CareStatus *
status_of (CareDeskFixture *f, const char *location)
{
  g_autoptr (GError) error = NULL;
  CareStatus *status
      = care_record_status (f->record, CARE_NO_DATE, CARE_NO_MONTH, CARE_NO_MONTH, location, &error);

  g_assert_no_error (error);
  return status;
}

static CareState
state_of (const CareStatus *status, CareMonth month)
{
  for (size_t i = 0; i < status->months->len; i++)
    if (((CareHistoryRow *)status->months->pdata[i])->month == month)
      return ((CareHistoryRow *)status->months->pdata[i])->state;
  g_assert_not_reached ();
}

static CareLocation *
changed (CareDeskFixture *f, const CareLocationChange *change)
{
  g_autoptr (GError) error = NULL;
  CareLocation *location = care_record_change_location (f->record, "1-101", change, &error);

  g_assert_no_error (error);
  return location;
}

/* From the day after its last one nobody is asked, and what the CQC has to be told is noted in the same step.
 */
static void
test_a_closed_home_is_asked_no_more (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (CareCqcTask) tell = care_cqc_task_new ("", CARE_CQC_SOLD);
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-08");
  tell->wrong_since = care_date (2026, 10, 14);
  /* October's window closes on the 14th: closed on the 13th, it is no longer asked for it. */
  CareLocationChange close = { .kind = CARE_CHANGE_CLOSE, .on = care_date (2026, 10, 13), .task = tell };
  g_autoptr (CareLocation) closed = changed (&f, &close);
  g_autoptr (CareStatus) status = status_of (&f, NULL);
  g_assert_cmpint (state_of (status, care_month (2026, 9)), ==, CARE_STATE_MISSED);
  g_assert_cmpint (state_of (status, care_month (2026, 10)), ==, CARE_STATE_NOT_REQUIRED);
  g_assert_cmpint (state_of (status, care_month (2026, 11)), ==, CARE_STATE_NOT_REQUIRED);
  g_assert_cmpuint (closed->tasks->len, ==, 1);
  const CareCqcTask *task = closed->tasks->pdata[0];
  g_assert_cmpint (task->found_on, ==, care_date (2026, 11, 20));
  g_assert_true (g_str_has_prefix (task->id, "2026-11-20-"));

  CareLocationChange reopen = { .kind = CARE_CHANGE_REOPEN, .on = care_date (2026, 10, 13) };
  g_assert_null (care_record_change_location (f.record, "1-101", &reopen, &error));
  care_assert_refused (error, CARE_REFUSAL_NOT_CLOSED);
  reopen.on = care_date (2026, 11, 1);
  reopen.number = "1-777";
  g_autoptr (CareLocation) again = changed (&f, &reopen);
  g_assert_cmpstr (care_location_registration (again)->number, ==, "1-777");
  g_autoptr (CareStatus) after = status_of (&f, NULL);
  g_assert_cmpint (state_of (after, care_month (2026, 10)), ==, CARE_STATE_NOT_REQUIRED);
  g_assert_cmpint (state_of (after, care_month (2026, 11)), ==, CARE_STATE_MISSED);
  care_desk_fixture_clear (&f);
}

static void
test_no_adult_social_care_after_all (void)
{
  CareDeskFixture f = { 0 };

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-08");
  CareLocationChange change = { .kind = CARE_CHANGE_NOT_ASC, .on = care_date (2026, 10, 14) };
  g_autoptr (CareLocation) without = changed (&f, &change);
  g_autoptr (CareStatus) status = status_of (&f, NULL);
  g_assert_cmpint (state_of (status, care_month (2026, 9)), ==, CARE_STATE_MISSED);
  g_assert_cmpint (state_of (status, care_month (2026, 10)), ==, CARE_STATE_NOT_REQUIRED);
  change.kind = CARE_CHANGE_ASC_AGAIN;
  g_autoptr (CareLocation) with = changed (&f, &change);
  g_autoptr (CareStatus) after = status_of (&f, NULL);
  g_assert_cmpint (state_of (after, care_month (2026, 10)), ==, CARE_STATE_MISSED);
  care_desk_fixture_clear (&f);
}

static void
test_standing_empty (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-08");
  CareLocationChange change = { .kind = CARE_CHANGE_DORMANT, .on = care_date (2026, 10, 1) };
  g_autoptr (CareLocation) empty = changed (&f, &change);
  g_assert_true (care_location_is_dormant_on (empty, care_date (2026, 11, 20)));
  g_autoptr (CareStatus) status = status_of (&f, NULL);
  g_assert_cmpint (state_of (status, care_month (2026, 10)), ==, CARE_STATE_MISSED); /* asked all the same */
  change.kind = CARE_CHANGE_DORMANT_END;
  change.on = care_date (2026, 9, 30);
  g_assert_null (care_record_change_location (f.record, "1-101", &change, &error));
  care_assert_refused (error, CARE_REFUSAL_BEFORE_IT_BEGAN);
  change.on = care_date (2026, 10, 31);
  g_autoptr (CareLocation) filled = changed (&f, &change);
  g_assert_false (care_location_is_dormant_on (filled, care_date (2026, 11, 1)));
  care_desk_fixture_clear (&f);
}

static void
test_accounts (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (CareAccount) account = care_account_new ("", " A. Person ");
  g_autoptr (GError) error = NULL, no_name = NULL, no_such = NULL, before = NULL;

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-08");
  account->from = care_date (2026, 1, 1);
  g_autoptr (CareLocation) one = care_record_save_account (f.record, "1-101", account, &error);
  g_assert_no_error (error);
  const CareAccount *kept = one->accounts->pdata[0];
  g_assert_cmpstr (kept->name, ==, "A. Person");
  g_assert_cmpstr (kept->id, !=, "");

  g_autoptr (CareAccount) left = care_account_copy (kept);
  left->left = care_date (2025, 12, 31);
  g_assert_null (care_record_save_account (f.record, "1-101", left, &before));
  care_assert_refused (before, CARE_REFUSAL_BEFORE_IT_BEGAN);
  left->left = care_date (2026, 11, 19);
  g_autoptr (CareLocation) two = care_record_save_account (f.record, "1-101", left, &error);
  g_assert_cmpuint (two->accounts->len, ==, 1);
  g_assert_true (care_account_is_left_over (two->accounts->pdata[0], care_date (2026, 11, 20)));

  g_autoptr (CareAccount) nobody = care_account_new ("", " "), stranger = care_account_new ("x", "X");
  g_assert_null (care_record_save_account (f.record, "1-101", nobody, &no_name));
  care_assert_refused (no_name, CARE_REFUSAL_BAD_VALUE);
  g_assert_null (care_record_save_account (f.record, "1-101", stranger, &no_such));
  care_assert_refused (no_such, CARE_REFUSAL_NO_SUCH_ACCOUNT);
  care_desk_fixture_clear (&f);
}

static void
test_what_the_cqc_was_told (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (CareCqcTask) task = care_cqc_task_new ("", CARE_CQC_EMAIL);
  g_autoptr (GError) error = NULL, future = NULL;

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-08");
  g_autofree char *path = g_build_filename (f.folder, "answer.txt", NULL);
  const char *const paths[] = { path, NULL };
  g_assert_true (g_file_set_contents (path, "Thank you.", -1, NULL));
  task->told_on = care_date (2026, 11, 21);
  g_assert_null (care_record_save_task (f.record, "1-101", task, paths, &future));
  care_assert_refused (future, CARE_REFUSAL_IN_THE_FUTURE);
  task->told_on = care_date (2026, 11, 20);
  g_autoptr (CareLocation) told = care_record_save_task (f.record, "1-101", task, paths, &error);
  g_assert_no_error (error);
  const CareCqcTask *kept = told->tasks->pdata[0];
  g_assert_cmpuint (kept->evidence->len, ==, 1);
  g_autoptr (GBytes) bytes = care_record_read_kept (f.record, kept->evidence->pdata[0], &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 10);
  g_autoptr (CareVerdict) verdict = care_store_verify (care_record_store (f.record), true, &error);
  g_assert_cmpuint (verdict->problems->len, ==, 0);
  care_desk_fixture_clear (&f);
}

static void
test_services_and_registrations_put_right (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL, twice = NULL, over = NULL, backwards = NULL;
  CareDate on = care_date (2026, 6, 1);

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-08");
  g_autoptr (CareLocation) both = care_record_set_service_span (f.record, "1-101", -1, CARE_SERVICE_HOME_CARE,
                                                                on, CARE_NO_DATE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (both->services->len, ==, 2);
  g_assert_null (care_record_set_service_span (f.record, "1-101", -1, CARE_SERVICE_HOME_CARE, on + 30,
                                               CARE_NO_DATE, &twice));
  care_assert_refused (twice, CARE_REFUSAL_EXISTS_ALREADY);
  g_assert_null (
      care_record_set_service_span (f.record, "1-101", 1, CARE_SERVICE_HOME_CARE, on, on - 1, &backwards));
  care_assert_refused (backwards, CARE_REFUSAL_BEFORE_IT_BEGAN);
  g_autoptr (CareLocation) ended
      = care_record_set_service_span (f.record, "1-101", 1, CARE_SERVICE_HOME_CARE, on, on + 30, &error);
  g_assert_no_error (error);
  g_assert_false (care_location_is_asked_for (ended, CARE_SERVICE_HOME_CARE, on + 31));

  g_autoptr (CareLocation) passed
      = care_record_transfer_location (f.record, "1-101", "1-202", on, "1-102", &error);
  g_assert_null (care_record_set_registration (f.record, "1-101", 0, NULL, CARE_NO_DATE, on + 5, &over));
  care_assert_refused (over, CARE_REFUSAL_BEFORE_IT_BEGAN);
  g_autoptr (CareLocation) right
      = care_record_set_registration (f.record, "1-101", 1, "1-103", on + 7, CARE_NO_DATE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (care_location_registration (right)->number, ==, "1-103");
  g_assert_null (care_location_provider_on (right, on));
  g_autoptr (CareLocation) called = care_record_find_location (f.record, "1-103", &error);
  g_assert_no_error (error);
  care_desk_fixture_clear (&f);
}

static void
test_who_makes_the_return (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL, not_served = NULL;

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-08");
  g_autoptr (CareLocation) one
      = care_record_set_duty (f.record, "1-101", CARE_SERVICE_CARE_HOME, "A. Person", NULL, &error);
  g_autoptr (CareLocation) two
      = care_record_set_duty (f.record, "1-101", CARE_SERVICE_CARE_HOME, NULL, " B. Person ", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (care_location_duty (two, CARE_SERVICE_CARE_HOME)->assignee, ==, "A. Person");
  g_assert_cmpstr (care_location_duty (two, CARE_SERVICE_CARE_HOME)->deputy, ==, "B. Person");
  g_assert_null (
      care_record_set_duty (f.record, "1-101", CARE_SERVICE_HOME_CARE, "A. Person", NULL, &not_served));
  care_assert_refused (not_served, CARE_REFUSAL_NOT_SERVED);
  care_desk_fixture_clear (&f);
}

static void
test_details_and_the_yearly_check (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL, future = NULL;
  const CareNewLocation what = { .id = "1-300",
                                 .name = "B",
                                 .provider = "1-201",
                                 .services = { true },
                                 .places = -1,
                                 .users = -1,
                                 .region = "North East",
                                 .cqc_types = "Shared Lives; Care home service with nursing" };
  const char *const pairs[] = { "postcode", "NE1 1AA", "contact-checked-on", "2026-11-20", NULL };
  const char *const checked[] = { "checked-on", "2026-11-20", "second-person", "yes", NULL };
  const char *const tomorrow[] = { "checked-on", "2026-11-21", NULL };

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  g_autoptr (CareLocation) added = care_record_add_location (f.record, &what, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (added->region, ==, "North East");
  g_assert_cmpuint (added->cqc_types->len, ==, 2);
  g_autoptr (CareLocation) set = care_record_set_location (f.record, "1-300", pairs, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (set->postcode, ==, "NE1 1AA");
  g_assert_cmpint (set->contact_checked_on, ==, care_date (2026, 11, 20));

  g_autoptr (CareProvider) provider = care_record_set_provider (f.record, "1-201", checked, &error);
  g_assert_no_error (error);
  g_assert_cmpint (provider->checked_on, ==, care_date (2026, 11, 20));
  g_assert_cmpstr (provider->checked_by, ==, care_record_person (f.record));
  g_assert_true (provider->second_person);
  g_assert_null (care_record_set_provider (f.record, "1-201", tomorrow, &future));
  care_assert_refused (future, CARE_REFUSAL_IN_THE_FUTURE);
  care_desk_fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/place-changes/a-closed-home-is-asked-no-more", test_a_closed_home_is_asked_no_more);
  g_test_add_func ("/desk/place-changes/no-adult-social-care-after-all", test_no_adult_social_care_after_all);
  g_test_add_func ("/desk/place-changes/standing-empty", test_standing_empty);
  g_test_add_func ("/desk/place-changes/accounts", test_accounts);
  g_test_add_func ("/desk/place-changes/what-the-cqc-was-told", test_what_the_cqc_was_told);
  g_test_add_func ("/desk/place-changes/services-and-registrations-put-right",
                   test_services_and_registrations_put_right);
  g_test_add_func ("/desk/place-changes/who-makes-the-return", test_who_makes_the_return);
  g_test_add_func ("/desk/place-changes/details-and-the-yearly-check", test_details_and_the_yearly_check);
  return g_test_run ();
}
