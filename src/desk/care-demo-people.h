/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who can go into the Capacity Tracker for the made-up homes, who makes their returns, and what the CQC holds
 * wrongly of two of them. */
#pragma once

#include "care-location.h"
#include "care-record.h"

/* The same for the same index and day. */
bool care_demo_people (CareRecord *record, CareLocation *location, int index, GError **error);
