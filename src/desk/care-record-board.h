/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compliance board of the whole record. */
#pragma once

#include "care-board.h"
#include "care-record.h"

/* as_of CARE_NO_DATE: now; else the end of that day, at most now. from, to CARE_NO_MONTH: the last twelve
 * windows and the present one. */
CareBoard *care_record_board (CareRecord *self, CareDate as_of, CareMonth from, CareMonth to, GError **error);
