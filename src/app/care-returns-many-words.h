/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the dialog for many returns says. Texts that are not const are the caller's. */
#pragma once

#include "care-record-returns.h"
#include "care-returns-many.h"

#define CARE_MANY_REASONS 4

const char *care_returns_many_title (CareManyDeed deed);
const char *care_returns_many_verb (CareManyDeed deed);

/* What will be recorded, and what that does not do. rows: of CareGridRow. */
char *care_returns_many_words (CareManyDeed deed, const CareReturnsGrid *grid, GPtrArray *rows, bool chosen);

/* Why a nil return is made; "" for one's own words. */
const char *care_returns_many_reason (int index);

/* What recording at that moment would mean for the window. */
char *care_returns_many_meaning (const CareReturnsGrid *grid, CareInstant at, CareInstant now);

/* A line of a list: the home, the care type, and why it is left out. */
void care_returns_many_line (GString *text, const CareGridRow *row, CareManyWhy why);

/* Of CareReturnDone: how many, and which were refused and why ("" for none). */
char *care_returns_many_done (CareManyDeed deed, GPtrArray *done);
char *care_returns_many_refused (const CareReturnsGrid *grid, GPtrArray *done);
