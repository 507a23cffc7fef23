/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A request for a review of the decision on written representations (guidance, "Decision"). The grounds and
 * their answers stand in the representations, which the panel has. */
#include "care-words-paper-parts.h"

#include "care-words-dates.h"

static void
add_reference (CareDocument *document, const CarePaperFacts *facts)
{
  const CareCaseEvent *sent = care_case_last (facts->ca, CARE_EVENT_REPRESENTATIONS_SENT);

  if (sent == NULL)
    return;
  g_autofree char *date = care_words_date_plain (sent->date);
  g_autofree char *text
      = g_strdup_printf ("The provider refers to its written representations, sent on %s.", date);
  care_document_paragraph (document, text);
}

CareDocument *
care_paper_review (const CarePaperFacts *facts)
{
  CareDocument *document
      = care_paper_new (facts, "Request for a review of a decision", "request for a review");

  care_paper_states_review (document, facts);
  care_paper_address (document, facts, "nhsbsa-enforcement");
  add_reference (document, facts);
  if (care_case_last (facts->ca, CARE_EVENT_DECISION) == NULL
      && care_case_last (facts->ca, CARE_EVENT_FINAL_NOTICE) != NULL)
    care_paper_final_notice (document, facts);
  else
    care_paper_decision (document, facts);
  care_paper_steps (document, facts);
  care_paper_answer (document, facts, 2, "Why the provider asks for a review", "review.why",
                     "[Why a review is asked for is not written yet.]");
  care_paper_answer (document, facts, 2, "What is new", "review.new", NULL);
  care_paper_gaps (document, facts, CARE_EVENT_DECISION);
  care_paper_allegations (document, facts);
  care_paper_answer (document, facts, 2, "What happened", "facts", NULL);
  care_paper_record (document, facts);
  care_document_heading (document, 2, "What the provider asks");
  care_document_paragraph (document, "The provider asks that the decision be reviewed, that its "
                                     "representations be upheld, and that the notice of intent be "
                                     "withdrawn.");
  care_paper_signature (document, facts);
  care_paper_proof (document, facts);
  return document;
}
