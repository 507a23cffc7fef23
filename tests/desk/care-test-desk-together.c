/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several programs at one record: what each was told is saved, is there afterwards. */
#include "care-desk-fixture.h"

#include "care-record-cases.h"
#include "care-record-places.h"
#include "care-record-returns.h"

#define NOW "2026-11-10T10:00:00Z"
#define N_PROGRAMS 6

typedef struct
{
  const char *folder;
  int number;
  void (*act) (CareRecord *record, int number);
} Program;

static gpointer
run_program (gpointer data)
{
  const Program *program = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareRecord) record = care_record_open (program->folder, NULL, "Test Person",
                                                    care_clock_new_at (care_instant_parse (NOW)), &error);

  g_assert_no_error (error);
  program->act (record, program->number);
  return NULL;
}

/* Each with a connection of its own, as programs have. */
static void
run_together (CareDeskFixture *f, void (*act) (CareRecord *record, int number))
{
  Program programs[N_PROGRAMS];
  GThread *threads[N_PROGRAMS];

  for (int i = 0; i < N_PROGRAMS; i++)
    {
      programs[i] = (Program){ f->folder, i, act };
      threads[i] = g_thread_new ("program", run_program, &programs[i]);
    }
  for (int i = 0; i < N_PROGRAMS; i++)
    g_thread_join (threads[i]);
}

static const char *const fields[N_PROGRAMS] = {
  "ch.bed.max", "ch.bed.occ", "ch.bed.res", "ch.bed.acc", "ch.wf.hc.de.nurse", "ch.wf.hc.de.care",
};

static void
answer_one (CareRecord *record, int number)
{
  g_autoptr (GError) error = NULL;

  for (int round = 1; round <= 5; round++)
    {
      g_autofree char *text = g_strdup_printf ("%d", round);
      const char *pairs[] = { fields[number], text, NULL };
      g_autoptr (CareReturnView) view = care_record_set_answers (record, "1-101", CARE_SERVICE_CARE_HOME,
                                                                 care_month (2026, 11), pairs, &error);
      g_assert_no_error (error);
      g_assert_true (view->changed);
    }
}

static void
test_answers_of_one_return (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&f, NOW);
  care_desk_fixture_add_home (&f, "2026-10");
  run_together (&f, answer_one);
  g_autoptr (CareReturnView) view
      = care_record_view_return (f.record, "1-101", CARE_SERVICE_CARE_HOME, care_month (2026, 11), &error);
  g_assert_no_error (error);
  for (int i = 0; i < N_PROGRAMS; i++)
    g_assert_cmpstr (care_return_get (view->ret, fields[i]), ==, "5");
  care_desk_fixture_clear (&f);
}

/* The end of its id is by chance. */
static char *
find_first_case (CareRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cases = care_record_list_cases (record, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < cases->len; i++)
    {
      const CareCase *ca = ((CareCaseView *)cases->pdata[i])->ca;
      if (g_str_has_prefix (ca->id, "case-2026-001-"))
        return g_strdup (ca->id);
    }
  g_error ("there is no first case");
}

static void
open_case_with_contacts (CareRecord *record, int number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) view = care_record_open_case (record, "1-201", NULL, NULL, &error);

  g_assert_no_error (error);
  g_autofree char *id = find_first_case (record);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (CareCaseEvent) event
          = care_case_event_new (CARE_EVENT_CONTACT, care_date (2026, 11, number + 1));
      g_autoptr (CareCaseView) after = care_record_add_case_event (record, id, event, NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (after);
    }
}

static void
test_cases_and_their_events (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&f, NOW);
  care_desk_fixture_add_home (&f, "2026-10");
  run_together (&f, open_case_with_contacts);
  g_autoptr (GPtrArray) cases = care_record_list_cases (f.record, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cases->len, ==, N_PROGRAMS);
  g_autofree char *id = find_first_case (f.record);
  g_autoptr (CareCaseView) first = care_record_view_case (f.record, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (first->ca->events->len, ==, 3 * N_PROGRAMS);
  care_desk_fixture_clear (&f);
}

static int n_added;

static void
add_the_same_home (CareRecord *record, int number)
{
  g_autoptr (GError) error = NULL;
  CareNewLocation what
      = { .id = "1-102", .name = "Ash House", .provider = "1-202", .services = { true, false }, .users = -1 };

  what.places = number;
  g_autoptr (CareLocation) location = care_record_add_location (record, &what, &error);
  if (location != NULL)
    g_atomic_int_inc (&n_added);
  else
    care_assert_refused (error, CARE_REFUSAL_EXISTS_ALREADY);
}

static void
test_a_home_is_added_once (void)
{
  CareDeskFixture f = { 0 };

  n_added = 0;
  care_desk_fixture_open_record (&f, NOW);
  run_together (&f, add_the_same_home);
  g_assert_cmpint (n_added, ==, 1);
  care_desk_fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/desk/together/answers-of-one-return", test_answers_of_one_return);
  g_test_add_func ("/desk/together/cases-and-their-events", test_cases_and_their_events);
  g_test_add_func ("/desk/together/a-home-is-added-once", test_a_home_is_added_once);
  return g_test_run ();
}
