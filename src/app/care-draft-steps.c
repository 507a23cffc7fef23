/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-draft-steps.h"

#include <glib/gi18n.h>

static bool
is_argued (CarePaper paper)
{
  return paper == CARE_PAPER_REPRESENTATIONS || paper == CARE_PAPER_REVIEW || paper == CARE_PAPER_APPEAL;
}

static bool
asks_something (CareStep step, const CareRepresentation *draft, CarePaper paper, bool misleading)
{
  for (size_t i = 0; i < care_question_count (); i++)
    {
      const CareQuestion *question = care_question_at (i);

      if (care_step_of (question->key) == step
          && care_representation_asks (draft, question, paper, misleading))
        return true;
    }
  return false;
}

bool
care_step_applies (CareStep step, const CareRepresentation *draft, CarePaper paper, bool misleading)
{
  g_return_val_if_fail (draft != NULL, false);

  if (step == CARE_STEP_NOTICE)
    return true;
  if (step == CARE_STEP_GROUNDS || step == CARE_STEP_EVIDENCE)
    return is_argued (paper);
  return asks_something (step, draft, paper, misleading);
}

static int
ground_of (const CareQuestion *question)
{
  for (int i = 0; i < CARE_N_GROUNDS; i++)
    if (question->grounds == 1u << i)
      return i;
  return -1;
}

CareStep
care_step_of (const char *key)
{
  static const struct
  {
    const char *key;
    CareStep step;
  } places[] = {
    { "ground", CARE_STEP_GROUNDS },      { "facts", CARE_STEP_FACTS },
    { "since", CARE_STEP_SINCE },         { "prevent", CARE_STEP_SINCE },
    { "late", CARE_STEP_SINCE },          { "includes", CARE_STEP_EVIDENCE },
    { "exhibits", CARE_STEP_EVIDENCE },   { "evidence", CARE_STEP_EVIDENCE },
    { "signatory", CARE_STEP_SIGNATURE }, { "role", CARE_STEP_SIGNATURE },
    { "reference", CARE_STEP_NOTICE },
  };
  const CareQuestion *question = NULL;

  g_return_val_if_fail (key != NULL, CARE_STEP_NOTICE);

  for (size_t i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].key, key))
      return places[i].step;
  question = care_question_find (key);
  if (question == NULL)
    return CARE_STEP_NOTICE;
  if (question->misleading)
    return CARE_STEP_MISLEADING;
  return ground_of (question) >= 0 ? (CareStep)(CARE_STEP_GROUND_0 + ground_of (question))
                                   : CARE_STEP_REQUEST;
}

const char *
care_step_title (CareStep step, CarePaper paper)
{
  static const char *const titles[CARE_N_STEPS] = {
    [CARE_STEP_NOTICE] = N_ ("The notice"),
    [CARE_STEP_GROUNDS] = N_ ("Grounds"),
    [CARE_STEP_FACTS] = N_ ("What happened"),
    [CARE_STEP_GROUND_0] = N_ ("Reasonable excuse"),
    [CARE_STEP_GROUND_0 + 1] = N_ ("What you tried"),
    [CARE_STEP_GROUND_0 + 2] = N_ ("What it gets wrong"),
    [CARE_STEP_GROUND_3] = N_ ("Other reason"),
    [CARE_STEP_MISLEADING] = N_ ("What was misleading"),
    [CARE_STEP_SINCE] = N_ ("Since then"),
    [CARE_STEP_EVIDENCE] = N_ ("Evidence"),
    [CARE_STEP_REQUEST] = N_ ("What we ask"),
    [CARE_STEP_SIGNATURE] = N_ ("Signature"),
  };

  g_return_val_if_fail (step < CARE_N_STEPS, "");

  if (step == CARE_STEP_NOTICE && paper == CARE_PAPER_REVIEW)
    return _ ("The decision");
  if (step == CARE_STEP_NOTICE && paper == CARE_PAPER_APPEAL)
    return _ ("The final notice");
  if (step == CARE_STEP_REQUEST && paper == CARE_PAPER_COVER)
    return _ ("Your letter");
  return _ (titles[step]);
}

#define MOST_HEADINGS 4
#define REQUEST "What the provider asks", "Why the provider asks for a review", "What the appellant asks"

const char *const *
care_step_headings (CareStep step)
{
  static const char *const headings[CARE_N_STEPS][MOST_HEADINGS] = {
    [CARE_STEP_NOTICE] = { "The notice", "The decision", "The final notice" },
    [CARE_STEP_GROUNDS] = { "Grounds" },
    [CARE_STEP_FACTS] = { "What happened", "Facts" },
    [CARE_STEP_GROUND_0] = { "Grounds" },
    [CARE_STEP_GROUND_0 + 1] = { "Grounds" },
    [CARE_STEP_GROUND_0 + 2] = { "Grounds" },
    [CARE_STEP_GROUND_3] = { "Grounds" },
    [CARE_STEP_MISLEADING] = { "The information that is said to be false or misleading", "What is alleged" },
    [CARE_STEP_SINCE] = { "What has been done since", "Whether the information has since been provided" },
    [CARE_STEP_EVIDENCE] = { "Evidence" },
    [CARE_STEP_REQUEST] = { REQUEST },
    [CARE_STEP_SIGNATURE] = { REQUEST },
  };

  g_return_val_if_fail (step < CARE_N_STEPS, headings[CARE_STEP_GROUNDS]);
  return headings[step];
}
