/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record's months and exposure put together ("status" of the command line's contract). Seen on Saturday
 * 21 November 2026, so that November's window, which closed on the 16th, is the last closed one. */
#include "care-history.h"
#include "care-test-law.h"

typedef struct
{
  CareLaw *law;
  GPtrArray *locations, *submissions, *recollections;
} Record;

static void
set_up (Record *self, gconstpointer data)
{
  self->law = care_test_law ();
  self->locations = g_ptr_array_new_with_free_func ((GDestroyNotify)care_location_free);
  self->submissions = g_ptr_array_new_with_free_func ((GDestroyNotify)care_submission_free);
  self->recollections = g_ptr_array_new_with_free_func ((GDestroyNotify)care_recollection_free);
}

static void
tear_down (Record *self, gconstpointer data)
{
  g_ptr_array_unref (self->locations);
  g_ptr_array_unref (self->submissions);
  g_ptr_array_unref (self->recollections);
  care_law_unref (self->law);
}

static CareLocation *
add_location (
    Record *self, const char *id, const char *provider, const char *registered, const char *speaks_from)
{
  CareLocation *location = care_location_new (id, id);

  care_location_add_registration (location, id, provider, care_test_date (registered), CARE_NO_DATE);
  care_location_add_service (location, CARE_SERVICE_CARE_HOME, CARE_NO_DATE, CARE_NO_DATE);
  location->history_from = care_test_month (speaks_from);
  g_ptr_array_add (self->locations, location);
  return location;
}

/* Saved whole at noon of the 10th, in time, for each month of "2026-05 2026-06 ...". */
static void
save (Record *self, const char *location, CareService service, const char *months)
{
  g_auto (GStrv) words = g_strsplit (months, " ", -1);

  for (size_t i = 0; words[i] != NULL; i++)
    {
      CareSubmission *submission = g_new0 (CareSubmission, 1);
      submission->location = g_strdup (location);
      submission->service = service;
      submission->month = care_test_month (words[i]);
      submission->at = care_instant_from_london (care_month_day (submission->month, 10), 12, 0);
      submission->every_section = true;
      g_ptr_array_add (self->submissions, submission);
    }
}

static CareStatus *
status_of (Record *self, const char *from, const char *to, const char *as_of)
{
  CareStatusFacts facts = {
    .locations = self->locations,
    .submissions = self->submissions,
    .recollections = self->recollections,
    .law = self->law,
    .as_of = care_test_instant (as_of),
    .from = care_test_month (from),
    .to = care_test_month (to),
  };

  return care_status_compute (&facts);
}

#define NOW "2026-11-21T12:00:00Z"

static void
same_states (const CareStatus *status, const char *location, CareService service, const char *states)
{
  g_autoptr (GString) is = g_string_new (NULL);

  for (guint i = 0; i < status->months->len; i++)
    {
      const CareHistoryRow *row = g_ptr_array_index (status->months, i);
      if (g_str_equal (row->location, location) && row->service == service)
        g_string_append_printf (is, "%s%s", is->len > 0 ? " " : "", care_state_to_string (row->state));
    }
  g_assert_cmpstr (is->str, ==, states);
}

static const CareExposure *
exposure_of (GPtrArray *rows, const char *location, const char *provider)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const CareExposureRow *row = g_ptr_array_index (rows, i);
      if (g_strcmp0 (row->location, location) == 0 && g_strcmp0 (row->provider, provider) == 0)
        return &row->exposure;
    }
  g_assert_not_reached ();
}

static void
test_one_home (Record *self, gconstpointer data)
{
  add_location (self, "1-100", "1-P1", NULL, "2026-09");
  save (self, "1-100", CARE_SERVICE_CARE_HOME, "2026-09");
  CareStatus *status = status_of (self, "2026-08", "2026-12", NOW);

  same_states (status, "1-100", CARE_SERVICE_CARE_HOME, "unknown on-time missed missed upcoming");
  const CareExposure *exposure = exposure_of (status->locations, "1-100", "1-P1");
  g_assert_cmpint (exposure->consecutive_missed.at_least, ==, 2);
  g_assert_cmpint (exposure->consecutive_missed.at_most, ==, 2);
  g_assert_cmpint (exposure->missed_in_12.at_least, ==, 2);
  g_assert_cmpint (exposure->missed_in_12.at_most, ==, 11);
  g_assert_true (exposure->at_risk && exposure->one_more_miss);
  g_assert_false (exposure->notice_may_issue);
  care_status_free (status);
}

/* A new person must not be told of fifty misses: what nobody knows is no miss, whatever months are shown. */
static void
test_nothing_known (Record *self, gconstpointer data)
{
  add_location (self, "1-100", "1-P1", NULL, "2026-12");
  CareStatus *status = status_of (self, "2022-07", "2022-08", NOW);

  same_states (status, "1-100", CARE_SERVICE_CARE_HOME, "not-required unknown");
  const CareExposure *exposure = exposure_of (status->providers, NULL, "1-P1");
  g_assert_cmpint (exposure->consecutive_missed.at_least, ==, 0);
  g_assert_cmpint (exposure->consecutive_missed.at_most, ==, 52); /* August 2022 to November 2026 */
  g_assert_cmpint (exposure->missed_in_12.at_most, ==, 12);
  care_status_free (status);
}

/* An open window counts neither way, even where it is met already. */
static void
test_open_window (Record *self, gconstpointer data)
{
  add_location (self, "1-100", "1-P1", NULL, "2026-09");
  save (self, "1-100", CARE_SERVICE_CARE_HOME, "2026-11");
  CareStatus *status = status_of (self, "2026-09", "2026-11", "2026-11-12T12:00:00Z");

  same_states (status, "1-100", CARE_SERVICE_CARE_HOME, "missed missed on-time");
  g_assert_cmpint (exposure_of (status->locations, "1-100", "1-P1")->consecutive_missed.at_least, ==, 2);
  care_status_free (status);
}

/* A provider missed a window where any of its locations and services missed it (guidance: each location and
 * each care type needs its own update). */
static void
test_provider (Record *self, gconstpointer data)
{
  CareLocation *both = add_location (self, "1-100", "1-P1", NULL, "2026-09");
  care_location_add_service (both, CARE_SERVICE_HOME_CARE, care_test_date ("2026-11-16"), CARE_NO_DATE);
  add_location (self, "1-200", "1-P1", "2026-10-15", "2026-09");
  save (self, "1-100", CARE_SERVICE_CARE_HOME, "2026-09 2026-10 2026-11");
  CareStatus *status = status_of (self, "2026-09", "2026-11", NOW);

  same_states (status, "1-100", CARE_SERVICE_CARE_HOME, "on-time on-time on-time");
  same_states (status, "1-100", CARE_SERVICE_HOME_CARE, "not-required not-required missed");
  same_states (status, "1-200", CARE_SERVICE_CARE_HOME, "not-required not-required missed");
  const CareExposure *exposure = exposure_of (status->providers, NULL, "1-P1");
  g_assert_cmpint (exposure->consecutive_missed.at_least, ==, 1);
  g_assert_cmpint (exposure->missed_in_12.at_least, ==, 1);
  care_status_free (status);
}

/* The home keeps its history; each provider answers for the windows that closed while it was registered. */
static void
test_transfer (Record *self, gconstpointer data)
{
  CareLocation *home = add_location (self, "1-100", "1-P1", NULL, "2026-08");
  care_location_transfer (home, "1-P2", care_test_date ("2026-10-14"), "1-900");
  CareStatus *status = status_of (self, "2026-08", "2026-11", NOW);

  same_states (status, "1-100", CARE_SERVICE_CARE_HOME, "missed missed missed missed");
  g_assert_cmpint (exposure_of (status->locations, "1-100", "1-P2")->consecutive_missed.at_least, ==, 4);
  g_assert_cmpint (exposure_of (status->providers, NULL, "1-P1")->missed_in_12.at_least, ==, 2);
  g_assert_cmpint (exposure_of (status->providers, NULL, "1-P2")->missed_in_12.at_least, ==, 2);
  care_status_free (status);
}

static void
test_recollection (Record *self, gconstpointer data)
{
  CareRecollection *memory = g_new0 (CareRecollection, 1);

  add_location (self, "1-100", "1-P1", NULL, "2026-12");
  memory->location = g_strdup ("1-100");
  memory->month = care_test_month ("2026-10");
  memory->recalled = CARE_RECALLED_MISSED;
  memory->from = g_strdup ("papers");
  g_ptr_array_add (self->recollections, memory);
  CareStatus *status = status_of (self, "2026-09", "2026-11", NOW);

  same_states (status, "1-100", CARE_SERVICE_CARE_HOME, "unknown missed unknown");
  g_assert_false (((CareHistoryRow *)g_ptr_array_index (status->months, 0))->recalled);
  g_assert_true (((CareHistoryRow *)g_ptr_array_index (status->months, 1))->recalled);
  care_status_free (status);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/history/" name, Record, NULL, set_up, test, tear_down)
  ADD ("one-home", test_one_home);
  ADD ("nothing-known", test_nothing_known);
  ADD ("open-window", test_open_window);
  ADD ("provider", test_provider);
  ADD ("transfer", test_transfer);
  ADD ("recollection", test_recollection);
  return g_test_run ();
}
