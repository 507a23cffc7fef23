/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state of a month, in the order of the command line's contract ("States of a month"). November 2026
 * opens on Sunday the 8th and closes on Monday the 16th. */
#include "care-compliance.h"
#include "care-test-law.h"

#define INSIDE "2026-11-10T09:00:00Z"
#define LATER_INSIDE "2026-11-16T23:59:59Z"
#define EARLY "2026-11-07T23:59:59Z"
#define LATE "2026-11-17T00:00:00Z"
#define BEFORE "2026-11-07T12:00:00Z"
#define DURING "2026-11-12T12:00:00Z"
#define AFTER "2026-11-30T12:00:00Z"

typedef struct
{
  const char *at;
  bool nil, partial;
} Saved;

typedef struct
{
  const char *about;
  bool not_required;
  const char *speaks_from;
  CareRecalled recalled;
  Saved saved[3];
  const char *as_of;
  CareState state;
  const char *recorded_at;
} Case;

static const Case cases[] = {
  { "saved inside", .saved = { { INSIDE } }, .as_of = AFTER, .state = CARE_STATE_ON_TIME,
    .recorded_at = INSIDE },
  { "the first moment is inside", .saved = { { "2026-11-08T00:00:00Z" } }, .as_of = AFTER,
    .state = CARE_STATE_ON_TIME, .recorded_at = "2026-11-08T00:00:00Z" },
  { "the last second is inside", .saved = { { LATER_INSIDE } }, .as_of = AFTER, .state = CARE_STATE_ON_TIME,
    .recorded_at = LATER_INSIDE },
  { "the first of two decides", .saved = { { LATER_INSIDE }, { INSIDE } }, .as_of = AFTER,
    .state = CARE_STATE_ON_TIME, .recorded_at = INSIDE },
  { "on time while still open", .saved = { { INSIDE } }, .as_of = DURING, .state = CARE_STATE_ON_TIME,
    .recorded_at = INSIDE },
  { "not yet saved at that moment", .saved = { { LATER_INSIDE } }, .as_of = DURING,
    .state = CARE_STATE_OPEN },
  { "a nil return", .saved = { { INSIDE, .nil = true } }, .as_of = AFTER, .state = CARE_STATE_NIL,
    .recorded_at = INSIDE },
  { "a nil return and an answered one", .saved = { { INSIDE, .nil = true }, { LATER_INSIDE } },
    .as_of = AFTER, .state = CARE_STATE_ON_TIME, .recorded_at = INSIDE },
  { "a nil return and half an answered one",
    .saved = { { INSIDE, .nil = true }, { LATER_INSIDE, .partial = true } }, .as_of = AFTER,
    .state = CARE_STATE_NIL, .recorded_at = INSIDE },
  { "early and inside", .saved = { { EARLY }, { INSIDE } }, .as_of = AFTER, .state = CARE_STATE_ON_TIME,
    .recorded_at = INSIDE },
  { "not open yet", .as_of = BEFORE, .state = CARE_STATE_UPCOMING },
  { "the last second before it opens", .as_of = EARLY, .state = CARE_STATE_UPCOMING },
  { "a save made early ends nothing", .saved = { { "2026-11-02T09:00:00Z" } }, .as_of = BEFORE,
    .state = CARE_STATE_UPCOMING, .recorded_at = "2026-11-02T09:00:00Z" },
  { "nor once it is open", .saved = { { EARLY } }, .as_of = DURING, .state = CARE_STATE_OPEN,
    .recorded_at = EARLY },
  { "open", .as_of = DURING, .state = CARE_STATE_OPEN },
  { "open in the last second", .as_of = LATER_INSIDE, .state = CARE_STATE_OPEN },
  { "half of it while open", .saved = { { INSIDE, .partial = true } }, .as_of = DURING,
    .state = CARE_STATE_OPEN, .recorded_at = INSIDE },
  { "half of it once closed", .saved = { { INSIDE, .partial = true } }, .as_of = AFTER,
    .state = CARE_STATE_INCOMPLETE, .recorded_at = INSIDE },
  { "half inside and the whole late", .saved = { { INSIDE, .partial = true }, { LATE } }, .as_of = AFTER,
    .state = CARE_STATE_INCOMPLETE, .recorded_at = LATE },
  { "late by nothing", .saved = { { LATE } }, .as_of = AFTER, .state = CARE_STATE_OUTSIDE_WINDOW,
    .recorded_at = LATE },
  { "early only", .saved = { { EARLY } }, .as_of = AFTER, .state = CARE_STATE_OUTSIDE_WINDOW,
    .recorded_at = EARLY },
  { "late, before its record speaks", .speaks_from = "2027-01", .saved = { { LATE } }, .as_of = AFTER,
    .state = CARE_STATE_OUTSIDE_WINDOW, .recorded_at = LATE },
  { "late, and remembered as on time", .recalled = CARE_RECALLED_ON_TIME, .saved = { { LATE } },
    .as_of = AFTER, .state = CARE_STATE_OUTSIDE_WINDOW, .recorded_at = LATE },
  { "before its record speaks", .speaks_from = "2026-12", .as_of = AFTER, .state = CARE_STATE_UNKNOWN },
  { "the first month of which it speaks", .speaks_from = "2026-11", .as_of = AFTER,
    .state = CARE_STATE_MISSED },
  { "remembered as on time", .speaks_from = "2027-01", .recalled = CARE_RECALLED_ON_TIME, .as_of = AFTER,
    .state = CARE_STATE_ON_TIME },
  { "remembered as nil", .speaks_from = "2027-01", .recalled = CARE_RECALLED_NIL, .as_of = AFTER,
    .state = CARE_STATE_NIL },
  { "remembered as missed", .speaks_from = "2027-01", .recalled = CARE_RECALLED_MISSED, .as_of = AFTER,
    .state = CARE_STATE_MISSED },
  { "said not to be known", .speaks_from = "2026-11", .recalled = CARE_RECALLED_NOT_KNOWN, .as_of = AFTER,
    .state = CARE_STATE_UNKNOWN },
  { "memory closes no window", .recalled = CARE_RECALLED_ON_TIME, .as_of = DURING, .state = CARE_STATE_OPEN },
  { "missed at the moment it closes", .as_of = LATE, .state = CARE_STATE_MISSED },
  { "not registered", .not_required = true, .as_of = AFTER, .state = CARE_STATE_NOT_REQUIRED },
  { "not registered and saved", .not_required = true, .saved = { { INSIDE } }, .as_of = AFTER,
    .state = CARE_STATE_NOT_REQUIRED, .recorded_at = INSIDE },
  { "not registered, not open", .not_required = true, .as_of = BEFORE, .state = CARE_STATE_NOT_REQUIRED },
};

static void
test_state (gconstpointer data)
{
  const Case *is = data;
  g_autoptr (CareLaw) law = care_test_law ();
  CareSaved saved[3];
  CareInstant recorded_at = 0;
  size_t n = 0;

  for (; n < 3 && is->saved[n].at != NULL; n++)
    saved[n] = (CareSaved){ care_test_instant (is->saved[n].at), is->saved[n].nil, !is->saved[n].partial };

  CareMonthFacts facts = {
    .window = care_window (care_test_month ("2026-11"), law->holidays, law->rules),
    .required = !is->not_required,
    .speaks_from = care_test_month (is->speaks_from != NULL ? is->speaks_from : "2022-08"),
    .recalled = is->recalled,
    .saved = saved,
    .n_saved = n,
    .as_of = care_test_instant (is->as_of),
  };
  CareState state = care_compliance_state (&facts, &recorded_at);
  g_autofree char *recorded = care_instant_format (recorded_at);
  g_assert_cmpstr (care_state_to_string (state), ==, care_state_to_string (is->state));
  g_assert_cmpstr (recorded, ==, is->recorded_at);
  g_assert_cmpint (care_compliance_state (&facts, NULL), ==, state);
}

static void
test_words (void)
{
  for (int i = 0; i < CARE_N_STATES; i++)
    {
      CareState state = CARE_STATE_MISSED;
      g_assert_true (care_state_from_string (care_state_to_string ((CareState)i), &state));
      g_assert_cmpint (state, ==, i);
    }
  CareState state;
  g_assert_false (care_state_from_string ("late", &state));
  g_assert_true (care_state_is_miss (CARE_STATE_OUTSIDE_WINDOW));
  g_assert_true (care_state_is_miss (CARE_STATE_INCOMPLETE));
  g_assert_false (care_state_is_miss (CARE_STATE_UNKNOWN));
  g_assert_false (care_state_is_miss (CARE_STATE_NOT_REQUIRED));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compliance/words", test_words);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/compliance/state/%s", cases[i].about);
      g_test_add_data_func (name, &cases[i], test_state);
    }
  return g_test_run ();
}
