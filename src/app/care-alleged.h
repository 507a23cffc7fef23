/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The returns that a notice can speak of: those of one provider whose windows have closed. */
#pragma once

#include "care-record-status.h"

/* By its id; NULL where there is none. Borrowed. */
const CareLocation *care_alleged_location (const CareOverview *overview, const char *id);

/* Of CareHistoryRow, borrowed from overview: those missed first, and of each the newest first, since a notice
 * speaks of the latest months. The array is the caller's. */
GPtrArray *care_alleged_returns (const CareOverview *overview, const char *provider);

guint care_alleged_count_missed (const CareOverview *overview, const char *provider);

/* "October 2026 · Care home"; the caller's. */
char *care_alleged_words (CareService service, CareMonth month);

/* Whether both are about the same return, whatever they say of it. */
bool care_alleged_same_return (const CareAllegation *one, const CareAllegation *other);
CareAllegation *care_alleged_copy (const CareAllegation *one);
