/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document leaves out, for the representations and for the person; and an address with how far to
 * trust it. */
#include "care-test-cases.h"
#include "care-test-law.h"
#include "care-words-checklist.h"
#include "care-words-contact.h"
#include "care-words-rules.h"

#include <string.h>

static void
assert_says (char *owned, const char *expected)
{
  g_autofree char *text = owned;

  g_assert_cmpstr (text, ==, expected);
}

static const CareChecklistItem *
find (const CareLaw *law, const char *id)
{
  for (guint i = 0; i < law->checklists->len; i++)
    {
      const CareChecklistItem *item = g_ptr_array_index (law->checklists, i);
      if (g_str_equal (item->id, id))
        return item;
    }
  g_error ("%s is not there", id);
}

static void
test_gaps (void)
{
  static const struct
  {
    const char *id, *says;
  } cases[] = {
    { "notice.right", "The notice of intent does not give the right to make written representations, which "
                      "regulation 4(d) of SI 2022/1175 requires." },
    { "notice.calculation", "The notice of intent does not give the calculation of the amount, which the "
                            "guidance says it will set out." },
    { "decision.review-by", "The decision letter does not give the date by which to ask for a review, which "
                            "the guidance says it will set out." },
    { "final.how-to-pay", "The final notice does not give the way to pay the penalty, which regulation "
                          "6(3)(c) of SI 2022/1175 requires." },
  };
  g_autoptr (CareLaw) law = care_test_law ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_says (care_words_checklist_gap (find (law, cases[i].id)), cases[i].says);
  assert_says (care_words_checklist_question (find (law, "notice.amount")),
               "Does it give the amount of the proposed penalty?");
}

/* Only what the law asks for is said to be asked for by the law, and only a notice of intent leads to
 * representations. */
static void
test_means (void)
{
  g_autoptr (CareLaw) law = care_test_law ();

  for (guint i = 0; i < law->checklists->len; i++)
    {
      const CareChecklistItem *item = g_ptr_array_index (law->checklists, i);
      const char *means = care_words_checklist_means (item);
      bool statutory = item->standing == CARE_STANDING_STATUTORY;
      bool notice = item->document == CARE_EVENT_NOTICE_OF_INTENT;

      g_assert_cmpint (strstr (means, "The law asks for it") != NULL, ==, statutory);
      g_assert_cmpint (strstr (means, "representations") != NULL, ==, statutory && notice);
      g_assert_cmpint (strstr (means, "appeal") != NULL, ==, statutory && !notice);
    }
}

/* Each step of each clock is a sentence, and says where it is from and how far that binds. */
static void
test_why_each_clock (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareCase) self
      = care_test_case ("notice-of-intent@2026-11-23+2026-11-24 decision:not-upheld@2026-12-21 "
                        "final-notice@2027-01-11=2027-02-01 appeal@2027-01-22");
  g_autoptr (GArray) clocks = care_case_clocks (self, care_date (2027, 1, 25), law->holidays, law->rules);

  g_assert_cmpuint (clocks->len, ==, CARE_CLOCK_DEBT_REFERRAL + 1);
  for (guint i = 0; i < clocks->len; i++)
    for (size_t k = 0; k < g_array_index (clocks, CareCaseClock, i).because.n; k++)
      {
        const CareReason *reason = &g_array_index (clocks, CareCaseClock, i).because.items[k];
        g_autofree char *words = care_words_reason (reason, law->holidays, law->rules);
        g_autofree char *source = care_words_rule_source (reason->rule, law->rules, reason->date);
        g_test_message ("%s %s", words, source);
        g_assert_true (g_str_has_suffix (words, "."));
        g_assert_true (g_str_has_suffix (source, ")"));
        g_assert_nonnull (strstr (source, " ("));
      }
}

static void
test_contact (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  const CareContact *enforcement = care_law_contact (law, "nhsbsa-enforcement");

  assert_says (care_words_contact_lines (enforcement),
               "NHS Business Services Authority\nAdult Social Care Enforcement\nUnit 5, Greenfinch Way\n"
               "Newburn Riverside\nNewcastle upon Tyne\nNE15 8NX\n"
               "E-mail: nhsbsa.adultsocialcareenforcement@nhs.net\n"
               "Or, in another copy: enforcement@nhsbsa.nhs.uk\n"
               "Telephone: 0300 330 2088 (Monday to Friday, 8:30am to 4:30pm)");
  assert_says (care_words_contact_trust (enforcement),
               "Two copies give different e-mail addresses. Seen on 12 January 2023. Use what the notice "
               "prints.");
  assert_says (care_words_contact_lines (care_law_contact (law, "cqc")),
               "E-mail: enquiries@cqc.org.uk\nTelephone: 03000 616161");
  assert_says (care_words_contact_trust (care_law_contact (law, "cqc")),
               "Seen on 1 January 2025. Check it before you rely on it.");
  assert_says (care_words_contact_trust (care_law_contact (law, "tribunal")),
               "When this was last so is not known. Use what the notice prints.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/checklist-gaps", test_gaps);
  g_test_add_func ("/words/checklist-means", test_means);
  g_test_add_func ("/words/why-each-clock", test_why_each_clock);
  g_test_add_func ("/words/contact", test_contact);
  return g_test_run ();
}
