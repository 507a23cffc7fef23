/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The guided draft in words: its questions as they are asked of a person on a bad day, what the review panel
 * weighs of each answer (the enforcement guidance, "Decision"), what of the record can go in, what the
 * guidance says of each ground, and what becomes of an exhibit. All translated, and none to free. */
#pragma once

#include "care-exhibit.h"
#include "care-representation.h"

/* key: of a CareQuestion. A heading, such as "What Happened"; the question in plain words; what is weighed
 * here, or "". An unknown key is its own title, with nothing to ask. */
const char *care_words_question_title (const char *key);
const char *care_words_question_ask (const char *key);
const char *care_words_question_weighs (const char *key);

/* index: as bit 1 << index of CareIncludes. "Compliance History", and what goes in with it. */
const char *care_words_include_title (int index);
const char *care_words_include_means (int index);

/* index: as bit 1 << index of CareGrounds. What the guidance says of the ground ("Representations"). */
const char *care_words_ground_help (int index);

/* "Bound behind the PDF", or why it is not and what to do. */
const char *care_words_exhibit_fate (CareExhibitFate fate);
