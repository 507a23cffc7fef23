/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a check found, in words: the fact with its figures, then what to do about it. */
#pragma once

#include "care-check.h"

/* "41 beds are occupied, but the home has 40. If a couple shares a room, leave a note; otherwise check the
 * two figures." dataset gives the names of questions and may be NULL. The text is the caller's. */
char *care_words_finding (const CareFinding *finding, const CareDataset *dataset);

/* What a field asks for, for a list or an accessible name: the official label, with "(days)", "(hours)",
 * "(from)" or "(to)" where the item has several fields. The field's id where the list does not know it. */
char *care_words_field (const CareDataset *dataset, const char *field);

/* Why an item is asked for, or is not: "Asked in every window", "Asked to be safe: ..." */
const char *care_words_asked (CareAsked asked);
