/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-desk-fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

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

/* A new person must not be told of fifty misses that are not so: before the record speaks, all is unknown. */
static void
test_history_before_the_record_is_unknown (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-12");
  g_autoptr (CareStatus) status = status_of (&f, NULL);
  const CareExposureRow *row = status->locations->pdata[0];

  g_assert_cmpint (status->months->len, ==, 13);
  g_assert_cmpint (state_of (status, care_month (2026, 11)), ==, CARE_STATE_UNKNOWN);
  g_assert_cmpint (state_of (status, care_month (2026, 12)), ==, CARE_STATE_UPCOMING);
  g_assert_cmpint (row->exposure.missed_in_12.at_least, ==, 0);
  g_assert_cmpint (row->exposure.missed_in_12.at_most, ==, 12);
  g_assert_false (row->exposure.at_risk);

  for (int i = 9; i <= 11; i++)
    g_assert_true (care_record_recall (f.record, "1-101", CARE_SERVICE_CARE_HOME, care_month (2026, i),
                                       CARE_RECALLED_MISSED, "memory", &error));
  g_autoptr (CareStatus) after = status_of (&f, NULL);
  row = after->providers->pdata[0];
  g_assert_cmpint (row->exposure.consecutive_missed.at_least, ==, 3);
  g_assert_true (row->exposure.notice_may_issue);
  g_assert_false (care_record_recall (f.record, "1-101", CARE_SERVICE_CARE_HOME, care_month (2026, 12),
                                      CARE_RECALLED_ON_TIME, "memory", &error));
  care_assert_refused (error, CARE_REFUSAL_IN_THE_FUTURE);
  care_desk_fixture_clear (&f);
}

static void
test_a_new_location_must_make_sense (void)
{
  CareDeskFixture f = { 0 };
  const struct
  {
    CareNewLocation what;
    CareRefusal refusal;
  } cases[] = {
    { { .id = "", .name = "A", .provider = "1-2", .services = { true } }, CARE_REFUSAL_BAD_VALUE },
    { { .id = "1/1", .name = "A", .provider = "1-2", .services = { true } }, CARE_REFUSAL_BAD_VALUE },
    { { .id = "1-1", .name = "", .provider = "1-2", .services = { true } }, CARE_REFUSAL_BAD_VALUE },
    { { .id = "1-1", .name = "A", .provider = "", .services = { true } }, CARE_REFUSAL_NO_SUCH_PROVIDER },
    { { .id = "1-1", .name = "A", .provider = "1-2" }, CARE_REFUSAL_BAD_VALUE },
    { { .id = "1-101", .name = "A", .provider = "1-2", .services = { true } }, CARE_REFUSAL_EXISTS_ALREADY },
  };

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-12");
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (care_record_add_location (f.record, &cases[i].what, &error));
      care_assert_refused (error, cases[i].refusal);
    }
  g_autoptr (GPtrArray) providers = care_record_list_providers (f.record, NULL);
  g_assert_cmpint (providers->len, ==, 1); /* the provider of a refused location was not made */
  care_desk_fixture_clear (&f);
}

/* Its history goes with it, under the name that the record has for it; it answers to both numbers. */
static void
test_transfer_keeps_the_history (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-06");
  g_autoptr (CareLocation) moved
      = care_record_transfer_location (f.record, "1-101", "1-202", care_date (2026, 10, 1), "1-999", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (care_location_registration (moved)->number, ==, "1-999");
  g_autoptr (CareStatus) by_new = status_of (&f, "1-999");
  g_assert_cmpint (state_of (by_new, care_month (2026, 7)), ==, CARE_STATE_MISSED);

  g_autoptr (CareStatus) all = status_of (&f, NULL);
  g_assert_cmpint (all->providers->len, ==, 2);
  const CareExposureRow *old = all->providers->pdata[0], *new = all->providers->pdata[1];
  g_assert_cmpstr (old->provider, ==, "1-201");
  g_assert_cmpint (old->exposure.missed_in_12.at_least, ==, 4); /* June to September */
  g_assert_cmpint (new->exposure.missed_in_12.at_least, ==, 2); /* October and November */

  g_assert_null (
      care_record_transfer_location (f.record, "1-101", "1-203", care_date (2026, 9, 1), NULL, &error));
  care_assert_refused (error, CARE_REFUSAL_BEFORE_IT_BEGAN);
  care_desk_fixture_clear (&f);
}

static void
test_closed_homes_are_not_asked (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-06");
  g_autoptr (CareLocation) closed
      = care_record_close_location (f.record, "1-101", care_date (2026, 10, 13), &error);
  g_assert_no_error (error);
  g_autoptr (CareStatus) status = status_of (&f, NULL);
  g_assert_cmpint (state_of (status, care_month (2026, 9)), ==, CARE_STATE_MISSED);
  /* the October window closes on the 14th: the home had gone the day before */
  g_assert_cmpint (state_of (status, care_month (2026, 10)), ==, CARE_STATE_NOT_REQUIRED);
  care_desk_fixture_clear (&f);
}

/* As of a day means the end of it in London, at most now. */
static void
test_as_of_is_the_end_of_the_day (void)
{
  static const struct
  {
    CareDate day;
    CareState state;
  } cases[] = {
    { 7, CARE_STATE_UPCOMING }, { 8, CARE_STATE_OPEN },    { 15, CARE_STATE_OPEN },
    { 16, CARE_STATE_MISSED },  { 17, CARE_STATE_MISSED }, { 30, CARE_STATE_MISSED },
  };
  CareDeskFixture f = { 0 };

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-06");
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CareStatus) status = care_record_status (f.record, care_date (2026, 11, cases[i].day),
                                                          CARE_NO_MONTH, CARE_NO_MONTH, NULL, NULL);
      g_assert_cmpint (state_of (status, care_month (2026, 11)), ==, cases[i].state);
    }
  care_desk_fixture_clear (&f);
}

/* A save in the first second of the next day came after that day. */
static void
test_as_of_leaves_out_the_next_day (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  CareRecording late
      = { care_instant_parse ("2026-11-17T00:00:00Z"), "Test Person", NULL, CARE_HOW_PAGES, NULL };

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-06");
  g_autoptr (CareReturnView) view = care_record_record_return (f.record, "1-101", CARE_SERVICE_CARE_HOME,
                                                               care_month (2026, 11), &late, &error);
  g_assert_no_error (error);
  g_assert_cmpint (view->state, ==, CARE_STATE_OUTSIDE_WINDOW);
  for (CareDate day = 16; day <= 17; day++)
    {
      g_autoptr (CareStatus) status = care_record_status (f.record, care_date (2026, 11, day), CARE_NO_MONTH,
                                                          CARE_NO_MONTH, NULL, NULL);
      g_assert_cmpint (state_of (status, care_month (2026, 11)), ==,
                       day == 16 ? CARE_STATE_MISSED : CARE_STATE_OUTSIDE_WINDOW);
    }
  care_desk_fixture_clear (&f);
}

/* A backup takes the place of an older one only where a person agreed to that, and never of the record. */
static void
test_backup_over_an_older_one (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  g_autofree char *outside = g_dir_make_tmp ("care-test-backup-XXXXXX", &error);
  g_autofree char *path = g_build_filename (outside, "backup.db", NULL);
  g_autofree char *own = g_build_filename (f.folder, "record.db", NULL);
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (path, "an older one", -1, NULL));
  g_assert_false (care_record_backup (f.record, path, &error));
  care_assert_refused (error, CARE_REFUSAL_EXISTS_ALREADY);
  g_clear_error (&error);
  g_assert_true (care_record_backup_over (f.record, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "SQLite format 3"));
  g_assert_false (care_record_backup_over (f.record, own, &error));
  care_assert_refused (error, CARE_REFUSAL_EXISTS_ALREADY);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (outside), ==, 0); /* nothing half made is left beside it */
  care_desk_fixture_clear (&f);
}

/* A folder that this account may not write in is named, in place of what the database says of it. Root may
 * write everywhere, so the test is nobody where it can be. */
static void
test_a_folder_that_may_not_be_written_in (void)
{
  g_autofree char *folder = g_strdup (g_getenv ("CARE_TEST_READ_ONLY"));
  g_autoptr (GError) error = NULL;

  if (g_test_subprocess ())
    {
      if (geteuid () == 0)
        g_assert_cmpint (setuid (65534), ==, 0);
      /* Where nobody cannot even come to the law, as under /root, this cannot be tried. */
      if (g_access (g_getenv ("CARE_RETURNS_LAW_DIR"), R_OK | X_OK) != 0)
        return;
      g_autoptr (CareRecord) record
          = care_record_open (folder, NULL, "Test Person", care_clock_new (), &error);
      g_assert_null (record);
      care_assert_refused (error, CARE_REFUSAL_FILE_UNWRITABLE);
      g_assert_cmpstr (error->message, ==, folder);
      return;
    }
  folder = g_dir_make_tmp ("care-test-read-only-XXXXXX", &error);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  g_setenv ("CARE_TEST_READ_ONLY", folder, true);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/places/history-unknown", test_history_before_the_record_is_unknown);
  g_test_add_func ("/desk/places/new-location", test_a_new_location_must_make_sense);
  g_test_add_func ("/desk/places/transfer", test_transfer_keeps_the_history);
  g_test_add_func ("/desk/places/as-of", test_as_of_is_the_end_of_the_day);
  g_test_add_func ("/desk/places/as-of-leaves-out-the-next-day", test_as_of_leaves_out_the_next_day);
  g_test_add_func ("/desk/places/closed", test_closed_homes_are_not_asked);
  g_test_add_func ("/desk/places/read-only-folder", test_a_folder_that_may_not_be_written_in);
  g_test_add_func ("/desk/backup/over-an-older-one", test_backup_over_an_older_one);
  return g_test_run ();
}
