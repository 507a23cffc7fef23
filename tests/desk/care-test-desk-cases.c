/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-desk-fixture.h"

#include "care-record-cases.h"

/* A notice posted on Thursday 19 November 2026 is given on the third working day after, Tuesday the 24th
 * (regulation 7(5)); fourteen days from the 25th end on Tuesday 8 December (regulation 5(2)). */
static CareCaseEvent *
posted_notice (void)
{
  CareCaseEvent *event = care_case_event_new (CARE_EVENT_NOTICE_OF_INTENT, care_date (2026, 11, 19));

  event->has_channel = true;
  event->channel = CARE_CHANNEL_POST;
  return event;
}

static CareCaseView *
open_case (CareDeskFixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) missed = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);

  for (int month = 9; month <= 11; month++)
    g_ptr_array_add (missed,
                     care_allegation_new ("1-101", CARE_SERVICE_CARE_HOME, care_month (2026, month), NULL));
  CareCaseView *view = care_record_open_case (f->record, "1-201", missed, NULL, &error);
  g_assert_no_error (error);
  return view;
}

static void
test_a_posted_notice_starts_its_clocks (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseEvent) notice = posted_notice ();

  care_desk_fixture_open_record (&f, "2026-11-21T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-08");
  g_autoptr (CareCaseView) opened = open_case (&f);
  g_assert_true (g_regex_match_simple ("^case-2026-001-[0-9a-f]{4}$", opened->ca->id, 0, 0));
  g_autoptr (CareCaseView) view = care_record_add_case_event (f.record, opened->ca->id, notice, NULL, &error);
  g_assert_no_error (error);

  const CareCaseClock *clock = &g_array_index (view->clocks, CareCaseClock, 0);
  g_assert_cmpint (clock->what, ==, CARE_CLOCK_REPRESENTATIONS);
  g_assert_cmpint (clock->safe, ==, care_date (2026, 12, 8));
  g_assert_cmpint (view->history->len, >=, 3);
  g_assert_cmpint (view->penalty->total_pence, ==, 577900); /* 36 to 40 places */

  g_autoptr (CareOverview) overview = care_record_overview (f.record, &error);
  g_assert_no_error (error);
  const CareDeadlineRow *row = overview->deadlines->pdata[0];
  g_assert_cmpstr (row->case_id, ==, view->ca->id);
  g_assert_cmpint (row->clock.safe, ==, care_date (2026, 12, 8));
  care_desk_fixture_clear (&f);
}

static void
test_what_cannot_follow_is_refused (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseEvent) appeal = care_case_event_new (CARE_EVENT_APPEAL, care_date (2026, 11, 20));
  g_autoptr (CareCaseEvent) notice = posted_notice ();

  care_desk_fixture_open_record (&f, "2026-11-21T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-08");
  g_autoptr (CareCaseView) opened = open_case (&f);

  g_assert_null (care_record_add_case_event (f.record, opened->ca->id, appeal, NULL, &error));
  care_assert_refused (error, CARE_REFUSAL_CANNOT_FOLLOW);
  g_assert_nonnull (strstr (error->message, "notice-of-intent"));
  g_clear_error (&error);
  const char *const paths[] = { "/no/such/letter.pdf", NULL };
  g_assert_null (care_record_add_case_event (f.record, opened->ca->id, notice, paths, &error));
  g_clear_error (&error);
  g_assert_null (care_record_view_case (f.record, "case-1999-001", &error));
  care_assert_refused (error, CARE_REFUSAL_NO_SUCH_CASE);
  g_autoptr (CareCaseView) same = care_record_view_case (f.record, opened->ca->id, NULL);
  g_assert_cmpint (same->ca->events->len, ==, 0);
  care_desk_fixture_clear (&f);
}

/* A representation brings up the care type that is alleged, and no other that was missed beside it. */
static void
test_history_is_of_what_is_alleged (void)
{
  CareDeskFixture f = { 0 };
  const char *pairs[] = { "services", "care-home,home-care", NULL };

  care_desk_fixture_open_record (&f, "2026-08-01T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-08");
  g_autoptr (CareLocation) both = care_record_set_location (f.record, "1-101", pairs, NULL);
  g_assert_nonnull (both);
  care_desk_fixture_close (&f);
  care_desk_fixture_open_record (&f, "2026-11-21T10:00:00Z");
  g_autoptr (CareCaseView) view = open_case (&f);
  g_assert_cmpint (view->history->len, >=, 4); /* August to November, and what is not known before */
  for (size_t i = 0; i < view->history->len; i++)
    g_assert_cmpint (((CareHistoryRow *)view->history->pdata[i])->service, ==, CARE_SERVICE_CARE_HOME);
  care_desk_fixture_clear (&f);
}

static void
test_a_channel_that_nobody_knows (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseEvent) notice
      = care_case_event_new (CARE_EVENT_NOTICE_OF_INTENT, care_date (2026, 11, 19));

  care_desk_fixture_open_record (&f, "2026-11-21T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-08");
  g_autoptr (CareCaseView) opened = open_case (&f);
  g_autoptr (CareCaseView) view = care_record_add_case_event (f.record, opened->ca->id, notice, NULL, &error);
  g_assert_no_error (error);
  const CareCaseClock *clock = &g_array_index (view->clocks, CareCaseClock, 0);
  g_assert_cmpint (clock->safe, ==, care_date (2026, 12, 3)); /* as by hand: the earliest there is */
  g_assert_true (clock->warnings & CARE_WARNING_CHANNEL_UNKNOWN);
  care_desk_fixture_clear (&f);
}

/* Regulation 2: a public body has the duty and no penalty. */
static void
test_a_public_body_has_no_penalty (void)
{
  CareDeskFixture f = { 0 };
  const char *pairs[] = { "ownership", "public", NULL };

  care_desk_fixture_open_record (&f, "2026-11-21T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-08");
  g_autoptr (CareProvider) provider = care_record_set_provider (f.record, "1-201", pairs, NULL);
  g_assert_nonnull (provider);
  g_autoptr (CareCaseView) view = open_case (&f);
  g_assert_null (view->penalty);
  care_desk_fixture_clear (&f);
}

static void
test_a_draft_is_kept (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&f, "2026-11-21T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-08");
  g_autoptr (CareCaseView) view = open_case (&f);
  care_representation_set (view->draft, "facts", "The office was flooded.");
  view->draft->grounds = CARE_GROUND_ADEQUATE_ATTEMPTS | CARE_GROUND_OTHER;
  g_assert_true (care_record_save_representation (f.record, view->draft, &error));
  care_desk_fixture_close (&f);
  care_desk_fixture_open_record (&f, "2026-11-22T10:00:00Z");
  g_autoptr (CareCaseView) again = care_record_view_case (f.record, view->ca->id, &error);
  g_assert_cmpstr (care_representation_get (again->draft, "facts"), ==, "The office was flooded.");
  g_assert_cmpint (again->draft->grounds, ==, view->draft->grounds);
  care_desk_fixture_clear (&f);
}

/* A form that was open while a colleague's writing came stores what was typed at, and nothing else. */
static void
test_a_draft_leaves_the_rest (void)
{
  CareDeskFixture f = { 0 };
  const char *const typed[] = { "request", "ground", NULL };
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&f, "2026-11-21T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-08");
  g_autoptr (CareCaseView) form = open_case (&f);
  g_autoptr (CareRepresentation) theirs = care_representation_copy (form->draft);
  care_representation_set (theirs, "facts", "The office was flooded.");
  g_assert_true (care_record_save_representation (f.record, theirs, &error));
  care_representation_set (form->draft, "request", "Please withdraw it.");
  form->draft->grounds = CARE_GROUND_OTHER;
  g_assert_true (care_record_save_representation_fields (f.record, form->draft, typed, &error));
  g_autoptr (CareCaseView) after = care_record_view_case (f.record, form->ca->id, &error);
  g_assert_cmpstr (care_representation_get (after->draft, "facts"), ==, "The office was flooded.");
  g_assert_cmpstr (care_representation_get (after->draft, "request"), ==, "Please withdraw it.");
  g_assert_cmpint (after->draft->grounds, ==, CARE_GROUND_OTHER);
  care_desk_fixture_clear (&f);
}

/* The same seed and day give the same group; a record that is in use is left alone. */
static void
test_the_demo_group (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;

  for (int round = 0; round < 2; round++)
    {
      CareDeskFixture f = { 0 };

      care_desk_fixture_open_record (&f, "2026-11-12T10:00:00Z");
      g_assert_true (care_record_fill_demo (f.record, 6, 5, 7, &error));
      g_assert_no_error (error);
      g_assert_cmpint (care_record_now (f.record), ==, care_instant_parse ("2026-11-12T10:00:00Z"));
      g_autoptr (CareOverview) overview = care_record_overview (f.record, &error);
      g_assert_no_error (error);
      g_assert_cmpint (overview->locations->len, ==, 6);
      g_assert_cmpint (overview->cases->len, ==, 1);
      g_assert_cmpint (overview->deadlines->len, >=, 1);
      g_assert_cmpint (overview->recorded, >, 0);
      g_assert_cmpint (overview->recorded, <, overview->asked);

      g_autoptr (GString) said = g_string_new (NULL);
      for (size_t i = 0; i < overview->status->months->len; i++)
        {
          const CareHistoryRow *row = overview->status->months->pdata[i];
          g_string_append_printf (said, "%s %d %d %s %" G_GINT64_FORMAT "\n", row->location, row->service,
                                  row->month, care_state_to_string (row->state), row->recorded_at);
        }
      if (first == NULL)
        first = g_strdup (said->str);
      g_assert_cmpstr (said->str, ==, first);
      g_assert_nonnull (strstr (said->str, "missed"));
      g_assert_nonnull (strstr (said->str, "outside-window"));

      g_assert_false (care_record_fill_demo (f.record, 6, 5, 7, &error));
      care_assert_refused (error, CARE_REFUSAL_NOT_EMPTY);
      g_clear_error (&error);
      care_desk_fixture_clear (&f);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/cases/posted-notice", test_a_posted_notice_starts_its_clocks);
  g_test_add_func ("/desk/cases/cannot-follow", test_what_cannot_follow_is_refused);
  g_test_add_func ("/desk/cases/history", test_history_is_of_what_is_alleged);
  g_test_add_func ("/desk/cases/unknown-channel", test_a_channel_that_nobody_knows);
  g_test_add_func ("/desk/cases/public-body", test_a_public_body_has_no_penalty);
  g_test_add_func ("/desk/cases/draft", test_a_draft_is_kept);
  g_test_add_func ("/desk/cases/draft-leaves-the-rest", test_a_draft_leaves_the_rest);
  g_test_add_func ("/desk/demo", test_the_demo_group);
  return g_test_run ();
}
