/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Written representations against a notice of intent: regulation 5, and the guidance, "Representations". */
#include "care-words-paper-parts.h"

static void
add_late (CareDocument *document, const CarePaperFacts *facts)
{
  CareDate ends = care_paper_period_ends (facts);

  if (ends != CARE_NO_DATE && facts->today > ends)
    care_paper_answer (document, facts, 2, "Why these representations come late", "late", NULL);
}

CareDocument *
care_paper_representations (const CarePaperFacts *facts)
{
  CareDocument *document = care_paper_new (facts, "Written representations against a notice of intent",
                                           "written representations");
  g_autofree char *described = care_paper_describe (facts, CARE_EVENT_NOTICE_OF_INTENT);
  g_autofree char *subject
      = g_strdup_printf ("Notice of intent %s, under section 277E of the Health and Social Care Act 2012 and "
                         "the Adult Social Care Information (Enforcement) Regulations 2022 (SI 2022/1175). "
                         "Representations under regulation 5.",
                         described);

  care_paper_states_representations (document, facts);
  care_paper_address (document, facts, "nhsbsa-enforcement");
  care_document_paragraph (document, subject);
  add_late (document, facts);
  care_paper_notice (document, facts);
  care_paper_allegations (document, facts);
  care_paper_answer (document, facts, 2, "What happened", "facts", "[What happened is not written yet.]");
  care_paper_grounds (document, facts, true);
  care_paper_misleading (document, facts);
  care_paper_gaps (document, facts, CARE_EVENT_NOTICE_OF_INTENT);
  care_paper_record (document, facts);
  care_paper_answer (document, facts, 2, "What the provider asks", "request",
                     "[What is asked for is not written yet.]");
  care_paper_signature (document, facts);
  care_paper_proof (document, facts);
  return document;
}
