/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a letter that was attached says: its dates, amounts and references, each with the words around it and
 * a button that puts it into a field. Nothing is filled in before it is pressed. Signals: "use" with a
 * CareEventField and the CareFound, "kind" with the CareEventKind that the letter reads like. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"
#include "care-event-questions.h"

#define CARE_TYPE_FOUND_CARD (care_found_card_get_type ())
G_DECLARE_FINAL_TYPE (CareFoundCard, care_found_card, CARE, FOUND_CARD, AdwBin)

/* Begins to read the file at path on the desk's thread. */
CareFoundCard *care_found_card_new (CareDesk *desk, const char *path);
const char *care_found_card_get_path (CareFoundCard *self);

/* For which event the fields are asked now. can_change: whether a letter of another kind can be entered
 * instead, so that a button for that makes sense. */
void care_found_card_expect (CareFoundCard *self, CareEventKind kind, bool can_change);
