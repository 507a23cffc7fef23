/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings, refusals, troubles, exposure and clocks in words: exact where screens.md gives the sentence, and
 * no code without one. */
#include "care-test-law.h"
#include "care-words-cases.h"
#include "care-words-clocks.h"
#include "care-words-error.h"
#include "care-words-exposure.h"
#include "care-words-findings.h"
#include "care-words-found.h"
#include "care-words-problems.h"
#include "care-words-refusals.h"
#include "care-words-remarks.h"
#include "care-words-states.h"

#include <string.h>

static void
assert_says (char *owned, const char *expected)
{
  g_autofree char *text = owned;

  g_assert_cmpstr (text, ==, expected);
}

/* A sentence, kind, with nothing left to fill in. */
static void
assert_sentence (char *owned)
{
  g_autofree char *text = owned;
  g_autofree char *lower = g_ascii_strdown (text, -1);

  g_test_message ("%s", text);
  g_assert_true (g_str_has_suffix (text, ".") || g_str_has_suffix (text, ")"));
  g_assert_null (strchr (text, '{'));
  g_assert_null (strstr (lower, "invalid"));
  g_assert_null (strstr (lower, "failed to"));
  g_assert_null (strstr (lower, "error"));
}

static void
test_findings (void)
{
  CareFinding beds
      = { (char *)"ch.bed.occ", CARE_SEVERITY_ERROR, CARE_FINDING_OCCUPIED_OVER_CAPACITY, 41, 40 };

  assert_says (care_words_finding (&beds, NULL),
               "41 beds are occupied, but the home has 40. If a couple shares a "
               "room, leave a note; otherwise check the two figures.");
  beds.a = 1;
  beds.b = 0;
  assert_says (care_words_finding (&beds, NULL),
               "1 bed is occupied, but the home has 0. If a couple shares a room, "
               "leave a note; otherwise check the two figures.");
  for (int code = 0; code < CARE_N_FINDINGS; code++)
    {
      CareFinding finding = { (char *)"x", CARE_SEVERITY_ADVICE, (CareFindingCode)code, 2.5, 1 };
      assert_sentence (care_words_finding (&finding, NULL));
    }
}

/* Would the figures be thrown away? Each with its numbers, its reason and the mend. */
static void
test_plausible (void)
{
  const CareDate june = care_date (2026, 6, 8), november = care_date (2026, 11, 8);
  const struct
  {
    CareFinding finding;
    const char *words;
  } cases[] = {
    { { (char *)"x", CARE_SEVERITY_ADVICE, CARE_FINDING_AGENCY_AS_EMPLOYED, 4, 22, 9, 0, 0 },
      "Agency staff are the same as employed staff in all three groups (4, 22 and 9). Skills for Care sets "
      "such figures aside as copied. Check which row they belong to." },
    { { (char *)"x", CARE_SEVERITY_ADVICE, CARE_FINDING_STAFF_PER_BED, 14, 40, 0.66, 6, 0 },
      "The staff, agency included, come to 14 for 40 beds. Nearly all homes have between 0.66 and 6 for each "
      "bed, and figures outside that are doubted. Check that every group of staff is counted, and counted "
      "once." },
    { { (char *)"x", CARE_SEVERITY_ADVICE, CARE_FINDING_TOTAL_STAFF, 0, 0, 1, 4000, 0 },
      "The staff, agency included, come to 0. Skills for Care sets figures below 1 aside. If nobody works "
      "here at present, a nil return may be what is meant; otherwise check the figures." },
    { { (char *)"x", CARE_SEVERITY_ADVICE, CARE_FINDING_TOTAL_STAFF, 14000, 0, 1, 4000, 0 },
      "The staff, agency included, come to 14,000. Skills for Care sets figures above 4,000 aside. Check for "
      "a digit too many." },
    { { (char *)"x", CARE_SEVERITY_ADVICE, CARE_FINDING_SERVICE_USERS, 0, 0, 1, 3000, 0 },
      "There are 0 service users. Skills for Care sets figures below 1 aside. If nobody uses the service at "
      "present, a nil return may be what is meant; otherwise check the figure." },
    { { (char *)"x", CARE_SEVERITY_ADVICE, CARE_FINDING_UNCHANGED_LONG, 35, 153, 155, 0, june },
      "All staff figures have been the same since 8 June 2026 at least, 153 days or more. With 35 staff, "
      "Skills for Care "
      "takes figures that stay the same for more than 155 days as copied and sets them aside. If they are "
      "right, leave them; otherwise count again." },
    { { (char *)"x", CARE_SEVERITY_ADVICE, CARE_FINDING_HOURS_EACH, 30185, 20, 744, 0, 0 },
      "30,185 hours for 20 staff are more than 744 hours for each of them, which is a whole month of days "
      "and "
      "nights. Check for a digit too many, and whether all staff are counted." },
    { { (char *)"x", CARE_SEVERITY_ADVICE, CARE_FINDING_FAR_FROM_MEDIAN, 380, 37.5, 34, 38, 0 },
      "380 is far from what is usual here: 37.5, and between 34 and 38 in the months before. If it is right, "
      "leave it; otherwise check for a slip." },
    { { (char *)"x", CARE_SEVERITY_ADVICE, CARE_FINDING_FAR_FROM_MEDIAN, 380, 38, 38, 38, 0 },
      "380 is far from the 38 that was given every time before. If it is right, leave it; otherwise check "
      "for a slip." },
    { { (char *)"x", CARE_SEVERITY_ADVICE, CARE_FINDING_NOT_FRESH, 7, 0, 0, 0, november },
      "7 figures were entered before 8 November 2026, the day the window opens. Figures should be no older "
      "than that; look whether they still hold." },
    { { (char *)"x", CARE_SEVERITY_ADVICE, CARE_FINDING_NOT_FRESH, 1, 0, 0, 0, november },
      "1 figure was entered before 8 November 2026, the day the window opens. Figures should be no older "
      "than that; look whether it still holds." },
    { { (char *)"x", CARE_SEVERITY_ADVICE, CARE_FINDING_CARRIED_OVER, 24, 0, 0, 0, june },
      "24 figures are carried over from June 2026. Figures should be no older than the day the window opens; "
      "look whether they still hold." },
    { { (char *)"x", CARE_SEVERITY_ADVICE, CARE_FINDING_CARRIED_OVER, 24, 0, 0, 0, 0 },
      "The figures are carried over from an earlier month. Figures should be no older than the day the "
      "window opens; look whether they still hold." },
    { { (char *)"x", CARE_SEVERITY_ADVICE, CARE_FINDING_BEDS_OVER_PLACES, 41, 40, 0, 0, 0 },
      "The maximum capacity is 41, but the places registered are 40. Check the figure; if the registration "
      "has changed, change the places in Home Details." },
    { { (char *)"x", CARE_SEVERITY_ADVICE, CARE_FINDING_DORMANT_FIGURES, 3, 0, 0, 0, 0 },
      "The home is marked as dormant, but 3 figures are above 0. If people live or work there again, end the "
      "dormant time; otherwise make a nil return." },
    { { (char *)"", CARE_SEVERITY_ADVICE, CARE_FINDING_NIL_PROPOSED, 0, 0, 0, 0, 0 },
      "The home is marked as dormant. It still owes a return while it is registered: make a nil return." },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_says (care_words_finding (&cases[i].finding, NULL), cases[i].words);
}

static void
test_refusals (void)
{
  for (int refusal = 0; refusal < CARE_N_REFUSALS; refusal++)
    {
      assert_sentence (care_words_refusal ((CareRefusal)refusal, "ch.wf.absence"));
      assert_sentence (care_words_refusal ((CareRefusal)refusal, NULL));
    }
  assert_says (care_words_refusal (CARE_REFUSAL_CANNOT_FOLLOW, "contact,notice-of-intent"),
               "That cannot follow now. What can: Contact, Notice of intent. If it happened before a step "
               "that is here "
               "already, strike that step, enter this one, and enter the other again.");
}

static void
test_troubles (void)
{
  g_autoptr (GError) error = g_error_new_literal (g_quark_from_static_string ("x"), 0, "record.db");

  for (int trouble = CARE_TROUBLE_REFUSED; trouble <= CARE_TROUBLE_OTHER; trouble++)
    assert_sentence (care_words_error (error, (CareTrouble)trouble));
  assert_sentence (care_words_problem ("duplicate", "id", "1-1"));
  assert_sentence (care_words_problem ("something new", "id", "1-1"));
}

/* What a letter says, as labels and as the other pages write it. */
static void
test_found (void)
{
  CareFound date = { .kind = CARE_FOUND_DATE, .date = care_date (2026, 11, 19) };
  CareFound amount = { .kind = CARE_FOUND_AMOUNT, .pence = 879200 };
  CareFound month = { .kind = CARE_FOUND_MONTH, .month = care_month (2026, 10) };
  CareFound reference = { .kind = CARE_FOUND_REFERENCE, .text = (char *)"ASC-2026-00123" };

  assert_says (care_words_found_value (&date), "Thursday 19 November 2026");
  assert_says (care_words_found_value (&amount), "£8,792");
  assert_says (care_words_found_value (&month), "October 2026");
  assert_says (care_words_found_value (&reference), "ASC-2026-00123");
  g_assert_cmpstr (care_words_found_role (CARE_ROLE_NONE), ==, "");
  g_assert_cmpstr (care_words_found_role (CARE_ROLE_REPRESENTATIONS_BY), ==, "Date for representations");
  for (int role = CARE_ROLE_NONE + 1; role < CARE_N_FOUND_ROLES; role++)
    g_assert_cmpstr (care_words_found_role ((CareFoundRole)role), !=, "");
  for (int kind = 0; kind < CARE_N_FOUND_KINDS; kind++)
    g_assert_cmpstr (care_words_found_kind ((CareFoundKind)kind), !=, "");
  for (int document = 0; document < CARE_N_NOTICE_DOCUMENTS; document++)
    assert_sentence (g_strdup (care_words_notice_document ((CareNoticeDocument)document)));
}

/* Three in a row, or four in twelve (NHSBSA's practice); two in a row is at risk. */
static void
test_exposure (void)
{
  static const struct
  {
    CareExposure exposure;
    bool applies;
    const char *words;
  } cases[] = {
    { { { 0, 0 }, { 0, 0 }, false, false, false }, true, "None missed." },
    { { { 0, 12 }, { 0, 12 }, false, false, false },
      true,
      "None is known to be missed. Some of the last twelve windows are not known, so it may be 0 to 12 of "
      "them; say "
      "what you remember." },
    { { { 1, 1 }, { 1, 1 }, false, false, false }, true, "The last window was missed." },
    { { { 2, 2 }, { 2, 2 }, true, false, true },
      true,
      "Two missed in a row. One more and a notice of intent may be issued." },
    { { { 3, 3 }, { 5, 5 }, true, true, true },
      true,
      "Three missed in a row, and five in the last twelve windows. A notice of intent may be issued." },
    { { { 0, 0 }, { 1, 1 }, false, false, false }, true, "One missed in the last twelve windows." },
    { { { 2, 2 }, { 2, 2 }, true, false, true },
      false,
      "Two missed in a row. A public body has the same duty, but no penalty." },
    { { { 2, 5 }, { 2, 11 }, true, false, true },
      true,
      "Two missed in a row. One more and a notice of intent may be issued. Some of the last twelve windows "
      "are not known, so it may be 2 to 11 of them; say what you remember." },
  };
  g_autoptr (CareLaw) law = care_test_law ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_says (
        care_words_exposure (&cases[i].exposure, cases[i].applies, law->rules, care_date (2026, 11, 21)),
        cases[i].words);
}

static void
test_clocks (void)
{
  CareDate today = care_date (2026, 11, 21);
  CareCaseClock clock = {
    .what = CARE_CLOCK_REPRESENTATIONS,
    .date = care_date (2026, 12, 8),
    .safe = care_date (2026, 12, 8),
    .state = CARE_CLOCK_RUNNING,
  };

  assert_says (care_words_clock_sentence (&clock, today),
               "Send written representations by Tuesday 8 December 2026. 17 days left.");
  assert_says (care_words_clock_sentence (&clock, clock.safe),
               "Send written representations by Tuesday 8 December 2026. That is today.");
  assert_says (care_words_days_left (today + 1, today), "1 day left");
  assert_says (care_words_days_left (today, today), "today");
  assert_says (care_words_days_left (today - 3, today), "3 days over");
  assert_says (care_words_clock_readings (&clock), "");
  clock.safe = care_date (2026, 12, 18);
  clock.arguable = care_date (2026, 12, 21);
  assert_says (care_words_clock_readings (&clock),
               "Be safe: 18 December 2026. Some would argue 21 December 2026.");
  for (int what = 0; what <= CARE_CLOCK_DEBT_REFERRAL; what++)
    for (int state = 0; state <= CARE_CLOCK_ENDED; state++)
      {
        clock.what = (CareClockWhat)what;
        clock.state = (CareClockState)state;
        assert_sentence (care_words_clock_sentence (&clock, today));
      }
}

static void
test_case_next (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareCase) ca = care_case_new ("case-1", "1-P", care_date (2026, 11, 19));
  CareDate today = care_date (2026, 11, 21);
  CareCaseEvent *notice = care_case_event_new (CARE_EVENT_NOTICE_OF_INTENT, care_date (2026, 11, 19));

  notice->has_channel = true;
  notice->channel = CARE_CHANNEL_POST;
  g_ptr_array_add (ca->events, notice);
  g_autoptr (GArray) clocks = care_case_clocks (ca, today, law->holidays, law->rules);
  assert_says (care_words_case_next (ca, clocks, today),
               "Send written representations by Tuesday 8 December 2026. 17 days left.");
  assert_says (care_words_event (notice), "Notice of intent, sent on Thursday 19 November 2026 by post");

  g_autoptr (GArray) late = care_case_clocks (ca, care_date (2026, 12, 9), law->holidays, law->rules);
  g_autofree char *words = care_words_case_next (ca, late, care_date (2026, 12, 9));
  g_assert_true (g_str_has_prefix (words, "The date for written representations has gone by."));

  /* Less than the law allows is printed: that day is over, and the law's own is not. */
  notice->printed = care_date (2026, 11, 27);
  g_autoptr (GArray) between = care_case_clocks (ca, care_date (2026, 12, 8), law->holidays, law->rules);
  assert_says (
      care_words_case_next (ca, between, care_date (2026, 12, 8)),
      "Written representations: Friday 27 November 2026 has gone by. By another reading there is time "
      "until Tuesday 8 December 2026. Act at once.");
  g_autoptr (GArray) over = care_case_clocks (ca, care_date (2026, 12, 9), law->holidays, law->rules);
  g_autofree char *after = care_words_case_next (ca, over, care_date (2026, 12, 9));
  g_assert_null (strstr (after, "By another reading"));
}

static void
test_states (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  CareWindow window = care_window (care_test_month ("2026-11"), law->holidays, law->rules);

  assert_says (
      care_words_state_sentence (CARE_STATE_ON_TIME, &window, care_test_instant ("2026-11-09T10:42:00Z")),
      "Saved on Monday 9 November 2026 at 10:42, inside the window.");
  assert_says (care_words_state_sentence (CARE_STATE_OPEN, &window, CARE_NO_INSTANT),
               "To be recorded by the end of Monday 16 November 2026.");
  for (int state = 0; state < CARE_N_STATES; state++)
    {
      g_assert_cmpstr (care_words_state ((CareState)state), !=, "");
      assert_sentence (care_words_state_sentence ((CareState)state, NULL, CARE_NO_INSTANT));
      assert_sentence (care_words_state_sentence ((CareState)state, &window, window.opens_at));
    }
}

/* What stands beside a figure is called by what it is, also where two people changed it. */
static void
test_parts_of_a_return (void)
{
  assert_says (care_words_return_part ("reasons/ch.bed.occ", "Occupied or used"),
               "Reason left empty: Occupied or used");
  assert_says (care_words_return_part ("notes/ch.bed.occ", "Occupied or used"), "Note: Occupied or used");
  assert_says (care_words_return_part ("ch.bed.occ", "Occupied or used"), "Occupied or used");
  assert_says (care_words_return_field (NULL, "reasons/x"), "Reason left empty: x");
  assert_says (care_words_return_field (NULL, "signed_by"), "Signed off by");
  assert_says (care_words_return_value ("kind", "nil"), "Nil return");
  assert_says (care_words_return_value ("ch.bed.occ", "nil"), "nil");
  assert_says (care_words_return_value ("ch.bed.occ", ""), "—");
  g_assert_cmpstr (care_words_return_event ("return-signed-off"), ==, "Signed off");
  g_assert_cmpstr (care_words_return_event ("something-new"), ==, "Changed");
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_ptr_array_add (ids, (gpointer) "beds");
  g_ptr_array_add (ids, (gpointer) "visiting");
  assert_says (care_words_sections (NULL, ids), "beds; visiting");
  for (int i = 0; care_words_empty_reasons ()[i] != NULL; i++)
    g_assert_cmpuint (strlen (care_words_empty_reasons ()[i]), >, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/findings", test_findings);
  g_test_add_func ("/words/plausible", test_plausible);
  g_test_add_func ("/words/refusals", test_refusals);
  g_test_add_func ("/words/troubles", test_troubles);
  g_test_add_func ("/words/found", test_found);
  g_test_add_func ("/words/exposure", test_exposure);
  g_test_add_func ("/words/clocks", test_clocks);
  g_test_add_func ("/words/case-next", test_case_next);
  g_test_add_func ("/words/states", test_states);
  g_test_add_func ("/words/parts-of-a-return", test_parts_of_a_return);
  return g_test_run ();
}
