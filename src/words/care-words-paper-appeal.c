/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grounds of appeal to the First-tier Tribunal (regulation 8), to go with the tribunal's own form. It is a
 * re-hearing, so the whole of the provider's case is in it. */
#include "care-words-paper-parts.h"

#include "care-prose.h"

static void
add_decision (CareDocument *document, const CarePaperFacts *facts)
{
  bool amount_alone = care_representation_has (facts->draft, "appeal.amount");

  care_paper_answer (document, facts, 2, "Against the decision", "appeal.decision",
                     amount_alone ? NULL : "[Why the decision was wrong is not written yet.]");
  if (!amount_alone)
    return;
  care_document_heading (document, 2, "Against the amount");
  care_document_paragraph (document, "Regulation 3 sets the penalty at the fee that the appellant pays under "
                                     "the Care Quality Commission’s fee scheme. By regulation 8(5) the "
                                     "tribunal may vary the amount only to that one.");
  care_prose_add (document, care_representation_get (facts->draft, "appeal.amount"));
}

static void
add_what_is_asked (CareDocument *document, const CarePaperFacts *facts)
{
  bool amount_alone = care_representation_has (facts->draft, "appeal.amount")
                      && !care_representation_has (facts->draft, "appeal.decision");

  care_document_heading (document, 2, "What the appellant asks");
  if (care_representation_has (facts->draft, "appeal.asks"))
    care_prose_add (document, care_representation_get (facts->draft, "appeal.asks"));
  else
    care_document_paragraph (document, amount_alone ? "The appellant asks the tribunal to vary the final "
                                                      "notice to the amount that regulation 3 gives."
                                                    : "The appellant asks the tribunal to quash the final "
                                                      "notice.");
}

CareDocument *
care_paper_appeal (const CarePaperFacts *facts)
{
  CareDocument *document = care_paper_new (facts, "Grounds of appeal", "grounds of appeal");

  care_paper_states_appeal (document, facts);
  care_paper_address (document, facts, "tribunal");
  care_paper_final_notice (document, facts);
  care_paper_steps (document, facts);
  add_decision (document, facts);
  care_paper_allegations (document, facts);
  care_paper_answer (document, facts, 2, "What happened", "facts", NULL);
  if (facts->draft->grounds != 0)
    care_paper_grounds (document, facts, false);
  care_paper_misleading (document, facts);
  care_paper_gaps (document, facts, CARE_EVENT_NOTICE_OF_INTENT);
  care_paper_gaps (document, facts, CARE_EVENT_DECISION);
  care_paper_gaps (document, facts, CARE_EVENT_FINAL_NOTICE);
  care_paper_record (document, facts);
  add_what_is_asked (document, facts);
  care_paper_signature (document, facts);
  care_paper_proof (document, facts);
  return document;
}
