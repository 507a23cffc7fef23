/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that stands in the record's calendar. */
#pragma once

#include "care-occasion.h"
#include "care-record.h"

/* Of CareOccasion, by day, then kind: from..to, both included. The day it is decides how clocks of cases
 * stand. NULL where the record could not be read. */
GPtrArray *care_record_occasions (CareRecord *self, CareDate from, CareDate to, GError **error);
