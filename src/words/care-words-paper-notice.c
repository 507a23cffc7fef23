/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document that is answered: its dates as a table, and what it leaves out. */
#include "care-words-paper-parts.h"

#include "care-words-checklist.h"
#include "care-words-dates.h"

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

/* An address is entered on several lines and stands in one. */
static void
add_recipient (CareBlock *table, const CareCaseEvent *event)
{
  g_auto (GStrv) lines = g_strsplit (event->recipient, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", lines[i]);
  care_paper_row (table, "Given or sent to", text->str);
}

static void
add_amount (CareBlock *table, const char *what, const CareCaseEvent *event)
{
  if (event->amount_pence < 0)
    return;
  g_autofree char *amount = care_words_money (event->amount_pence);
  care_paper_row (table, what, amount);
}

/* The head of the table; NULL where there is no such document, which is then said. */
static CareBlock *
begin (CareDocument *document, const char *heading, const CareCaseEvent *event, const char *gap)
{
  static const char *const header[] = { "What", "Date or detail", NULL };
  static const int widths[] = { 3, 4 };

  care_document_heading (document, 2, heading);
  if (event != NULL)
    return care_document_table (document, header, widths);
  care_document_paragraph (document, gap);
  return NULL;
}

void
care_paper_notice (CareDocument *document, const CarePaperFacts *facts)
{
  const CareCaseEvent *notice = care_case_last (facts->ca, CARE_EVENT_NOTICE_OF_INTENT);
  CareBlock *table = begin (document, "The notice", notice, "[the notice of intent is not recorded yet]");

  if (table == NULL)
    return;
  care_paper_row (table, "Reference", care_paper_reference (facts, CARE_EVENT_NOTICE_OF_INTENT));
  care_paper_date_row (table, "Dated and sent", notice->date);
  care_paper_row (table, "How it was sent", channel_words (notice));
  add_recipient (table, notice);
  care_paper_date_row (table, "Received by the provider", notice->received);
  if (notice->has_channel)
    {
      CareNoticeDeadlines dates
          = care_deadlines_notice (notice->date, notice->channel, notice->received, notice->printed,
                                   facts->law->holidays, facts->law->rules);

      care_paper_date_row (table, "Treated as given (regulation 7(5))", dates.given);
      care_paper_date_row (table, "Last day, as counted (regulation 5(2))", dates.last_day);
    }
  care_paper_date_row (table, "Last day as printed in the notice", notice->printed);
  add_amount (table, "Amount of the proposed penalty", notice);
}

static const char *
outcome_words (CareOutcome outcome)
{
  static const char *const words[CARE_N_OUTCOMES] = {
    [CARE_OUTCOME_NONE] = "",
    [CARE_OUTCOME_UPHELD] = "Upheld",
    [CARE_OUTCOME_NOT_UPHELD] = "Not upheld",
    [CARE_OUTCOME_REISSUED] = "Withdrawn, to be issued again",
    [CARE_OUTCOME_CONFIRMED] = "Confirmed",
    [CARE_OUTCOME_QUASHED] = "Quashed",
    [CARE_OUTCOME_VARIED] = "Varied",
    [CARE_OUTCOME_WITHDRAWN] = "Withdrawn by the provider",
  };

  return words[outcome];
}

void
care_paper_decision (CareDocument *document, const CarePaperFacts *facts)
{
  const CareCaseEvent *decision = care_case_last (facts->ca, CARE_EVENT_DECISION);
  CareBlock *table = begin (document, "The decision", decision, "[the decision is not recorded yet]");

  if (table == NULL)
    return;
  care_paper_row (table, "Reference", decision->reference);
  care_paper_date_row (table, "Received by the provider",
                       decision->received != CARE_NO_DATE ? decision->received : decision->date);
  care_paper_row (table, "Outcome of the representations", outcome_words (decision->outcome));
  care_paper_date_row (table, "A review to be asked for by, as printed", decision->printed);
}

void
care_paper_final_notice (CareDocument *document, const CarePaperFacts *facts)
{
  const CareCaseEvent *final = care_case_last (facts->ca, CARE_EVENT_FINAL_NOTICE);
  CareBlock *table = begin (document, "The final notice", final, "[the final notice is not recorded yet]");

  if (table == NULL)
    return;
  care_paper_row (table, "Reference", final->reference);
  care_paper_date_row (table, "Dated and sent", final->date);
  care_paper_row (table, "How it was sent", channel_words (final));
  add_recipient (table, final);
  care_paper_date_row (table, "Received", final->received);
  if (final->has_channel)
    {
      CareFinalDeadlines dates = care_deadlines_final (final->date, final->channel, final->printed,
                                                       facts->law->holidays, facts->law->rules);

      care_paper_date_row (table, "Treated as given (regulation 7(5))", dates.given);
    }
  add_amount (table, "Amount of the penalty", final);
  care_paper_date_row (table, "To be paid by, as printed", final->printed);
}

/* Every step but the contacts, which have a table of their own. */
void
care_paper_steps (CareDocument *document, const CarePaperFacts *facts)
{
  static const char *const words[CARE_N_EVENT_KINDS] = {
    [CARE_EVENT_NOTICE_OF_INTENT] = "Notice of intent sent to the provider",
    [CARE_EVENT_REPRESENTATIONS_SENT] = "Written representations sent by the provider",
    [CARE_EVENT_DECISION] = "Decision on the representations",
    [CARE_EVENT_REVIEW_REQUESTED] = "Review asked for by the provider",
    [CARE_EVENT_REVIEW_DECIDED] = "Review decided",
    [CARE_EVENT_FINAL_NOTICE] = "Final notice sent to the provider",
    [CARE_EVENT_PAYMENT] = "Payment by the provider",
    [CARE_EVENT_APPEAL] = "Appeal sent by the provider",
    [CARE_EVENT_APPEAL_DECIDED] = "Appeal decided",
    [CARE_EVENT_WITHDRAWN] = "Notice withdrawn",
    [CARE_EVENT_REMINDER] = "Reminder sent to the provider",
    [CARE_EVENT_DEBT_REFERRED] = "Passed to debt recovery",
    [CARE_EVENT_COUNTY_COURT] = "County court",
  };
  static const char *const header[] = { "Date", "Step", "Reference", NULL };
  static const int widths[] = { 4, 8, 4 };
  CareBlock *table = NULL;

  for (guint i = 0; i < facts->ca->events->len; i++)
    {
      const CareCaseEvent *event = g_ptr_array_index (facts->ca->events, i);
      g_autofree char *date = care_words_date_plain (event->date);
      const char *outcome = outcome_words (event->outcome);

      if (words[event->kind] == NULL)
        continue;
      if (table == NULL)
        {
          care_document_heading (document, 2, "The steps so far");
          table = care_document_table (document, header, widths);
        }
      g_autofree char *step
          = g_strconcat (words[event->kind], care_is_given (outcome) ? ": " : "", outcome, NULL);
      bool latest = event == care_case_last (facts->ca, event->kind);
      const char *const row[]
          = { date, step, latest ? care_paper_reference (facts, event->kind) : event->reference, NULL };
      care_block_add_row (table, row);
    }
}

void
care_paper_gaps (CareDocument *document, const CarePaperFacts *facts, CareEventKind kind)
{
  const CareCaseEvent *event = care_case_last (facts->ca, kind);
  CareBlock *list = NULL;

  if (event == NULL || !care_paper_includes (facts, CARE_INCLUDE_GAPS))
    return;
  g_autoptr (GPtrArray) items = care_checklist_for (facts->law, kind, event->date);
  for (guint i = 0; i < items->len; i++)
    {
      const CareChecklistItem *item = g_ptr_array_index (items, i);

      if (!g_strv_contains ((const char *const *)event->lacking, item->id))
        continue;
      if (list == NULL)
        {
          care_document_heading (document, 2,
                                 kind == CARE_EVENT_NOTICE_OF_INTENT ? "What the notice does not contain"
                                 : kind == CARE_EVENT_DECISION ? "What the decision letter does not contain"
                                                               : "What the final notice does not contain");
          list = care_document_list (document, false);
        }
      g_autofree char *gap = care_words_checklist_gap (item);
      care_block_add_item (list, gap);
    }
}
