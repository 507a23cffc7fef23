/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who still has returns of the present window to record. */
#pragma once

#include "care-chase.h"
#include "care-record.h"

/* Of CareChase, in order. A return's own assignee comes before the location's. person NULL: everybody's; else
 * only what is that person's to make, or to stand in for. Empty where the window is not open. */
GPtrArray *care_record_chase_list (CareRecord *self, const char *person, GError **error);
