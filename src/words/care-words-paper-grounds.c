/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grounds in the words of the enforcement guidance ("Representations"), what each rests on, and the
 * answers to its questions. Only what was answered is there: to advise is the screen's. */
#include "care-words-paper-parts.h"

static const struct
{
  const char *heading, *explanation;
} grounds[CARE_N_GROUNDS] = {
  { "The provider has a reasonable excuse for not complying",
    "Regulation 2 allows a penalty only where there is no reasonable excuse. The provider says that what it "
    "sets out in this document is a reasonable excuse." },
  { "The provider made adequate attempts to comply and was prevented by circumstances out of its control",
    "What the provider did in order to comply, and what prevented it, is set out in this document." },
  { "The notice contains an error or is based on inaccurate facts",
    "What the notice says and what is the case are set out in this document." },
  { "The notice should not have been issued for another reason", "That reason is set out in this document." },
};

/* In the order in which they are asked; ground: its bit, or 0 for what is asked of misleading information. */
static const struct
{
  unsigned ground;
  const char *key, *heading;
} answers[] = {
  { CARE_GROUND_REASONABLE_EXCUSE, "excuse.what", "What the excuse is" },
  { CARE_GROUND_REASONABLE_EXCUSE, "excuse.effect", "What it prevented" },
  { CARE_GROUND_REASONABLE_EXCUSE, "excuse.ended", "When it ended" },
  { CARE_GROUND_ADEQUATE_ATTEMPTS, "attempts.made", "What was attempted" },
  { CARE_GROUND_ADEQUATE_ATTEMPTS, "attempts.prevented", "What prevented it" },
  { CARE_GROUND_ADEQUATE_ATTEMPTS, "attempts.told", "Who was told" },
  { CARE_GROUND_ERROR_IN_NOTICE, "error.what", "What the notice gets wrong" },
  { CARE_GROUND_ERROR_IN_NOTICE, "error.right", "What is right" },
  { CARE_GROUND_OTHER, "other.why", "The reason" },
  { 0, "misleading.how", "How the information came to be given" },
  { 0, "misleading.extent", "How far it was from what is right" },
  { 0, "misleading.put-right", "How it was put right" },
};

static void
add_answers (CareDocument *document, const CarePaperFacts *facts, unsigned ground)
{
  for (size_t i = 0; i < G_N_ELEMENTS (answers); i++)
    if (answers[i].ground == ground)
      care_paper_answer (document, facts, 3, answers[i].heading, answers[i].key, NULL);
}

void
care_paper_grounds (CareDocument *document, const CarePaperFacts *facts, bool of_notice)
{
  int number = 0;

  if (facts->draft->grounds == 0)
    {
      care_document_heading (document, 2, "Grounds");
      care_document_paragraph (document, "[No ground is chosen yet.]");
    }
  for (int i = 0; i < CARE_N_GROUNDS; i++)
    if ((facts->draft->grounds & (1u << i)) != 0)
      {
        g_autofree char *heading = g_strdup_printf ("Ground %d: %s", ++number, grounds[i].heading);
        care_document_heading (document, 2, heading);
        care_document_paragraph (document, grounds[i].explanation);
        add_answers (document, facts, 1u << i);
        if (of_notice && 1u << i == CARE_GROUND_ERROR_IN_NOTICE)
          care_document_paragraph (document, "If the notice is withdrawn and issued again, the provider asks "
                                             "for a fresh period in which to make representations.");
      }
}

void
care_paper_misleading (CareDocument *document, const CarePaperFacts *facts)
{
  bool answered = false;

  for (size_t i = 0; i < G_N_ELEMENTS (answers); i++)
    answered |= answers[i].ground == 0 && care_representation_has (facts->draft, answers[i].key);
  if (!answered || facts->ca->misleading->len == 0)
    return;
  care_document_heading (document, 2, "The information that is said to be false or misleading");
  add_answers (document, facts, 0);
}
