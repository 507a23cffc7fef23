/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The middle of the draft's page: one step at a time, with its questions. What a person answers goes to the
 * draft at once. Signal "next" when the button under the questions is pressed. */
#pragma once

#include <adwaita.h>

#include "care-draft-steps.h"
#include "care-drafting.h"

#define CARE_TYPE_DRAFT_QUESTIONS (care_draft_questions_get_type ())
G_DECLARE_FINAL_TYPE (CareDraftQuestions, care_draft_questions, CARE, DRAFT_QUESTIONS, AdwBin)

/* Shows the draft as it stands; keeps a reference until another one is shown. */
void care_draft_questions_show (CareDraftQuestions *self, CareDrafting *drafting);

/* The facts came. */
void care_draft_questions_look (CareDraftQuestions *self);

/* next: the step after it, which the button leads to; CARE_N_STEPS at the end. */
void care_draft_questions_go (CareDraftQuestions *self, CareStep step, CareStep next);

/* The keyboard goes to the answer of that key; its step must be in front. */
void care_draft_questions_focus (CareDraftQuestions *self, const char *key);
