/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question of the guided draft with room for its answer: one line, or one's own words with light marks.
 * Signals: "edited" after a person changed the answer, "left" when the focus goes elsewhere. */
#pragma once

#include <adwaita.h>

#include "care-question.h"

#define CARE_TYPE_DRAFT_QUESTION (care_draft_question_get_type ())
G_DECLARE_FINAL_TYPE (CareDraftQuestion, care_draft_question, CARE, DRAFT_QUESTION, AdwBin)

GtkWidget *care_draft_question_new (const CareQuestion *question);

const CareQuestion *care_draft_question_get_question (CareDraftQuestion *self);
char *care_draft_question_get_text (CareDraftQuestion *self); /* the caller's */

/* Not an edit; nothing happens where it stands there already. */
void care_draft_question_set_text (CareDraftQuestion *self, const char *text);
