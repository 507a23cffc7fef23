/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A content that a notice or a letter should have and has not: for the document, in plain English that is
 * never translated, and for the person, what that means. */
#pragma once

#include "care-checklist.h"

/* "The notice of intent does not give the right to make written representations, which regulation 4(d) of
 * SI 2022/1175 requires."; for what only the guidance names "..., which the guidance says it will set out."
 * The caller's. */
char *care_words_checklist_gap (const CareChecklistItem *item);

/* "Does it give the amount of the proposed penalty?", to be answered; the label is the document's own
 * English. The caller's. */
char *care_words_checklist_question (const CareChecklistItem *item);

/* What it means that the content is missing, by its standing and the document. */
const char *care_words_checklist_means (const CareChecklistItem *item);
