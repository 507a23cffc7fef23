/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stopped sync until a person has answered: why, and two clear choices. Hidden where nothing is asked.
 * The choices are actions of the page. */
#pragma once

#include <adwaita.h>

#include "care-sync-shown.h"

#define CARE_TYPE_SYNC_QUESTION_CARD (care_sync_question_card_get_type ())
G_DECLARE_FINAL_TYPE (CareSyncQuestionCard, care_sync_question_card, CARE, SYNC_QUESTION_CARD, AdwBin)

void care_sync_question_card_show (CareSyncQuestionCard *self, const CareSyncShown *shown);
