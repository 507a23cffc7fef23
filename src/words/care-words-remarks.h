/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside a return's figures, and its log, in words. */
#pragma once

#include "care-difference.h"

/* label, with what of it is meant: "Reason left empty: Occupied beds" for "reasons/ch.bed.occ", "Note: …" for
 * "notes/…". An answer's label as it is. The caller's. */
char *care_words_return_part (const char *field, const char *label);

/* The same where the list has the label: as care_words_field() for answers, and for the members of a return
 * by their names ("Kind of return"). dataset may be NULL. */
char *care_words_return_field (const CareDataset *dataset, const char *field);

/* A value of such a field as people say it: "Nil return" for "nil"; "—" for nothing. The caller's. */
char *care_words_return_value (const char *field, const char *value);

/* What happened, by an event's word: "Answers saved", "Recorded as saved in the Capacity Tracker". */
const char *care_words_return_event (const char *what);

/* The reasons for leaving an item empty that are offered: words in full, NULL at the end. Borrowed. */
const char *const *care_words_empty_reasons (void);

/* The sections’ headings, a semicolon between: "beds; workforce". ids: of char. The caller's. */
char *care_words_sections (const CareDataset *dataset, GPtrArray *ids);
