/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Accounts, what the CQC holds wrongly, what there is to put right, and whom to chase, in words. */
#include "care-test-law.h"
#include "care-words-places.h"

#include <string.h>

/* Takes the text. */
static void
check (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_spans (void)
{
  CareDate from = care_date (2026, 3, 1), to = care_date (2026, 5, 31);

  check (care_words_span (from, to), "from 1 March 2026 to 31 May 2026");
  check (care_words_span (from, CARE_NO_DATE), "from 1 March 2026");
  check (care_words_span (CARE_NO_DATE, to), "until 31 May 2026");
  check (care_words_span (CARE_NO_DATE, CARE_NO_DATE), "since before this record");
}

static void
test_tasks (void)
{
  g_autoptr (CareCqcTask) task = care_cqc_task_new ("t", CARE_CQC_SOLD);

  check (care_words_cqc_task_state (task), "The CQC has not been told.");
  task->told_on = care_date (2026, 6, 2);
  check (care_words_cqc_task_state (task), "The CQC was told on 2 June 2026.");
  g_free (task->how);
  task->how = g_strdup ("portal");
  check (care_words_cqc_task_state (task), "The CQC was told on 2 June 2026 (portal).");
  g_free (task->reference);
  task->reference = g_strdup ("12");
  task->settled_on = care_date (2026, 7, 1);
  check (care_words_cqc_task_state (task),
         "The CQC was told on 2 June 2026 (portal, reference 12). Seen right on 1 July 2026.");
  for (int i = 0; i < CARE_N_CQC_WRONGS; i++)
    g_assert_cmpstr (care_words_cqc_wrong ((CareCqcWrong)i), !=, "");
}

static void
test_duties (void)
{
  CareDuty duty = { CARE_SERVICE_CARE_HOME, (char *)"A. Person", (char *)"B. Person" };

  check (care_words_duty (NULL), "nobody in particular");
  check (care_words_duty (&duty), "A. Person, deputy B. Person");
  duty.assignee = (char *)"";
  check (care_words_duty (&duty), "deputy B. Person");
}

static void
test_to_put_right (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareLocation) home = care_location_new ("1-1", "Rose House");
  g_autoptr (CareProvider) provider = care_provider_new ("1-P", "Rose Care Limited");
  CareDate today = care_date (2026, 11, 20);

  care_location_put_account (home, care_account_new ("a", "A. Person"));
  care_location_put_task (home, care_cqc_task_new ("t", CARE_CQC_CLOSED));
  for (int kind = CARE_TODO_LEFT_OVER; kind <= CARE_TODO_NEVER_CHECKED; kind++)
    {
      bool of_provider = kind == CARE_TODO_CHECK_HELD || kind == CARE_TODO_NEVER_CHECKED;
      CarePlaceTodo todo = { (CarePlaceTodoKind)kind, of_provider ? NULL : home,
                             of_provider ? provider : NULL, kind == CARE_TODO_TELL_CQC ? "t" : "a", today };
      g_autofree char *title = care_words_place_todo (&todo, law->rules, today);
      g_autofree char *why = care_words_place_todo_why (&todo, law->rules, today);
      g_test_message ("%s — %s", title, why);
      g_assert_cmpstr (title, !=, "");
      g_assert_true (g_str_has_suffix (why, ".") || g_str_has_suffix (why, "in."));
    }
  CarePlaceTodo first = { CARE_TODO_LEFT_OVER, home, NULL, "a", CARE_NO_DATE };
  check (care_words_place_todo (&first, law->rules, today), "Take A. Person off in the Capacity Tracker");
  CarePlaceTodo soon = { CARE_TODO_REGISTER, home, NULL, "", today };
  check (care_words_place_todo (&soon, law->rules, today),
         "Register it in the Capacity Tracker by 20 November 2026");
}

static void
test_chase (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  CareWindow window = care_window (care_month (2026, 11), law->holidays, law->rules);
  CareChase begun = { (char *)"A. Person",
                      (char *)"",
                      (char *)"",
                      (char *)"1-1",
                      (char *)"Rose House",
                      CARE_SERVICE_CARE_HOME,
                      window.month,
                      CARE_STATE_OPEN,
                      3,
                      24 };
  CareChase not_begun = begun;
  not_begun.service = CARE_SERVICE_HOME_CARE;
  not_begun.answered = 0;
  not_begun.deputy = (char *)"B. Person";
  const CareChase *const lines[] = { &begun, &not_begun };

  check (care_words_chase_subject (&window), "Capacity Tracker returns for November 2026");
  check (
      care_words_chase_message (lines, 2, &window),
      "Dear A. Person,\n\nthese Capacity Tracker returns for November 2026 are not recorded yet:\n\n"
      "• Rose House, Care home: 3 of 24 answered\n• Rose House, Home care: not begun (deputy B. Person)\n\n"
      "The window closes at the end of Monday 16 November 2026. What was saved in the Capacity Tracker "
      "already "
      "only has to be recorded in Care Returns.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/places/spans", test_spans);
  g_test_add_func ("/words/places/tasks", test_tasks);
  g_test_add_func ("/words/places/duties", test_duties);
  g_test_add_func ("/words/places/to-put-right", test_to_put_right);
  g_test_add_func ("/words/places/chase", test_chase);
  return g_test_run ();
}
