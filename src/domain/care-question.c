/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-question.h"

#include "care-code.h"

#define PAPER(name) (1u << CARE_PAPER_##name)
#define ARGUED (PAPER (REPRESENTATIONS) | PAPER (REVIEW) | PAPER (APPEAL))
#define SIGNED (ARGUED | PAPER (COVER))

static const char *const ground_words[CARE_N_GROUNDS]
    = { "reasonable-excuse", "adequate-attempts", "error-in-notice", "other" };

static const char *const paper_words[CARE_N_PAPERS]
    = { "representations", "review", "appeal", "cover", "contacts" };

/* What is needed: the panel weighs the facts against what is asked for, and has to know who speaks for the
 * provider. A ground's own questions help to tell the facts; none of them has to be answered. */
static const CareQuestion questions[] = {
  { "reference", CARE_QUESTION_LINE, 0, SIGNED, 0, false },
  { "facts", CARE_QUESTION_PROSE, 0, ARGUED, PAPER (REPRESENTATIONS), false },
  { "excuse.what", CARE_QUESTION_PROSE, CARE_GROUND_REASONABLE_EXCUSE, ARGUED, 0, false },
  { "excuse.effect", CARE_QUESTION_PROSE, CARE_GROUND_REASONABLE_EXCUSE, ARGUED, 0, false },
  { "excuse.ended", CARE_QUESTION_PROSE, CARE_GROUND_REASONABLE_EXCUSE, ARGUED, 0, false },
  { "attempts.made", CARE_QUESTION_PROSE, CARE_GROUND_ADEQUATE_ATTEMPTS, ARGUED, 0, false },
  { "attempts.prevented", CARE_QUESTION_PROSE, CARE_GROUND_ADEQUATE_ATTEMPTS, ARGUED, 0, false },
  { "attempts.told", CARE_QUESTION_PROSE, CARE_GROUND_ADEQUATE_ATTEMPTS, ARGUED, 0, false },
  { "error.what", CARE_QUESTION_PROSE, CARE_GROUND_ERROR_IN_NOTICE, ARGUED, 0, false },
  { "error.right", CARE_QUESTION_PROSE, CARE_GROUND_ERROR_IN_NOTICE, ARGUED, 0, false },
  { "other.why", CARE_QUESTION_PROSE, CARE_GROUND_OTHER, ARGUED, 0, false },
  { "misleading.how", CARE_QUESTION_PROSE, 0, ARGUED, 0, true },
  { "misleading.extent", CARE_QUESTION_PROSE, 0, ARGUED, 0, true },
  { "misleading.put-right", CARE_QUESTION_PROSE, 0, ARGUED, 0, true },
  { "since", CARE_QUESTION_PROSE, 0, ARGUED, 0, false },
  { "prevent", CARE_QUESTION_PROSE, 0, ARGUED, 0, false },
  { "late", CARE_QUESTION_PROSE, 0, PAPER (REPRESENTATIONS), 0, false },
  { "evidence", CARE_QUESTION_LINES, 0, ARGUED, 0, false },
  { "request", CARE_QUESTION_PROSE, 0, PAPER (REPRESENTATIONS), PAPER (REPRESENTATIONS), false },
  { "review.why", CARE_QUESTION_PROSE, 0, PAPER (REVIEW), PAPER (REVIEW), false },
  { "review.new", CARE_QUESTION_PROSE, 0, PAPER (REVIEW), 0, false },
  { "appeal.decision", CARE_QUESTION_PROSE, 0, PAPER (APPEAL), PAPER (APPEAL), false },
  { "appeal.amount", CARE_QUESTION_PROSE, 0, PAPER (APPEAL), 0, false },
  { "appeal.asks", CARE_QUESTION_PROSE, 0, PAPER (APPEAL), 0, false },
  { "cover.words", CARE_QUESTION_PROSE, 0, PAPER (COVER), 0, false },
  { "signatory", CARE_QUESTION_LINE, 0, SIGNED, SIGNED, false },
  { "role", CARE_QUESTION_LINE, 0, SIGNED, SIGNED, false },
};

const char *
care_ground_to_string (int index)
{
  g_return_val_if_fail (index >= 0 && index < CARE_N_GROUNDS, NULL);
  return ground_words[index];
}

bool
care_ground_from_string (const char *text, int *index)
{
  int found = care_code_find (ground_words, CARE_N_GROUNDS, text);

  if (found < 0)
    return false;
  if (index != NULL)
    *index = found;
  return true;
}

const char *
care_paper_to_string (CarePaper paper)
{
  g_return_val_if_fail ((int)paper >= 0 && paper < CARE_N_PAPERS, "");
  return paper_words[paper];
}

bool
care_paper_from_string (const char *text, CarePaper *paper)
{
  g_return_val_if_fail (paper != NULL, false);
  int found = care_code_find (paper_words, CARE_N_PAPERS, text);

  if (found < 0)
    return false;
  *paper = (CarePaper)found;
  return true;
}

size_t
care_question_count (void)
{
  return G_N_ELEMENTS (questions);
}

const CareQuestion *
care_question_at (size_t index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (questions), NULL);
  return &questions[index];
}

const CareQuestion *
care_question_find (const char *key)
{
  for (size_t i = 0; i < G_N_ELEMENTS (questions); i++)
    if (g_strcmp0 (questions[i].key, key) == 0)
      return &questions[i];
  return NULL;
}
