/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-desk-fixture.h"

#define NOVEMBER care_month (2026, 11)
#define INSIDE "2026-11-10T10:00:00Z"

static CareReturnView *
set (CareDeskFixture *f, CareMonth month, const char *field, const char *text, GError **error)
{
  const char *pairs[] = { field, text, NULL };

  return care_record_set_answers (f->record, "1-101", CARE_SERVICE_CARE_HOME, month, pairs, error);
}

static CareReturnView *
record_at (CareDeskFixture *f, CareMonth month, const char *at, const char *const *sections, GError **error)
{
  CareRecording recording = { care_instant_parse (at), "Test Person", sections, CARE_HOW_PAGES, NULL };

  return care_record_record_return (f->record, "1-101", CARE_SERVICE_CARE_HOME, month, &recording, error);
}

static void
test_answers_are_kept_as_typed (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&f, INSIDE);
  care_desk_fixture_add_home (&f, "2026-10");
  g_autoptr (CareReturnView) odd = set (&f, NOVEMBER, "ch.bed.occ", "about forty", &error);
  g_assert_no_error (error);
  g_assert_true (odd->changed);
  care_desk_fixture_close (&f);

  care_desk_fixture_open_record (&f, INSIDE);
  g_autoptr (CareReturnView) again
      = care_record_view_return (f.record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (care_return_get (again->ret, "ch.bed.occ"), ==, "about forty");
  g_assert_cmpint (again->state, ==, CARE_STATE_OPEN);
  bool found = false;
  for (size_t i = 0; i < again->findings->len; i++)
    found |= ((CareFinding *)again->findings->pdata[i])->code == CARE_FINDING_NOT_A_NUMBER;
  g_assert_true (found);
  care_desk_fixture_clear (&f);
}

static void
test_a_field_that_is_not_asked_is_refused_whole (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  const char *pairs[] = { "ch.bed.occ", "38", "ch.bed.nonsense", "1", NULL };

  care_desk_fixture_open_record (&f, INSIDE);
  care_desk_fixture_add_home (&f, "2026-10");
  g_assert_null (
      care_record_set_answers (f.record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, pairs, &error));
  care_assert_refused (error, CARE_REFUSAL_NO_SUCH_ITEM);
  g_clear_error (&error);
  g_autoptr (CareReturnView) view
      = care_record_view_return (f.record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, &error);
  g_assert_null (care_return_get (view->ret, "ch.bed.occ"));

  g_assert_null (care_record_view_return (f.record, "1-101", CARE_SERVICE_HOME_CARE, NOVEMBER, &error));
  care_assert_refused (error, CARE_REFUSAL_NOT_SERVED);
  care_desk_fixture_clear (&f);
}

/* The window of November 2026 closes on Monday the 16th: the 14th is a Saturday. */
static void
test_recording_decides_the_state (void)
{
  static const struct
  {
    const char *at;
    CareState state;
  } cases[] = {
    { "2026-11-07T23:59:59Z", CARE_STATE_OUTSIDE_WINDOW },
    { "2026-11-08T00:00:00Z", CARE_STATE_ON_TIME },
    { "2026-11-16T23:59:59Z", CARE_STATE_ON_TIME },
    { "2026-11-17T00:00:00Z", CARE_STATE_OUTSIDE_WINDOW },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareDeskFixture f = { 0 };
      g_autoptr (GError) error = NULL;

      care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
      care_desk_fixture_add_home (&f, "2026-10");
      g_autoptr (CareReturnView) before
          = care_record_view_return (f.record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, &error);
      g_assert_cmpint (before->state, ==, CARE_STATE_MISSED);
      g_assert_cmpint (care_return_view_state_if (before, care_instant_parse (cases[i].at), true,
                                                  care_record_now (f.record)),
                       ==, cases[i].state);
      g_autoptr (CareReturnView) view = record_at (&f, NOVEMBER, cases[i].at, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (view->state, ==, cases[i].state);
      g_assert_cmpint (view->submissions->len, ==, 1);
      care_desk_fixture_clear (&f);
    }
}

static void
test_a_section_not_saved_is_incomplete (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  const char *unknown[] = { "no-such-section", NULL };

  care_desk_fixture_open_record (&f, "2026-11-20T10:00:00Z");
  care_desk_fixture_add_home (&f, "2026-10");
  g_autoptr (CareReturnView) view
      = care_record_view_return (f.record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, &error);
  const char *one[] = { ((CareSection *)view->dataset->sections->pdata[0])->id, NULL };

  g_assert_null (record_at (&f, NOVEMBER, "2026-11-10T10:00:00Z", unknown, &error));
  care_assert_refused (error, CARE_REFUSAL_NO_SUCH_SECTION);
  g_clear_error (&error);
  g_assert_null (record_at (&f, NOVEMBER, "2026-11-20T10:00:01Z", one, &error));
  care_assert_refused (error, CARE_REFUSAL_IN_THE_FUTURE);
  g_clear_error (&error);
  g_autoptr (CareReturnView) part = record_at (&f, NOVEMBER, "2026-11-10T10:00:00Z", one, &error);
  g_assert_no_error (error);
  g_assert_cmpint (part->state, ==, CARE_STATE_INCOMPLETE);
  care_desk_fixture_clear (&f);
}

static void
test_unchanged_and_nil (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&f, INSIDE);
  care_desk_fixture_add_home (&f, "2026-09");
  g_assert_null (care_record_set_unchanged (f.record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, &error));
  care_assert_refused (error, CARE_REFUSAL_NOTHING_BEFORE);
  g_clear_error (&error);

  g_autoptr (CareReturnView) september = set (&f, care_month (2026, 9), "ch.bed.occ", "37", &error);
  g_autoptr (CareReturnView) carried
      = care_record_set_unchanged (f.record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, &error);
  g_assert_no_error (error);
  g_assert_cmpint (carried->ret->kind, ==, CARE_RETURN_UNCHANGED);
  g_assert_cmpstr (care_return_get (carried->ret, "ch.bed.occ"), ==, "37");

  g_assert_null (care_record_set_nil (f.record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, "  ", &error));
  care_assert_refused (error, CARE_REFUSAL_REASON_MISSING);
  g_clear_error (&error);
  g_autoptr (CareReturnView) nil
      = care_record_set_nil (f.record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, "Dormant", &error);
  g_assert_cmpint (nil->findings->len, ==, 0);
  g_autoptr (CareReturnView) recorded = record_at (&f, NOVEMBER, "2026-11-09T09:00:00Z", NULL, &error);
  g_assert_cmpint (recorded->state, ==, CARE_STATE_NIL);
  care_desk_fixture_clear (&f);
}

static CareReturnView *
record_with (CareDeskFixture *f, const char *evidence, GError **error)
{
  CareRecording recording = { care_instant_parse (INSIDE), "Test Person", NULL, CARE_HOW_PAGES, evidence };

  return care_record_record_return (f->record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, &recording, error);
}

/* The same claim made twice is one; evidence found later is said beside it and never lost. */
static void
test_evidence_found_later_is_kept (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&f, INSIDE);
  care_desk_fixture_add_home (&f, "2026-10");
  g_autofree char *path = g_build_filename (f.folder, "screen.png", NULL);
  g_assert_true (g_file_set_contents (path, "a picture", -1, &error));

  g_autoptr (CareReturnView) first = record_with (&f, NULL, &error);
  g_autoptr (CareReturnView) again = record_with (&f, NULL, &error);
  g_autoptr (CareReturnView) later = record_with (&f, path, &error);
  g_assert_no_error (error);
  g_assert_true (first->changed);
  g_assert_false (again->changed);
  g_assert_true (later->changed);
  g_assert_cmpuint (later->submissions->len, ==, 2);
  bool linked = false;
  for (size_t i = 0; i < later->submissions->len; i++)
    linked |= *((CareSubmission *)later->submissions->pdata[i])->evidence != '\0';
  g_assert_true (linked);
  care_desk_fixture_clear (&f);
}

/* What is said a second time changes nothing, and "unchanged" takes the reason of a nil return away. */
static void
test_changed_is_said_truly (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  CareService service = CARE_SERVICE_CARE_HOME;

  care_desk_fixture_open_record (&f, INSIDE);
  care_desk_fixture_add_home (&f, "2026-09");
  g_autoptr (CareReturnView) october = set (&f, NOVEMBER - 1, "ch.bed.occ", "38", &error);
  g_autoptr (CareReturnView) nil
      = care_record_set_nil (f.record, "1-101", service, NOVEMBER, "Closed for works", &error);
  g_autoptr (CareReturnView) nil_again
      = care_record_set_nil (f.record, "1-101", service, NOVEMBER, "Closed for works", &error);
  g_autoptr (CareReturnView) same = care_record_set_unchanged (f.record, "1-101", service, NOVEMBER, &error);
  g_autoptr (CareReturnView) same_again
      = care_record_set_unchanged (f.record, "1-101", service, NOVEMBER, &error);
  g_assert_no_error (error);
  g_assert_true (nil->changed && same->changed);
  g_assert_false (nil_again->changed || same_again->changed);
  g_assert_cmpstr (same->ret->nil_reason, ==, "");
  care_desk_fixture_clear (&f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/returns/kept-as-typed", test_answers_are_kept_as_typed);
  g_test_add_func ("/desk/returns/refused-whole", test_a_field_that_is_not_asked_is_refused_whole);
  g_test_add_func ("/desk/returns/recording", test_recording_decides_the_state);
  g_test_add_func ("/desk/returns/sections", test_a_section_not_saved_is_incomplete);
  g_test_add_func ("/desk/returns/unchanged-and-nil", test_unchanged_and_nil);
  g_test_add_func ("/desk/returns/evidence-found-later-is-kept", test_evidence_found_later_is_kept);
  g_test_add_func ("/desk/returns/changed-is-said-truly", test_changed_is_said_truly);
  return g_test_run ();
}
