/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What recording a return at a moment would mean for its window, in words, before it is done. */
#pragma once

#include "care-record-returns.h"

/* Owned by the caller. good (may be NULL): whether the month would be met by it. */
char *care_record_meaning (
    const CareReturnView *view, CareInstant at, bool every_section, CareInstant now, bool *good);

/* What the form still finds, for somebody about to record it: nothing stops them. "" where there is nothing;
 * the caller's. */
char *care_record_open_points (const CareReturnView *view);
