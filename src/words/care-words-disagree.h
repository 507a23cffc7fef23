/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a file out of the Capacity Tracker disagrees with the record, in a sentence that says what to look
 * at. */
#pragma once

#include <glib.h>

/* code: "only-here", "only-there", "differs", "outside-window", "unknown-here"; here and there: a state, a
 * moment or a figure as care-record-reconcile.h has them. item: what the figure is about, in words, or "".
 * Owned by the caller. */
char *care_words_disagreement (const char *code, const char *item, const char *here, const char *there);

/* The headings of a list of problems and disagreements: line, column or home, month, what, value or here,
 * there, what it means. NULL past the last. */
#define CARE_WORDS_IMPORT_HEADINGS 7
const char *care_words_import_heading (int column);

/* What was done there or stands here, in two or three words, for a column of its own. Owned by the caller. */
char *care_words_disagreement_side (const char *side);
