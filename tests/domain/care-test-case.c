/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can follow what in a case (SI 2022/1175 and the guidance on data enforcement), for every state and
 * every kind of event. */
#include "care-test-cases.h"

#define NOTICE "notice-of-intent "
#define FINAL NOTICE "final-notice "

static const struct
{
  const char *state;
  const char *path;    /* the shortest way there */
  const char *follows; /* and nothing else */
} states[] = {
  { "support", "", "contact notice-of-intent withdrawn" },
  { "support", "contact contact", "contact notice-of-intent withdrawn" },
  { "notice-of-intent", NOTICE, "contact representations-sent decision final-notice withdrawn" },
  { "represented", NOTICE "representations-sent",
    "contact representations-sent decision final-notice withdrawn" },
  { "not-upheld", NOTICE "decision:not-upheld", "contact review-requested final-notice withdrawn" },
  { "reissued", NOTICE "decision:reissued", "contact notice-of-intent withdrawn" },
  { "notice-of-intent", NOTICE "decision:reissued notice-of-intent",
    "contact representations-sent decision final-notice withdrawn" },
  { "review", NOTICE "decision:not-upheld review-requested",
    "contact review-decided final-notice withdrawn" },
  { "review-refused", NOTICE "decision:not-upheld review-requested review-decided:not-upheld",
    "contact final-notice withdrawn" },
  { "final-notice", FINAL,
    "contact review-requested payment appeal withdrawn reminder debt-referred county-court" },
  { "final-notice", NOTICE "decision:not-upheld review-requested final-notice",
    "contact review-decided payment appeal withdrawn reminder debt-referred county-court" },
  { "final-notice", FINAL "review-requested",
    "contact review-decided payment appeal withdrawn reminder debt-referred county-court" },
  { "final-notice", FINAL "reminder contact",
    "contact review-requested payment appeal withdrawn reminder debt-referred county-court" },
  { "appeal", FINAL "appeal", "contact review-requested payment appeal-decided withdrawn" },
  { "appeal-confirmed", FINAL "appeal appeal-decided:confirmed",
    "contact payment withdrawn reminder debt-referred county-court" },
  { "appeal-confirmed", FINAL "appeal appeal-decided:varied",
    "contact payment withdrawn reminder debt-referred county-court" },
  { "appeal-confirmed", FINAL "appeal appeal-decided:withdrawn",
    "contact payment withdrawn reminder debt-referred county-court" },
  { "debt-referred", FINAL "debt-referred",
    "contact review-requested payment appeal withdrawn reminder county-court" },
  { "debt-referred", FINAL "appeal appeal-decided:confirmed debt-referred",
    "contact payment withdrawn reminder county-court" },
  { "county-court", FINAL "county-court", "contact payment appeal reminder withdrawn" },
  { "paid", FINAL "payment", "contact payment appeal reminder withdrawn" },
  { "paid", FINAL "payment appeal appeal-decided:confirmed", "contact payment reminder withdrawn" },
  { "paid", FINAL "appeal payment appeal-decided:withdrawn", "contact payment reminder withdrawn" },
  { "closed", "withdrawn", "contact" },
  { "closed", NOTICE "withdrawn", "contact" },
  { "closed", NOTICE "decision:upheld", "contact" },
  { "closed", NOTICE "decision:not-upheld review-requested review-decided:upheld", "contact" },
  { "closed", FINAL "review-requested review-decided:upheld", "contact" },
  { "closed", FINAL "appeal appeal-decided:quashed", "contact" },
  { "closed", FINAL "appeal withdrawn", "contact" },
};

static void
test_every_state_and_kind (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (CareCase) self = care_test_case (states[i].path);
      g_auto (GStrv) follows = g_strsplit (states[i].follows, " ", -1);
      unsigned bits = 0;

      g_assert_cmpstr (care_case_state_to_string (care_case_state (self)), ==, states[i].state);
      for (int kind = 0; kind < CARE_N_EVENT_KINDS; kind++)
        {
          const char *word = care_event_kind_to_string ((CareEventKind)kind);
          bool can = g_strv_contains ((const char *const *)follows, word);
          g_test_message ("%s after \"%s\"", word, states[i].path);
          g_assert_cmpint (care_case_can_add (self, (CareEventKind)kind, &bits), ==, can);
          g_assert_cmpint ((bits >> kind) & 1, ==, can);
        }
    }
}

/* Two desks that were offline: what does not follow stays in the record and moves nothing. */
static void
test_out_of_order (void)
{
  g_autoptr (CareCase) self = care_test_case (NOTICE "decision:upheld");

  g_ptr_array_add (self->events,
                   care_case_event_new (CARE_EVENT_REPRESENTATIONS_SENT, care_date (2026, 12, 1)));
  g_assert_cmpint (care_case_state (self), ==, CARE_CASE_CLOSED);
  g_assert_cmpuint (self->events->len, ==, 3);
}

static void
test_outcomes (void)
{
  static const struct
  {
    CareEventKind kind;
    const char *allowed;
  } cases[] = {
    { CARE_EVENT_DECISION, "upheld not-upheld reissued" },
    { CARE_EVENT_REVIEW_DECIDED, "upheld not-upheld" },
    { CARE_EVENT_APPEAL_DECIDED, "confirmed quashed varied withdrawn" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) allowed = g_strsplit (cases[i].allowed, " ", -1);
      for (int o = CARE_OUTCOME_NONE; o <= CARE_OUTCOME_WITHDRAWN; o++)
        {
          const char *word = care_outcome_to_string ((CareOutcome)o);
          bool can = g_strv_contains ((const char *const *)allowed, word);
          g_assert_cmpint (care_event_kind_allows (cases[i].kind, (CareOutcome)o), ==, can);
        }
    }
  g_assert_true (care_event_kind_allows (CARE_EVENT_CONTACT, CARE_OUTCOME_NONE));
  g_assert_false (care_event_kind_allows (CARE_EVENT_PAYMENT, CARE_OUTCOME_UPHELD));
}

static CareCaseEvent *
payment (int64_t pence)
{
  CareCaseEvent *event = care_case_event_new (CARE_EVENT_PAYMENT, care_date (2026, 12, 1));

  event->amount_pence = pence;
  return event;
}

/* A part leaves the case where it was, until the parts come to what the notice asks for. */
static void
test_paid_in_parts (void)
{
  g_autoptr (CareCase) self = care_test_case (FINAL);
  CareCaseEvent *final = g_ptr_array_index (self->events, 1);

  final->amount_pence = 427000;
  g_ptr_array_add (self->events, payment (400000));
  g_assert_cmpint (care_case_state (self), ==, CARE_CASE_FINAL_NOTICE);
  g_ptr_array_add (self->events, payment (26999));
  g_assert_cmpint (care_case_state (self), ==, CARE_CASE_FINAL_NOTICE);
  g_ptr_array_add (self->events, payment (1));
  g_assert_cmpint (care_case_state (self), ==, CARE_CASE_PAID);
  final->amount_pence = -1; /* what was asked for was not entered: a payment is the whole */
  g_ptr_array_set_size (self->events, 3);
  g_assert_cmpint (care_case_state (self), ==, CARE_CASE_PAID);
}

static void
test_allegations (void)
{
  static const struct
  {
    const char *text;
    bool with_item;
    const char *location, *item;
  } cases[] = {
    { "1-100/care-home/2026-10", false, "1-100", NULL },
    { "1-100/home-care/2026-10/ch.bed.occ", true, "1-100", "ch.bed.occ" },
    { "Rose/House/care-home/2026-10", false, "Rose/House", NULL },
    { "a/b/care-home/2026-10/ch.bed.occ", true, "a/b", "ch.bed.occ" },
    { "1-100/care-home/2026-10", true, NULL, NULL },
    { "1-100/care-home/2026-10/", true, NULL, NULL },
    { "1-100/care-home/2026-13", false, NULL, NULL },
    { "1-100/hospital/2026-10", false, NULL, NULL },
    { "/care-home/2026-10", false, NULL, NULL },
    { "care-home/2026-10", false, NULL, NULL },
    { "", false, NULL, NULL },
    { NULL, false, NULL, NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CareAllegation) is = care_allegation_parse (cases[i].text, cases[i].with_item);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (is != NULL, ==, cases[i].location != NULL);
      if (is == NULL)
        continue;
      g_autofree char *back = care_allegation_format (is);
      g_assert_cmpstr (is->location, ==, cases[i].location);
      g_assert_cmpstr (is->item, ==, cases[i].item);
      g_assert_cmpstr (back, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case/every-state-and-kind", test_every_state_and_kind);
  g_test_add_func ("/case/out-of-order", test_out_of_order);
  g_test_add_func ("/case/outcomes", test_outcomes);
  g_test_add_func ("/case/paid-in-parts", test_paid_in_parts);
  g_test_add_func ("/case/allegations", test_allegations);
  return g_test_run ();
}
