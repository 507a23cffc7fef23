/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all returns of some months say together. */
#pragma once

#include "care-record.h"
#include "care-trend.h"

/* from, to CARE_NO_MONTH: the last thirteen windows that have opened. The record is read in one go, one
 * return at a time. Figures are those that stand in a return now, recorded or not. */
CareTrends *care_record_trends (CareRecord *self, CareMonth from, CareMonth to, GError **error);
