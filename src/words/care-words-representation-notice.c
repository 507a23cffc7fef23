/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-representation-parts.h"

#include "care-words-dates.h"

#define NOT_RECORDED "[the notice of intent is not recorded yet]"

static const CareCaseEvent *
notice_of (const CarePaperFacts *facts)
{
  return care_case_last (facts->ca, CARE_EVENT_NOTICE_OF_INTENT);
}

static CareNoticeDeadlines
deadlines_of (const CarePaperFacts *facts, const CareCaseEvent *notice)
{
  return care_deadlines_notice (notice->date, notice->has_channel ? notice->channel : CARE_CHANNEL_HAND,
                                notice->received, notice->printed, facts->law->holidays, facts->law->rules);
}

/* "dated 19 November 2026, reference ASC-1". Not every notice has a reference, so a missing one is no gap. */
static char *
describe_notice (const CarePaperFacts *facts)
{
  const CareCaseEvent *notice = notice_of (facts);
  const char *reference = care_representation_get (facts->draft, "reference");
  bool referred = care_is_given (reference);
  g_autofree char *date = care_words_date_plain (notice != NULL ? notice->date : CARE_NO_DATE);

  return g_strdup_printf ("dated %s%s%s",
                          notice != NULL ? date : "[the date of the notice is not recorded yet]",
                          referred ? ", reference " : "", referred ? reference : "");
}

/* The guidance: without the official form "providers must be clear that they are making written
 * representations against the notice of intent within the period specified". So this comes first, and it is
 * only said to be within the period where it is. */
static void
add_statement (CareDocument *document, const CarePaperFacts *facts)
{
  const CareCaseEvent *notice = notice_of (facts);
  g_autofree char *described = describe_notice (facts);
  g_autofree char *text = NULL;
  CareBlock *block = care_document_paragraph (document, NULL);

  if (notice != NULL)
    {
      CareNoticeDeadlines deadlines = deadlines_of (facts, notice);
      g_autofree char *last = care_words_date_plain (deadlines.act_by);

      if (facts->today <= deadlines.act_by)
        text = g_strdup_printf ("These are written representations by %s against the notice of intent %s. "
                                "They are made within the period specified, which ends on %s.",
                                facts->provider->name, described, last);
      else
        text = g_strdup_printf ("These are written representations by %s against the notice of intent %s. "
                                "The period for them ended on %s. The provider asks that they be considered "
                                "all the same.",
                                facts->provider->name, described, last);
    }
  else
    text = g_strdup_printf ("These are written representations by %s against the notice of intent %s, made "
                            "within the period specified.",
                            facts->provider->name, described);
  care_block_add_run (block, text, CARE_RUN_BOLD);
}

static void
add_parties (CareDocument *document, const CarePaperFacts *facts)
{
  const CareProvider *provider = facts->provider;
  const CareContact *contact = care_law_contact (facts->law, "nhsbsa-enforcement");
  g_autofree char *date = care_words_date_plain (facts->today);
  g_autoptr (GString) from = g_string_new (provider->name);

  if (care_is_given (provider->address))
    g_string_append_printf (from, "\n%s", provider->address);
  if (care_is_given (provider->email))
    g_string_append_printf (from, "\n%s", provider->email);
  g_string_append_printf (from, "\nCQC provider number %s", provider->id);
  care_document_address (document, from->str);
  care_document_address (document,
                         contact != NULL ? contact->lines : "[the address that is printed on the notice]");
  care_document_paragraph (document, date);
}

void
care_representation_opening (CareDocument *document, const CarePaperFacts *facts)
{
  g_autofree char *described = describe_notice (facts);
  g_autofree char *subject
      = g_strdup_printf ("Notice of intent %s, under section 277E of the Health and Social Care Act 2012 and "
                         "the Adult Social Care Information (Enforcement) Regulations 2022 (SI 2022/1175). "
                         "Representations under regulation 5.",
                         described);

  care_document_heading (document, 1, document->title);
  add_statement (document, facts);
  add_parties (document, facts);
  care_document_paragraph (document, subject);
}

static void
add_row (CareBlock *table, const char *what, const char *detail)
{
  const char *const row[] = { what, detail, NULL };

  if (care_is_given (detail))
    care_block_add_row (table, row);
}

static void
add_date_row (CareBlock *table, const char *what, CareDate date)
{
  g_autofree char *words = care_words_date (date);

  add_row (table, what, words);
}

static const char *
channel_words (const CareCaseEvent *notice)
{
  if (!notice->has_channel)
    return "[how it was sent is not recorded yet]";
  switch (notice->channel)
    {
    case CARE_CHANNEL_HAND:
      return "By hand";
    case CARE_CHANNEL_POST:
      return "By post";
    case CARE_CHANNEL_ELECTRONIC:
      return "Electronically";
    default:
      g_assert_not_reached ();
    }
}

void
care_representation_notice (CareDocument *document, const CarePaperFacts *facts)
{
  static const char *const header[] = { "The notice of intent", "Date or detail", NULL };
  static const int widths[] = { 3, 4 };
  const CareCaseEvent *notice = notice_of (facts);
  CareBlock *table;

  care_document_heading (document, 2, "The notice");
  if (notice == NULL)
    {
      care_document_paragraph (document, NOT_RECORDED);
      return;
    }

  table = care_document_table (document, header, widths);
  add_row (table, "Reference", care_representation_get (facts->draft, "reference"));
  add_date_row (table, "Dated and sent", notice->date);
  add_row (table, "How it was sent", channel_words (notice));
  add_date_row (table, "Received by the provider", notice->received);
  if (notice->has_channel)
    {
      CareNoticeDeadlines deadlines = deadlines_of (facts, notice);

      add_date_row (table, "Treated as given (regulation 7(5))", deadlines.given);
      add_date_row (table, "Last day, as counted (regulation 5(2))", deadlines.last_day);
    }
  add_date_row (table, "Last day as printed in the notice", notice->printed);
}
