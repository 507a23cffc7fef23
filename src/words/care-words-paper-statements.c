/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each document says first: what it is, against what, and whether it is in time. It is only said to be
 * in time where it is. */
#include "care-words-paper-parts.h"

#include "care-words-dates.h"

const char *
care_paper_reference (const CarePaperFacts *facts, CareEventKind kind)
{
  const CareCaseEvent *event = care_case_last (facts->ca, kind);

  if (kind == CARE_EVENT_NOTICE_OF_INTENT && care_representation_has (facts->draft, "reference"))
    return care_representation_get (facts->draft, "reference");
  return event != NULL ? event->reference : "";
}

/* Not every document has a reference, so a missing one is no gap. */
char *
care_paper_describe (const CarePaperFacts *facts, CareEventKind kind)
{
  const CareCaseEvent *event = care_case_last (facts->ca, kind);
  const char *reference = care_paper_reference (facts, kind);
  /* Of what was not served the day on which it came is known, and not the one that it bears. */
  bool served = care_event_kind_is_served (kind);
  bool came = event != NULL && !served && event->received != CARE_NO_DATE;
  CareDate day = event == NULL ? CARE_NO_DATE : came ? event->received : event->date;
  g_autofree char *date = care_words_date_plain (day);
  const char *unknown = kind == CARE_EVENT_DECISION ? "[the date of the decision is not recorded yet]"
                        : kind == CARE_EVENT_FINAL_NOTICE
                            ? "[the date of the final notice is not recorded yet]"
                            : "[the date of the notice is not recorded yet]";

  return g_strdup_printf ("%s %s%s%s", served ? "dated" : "received on", event != NULL ? date : unknown,
                          care_is_given (reference) ? ", reference " : "", reference);
}

static bool
notice_times (const CarePaperFacts *facts, CareNoticeDeadlines *times)
{
  const CareCaseEvent *notice = care_case_last (facts->ca, CARE_EVENT_NOTICE_OF_INTENT);

  if (notice == NULL)
    return false;
  *times = care_deadlines_notice (notice->date, notice->has_channel ? notice->channel : CARE_CHANNEL_HAND,
                                  notice->received, notice->printed, facts->law->holidays, facts->law->rules);
  return true;
}

/* A notice may not specify less than the days of regulation 5(2): before they are over nothing is late. */
CareDate
care_paper_period_ends (const CarePaperFacts *facts)
{
  CareNoticeDeadlines times;

  return notice_times (facts, &times) ? care_date_max (times.act_by, times.last_day) : CARE_NO_DATE;
}

/* Whether they are in time, as the sentence about them goes on. */
static char *
period_words (const CarePaperFacts *facts)
{
  CareNoticeDeadlines times;

  if (!notice_times (facts, &times))
    return g_strdup (", made within the period specified.");
  g_autofree char *printed = care_words_date_plain (times.act_by);
  g_autofree char *last = care_words_date_plain (care_paper_period_ends (facts));
  if (facts->today <= times.act_by)
    return g_strdup_printf (". They are made within the period specified, which ends on %s.", printed);
  if (facts->today <= times.last_day)
    return g_strdup_printf (". The notice specifies a period that ended on %s. Regulation 5(2) requires one "
                            "of not less than %d days, which ends on %s, and they are made within that.",
                            printed, times.last_day - times.given, last);
  return g_strdup_printf (". The period for them ended on %s. The provider asks that they be considered all "
                          "the same.",
                          last);
}

static void
state (CareDocument *document, const CarePaperFacts *facts, const char *text)
{
  care_block_add_run (care_document_paragraph (document, NULL), text, CARE_RUN_BOLD);
  if (facts->provider->ownership != CARE_OWNERSHIP_PUBLIC)
    return;
  g_autofree char *body = g_strdup_printf (
      "%s is a public body. Regulation 2 of the Adult Social Care Information (Enforcement) Regulations 2022 "
      "allows a penalty only on a person other than a public body, so no penalty can be imposed on it.",
      facts->provider->name);
  care_block_add_run (care_document_paragraph (document, NULL), body, CARE_RUN_BOLD);
}

/* The guidance: without the official form "providers must be clear that they are making written
 * representations against the notice of intent within the period specified". */
void
care_paper_states_representations (CareDocument *document, const CarePaperFacts *facts)
{
  g_autofree char *described = care_paper_describe (facts, CARE_EVENT_NOTICE_OF_INTENT);
  g_autofree char *when = period_words (facts);
  g_autofree char *text
      = g_strdup_printf ("These are written representations by %s against the notice of intent %s%s",
                         facts->provider->name, described, when);
  state (document, facts, text);
}

/* The guidance gives seven days from the decision letter, or the date that it prints ("Decision"). */
/* The sector's questions and answers put the review after the final notice: then that is what is reviewed,
 * and no time is set for it. */
static void
state_review_of_final_notice (CareDocument *document, const CarePaperFacts *facts)
{
  g_autofree char *final = care_paper_describe (facts, CARE_EVENT_FINAL_NOTICE);
  g_autofree char *notice = care_paper_describe (facts, CARE_EVENT_NOTICE_OF_INTENT);
  g_autofree char *text = g_strdup_printf (
      "This is a request by %s to the enforcement review panel for a review of the decision to impose the "
      "penalty in the final notice %s%s which followed the notice of intent %s.",
      facts->provider->name, final,
      care_is_given (care_paper_reference (facts, CARE_EVENT_FINAL_NOTICE)) ? "," : "", notice);

  state (document, facts, text);
}

void
care_paper_states_review (CareDocument *document, const CarePaperFacts *facts)
{
  const CareCaseEvent *decision = care_case_last (facts->ca, CARE_EVENT_DECISION);
  g_autofree char *described = care_paper_describe (facts, CARE_EVENT_DECISION);
  g_autofree char *notice = care_paper_describe (facts, CARE_EVENT_NOTICE_OF_INTENT);
  g_autofree char *when = g_strdup ("");

  if (decision == NULL && care_case_last (facts->ca, CARE_EVENT_FINAL_NOTICE) != NULL)
    {
      state_review_of_final_notice (document, facts);
      return;
    }
  if (decision != NULL)
    {
      CareDate received = decision->received != CARE_NO_DATE ? decision->received : decision->date;
      CareDate by
          = care_deadlines_decision (received, decision->printed, facts->law->rules).review_request_by;
      g_autofree char *last = care_words_date_plain (by);
      g_free (when);
      when = facts->today <= by
                 ? g_strdup_printf (" It is made within the time for it, which ends on %s.", last)
                 : g_strdup_printf (" The time for it ended on %s. The provider asks that it be considered "
                                    "all the same.",
                                    last);
    }
  g_autofree char *text = g_strdup_printf (
      "This is a request by %s for a review of the decision %s%s on its written representations against the "
      "notice of intent %s.%s",
      facts->provider->name, described,
      care_is_given (care_paper_reference (facts, CARE_EVENT_DECISION)) ? "," : "", notice, when);
  state (document, facts, text);
}

/* By tribunal rule 20(1)(e) the time runs from the day that the notice was sent; where that day's end is not
 * a working day the next one is the last (rule 12). */
static char *
appeal_time (const CarePaperFacts *facts)
{
  const CareCaseEvent *final = care_case_last (facts->ca, CARE_EVENT_FINAL_NOTICE);

  if (final == NULL)
    return g_strdup ("");
  CareFinalDeadlines times
      = care_deadlines_final (final->date, final->has_channel ? final->channel : CARE_CHANNEL_HAND,
                              final->printed, facts->law->holidays, facts->law->rules);
  g_autofree char *last = care_words_date_plain (times.appeal_rolled);
  if (facts->today <= times.appeal_rolled)
    return g_strdup ("");
  return g_strdup_printf (" The time for it, counted from the day on which the notice was sent, ended on "
                          "%s. The appellant asks the tribunal to extend it.",
                          last);
}

void
care_paper_states_appeal (CareDocument *document, const CarePaperFacts *facts)
{
  bool decision = care_representation_has (facts->draft, "appeal.decision");
  bool amount = care_representation_has (facts->draft, "appeal.amount");
  const char *against = decision && amount ? "the decision to impose the penalty and its amount"
                        : amount           ? "the amount of the penalty"
                                           : "the decision to impose the penalty";
  g_autofree char *described = care_paper_describe (facts, CARE_EVENT_FINAL_NOTICE);
  g_autofree char *time = appeal_time (facts);
  g_autofree char *text = g_strdup_printf (
      "These are the grounds of an appeal by %s to the First-tier Tribunal under regulation 8 of the Adult "
      "Social Care Information (Enforcement) Regulations 2022 (SI 2022/1175). The appeal is against %s in "
      "the final notice %s.%s",
      facts->provider->name, against, described, time);

  state (document, facts, text);
  care_document_paragraph (document, "They accompany the tribunal’s own application form and do not take "
                                     "its place. In them the appellant is also called the provider.");
}
